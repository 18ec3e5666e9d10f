// Contract: an empty log, closing, and what is left after opening again.
import { ids, outcome, type RunCase } from "./fixture.ts";

export function lifecycleCases(run: RunCase): void {
  run("close waits for what was accepted, and every call after it is refused", async (c) => {
    const accepted = Array.from({ length: 20 }, (_, i) => {
      return c.store.append(c.stream(`s${i}`), [c.event(`e${i}`)], { expectedRevision: "no-stream" });
    });
    const outcomes = Promise.all(accepted.map(outcome));
    await c.store.close();
    c.t.same(new Set(await outcomes), new Set(["ok"]), "what was accepted is answered");
    await c.store.close();
    const next = async () => {
      for await (const _ of c.store.subscribe({ signal: new AbortController().signal })) break;
    };
    const calls = {
      append: c.store.append(c.stream(), [c.event("late")], { expectedRevision: "any" }),
      readStream: c.store.readStream(c.stream()),
      readAll: c.store.readAll(),
      head: c.store.head(),
      subscribe: next(),
    };
    for (const [name, call] of Object.entries(calls)) c.t.equal(await outcome(call), "unavailable", name);
  });

  run("a subscription whose store closes under it ends with an error, so that nobody waits for ever", async (c) => {
    const live = (async () => {
      for await (const batch of c.store.subscribe({ signal: new AbortController().signal })) if (batch.caughtUp) void c.store.close();
    })();
    c.t.equal(await outcome(live), "unavailable");
  });

  run(
    "what was acknowledged is there after a restart, and the log goes on where it ended",
    async (c) => {
      const before = await c.store.append(c.stream(), c.events("a", "b"), { expectedRevision: "no-stream" });
      const store = await c.reopen();
      c.t.equal(await store.head(), before.position);
      const after = await store.append(c.stream(), c.events("c"), { expectedRevision: 1 });
      c.t.equal(after.revision, 2);
      c.t.ok(store.comparePositions(after.position, before.position) > 0);
      c.t.same(ids(await store.readStream(c.stream())), ids(c.events("a", "b", "c")));
    },
    "reopen",
  );

  run("positions compare like places in the log", async (c) => {
    const first = await c.store.append(c.stream(), c.events("a"), { expectedRevision: "no-stream" });
    let last = first;
    for (let i = 0; i < 12; i++) last = await c.store.append(c.stream(), c.events(`b${i}`), { expectedRevision: i });
    c.t.ok(c.store.comparePositions(first.position, last.position) < 0);
    c.t.ok(c.store.comparePositions(last.position, first.position) > 0);
    c.t.equal(c.store.comparePositions(last.position, last.position), 0);
    const held = await c.store.readStream(c.stream());
    const sorted = held.map((e) => e.position).toSorted(c.store.comparePositions);
    c.t.same(
      sorted,
      held.map((e) => e.position),
    );
  });
}
