// Subscriptions to EventStoreDB: they go on whatever happens to the server's half of them, give everything once and in order, and keep no
// checkpoint that is ahead of what was given.
import type { Batch, EventStore, Position, RecordedEvent } from "@camket/event-store";
import t from "tap";
import { openFeed } from "./feed.ts";
import { eventStoreDbLimits } from "./index.ts";
import { event, events, given, ids, outcome, until } from "./under-test.ts";

interface Listening {
  readonly heard: RecordedEvent[];
  readonly batches: Batch[];
  readonly ended: Promise<string>;
  stop(): Promise<string>;
}

function listen(store: EventStore, options: Partial<Parameters<EventStore["subscribe"]>[0]> = {}): Listening {
  const stop = new AbortController();
  const heard: RecordedEvent[] = [];
  const batches: Batch[] = [];
  const run = async () => {
    for await (const batch of store.subscribe({ ...options, signal: stop.signal })) {
      batches.push(batch);
      heard.push(...batch.events);
    }
  };
  const ended = outcome(run());
  const end = () => {
    stop.abort();
    return ended;
  };
  return { heard, batches, ended, stop: end };
}

const append = async (store: EventStore, from: number, to: number) => {
  for (let i = from; i < to; i += 1) await store.append(`thing-${i}`, [event(`e${i}`)], { expectedRevision: "no-stream" });
};

for (const how of ["error", "end", "cut", "too-slow"] as const) {
  t.test(`a subscription that is lost by ${how} goes on after what it gave last`, async (t) => {
    const { double, store, reports } = await given(t);
    const listening = listen(store);
    await append(store, 0, 5);
    await until(() => listening.heard.length === 5);
    double.faults.dropSubscriptions(how);
    await append(store, 5, 9);
    double.faults.order("subscribe", { do: "drop", afterEvents: 2, how });
    double.faults.dropSubscriptions(how);
    await append(store, 9, 20);
    await until(() => listening.heard.length >= 20);
    t.same(ids(listening.heard), ids(events(0, 20)), "nothing is missed or given twice");
    t.ok(
      reports.some((told) => told.kind === "subscription-dropped" && told.reason !== ""),
      "and each drop is told with its reason",
    );
    t.equal(await listening.stop(), "ok");
  });
}

t.test("a subscription that falls silent while it stays open is noticed, and goes on", async (t) => {
  const { double, store, told } = await given(t);
  const listening = listen(store);
  await append(store, 0, 3);
  await until(() => listening.heard.length === 3);
  double.faults.dropSubscriptions("silence");
  await append(store, 3, 6);
  await until(() => listening.heard.length >= 6);
  t.same(ids(listening.heard), ids(events(0, 6)));
  t.match(await told("subscription-dropped"), { reason: /silent/ });
  await listening.stop();
});

t.test("a quiet log is not taken for a subscription that is silent", async (t) => {
  const { double, store, reports } = await given(t, { limits: { quietProbeMs: 10, deliveryPatienceMs: 10 } });
  const listening = listen(store);
  await until(() => listening.batches.some((batch) => batch.caughtUp));
  const reads = double.seen["read-all"];
  await until(() => double.seen["read-all"] > reads + 20);
  t.same(reports, [], "although it looked for itself all the time");
  t.equal(double.seen.subscribe, 1);
  await listening.stop();
});

t.test("a subscription that the server takes and never confirms is given up, and asked for again", async (t) => {
  const { double, store, told } = await given(t, { limits: { confirmMs: 50, deliveryPatienceMs: 60_000 } });
  await append(store, 0, 3);
  double.faults.order("subscribe", { do: "silence" });
  const listening = listen(store);
  await until(() => listening.heard.length === 3);
  t.match(await told("subscription-dropped"), { reason: /not confirmed/ });
  await listening.stop();
});

t.test("a stream that is reset, as a node does that shuts down, is a drop like any other", async (t) => {
  const { double, store, told } = await given(t);
  await append(store, 0, 3);
  double.faults.order("subscribe", { do: "fail", code: 13, details: "Received RST_STREAM with code 0" });
  const listening = listen(store);
  await until(() => listening.heard.length === 3);
  t.match(await told("subscription-dropped"), { reason: /RST_STREAM/ });
  t.match(await told("subscription-resumed"), { drops: 1 });
  await listening.stop();
});

