// Appends to EventStoreDB: what is sent and stored, and that each fault on the way ends in the one true outcome.
import { handleCommand, readWholeStream, unknownPauseMs, unknownTriesMax } from "@camket/event-store";
import { EventStoreDBClient } from "@eventstore/db-client";
import t from "tap";
import { eventStoreDbLimits } from "./index.ts";
import { event, events, given, ids, outcome, until } from "./under-test.ts";

const stored = (double: { readonly records: readonly { readonly stream: string }[] }, stream: string) =>
  double.records.filter((record) => record.stream === stream) as unknown as {
    json: boolean;
    data: Uint8Array;
    metadata: Uint8Array;
    id: string;
  }[];
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");

t.test("an event is stored as JSON, byte for byte the text that was validated", async (t) => {
  const { double, store } = await given(t);
  const data = { b: "Trụ sở", a: [1, null, { "10": "x", "9": 'y"\\' }], __proto__x: "🤝" };
  await store.append("thing", [event("a", data, { z: 1, a: 2 })], { expectedRevision: "no-stream" });
  const [record] = stored(double, "thing");
  t.equal(record?.json, true, "so that the server's projections and its page can read it");
  t.equal(text(record?.data), JSON.stringify(data));
  t.equal(text(record?.metadata), '{"z":1,"a":2}');
});

t.test("correlation and causation are told to the server in its words, and are not seen by who reads", async (t) => {
  const { double, store } = await given(t);
  const metadata = { z: 1, causationId: "c-2", correlationId: "c-1", a: 2 };
  await store.append("thing", [event("a", {}, metadata)], { expectedRevision: "no-stream" });
  const [record] = stored(double, "thing");
  t.equal(text(record?.metadata), '{"z":1,"causationId":"c-2","correlationId":"c-1","a":2,"$correlationId":"c-1","$causationId":"c-2"}');
  const [held] = await store.readStream("thing");
  t.equal(JSON.stringify(held?.metadata), JSON.stringify(metadata), "the same keys in the same order");
  const own = store.append("other", [event("b", {}, { correlationId: "x", $correlationId: "y" })], { expectedRevision: "no-stream" });
  t.equal(await outcome(own), "invalid-append", "who says it in the server's words would be read back without them");
});

t.test("what cannot be stored is refused before it is sent", async (t) => {
  const { double, store } = await given(t);
  const append = (stream: string, ...list: object[]) => outcome(store.append(stream, list as never, { expectedRevision: "no-stream" }));
  const cycle: { me?: unknown } = {};
  cycle.me = cycle;
  t.equal(await append("a", { ...event("a"), id: "no-uuid" }), "invalid-append", "the client would end the process two seconds later");
  t.equal(await append("a", { ...event("a"), type: "" }), "invalid-append");
  t.equal(await append("a", { ...event("a"), data: { n: 1n } }), "invalid-append", "the client would never settle");
  t.equal(await append("a", { ...event("a"), data: cycle }), "invalid-append");
  t.equal(await append("a", { ...event("a"), data: undefined }), "invalid-append");
  t.equal(await append("$all", event("a")), "invalid-append");
  t.equal(await append("a", { ...event("a"), type: "$x" }), "invalid-append");
  t.equal(await append("a"), "invalid-append", "the server would write an empty record");
  t.equal(await append("a", event("a"), event("a")), "invalid-append", "the server would write both");
  t.equal(await append("a", event("a", { text: "x".repeat(1024 * 1024) })), "invalid-append");
  t.equal(double.seen.append, 0);
});

