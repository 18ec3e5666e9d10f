// Contract: which append is taken at which state of a stream, and what an append leaves behind.
import { ConcurrencyConflict } from "../errors.ts";
import type { ExpectedRevision } from "../port.ts";
import { ids, isAscending, numbered, outcome, positions, type RunCase, revisions } from "./fixture.ts";

/** State of the stream (its events), expected revision, and what must come of it: the new revision, or a conflict with the actual one. */
const table: [state: number, expected: ExpectedRevision, taken: number | "conflict"][] = [
  [0, "no-stream", 0],
  [0, "any", 0],
  [0, "stream-exists", "conflict"],
  [0, 0, "conflict"],
  [0, 7, "conflict"],
  [1, 0, 1],
  [1, "any", 1],
  [1, "stream-exists", 1],
  [1, "no-stream", "conflict"],
  [1, 1, "conflict"],
  [1, 9, "conflict"],
  [5, 4, 5],
  [5, "any", 5],
  [5, "stream-exists", 5],
  [5, "no-stream", "conflict"],
  [5, 0, "conflict"],
  [5, 3, "conflict"],
  [5, 5, "conflict"],
  [5, 12, "conflict"],
];

export function appendCases(run: RunCase): void {
  for (const [state, expectedRevision, taken] of table) {
    const words = `an append that expects ${expectedRevision} on a stream of ${state} events`;
    run(`${words} is ${taken === "conflict" ? "a conflict that carries the actual revision" : "taken"}`, async (c) => {
      const stream = c.stream();
      const old = c.events(...numbered("old", 0, state));
      if (state > 0) await c.store.append(stream, old.slice(0, 1), { expectedRevision: "no-stream" });
      if (state > 1) await c.store.append(stream, old.slice(1), { expectedRevision: 0 });
      const call = c.store.append(stream, [c.event("new")], { expectedRevision });
      if (taken === "conflict") {
        const error = await call.then(
          () => undefined,
          (e) => e,
        );
        c.t.ok(error instanceof ConcurrencyConflict, `is a ConcurrencyConflict, not ${error}`);
        c.t.match(error, { code: "conflict", retryable: true, stream, expected: expectedRevision });
        c.t.equal(error?.actual, state === 0 ? undefined : state - 1, "carries the actual revision");
      } else c.t.equal((await call).revision, taken);
      const held = await c.store.readStream(stream);
      c.t.equal(held.length, taken === "conflict" ? state : state + 1, "the stream holds what was taken, no more");
      c.t.same(revisions(held), [...held.keys()], "revisions are contiguous from 0");
    });
  }

  run("an append of several events is one: its answer is its last event's place", async (c) => {
    const stream = c.stream();
    const first = await c.store.append(stream, c.events("a", "b", "c"), { expectedRevision: "no-stream" });
    const second = await c.store.append(stream, c.events("d", "e"), { expectedRevision: 2 });
    const held = await c.store.readStream(stream);
    c.t.same(ids(held), ids(c.events("a", "b", "c", "d", "e")));
    c.t.equal(first.revision, 2);
    c.t.equal(second.revision, 4);
    c.t.equal(first.position, held[2]?.position);
    c.t.equal(second.position, held[4]?.position);
    c.t.ok(isAscending(c.store, positions(held)), "positions ascend");
  });

  run("an append that conflicts leaves nothing, and those beside it stand", async (c) => {
    const calls = [
      c.store.append(c.stream("one"), c.events("a", "b"), { expectedRevision: "no-stream" }),
      c.store.append(c.stream("two"), c.events("c", "d"), { expectedRevision: 5 }),
      c.store.append(c.stream("three"), c.events("e", "f"), { expectedRevision: "no-stream" }),
    ];
    c.t.same(await Promise.all(calls.map(outcome)), ["ok", "conflict", "ok"]);
    c.t.equal((await c.store.readStream(c.stream("two"))).length, 0);
    c.t.same(ids(await c.store.readStream(c.stream("three"))), ids(c.events("e", "f")));
  });

  run("an append of no event is refused", async (c) => {
    c.t.equal(await outcome(c.store.append(c.stream(), [], { expectedRevision: "no-stream" })), "invalid-append");
    c.t.equal((await c.store.readStream(c.stream())).length, 0);
  });

  run("the same id twice in one append is refused", async (c) => {
    c.t.equal(await outcome(c.store.append(c.stream(), c.events("a", "b", "a"), { expectedRevision: "no-stream" })), "invalid-append");
    c.t.equal((await c.store.readStream(c.stream())).length, 0);
  });

  run("metadata with a name that a store keeps for itself are refused", async (c) => {
    const event = { ...c.event("a"), metadata: { $correlationId: "x" } };
    c.t.equal(await outcome(c.store.append(c.stream(), [event], { expectedRevision: "any" })), "invalid-append");
  });

  run("an append whose signal has aborted already writes nothing", async (c) => {
    const signal = AbortSignal.abort();
    c.t.equal(await outcome(c.store.append(c.stream(), [c.event("a")], { expectedRevision: "no-stream", signal })), "AbortError");
    c.t.equal((await c.store.readStream(c.stream())).length, 0);
  });
}
