// Contract: reading a stream and the whole log, with places and filters. Both directions at their edges stand in backwards-cases.ts.
import { InvalidPosition } from "../errors.ts";
import { filterPrefixesMax, pageEventsMax } from "../limits.ts";
import type { Filter, Position } from "../port.ts";
import { readWholeStream } from "../read-whole-stream.ts";
import { type Case, ids, isAscending, isAtOrAfter, numbered, outcome, positions, type RunCase, revisions } from "./fixture.ts";

/** Ten events in turn on two streams, of two types; gives them as the log holds them. */
export async function tenEvents(c: Case) {
  const from = await c.mark();
  for (let i = 0; i < 10; i++) {
    const type = c.type(i % 3 === 0 ? "ThirdThing" : "OtherThing");
    const stream = c.stream(i % 2 === 0 ? "even" : "odd");
    const expectedRevision = i < 2 ? "no-stream" : Math.floor(i / 2) - 1;
    await c.store.append(stream, [c.event(`e${i}`, { i }, type)], { expectedRevision });
  }
  return c.store.readAll({ from, filter: { on: "stream", prefixes: [c.stream("even"), c.stream("odd")] } });
}

export const at = (position: Position | undefined): Position => position as Position;

export function readCases(run: RunCase): void {
  run("a missing stream is an empty page in either direction", async (c) => {
    c.t.same(await c.store.readStream(c.stream()), []);
    c.t.same(await c.store.readStream(c.stream(), { from: 3 }), []);
    c.t.same(await c.store.readStream(c.stream(), { direction: "backwards" }), []);
    c.t.same(await c.store.readStream(c.stream(), { direction: "backwards", from: 3 }), []);
  });

  run("a recorded event carries what was handed over and its place", async (c) => {
    const given = c.event("a", { title: "Trụ sở công an" }, "ThirdThing");
    const { position } = await c.store.append(c.stream(), [given], { expectedRevision: "no-stream" });
    c.t.same(await c.store.readStream(c.stream()), [{ ...given, stream: c.stream(), revision: 0, position }]);
  });

  run("streams whose names begin alike are kept apart", async (c) => {
    const names = ["a", "a-", "a-1", "a-10", "A", "â", "%", "a_", "_", "a*", "a ", "a".repeat(100)];
    for (const name of names) await c.store.append(c.stream(name), [c.event(name)], { expectedRevision: "no-stream" });
    for (const name of names) c.t.same(ids(await c.store.readStream(c.stream(name))), ids(c.events(name)), name);
  });

  for (const length of [1_000, 1_234]) {
    run(`a stream of ${length} events is read whole, page by page`, async (c) => {
      const labels = numbered("e", 0, length);
      let revision: number | "no-stream" = "no-stream";
      for (let i = 0; i < length; i += length / 2) {
        revision = (await c.store.append(c.stream(), c.events(...labels.slice(i, i + length / 2)), { expectedRevision: revision }))
          .revision;
      }
      const held = await readWholeStream(c.store, c.stream());
      c.t.same(ids(held), ids(c.events(...labels)));
      c.t.same(revisions(held), [...labels.keys()]);
    });
  }

  run("the log gives each event once, in the order in which they were appended, and its head is not before them", async (c) => {
    const ten = await tenEvents(c);
    c.t.same(ids(ten), ids(c.events(...numbered("e", 0, 10))));
    c.t.ok(isAscending(c.store, positions(ten)), "positions ascend");
    const unfiltered = await c.store.readAll({ from: at(ten[0]?.position) });
    c.t.same(c.own(unfiltered), ten, "without a filter too, with whatever others wrote between");
    c.t.ok(isAscending(c.store, positions(unfiltered)), "whose positions ascend as well");
    c.t.equal((await c.store.readAll({ limit: 1 })).length, 1, "without a position from the beginning");
    c.t.ok(isAtOrAfter(c.store, await c.store.head(), at(ten[9]?.position)), "the head is not before the last event");
    const streams = [c.stream("even"), c.stream("odd")];
    for (const stream of streams)
      c.t.same(
        await c.store.readStream(stream),
        ten.filter((e) => e.stream === stream),
        "a stream is its part of the log",
      );
  });

  run("the log is read with a filter on streams or on types", async (c) => {
    const ten = await tenEvents(c);
    const from = at(ten[0]?.position);
    const read = async (filter: Filter, more: object = {}) => ids(await c.store.readAll({ from, filter, ...more }));
    const even = ten.filter((_, i) => i % 2 === 0);
    const third = ten.filter((_, i) => i % 3 === 0);
    c.t.same(await read({ on: "stream", prefixes: [c.stream("even")] }), ids(even));
    c.t.same(await read({ on: "stream", prefixes: [c.stream("ev"), c.stream("od")] }), ids(ten));
    c.t.same(
      await read({ on: "stream", prefixes: [c.stream("e"), c.stream("ev"), c.stream("even")] }),
      ids(even),
      "once, though three prefixes fit",
    );
    c.t.same(await read({ on: "stream", prefixes: [c.stream("EVEN")] }), [], "capitals are other letters");
    c.t.same(
      await read({ on: "stream", prefixes: [c.stream("ev%"), c.stream("ev.*"), c.stream("_ven"), c.stream("(even|odd)")] }),
      [],
      "no sign is a wildcard",
    );
    c.t.same(await read({ on: "type", prefixes: [c.type("Third")] }), ids(third));
    c.t.same(await read({ on: "type", prefixes: [c.type("hird")] }), [], "a prefix is not a part");
    c.t.same(await read({ on: "type", prefixes: [c.type("Third")] }, { limit: 2 }), ids(third.slice(0, 2)));
    const many = Array.from({ length: filterPrefixesMax - 1 }, (_, i) => c.type(`None${i}`));
    c.t.same(await read({ on: "type", prefixes: [...many, c.type("Third")] }), ids(third), "as many prefixes as allowed");
  });

  run("text that is no position is refused", async (c) => {
    await c.store.append(c.stream(), [c.event("a")], { expectedRevision: "no-stream" });
    for (const from of ["", " ", "x", "-1", "1.5", "1e3", "0x10", "NaN", "1 ", "9".repeat(40), "ạ", "1-", "-", "1-1-1", "1-x", "٣"]) {
      c.t.equal(await outcome(c.store.readAll({ from })), "invalid-position", `reading from ${JSON.stringify(from)}`);
      c.t.throws(() => c.store.comparePositions(from, from), InvalidPosition);
      const { signal } = new AbortController();
      const subscribing = (async () => c.store.subscribe({ after: from, signal })[Symbol.asyncIterator]().next())();
      c.t.equal(await outcome(subscribing), "invalid-position", `subscribing after ${JSON.stringify(from)}`);
    }
  });

  run("a limit, a revision and a filter that make no sense are refused as the caller's bug", async (c) => {
    await c.store.append(c.stream(), [c.event("a")], { expectedRevision: "no-stream" });
    const { signal } = new AbortController();
    const subscribing = async (options: object) =>
      c.store
        .subscribe({ ...options, signal })
        [Symbol.asyncIterator]()
        .next();
    for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, pageEventsMax + 1]) {
      for (const direction of ["forwards", "backwards"] as const) {
        c.t.equal(await outcome(c.store.readAll({ limit, direction })), "RangeError", `limit ${limit} of the log, ${direction}`);
        c.t.equal(
          await outcome(c.store.readStream(c.stream(), { limit, direction })),
          "RangeError",
          `limit ${limit} of a stream, ${direction}`,
        );
      }
      c.t.equal(await outcome(subscribing({ batchEventsMax: limit })), "RangeError", `batches of ${limit}`);
    }
    for (const from of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
      c.t.equal(await outcome(c.store.readStream(c.stream(), { from })), "RangeError", `from ${from}`);
    const tooMany = Array.from({ length: filterPrefixesMax + 1 }, (_, i) => `p${i}`);
    for (const prefixes of [[], [""], ["a", ""], tooMany]) {
      c.t.equal(await outcome(c.store.readAll({ filter: { on: "type", prefixes } })), "RangeError");
      c.t.equal(await outcome(subscribing({ filter: { on: "stream", prefixes } })), "RangeError");
    }
  });
}
