// Reads of EventStoreDB: what is ours among what is the server's, and reads that fail, hang or ask for what is not there.
import { Readable } from "node:stream";
import t from "tap";
import { collect } from "./collect.ts";
import { NoAnswer, said, wordsOf } from "./failures.ts";
import { event, events, given, ids, outcome, until } from "./under-test.ts";

t.test("a limit counts our own events, however many of the server's lie between them", async (t) => {
  const { store } = await given(t, {
    systemEventsAtStart: 100,
    systemEventsEvery: 1,
    systemEventsAtOnce: 40,
    limits: { pageEventsMin: 4, pageEventsMax: 16 },
  });
  for (let i = 0; i < 12; i += 1) await store.append("thing", [event(`e${i}`)], { expectedRevision: "any" });
  const all = await store.readAll();
  t.same(ids(all), ids(events(0, 12)));
  t.same(ids(await store.readAll({ limit: 5 })), ids(events(0, 5)));
  t.same(ids(await store.readAll({ limit: 5, direction: "backwards" })), ids(events(7, 12)).reverse());
  t.same(ids(await store.readAll({ from: all[6]?.position as string, limit: 3 })), ids(events(6, 9)));
  t.same(ids(await store.readAll({ from: all[6]?.position as string, direction: "backwards", limit: 3 })), ids(events(3, 6)).reverse());
});

t.test("the head is our last event; what lies behind it is read once and not again", async (t) => {
  const { double, store } = await given(t, { systemEventsAtStart: 3_000 });
  t.equal(await store.head(), undefined, "a log that holds only the server's events is empty");
  const first = double.seen["read-all"];
  t.ok(first > 1, "it was read to its beginning");
  t.equal(await store.head(), undefined);
  t.equal(double.seen["read-all"] - first, 1, "once");
  const { position } = await store.append("thing", [event("a")], { expectedRevision: "no-stream" });
  double.putSystemEvents(2_000);
  t.equal(await store.head(), position);
  const before = double.seen["read-all"];
  double.putSystemEvents(5);
  for (let i = 0; i < 3; i += 1) t.equal(await store.head(), position);
  t.equal(double.seen["read-all"] - before, 3, "one page each");
  const next = await store.append("thing", [event("b")], { expectedRevision: 0 });
  t.equal(await store.head(), next.position, "and what is new is seen at once");
});

t.test("a position that no record has is refused as one, and a question that the server cannot answer is not", async (t) => {
  const { double, store } = await given(t);
  await store.append("thing", events(0, 3), { expectedRevision: "no-stream" });
  const [held] = await store.readAll();
  const [commit] = (held?.position ?? "").split("-").map(BigInt);
  for (const from of [`${(commit ?? 0n) + 1n}-${(commit ?? 0n) + 1n}`, `${(commit ?? 0n) - 1n}-${(commit ?? 0n) - 1n}`]) {
    t.match(await store.readAll({ from }).catch((e) => e), { code: "invalid-position", message: /no event is at position/ });
  }
  for (const from of ["1-2", "01-1", "1-1 ", "-1--1", "1", "1-", `${2n ** 63n}-0`])
    t.equal(await outcome(store.readAll({ from })), "invalid-position", from);
  double.faults.order("read-all", { do: "fail", code: 2, details: "Exception was thrown by handler." }, { times: 2 });
  t.equal(await outcome(store.readAll({ from: held?.position as string })), "unavailable");
});

t.test("positions compare as numbers of any length: first commit, then prepare", async (t) => {
  const { store } = await given(t);
  const ordered = ["0-0", "9-0", "9-9", "10-3", "10-10", "9007199254740992-1", "9007199254740993-1", "9007199254740993-9007199254740993"];
  t.same(ordered.toReversed().toSorted(store.comparePositions), ordered);
  t.equal(store.comparePositions("7-7", "7-7"), 0);
});

t.test("a read that is cut, refused for now or sent elsewhere is asked again", async (t) => {
  const { double, store, told } = await given(t);
  await store.append("thing", events(0, 3), { expectedRevision: "no-stream" });
  const faults = [
    { do: "cut" },
    { do: "fail", code: 14, details: "Server Is Not Ready" },
    { do: "fail", code: 1, details: "Cancelled" },
    { do: "not-leader" },
  ] as const;
  for (const fault of faults) {
    double.faults.order("read-stream", fault);
    t.same(ids(await store.readStream("thing")), ids(events(0, 3)), fault.do);
    double.faults.order("read-all", fault);
    t.same(ids(await store.readAll()), ids(events(0, 3)), fault.do);
  }
  t.match(await told("read-retried"), { tries: 1 });
});

t.test("a read that hangs is given up, and one that cannot be answered ends in a bounded time", async (t) => {
  const { double, store } = await given(t, { limits: { readIdleMs: 200, readBudgetMs: 600 } });
  await store.append("thing", events(0, 3), { expectedRevision: "no-stream" });
  double.faults.order("read-stream", { do: "silence" });
  t.same(ids(await store.readStream("thing")), ids(events(0, 3)), "asked again, it answers");
  double.faults.untilLifted("read-stream", { do: "silence" });
  t.equal(await outcome(store.readStream("thing")), "unavailable");
});

t.test("a read whose records come one by one without an end is given up in its time", async (t) => {
  const endless = new Readable({ objectMode: true, read() {} });
  const trickle = setInterval(() => endless.push({ event: { streamId: "thing", data: {}, metadata: {} } }), 5);
  t.teardown(() => clearInterval(trickle));
  const bounds = { idleMs: 60_000, totalMs: 100, charsMax: 1_000_000_000 };
  const answer = await collect(endless as never, bounds).catch((e) => e);
  t.ok(answer instanceof NoAnswer);
  t.match(answer, { message: /not read to its end in 100 ms/ });
  t.ok(endless.destroyed, "and the server is told to stop");
});

