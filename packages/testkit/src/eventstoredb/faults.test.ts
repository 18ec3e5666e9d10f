// What goes wrong on order: each fault does what it says, at the call that it was ordered for. Where the bare client hides what the server
// did, a bare gRPC call of the same service looks instead.
import { randomUUID } from "node:crypto";
import type { EventStoreDBClient } from "@eventstore/db-client";
import type { BatchAppendResp } from "@eventstore/db-client/generated/streams_pb.js";
import { credentials, makeClientConstructor, type StatusObject } from "@grpc/grpc-js";
import t from "tap";
import type { Drop, EventStoreDouble } from "./index.ts";
import { StreamsService, shared, streams, WellKnownEmpty } from "./protocol.ts";
import { event, given, readAllBack, readBack, recovered, refused } from "./under-test.ts";

const append = (client: EventStoreDBClient, stream: string, options: { readonly requiresLeader?: boolean } = {}) =>
  client.appendToStream(stream, event(1), { expectedRevision: "no_stream", ...options });

/** One append over a batch stream of its own: what was answered, and how the call ended. */
function bareAppend(double: EventStoreDouble, stream: string, id: string = randomUUID()) {
  const client = new (makeClientConstructor(StreamsService, "Streams"))(`127.0.0.1:${double.port}`, credentials.createInsecure());
  const call = client.batchAppend?.();
  const answers: BatchAppendResp[] = [];
  const ended = new Promise<StatusObject>((resolve) => call.on("status", resolve));
  let arrived = Promise.withResolvers<void>();
  call
    .on("error", () => {})
    .on("data", (answer: BatchAppendResp) => {
      answers.push(answer);
      arrived.resolve();
      arrived = Promise.withResolvers();
    });
  const message = new streams.BatchAppendReq.ProposedMessage().setId(new shared.UUID().setString(id)).setData(Buffer.from("{}"));
  message.getMetadataMap().set("type", "Counted").set("content-type", "application/json");
  const name = new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
  const request = new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(randomUUID()))
    .setOptions(new streams.BatchAppendReq.Options().setStreamIdentifier(name).setNoStream(new WellKnownEmpty()))
    .setProposedMessagesList([message])
    .setIsFinal(true);
  call.write(request);
  return {
    answers,
    ended,
    async answered(number: number) {
      while (answers.length < number) await arrived.promise;
    },
    close() {
      call.cancel();
      client.close();
    },
  };
}

t.test("silence: the call is taken and never answered, applied or not, while others go on", async (t) => {
  const { double, client } = await given(t);
  for (const applied of [false, true]) {
    const stream = `silent-${applied}`;
    const order = double.faults.order("append", { do: "silence", applied });
    const silent = bareAppend(double, stream);
    await order.met;
    await append(client, `heard-${applied}`);
    t.equal(silent.answers.length, 0);
    t.equal((await double.store.readStream(stream)).length, applied ? 1 : 0);
    silent.close();
  }
});

t.test("a batch stream that is ended says OK and nothing else", async (t) => {
  const { double } = await given(t);
  double.faults.order("append", { do: "end" });
  const ended = bareAppend(double, "a");
  t.equal((await ended.ended).code, 0);
  t.equal(ended.answers.length, 0);
  t.same(await double.store.readStream("a"), []);
  ended.close();
});

t.test("a connection is cut before an append is applied, or after it", async (t) => {
  const { double, client } = await given(t);
  for (const applied of [false, true]) {
    double.faults.order("append", { do: "cut", applied });
    t.match(await refused(append(client, `cut-${applied}`)), { code: 14 });
    t.equal((await double.store.readStream(`cut-${applied}`)).length, applied ? 1 : 0);
    await recovered(() => append(client, `next-${applied}`));
  }
});

t.test("not leader: the client learns where the leader is", async (t) => {
  const { double, client } = await given(t);
  double.faults.order("append", { do: "not-leader", leader: { host: "leader.example", port: 2113 } });
  const refusal = await refused(append(client, "a"));
  t.match(refusal, { type: "not-leader", leader: { address: "leader.example", port: 2113 } });
});

t.test("a call can be slow, and is answered all the same", async (t) => {
  const { double, client } = await given(t);
  double.faults.order("append", { do: "slow", ms: 50 });
  const began = performance.now();
  t.match(await append(client, "a"), { success: true });
  t.ok(performance.now() - began >= 49, "a timer may come a part of a millisecond early");
});

