// The file of the views as a whole: a new process copies it from a neighbour instead of building its own, unaltered, one copy at a time, and left alone
// by a process that ends; and a process builds another one beside it, compares the two, and has the new one take the place while it serves.
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { type EventLog, type EventStore, InvalidPosition, type NewEvent, StoreUnavailable } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, systemClock } from "@camket/platform";
import { besideOf, type Disk, type ProjectorReport, realDisk, removeLeftovers } from "@camket/projections";
import { buildAhead, compareSample, viewsFileName, viewsVersion } from "@camket/views";
import t, { type Test } from "tap";
import { type BesideSaid, buildBeside } from "./build-beside.ts";
import { follow } from "./follow.ts";
import { queryLimits } from "./limits.ts";
import { openPlaced } from "./open-placed.ts";
import { rebuildInThread } from "./rebuild-in-thread.ts";
import { serveViews } from "./serve-views.ts";
import { building, folder, late, ledger, memory, policeBuilding, serving } from "./under-test.ts";

t.test("a new process begins with a neighbour's views, and follows the log from there", async (t) => {
  const first = folder(t);
  const file = join(first, "log.sqlite");
  const store = openSqliteStore({ file });
  const { record, last } = await policeBuilding(store);
  const logAt = { kind: "sqlite", file } as const;
  const neighbour = await serving({ logAt, dataDir: first, replicas: true });
  const viewsFrom = await neighbour.app.listen({ host: "127.0.0.1", port: 0 });
  await neighbour.get(`${building}?after=${last}`);
  // A mark that views built from the log do not have.
  const marked = new DatabaseSync(join(first, viewsFileName), { timeout: 5_000 });
  marked.exec("PRAGMA user_version = 1977");
  marked.close();

  const lines: string[] = [];
  const logger = logTo("info", { write: (line) => void lines.push(line) });
  const second = folder(t);
  // As an earlier file of that name, moved away by hand after a crash, leaves them.
  const old = new DatabaseSync(join(second, viewsFileName));
  old.exec("PRAGMA journal_mode = WAL; CREATE TABLE event (a); INSERT INTO event VALUES ('of another time')");
  copyFileSync(join(second, `${viewsFileName}-wal`), join(first, "left-wal"));
  old.close();
  rmSync(join(second, viewsFileName));
  renameSync(join(first, "left-wal"), join(second, `${viewsFileName}-wal`));
  const s = await serving({ logAt, dataDir: second, viewsFrom, logger });
  t.match(lines.join(""), /views copied/);
  const copied = new DatabaseSync(join(second, viewsFileName), { readOnly: true });
  t.equal(copied.prepare("PRAGMA user_version").get()?.user_version, 1977, "it follows on the copy, not on views of its own");
  copied.close();
  t.strictSame((await s.get(`${building}?after=${last}`)).body, (await neighbour.get(building)).body);
  const { position } = await record(late, "commitments/dac-chung-police-building/suspend", { reason: "flood", occurredOn: "2023-11-09" });
  t.match((await s.get(`${building}?after=${position}`)).body, { stage: "suspended" });
  t.strictSame(
    readdirSync(first).filter((name) => /copy|taking/.test(name)),
    [],
    "and nothing of the copy is left",
  );
  await s.close();

  await t.test("views of another ledger, or none to be had, are built from the log", async (t) => {
    const stranger = { ...ledger, ledgerId: "00000000-0000-4000-8000-00000000beef" };
    for (const from of [viewsFrom, "http://127.0.0.1:1"]) {
      const dataDir = folder(t);
      const s = await serving({ logAt, dataDir, viewsFrom: from, ledger: from === viewsFrom ? stranger : ledger });
      t.equal((await s.get(building)).body.stage, "suspended");
      await s.close();
    }
  });
  await t.test("a copy that was cut or altered on the way is not used", async (t) => {
    const bytes = Buffer.from(await (await fetch(`${viewsFrom}/replica/views`)).arrayBuffer());
    const digest = createHash("sha256").update(bytes).digest("base64");
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    const liar = createServer((_request, response) => {
      response.writeHead(200, { "camket-views-file": viewsFileName, "repr-digest": `sha-256=:${digest}:` }).end(bytes);
    }).listen(0, "127.0.0.1");
    await once(liar, "listening");
    const { port } = liar.address() as { port: number };
    const said: string[] = [];
    const s = await serving({
      logAt,
      dataDir: folder(t),
      viewsFrom: `http://127.0.0.1:${port}`,
      logger: logTo("info", { write: (line) => void said.push(line) }),
    });
    t.match(said.join(""), /are not those of their digest/);
    t.equal((await s.get(building)).status, 200);
    await s.close();
    liar.close();
  });
  await t.test("one copy at a time, and a process that ends lets go of it", async (t) => {
    // Making one takes a process of its own, and so longer than a request takes to come.
    const both = await Promise.all([1, 2].map(() => fetch(`${viewsFrom}/replica/views`)));
    t.same(both.map(({ status }) => status).sort(), [200, 503]);
    t.equal(both.find(({ status }) => status === 503)?.headers.get("retry-after"), "5");
    await neighbour.close();
    for (const answer of both) await answer.arrayBuffer().catch(() => undefined);
  });
  await store.close();
});

