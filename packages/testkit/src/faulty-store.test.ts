// Each fault of the faulty store does what its name says, and no more.
import type { Batch, EventStore, NewEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import t, { type Test } from "tap";
import { type AppendFault, type BatchFault, type Faults, type FaultyStore, faultyStore } from "./faulty-store.ts";

const event = (n: number): NewEvent => {
  return { id: `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`, type: "Told", data: { n }, metadata: {} };
};

function open(t: Test, faults: Faults): { real: EventStore; store: FaultyStore; reported: string[] } {
  const real = openSqliteStore({ file: ":memory:" });
  t.teardown(() => real.close());
  const reported: string[] = [];
  const store = faultyStore({ store: real, faults: { delayMs: () => 1, ...faults }, report: (fault) => reported.push(fault) });
  return { real, store, reported };
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (e) => e.code,
  );

/** One of them at the first call, none later. */
const once = <F>(fault: F) => {
  let asked = false;
  return () => {
    if (asked) return undefined;
    asked = true;
    return fault;
  };
};

const answers: { [F in AppendFault]: [code: string, events: number] } = {
  busy: ["busy", 0],
  unavailable: ["unavailable", 0],
  "unknown-lost": ["outcome-unknown", 0],
  "unknown-applied": ["outcome-unknown", 1],
  "unknown-later": ["outcome-unknown", 1],
  slow: ["ok", 1],
};

for (const [fault, [code, events]] of Object.entries(answers) as [AppendFault, [string, number]][]) {
  t.test(`an append that meets ${fault} is answered ${code} and leaves ${events} events, and the next one is well`, async (t) => {
    const { real, store, reported } = open(t, { append: once(fault) });
    t.equal(await codeOf(store.append("a", [event(1)], { expectedRevision: "no-stream" })), code);
    await store.settled();
    t.equal((await real.readStream("a")).length, events);
    t.equal(reported[0], `append to a: ${fault}`);
    t.equal(await codeOf(store.append("a", [event(1)], { expectedRevision: "no-stream" })), "ok");
    t.equal((await real.readStream("a")).length, 1);
  });
}

t.test("an append that is applied after its answer was lost is not there before", async (t) => {
  const { real, store } = open(t, { append: once<AppendFault>("unknown-later") });
  t.equal(await codeOf(store.append("a", [event(1)], { expectedRevision: "no-stream" })), "outcome-unknown");
  t.same(await real.readStream("a"), []);
});

t.test("a read fails or is late", async (t) => {
  const { real, store } = open(t, { read: once("unavailable") });
  await real.append("a", [event(1)], { expectedRevision: "no-stream" });
  t.equal(await codeOf(store.readStream("a")), "unavailable");
  t.equal((await store.readStream("a")).length, 1);
  const late = open(t, { read: once("slow") });
  t.same(await late.store.readAll(), []);
  t.same(late.reported, ["read: slow"]);
});

async function listen(store: EventStore): Promise<{ heard: number[]; end: string }> {
  const heard: number[] = [];
  const stop = new AbortController();
  const end = await codeOf(
    (async () => {
      for await (const batch of store.subscribe({ batchEventsMax: 2, signal: stop.signal }) as AsyncIterable<Batch>) {
        heard.push(...batch.events.map((e) => Number(e.data.n)));
        if (batch.caughtUp) stop.abort();
      }
    })(),
  );
  return { heard, end };
}

const ends: { [F in BatchFault]: { heard: number[]; end: string } } = {
  drop: { heard: [], end: "unavailable" },
  end: { heard: [], end: "ok" },
  again: { heard: [1, 2, 1, 2, 3], end: "ok" },
  slow: { heard: [1, 2, 3], end: "ok" },
};

for (const [fault, expected] of Object.entries(ends) as [BatchFault, (typeof ends)[BatchFault]][]) {
  t.test(`a subscription whose first batch meets ${fault} gives ${expected.heard.join()}, and the next one everything`, async (t) => {
    const { real, store } = open(t, { batch: once(fault) });
    await real.append("a", [event(1), event(2), event(3)], { expectedRevision: "no-stream" });
    t.same(await listen(store), expected);
    t.same(await listen(store), { heard: [1, 2, 3], end: "ok" });
  });
}

t.test("a cut leaves appends in flight unknown, fails reads and subscriptions, and later calls are well", async (t) => {
  const { real, store } = open(t, {});
  const append = codeOf(store.append("a", [event(1)], { expectedRevision: "no-stream" }));
  const read = codeOf(store.readStream("a"));
  const listening = codeOf(
    (async () => {
      for await (const batch of store.subscribe({ signal: new AbortController().signal })) if (batch.caughtUp) store.cut();
    })(),
  );
  store.cut();
  t.same(await Promise.all([append, read]), ["outcome-unknown", "unavailable"]);
  t.equal(await listening, "unavailable");
  await store.settled();
  t.equal((await real.readStream("a")).length, 1, "the append itself went on");
  t.equal(await codeOf(store.append("a", [event(1)], { expectedRevision: "no-stream" })), "ok");
});

t.test("a store that is away refuses everything, and its place may be taken by another", async (t) => {
  const { store } = open(t, {});
  store.replace(undefined);
  for (const call of [store.append("a", [event(1)], { expectedRevision: "any" }), store.readStream("a"), store.readAll(), store.head()]) {
    t.equal(await codeOf(call), "unavailable");
  }
  t.equal((await listen(store)).end, "unavailable");
  const other = openSqliteStore({ file: ":memory:" });
  t.teardown(() => other.close());
  store.replace(other);
  t.equal(await codeOf(store.append("a", [event(1)], { expectedRevision: "any" })), "ok");
  t.equal((await other.readStream("a")).length, 1);
});

t.test("a healed store has no fault any more", async (t) => {
  const { store } = open(t, { append: () => "busy", read: () => "unavailable", batch: () => "drop" });
  t.equal(await codeOf(store.readAll()), "unavailable");
  store.heal();
  t.equal(await codeOf(store.append("a", [event(1)], { expectedRevision: "any" })), "ok");
  t.same(await listen(store), { heard: [1], end: "ok" });
});
