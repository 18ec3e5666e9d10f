// A new process copies the file of the views from a neighbour instead of building its own: unaltered, one copy at a time, and left alone by a process that
// ends.
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo } from "@camket/platform";
import { viewsFileName } from "@camket/views";
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

const copiesIn = (dir: string): string[] => readdirSync(dir).filter((name) => name.includes(".copy"));
