// Contract: what is taken up to its size and refused beyond, each limit at its edge. Sizes are bytes of JSON in UTF-8, lengths of names are
// UTF-16 units; what is refused leaves nothing.
import { appendBytesMax, appendEventsMax, eventBytesMax, nameCharsMax } from "../limits.ts";
import type { NewEvent } from "../port.ts";
import { readWholeStream } from "../read-whole-stream.ts";
import { type Case, ids, numbered, outcome, type RunCase } from "./fixture.ts";

const append = (c: Case, stream: string, ...events: NewEvent[]) =>
  outcome(c.store.append(stream, events, { expectedRevision: "no-stream" }));

/** An event of exactly so many bytes: its text is made of `piece`, of which JSON makes `pieceBytes`, and filled up with one-byte signs. */
function sized(c: Case, label: string, bytes: number, piece = "x", pieceBytes = 1): NewEvent {
  const around = JSON.stringify({ text: "" }).length + JSON.stringify(c.event(label).metadata).length;
  const pieces = Math.floor((bytes - around) / pieceBytes);
  return c.event(label, { text: piece.repeat(pieces) + "x".repeat(bytes - around - pieces * pieceBytes) });
}

export function sizeCases(run: RunCase): void {
  run("an id that is no UUID, and a name that a store keeps for itself, are refused", async (c) => {
    const good = c.event("a");
    const attempt = (stream: string, change: object = {}) => append(c, stream, { ...good, ...change });
    for (const stream of ["", "$all", "$x", "$$x", "a\u0000b", "a\nb", "a\u007f", "a\ud800", "x".repeat(nameCharsMax + 1)]) {
      c.t.equal(await attempt(stream), "invalid-append", `stream ${JSON.stringify(stream.slice(0, 10))}`);
    }
    for (const type of ["", "$metadata", "$>", "a\tb", "\udfff", "T".repeat(nameCharsMax + 1)]) {
      c.t.equal(await attempt(c.stream(), { type }), "invalid-append", `type ${JSON.stringify(type.slice(0, 10))}`);
    }
    for (const id of [
      "",
      "x",
      good.id.slice(1),
      `${good.id}0`,
      ` ${good.id}`,
      `${good.id}\n`,
      good.id.toUpperCase(),
      good.id.replaceAll("-", ""),
    ]) {
      c.t.equal(await attempt(c.stream(), { id }), "invalid-append", `id ${JSON.stringify(id)}`);
    }
    c.t.same(await c.store.readStream(c.stream()), []);
  });

  for (const [script, sign] of Object.entries({ "one byte": "x", "three bytes": "ຈ", "two units and four bytes": "🤝" })) {
    run(`names as long as allowed, of signs of ${script}, are taken and come back; one unit more is refused`, async (c) => {
      const fill = (prefix: string) => {
        const room = nameCharsMax - prefix.length;
        return prefix + sign.repeat(Math.floor(room / sign.length)) + "x".repeat(room % sign.length);
      };
      const stream = fill(c.stream(""));
      const type = fill("T");
      c.t.equal(await append(c, stream, { ...c.event("a"), type }), "ok");
      const [held] = await c.store.readStream(stream);
      c.t.same([held?.stream, held?.type], [stream, type]);
      c.t.equal(await append(c, `${stream}x`, c.event("b")), "invalid-append");
      c.t.equal(await append(c, c.stream(), { ...c.event("c"), type: `${type}x` }), "invalid-append");
    });
  }

  run("an event is taken up to its size, and refused one byte beyond", async (c) => {
    c.t.equal(await append(c, c.stream("full"), sized(c, "a", eventBytesMax)), "ok");
    c.t.equal(await append(c, c.stream("over"), sized(c, "b", eventBytesMax + 1)), "invalid-append");
    c.t.same(await c.store.readStream(c.stream("over")), []);
  });

  run("an event's size is counted in bytes of its JSON, not in characters", async (c) => {
    const pieces: Record<string, [piece: string, bytes: number]> = {
      Lao: ["ຈ", 3],
      Vietnamese: ["ế", 3],
      hands: ["🤝", 4],
      escapes: ["\n", 2],
      controls: ["\u0001", 6],
    };
    for (const [name, [piece, bytes]] of Object.entries(pieces)) {
      const full = sized(c, `full ${name}`, eventBytesMax, piece, bytes);
      c.t.equal(await append(c, c.stream(`full-${name}`), full), "ok", `${name}: full`);
      c.t.equal(
        await append(c, c.stream(`over-${name}`), sized(c, `over ${name}`, eventBytesMax + 1, piece, bytes)),
        "invalid-append",
        `${name}: over`,
      );
      const [held] = await c.store.readStream(c.stream(`full-${name}`));
      c.t.ok(held?.data.text === full.data.text, `${name}: it comes back whole`);
    }
  });

  run("metadata count like data, alone and together", async (c) => {
    const data = { text: "ຈ".repeat(1_000) };
    const rest = eventBytesMax - Buffer.byteLength(JSON.stringify(data)) - JSON.stringify({ note: "" }).length;
    const event = (label: string, more: number): NewEvent => ({ ...c.event(label, data), metadata: { note: "n".repeat(rest + more) } });
    c.t.equal(await append(c, c.stream("full"), event("a", 0)), "ok");
    c.t.equal(await append(c, c.stream("over"), event("b", 1)), "invalid-append");
    const [held] = await c.store.readStream(c.stream("full"));
    c.t.equal(String(held?.metadata.note).length, rest);
  });

  run("an append is taken up to its size, and refused one byte beyond", async (c) => {
    const part = appendBytesMax / 4;
    const parts = (label: string) => numbered(label, 0, 3).map((one) => sized(c, one, part));
    c.t.equal(await append(c, c.stream("full"), ...parts("a"), sized(c, "a3", part, "ຈ", 3)), "ok");
    c.t.equal(await append(c, c.stream("over"), ...parts("b"), sized(c, "b3", part + 1, "ຈ", 3)), "invalid-append");
    c.t.equal((await c.store.readStream(c.stream("full"))).length, 4);
    c.t.same(await c.store.readStream(c.stream("over")), []);
  });

  run("an append holds as many events as allowed, and one more is refused", async (c) => {
    const many = c.events(...numbered("e", 0, appendEventsMax + 1));
    c.t.equal(await append(c, c.stream("over"), ...many), "invalid-append");
    const full = many.slice(1);
    const { revision } = await c.store.append(c.stream("full"), full, { expectedRevision: "no-stream" });
    c.t.equal(revision, appendEventsMax - 1);
    c.t.same(ids(await readWholeStream(c.store, c.stream("full"))), ids(full));
    c.t.same(await c.store.readStream(c.stream("over")), []);
  });
}