t.test("an append whose answer is lost is sent again as it was, and answered with its first place", async (t) => {
  const faults = [
    ["silence", { do: "silence" }],
    ["the stream's end with OK", { do: "end" }],
    ["a cut connection", { do: "cut" }],
    ["a cancelled call", { do: "fail", code: 1, details: "Cancelled" }],
    ["the server's own Timeout", { do: "timeout" }],
    ["an exception of the server", { do: "fail", code: 2, details: "Exception was thrown by handler." }],
    ["a broken stream", { do: "fail", code: 13, details: "Received RST_STREAM with code 0" }],
    ["no leader to be found", { do: "fail", code: 14, details: "Server Is Not Ready" }],
  ] as const;
  for (const [words, fault] of faults) {
    for (const applied of [true, false]) {
      await t.test(`${words}, ${applied ? "after" : "before"} it was applied`, async (t) => {
        const { double, store, reports } = await given(t, { limits: { appendAttemptMs: 400, appendBudgetMs: 20_000 } });
        await store.append("thing", events(0, 2), { expectedRevision: "no-stream" });
        double.faults.order("append", { ...fault, applied });
        const appended = await store.append("thing", events(2, 5), { expectedRevision: 1 });
        t.equal(appended.revision, 4);
        t.equal(appended.fresh, undefined, "it may have been an earlier try");
        const held = await store.readStream("thing");
        t.same(ids(held), ids(events(0, 5)), "once, and all of it");
        t.equal(appended.position, held.at(-1)?.position);
        t.ok(
          reports.some((told) => told.kind === "append-retried" && told.stream === "thing"),
          "and the operator is told",
        );
      });
    }
  }
});

t.test("with any and stream-exists nothing is sent twice: the server remembers only the latest ids", async (t) => {
  const { double, store } = await given(t, { limits: { appendAttemptMs: 400 } });
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  for (const expectedRevision of ["any", "stream-exists"] as const) {
    const before = double.seen.append;
    double.faults.order("append", { do: "silence", applied: true });
    t.equal(await outcome(store.append("thing", [event(expectedRevision)], { expectedRevision })), "outcome-unknown");
    t.equal(double.seen.append - before, 1);
  }
});

t.test("when the tries are spent the outcome is unknown, in a bounded time, and the caller's own tries wait no more", async (t) => {
  const { double, store, reports } = await given(t, { limits: { appendAttemptMs: 200, appendBudgetMs: 600, appendRestMs: 60_000 } });
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  const order = double.faults.untilLifted("append", { do: "silence" });
  const before = double.seen.append;
  const command = handleCommand(store, "thing", () => ({ append: [event("c")] }));
  t.equal(await outcome(command), "outcome-unknown");
  t.ok(double.seen.append - before <= 4, "the tries after the first were refused at once, and not sent");
  t.equal(reports.filter((told) => told.kind === "append-unknown").length, 1);
  order.lift();
  t.same(ids(await store.readStream("thing")), ids(events(0, 1)), "reads go on");
});

t.test("a conflict, a tombstone and a refusal are answers, and are not tried again", async (t) => {
  const { double, store, bare, reports } = await given(t);
  await store.append("thing", events(0, 2), { expectedRevision: "no-stream" });
  t.match(await store.append("thing", [event("x")], { expectedRevision: 7 }).catch((e) => e), { code: "conflict", expected: 7, actual: 1 });
  t.match(await store.append("none", [event("x")], { expectedRevision: 7 }).catch((e) => e), { code: "conflict", actual: undefined });

  await bare().tombstoneStream("thing");
  const buried = await store.append("thing", [event("x")], { expectedRevision: 1 }).catch((e) => e);
  t.match(buried, { code: "stream-tombstoned", retryable: false, message: /thing was deleted for good/ });
  t.match(await store.readStream("thing").catch((e) => e), { code: "stream-tombstoned" });

  double.faults.order("append", { do: "fail", code: 7, details: "Access Denied" });
  const denied = await store.append("other", [event("x")], { expectedRevision: "no-stream" }).catch((e) => e);
  t.match(denied, { code: "access-denied", retryable: false, message: /refuses to let this user write/ });
  t.same(
    reports.filter((told) => told.kind === "append-retried"),
    [],
  );
});

