// The connection: a server that goes and comes back, a cluster whose leader changes, a client that is of no more use, and what a start is
// told of a server that is wrong.
import { copyFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { inspect } from "node:util";
import { handleCommand } from "@camket/event-store";
import t from "tap";
import { openConnection } from "./connection.ts";
import { readConnectionString } from "./connection-string.ts";
import { checkServer, eventStoreDbLimits, openEventStoreDb } from "./index.ts";
import { event, events, given, ids, outcome, quick, until } from "./under-test.ts";

t.test("while the server is gone calls are refused at once, and when it is back everything goes on by itself", async (t) => {
  const { double, store, reports, told } = await given(t, { limits: { connectPatienceMs: 100 } });
  await store.append("thing", events(0, 2), { expectedRevision: "no-stream" });
  await Promise.all(double.members.map((member) => member.kill()));
  const first = await outcome(store.append("thing", events(2, 3), { expectedRevision: 1 }));
  t.ok(["unavailable", "outcome-unknown"].includes(first), "the first may have been on its way already");
  t.equal(reports.filter((r) => r.kind === "server-gone").length, 1);
  const calls = await Promise.all(
    Array.from({ length: 500 }, (_, i) => outcome(store.append(`s${i}`, [event(`s${i}`)], { expectedRevision: "no-stream" }))),
  );
  t.same(new Set(calls), new Set(["unavailable"]), "nothing was sent, so nothing is unknown");
  t.equal(await outcome(store.readStream("thing")), "unavailable");
  t.equal(await outcome(store.head()), "unavailable");
  await Promise.all(double.members.map((member) => member.start()));
  await told("server-back");
  t.equal((await store.append("thing", events(2, 3), { expectedRevision: 1 })).revision, 2);
  t.same(ids(await store.readStream("thing")), ids(events(0, 3)));
  t.same(await store.readStream("s1"), []);
});

t.test("commands through a server that goes and comes back are each answered, and what was acknowledged is there once", async (t) => {
  const { double, store } = await given(t, { limits: { connectPatienceMs: 200, appendBudgetMs: 1_000 } });
  const acknowledged: string[] = [];
  const work = Promise.all(
    Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0; i < 25; i += 1) {
        const one = event(`${w} ${i}`);
        // The same command again until it has an answer: its ids are its own.
        await until(async () => {
          const done = handleCommand(store, `thing-${w % 2}`, (history) =>
            history.some((e) => e.id === one.id) ? { answer: "repeat" } : { append: [one] },
          );
          return (await outcome(done)) === "ok";
        });
        acknowledged.push(one.id);
      }
    }),
  );
  for (let i = 0; i < 3; i += 1) {
    await until(() => acknowledged.length >= 40 * (i + 1));
    await double.restart({ awayMs: i * 300 });
  }
  await work;
  const held = [...(await store.readStream("thing-0")), ...(await store.readStream("thing-1"))];
  t.same(ids(held).toSorted(), acknowledged.toSorted());
  for (const name of ["thing-0", "thing-1"]) {
    const stream = await store.readStream(name);
    t.same(
      stream.map((e) => e.revision),
      [...stream.keys()],
      "revisions have no hole",
    );
  }
});

t.test("a client that failed to discover a member, whose appends fail for ever, is replaced", async (t) => {
  const { double, store, reports } = await given(t, { members: 3 });
  await store.close();
  const hosts = double.connectionString.split("?")[0];
  const away = openEventStoreDb({
    connectionString: `${hosts}?tls=false&maxDiscoverAttempts=1&discoveryInterval=10`,
    limits: { ...quick, connectPatienceMs: 100, readBudgetMs: 300 },
    report: (told) => reports.push(told),
  });
  t.teardown(() => away.close());
  const order = double.faults.denyDiscovery();
  t.equal(await outcome(away.append("thing", events(0, 1), { expectedRevision: "no-stream" })), "unavailable");
  order.lift();
  await until(async () => (await outcome(away.append("thing", events(0, 1), { expectedRevision: "no-stream" }))) === "ok");
  t.ok(reports.some((told) => told.kind === "client-replaced" && told.reason.includes("discover")));
  t.same(ids(await away.readStream("thing")), ids(events(0, 1)));
});

t.test("a stream of appends that is dead and does not know it costs a new client, and nothing else", async (t) => {
  const { double, store, told } = await given(t, { limits: { appendAttemptMs: 200, appendBudgetMs: 20_000, silentAppendsMax: 2 } });
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  double.faults.order("append", { do: "silence", applied: true });
  double.faults.order("append", { do: "silence" }, { at: 2 });
  t.equal((await store.append("thing", events(1, 3), { expectedRevision: 0 })).revision, 2);
  t.match(await told("client-replaced"), { reason: /2 appends in a row got no answer/ });
  t.same(ids(await store.readStream("thing")), ids(events(0, 3)));
});