t.test("a subscription that is refused is asked for again with growing pauses, and says each time why", async (t) => {
  const { double, store, reports } = await given(t, { random: () => 1, limits: { resumePauseMs: 2, resumePauseMaxMs: 16 } });
  await append(store, 0, 1);
  const order = double.faults.untilLifted("subscribe", { do: "fail", code: 7, details: "Access Denied" });
  const listening = listen(store);
  const drops = () => reports.filter((told) => told.kind === "subscription-dropped");
  await until(() => drops().length >= 6);
  t.same(
    drops()
      .map((drop) => drop.resumesInMs)
      .slice(0, 6),
    [2, 4, 8, 16, 16, 16],
  );
  t.ok(drops().every((drop) => drop.reason.includes("Access Denied")));
  order.lift();
  await until(() => listening.heard.length === 1);
  await listening.stop();
});

t.test("one subscription that is lost does not hold up another", async (t) => {
  const { double, store, reports } = await given(t, { limits: { resumePauseMs: 60_000, resumePauseMaxMs: 60_000 }, random: () => 1 });
  await append(store, 0, 3);
  double.faults.order("subscribe", { do: "drop", afterEvents: 1, how: "error" });
  const lost = listen(store);
  await until(() => reports.length > 0);
  const other = listen(store);
  await append(store, 3, 6);
  await until(() => other.heard.length === 6);
  t.same(ids(other.heard), ids(events(0, 6)));
  t.equal(await lost.stop(), "ok", "and one that waits to go on can be stopped");
  await other.stop();
});

t.test("a server that is away and comes back is waited for, and nothing is lost", async (t) => {
  const { double, store } = await given(t, { limits: { connectPatienceMs: 100 } });
  const listening = [listen(store), listen(store, { batchEventsMax: 1 })];
  await append(store, 0, 5);
  await double.restart({ awayMs: 500 });
  await until(async () => (await outcome(store.readStream("thing-0"))) === "ok");
  await append(store, 5, 9);
  for (const { heard } of listening) await until(() => heard.length >= 9);
  for (const { heard, stop } of listening) {
    t.same(ids(heard), ids(events(0, 9)));
    await stop();
  }
});

t.test("a batch's position is never ahead of what was given, though the server tells of progress while events still wait", async (t) => {
  const options = {
    systemEventsEvery: 2,
    systemEventsAtOnce: 3,
    limits: { searchWindowEvents: 2, checkpointWindows: 1, inboxEventsMax: 3 },
  };
  const { store } = await given(t, { ...options, checkpointOnGoingLive: true });
  await append(store, 0, 60);
  const stop = new AbortController();
  const seen: Batch[] = [];
  for await (const batch of store.subscribe({ batchEventsMax: 7, signal: stop.signal })) {
    seen.push(batch);
    // Meanwhile everything arrives, events and checkpoints.
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (batch.caughtUp) stop.abort();
  }
  t.same(ids(seen.flatMap((batch) => batch.events)), ids(events(0, 60)));
  const all = await store.readAll({ limit: 100 });
  let count = 0;
  for (const { events, position } of seen) {
    count += events.length;
    const next = all[count]?.position;
    const last = events.at(-1)?.position;
    if (next !== undefined) t.ok(store.comparePositions(position, next) < 0, "before the next event");
    if (last !== undefined) t.ok(store.comparePositions(position, last) >= 0, "and not before its own last");
  }
});

t.test("positions move past the server's own events, so that they are not read again and again", async (t) => {
  const { double, store } = await given(t, { systemEventsAtStart: 3_000, limits: { searchWindowEvents: 100, checkpointWindows: 2 } });
  const listening = listen(store);
  await until(() => listening.batches.at(-1)?.caughtUp === true);
  t.equal(listening.heard.length, 0);
  const end = double.records.at(-1);
  t.equal(listening.batches.at(-1)?.position, `${end?.commit}-${end?.prepare}`, "the end of the log, where only the server wrote");
  double.putSystemEvents(50);
  const later = double.records.at(-1);
  await until(() => listening.batches.at(-1)?.position === `${later?.commit}-${later?.prepare}`);
  t.equal(listening.batches.at(-1)?.caughtUp, true);
  await listening.stop();
  const again = listen(store, { after: listening.batches.at(-1)?.position as Position });
  await append(store, 0, 1);
  await until(() => again.heard.length === 1);
  await again.stop();
});