t.test("a stream that was deleted and begins again goes on counting, and a command takes it as it is", async (t) => {
  const { store, bare } = await given(t);
  await store.append("thing", events(0, 2), { expectedRevision: "no-stream" });
  await bare().deleteStream("thing");
  t.same(await store.readStream("thing"), []);
  const again = await store.append("thing", events(2, 3), { expectedRevision: "no-stream" });
  t.equal(again.revision, 2);
  const held = await readWholeStream(store, "thing");
  t.same(
    held.map((e) => e.revision),
    [2],
    "its first revision is not 0",
  );
  const done = await handleCommand(store, "thing", () => ({ append: [event("next")] }));
  t.equal(done.revision, 3);
});

t.test("a second answer to one append, which ends a process that uses the bare client, is heard and harms nothing", async (t) => {
  const { double, store, told } = await given(t);
  double.faults.order("append", { do: "answer-twice" });
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  t.match(await told("client-threw"), { reason: /on data/ });
  const appended = await store.append("thing", events(1, 2), { expectedRevision: 0 });
  t.equal(appended.revision, 1, "and later appends settle");
});

t.test("an error on one server's connection does not change the outcome of another's appends", async (t) => {
  const one = await given(t);
  const two = await given(t);
  await one.store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  await two.store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  two.double.faults.order("append", { do: "slow", ms: 200 });
  const slow = two.store.append("thing", events(1, 3), { expectedRevision: 0 });
  one.double.faults.order("append", { do: "cut", applied: true });
  const cut = one.store.append("thing", events(1, 3), { expectedRevision: 0 });
  t.equal((await cut).revision, 2);
  t.equal((await slow).revision, 2, "although the client rejects both, its appends being in one place");
  for (const { store } of [one, two]) t.same(ids(await store.readStream("thing")), ids(events(0, 3)));
});

t.test("stores of one process on one server share one client, and the last to close frees it", async (t) => {
  const { double, store, open } = await given(t);
  const second = open();
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  await second.append("thing", events(1, 2), { expectedRevision: 0 });
  t.equal(double.open().connections, 1);
  await store.close();
  t.equal(await outcome(store.readStream("thing")), "unavailable");
  t.same(ids(await second.readStream("thing")), ids(events(0, 2)));
  await second.close();
  await until(() => double.open().connections === 0);
});

t.test("too many appends at once, by number or by bytes, are told that the store is busy, and the others go on", async (t) => {
  const { double, store } = await given(t, { limits: { appendsInFlightMax: 4, appendBytesInFlightMax: 1_000 } });
  const append = (name: string, data = {}) => outcome(store.append(name, [event(name, data)], { expectedRevision: "no-stream" }));
  t.same(await Promise.all(["a", "b", "c", "d", "e", "f"].map((name) => append(name))), ["ok", "ok", "ok", "ok", "busy", "busy"]);
  t.same(await Promise.all([append("g", { x: "x".repeat(800) }), append("h", { x: "x".repeat(800) })]), ["ok", "busy"]);
  t.equal(await append("e"), "ok", "afterwards there is room again");
  t.same(stored(double, "f"), [], "what was refused was not written");
});

t.test("a caller who gives up before anything was sent hears so, and later that it is not known", async (t) => {
  const { double, store } = await given(t);
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  const early = store.append("thing", events(1, 2), { expectedRevision: 0, signal: AbortSignal.abort() });
  t.equal(await outcome(early), "AbortError");
  const late = new AbortController();
  const order = double.faults.order("append", { do: "silence" });
  const call = store.append("thing", events(1, 2), { expectedRevision: 0, signal: late.signal });
  await order.met;
  late.abort();
  t.equal(await outcome(call), "outcome-unknown");
});

t.test("a machine whose clock is an hour behind the server's can append, which the bare client cannot", async (t) => {
  const { store, double } = await given(t, { clockAheadMs: 3_600_000 });
  const client = EventStoreDBClient.connectionString(double.connectionString);
  const bareAppend = client.appendToStream("bare", { contentType: "application/json", ...event("b") } as never);
  t.equal(((await bareAppend.catch((e) => e)) as { type?: string }).type, "deadline-exceeded");
  await client.dispose();
  const appended = await store.append("thing", events(0, 2), { expectedRevision: "no-stream" });
  t.equal(appended.revision, 1);
});

