// Contract: the same ids again. At the exact revision of the first time they are found, for ever, and answered with the first place.
// EventStoreDB's accidents stay open: the same ids at the *current* revision (it writes them again), and `any` and `stream-exists`
// after its cache has forgotten them. It never looks at the content: other data under an old id are ignored, not refused.
import type { NewEvent } from "../port.ts";
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
    const part = await c.store.append(stream, c.events("a"), { expectedRevision: "any" });
    c.t.equal(part.revision, 0, "and so does a part of them");
    c.t.equal((await c.store.readStream(stream)).length, 2);
  });

  for (const [words, from, to] of [
    ["its beginning", 0, 2],
    ["its middle", 1, 3],
    ["its end", 2, 4],
    ["one event of it", 1, 2],
  ] as const) {
    run(`a part of an earlier append (${words}), at its own revision, is found too`, async (c) => {
      const stream = c.stream();
      const labels = ["a", "b", "c", "d"];
      await c.store.append(stream, c.events(...labels), { expectedRevision: "no-stream" });
      const held = await c.store.readStream(stream);
      const part = () =>
        c.store.append(stream, c.events(...labels.slice(from, to)), { expectedRevision: from === 0 ? "no-stream" : from - 1 });
      const place = { revision: to - 1, position: held[to - 1]?.position };
      c.t.same(placeOf(await part()), place);
      await c.store.append(stream, c.events("e"), { expectedRevision: 3 });
      const again = await part();
      c.t.same(placeOf(again), place, "also after the stream has moved on");
      c.t.not(again.fresh, true, "and does not claim to have been written now");
      c.t.same(ids(await c.store.readStream(stream)), ids(c.events(...labels, "e")));
    });
  }

  run("what two appends wrote one after the other is found as one", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" });
    const { position } = await c.store.append(stream, c.events("c"), { expectedRevision: 1 });
    const whole = await c.store.append(stream, c.events("a", "b", "c"), { expectedRevision: "no-stream" });
    c.t.same(placeOf(whole), { revision: 2, position });
    c.t.same(ids(await c.store.readStream(stream)), ids(c.events("a", "b", "c")));
  });

  run("the same ids in another order are a conflict, and nothing is written", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b", "c"), { expectedRevision: "no-stream" });
    const append = (expectedRevision: "no-stream" | number, ...labels: string[]) =>
      outcome(c.store.append(stream, c.events(...labels), { expectedRevision }));
    for (const order of ["bac", "acb", "cab", "cba", "ba", "ac"]) c.t.equal(await append("no-stream", ...order), "conflict", order);
    c.t.equal(await append(0, "c", "b"), "conflict", "a part of them, too");
    c.t.same(ids(await c.store.readStream(stream)), ids(c.events("a", "b", "c")));
  });

  run(
    "the same ids with other data, metadata or type: nothing new is written, the first content stands, the first place is answered",
    async (c) => {
      const stream = c.stream();
      const first = c.events("a", "b");
      const begun = placeOf(await c.store.append(stream, first, { expectedRevision: "no-stream" }));
      await c.store.append(stream, c.events("c"), { expectedRevision: 1 });
      const held = await c.store.readStream(stream);
      const others = {
        data: first.map((e) => ({ ...e, data: { label: "other" } })),
        "one of the data": [first[0], c.event("b", { label: "other" })],
        metadata: first.map((e) => ({ ...e, metadata: { recordedAt: "2027-01-01T00:00:00.000Z", note: "later" } })),
        type: first.map((e) => ({ ...e, type: "HappenedOtherwise" })),
      };
      for (const [what, events] of Object.entries(others)) {
        const again = await c.store.append(stream, events as NewEvent[], { expectedRevision: "no-stream" });
        c.t.same(placeOf(again), begun, `other ${what}: the first place`);
        c.t.not(again.fresh, true, `other ${what}: not written now`);
        c.t.same(await c.store.readStream(stream), held, `other ${what}: what stands is the first`);
      }
    },
  );

  run("an append repeated with a new time is one append, whoever of two callers is first", async (c) => {
    const stamped = (second: number) => [{ ...c.event("a"), metadata: { recordedAt: `2026-01-01T00:00:0${second}.000Z` } }];
    const calls = [1, 2, 3, 4].map((second) => c.store.append(c.stream(), stamped(second), { expectedRevision: "no-stream" }));
    const places = (await Promise.all(calls)).map(placeOf);
    const held = await c.store.readStream(c.stream());
    c.t.equal(held.length, 1);
    for (const place of places) c.t.same(place, { revision: 0, position: held[0]?.position });
  });

  run("old and new ids mixed are a conflict, and nothing is written", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b"), { expectedRevision: "no-stream" });
    const append = (...labels: string[]) => outcome(c.store.append(stream, c.events(...labels), { expectedRevision: "no-stream" }));
    c.t.equal(await append("a", "new"), "conflict");
    c.t.equal(await append("new", "b"), "conflict");
    c.t.equal(await append("a", "b", "new"), "conflict", "an earlier append that goes on is not the same append");
    c.t.same(ids(await c.store.readStream(stream)), ids(c.events("a", "b")));
  });

  run("the same ids at another revision of the past are a conflict", async (c) => {
    const stream = c.stream();
    await c.store.append(stream, c.events("a", "b", "c"), { expectedRevision: "no-stream" });
    c.t.equal(await outcome(c.store.append(stream, c.events("c"), { expectedRevision: 0 })), "conflict");
    c.t.equal(await outcome(c.store.append(stream, c.events("b"), { expectedRevision: "no-stream" })), "conflict");
    c.t.equal(await outcome(c.store.append(stream, c.events("a"), { expectedRevision: 1 })), "conflict");
    c.t.equal((await c.store.readStream(stream)).length, 3);
  });

  run("the same ids on another stream are other events", async (c) => {
    for (const name of ["one", "two"]) {
      const { revision } = await c.store.append(c.stream(name), c.events("a", "b"), { expectedRevision: "no-stream" });
      c.t.equal(revision, 1);
    }
    for (const name of ["one", "two"]) c.t.same(ids(await c.store.readStream(c.stream(name))), ids(c.events("a", "b")), name);
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
