// Contract: what is left after opening again, and places that compare.
import { ids, isAtOrAfter, numbered, positions, type RunCase } from "./fixture.ts";

export function lifecycleCases(run: RunCase): void {
  run(
    "what was acknowledged is there after a restart, and the log goes on where it ended",
    async (c) => {
      const before = await c.store.append(c.stream(), c.events("a", "b"), { expectedRevision: "no-stream" });
      const held = await c.store.readStream(c.stream());
      const store = await c.reopen();
      c.t.ok(isAtOrAfter(store, await store.head(), before.position));
      c.t.same(await store.readStream(c.stream()), held, "in its place, with its content");
      const after = await store.append(c.stream(), c.events("c"), { expectedRevision: 1 });
      c.t.equal(after.revision, 2);
      c.t.ok(store.comparePositions(after.position, before.position) > 0);
      c.t.same(ids(await store.readStream(c.stream())), ids(c.events("a", "b", "c")));
    },
    "reopen",
  );

  run("positions compare like places in the log", async (c) => {
    const first = await c.store.append(c.stream(), c.events("a"), { expectedRevision: "no-stream" });
    const last = await c.store.append(c.stream(), c.events(...numbered("b", 0, 12)), { expectedRevision: 0 });
    c.t.ok(c.store.comparePositions(first.position, last.position) < 0);
    c.t.ok(c.store.comparePositions(last.position, first.position) > 0);
    c.t.equal(c.store.comparePositions(last.position, last.position), 0);
    const held = await c.store.readStream(c.stream());
    c.t.same(positions(held).toReversed().toSorted(c.store.comparePositions), positions(held));
  });
}