t.test("a certificate file that is gone when a client is replaced does not end the process: what it held is kept", async (t) => {
  const { double, store: first } = await given(t, { tls: true });
  await first.close();
  const file = join(t.testdir(), "ca.crt");
  await copyFile(/tlsCAFile=([^&]+)/.exec(double.connectionString)?.[1] as string, file);
  const told: string[] = [];
  const store = openEventStoreDb({
    connectionString: double.connectionString.replace(/tlsCAFile=[^&]+/, `tlsCAFile=${file}`),
    limits: { ...quick, appendAttemptMs: 200, appendBudgetMs: 20_000, silentAppendsMax: 1 },
    report: ({ kind }) => told.push(kind),
  });
  t.teardown(() => store.close());
  await store.append("thing", events(0, 1), { expectedRevision: "no-stream" });
  await rm(file);
  double.faults.order("append", { do: "silence" });
  t.equal((await store.append("thing", events(1, 3), { expectedRevision: 0 })).revision, 2);
  t.ok(told.includes("client-replaced"));
});

t.test("a client that cannot be made again is a server that is gone, and not the end of the process", async (t) => {
  const { double } = await given(t);
  const { settings, shown } = readConnectionString(double.connectionString);
  let isBroken = false;
  const breaking = {
    ...settings,
    get hosts() {
      if (isBroken) throw new Error("no such host any more");
      return settings.hosts;
    },
  };
  const limits = { ...eventStoreDbLimits, ...quick, connectPatienceMs: 0 };
  const connection = openConnection({ settings: breaking, shown, limits, report: () => {}, random: () => 0, clock: () => 0 });
  t.teardown(() => connection.close());
  const live = await connection.ready(60_000);
  isBroken = true;
  connection.discard(live, "of no more use");
  t.match(await connection.ready(60_000).catch((e) => e), { code: "unavailable", message: /no client can be made: no such host/ });
  isBroken = false;
  await until(async () => (await outcome(connection.ready(60_000))) === "ok");
});

t.test("a process that only projects may follow a follower, and whoever decides is sent to the leader", async (t) => {
  const { double, store: first, reports } = await given(t, { members: 3 });
  await first.close();
  const open = (connectionName: string) => {
    const connectionString = `${double.connectionString}&nodePreference=follower&connectionName=${connectionName}`;
    const store = openEventStoreDb({ connectionString, limits: quick, report: (told) => reports.push(told) });
    t.teardown(() => store.close());
    return store;
  };
  const writer = open("writer");
  t.equal((await writer.append("thing", events(0, 2), { expectedRevision: "no-stream" })).revision, 1);
  t.match(reports, [{ kind: "append-retried", reason: /not-leader/ }]);
  await writer.close();
  reports.length = 0;
  const projector = open("projector");
  t.same(ids(await projector.readAll()), ids(events(0, 2)));
  t.same(reports, [], "a follower answers for the log");
  t.same(ids(await projector.readStream("thing")), ids(events(0, 2)));
  t.match(reports, [{ kind: "read-retried", reason: /not-leader/ }], "a follower is some time behind, and a decision would be too");
});

t.test("whoever names one follower alone is sent to the leader", async (t) => {
  const { double, store: first } = await given(t, { members: 3 });
  await first.close();
  const store = openEventStoreDb({ connectionString: `esdb://127.0.0.1:${double.members[1]?.port}?tls=false`, limits: quick });
  t.teardown(() => store.close());
  t.equal((await store.append("thing", events(0, 2), { expectedRevision: "no-stream" })).revision, 1);
});

t.test("a leader that is killed under load is followed by the next, and every append has one outcome", async (t) => {
  const { double, store } = await given(t, {
    members: 3,
    limits: { appendAttemptMs: 500, appendBudgetMs: 20_000, connectPatienceMs: 20_000 },
  });
  const [first, second] = double.members;
  let done = 0;
  const writers = Array.from({ length: 8 }, async (_, w) => {
    for (let i = 0; i < 20; i += 1) {
      await store.append(`thing-${w}`, [event(`${w} ${i}`)], { expectedRevision: i === 0 ? "no-stream" : i - 1 });
      done += 1;
    }
  });
  await until(() => done > 30);
  await first?.kill();
  second?.lead();
  await Promise.all(writers);
  for (let w = 0; w < 8; w += 1) {
    t.same(ids(await store.readStream(`thing-${w}`)), ids(Array.from({ length: 20 }, (_, i) => event(`${w} ${i}`))));
  }
});

t.test("a cluster is found by one name for all of it", async (t) => {
  const { double, store: first } = await given(t, { members: 3 });
  await first.close();
  const store = openEventStoreDb({ connectionString: double.discoverString.replace("esdb+discover", "kurrentdb+discover"), limits: quick });
  t.teardown(() => store.close());
  t.equal((await store.append("thing", events(0, 1), { expectedRevision: "no-stream" })).revision, 0);
});

