// command → decide → append through the port, on the real store: overtaken, answered late, repeated. It stands beside the store, since
// the port has none of its own.
import {
  type Appended,
  ConcurrencyConflict,
  type EventStore,
  eventBytesMax,
  handleCommand,
  type NewEvent,
  OutcomeUnknown,
  type RecordedEvent,
  rememberStreams,
  StoreBusy,
  StoreUnavailable,
} from "@camket/event-store";
import t from "tap";
import { openSqliteStore } from "./index.ts";

const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`;
const event = (n: number, data: NewEvent["data"] = {}): NewEvent => ({ id: idOf(n), type: "Happened", data, metadata: {} });

function open(t: { teardown: (end: () => Promise<void>) => void }): EventStore {
  const store = openSqliteStore({ file: ":memory:" });
  t.teardown(() => store.close());
  return store;
}

/** The store, with its n-th append (from 1) done in another way. */
function withAppend(store: EventStore, nth: (n: number, append: () => Promise<Appended>) => Promise<Appended>): EventStore {
  let n = 0;
  return { ...store, append: (...args) => nth(++n, () => store.append(...args)) };
}

async function loseAnswer(append: () => Promise<Appended>): Promise<never> {
  await append();
  throw new OutcomeUnknown("the answer was lost");
}
const refuse = (failure: Error) => Promise.reject(failure);

t.test("a command on a new stream sees no history and begins it", async (t) => {
  const store = open(t);
  const done = await handleCommand(store, "thing-1", (history) => {
    t.same(history, []);
    return { append: [event(1), event(2)] };
  });
  t.same(done, { events: await store.readStream("thing-1"), revision: 1, position: await store.head() });
});

t.test("a command on a stream sees all of it, and its single event comes back with its place", async (t) => {
  const store = open(t);
  const first = Array.from({ length: 1_000 }, (_, i) => event(i));
  const then = Array.from({ length: 500 }, (_, i) => event(1_000 + i));
  await store.append("thing-1", first, { expectedRevision: "no-stream" });
  await store.append("thing-1", then, { expectedRevision: 999 });
  const done = await handleCommand(store, "thing-1", (history) => {
    t.equal(history.length, 1_500);
    return { append: [event(2_000, { a: 1 })] };
  });
  t.same(done.events, await store.readStream("thing-1", { from: 1_500 }));
});

t.test("an answer without events appends nothing", async (t) => {
  const store = open(t);
  const done = await handleCommand(store, "thing-1", async () => ({ answer: { refused: "not yet" } }));
  t.same(done, { answer: { refused: "not yet" } });
  t.equal(await store.head(), undefined);
});

t.test("a stream that is expected to be new is not read, and read after all where it is not", async (t) => {
  const store = open(t);
  let reads = 0;
  const counting: EventStore = { ...store, readStream: (...args) => store.readStream(...args).finally(() => reads++) };
  const begin = (append: readonly NewEvent[]) =>
    handleCommand<string>(counting, "thing-1", (history) => (history.length > 0 ? { answer: "there already" } : { append }), {
      expectNew: true,
    });
  t.match(await begin([event(1)]), { revision: 0, repeated: undefined });
  t.equal(reads, 0, "it was new");
  t.same(await begin([event(2)]), { answer: "there already" }, "another's events: decided again on what is there");
  const again = { ...event(1), metadata: { recordedAt: "later" } };
  t.match(await begin([again]), { revision: 0, repeated: true, events: [{ metadata: {} }] }, "its own events again: the first ones stand");
  t.equal((await store.readStream("thing-1")).length, 1);
  const tooLarge = { ...event(3), data: { text: "x".repeat(eventBytesMax) } };
  t.same(await begin([tooLarge]), { answer: "there already" }, "a refusal by the store, too, is no answer before it was read");
  const refusing = handleCommand<string>(counting, "thing-2", (history) => ({ answer: `no, after ${history.length}` }), {
    expectNew: true,
  });
  t.same(await refusing, { answer: "no, after 0" }, "an answer is given on what was read");
});

t.test("a stream of the last commands is not read again, and is read anew once another has written there", async (t) => {
  const store = open(t);
  let reads = 0;
  const counting: EventStore = { ...store, readStream: (...args) => store.readStream(...args).finally(() => reads++) };
  const memory = rememberStreams();
  const seen: number[] = [];
  const add = (n: number) =>
    handleCommand<string>(
      counting,
      "thing-1",
      (history) => {
        seen.push(history.length);
        return history.length > 9 ? { answer: `full with ${history.length}` } : { append: [event(n)] };
      },
      { memory },
    );
  for (const n of [1, 2, 3]) await add(n);
  t.equal(reads, 1, "the first time only");
  t.same(memory.recall("thing-1"), await store.readStream("thing-1"), "what is remembered is what the store holds");
  await store.append("thing-1", [event(10)], { expectedRevision: 2 });
  t.match(await add(4), { revision: 4 });
  t.same(seen, [0, 1, 2, 3, 4], "overtaken: decided again on all that is there");
  for (const n of [11, 12, 13, 14]) await add(n);
  await store.append("thing-1", [event(15)], { expectedRevision: 8 });
  t.same(await add(16), { answer: "full with 10" }, "what is answered stands on what was read");
});

t.test("the streams used longest ago, and long and large ones, are forgotten", (t) => {
  const memory = rememberStreams({ charsMax: 1_000, streamEventsMax: 3 });
  const history = (events: number, chars: number) =>
    Array.from(
      { length: events },
      (_, i): RecordedEvent => ({ ...event(i, { text: "x".repeat(chars) }), stream: "s", revision: i, position: "1" }),
    );
  const kept = () => ["a", "b", "c"].map((stream) => memory.recall(stream)?.length);
  memory.keep("a", history(2, 100));
  memory.keep("b", history(2, 100));
  memory.keep("a", history(3, 100));
  memory.keep("c", history(1, 400));
  t.same(kept(), [3, undefined, 1], "the one used longest ago gives way");
  memory.keep("b", history(1, 2_000));
  t.same(kept(), [3, undefined, 1], "what is larger than all that may be kept is not kept");
  memory.keep("a", history(4, 1));
  t.same(kept(), [undefined, undefined, 1], "nor is a long stream");
  memory.keep("c", history(1, 1));
  memory.forget("c");
  t.equal(memory.recall("c"), undefined);
  t.end();
});

t.test("whoever is overtaken decides again on what is there now", async (t) => {
  const store = open(t);
  const seen: number[] = [];
  const done = await handleCommand(store, "thing-1", async (history) => {
    seen.push(history.length);
    if (seen.length < 3) await store.append("thing-1", [event(seen.length)], { expectedRevision: history.at(-1)?.revision ?? "no-stream" });
    return { append: [event(100 + seen.length)] };
  });
  t.same(seen, [0, 1, 2], "each try saw the history of its time");
  t.equal(done.revision, 2);
  t.equal(done.events?.[0]?.id, idOf(103), "and what the last try made is what stands");
});

t.test("whoever is overtaken at every try is told so, after the stated number of them", async (t) => {
  const store = open(t);
  let tries = 0;
  const overtaken = handleCommand(
    store,
    "thing-1",
    async (history) => {
      await store.append("thing-1", [event(++tries)], { expectedRevision: history.at(-1)?.revision ?? "no-stream" });
      return { append: [event(100)] };
    },
    { triesMax: 3 },
  );
  await t.rejects(overtaken, { code: "conflict", actual: 2 });
  t.equal(tries, 3);
});

t.test("an append whose answer was lost is sent again as it was, and stands once", async (t) => {
  const store = open(t);
  let attempts = 0;
  const faulty = withAppend(store, (n, append) => (n === 1 ? loseAnswer(append) : append()));
  const done = await handleCommand(faulty, "thing-1", () => ({ append: [event(++attempts, { attempts })] }));
  t.equal(attempts, 1, "nothing was decided anew");
  t.same(done.events, await store.readStream("thing-1"));
  t.equal(done.events?.length, 1);
});

t.test("an append that never arrived, and whose answer was lost, is written by the second sending", async (t) => {
  const store = open(t);
  const faulty = withAppend(store, (n, append) => (n === 1 ? refuse(new OutcomeUnknown("lost on the way")) : append()));
  const done = await handleCommand(faulty, "thing-1", () => ({ append: [event(1)] }));
  t.same(done.events, await store.readStream("thing-1"));
});

t.test("a lost answer and then a conflict: others were faster, so it is decided again", async (t) => {
  const store = open(t);
  const faulty = withAppend(store, async (n, append) => {
    if (n > 1) return append();
    await store.append("thing-1", [event(50)], { expectedRevision: "no-stream" });
    return refuse(new OutcomeUnknown("lost on the way")) as Promise<never>;
  });
  const done = await handleCommand(faulty, "thing-1", (history) => ({ append: [event(history.length + 1)] }));
  t.equal(done.revision, 1);
  t.same(
    (await store.readStream("thing-1")).map((e) => e.id),
    [idOf(50), idOf(2)],
  );
});

t.test("an outcome that stays unknown is said to be unknown, also when the store then refuses", async (t) => {
  const store = open(t);
  let calls = 0;
  const silent = withAppend(store, (n) => {
    calls = n;
    return refuse(new OutcomeUnknown("silence"));
  });
  await t.rejects(
    handleCommand(silent, "thing-1", () => ({ append: [event(1)] })),
    { code: "outcome-unknown" },
  );
  t.equal(calls, 4, "the tries are bounded");
  const down = withAppend(store, (n) => refuse(n === 1 ? new OutcomeUnknown("silence") : new StoreUnavailable("down")));
  await t.rejects(
    handleCommand(down, "thing-1", () => ({ append: [event(1)] })),
    { code: "outcome-unknown" },
  );
});

t.test("what the store refuses outright is passed on at once", async (t) => {
  const store = open(t);
  for (const failure of [new StoreBusy("full"), new StoreUnavailable("down"), new TypeError("a bug")]) {
    let calls = 0;
    const failing = withAppend(store, (n) => {
      calls = n;
      return refuse(failure);
    });
    await t.rejects(
      handleCommand(failing, "thing-1", () => ({ append: [event(1)] })),
      failure,
    );
    t.equal(calls, 1);
  }
  await t.rejects(
    handleCommand(store, "thing-1", () => {
      throw new RangeError("cannot decide");
    }),
    RangeError,
  );
  await t.rejects(
    handleCommand(store, "thing-1", () => ({ append: [] })),
    { code: "invalid-append" },
  );
});

t.test("of two equal commands at once both get the events that stand, with the first one's time", async (t) => {
  const store = open(t);
  let clock = 0;
  const stamped = () => ({ append: [{ ...event(1), metadata: { recordedAt: `second ${++clock}` } }] });
  const both = await Promise.all([handleCommand(store, "thing-1", stamped), handleCommand(store, "thing-1", stamped)]);
  const held = await store.readStream("thing-1");
  t.equal(held.length, 1);
  for (const done of both) t.same(done.events, held);
});

t.test("64 commands at once on one stream all get in when they may try often enough", async (t) => {
  const store = open(t);
  const one = (n: number) => handleCommand(store, "thing-1", () => ({ append: [event(n)] }), { triesMax: 64 });
  await Promise.all(Array.from({ length: 64 }, (_, n) => one(n)));
  t.equal((await store.readStream("thing-1")).length, 64);
});

t.test("an aborted signal ends it before the next try", async (t) => {
  const store = open(t);
  const stop = new AbortController();
  const stopped = handleCommand(
    store,
    "thing-1",
    async () => {
      await store.append("thing-1", [event(1)], { expectedRevision: "no-stream" });
      stop.abort();
      return { append: [event(2)] };
    },
    { signal: stop.signal },
  );
  await t.rejects(stopped, { name: "AbortError" });
  t.equal((await store.readStream("thing-1")).length, 1);
});

t.test("a stream that does not begin at revision 0 is appended to at its last revision", async (t) => {
  const store = open(t);
  await store.append("thing-1", [event(1), event(2), event(3)], { expectedRevision: "no-stream" });
  const cut = (events: readonly RecordedEvent[]) => events.filter((e) => e.revision >= 2);
  const truncated: EventStore = { ...store, readStream: async (...args) => cut(await store.readStream(...args)) };
  const done = await handleCommand(truncated, "thing-1", (history) => ({ append: [event(10 + history.length)] }));
  t.equal(done.revision, 3);
  t.notMatch(done, ConcurrencyConflict);
});