t.test("closing waits for appends under way, but not for ever for a server that is silent", async (t) => {
  const { double, open } = await given(t);
  const patient = open({ limits: { closeMs: 200, appendAttemptMs: 60_000, appendBudgetMs: 60_000 } });
  await patient.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  const order = double.faults.order("append", { do: "silence" });
  const call = outcome(patient.append("thing", events(1, 2), { expectedRevision: 0 }));
  await order.met;
  await patient.close();
  t.equal(await call, "outcome-unknown");
  t.equal(await outcome(patient.append("thing", events(1, 2), { expectedRevision: 0 })), "unavailable");
});

t.test(
  "an append that waits for a silent server when its store closes is answered, although another store keeps the connection",
  async (t) => {
    const { double, store, open } = await given(t, { limits: { probeMs: 60_000, connectPatienceMs: 60_000, readBudgetMs: 60_000 } });
    const closing = open({ limits: { closeMs: 50, appendBudgetMs: 60_000 } });
    const order = double.faults.order("read-all", { do: "silence" });
    const call = outcome(closing.append("thing", events(0, 1), { expectedRevision: "no-stream" }));
    await order.met;
    await closing.close();
    t.equal(await call, "unavailable");
    t.equal(double.seen.append, 0, "surely not written");
    const other = outcome(store.append("thing", events(0, 1), { expectedRevision: "no-stream" }));
    await store.close();
    t.equal(await other, "unavailable");
  },
);

t.test("what waits for a server that falls silent is answered before the process, told to end, has to", (t) => {
  const shutdownMs = 4_500;
  const { appendBudgetMs, appendRestMs, readBudgetMs, closeMs, appendAttemptMs } = eventStoreDbLimits;
  let furtherTriesMs = 0;
  for (let tries = 1; tries < unknownTriesMax; tries += 1) furtherTriesMs += unknownPauseMs * tries;
  t.ok(furtherTriesMs < appendRestMs, "the command's further tries are refused at once");
  t.ok(appendBudgetMs + furtherTriesMs < shutdownMs);
  t.ok(readBudgetMs < shutdownMs);
  t.ok(closeMs < shutdownMs);
  t.ok(appendAttemptMs > 2_000 && closeMs > 2_000, "and the server, which gives up after 2 s, is heard first");
  t.end();
});

t.test("an append for which too little time is left when the server answers is not sent", async (t) => {
  const { double, store } = await given(t, { limits: { appendBudgetMs: 5_000, appendTryMsMin: 5_001 } });
  t.equal(await outcome(store.append("thing", events(0, 1), { expectedRevision: "no-stream" })), "unavailable");
  t.equal(double.seen.append, 0);
});

t.test(
  "that a server is not the leader does not prove that an append was not written: another's refusal is told to all under way",
  async (t) => {
    const { double, store } = await given(t, { limits: { appendAttemptMs: 60_000, appendBudgetMs: 60_000 } });
    await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
    const silence = double.faults.order("append", { do: "silence", applied: true });
    const first = outcome(store.append("thing", events(1, 2), { expectedRevision: "any" }));
    await silence.met;
    double.faults.order("append", { do: "not-leader" });
    const second = store.append("other", events(2, 3), { expectedRevision: "no-stream" });
    t.equal(await first, "outcome-unknown", "with any it must not be sent again");
    t.equal((await second).revision, 0, "an exact revision is safe to send again");
    t.same(ids(await store.readStream("thing")), ids(events(0, 2)), "it was written");
  },
);

t.test("the largest append that the port allows is taken by a server as it is set up by default", async (t) => {
  const { store } = await given(t);
  const large = Array.from({ length: 4 }, (_, i) => event(`l${i}`, { text: "x".repeat(220_000) }));
  t.equal(await outcome(store.append("thing", large, { expectedRevision: "no-stream" })), "ok");
});