t.test("it says that it has caught up only when nothing of ours was left, also in the middle of an append", async (t) => {
  const { store } = await given(t);
  const listening = listen(store);
  await until(() => listening.batches.at(-1)?.caughtUp === true);
  for (let i = 0; i < 20; i += 1) {
    await store.append(
      `many-${i}`,
      Array.from({ length: 30 }, (_, n) => event(`${i} ${n}`)),
      { expectedRevision: "no-stream" },
    );
  }
  await until(() => listening.heard.length === 600 && listening.batches.at(-1)?.caughtUp === true);
  let held = 0;
  for (const batch of listening.batches) {
    held += batch.events.length;
    if (batch.caughtUp) t.equal(held % 30, 0, "no half of an append is called caught up");
  }
  await listening.stop();
});

t.test("a server that falls behind and catches up again, however often, changes nothing", async (t) => {
  const { double, store, reports } = await given(t);
  const listening = listen(store);
  for (let i = 0; i < 10; i += 1) {
    await append(store, i, i + 1);
    double.faults.fallBehind();
  }
  await until(() => listening.heard.length === 10 && listening.batches.at(-1)?.caughtUp === true);
  t.same(ids(listening.heard), ids(events(0, 10)));
  t.same(reports, []);
  await listening.stop();
});

t.test("a filter compares signs, as a prefix does, and not by the rules of a language", async (t) => {
  const { store } = await given(t);
  const names = ["e\u0301a", "\u00e9b", "a.b", "axb", "a$", "🤝x", "🤞x"];
  for (const name of names) await store.append(name, [event(name)], { expectedRevision: "no-stream" });
  for (const prefix of ["e", "\u00e9", "a.", "a$", "🤝", "\ud83e"]) {
    const listening = listen(store, { filter: { on: "stream", prefixes: [prefix] } });
    const wanted = names.filter((name) => name.startsWith(prefix));
    await until(() => listening.batches.at(-1)?.caughtUp === true);
    t.same(
      listening.heard.map((e) => e.stream),
      wanted,
      prefix,
    );
    await listening.stop();
  }
});

t.test("the server's own events are never given, whatever they are called", async (t) => {
  const { store, bare } = await given(t);
  const client = bare();
  const own = { contentType: "application/json", data: {}, metadata: {} } as const;
  await client.appendToStream("$quiet", { ...own, id: event("1").id, type: "Happened" } as never);
  await client.appendToStream("thing", { ...own, id: event("2").id, type: "$>" } as never);
  await client.setStreamMetadata("thing", { maxAge: 100_000 });
  await store.append("mine", [event("3")], { expectedRevision: "no-stream" });
  const listening = listen(store);
  await until(() => listening.batches.at(-1)?.caughtUp === true);
  t.same(ids(listening.heard), ids([event("3")]));
  t.same(ids(await store.readAll()), ids([event("3")]));
  await listening.stop();
});

t.test("the place where an old explicit transaction is cut can be gone on from", async (t) => {
  const { store } = await given(t, { explicitTransactions: true });
  await store.append("thing", events(0, 4), { expectedRevision: "no-stream" });
  await store.append("thing", events(4, 6), { expectedRevision: 3 });
  const all = await store.readAll();
  t.equal(new Set(all.map((e) => e.position.split("-")[0])).size, 2, "each of the two appends has one commit position");
  for (const [i, { position }] of all.entries()) {
    const listening = listen(store, { after: position });
    await until(() => listening.batches.at(-1)?.caughtUp === true);
    t.same(ids(listening.heard), ids(events(i + 1, 6)), "subscribing excludes it");
    t.same(ids(await store.readAll({ from: position })), ids(events(i, 6)), "reading forwards includes it");
    t.same(ids(await store.readAll({ from: position, direction: "backwards" })), ids(events(0, i)).reverse(), "backwards excludes it");
    await listening.stop();
  }
});

t.test("a position that is not in the log is refused: it comes from another, or from before a restore", async (t) => {
  const { double, store } = await given(t);
  await append(store, 0, 3);
  const end = double.records.at(-1)?.commit as bigint;
  for (const after of [`${end + 1_000n}-${end + 1_000n}`, `${end - 1n}-${end - 1n}`]) {
    t.equal(await listen(store, { after }).ended, "invalid-position", after);
    const reading = store.subscribe({ after, signal: new AbortController().signal })[Symbol.asyncIterator]().next();
    const words = after.startsWith(`${end + 1_000n}`)
      ? /is ahead of the log, which ends at \d+-\d+: build anew/
      : /no event is at position/;
    t.match(await reading.catch((e) => e), { message: words });
  }
});

