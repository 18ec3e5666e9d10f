// Views built beside those that serve, step by step: new ones that are wrong or damaged never take the place, and whatever fails or is killed, the next start
// has the old views or the new, whole.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { type EventLog, type EventStore, InvalidPosition, StoreUnavailable } from "@camket/event-store";
import { logTo, systemClock } from "@camket/platform";
import { besideOf, type Disk, type ProjectorReport, realDisk, removeLeftovers } from "@camket/projections";
import { buildAhead, compareSample, viewsFileName } from "@camket/views";
import t, { type Test } from "tap";
import { type BesideSaid, buildBeside } from "./build-beside.ts";
import { follow } from "./follow.ts";
import { queryLimits } from "./limits.ts";
import { openPlaced } from "./open-placed.ts";
import { rebuildInThread } from "./rebuild-in-thread.ts";
import { serveViews } from "./serve-views.ts";
import { folder, late, ledger, memory, policeBuilding } from "./under-test.ts";

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
    wrong: (error: unknown): void => void error,
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
      [
        "comparing",
        () => write("INSERT INTO event_terms (rowid, terms) VALUES (3, 'tTooMuch')"),
        /the first is event_terms .term ttoomuch, doc 3.: the log does not give/,
      ],
      [
        "comparing",
        () => write("INSERT INTO event_terms (event_terms, rowid, terms) SELECT 'delete', seq, 't' || type FROM event WHERE seq = 3"),
        /the first is event_terms .term t[a-z]+, doc 3.: the log gives/,
      ],
      [
        "comparing",
        () => write("UPDATE event_terms_data SET block = zeroblob(length(block)) WHERE id > 10"),
        /the first is file .its structure.: event_terms: /,
      ],
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

const besideIn = (dir: string): string[] => readdirSync(dir).filter((name) => name.includes("beside"));

/** As whatever damages a file does, which asks nobody whether a table may be written. */
function writeIn(file: string, sql: string): void {
  const db = new DatabaseSync(file, { defensive: false });
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
  const rebuild = rebuildInThread(data, { eventId: "e", reason: "r" }, 1, systemClock, log);
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
