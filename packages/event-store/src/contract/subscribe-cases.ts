// Contract: subscriptions. Everything after a position and then what is to come, in order, without a gap or a double, across restarts.
// How subscribers may behave stands in subscriber-cases.ts.
import type { Batch, Position } from "../port.ts";
import { type Case, hear, ids, isAscending, isAtOrAfter, numbered, positions, type RunCase } from "./fixture.ts";

/** `e<from>` to `e<to - 1>`, one by one, in turn on three streams and of two types. */
export async function appendMany(c: Case, from: number, to: number, store = c.store) {
  for (let i = from; i < to; i++) {
    const type = c.type(i % 2 === 0 ? "EvenThing" : "OddThing");
    await store.append(c.stream(`thing-${i % 3}`), [c.event(`e${i}`, { i }, type)], { expectedRevision: "any" });
  }
}
export const idsOf = (c: Case, from: number, to: number): string[] => ids(c.events(...numbered("e", from, to)));

export function subscribeCases(run: RunCase): void {
  run("a subscription gives the events after a position, without it", async (c) => {
    const from = await c.mark();
    await appendMany(c, 0, 8);
    const all = await c.store.readAll({ from, filter: { on: "stream", prefixes: [c.stream("thing")] } });
    const after = all[2]?.position as Position;
    const heard = await hear(c, { after }, (h) => h.caughtUp);
    c.t.same(ids(heard.events), ids(all.slice(3)));
    c.t.same(heard.events[0], all[3], "as a read gives them");
    c.t.ok(isAtOrAfter(c.store, heard.position, all[7]?.position as Position), "its position is not before the last of them");
  });

  run("a subscription from the end says that it has caught up, and waits", async (c) => {
    await appendMany(c, 0, 2);
    const after = (await c.store.head()) as Position;
    const heard = await hear(c, { after }, (h) => h.caughtUp);
    c.t.same(heard.events, []);
    c.t.ok(isAtOrAfter(c.store, heard.position, after));
  });

  run(
    "a subscription to an empty log says that it has caught up, and hears the first event",
    async (c) => {
      c.t.equal(await c.store.head(), undefined);
      c.t.same(await c.store.readAll(), []);
      c.t.same(await c.store.readAll({ direction: "backwards" }), []);
      const heard = await hear(c, {}, (h) => h.caughtUp);
      c.t.same(heard.events, []);
      const hearing = hear(c, {}, (h) => h.events.length === 1);
      await c.store.append(c.stream(), c.events("first"), { expectedRevision: "no-stream" });
      c.t.same(ids((await hearing).events), ids(c.events("first")));
      const again = await hear(c, { after: heard.position as Position }, (h) => h.events.length === 1);
      c.t.same(ids(again.events), ids(c.events("first")), "and so does one after the empty log's place");
    },
    "alone",
  );

  run("a subscription hears what is appended later, in order", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 3);
    const hearing = hear(c, { after }, (h) => h.events.length === 30);
    await appendMany(c, 3, 30);
    const heard = await hearing;
    c.t.same(ids(heard.events), idsOf(c, 0, 30));
    c.t.ok(isAscending(c.store, positions(heard.events)));
  });

  run("a batch holds at most as many events as asked, and each batch's position lets another go on", async (c) => {
    const after = await c.mark();
    await appendMany(c, 0, 12);
    const seen: Batch[] = [];
    const stop = new AbortController();
    for await (const batch of c.store.subscribe({ after, batchEventsMax: 4, signal: stop.signal })) {
      seen.push(batch);
      if (batch.caughtUp) stop.abort();
    }
    c.t.ok(
      seen.every((b) => b.events.length <= 4),
      "no batch is larger than asked",
    );
    const ownOf = (batches: readonly Batch[]) => ids(c.own(batches.flatMap((b) => b.events)));
    c.t.same(ownOf(seen), idsOf(c, 0, 12));
    for (const [i, batch] of seen.entries()) {
      const rest = await hear(c, { after: batch.position }, (h) => h.caughtUp);
      c.t.same(ids(rest.events), ownOf(seen.slice(i + 1)), `after batch ${i + 1}`);
    }
  });

  for (const on of ["stream", "type"] as const) {
    run(`a subscription filtered on ${on} gives what fits, and its position counts what does not`, async (c) => {
      const after = await c.mark();
      await appendMany(c, 0, 12);
      const end = (await c.store.append(c.stream("else"), [c.event("z", {}, "Else")], { expectedRevision: "no-stream" })).position;
      const prefixes = on === "stream" ? [c.stream("thing-0"), c.stream("thing-2")] : [c.type("EvenThing"), c.type("EvenNothing")];
      const fits = (i: number) => (on === "stream" ? i % 3 !== 1 : i % 2 === 0);
      const wanted = idsOf(c, 0, 12).filter((_, i) => fits(i));
      const filter = { on, prefixes };
      const heard = await hear(c, { after, filter }, (h) => isAtOrAfter(c.store, h.position, end));
      c.t.same(ids(heard.events), wanted);
      const later = hear(c, { after: heard.position as Position, filter }, (h) => h.events.length === 1);
      await c.store.append(c.stream("thing-0"), [c.event("late", {}, c.type("EvenThing"))], { expectedRevision: "any" });
      c.t.same(ids((await later).events), ids(c.events("late")), "and from there nothing is missed or doubled");
    });
  }

  run("events of one append are never parted by a batch that says it has caught up", async (c) => {
    const after = await c.mark();
    const appends = 12;
    const size = 5;
    const labels = (n: number) => numbered(`a${n} `, 0, size);
    const heard: string[] = [];
    const ends: number[] = [];
    const stop = new AbortController();
    const hearing = (async () => {
      for await (const batch of c.store.subscribe({ after, batchEventsMax: 3, signal: stop.signal })) {
        heard.push(...ids(c.own(batch.events)));
        if (batch.caughtUp) ends.push(heard.length);
        if (batch.caughtUp && heard.length === appends * size) stop.abort();
      }
    })();
    for (let n = 0; n < appends; n++) {
      const appending = c.store.append(c.stream(`s${n % 2}`), c.events(...labels(n)), { expectedRevision: "any" });
      if (n % 3 !== 0) await appending;
    }
    await hearing;
    c.t.same(heard.toSorted(), ids(numbered("", 0, appends).flatMap((n) => c.events(...labels(Number(n))))).toSorted());
    c.t.same(
      ends.filter((n) => n % size !== 0),
      [],
      "each of them ended with a whole append",
    );
  });

  run(
    "a subscription goes on from its checkpoint across a restart, without a gap or a double",
    async (c) => {
      const after = await c.mark();
      await appendMany(c, 0, 20);
      const before = await hear(c, { after, batchEventsMax: 5 }, (h) => h.events.length >= 10);
      const store = await c.reopen();
      const resumed = { after: before.position as Position, batchEventsMax: 5 };
      const hearing = hear(c, resumed, (h) => h.events.length + before.events.length >= 30, store);
      await appendMany(c, 20, 30, store);
      const heard = [...before.events, ...(await hearing).events];
      c.t.same(ids(heard), idsOf(c, 0, 30));
    },
    "reopen",
  );
}