t.test("the server's own timeout leaves open whether the append is there", async (t) => {
  const { double, client } = await given(t);
  for (const applied of [false, true]) {
    double.faults.order("append", { do: "timeout", applied });
    t.match(await refused(append(client, `a-${applied}`)), { type: "deadline-exceeded" });
    t.equal((await double.store.readStream(`a-${applied}`)).length, applied ? 1 : 0);
  }
});

t.test("an answer can come twice for one append", async (t) => {
  const { double } = await given(t);
  double.faults.order("append", { do: "answer-twice", afterMs: 1 });
  const twice = bareAppend(double, "a");
  await twice.answered(2);
  const [first, second] = twice.answers.map((answer) => answer.toObject());
  t.same(first, second);
  t.equal((await double.store.readStream("a")).length, 1);
  twice.close();
});

t.test("an id that is no UUID is refused, and a second answer, a timeout, comes two seconds later", async (t) => {
  const { double } = await given(t);
  const late = bareAppend(double, "a", "not-a-uuid");
  const began = performance.now();
  await late.answered(2);
  t.ok(performance.now() - began > 1_900);
  const kinds = late.answers.map((answer) => answer.getError()?.getDetails()?.getTypeName());
  t.same(kinds, ["event_store.client.BadRequest", "event_store.client.Timeout"]);
  late.close();
});

t.test("a call ends with any status that is ordered", async (t) => {
  const { double, client } = await given(t);
  double.faults.order("append", { do: "fail", code: 13, details: "Received RST_STREAM with code 0" });
  t.match(await refused(append(client, "a")), { type: "unknown", code: 13 });
  double.faults.order("read-stream", { do: "fail", code: 14, details: "Server Is Not Ready" });
  t.match(await refused(readBack(client, "a")), { type: "unavailable" });
  double.faults.order("read-all", { do: "cut" });
  t.match(await refused(readAllBack(client)), { code: 14 });
  double.faults.order("tombstone", { do: "fail", code: 14, details: "Server Is Not Ready" });
  t.match(await refused(client.tombstoneStream("a")), { type: "unavailable" });
});

t.test("an order is for the call that it names and as many as it says, and can be lifted", async (t) => {
  const { double, client } = await given(t);
  double.faults.order("append", { do: "timeout" }, { at: 2, times: 2 });
  const outcomes: boolean[] = [];
  const tryOne = async (stream: string) =>
    outcomes.push(
      await append(client, stream).then(
        () => true,
        () => false,
      ),
    );
  for (const stream of ["a", "b", "c", "d"]) await tryOne(stream);
  t.same(outcomes, [true, false, false, true]);
  const order = double.faults.untilLifted("append", { do: "timeout" });
  await tryOne("e");
  order.lift();
  await tryOne("f");
  double.faults.untilLifted("append", { do: "timeout" });
  double.faults.liftAll();
  await tryOne("g");
  t.same(outcomes.slice(4), [false, true, true]);
  t.equal(double.seen.append, 7);
});

t.test("an order that a call cannot meet is refused at once", async (t) => {
  const { double } = await given(t);
  t.throws(() => double.faults.order("read-all", { do: "timeout" }), /only an append/);
  t.throws(() => double.faults.order("append", { do: "drop", afterEvents: 1, how: "end" }), /only a subscription/);
});

t.test(
  "a subscription is dropped after so many events: with an error, a clean end, its connection, silence, or for being slow",
  async (t) => {
    for (const how of ["error", "end", "cut", "silence", "too-slow"] as const satisfies readonly Drop[]) {
      const { double, client } = await given(t, { systemEventsAtStart: 0 });
      for (const stream of ["a", "b", "c"]) await append(client, stream);
      const order = double.faults.order("subscribe", { do: "drop", afterEvents: 2, how });
      const subscription = client.subscribeToAll();
      let events = 0;
      const over = new Promise<string>((resolve) => {
        subscription.on("data", () => {
          events += 1;
        });
        subscription.on("error", (error) => resolve(`error ${(error as { type?: string }).type}`)).on("end", () => resolve("end"));
      });
      await order.met;
      if (how === "silence") {
        await append(client, "d");
        t.equal(double.open().subscriptions, 0, "the double follows it no more");
        await subscription.unsubscribe();
      } else t.equal(await over, { error: "error cancelled", end: "end", cut: "error unavailable", "too-slow": "error timeout" }[how]);
      t.ok(events <= 2, `${how}: nothing comes after the second event`);
    }
  },
);