t.test("over TLS the user is known, and one with a wrong password, or none, is told apart from a server that is away", async (t) => {
  const { double, store: first } = await given(t, { tls: true, credentials: { username: "camket", password: "s3:cr@t" } });
  await first.close();
  const as = (user: string) => {
    const store = openEventStoreDb({
      connectionString: double.connectionString.replace("://", `://${user}`),
      limits: { ...quick, connectPatienceMs: 500 },
    });
    t.teardown(() => store.close());
    return store;
  };
  const right = as("camket:s3%3Acr%40t@");
  t.match(await checkServer(right), { ok: true });
  t.equal((await right.append("thing", events(0, 2), { expectedRevision: "no-stream" })).revision, 1);
  t.same(ids(await right.readStream("thing")), ids(events(0, 2)));
  await right.close();

  const wrong = as("camket:s3cret@");
  t.match(await checkServer(wrong), { ok: false, mayCome: false, wrong: /name a user who may read \$all/ });
  const refused = await wrong.append("thing", events(2, 3), { expectedRevision: 1 }).catch((e) => e);
  t.match(refused, { code: "access-denied", retryable: false });
  t.notMatch(inspect(refused, { depth: 20, showHidden: true }), "s3cret");
  await wrong.close();
  t.match(await checkServer(as("")), { ok: false, mayCome: false });
});

t.test("one server has one client in a process: another user or other options are refused while it is open", async (t) => {
  const { double, store } = await given(t, { members: 3, tls: true });
  const { connectionString: place } = double;
  const inOneHost = place.replace(/\/\/[^?]+/, `//LOCALHOST:${double.members[1]?.port}`);
  for (const other of [`${place}&nodePreference=follower`, place.replace("://", "://camket:s3cret@"), double.discoverString, inOneHost]) {
    t.throws(() => openEventStoreDb({ connectionString: other }), {
      code: "wrong-connection-string",
      message: /is connected to that server/,
    });
  }
  const another = await given(t);
  t.equal(await outcome(another.store.readStream("thing")), "ok", "another server has a client of its own");
  await store.close();
  const store2 = openEventStoreDb({ connectionString: place.replace("://", "://camket:s3cret@") });
  t.teardown(() => store2.close());
  t.throws(() => openEventStoreDb({ connectionString: place }), { message: /camket:\*\*\*@/ });
});

t.test("no report, no error and nothing that hangs on it holds the password, while the server is away", async (t) => {
  const { double, store: first, reports } = await given(t, { tls: true });
  await first.close();
  const place = double.connectionString.replace("://", "://camket:s3cret@");
  await Promise.all(double.members.map((member) => member.kill()));
  const store = openEventStoreDb({
    connectionString: place,
    limits: { ...quick, connectPatienceMs: 50 },
    report: (told) => reports.push(told),
  });
  t.teardown(() => store.close());
  const failures = [
    await store.append("thing", events(0, 1), { expectedRevision: "no-stream" }).catch((e) => e),
    await store.readStream("thing").catch((e) => e),
    await checkServer(store),
  ];
  t.match(failures[0], { message: /esdb:\/\/camket:\*\*\*@/ });
  for (const held of [...failures, ...reports]) t.notMatch(inspect(held, { depth: 20, showHidden: true }), /s3cret|Basic /);
});

t.test("a server whose clock is far from ours is told of, once, and appends do not depend on it", async (t) => {
  for (const aheadMs of [3_600_000, -3_600_000]) {
    const { store, reports } = await given(t, { clockAheadMs: aheadMs });
    const checked = await checkServer(store);
    t.ok(checked.ok && Math.abs((checked.skewMs ?? 0) - aheadMs) < 60_000, `${aheadMs} ms`);
    for (let i = 0; i < 3; i += 1) await store.readStream("thing");
    t.equal(reports.filter((told) => told.kind === "clock-skew").length, 1);
    t.equal((await store.append("thing", events(0, 2), { expectedRevision: "no-stream" })).revision, 1);
  }
  const { store, reports } = await given(t);
  t.match(await checkServer(store), { ok: true });
  t.same(reports, []);
});

t.test("a start is told that what answers is no EventStoreDB, or that nobody answers yet", async (t) => {
  const stranger = createServer(
    (socket) => void socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n", () => socket.destroy()),
  );
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  t.teardown(() => void stranger.close());
  const { port } = stranger.address() as { port: number };
  const check = async (connectionString: string) => {
    const store = openEventStoreDb({ connectionString, limits: { ...quick, connectPatienceMs: 200 } });
    t.teardown(() => store.close());
    return checkServer(store);
  };
  t.match(await check(`esdb://127.0.0.1:${port}?tls=false`), { ok: false, mayCome: true, wrong: /does not answer/ });
  const { double } = await given(t);
  double.faults.untilLifted("read-all", { do: "fail", code: 12, details: "Method is unimplemented." });
  t.match(await check(double.connectionString), { ok: false, mayCome: false, wrong: /unimplemented/ });
});
