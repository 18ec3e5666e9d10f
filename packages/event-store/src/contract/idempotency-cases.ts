// Contract: the same ids again. At the exact revision of the first time they are found, for ever, and answered with the first place.
// EventStoreDB's accidents stay open: the same ids at the *current* revision (it writes them again), and `any` and `stream-exists`
// after its cache has forgotten them.
import { ids, outcome, placeOf, type RunCase } from "./fixture.ts";

export function idempotencyCases(run: RunCase): void {
  run("the same ids again with no-stream give the first place again, and nothing is written", async (c) => {
    const stream = c.stream();
    const append = () => c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" });
    const first = placeOf(await append());
    c.t.same(placeOf(await append()), first);
    await c.store.append(stream, c.events("c"), { expectedRevision: 1 });
    const again = await append();
    c.t.same(placeOf(again), first, "also after the stream has moved on");
    c.t.not(again.fresh, true, "and does not claim to have been written now");
    c.t.same(ids(await c.store.readStream(stream)), ids(c.events("a", "b", "c")));
  });

  run("the same ids again at their own number give the first place again, and nothing is written", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a"), { expectedRevision: "no-stream" });
    const append = () => c.store.append(stream, c.events("b", "c"), { expectedRevision: 0 });
    const first = placeOf(await append());
    c.t.same(placeOf(await append()), first);
    await c.store.append(stream, c.events("d"), { expectedRevision: 2 });
    c.t.same(placeOf(await append()), first, "also after the stream has moved on");
    c.t.same(ids(await c.store.readStream(stream)), ids(c.events("a", "b", "c", "d")));
  });

  run(
    "the same ids again after a restart give the first place again",
    async (c) => {
      const stream = c.stream();
      const begun = placeOf(await c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" }));
      const went = placeOf(await c.store.append(stream, c.events("c"), { expectedRevision: 1 }));
      const store = await c.reopen();
      c.t.same(placeOf(await store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" })), begun);
      c.t.same(placeOf(await store.append(stream, c.events("c"), { expectedRevision: 1 })), went);
      c.t.same(ids(await store.readStream(stream)), ids(c.events("a", "b", "c")));
    },
    "reopen",
  );

  run("the same ids again at once, with any and stream-exists, give the first place again", async (c) => {
    const stream = c.stream();
    const first = placeOf(await c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" }));
    c.t.same(placeOf(await c.store.append(stream, c.events("a", "b"), { expectedRevision: "any" })), first);
    c.t.same(placeOf(await c.store.append(stream, c.events("a", "b"), { expectedRevision: "stream-exists" })), first);
    c.t.equal((await c.store.readStream(stream)).length, 2);
  });

  run("a part of an earlier append, at its own revision, is found too", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b", "c", "d"), { expectedRevision: "no-stream" });
    const held = await c.store.readStream(stream);
    const prefix = await c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" });
    c.t.same(placeOf(prefix), { revision: 1, position: held[1]?.position });
    const middle = await c.store.append(stream, c.events("b", "c"), { expectedRevision: 0 });
    c.t.same(placeOf(middle), { revision: 2, position: held[2]?.position });
    c.t.equal((await c.store.readStream(stream)).length, 4);
  });

  run("old and new ids mixed are a conflict, and nothing is written", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" });
    const append = (...labels: string[]) => outcome(c.store.append(stream, c.events(...labels), { expectedRevision: "no-stream" }));
    c.t.equal(await append("a", "new"), "conflict");
    c.t.equal(await append("new", "b"), "conflict");
    c.t.equal(await append("a", "b", "new"), "conflict", "an earlier append that goes on is not the same append");
    c.t.equal(await append("b", "a"), "conflict", "nor is another order");
    c.t.same(ids(await c.store.readStream(stream)), ids(c.events("a", "b")));
  });

  run("the same ids at another revision of the past are a conflict", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b", "c"), { expectedRevision: "no-stream" });
    c.t.equal(await outcome(c.store.append(stream, c.events("c"), { expectedRevision: 0 })), "conflict");
    c.t.equal((await c.store.readStream(stream)).length, 3);
  });

  run("the same append from many callers at once is written once, and all get its place", async (c) => {
    const stream = c.stream();
    const calls = Array.from({ length: 32 }, () => c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" }));
    const places = await Promise.all(calls);
    const [first] = places;
    c.t.equal(first?.revision, 1);
    for (const place of places) c.t.same(placeOf(place), first && placeOf(first));
    c.t.ok(places.filter((p) => p.fresh).length <= 1, "at most one of them was fresh");
    c.t.equal((await c.store.readStream(stream)).length, 2);
  });
}
