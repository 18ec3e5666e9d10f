// Contract: closing, at the worst moment: appends in flight, a read under way, a batch in hand, twice, while the next one opens. What was
// accepted is answered, nobody waits for ever, and what is refused was not done.
import type { EventStore } from "../port.ts";
import { hear, ids, numbered, outcome, type RunCase } from "./fixture.ts";
import { appendMany } from "./subscribe-cases.ts";

export function closingCases(run: RunCase): void {
  run(
    "close waits for what was accepted, and every call after it is refused",
    async (c) => {
      const accepted = Array.from({ length: 20 }, (_, i) => {
        return c.store.append(c.stream(`s${i}`), [c.event(`e${i}`)], { expectedRevision: "no-stream" });
      });
      const outcomes = Promise.all(accepted.map(outcome));
      await c.store.close();
      c.t.same(new Set(await outcomes), new Set(["ok"]), "what was accepted is answered");
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
    },
    "own",
  );

  run(
    "closing twice, one after the other or at once, is closing once",
    async (c) => {
      const append = c.store.append(c.stream(), c.events("a"), { expectedRevision: "no-stream" });
      c.t.same(await Promise.all([append, c.store.close(), c.store.close()].map(outcome)), ["ok", "ok", "ok"]);
      c.t.equal(await outcome(c.store.close()), "ok");
    },
    "own",
  );

  run(
    "an append that comes while the store closes is taken whole or refused whole",
    async (c) => {
      const append = (i: number) =>
        outcome(c.store.append(c.stream(`s${i}`), c.events(`${i} a`, `${i} b`), { expectedRevision: "no-stream" }));
      const early = [0, 1, 2].map(append);
      const closing = c.store.close();
      const late = [3, 4, 5].map(append);
      c.t.same(await Promise.all(early), ["ok", "ok", "ok"], "those before are answered");
      for (const answer of await Promise.all(late)) c.t.equal(answer, "unavailable", "those after are refused");
      await closing;
    },
    "own",
  );

  run(
    "what was answered while the store closed is there when it is opened again, and nothing else",
    async (c) => {
      const append = (store: EventStore, i: number) =>
        outcome(store.append(c.stream(`s${i}`), c.events(`${i} a`, `${i} b`), { expectedRevision: "no-stream" }));
      const early = [...Array(64).keys()].map((i) => append(c.store, i));
      const closing = c.store.close();
      const late = append(c.store, 64);
      const store = await c.reopen();
      const outcomes = await Promise.all([...early, late]);
      for (const [i, answer] of outcomes.entries()) {
        const held = ids(await store.readStream(c.stream(`s${i}`)));
        c.t.same(held, answer === "ok" ? ids(c.events(`${i} a`, `${i} b`)) : [], `append ${i}: ${answer}`);
      }
      await closing;
      await c.store.close();
      c.t.equal(await append(store, 65), "ok", "closing the old one again does the new one no harm");
    },
    "reopen",
  );

  run(
    "reads under way when the store closes are answered whole or refused",
    async (c) => {
      const many = numbered("e", 0, 300).map((label) => c.event(label, {}, c.type("Read")));
      await c.store.append(c.stream(), many, { expectedRevision: "no-stream" });
      const filter = { on: "type", prefixes: [c.type("Read")] } as const;
      const reads = [c.store.readStream(c.stream()), c.store.readAll({ limit: 300, filter, direction: "backwards" as const })];
      const head = outcome(c.store.head());
      const answers = reads.map(async (read) => {
        try {
          return c.own(await read).length;
        } catch (error) {
          return (error as { code?: unknown }).code;
        }
      });
      await c.store.close();
      for (const answer of await Promise.all(answers)) c.t.ok(answer === 300 || answer === "unavailable", `a read came to ${answer}`);
      c.t.match(await head, /^(ok|unavailable)$/);
    },
    "own",
  );

  run(
    "a subscription that waits when its store closes ends with an error, so that nobody waits for ever",
    async (c) => {
      const after = await c.mark();
      const live = (async () => {
        for await (const batch of c.store.subscribe({ after, signal: new AbortController().signal })) {
          if (batch.caughtUp) void c.store.close();
        }
      })();
      c.t.equal(await outcome(live), "unavailable");
    },
    "own",
  );

  run(
    "a store closes although a subscriber holds a batch in hand, and that subscriber is told when it asks for the next",
    async (c) => {
      const after = await c.mark();
      await appendMany(c, 0, 6);
      let batches = 0;
      const holding = (async () => {
        for await (const _ of c.store.subscribe({ after, batchEventsMax: 1, signal: new AbortController().signal })) {
          batches += 1;
          await c.store.close();
        }
      })();
      c.t.equal(await outcome(holding), "unavailable");
      c.t.equal(batches, 1);
    },
    "own",
  );

  run(
    "a subscriber that was aborted before its store closed ends without an error",
    async (c) => {
      const after = await c.mark();
      await appendMany(c, 0, 3);
      const stop = new AbortController();
      const holding = (async () => {
        for await (const _ of c.store.subscribe({ after, batchEventsMax: 1, signal: stop.signal })) {
          stop.abort();
          await c.store.close();
        }
      })();
      c.t.equal(await outcome(holding), "ok");
    },
    "own",
  );

  run(
    "subscriptions that were cut by a close go on at the new store, each from its own place",
    async (c) => {
      const after = await c.mark();
      await appendMany(c, 0, 10);
      const places = [1, 4].map(async (batchEventsMax) => hear(c, { after, batchEventsMax }, (h) => h.events.length >= 4));
      const before = await Promise.all(places);
      const store = await c.reopen();
      for (const heard of before) {
        const rest = await hear(c, heard.position === undefined ? {} : { after: heard.position }, (h) => h.caughtUp, store);
        c.t.same(ids([...heard.events, ...rest.events]), ids(c.events(...numbered("e", 0, 10))));
      }
    },
    "reopen",
  );
}
