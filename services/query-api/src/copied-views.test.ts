// The file of the views as a whole: a new process copies it from a neighbour instead of building its own, unaltered, one copy at a time, and left alone
// by a process that ends; and a process builds another one beside it, compares the two, and has the new one take the place while it serves.
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { NewEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo } from "@camket/platform";
import { viewsFileName, viewsVersion } from "@camket/views";
import t, { type Test } from "tap";
import { building, folder, late, ledger, policeBuilding, serving } from "./under-test.ts";

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
    writeFileSync(join(dir, "views-1.sqlite-wal"), "");
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
    const asked = (async () => {
      for (let n = 0; asking; n++) {
        // What was just recorded is there, whichever views answer.
        const { position } = await record(late, `parties/p-${n}/register`, { names: { en: "p" }, level: "province", country: "LA" });
        answered.push((await s.get(`/v1/parties/p-${n}?after=${position}`)).status);
      }
    })();
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
      for (const name of ["beside", "beside.building", "beside.building.commitment-0"]) writeFileSync(`${viewsFile}.${name}`, "half of it");
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
        t.equal((await next.get(`/v1/parties/later?after=${position}`)).status, 200);
      });
      await next.close();
      t.strictSame(
        readdirSync(dir).filter((name) => name.includes("beside")),
        [],
      );
    });
    await store.close();
  },
);

const copiesIn = (dir: string): string[] => readdirSync(dir).filter((name) => name.includes(".copy"));