t.test("a read takes no longer than its budget, although a record may be waited for longer", async (t) => {
  const { double, store } = await given(t, { limits: { readIdleMs: 600_000, readBudgetMs: 300 } });
  await store.append("thing", events(0, 3), { expectedRevision: "no-stream" });
  double.faults.untilLifted("read-stream", { do: "silence" });
  t.equal(await outcome(store.readStream("thing")), "unavailable");
});

t.test("large events are read in pages of a bounded size, and all of them, in either direction", async (t) => {
  const { double, store } = await given(t, { limits: { pageCharsMax: 5_000 }, systemEventsEvery: 2 });
  const all = Array.from({ length: 30 }, (_, i) => event(`e${i}`, { text: "x".repeat(i % 10 === 3 ? 20_000 : 1_000) }));
  for (const [i, one] of all.entries()) await store.append("thing", [one], { expectedRevision: i === 0 ? "no-stream" : i - 1 });
  const wanted = ids(all);
  const pages = async (kind: "read-stream" | "read-all", call: Promise<readonly { id: string }[]>, expected: readonly string[]) => {
    const before = double.seen[kind];
    t.same(ids((await call) as never), expected);
    t.ok(double.seen[kind] - before > 3, `${double.seen[kind] - before} pages`);
  };
  await pages("read-stream", store.readStream("thing"), wanted);
  await pages("read-stream", store.readStream("thing", { from: 5, limit: 20 }), wanted.slice(5, 25));
  await pages("read-stream", store.readStream("thing", { direction: "backwards" }), wanted.toReversed());
  await pages("read-stream", store.readStream("thing", { direction: "backwards", from: 100, limit: 20 }), wanted.slice(10).toReversed());
  await pages("read-all", store.readAll(), wanted);
  await pages("read-all", store.readAll({ direction: "backwards" }), wanted.toReversed());
  await pages("read-all", store.readAll({ limit: 20 }), wanted.slice(0, 20));
  const { position } = (await store.readAll())[3] ?? {};
  await pages("read-all", store.readAll({ from: position as string }), wanted.slice(3));
  t.same(ids(await store.readStream("thing", { limit: 1 })), wanted.slice(0, 1), "a limit is kept");
});

t.test("what somebody else wrote and is no JSON object is handed on as an object that says so, and stops nothing", async (t) => {
  const { store, bare } = await given(t);
  const client = bare();
  const put = (label: string, rest: object) => client.appendToStream("foreign", { id: event(label).id, type: "Foreign", ...rest } as never);
  await put("a", { contentType: "application/octet-stream", data: Uint8Array.from([1, 2, 3]) });
  await put("b", { contentType: "application/json", data: "a text" });
  await put("c", { contentType: "application/json", data: [1, 2] });
  await put("d", { contentType: "application/json", data: { fine: true }, metadata: Uint8Array.from([0xff]) });
  await store.append("thing", [event("mine")], { expectedRevision: "no-stream" });
  const all = await store.readAll();
  t.same(
    all.map((e) => e.data),
    [{ $notAnObject: "AQID" }, { $notAnObject: "a text" }, { $notAnObject: "[1,2]" }, { fine: true }, { label: "mine" }],
  );
  t.same(all[3]?.metadata, { $notAnObject: "/w==" });
  t.same(all[0]?.metadata, {});
});

t.test("a reader that stops leaves no read open, and an error that comes afterwards is nobody's", async (t) => {
  const { double, store, bare } = await given(t);
  await store.append("thing", events(0, 900), { expectedRevision: "no-stream" });
  const over = new AbortController();
  const reading = collect(bare().readAll(), { idleMs: 60_000, totalMs: 60_000, charsMax: 1_000_000 }, over.signal);
  over.abort();
  t.ok((await reading.catch((e) => e)) instanceof NoAnswer);
  double.faults.cutConnections();
  t.equal((await store.readStream("thing")).length, 900);
  await until(() => double.open().subscriptions === 0);
});

t.test("names that no append takes are streams without events", async (t) => {
  const { store } = await given(t);
  for (const name of ["", "$all", "$stats-127.0.0.1:2113"]) t.same(await store.readStream(name), [], name);
});

t.test("errors are told apart by code, whoever made them", (t) => {
  const kind = (error: unknown) => said(error).kind;
  t.equal(kind({ code: 14, details: "No connection established" }), "nothing", "raw, as of a server that is down");
  t.equal(kind({ type: "unavailable", code: 14 }), "nothing");
  t.equal(kind({ type: "cancelled" }), "nothing", "what was under way when a connection was lost");
  t.equal(kind({ type: "unknown", code: 13 }), "nothing");
  t.equal(kind({ type: "unknown", code: 2 }), "puzzled");
  t.equal(kind({ type: "unknown", message: "Could not recognize Server Is Busy" }), "puzzled");
  t.equal(kind({ code: 16 }), "denied");
  t.equal(kind({ type: "access-denied" }), "denied");
  t.equal(kind({ code: 12 }), "stranger");
  t.equal(kind(new Error("Failed to discover after 10 attempts.")), "client-broken");
  t.same(said({ type: "wrong-expected-version", message: "", actualVersion: 3n }), { kind: "conflict", actual: 3 });
  t.same(said({ type: "wrong-expected-version", message: "", actualVersion: "no_stream" }), { kind: "conflict", actual: undefined });
  t.match(said({ type: "maximum-append-size-exceeded", maxAppendSize: 1_024 }), { kind: "too-large", reason: /1024 bytes/ });
  t.equal(wordsOf({ message: "a\n  b", code: 14 }), "a b (gRPC status 14)");
  t.equal(wordsOf(undefined), "");
  t.end();
});