t.test("a slow subscriber holds up the server: what it has not asked for waits there, and not in memory", async (t) => {
  const limits = { ...eventStoreDbLimits, inboxEventsMax: 20, inboxCharsMax: 100_000 };
  const { double, store, bare } = await given(t, { limits });
  for (let i = 0; i < 300; i += 1)
    await store.append(`s${i}`, [event(`e${i}`, { text: "x".repeat(i % 2 === 0 ? 20_000 : 10) })], { expectedRevision: "no-stream" });

  const feed = openFeed({ client: bare(), over: new AbortController().signal }, undefined, undefined, limits);
  await feed.more(10_000);
  let seen = 0;
  while (seen < 300) {
    // Long enough for everything to come that will.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { events: taken } = feed.take(1_000, Number.POSITIVE_INFINITY);
    const chars = taken.reduce((sum, e) => sum + JSON.stringify(e.data).length, 0);
    if (taken.length > limits.inboxEventsMax || chars > limits.inboxCharsMax + 20_020)
      t.fail(`${taken.length} events, ${chars} characters waited`);
    t.same(ids(taken), ids(events(seen, seen + taken.length)));
    seen += taken.length;
  }
  feed.stop();
  await until(() => double.open().subscriptions === 0);

  const listening = listen(store);
  await until(() => listening.heard.length === 300);
  for (const batch of listening.batches) {
    const chars = batch.events.reduce((sum, e) => sum + JSON.stringify(e.data).length, 0);
    t.ok(batch.events.length === 1 || chars <= limits.inboxCharsMax, `a batch has ${chars} characters`);
  }
  await listening.stop();
});

t.test("a subscriber that leaves, stops or throws leaves nothing open on the server", async (t) => {
  const { double, store } = await given(t);
  await append(store, 0, 50);
  const { signal } = new AbortController();
  for await (const _ of store.subscribe({ signal, batchEventsMax: 1 })) break;
  const failing = (async () => {
    for await (const _ of store.subscribe({ signal, batchEventsMax: 1 })) throw new TypeError("cannot project this");
  })();
  t.equal(await outcome(failing), "TypeError");
  const stopped = listen(store);
  await until(() => stopped.heard.length === 50);
  await stopped.stop();
  await until(() => double.open().subscriptions === 0);
  t.pass("nothing is open");
});

t.test("a subscription ends at once when it is stopped, although the server is silent to its look at the log", async (t) => {
  const { double, store, reports } = await given(t, { limits: { readIdleMs: 600_000, readBudgetMs: 600_000 } });
  await append(store, 0, 3);
  const listening = listen(store);
  await until(() => listening.batches.at(-1)?.caughtUp === true);
  await double.faults.untilLifted("read-all", { do: "silence" }).met;
  t.equal(await listening.stop(), "ok");
  t.same(reports, [], "and that is no drop");
  const [last] = listening.heard.slice(-1);
  double.faults.liftAll();
  const order = double.faults.untilLifted("read-all", { do: "silence" });
  const again = listen(store, { after: last?.position as Position });
  await order.met;
  t.equal(await again.stop(), "ok", "nor does one that is about to begin wait");
});

t.test("closing the store ends a subscription that looks at a silent log, with an error", async (t) => {
  const { double, store } = await given(t, { limits: { readIdleMs: 600_000, readBudgetMs: 600_000 } });
  const listening = listen(store);
  await until(() => listening.batches.at(-1)?.caughtUp === true);
  await double.faults.untilLifted("read-all", { do: "silence" }).met;
  await store.close();
  t.equal(await listening.ended, "unavailable");
});

t.test("closing the store ends a subscription that waits to go on, with an error", async (t) => {
  const { double, open, reports } = await given(t);
  const store = open({ limits: { resumePauseMs: 60_000, resumePauseMaxMs: 60_000 }, random: () => 1 });
  double.faults.untilLifted("subscribe", { do: "end" });
  const listening = listen(store);
  await until(() => reports.some((told) => told.kind === "subscription-dropped"));
  await store.close();
  t.equal(await listening.ended, "unavailable");
});
