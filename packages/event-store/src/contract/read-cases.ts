// Contract: reading a stream and the whole log, in both directions, with places, limits and filters.
import { InvalidPosition } from "../errors.ts";
import { pageEventsMax } from "../limits.ts";
import type { Filter, Position } from "../port.ts";
import { readWholeStream } from "../read-whole-stream.ts";
import { type Case, ids, isAscending, outcome, type RunCase, revisions } from "./fixture.ts";

/** Ten events in turn on two streams, of two types; gives them as the log holds them. */
async function tenEvents(c: Case) {
  for (let i = 0; i < 10; i++) {
    const type = i % 3 === 0 ? "ThirdThing" : "OtherThing";
    const stream = c.stream(i % 2 === 0 ? "even" : "odd");
    const expectedRevision = i < 2 ? "no-stream" : Math.floor(i / 2) - 1;
    await c.store.append(stream, [c.event(`e${i}`, { i }, type)], { expectedRevision });
  }
  const all = await c.store.readAll({ limit: 10, direction: "backwards" });
  return all.toReversed();
}

const at = (position: Position | undefined): Position => position as Position;

export function readCases(run: RunCase): void {
  run("a missing stream is an empty page in either direction", async (c) => {
    c.t.same(await c.store.readStream(c.stream()), []);
    c.t.same(await c.store.readStream(c.stream(), { direction: "backwards", from: 3 }), []);
  });

  run("a stream is read forwards and backwards, from a revision included", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("0", "1", "2", "3", "4"), { expectedRevision: "no-stream" });
    const read = async (options?: object) => revisions(await c.store.readStream(stream, options));
    c.t.same(await read(), [0, 1, 2, 3, 4]);
    c.t.same(await read({ from: 2 }), [2, 3, 4]);
    c.t.same(await read({ from: 4 }), [4]);
    c.t.same(await read({ from: 5 }), []);
    c.t.same(await read({ direction: "backwards" }), [4, 3, 2, 1, 0]);
    c.t.same(await read({ direction: "backwards", from: 2 }), [2, 1, 0]);
    c.t.same(await read({ direction: "backwards", from: 0 }), [0]);
    c.t.same(await read({ direction: "backwards", from: 9 }), [4, 3, 2, 1, 0], "from past the end is from the end");
    c.t.same(await read({ limit: 2 }), [0, 1]);
    c.t.same(await read({ from: 1, limit: 2 }), [1, 2]);
    c.t.same(await read({ direction: "backwards", limit: 2 }), [4, 3]);
    c.t.same(await read({ direction: "backwards", from: 3, limit: 2 }), [3, 2]);
  });

  run("a recorded event carries what was handed over and its place", async (c) => {
    const given = c.event("a", { title: "Trụ sở công an" }, "ThirdThing");
    const { position } = await c.store.append(c.stream(), [given], { expectedRevision: "no-stream" });
    c.t.same(await c.store.readStream(c.stream()), [{ ...given, stream: c.stream(), revision: 0, position }]);
  });

  run("streams whose names begin alike are kept apart", async (c) => {
    const names = ["a", "a-", "a-1", "a-10", "A", "â", "%", "a_"];
    for (const name of names) await c.store.append(c.stream(name), [c.event(name)], { expectedRevision: "no-stream" });
    for (const name of names) c.t.same(ids(await c.store.readStream(c.stream(name))), ids(c.events(name)), name);
  });

  run("a stream longer than a page is read whole, page by page", async (c) => {
    const labels = Array.from({ length: 1_234 }, (_, i) => `e${i}`);
    let revision: number | "no-stream" = "no-stream";
    for (let i = 0; i < labels.length; i += 617) {
      revision = (await c.store.append(c.stream(), c.events(...labels.slice(i, i + 617)), { expectedRevision: revision })).revision;
    }
    c.t.same(ids(await readWholeStream(c.store, c.stream())), ids(c.events(...labels)));
  });

  run("the log is read forwards from a position included, and backwards from a position excluded", async (c) => {
    const ten = await tenEvents(c);
    c.t.same(ids(ten), ids(c.events(...Array.from({ length: 10 }, (_, i) => `e${i}`))), "in the order in which they were appended");
    const positions = ten.map((e) => e.position);
    c.t.ok(isAscending(c.store, positions), "positions ascend");
    const read = async (options: object) => ids(await c.store.readAll(options));
    c.t.same(await read({ from: at(positions[4]) }), ids(ten.slice(4)));
    c.t.same(await read({ from: at(positions[4]), limit: 3 }), ids(ten.slice(4, 7)));
    c.t.same(await read({ from: at(positions[9]) }), ids(ten.slice(9)));
    c.t.same(await read({ from: at(positions[4]), direction: "backwards", limit: 4 }), ids(ten.slice(0, 4).toReversed()));
    c.t.same(await read({ from: at(positions[4]), direction: "backwards", limit: 2 }), ids(ten.slice(2, 4).toReversed()));
    c.t.same(await read({ direction: "backwards", limit: 2 }), ids(ten.slice(8).toReversed()));
    c.t.equal((await c.store.readAll({ limit: 1 })).length, 1, "without a position from the beginning");
    c.t.equal(await c.store.head(), positions[9], "the head is the last event's position");
  });

  run("the log is read with a filter on streams or on types", async (c) => {
    const ten = await tenEvents(c);
    const from = at(ten[0]?.position);
    const read = async (filter: Filter, more: object = {}) => ids(await c.store.readAll({ from, filter, ...more }));
    const even = ten.filter((_, i) => i % 2 === 0);
    const third = ten.filter((_, i) => i % 3 === 0);
    c.t.same(await read({ on: "stream", prefixes: [c.stream("even")] }), ids(even));
    c.t.same(await read({ on: "stream", prefixes: [c.stream("ev"), c.stream("od")] }), ids(ten));
    c.t.same(await read({ on: "stream", prefixes: [c.stream("EVEN")] }), []);
    c.t.same(await read({ on: "type", prefixes: ["Third"] }), ids(third));
    c.t.same(await read({ on: "type", prefixes: ["hird"] }), [], "a prefix is not a part");
    c.t.same(await read({ on: "type", prefixes: ["Third"] }, { limit: 2 }), ids(third.slice(0, 2)));
    const backwards = { from: at(ten[9]?.position), direction: "backwards", limit: 3 };
    c.t.same(await read({ on: "type", prefixes: ["Third"] }, backwards), ids(third.slice(0, 3).toReversed()));
  });

  run("text that is no position is refused", async (c) => {
    await c.store.append(c.stream(), [c.event("a")], { expectedRevision: "no-stream" });
    for (const from of ["", " ", "x", "-1", "1.5", "1e3", "0x10", "NaN", "1 ", "9".repeat(40), "ạ"]) {
      c.t.equal(await outcome(c.store.readAll({ from })), "invalid-position", `reading from ${JSON.stringify(from)}`);
      c.t.throws(() => c.store.comparePositions(from, from), InvalidPosition);
      const { signal } = new AbortController();
      const subscribing = (async () => c.store.subscribe({ after: from, signal })[Symbol.asyncIterator]().next())();
      c.t.equal(await outcome(subscribing), "invalid-position", `subscribing after ${JSON.stringify(from)}`);
    }
  });

  run("a limit, a revision and a filter that make no sense are refused as the caller's bug", async (c) => {
    for (const limit of [0, -1, 1.5, Number.NaN, pageEventsMax + 1]) {
      c.t.equal(await outcome(c.store.readAll({ limit })), "RangeError", `limit ${limit}`);
      c.t.equal(await outcome(c.store.readStream(c.stream(), { limit })), "RangeError", `limit ${limit}`);
    }
    for (const from of [-1, 0.5, Number.NaN])
      c.t.equal(await outcome(c.store.readStream(c.stream(), { from })), "RangeError", `from ${from}`);
    c.t.equal(await outcome(c.store.readAll({ filter: { on: "type", prefixes: [] } })), "RangeError");
    c.t.equal(await outcome(c.store.readAll({ filter: { on: "type", prefixes: [""] } })), "RangeError");
  });
}
