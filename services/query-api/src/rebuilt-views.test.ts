// Over HTTP: while views serve, a process builds others beside them from the log, compares the two, and has the new ones take the place; and a reader that
// ends is replaced.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { NewEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo } from "@camket/platform";
import { viewsFileName, viewsVersion } from "@camket/views";
import t from "tap";
import { queryLimits } from "./limits.ts";
import { building, folder, late, policeBuilding, serving } from "./under-test.ts";

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
      await t.test("views that turn out to lack an event serve until others are built, and say that they are not ready", async (t) => {
        lines.length = 0;
        rmSync(`${viewsFile}.next`, { recursive: true });
        const lacking = new DatabaseSync(viewsFile, { timeout: 5_000 });
        lacking.exec("DELETE FROM event WHERE type = 'CommitmentSuspended'");
        lacking.close();
        const { position } = await record(late, "commitments/dac-chung-police-building/resume", { occurredOn: "2023-11-10" });
        const notReady = new Set<string>();
        while (!/have taken the place/.test(lines.join("")) && !/could not be built/.test(lines.join(""))) {
          answered.push((await next.get(building)).status);
          const { ok, detail } = await next.api.ready();
          if (!ok) notReady.add(detail);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        t.match([...notReady], [/not what the log says: revision [0-9]+ of commitment-dac-chung-police-building comes after/]);
        t.strictSame([...new Set(answered)], [200]);
        t.match(await next.get(`${building}?after=${position}`), { status: 200 });
        t.match(await next.api.ready(), { ok: true });
        const { rebuild } = (await next.get("/v1/operations/projections")).body;
        t.match(rebuild, { phase: "switched", reason: /between did not come/, compared: { why: /the old views do not come to event/ } });
        const history = (await next.get(`${building}/history`)).body.items;
        t.equal(history.find(({ id }) => id === (rebuild as { wantedBy: string }).wantedBy)?.position, position);
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
  const limits = { ...queryLimits, questionMsMax: 100, readyAfterMs: 600_000, warmUpAgainMs: 600_000, takeInNewsMs: 600_000 };
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