t.test("all open subscriptions can be dropped at once", async (t) => {
  const { double, client } = await given(t);
  const subscriptions = [client.subscribeToAll({ fromPosition: "end" }), client.subscribeToAll({ fromPosition: "end" })];
  const ended = subscriptions.map((one) => new Promise((resolve) => one.resume().once("end", () => resolve(undefined))));
  await Promise.all(subscriptions.map((one) => new Promise((resolve) => one.once("confirmation", () => resolve(undefined)))));
  t.equal(double.open().subscriptions, 2);
  t.equal(double.faults.dropSubscriptions("end"), 2);
  await Promise.all(ended);
  t.equal(double.open().subscriptions, 0);
});

t.test("a subscription is told that it fell behind and caught up again, and goes on", async (t) => {
  const { double, client } = await given(t);
  const subscription = client.subscribeToAll({ fromPosition: "end" });
  const told: string[] = [];
  for (const mark of ["confirmation", "caughtUp", "fellBehind"] as const) subscription.on(mark, () => told.push(mark));
  const arrived = new Promise((resolve) => subscription.once("data", resolve));
  await new Promise((resolve) => subscription.once("caughtUp", () => resolve(undefined)));
  double.faults.fallBehind();
  await append(client, "a");
  await arrived;
  t.same(told, ["confirmation", "caughtUp", "fellBehind", "caughtUp"]);
  await subscription.unsubscribe();
});

t.test("a restart cuts what is under way, and keeps port and data; away, nobody answers", async (t) => {
  const { double, client } = await given(t);
  await append(client, "a");
  const order = double.faults.order("append", { do: "silence" });
  const waiting = refused(append(client, "b"));
  await order.met;
  await double.members[0]?.kill();
  t.match(await waiting, { code: 14 });
  t.match(await refused(readBack(client, "a")), { code: 14 });
  await double.members[0]?.start();
  t.equal((await recovered(() => readBack(client, "a"))).length, 1);
  await double.restart({ awayMs: 1 });
  t.equal((await recovered(() => readBack(client, "a"))).length, 1);
});

t.test("connections can be cut while the server goes on", async (t) => {
  const { double, client } = await given(t);
  await append(client, "a");
  t.equal(double.open().connections, 1);
  double.faults.cutConnections();
  t.match(await recovered(() => append(client, "b")), { success: true });
});

t.test("a client that finds its cluster by discovery", async (t) => {
  const { double, connect } = await given(t, { members: 3 });
  for (const connectionString of [double.connectionString, double.discoverString]) {
    const client = connect(connectionString);
    await append(client, `by-${connectionString.slice(0, 12)}`, { requiresLeader: true });
  }
  t.ok(double.seen.gossip >= 2);
  t.same(
    double.members.map(({ leads, alive }) => ({ leads, alive })),
    [true, false, false].map((leads) => ({ leads, alive: true })),
  );
});

t.test("where discovery is denied nothing is found; afterwards reads recover, and appends of that client never do", async (t) => {
  const { double, connect } = await given(t, { members: 3 });
  const patience = "&maxDiscoverAttempts=2&discoveryInterval=1";
  const denied = double.faults.denyDiscovery();
  const client = connect(double.connectionString + patience);
  t.match(await refused(append(client, "a")), { message: /Failed to discover/ });
  denied.lift();
  t.same(await readAllBack(client, { fromPosition: "end" }), []);
  t.match(await refused(append(client, "a")), { message: /Failed to discover/ }, "a trap of the client's: it keeps the failure");
  t.match(await append(connect(), "a"), { success: true }, "another client appends");
});

t.test("a follower forwards writes, tells where the leader is, and loses writes when it is gone", async (t) => {
  const { double, connect } = await given(t, { members: 3 });
  const follower = connect(`esdb://127.0.0.1:${double.members[1]?.port}?tls=false`);
  t.match(await append(follower, "a"), { success: true });
  const other = connect(`esdb://127.0.0.1:${double.members[1]?.port}?tls=false`);
  const told = await refused(append(other, "b", { requiresLeader: true }));
  t.match(told, { type: "not-leader", leader: { address: "127.0.0.1", port: double.port } });
  t.match(await append(other, "b", { requiresLeader: true }), { success: true }, "the next call goes there");
  // Its error would reject the other client's appends too: a trap of the client's.
  await other.dispose();
  await double.members[0]?.kill();
  t.match(await refused(append(follower, "c")), { type: "deadline-exceeded" }, "a write that goes to a leader that is gone");
  double.members[1]?.lead();
  t.match(await append(follower, "c"), { success: true });
  await double.members[2]?.kill();
  t.match(await refused(append(follower, "d")), { type: "unknown", message: /Server Is Not Ready/ }, "one of three serves nobody");
  t.match(await refused(readBack(follower, "a")), { type: "unavailable" });
});
