// Every call that the writer makes on SQLite fails once, the first, the second, the third … until a whole run needs no call more; each time
// before and after it took effect, alone and in a row. Whatever fails, the answers are honest, what was acknowledged stays, reading goes
// on, and the writer resumes by itself or ends for good and says so. N=<number> runs a single n.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Appended, type EventStore, type ExpectedRevision, type NewEvent, StoreFailure } from "@camket/event-store";
import t, { type Test } from "tap";
import { createBell } from "./bell.ts";
import { faultyDriver } from "./faulty-database.ts";
import { openFileAppender } from "./file-appender.ts";
import { openLog } from "./log.ts";
import { openAppendQueue } from "./queue.ts";
import { type Connect, openReadOnly, openWritable, reopenWritable } from "./schema.ts";
import { storeOf } from "./store.ts";

/** Tries of one append in a run: more than the longest row of failures. */
const triesMax = 12;
/** Small, so that the runs carry the write-ahead log over now and then. */
const walPagesMax = 10;

const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`;
const event = (n: number, text = "Sê Kông"): NewEvent => ({ id: idOf(n), type: "Happened", data: { text }, metadata: { n } });

interface Step {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Said of an append that others must have overtaken. */
  readonly conflicts?: true;
}

const one = (stream: string, expected: ExpectedRevision, ...events: NewEvent[]): Step => ({ stream, expected, events });

/** Steps of one turn go into one transaction. Together they pass every statement: exact and inexact revisions, repeats, conflicts. */
const turns: readonly (readonly Step[])[] = [
  [one("a", "no-stream", event(1))],
  [one("b", "no-stream", event(2), event(3, "x".repeat(9_000)), event(4)), one("a", 0, event(5)), one("c", "any", event(6))],
  [{ ...one("a", "no-stream", event(7)), conflicts: true }, one("c", "stream-exists", event(8), event(9, "y".repeat(30_000)))],
  [one("b", 2, event(10)), one("a", 1, event(11))],
];

/** The embedded store in one thread: the same parts, put together in the same order. */
function openStore(file: string, connect?: Connect): EventStore {
  const open = () => openWritable(file, connect);
  const first = open();
  const log = openLog(openReadOnly(file), createBell());
  first.close();
  const appender = openFileAppender({ open, reopen: () => reopenWritable(file, connect), walPagesMax });
  const queue = openAppendQueue({
    send(batch) {
      try {
        queue.settle(appender.run(batch));
        appender.carryOver();
      } catch (error) {
        queue.fail(error as Error);
      }
    },
  });
  const writer = { append: queue.push, refusal: queue.refusal, drain: queue.close, end: async () => appender.close() };
  return storeOf(log, writer);
}

/** What the callers of a run know at its end. */
class Knowledge {
  readonly acknowledged = new Map<string, string>();
  /** Of an unknown outcome that no later answer has settled. */
  readonly unknown = new Set<string>();
  readonly complaints: string[] = [];
  /** The store did not open. */
  notStarted = false;
  /** The writer refuses for good. */
  ended = false;

  acknowledge({ stream, events }: Step, { revision, position }: Appended): void {
    for (const [i, { id, data }] of events.entries()) {
      const back = events.length - 1 - i;
      this.acknowledged.set(id, JSON.stringify([Number(position) - back, stream, revision - back, data]));
      this.unknown.delete(id);
    }
  }

  /** Compares with a log, which may hold of the rest only what is unknown. */
  compare(where: string, log: readonly { id: string; position: string; stream: string; revision: number; data: unknown }[]): void {
    const held = new Map(log.map((e) => [e.id, JSON.stringify([Number(e.position), e.stream, e.revision, e.data])]));
    for (const [id, as] of this.acknowledged)
      if (held.get(id) !== as) this.complaints.push(`${where}: ${id} is ${held.get(id)}, not ${as}`);
    for (const id of held.keys()) {
      if (!this.acknowledged.has(id) && !this.unknown.has(id)) this.complaints.push(`${where}: ${id} is there, and nobody may have it`);
    }
    if (held.size !== log.length) this.complaints.push(`${where}: an id stands twice`);
  }
}

async function take(store: EventStore, step: Step, known: Knowledge): Promise<void> {
  for (let tries = 1; tries <= triesMax && !known.ended; tries++) {
    try {
      const appended = await store.append(step.stream, step.events, { expectedRevision: step.expected });
      if (step.conflicts) known.complaints.push("what had to conflict was written");
      return known.acknowledge(step, appended);
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      if (error.code === "conflict" && step.conflicts) return;
      if (error.code === "outcome-unknown") for (const { id } of step.events) known.unknown.add(id);
      else if (error.code !== "unavailable") known.complaints.push(`${step.stream}: ${error.message}`);
      else if (await holdsSome(store, step, known)) known.complaints.push(`${step.stream}: "${error.message}" was said of what is there`);
      known.ended = /writer has ended/.test(error.message);
    }
  }
  if (!known.ended) known.complaints.push(`${step.stream}: writing never resumed`);
}

/** Whether the log holds what it must not, unless an earlier answer left that open. */
async function holdsSome(store: EventStore, { events }: Step, known: Knowledge): Promise<boolean> {
  const held = new Set((await store.readAll()).map(({ id }) => id));
  return events.some(({ id }) => held.has(id) && !known.unknown.has(id));
}

async function run(file: string, connect: Connect): Promise<Knowledge> {
  const known = new Knowledge();
  let store: EventStore;
  try {
    store = openStore(file, connect);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    known.notStarted = true;
    return known;
  }
  for (const turn of turns) {
    await Promise.all(turn.map((step) => take(store, step, known)));
    known.compare("while it runs", await store.readAll());
  }
  await store.close();
  return known;
}

async function checkReopened(file: string, known: Knowledge): Promise<void> {
  const store = openStore(file);
  const log = await store.readAll();
  known.compare("after a restart", log);
  if (!log.every((e, i) => e.position === String(i + 1))) known.complaints.push("positions have a hole");
  const next = new Map<string, number>();
  for (const { stream, revision } of log) {
    if (revision !== (next.get(stream) ?? 0)) known.complaints.push(`${stream} has a hole at ${revision}`);
    next.set(stream, revision + 1);
  }
  await store.append("later", [event(100)], { expectedRevision: "no-stream" });
  await store.close();
  const db = new DatabaseSync(file, { readOnly: true });
  const { integrity_check: whole } = db.prepare("PRAGMA integrity_check").get() as { integrity_check: string };
  if (whole !== "ok") known.complaints.push(whole);
  db.close();
}

/** The failures are made up, so a disk in memory, where there is one, only saves time. */
const place = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(place, "camket-nth-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const troubles = [
  { trouble: "an I/O error", errcode: 10, lengths: [1, 2, 4], ends: false },
  { trouble: "a failed sync", errcode: 1034, lengths: [1], ends: false },
  { trouble: "a full disk", errcode: 13, lengths: [1, 2], ends: false },
  { trouble: "a lock held by another", errcode: 5, lengths: [1], ends: false },
  { trouble: "a disk gone read-only", errcode: 8, lengths: [1], ends: false },
  { trouble: "a damaged file", errcode: 11, lengths: [1], ends: true },
];

for (const { trouble, errcode, lengths, ends } of troubles) {
  t.test(`${trouble} at any call of the writer loses nothing, doubles nothing, and is never answered with a lie`, async (t) => {
    const folder = folderOf(t);
    for (const length of lengths) {
      for (const when of ["before", "after"] as const) {
        const only = process.env.N === undefined ? undefined : Number(process.env.N);
        let endings = 0;
        let n = only ?? 1;
        for (; ; n++) {
          const file = join(folder, `log-${length}-${when}-${n}.sqlite`);
          const driver = faultyDriver({ nth: n, length, when, errcode });
          const known = await run(file, driver.connect);
          if (known.ended) endings += 1;
          if (known.ended && !ends) known.complaints.push("the writer ended for what may pass");
          await checkReopened(file, known);
          if (known.complaints.length > 0) t.same(known.complaints, [], `n=${n}, ${length} in a row, ${when} the call took effect`);
          for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
          if (driver.fired() === 0 || only !== undefined) break;
        }
        if (only !== undefined) continue;
        t.ok(n > 60, `${n - 1} calls failed in turn, ${length} in a row, ${when} they took effect; ${endings} ended the writer`);
        if (ends) t.ok(endings > 30, "damage ends the writer, and it says so");
      }
    }
  });
}

t.test("without a failure the same run is acknowledged whole", async (t) => {
  const file = join(folderOf(t), "log.sqlite");
  const known = await run(file, faultyDriver({ nth: 1_000_000, length: 1, when: "before", errcode: 10 }).connect);
  t.equal(known.acknowledged.size, 10);
  t.equal(known.ended, false);
  await checkReopened(file, known);
  t.same(known.complaints, []);
});

t.test("after a failed sync nothing is written before a new connection has carried everything over", async (t) => {
  const file = join(folderOf(t), "log.sqlite");
  let failing: string | undefined;
  const said: string[] = [];
  /** node:sqlite, with every call of `failing` a failed sync, and what matters noted. */
  const connect: Connect = (path, options) => {
    said.push("connect");
    const db = new DatabaseSync(path, options);
    const failWhen = <R>(sql: string, call: () => R): R => {
      if (sql === "COMMIT" || /TRUNCATE/.test(sql)) said.push(sql);
      if (failing !== undefined && sql.includes(failing)) {
        throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 1034 });
      }
      return call();
    };
    const [exec, prepare] = [db.exec.bind(db), db.prepare.bind(db)];
    db.exec = (sql) => failWhen(sql, () => exec(sql));
    db.prepare = (sql, ...rest) => failWhen(sql, () => prepare(sql, ...rest));
    return db;
  };
  const appender = openFileAppender({ open: () => openWritable(file, connect), reopen: () => reopenWritable(file, connect) });
  const request = (n: number) => ({
    stream: `thing-${n}`,
    expected: "no-stream" as const,
    events: [{ id: idOf(n), type: "Happened", data: "{}", metadata: "{}" }],
    bytes: 4,
  });
  t.match(appender.run([request(1)]), [{ status: "written", position: 1 }]);
  failing = "COMMIT";
  t.match(appender.run([request(2)]), [{ status: "unknown", reason: /disk I\/O error: look at the disk/ }]);
  failing = "TRUNCATE";
  said.length = 0;
  t.match(appender.run([request(3)]), [{ status: "unavailable", reason: /disk I\/O error/ }], "nothing is written while the disk fails");
  t.same(said, ["connect", "PRAGMA wal_checkpoint(TRUNCATE)"]);
  failing = undefined;
  said.length = 0;
  t.match(appender.run([request(2)]), [{ status: "written", position: 2 }], "the same append again settles what was unknown");
  t.same(said, ["connect", "PRAGMA wal_checkpoint(TRUNCATE)", "COMMIT"]);
  appender.close();
});

t.test("a log that was taken away while the writer was in doubt is missed, not begun anew", async (t) => {
  const file = join(folderOf(t), "log.sqlite");
  let fail = false;
  const appender = openFileAppender({
    open: () => openWritable(file),
    reopen: () => reopenWritable(file),
    beforeSync() {
      if (fail) throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 10 });
    },
  });
  const request = { stream: "a", expected: "any" as const, events: [{ id: idOf(1), type: "T", data: "{}", metadata: "{}" }], bytes: 4 };
  appender.run([request]);
  fail = true;
  appender.run([{ ...request, stream: "b" }]);
  fail = false;
  for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true });
  t.match(appender.run([request]), [{ status: "unavailable", reason: /is gone: put it back, or restore a backup/ }]);
  openWritable(file).close();
  t.throws(() => appender.run([request]), /the log ends at 0, but 1 was acknowledged: restore a backup/, "nor is another log taken for it");
});