/** A process that gives these views away; `address` is where. */
async function givingAway(test: Test, viewsFile: string): Promise<{ child: ChildProcess; address: string; ended: Promise<unknown> }> {
  const child = fork(new URL("./replica-under-test.ts", import.meta.url), [viewsFile], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  test.teardown(() => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  const [address] = await once(child, "message");
  return { child, address: `${address}/replica/views`, ended };
}

t.test("a process that is told to end does not wait for the copy that it makes", async (t) => {
  const dir = folder(t);
  const file = join(dir, viewsFileName);
  const db = new DatabaseSync(file);
  // For this the copy waits two seconds, within SQLite's one call: as for a slow disk.
  db.exec("CREATE TABLE event (a); INSERT INTO event VALUES (1); BEGIN EXCLUSIVE");
  for (const name of ["1", "1-journal"]) writeFileSync(`${file}.copy-${name}`, "of a process that was killed");
  const { child, address, ended } = await givingAway(t, file);
  t.strictSame(copiesIn(dir), [], "what killed processes left is gone");
  // Of its own and not kept: a connection that is would keep the server by itself.
  const asked = once(get(address, { agent: false }), "response").then(
    ([response]) => response.resume().statusCode,
    () => "cut",
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  const told = performance.now();
  child.kill("SIGTERM");
  t.strictSame(await ended, [0, null]);
  t.ok(performance.now() - told < 1_000, `ended after ${Math.round(performance.now() - told)} ms`);
  t.match(String(await asked), /503|cut/);
  db.close();
});

t.test("whoever gives up a copy and asks again has a whole one", async (t) => {
  const dir = folder(t);
  const file = join(dir, viewsFileName);
  const db = new DatabaseSync(file);
  // Many rows, so that a copy takes longer than the next one takes to begin.
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE event (a, b)");
  db.exec(
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700000) INSERT INTO event SELECT i, zeroblob(80) FROM n",
  );
  db.close();
  const { address } = await givingAway(t, file);
  // Until the one before is gone, another would be a second copy on disk.
  const ask = async (init: RequestInit = {}) => {
    for (;;) {
      const answer = await fetch(address, init);
      if (answer.status !== 503 || !/being made/.test(await answer.clone().text())) return answer;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  for (let round = 0; round < 2; round++) {
    const impatient = new AbortController();
    const given = ask({ signal: impatient.signal }).catch(() => "given up");
    while (copiesIn(dir).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    impatient.abort();
    t.equal(await given, "given up");
    const answer = await ask();
    t.equal(answer.status, 200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    t.equal(createHash("sha256").update(bytes).digest("base64"), /:(.*):/.exec(answer.headers.get("repr-digest") ?? "")?.[1]);
    t.ok(bytes.length > 60_000_000);
    t.strictSame(copiesIn(dir), []);
  }
});

const viewsRebuildRequested = (n: number): NewEvent => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  type: "ViewsRebuildRequested",
  data: { viewsVersion, reason: "somebody wrote in the file of the views" },
  metadata: { schemaVersion: 1, recordedAt: late, actor: { id: "local", assurance: "declared" }, claims: [], commandId: `rebuild ${n}` },
});

t.test(
  "views that somebody wrote in are built anew beside while they serve, compared, and no question fails when the new take the place",
  async (t) => {
    const dir = folder(t);
    const file = join(dir, "log.sqlite");
    const viewsFile = join(dir, viewsFileName);
    const store = openSqliteStore({ file });
    const { record } = await policeBuilding(store);
    writeFileSync(join(dir, "views-1.sqlite"), "of a program of long ago");
    // Beside them what killed processes left, also where the views themselves are gone.
    for (const name of ["1.sqlite-wal", "1.sqlite.next", "2.sqlite.building.commitment-0", "2.sqlite.taking"])
      writeFileSync(join(dir, `views-${name}`), "");
    mkdirSync(join(dir, "views-2.sqlite.beside"));
    const lines: string[] = [];
    const logger = logTo("info", { write: (line) => void lines.push(line) });
    const options = { logAt: { kind: "sqlite", file } as const, dataDir: dir, logger };
    const s = await serving(options);
    const before = await s.get(building);
    const board = (await s.get("/v1/boards/money")).body;
    const wrong = new DatabaseSync(viewsFile, { timeout: 5_000 });
    wrong.exec("PRAGMA user_version = 1977; UPDATE commitment SET stage = 'cancelled'; DELETE FROM cited");
    wrong.close();
    t.equal((await s.get("/v1/commitments")).body.items[0]?.stage, "cancelled", "the list reads what somebody wrote");

    let asking = true;
    const answered: number[] = [];
    const ask = async (address: string) => void answered.push((await s.get(address)).status);
    const asked = Promise.all([
      (async () => {
        for (let n = 0; asking; n++) {
          // What was just recorded is there, whichever views answer.
          const { position } = await record(late, `parties/p-${n}/register`, { names: { en: "p" }, level: "province", country: "LA" });
          await ask(`/v1/parties/p-${n}?after=${position}`);
        }
      })(),
      // More at once than there are readers, some of whom are asked for boards.
      ...["boards/money", "boards/corridors", "boards/corridors", "boards/overview", "commitments", "commitments", "parties"].map(
        async (name) => {
          while (asking) {
            await ask(`/v1/${name}`);
            await new Promise((resolve) => setTimeout(resolve, 200));
          }
        },
      ),
    ]);
    await store.append("ledger-operations", [viewsRebuildRequested(1)], { expectedRevision: "any" });
    while (!/have taken the place/.test(lines.join("")) && !/could not be built/.test(lines.join("")))
      await new Promise((resolve) => setTimeout(resolve, 20));
    asking = false;
    await asked;
    t.equal(
      lines.find((line) => line.includes("could not be built")),
      undefined,
    );
    t.ok(answered.length > 5);
    t.strictSame([...new Set(answered)], [200]);
    t.notMatch(lines.join(""), /was not taken in/, "readers had what boards read of the new ones before these served");
    t.match(lines.join(""), /do not say what the log says/);
    t.match(lines.join(""), /"commitment".*stage is ..cancelled.., by the log ..handed-over/, "each difference is told");
    t.match(lines.join(""), /"table":"cited","row":"all","text":"the old views have 0 rows, by the log there are [1-9]/);

    t.strictSame((await s.get("/v1/commitments")).body.items[0]?.stage, "handed-over");
    t.match((await s.get("/v1/boards/money")).body, { items: board.items }, "readers hold nothing of the old file");
    t.match((await s.get(building)).body, { ...before.body, asOf: {} });
    const { position } = await record(late, "commitments/dac-chung-police-building/suspend", { reason: "flood", occurredOn: "2023-11-09" });
    t.match((await s.get(`${building}?after=${position}`)).body, { stage: "suspended" }, "the new ones are followed");
    t.match(await s.api.ready(), { ok: true });
    const { rebuild } = (await s.get("/v1/operations/projections")).body;
    t.match(rebuild, { phase: "switched", reason: /wrote/, compared: { differences: 14 } });
    await s.close();
    t.strictSame(
      readdirSync(dir).filter((name) => name.startsWith("views") && !/-(wal|shm)$/.test(name)),
      [viewsFileName],
      "nothing is left beside them, nor of an older program",
    );
    const now = new DatabaseSync(viewsFile, { readOnly: true });
    t.equal(now.prepare("PRAGMA user_version").get()?.user_version, 0);
    now.close();

    await t.test("a start does not build them again; one that finds a wish that came after they were built does", async (t) => {
      lines.length = 0;
      const again = await serving(options);
      t.match(await again.get(building), { status: 200 });
      t.notMatch(lines.join(""), /built anew/);
      await again.close();
      await store.append("ledger-operations", [viewsRebuildRequested(2)], { expectedRevision: "any" });
      // What a process that was killed while it built them left: nobody reads it.
      for (const name of ["beside", "beside.building", "beside.building.commitment-0", "building", "building-journal", "taking"])
        writeFileSync(`${viewsFile}.${name}`, "half of it");
      const next = await serving(options);
      while (!/have taken the place/.test(lines.join(""))) await new Promise((resolve) => setTimeout(resolve, 20));
      t.match(lines.join(""), /"differences":0.*the old views say what the new ones say/);
      await t.test("a disk that refuses the new ones their name leaves the old ones in their place, which go on", async (t) => {
        lines.length = 0;
        mkdirSync(`${viewsFile}.next`);
        await store.append("ledger-operations", [viewsRebuildRequested(3)], { expectedRevision: "any" });
        while (!/could not be built/.test(lines.join(""))) await new Promise((resolve) => setTimeout(resolve, 20));
        t.match(lines.join(""), /EISDIR.*the old ones go on/);
        const { position } = await record(late, "parties/later/register", { names: { en: "p" }, level: "province", country: "LA" });
        t.match(await next.get(`/v1/parties/later?after=${position}`), { status: 200 });
      });
      // A process that ends while it builds them.
      lines.length = 0;
      await store.append("ledger-operations", [viewsRebuildRequested(4)], { expectedRevision: "any" });
      while (!/are to be built anew/.test(lines.join(""))) await new Promise((resolve) => setTimeout(resolve, 1));
      await next.close();
      t.notMatch(lines.join(""), /could not be built|have taken the place/);
      t.strictSame(
        readdirSync(dir).filter((name) => /beside|building|taking/.test(name)),
        [],
      );
    });
    await store.close();
  },
);

t.test("a reader that took too long is ended, and what takes its place takes in what boards read before anybody asks", async (t) => {
  const dir = folder(t);
  const file = join(dir, "log.sqlite");
  const store = openSqliteStore({ file });
  await policeBuilding(store);
  const lines: string[] = [];
  const logger = logTo("info", { write: (line) => void lines.push(line) });
  const limits = { ...queryLimits, questionMsMax: 100, readyAfterMs: 600_000, warmUpAgainMs: 600_000 };
  const s = await serving({ logAt: { kind: "sqlite", file }, dataDir: dir, logger, limits });
  while ((await s.get("/v1/boards/due")).status !== 200);
  const db = new DatabaseSync(join(dir, viewsFileName), { timeout: 5_000 });
  // Taking in fails from now on, which each reader says; and a text takes long to find.
  db.exec(`ALTER TABLE request RENAME TO request_was; ALTER TABLE indicator_text RENAME TO text_was; CREATE VIEW indicator_text AS
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT 'x' || i AS id, 'y' || i AS text FROM n`);
  db.close();
  t.notMatch(lines.join(""), /was not taken in/);
  t.match(await s.get("/v1/indicators?text=z"), { status: 503, headers: { "retry-after": "1" }, body: { code: "BUSY" } });
  for (let tries = 0; !/was not taken in/.test(lines.join("")) && tries < 500; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  t.match(lines.join(""), /no such table: request.*was not taken in/);
  await s.close();
  await store.close();
});

/** A log in memory, and views of it in a folder, closed, with a mark that views built from the log do not have. */
async function markedViews(t: Test) {
  const dir = folder(t);
  const file = join(dir, viewsFileName);
  const store = memory();
  const { record } = await policeBuilding(store);
  const first = follow({ log: store, file, ledger, limits: queryLimits, report: () => {} });
  await first.opened;
  await first.stop();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA user_version = 1977");
  db.close();
  return {
    dir,
    file,
    store,
    record: (id: string) => record(late, `parties/${id}/register`, { names: { en: "p" }, level: "province", country: "LA" }),
  };
}

const besideOptions = ({ file, store }: { readonly file: string; readonly store: EventStore }) => ({
  ...{ log: store as EventLog, file, ledger, limits: queryLimits, signal: new AbortController().signal },
  ...{ tell: (_said: BesideSaid): void => {}, report: (_report: ProjectorReport): void => {} },
});

const serveOptions = ({ file, store }: { readonly file: string; readonly store: EventStore }) => ({
  ...{
    log: store as EventLog,
    file,
    ledger,
    limits: { ...queryLimits, waitMsMax: 20, heldMsMax: 20 },
    lost: (error: unknown): void => void error,
  },
  ...{ report: () => {}, reportBeside: () => {}, opened: () => {}, notOpened: () => {} },
});

const isMarked = (file: string): boolean => {
  const db = new DatabaseSync(file);
  try {
    return db.prepare("PRAGMA user_version").get()?.user_version === 1977;
  } finally {
    db.close();
  }
};

t.test(
  "new views that are damaged, or that do not say what the log says, are never finished, and the old ones are not blamed",
  async (t) => {
    const old = await markedViews(t);
    const options = besideOptions(old);
    const beside = besideOf(old.file);
    const write = (sql: string) => writeIn(beside, sql);
    const tear = () => {
      const bytes = readFileSync(beside);
      writeFileSync(beside, bytes.fill(0xa5, 4_096 * 3, bytes.length - 4_096));
    };
    for (const [when, damage, expected] of [
      [
        "comparing",
        () => write("UPDATE commitment SET stage = 'cancelled'"),
        /not what the log says, in [1-9].*commitment .id dac-chung-police-building/,
      ],
      ["comparing", () => write("DELETE FROM cited"), /the first is cited/],
      ["comparing", () => write("DELETE FROM news"), /the first is news/],
      ["comparing", () => write("UPDATE digest SET subtree = zeroblob(32)"), /the first is digest/],
      [
        "comparing",
        () => write("UPDATE event SET recorded_at = '1999', data = '{}' WHERE seq = 3"),
        /the first is event .seq 3.: recorded_at is "1999"/,
      ],
      ["comparing", () => write("UPDATE event SET position = -position"), /the first is event .position/],
      ["comparing", () => write("DELETE FROM event WHERE seq = 3"), /the first is file .*: event: it has [0-9]+ rows/],
      ["comparing", () => write("UPDATE commitment SET known_from = 1"), /the first is commitment/],
      ["comparing", () => write("DELETE FROM commitment WHERE known_to < 9007199254740991"), /the first is commitment/],
      ["comparing", () => write("DELETE FROM commitment_text"), /the first is commitment_text/],
      ["comparing", () => write("DELETE FROM checkpoint"), /it was never finished/],
      ["comparing", tear, /not what the log says.*the first is file .its structure/],
      ["checked", () => write("UPDATE digest SET subtree = zeroblob(32)"), /not what the log says: the digest of the log is [0-9]+:/],
      ["comparing", () => write("DROP TABLE commitment"), /not what the log says.*no such table: commitment/],
      ["checked", () => write("DROP TABLE news"), /the new views cannot be read: no such table/],
      ["checked", tear, /the new views cannot be read/],
    ] as const) {
      const compared: unknown[] = [];
      await t.rejects(
        buildBeside({
          ...options,
          tell(said) {
            if (said.said === when) damage();
            if (said.said === "compared") compared.push(said);
          },
        }),
        { message: expected },
      );
      t.strictSame(compared, []);
      t.strictSame(besideIn(old.dir), [], "nothing is left of them");
    }
    t.ok(isMarked(old.file));
    for (const [wrong, compared] of [
      ["UPDATE digest SET subtree = zeroblob(32)", { told: [{ table: "digest", row: "size 1" }] }],
      ["DROP TABLE news", { told: [{ table: "file", text: /no such table: news/ }] }],
    ] as const) {
      writeIn(old.file, wrong);
      t.match((await built()).compared, compared, "of the old ones it is a difference");
    }
    rmSync(old.file);
    mkdirSync(old.file);
    t.match((await built()).compared, { why: /the old views cannot be read/ }, "and so it is no matter that they cannot be read");
    await old.store.close();

    async function built() {
      const said: BesideSaid[] = [];
      t.ok(await buildBeside({ ...options, tell: (one) => said.push(one) }));
      return said.find((one) => one.said === "compared") as Extract<BesideSaid, { said: "compared" }>;
    }
  },
);

t.test(
  "comparing takes a part of the time that building took, and says what it left out; a log that is away meanwhile is waited for",
  async (t) => {
    const old = await markedViews(t);
    const options = besideOptions(old);
    const said: BesideSaid[] = [];
    const failures: ProjectorReport[] = [];
    let away = 2;
    const head = async () => {
      if (away-- > 0) throw new StoreUnavailable("the server is away");
      return old.store.head();
    };
    const readStream: EventStore["readStream"] = async (...asked) => {
      if (said.some((one) => one.said === "comparing") && !said.some((one) => one.said === "checked") && failures.length < 3)
        throw new StoreUnavailable("the server is away again");
      return old.store.readStream(...asked);
    };
    const limits = { ...queryLimits, backoffMsMin: 1 };
    const tell = (one: BesideSaid) => said.push(one);
    const report = (one: ProjectorReport) => one.event === "failed" && failures.push(one);
    t.ok(await buildBeside({ ...options, log: { ...old.store, head, readStream }, limits, tell, report }));
    t.equal(failures.length, 3);
    t.match(
      said.find((one) => one.said === "checked"),
      { checked: { differences: 0, things: 6, leftOut: undefined } },
    );
    t.match(
      said.find((one) => one.said === "compared"),
      { compared: { differences: 0, leftOut: undefined } },
    );
    said.length = 0;
    const hurried = { ...queryLimits, compareMsMin: 0, compareShareMax: 0, sampledNewestMax: 1 };
    t.ok(await buildBeside({ ...options, limits: hurried, tell }));
    t.match(
      said.find((one) => one.said === "checked"),
      { checked: { differences: 0, things: 1, leftOut: 5 } },
      "the newest is compared in any case",
    );
    t.match(
      said.find((one) => one.said === "compared"),
      { compared: { why: /no time/ } },
    );
    const [kept, fresh] = [old.file, besideOf(old.file)].map((file) => new DatabaseSync(file)) as [DatabaseSync, DatabaseSync];
    let tables = 0;
    const sample = { timeZone: ledger.timeZone, streams: new Set(["commitment-dac-chung-police-building"]) };
    const some = await compareSample({ kept, fresh }, { ...sample, isOver: () => ++tables > 3 });
    t.match(some, { differences: 0, leftOut: tables - 3 });
    t.ok(some.rows > 0);
    fresh.exec("DROP TABLE cited");
    await t.rejects(compareSample({ kept, fresh }, sample), {
      which: "fresh",
      message: /the new views cannot be read/,
    });
    for (const db of [kept, fresh]) db.close();
    await old.store.close();
  },
);

t.test(
  "killed after whichever step of building beside and switching, the next start has the old views or the new, whole, and nothing else",
  async (t) => {
    const old = await markedViews(t);
    const steps: { readonly step: string; readonly files: string; readonly left: string }[] = [];
    const folders = folder(t);
    // What a killed process leaves is what its files hold at that moment; steps that leave the same are looked at once.
    const killed = (step: string) => {
      const files = digestOf(old.dir);
      const left = join(folders, files);
      cpSync(old.dir, left, { recursive: true });
      steps.push({ step, files, left });
    };
    const told = ({ said, ...more }: BesideSaid) => killed(said === "building" && "building" in more ? more.building.doing : said);
    const served = serveViews({
      ...serveOptions(old),
      disk: diskTold((step, isDone) => isDone && killed(step)),
      opened: () => killed("opened"),
    });
    await old.record("first");
    t.ok(await buildBeside({ ...besideOptions(old), tell: told }));
    killed("built");
    await old.record("second");
    while (!(await served.catchUp()));
    killed("caught up");
    t.ok(await served.switchOver());
    t.equal(await served.reached((await old.store.head()) as string, 5_000), "reached");
    await served.stop();
    const named = steps.map(({ step }) => step);
    for (const one of [
      "reading",
      "folding",
      "following",
      "comparing",
      "checked",
      "compared",
      "built",
      "caught up",
      "rename",
      "remove",
      "sync",
      "opened",
    ])
      t.ok(named.includes(one), one);

    const renamed = named.indexOf("rename");
    for (const [n, { step, files, left }] of steps.entries()) {
      if (steps.findIndex((one) => one.files === files) < n) continue;
      const file = join(left, viewsFileName);
      removeLeftovers(file);
      const next = follow({ log: old.store, file, ledger, limits: queryLimits, report: () => {} });
      const db = await next.opened;
      t.ok(await next.holds(await old.store.head(), 5_000));
      t.equal(db.prepare("PRAGMA user_version").get()?.user_version === 1977, n < renamed, `killed at step ${n}, ${step}`);
      t.equal(db.prepare("SELECT count(*) AS n FROM party WHERE id IN ('first', 'second')").get()?.n, 2);
      t.equal(db.prepare("PRAGMA quick_check").get()?.quick_check, "ok");
      await next.stop();
      t.strictSame(readdirSync(left), [viewsFileName], `nothing is left after step ${n}, ${step}`);
    }
    await old.store.close();
  },
);

function digestOf(dir: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(dir).sort()) hash.update(name).update(readFileSync(join(dir, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Tells each step before it is done, and after. */
function diskTold(tell: (step: "remove" | "rename" | "sync", isDone: boolean) => void): Disk {
  const told =
    <Args extends readonly string[]>(step: Parameters<typeof tell>[0], work: (...args: Args) => void) =>
    (...args: Args) => {
      tell(step, false);
      work(...args);
      tell(step, true);
    };
  const { exists, remove, rename, sync } = realDisk;
  return { exists, remove: told("remove", remove), rename: told("rename", rename), sync: told("sync", sync) };
}

t.test(
  "whichever step of the switch a disk fails, the views that stand in the place are followed on, or the process ends and its next start has them",
  async (t) => {
    const old = await markedViews(t);
    t.ok(await buildBeside(besideOptions(old)));
    const ends: string[] = [];
    for (let n = 1, clean = false; !clean; n++) {
      const dir = folder(t);
      cpSync(old.dir, dir, { recursive: true });
      const file = join(dir, viewsFileName);
      let steps = 0;
      const disk = diskTold(() => {
        if (++steps === n) throw new Error("EIO");
      });
      let lost = false;
      const served = serveViews({
        ...serveOptions({ ...old, file }),
        disk,
        lost() {
          lost = true;
        },
      });
      while (!(await served.catchUp()));
      const isSwitched = await served.switchOver().catch((error) => (error as Error).message);
      clean = steps < n;
      ends.push(lost ? "lost" : String(isSwitched));
      if (!lost) {
        const { position } = await old.record(`p-${n}`);
        t.equal(await served.reached(position.split(".")[1] as string, 5_000), "reached", `step ${n}`);
      }
      await served.stop();
      const next = follow({ log: old.store, file, ledger, limits: queryLimits, report: () => {} });
      await next.opened;
      await next.stop();
      t.equal(isMarked(file), isSwitched !== true && !lost, `step ${n}: ${ends.at(-1)}`);
      t.strictSame(
        readdirSync(dir).filter((name) => name !== viewsFileName),
        [],
      );
      t.ok(n < 40, "comes to an end");
    }
    t.strictSame([...new Set(ends)], ["EIO", "lost", "true"]);
    // One that also tears the old ones.
    const lost: unknown[] = [];
    const rename = () => {
      writeFileSync(old.file, "torn");
      throw new Error("EIO");
    };
    const served = serveViews({ ...serveOptions(old), disk: { ...realDisk, rename }, lost: (error) => void lost.push(error) });
    while (!(await served.catchUp()));
    await t.rejects(served.switchOver(), { message: /not a database/ });
    t.match(lost, [{ message: /not a database/ }], "views that cannot be opened again end the process");
    await served.stop();
    await old.store.close();
  },
);

t.test("while the log is away the old views go on, and the new ones take the place once they hold as much, when it is back", async (t) => {
  const old = await markedViews(t);
  t.ok(await buildBeside(besideOptions(old)));
  let away = false;
  /** Subscriptions that get nothing, by their number. */
  const deaf = new Set<number>();
  let subscriptions = 0;
  const lastingAway = async () => {
    throw new StoreUnavailable("the server is away");
  };
  const log: EventLog = {
    ...old.store,
    head: () => (away ? lastingAway() : old.store.head()),
    readAll: (asked) => (away ? lastingAway() : old.store.readAll(asked)),
    async *subscribe(asked) {
      const number = ++subscriptions;
      if (away) await lastingAway();
      if (strange.has(number)) throw new InvalidPosition("of another log");
      for await (const batch of old.store.subscribe(asked)) {
        while (away || deaf.has(number)) await new Promise((resolve) => setTimeout(resolve, 1));
        yield batch;
      }
    },
  };
  /** Subscriptions to which the log says that it never had the events that the views hold, by their number. */
  const strange = new Set<number>();
  const reads: boolean[] = [];
  const options = serveOptions(old);
  const served = serveViews({
    ...options,
    log,
    limits: { ...options.limits, backoffMsMin: 1, strangeLogMs: -1 },
    opened: (_db, isOther) => void reads.push(isOther),
  });
  const before = (await old.record("before")).position.split(".")[1] as string;
  t.equal(await served.reached(before, 5_000), "reached");
  t.match(await served.state(), { ok: true, lag: { events: 0 } });
  away = true;
  t.notOk(await served.catchUp(), "they are opened, but cannot come as far");
  t.match(await served.state(), { ok: true, lag: { events: 0 } });
  t.equal(await served.reached(before, 0), "reached");
  away = false;
  while (!(await served.catchUp()));
  deaf.add(subscriptions);
  const later = (await old.record("later")).position.split(".")[1] as string;
  t.equal(await served.reached(later, 5_000), "reached");
  away = true;
  t.notOk(await served.switchOver(), "they do not hold what somebody may have read in the old ones");
  t.equal(await served.reached(later, 0), "reached");
  t.ok(isMarked(old.file));
  away = false;
  deaf.clear();
  while (!(await served.catchUp()));
  t.ok(await served.switchOver());
  t.notOk(isMarked(old.file));
  t.equal(await served.reached(later, 0), "reached");
  const last = (await old.record("last")).position.split(".")[1] as string;
  t.equal(await served.reached(last, 5_000), "reached");
  t.strictSame(reads, [false, false, true]);
  const refuses = "CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END";
  for (const [fail, message] of [
    [(beside: string) => writeIn(beside, refuses), /cannot take .*full/],
    [() => strange.add(subscriptions + 1), /of another log/],
  ] as const) {
    t.ok(await buildBeside(besideOptions(old)));
    fail(besideOf(old.file));
    const next = (await old.record(`after-${subscriptions}`)).position.split(".")[1] as string;
    t.equal(await served.reached(next, 5_000), "reached");
    await t.rejects(
      async () => {
        while (!(await served.catchUp()));
      },
      { message },
      "new ones that fail while they are followed are given up",
    );
    t.strictSame(besideIn(old.dir), []);
    const following = (await old.record(`and-${subscriptions}`)).position.split(".")[1] as string;
    t.equal(await served.reached(following, 5_000), "reached", "and the old ones go on");
  }
  t.ok(await buildBeside(besideOptions(old)));
  while (!(await served.catchUp()));
  await served.stop();
  t.strictSame(readdirSync(old.dir), [viewsFileName], "a process that ends before the switch leaves nothing of the new ones");
  await old.store.close();
});

const copiesIn = (dir: string): string[] => readdirSync(dir).filter((name) => name.includes(".copy"));

const besideIn = (dir: string): string[] => readdirSync(dir).filter((name) => name.includes("beside"));

function writeIn(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

t.test("a thread that builds views and dies leaves nothing of them", async (t) => {
  const dir = folder(t);
  const viewsFile = join(dir, viewsFileName);
  writeFileSync(`${besideOf(viewsFile)}.building`, "half of it");
  // A log that is a folder cannot be opened.
  const data = { logAt: { kind: "sqlite", file: dir } as const, viewsFile, ledger, limits: queryLimits };
  const lines: string[] = [];
  const log = logTo("info", { write: (line) => void lines.push(line) });
  const rebuild = rebuildInThread(data, { eventId: "e", seq: 1, reason: "r" }, 1, systemClock, log);
  t.notOk(await rebuild.finished);
  t.match(rebuild.state(), { phase: "failed", failed: /./ });
  t.match(lines.join(""), /could not be built anew; the old ones go on/);
  t.strictSame(readdirSync(dir), []);
});

t.test("a reader that begins while views take the place of others waits for those", (t) => {
  const dir = folder(t);
  const file = join(dir, viewsFileName);
  t.throws(() => openPlaced(file, 1), { code: "ENOENT" });
  writeIn(`${file}.next`, "CREATE TABLE checkpoint (seq, position, event_id, identity, built_seq)");
  const mover = new Worker(
    `setTimeout(() => require("node:fs").renameSync(${JSON.stringify(`${file}.next`)}, ${JSON.stringify(file)}), 30)`,
    {
      eval: true,
      execArgv: [],
    },
  );
  openPlaced(file, 10_000).close();
  mover.once("exit", () => t.end());
});

t.test("views that are ready for the next start stay so where following them further comes to nothing", async (t) => {
  const [dir, scratch] = [folder(t), folder(t)];
  const store = memory();
  const { record } = await policeBuilding(store);
  const build = (log: EventLog) => buildAhead({ log, folder: dir, ledger, scratch });
  t.match(await build(store), { ready: true, goneOn: false, compared: { differences: 0 } });
  const head = async () => {
    throw new StoreUnavailable("interrupted");
  };
  await t.rejects(build({ ...store, head }), { message: "interrupted" });
  t.strictSame(readdirSync(dir), [`${viewsFileName}.next`]);
  await record(late, "parties/more/register", { names: { en: "p" }, level: "province", country: "LA" });
  t.match(await build(store), { ready: true, goneOn: true, compared: { differences: 0 } });
  await store.close();
});
