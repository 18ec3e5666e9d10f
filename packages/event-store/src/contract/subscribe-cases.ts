// Contract: subscriptions. Everything after a position and then what is to come, in order, without a gap or a double, across restarts.
import type { Batch, Position } from "../port.ts";
import { type Case, hear, ids, isAscending, outcome, type RunCase } from "./fixture.ts";

async function appendMany(c: Case, from: number, to: number, store = c.store) {
  for (let i = from; i < to; i++) {
    const type = i % 2 === 0 ? "EvenThing" : "OddThing";
    await store.append(c.stream(`thing-${i % 3}`), [c.event(`e${i}`, { i }, type)], { expectedRevision: "any" });
  }
}
const labels = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `e${from + i}`);

export function subscribeCases(run: RunCase): void {
  run("a subscription gives the events after a position, without it", async (c) => {
    await appendMany(c, 0, 8);
    const all = (await c.store.readAll({ direction: "backwards", limit: 8 })).toReversed();
    const after = all[2]?.position as Position;
    const heard = await hear(c.store, { after }, (h) => h.caughtUp);
    c.t.same(ids(heard.events), ids(all.slice(3)));
    c.t.same(heard.events[0], all[3], "as a read gives them");
    c.t.equal(heard.position, all[7]?.position);
  });

  run("a subscription from the end says that it has caught up, and waits", async (c) => {
    await appendMany(c, 0, 2);
    const after = (await c.store.head()) as Position;
    const heard = await hear(c.store, { after }, (h) => h.caughtUp);
    c.t.same(heard.events, []);
    c.t.equal(c.store.comparePositions(heard.position as Position, after), 0);
  });

  run("a subscription hears what is appended later, in order", async (c) => {
    await appendMany(c, 0, 3);
    const before = (await c.store.readAll({ direction: "backwards", limit: 3 })).at(-1)?.position as Position;
    const hearing = hear(c.store, { after: before }, (h) => h.events.length === 29);
    await appendMany(c, 3, 30);
    const heard = await hearing;
    c.t.same(ids(heard.events), ids(c.events(...labels(1, 30))));
    c.t.ok(
      isAscending(
        c.store,
        heard.events.map((e) => e.position),
      ),
    );
  });

  run("a batch holds at most as many events as asked, and each batch's position lets another go on", async (c) => {
    await appendMany(c, 0, 12);
    const first = (await c.store.readAll({ direction: "backwards", limit: 12 })).at(-1);
    const seen: Batch[] = [];
    const stop = new AbortController();
    for await (const batch of c.store.subscribe({ after: first?.position as Position, batchEventsMax: 4, signal: stop.signal })) {
      seen.push(batch);
      if (batch.caughtUp) stop.abort();
    }
    c.t.ok(
      seen.every((b) => b.events.length <= 4),
      "no batch is larger than asked",
    );
    c.t.same(ids(seen.flatMap((b) => b.events)), ids(c.events(...labels(1, 12))));
    for (const [i, batch] of seen.entries()) {
      const rest = await hear(c.store, { after: batch.position }, (h) => h.caughtUp);
      c.t.same(ids(rest.events), ids(seen.slice(i + 1).flatMap((b) => b.events)), `after batch ${i + 1}`);
    }
  });

  for (const on of ["stream", "type"] as const) {
    run(`a subscription filtered on ${on} gives what fits, and its position counts what does not`, async (c) => {
      const head = await c.store.head();
      await appendMany(c, 0, 12);
      const end = (await c.store.append(c.stream("else"), [c.event("z", {}, "Else")], { expectedRevision: "no-stream" })).position;
      const prefixes = on === "stream" ? [c.stream("thing-0"), c.stream("thing-2")] : ["EvenThing", "EvenNothing"];
      const fits = (i: number) => (on === "stream" ? i % 3 !== 1 : i % 2 === 0);
      const wanted = labels(0, 12).filter((_, i) => fits(i));
      const isThere = (position: Position | undefined) => position !== undefined && c.store.comparePositions(position, end) >= 0;
      const options = { ...(head === undefined ? {} : { after: head }), filter: { on, prefixes } };
      const heard = await hear(c.store, options, (h) => isThere(h.position));
      c.t.same(ids(heard.events), ids(c.events(...wanted)));
      const later = hear(c.store, { ...options, after: heard.position as Position }, (h) => h.events.length === 1);
      await c.store.append(c.stream("thing-0"), [c.event("late", {}, "EvenThing")], { expectedRevision: "any" });
      c.t.same(ids((await later).events), ids(c.events("late")), "and from there nothing is missed or doubled");
    });
  }

  run(
    "a subscription goes on from its checkpoint across a restart, without a gap or a double",
    async (c) => {
      await appendMany(c, 0, 20);
      const start = (await c.store.readAll({ direction: "backwards", limit: 20 })).at(-1)?.position as Position;
      const before = await hear(c.store, { after: start, batchEventsMax: 5 }, (h) => h.events.length >= 10);
      const store = await c.reopen();
      const hearing = hear(
        store,
        { after: before.position as Position, batchEventsMax: 5 },
        (h) => h.events.length + before.events.length >= 29,
      );
      await appendMany(c, 20, 30, store);
      const heard = [...before.events, ...(await hearing).events];
      c.t.same(ids(heard), ids(c.events(...labels(1, 30))));
    },
    "reopen",
  );

  run("several subscribers each hear everything, at their own pace", async (c) => {
    await appendMany(c, 0, 5);
    const after = (await c.store.readAll({ direction: "backwards", limit: 5 })).at(-1)?.position as Position;
    const hearing = [1, 3, 50, 1_000].map((batchEventsMax) => hear(c.store, { after, batchEventsMax }, (h) => h.events.length === 19));
    await appendMany(c, 5, 20);
    for (const heard of await Promise.all(hearing)) c.t.same(ids(heard.events), ids(c.events(...labels(1, 20))));
  });

  run("an abort ends a subscription without an error, whatever it is doing", async (c) => {
    await appendMany(c, 0, 3);
    const count = async (signal: AbortSignal, onBatch: () => void) => {
      let batches = 0;
      for await (const _ of c.store.subscribe({ signal })) {
        batches += 1;
        onBatch();
      }
      return batches;
    };
    c.t.equal(await count(AbortSignal.abort(), () => {}), 0, "before it begins");
    const inHand = new AbortController();
    c.t.equal(await count(inHand.signal, () => inHand.abort()), 1, "while its batch is handled");
    const waiting = new AbortController();
    const whileWaiting = count(waiting.signal, () => setTimeout(() => waiting.abort(), 20));
    c.t.equal(await outcome(whileWaiting), "ok", "while it waits");
  });

  run("a subscriber that breaks out, or throws, harms nobody", async (c) => {
    await appendMany(c, 0, 3);
    const { signal } = new AbortController();
    for await (const _ of c.store.subscribe({ signal, batchEventsMax: 1 })) break;
    const failing = (async () => {
      for await (const _ of c.store.subscribe({ signal, batchEventsMax: 1 })) throw new TypeError("cannot project this");
    })();
    c.t.equal(await outcome(failing), "TypeError");
    await appendMany(c, 3, 4);
    c.t.equal(await outcome(hear(c.store, {}, (h) => h.events.some((e) => e.id === c.event("e3").id))), "ok");
  });
}
