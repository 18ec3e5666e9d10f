// Contract: many writers at once. One wins each revision, nobody is answered with another's place, and the log stays one sequence.
import type { Position } from "../port.ts";
import { readWholeStream } from "../read-whole-stream.ts";
import { ids, isAscending, outcome, placeOf, positions, type RunCase, revisions } from "./fixture.ts";

const writers = 64;

export function concurrencyCases(run: RunCase): void {
  run("of 64 writers on one stream exactly one wins each revision", async (c) => {
    const stream = c.stream();
    for (let round = 0; round < 5; round++) {
      const expectedRevision = round === 0 ? "no-stream" : round - 1;
      const calls = Array.from({ length: writers }, (_, w) => c.store.append(stream, [c.event(`${round} ${w}`)], { expectedRevision }));
      const outcomes = await Promise.all(calls.map(outcome));
      c.t.equal(outcomes.filter((o) => o === "ok").length, 1, `round ${round}`);
      c.t.equal(outcomes.filter((o) => o === "conflict").length, writers - 1, `round ${round}`);
      const [last] = await c.store.readStream(stream, { direction: "backwards", limit: 1 });
      c.t.equal(last?.id, c.event(`${round} ${outcomes.indexOf("ok")}`).id, "and it is the winner's event that stands");
    }
    c.t.same(revisions(await c.store.readStream(stream)), [0, 1, 2, 3, 4]);
  });

  run("64 writers who read and try again all get in, in a row without holes", async (c) => {
    const stream = c.stream();
    const write = async (label: string) => {
      for (;;) {
        const [last] = await c.store.readStream(stream, { direction: "backwards", limit: 1 });
        const call = c.store.append(stream, [c.event(label)], { expectedRevision: last?.revision ?? "no-stream" });
        if ((await outcome(call)) === "ok") return;
      }
    };
    const labels = Array.from({ length: writers }, (_, w) => `w${w}`);
    await Promise.all(labels.map(write));
    const held = await readWholeStream(c.store, stream);
    c.t.same(revisions(held), [...labels.keys()]);
    c.t.same(ids(held).toSorted(), ids(c.events(...labels)).toSorted());
  });

  run("64 writers on 64 streams do not disturb each other, and the log orders them all", async (c) => {
    const from = await c.mark();
    const each = 5;
    const places = await Promise.all(
      Array.from({ length: writers }, async (_, w) => {
        const own: { revision: number; position: Position }[] = [];
        for (let i = 0; i < each; i++) {
          const expectedRevision = i === 0 ? "no-stream" : i - 1;
          own.push(placeOf(await c.store.append(c.stream(`s${w}`), [c.event(`${w} ${i}`)], { expectedRevision })));
        }
        return own;
      }),
    );
    const filter = { on: "stream", prefixes: [c.stream("s")] } as const;
    const mine = await c.store.readAll({ from, filter, limit: writers * each + 1 });
    c.t.equal(mine.length, writers * each);
    c.t.ok(isAscending(c.store, positions(mine)), "each position comes after the one before");
    for (const [w, own] of places.entries()) {
      const held = mine.filter((e) => e.stream === c.stream(`s${w}`));
      c.t.same(held.map(placeOf), own, `writer ${w} was told its own places`);
    }
  });

  run("an append is not torn by those beside it", async (c) => {
    const calls = Array.from({ length: writers }, (_, w) => {
      return c.store.append(c.stream(), c.events(`${w} a`, `${w} b`, `${w} c`), { expectedRevision: "any" });
    });
    await Promise.all(calls);
    const held = await readWholeStream(c.store, c.stream());
    c.t.equal(held.length, writers * 3);
    for (let i = 0; i < held.length; i += 3) {
      const label = String(held[i]?.data.label).replace(" a", "");
      c.t.same(ids(held.slice(i, i + 3)), ids(c.events(`${label} a`, `${label} b`, `${label} c`)));
    }
  });
}
