// Contract: both directions, each place and each limit: from the ends, past them, at pages of exactly the limit, with filters.
import { pageEventsMax } from "../limits.ts";
import type { Position, RecordedEvent } from "../port.ts";
import { ids, numbered, type RunCase, revisions } from "./fixture.ts";
import { at, tenEvents } from "./read-cases.ts";

export function backwardsCases(run: RunCase): void {
  run("a stream is read forwards and backwards, from a revision included", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("0", "1", "2", "3", "4"), { expectedRevision: "no-stream" });
    const read = async (options?: object) => revisions(await c.store.readStream(stream, options));
    c.t.same(await read(), [0, 1, 2, 3, 4]);
    c.t.same(await read({ from: 0 }), [0, 1, 2, 3, 4]);
    c.t.same(await read({ from: 2 }), [2, 3, 4]);
    c.t.same(await read({ from: 4 }), [4]);
    c.t.same(await read({ from: 5 }), []);
    c.t.same(await read({ from: 9_999_999 }), []);
    c.t.same(await read({ direction: "backwards" }), [4, 3, 2, 1, 0]);
    c.t.same(await read({ direction: "backwards", from: 4 }), [4, 3, 2, 1, 0]);
    c.t.same(await read({ direction: "backwards", from: 2 }), [2, 1, 0]);
    c.t.same(await read({ direction: "backwards", from: 0 }), [0]);
    for (const from of [5, 9, 9_999_999])
      c.t.same(await read({ direction: "backwards", from }), [4, 3, 2, 1, 0], "past the end is from the end");
  });

  run("a stream's page ends at its limit or at the stream's end, whichever comes first", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("0", "1", "2", "3", "4"), { expectedRevision: "no-stream" });
    const read = async (options: object) => revisions(await c.store.readStream(stream, options));
    c.t.same(await read({ limit: 1 }), [0]);
    c.t.same(await read({ limit: 2 }), [0, 1]);
    for (const limit of [5, 6, pageEventsMax]) {
      c.t.same(await read({ limit }), [0, 1, 2, 3, 4], `a limit of ${limit}`);
      c.t.same(await read({ limit, direction: "backwards" }), [4, 3, 2, 1, 0], `a limit of ${limit}, backwards`);
    }
    c.t.same(await read({ from: 1, limit: 2 }), [1, 2]);
    c.t.same(await read({ from: 4, limit: 2 }), [4]);
    c.t.same(await read({ direction: "backwards", limit: 1 }), [4]);
    c.t.same(await read({ direction: "backwards", from: 3, limit: 2 }), [3, 2]);
    c.t.same(await read({ direction: "backwards", from: 0, limit: 2 }), [0]);
    c.t.same(await read({ direction: "backwards", from: 9, limit: 2 }), [4, 3]);
  });

  run("the log is read forwards from a position included, and backwards from a position excluded", async (c) => {
    const ten = await tenEvents(c);
    const place = (i: number) => at(ten[i]?.position);
    const filter = { on: "stream", prefixes: [c.stream("")] } as const;
    const forwards = async (from: number, limit?: number) =>
      ids(await c.store.readAll({ from: place(from), filter, ...(limit ? { limit } : {}) }));
    const backwards = async (from: number, limit: number) =>
      ids(await c.store.readAll({ from: place(from), filter, direction: "backwards", limit }));
    c.t.same(await forwards(4), ids(ten.slice(4)));
    c.t.same(await forwards(4, 3), ids(ten.slice(4, 7)));
    c.t.same(await forwards(4, 6), ids(ten.slice(4)), "a limit of exactly what is there");
    c.t.same(await forwards(9), ids(ten.slice(9)), "from the last one");
    c.t.same(await backwards(4, 4), ids(ten.slice(0, 4).toReversed()));
    c.t.same(await backwards(4, 2), ids(ten.slice(2, 4).toReversed()));
    c.t.same(await backwards(9, 9), ids(ten.slice(0, 9).toReversed()), "a limit of exactly what is there");
    c.t.same(await backwards(1, 1), ids(ten.slice(0, 1)));
    const fromTheEnd = await c.store.readAll({ direction: "backwards", filter, limit: 2 });
    c.t.same(ids(fromTheEnd), ids(ten.slice(8).toReversed()), "without a position from the end");
  });

  run("the log is read backwards with a filter on types or streams", async (c) => {
    const ten = await tenEvents(c);
    const read = async (from: number, on: "type" | "stream", prefix: string, limit: number) =>
      ids(await c.store.readAll({ from: at(ten[from]?.position), direction: "backwards", limit, filter: { on, prefixes: [prefix] } }));
    const third = ten.filter((_, i) => i % 3 === 0);
    c.t.same(await read(9, "type", c.type("Third"), 3), ids(third.slice(0, 3).toReversed()), "the one at the position is left out");
    c.t.same(await read(8, "type", c.type("Third"), 2), ids(third.slice(1, 3).toReversed()));
    c.t.same(await read(9, "stream", c.stream("odd"), 2), ids([ten[7], ten[5]] as RecordedEvent[]));
  });

  for (const limit of [1, 3, 5, 12]) {
    run(`the log turned over in pages of ${limit} gives twelve events once each, in either direction`, async (c) => {
      const from = await c.mark();
      await c.store.append(c.stream("a"), c.events(...numbered("e", 0, 7)), { expectedRevision: "no-stream" });
      await c.store.append(c.stream("b"), c.events(...numbered("e", 7, 12)), { expectedRevision: "no-stream" });
      const { position: end } = await c.store.append(c.stream("end"), c.events("end"), { expectedRevision: "no-stream" });
      const all = ids(c.events(...numbered("e", 0, 12)));
      const prefixes = [c.stream("a"), c.stream("b")];

      const forwards: string[] = [];
      for (let place: Position = from, first = true; ; first = false) {
        // The event at the place comes again, at its head, but for the first page.
        const page = await c.store.readAll({ from: place, limit: first ? limit : limit + 1, filter: { on: "stream", prefixes } });
        forwards.push(...ids(first ? page : page.slice(1)));
        if (page.length < (first ? limit : limit + 1)) break;
        place = at(page.at(-1)?.position);
      }
      c.t.same(forwards, all);

      const backwards: string[] = [];
      for (let place: Position = end; backwards.length < 12; ) {
        const page = await c.store.readAll({ from: place, limit, direction: "backwards", filter: { on: "stream", prefixes } });
        c.t.equal(page.length, Math.min(limit, 12 - backwards.length));
        if (page.length === 0) break;
        backwards.push(...ids(page));
        place = at(page.at(-1)?.position);
      }
      c.t.same(backwards, all.toReversed());
    });
  }

  run(
    "a log that only these events are in begins and ends with them",
    async (c) => {
      const { position } = await c.store.append(c.stream(), c.events("a", "b", "c"), { expectedRevision: "no-stream" });
      const held = await c.store.readStream(c.stream());
      c.t.same(await c.store.readAll(), held);
      c.t.same(await c.store.readAll({ limit: 3 }), held);
      c.t.same(await c.store.readAll({ direction: "backwards" }), held.toReversed());
      c.t.same(await c.store.readAll({ direction: "backwards", from: at(held[0]?.position) }), [], "nothing is before the first");
      c.t.same(await c.store.readAll({ from: position }), held.slice(2));
      c.t.equal(await c.store.head(), position);
    },
    "alone",
  );

  run(
    "a filter that nothing fits gives nothing, in either direction, from anywhere",
    async (c) => {
      await c.store.append(c.stream(), c.events("a", "b", "c"), { expectedRevision: "no-stream" });
      const filter = { on: "type", prefixes: [c.type("Never")] } as const;
      const from = at(await c.store.head());
      for (const direction of ["forwards", "backwards"] as const) {
        c.t.same(await c.store.readAll({ filter, direction }), []);
        c.t.same(await c.store.readAll({ filter, direction, from }), []);
      }
    },
    "alone",
  );
}
