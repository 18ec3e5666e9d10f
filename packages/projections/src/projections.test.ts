// The runner under faults: whatever happens between reading and committing, a view holds each event once, in order, or none of it.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  type Batch,
  type EventLog,
  type EventStore,
  InvalidPosition,
  type NewEvent,
  type RecordedEvent,
  StoreFailure,
  StoreUnavailable,
} from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import t, { type Test } from "tap";
import {
  type Decision,
  type Decisions,
  noDecisions,
  type Projector,
  type ProjectorOptions,
  type ProjectorReport,
  projectionLimits,
  startProjector,
  type View,
} from "./index.ts";
import { lagAfter } from "./lag.ts";
import { newEvents } from "./order.ts";
import { trackProgress } from "./progress.ts";
import { rateOver } from "./rate.ts";
import { besideOf, type Disk, nextOf, offerNext, realDisk, removeBeside, takePlace } from "./take-place.ts";
import { wholeAppends } from "./whole-appends.ts";

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const appendOf = ({ metadata, id }: RecordedEvent) => String(metadata.commandId ?? id);
const limits = { ...projectionLimits, batchEventsMax: 3, backoffMsMin: 1, backoffMsMax: 5 };

/** A view that keeps every event it is given, and a running count per stream; `poison` are the ids that it cannot take. */
function tally(poison: ReadonlySet<string> = new Set()): View {
  return {
    name: "tally",
    takes: (stream) => stream.startsWith("s-"),
    create: (db) =>
      db.exec("CREATE TABLE tally (seq INTEGER PRIMARY KEY, id TEXT NOT NULL); CREATE TABLE total (stream TEXT PRIMARY KEY, n INTEGER)"),
    index: (db) => db.exec("CREATE UNIQUE INDEX tally_by_id ON tally (id)"),
    open(db) {
      const insert = db.prepare("INSERT INTO tally VALUES (?, ?)");
      const count = db.prepare("INSERT INTO total VALUES (?, 1) ON CONFLICT (stream) DO UPDATE SET n = n + 1");
      return {
        apply({ id, stream }, seq) {
          if (poison.has(id)) throw new TypeError(`cannot take ${id}`);
          insert.run(seq, id);
          count.run(stream);
        },
        forget() {},
      };
    },
  };
}

async function logOf(events: number, streams = 3) {
  const store = openSqliteStore({ file: ":memory:" });
  for (let n = 0; n < events; n++) await store.append(`s-${n % streams}`, [event(n)], { expectedRevision: "any" });
  return store;
}
const event = (n: number): NewEvent => ({ id: uuid(n), type: "Told", data: { n }, metadata: {} });

function folder(test: Test): string {
  const dir = mkdtempSync(join(tmpdir(), "projections-"));
  test.teardown(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const start = (options: Pick<ProjectorOptions, "log" | "file"> & Partial<ProjectorOptions>): Projector =>
  startProjector({ views: [tally()], identity: "ledger", appendOf, decisions: noDecisions, report: () => {}, limits, ...options });

function contents(db: DatabaseSync) {
  return {
    tally: db.prepare("SELECT seq, id FROM tally ORDER BY seq").all(),
    total: db.prepare("SELECT * FROM total ORDER BY stream").all(),
    checkpoint: db.prepare("SELECT seq, position FROM checkpoint").get(),
    parked: db.prepare("SELECT view, stream, event_id, seq, error FROM parked ORDER BY seq").all(),
  };
}
const contentsOf = (file: string) => {
  const db = new DatabaseSync(file);
  try {
    return contents(db);
  } finally {
    db.close();
  }
};

/** Keeps every event, as the first of all views does, so that a stream that waited can be gone through again. */
const journal: View = {
  name: "journal",
  keepsAll: true,
  takes: () => true,
  create: (db) =>
    db.exec("CREATE TABLE journal (seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, event TEXT NOT NULL)"),
  index: (db) => db.exec("CREATE INDEX journal_by_stream ON journal (stream)"),
  open(db) {
    const insert = db.prepare("INSERT INTO journal VALUES (?, ?, ?, ?)");
    return {
      apply(event, seq) {
        insert.run(seq, event.stream, event.revision, JSON.stringify(event));
      },
      forget() {},
    };
  },
};

/** `{kind, view, stream, eventId}` in the data of an event of the stream `decisions`. */
const decisions: Decisions = {
  of: ({ stream, data }) => (stream === "decisions" ? (data as unknown as Decision) : undefined),
  keptEvents(db) {
    const read = db.prepare("SELECT seq, event FROM journal WHERE stream = ? AND seq >= ? AND seq < ? ORDER BY seq");
    return (stream, fromSeq, beforeSeq) =>
      read.all(stream, fromSeq, beforeSeq).map((row) => ({ ...(JSON.parse(String(row.event)) as RecordedEvent), seq: Number(row.seq) }));
  },
  lastHeld(db) {
    const read = db.prepare("SELECT event FROM journal WHERE stream = ? ORDER BY seq DESC LIMIT 1");
    return (stream) => {
      const row = read.get(stream);
      return row && (JSON.parse(String(row.event)) as RecordedEvent);
    };
  },
};

/** A row an event, which says all that its stream told up to there: what an event that is left out leaves behind is seen in all that follow. */
function chain(poison: ReadonlySet<string>): View {
  const told = ({ id, data }: RecordedEvent, before: string): string => {
    if (poison.has(id)) throw new TypeError(`cannot take ${id}`);
    return `${before} ${data.n}`;
  };
  return {
    name: "chain",
    takes: (stream) => stream.startsWith("s-"),
    create: (db) => db.exec("CREATE TABLE chain (seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, told TEXT NOT NULL)"),
    index: (db) => db.exec("CREATE INDEX chain_by_stream ON chain (stream, seq)"),
    open(db) {
      const insert = db.prepare("INSERT INTO chain VALUES (?, ?, ?)");
      const last = db.prepare("SELECT told FROM chain WHERE stream = ? ORDER BY seq DESC LIMIT 1");
      const remembered = new Map<string, string>();
      return {
        apply(event, seq) {
          const before = remembered.get(event.stream) ?? String(last.get(event.stream)?.told ?? "");
          // As a view does that remembers a stream before it knows whether the event can be taken.
          remembered.set(event.stream, `${before} half`);
          const now = told(event, before);
          insert.run(seq, event.stream, now);
          remembered.set(event.stream, now);
        },
        forget: () => remembered.clear(),
      };
    },
    async rebuild(db, park) {
      const insert = db.prepare("INSERT INTO chain VALUES (?, ?, ?)");
      const streams = Map.groupBy(
        db.prepare("SELECT seq, stream, event FROM journal WHERE stream LIKE 's-%' ORDER BY stream, revision").all(),
        ({ stream }) => String(stream),
      );
      for (const [stream, rows] of streams) {
        let before = "";
        for (const { seq, event } of rows) {
          const one = JSON.parse(String(event)) as RecordedEvent;
          try {
            before = told(one, before);
            insert.run(Number(seq), stream, before);
          } catch (error) {
            if (park(stream, one.id, Number(seq), error) === "parked") break;
          }
        }
      }
    },
  };
}

const chained = (db: DatabaseSync) => ({
  chain: db.prepare("SELECT * FROM chain ORDER BY seq").all(),
  parked: db.prepare("SELECT * FROM parked ORDER BY view, stream").all(),
  discarded: db.prepare("SELECT * FROM discarded ORDER BY view, stream, seq").all(),
  checkpoint: db.prepare("SELECT seq, position, event_id FROM checkpoint").get(),
});

/** Told by number, of one stream: an event, or a decision about the event of a number. */
type Told = number | readonly [kind: Decision["kind"], about: number];

async function tell(log: EventStore, told: readonly Told[], stream = "s-0"): Promise<void> {
  for (const [i, one] of told.entries()) {
    if (typeof one === "number") await log.append(stream, [event(one)], { expectedRevision: "any" });
    else {
      const data = { kind: one[0], view: "chain", stream, eventId: uuid(one[1]) };
      await log.append(
        "decisions",
        [{ id: uuid(1_000 + 100 * Number(await log.head().then((at) => at ?? 0)) + i), type: "Decided", data, metadata: {} }],
        {
          expectedRevision: "any",
        },
      );
    }
  }
}

/** What is left of a log in views that follow it event by event, and in views that are built from it. */
async function leftOf(t: Test, told: readonly Told[], poison: readonly number[]) {
  const views = [journal, chain(new Set(poison.map(uuid)))];
  const log = openSqliteStore({ file: ":memory:" });
  const live = start({ log, file: ":memory:", views, decisions });
  const db = await live.opened;
  for (const one of told) {
    await tell(log, [one]);
    await live.reached((await log.head()) as string, 5_000);
  }
  const left = chained(db);
  await live.stop();
  const built = start({ log, file: join(folder(t), "views.sqlite"), views, decisions });
  const anew = chained(await built.opened);
  await built.stop();
  await log.close();
  t.strictSame(anew, left, "the same, live and built anew");
  return {
    told: left.chain.map((row) => String(row.told).trim()),
    seqs: left.chain.map(({ seq }) => seq),
    parked: left.parked.map(({ event_id, seq, attempts }) => [event_id, seq, attempts]),
    discarded: left.discarded.map(({ event_id, seq, decided_by }) => [event_id, seq, decided_by]),
  };
}

t.test(
  "a discarded event is left out for good: its stream goes on through all that waited, at the places in the log that it had",
  async (t) => {
    t.strictSame(await leftOf(t, [1, 2, 3, ["discard", 2], 4], [2]), {
      told: ["1", "1 3", "1 3 4"],
      seqs: [1, 3, 5],
      parked: [],
      discarded: [[uuid(2), 2, 4]],
    });
  },
);

t.test("a stream that is tried again and fails again stays parked, and says how often it was tried", async (t) => {
  t.strictSame(await leftOf(t, [1, 2, 3, ["replay", 2], ["replay", 2], 4], [2]), {
    told: ["1"],
    seqs: [1],
    parked: [[uuid(2), 2, 3]],
    discarded: [],
  });
});

t.test("a stream that goes on may be parked at a later event, about which another decision is needed", async (t) => {
  const early = await leftOf(t, [1, 2, 3, ["discard", 3], ["discard", 2], 4], [2, 3]);
  t.match(early, { told: ["1"], parked: [[uuid(3), 3, 1]], discarded: [[uuid(2), 2, 5]] }, "one that came before it waited there is none");
  const both = await leftOf(t, [1, 2, 3, ["discard", 2], ["replay", 3], ["discard", 3], 4], [2, 3]);
  t.match(both, {
    told: ["1", "1 4"],
    parked: [],
    discarded: [
      [uuid(2), 2, 4],
      [uuid(3), 3, 6],
    ],
  });
});

t.test("a decision about what is not parked there, or no more, changes nothing", async (t) => {
  const left = await leftOf(
    t,
    [1, ["discard", 1], ["replay", 1], ["discard", 9], 2, 3, ["discard", 2], ["discard", 2], ["replay", 2], 4],
    [2],
  );
  t.match(left, { told: ["1", "1 3", "1 3 4"], parked: [], discarded: [[uuid(2), 5, 7]] });
});

t.test("a program that can take the event heals the stream when it is tried again, and its rows are as if it always could", async (t) => {
  const dir = folder(t);
  const log = openSqliteStore({ file: ":memory:" });
  const poisoned = [journal, chain(new Set([uuid(2)]))];
  const healed = [journal, chain(new Set())];
  const file = join(dir, "views.sqlite");
  const old = start({ log, file, views: poisoned, decisions });
  await old.opened;
  await tell(log, [1, 2, 3, ["replay", 2]]);
  await old.reached((await log.head()) as string, 5_000);
  t.match(old.parked(), [{ eventId: uuid(2), attempts: 2, error: /cannot take/ }]);
  await old.stop();
  const reports: ProjectorReport[] = [];
  const next = start({ log, file, views: healed, decisions, report: (one) => reports.push(one) });
  const db = await next.opened;
  t.equal(next.parked().length, 1, "nothing goes on by itself: what is served does not change with a start");
  await tell(log, [["replay", 2], 4]);
  await next.reached((await log.head()) as string, 5_000);
  t.strictSame(next.parked(), []);
  t.match(
    reports.find((one) => one.event === "decided"),
    { decided: { kind: "replay", seq: 5, outcome: "goes on" } },
  );
  const left = chained(db);
  await next.stop();
  const anew = start({ log, file: join(dir, "anew.sqlite"), views: healed, decisions });
  t.strictSame(chained(await anew.opened), left);
  await anew.stop();
  await log.close();
});

type Fault = "crash" | "fails" | "fails after it took effect";

/**
 * A database whose n-th call fails (statements run, transactions begun and ended), and in a crash everything after it; a call may have taken effect all
 * the same.
 */
function failingAt(n: number, fault: Fault, failed: () => void): (file: string) => DatabaseSync {
  let calls = 0;
  function count<Result>(call: () => Result): Result {
    calls++;
    if (fault === "crash" ? calls < n : calls !== n) return call();
    if (fault === "fails after it took effect") call();
    failed();
    throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 10 });
  }
  return (file) => {
    const db = new DatabaseSync(file);
    const { exec, prepare } = db;
    db.exec = (sql) => {
      if (sql.startsWith("PRAGMA")) exec.call(db, sql);
      else count(() => exec.call(db, sql));
    };
    db.prepare = (sql) => {
      const statement = prepare.call(db, sql);
      const { run } = statement;
      statement.run = ((...args: Parameters<typeof run>) => count(() => run.apply(statement, args))) as typeof run;
      return statement;
    };
    return db;
  };
}

for (const fault of ["crash", "fails", "fails after it took effect"] as const)
  t.test(`the n-th call on the file ${fault}, for every n: nothing is lost, nothing doubled, and every decision obeyed once`, async (t) => {
    const dir = folder(t);
    const views = [journal, chain(new Set([uuid(3)])), tally()];
    const before = join(dir, "before.sqlite");
    const log = await logOf(2);
    const begun = start({ log, file: before, views, decisions });
    await begun.opened;
    await begun.stop();
    // The log goes on while nobody looks.
    await tell(log, [2, 3, 4, ["replay", 3], 5, ["discard", 3]]);
    await tell(log, [6, 7], "s-1");
    await tell(log, [8]);
    const head = (await log.head()) as string;
    const asBuilt = start({ log, file: join(dir, "anew.sqlite"), views: views.slice(0, 2), decisions });
    const expected = chained(await asBuilt.opened);
    await asBuilt.stop();
    t.match(expected, { parked: [], discarded: [{ event_id: uuid(3) }], checkpoint: { seq: 11 } });

    for (let n = 1, clean = false; !clean; n++) {
      const file = join(dir, `${n}.sqlite`);
      copyFileSync(before, file);
      clean = true;
      const { promise: failed, resolve } = Promise.withResolvers<void>();
      const open = failingAt(n, fault, () => {
        clean = false;
        resolve();
      });
      const doomed = start({ log, file, views, decisions, open });
      await doomed.opened.catch(() => undefined);
      const reached = doomed.reached(head, 5_000);
      if (fault === "crash") await Promise.race([failed, reached]);
      else t.ok(await reached, `goes on by itself after call ${n}`);
      await doomed.stop();
      if (fault === "crash") {
        const next = start({ log, file, views, decisions });
        await next.opened;
        t.ok(await next.reached(head, 5_000), `reaches the head after a crash at call ${n}`);
        await next.stop();
      }
      const db = new DatabaseSync(file);
      t.strictSame(chained(db), expected, `as without a fault, at call ${n}`);
      t.strictSame(
        db
          .prepare("SELECT seq FROM tally ORDER BY seq")
          .all()
          .map(({ seq }) => seq),
        [1, 2, 3, 4, 5, 7, 9, 10, 11],
        "each event once, in order",
      );
      db.close();
      rmSync(file);
      t.ok(n < 500, "comes to an end");
    }
    await log.close();
  });

t.test("a failing file costs pauses only: the same projector goes on", async (t) => {
  const log = await logOf(10);
  const file = join(folder(t), "views.sqlite");
  const reports: ProjectorReport[] = [];
  const built = start({ log, file });
  await built.opened;
  await built.stop();
  let failures = 4;
  const flaky = (path: string) => {
    const db = new DatabaseSync(path);
    const { exec } = db;
    db.exec = (sql) => {
      if (sql === "COMMIT" && failures-- > 0) throw Object.assign(new Error("full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });
      exec.call(db, sql);
    };
    return db;
  };
  const projector = start({ log, file, open: flaky, report: (one) => reports.push(one) });
  await projector.opened;
  await log.append("s-0", [event(10)], { expectedRevision: "any" });
  t.ok(await projector.reached((await log.head()) as string, 5_000));
  t.ok(reports.some((one) => one.event === "failed"));
  t.equal(projector.checkpoint().seq, 11);
  t.strictSame(projector.parked(), [], "a full disk is no poison");
  await projector.stop();
  await log.close();
});

t.test("a poison event parks its stream, and the others flow", async (t) => {
  const poison = new Set([uuid(4)]); // of s-1
  for (const way of ["live", "rebuilt"]) {
    const log = await logOf(way === "live" ? 0 : 12);
    const file = join(folder(t), "views.sqlite");
    const reports: ProjectorReport[] = [];
    const view = way === "live" ? tally(poison) : { ...tally(poison), rebuild: rebuildTally(poison) };
    const projector = start({ log, file, views: [view], report: (one) => reports.push(one) });
    await projector.opened;
    if (way === "live") for (let n = 0; n < 12; n++) await log.append(`s-${n % 3}`, [event(n)], { expectedRevision: "any" });
    t.ok(await projector.reached((await log.head()) as string, 5_000));
    t.strictSame(
      projector.parked().map(({ view: name, stream, eventId, seq }) => ({ name, stream, eventId, seq })),
      [{ name: "tally", stream: "s-1", eventId: uuid(4), seq: 5 }],
      way,
    );
    await log.append("s-1", [event(12)], { expectedRevision: "any" });
    await log.append("s-2", [event(13)], { expectedRevision: "any" });
    t.ok(await projector.reached((await log.head()) as string, 5_000));
    await projector.stop();
    const { total, parked } = contentsOf(file);
    t.strictSame(
      total.map((row) => [row.stream, row.n]),
      [
        ["s-0", 4],
        ["s-1", 1],
        ["s-2", 5],
      ],
      `${way}: later events of the parked stream wait`,
    );
    t.equal(parked.length, 1);
    const again = start({ log, file, views: [tally(poison)] });
    await again.opened;
    t.equal(again.parked()[0]?.stream, "s-1", "still parked after a restart");
    await again.stop();
    await log.close();
  }
});

/** As a register does: stream by stream from what an earlier view kept; here simply from the log's events in memory. */
function rebuildTally(poison: ReadonlySet<string>): NonNullable<View["rebuild"]> {
  return async (db, park) => {
    const writer = tally().open(db);
    for (let s = 0; s < 3; s++)
      for (let n = s; n < 12; n += 3) {
        if (poison.has(uuid(n))) {
          if (park(`s-${s}`, uuid(n), n + 1, new TypeError("cannot take it")) === "parked") break;
          continue;
        }
        writer.apply({ ...event(n), stream: `s-${s}`, revision: Math.floor(n / 3), position: String(n + 1) }, n + 1);
      }
  };
}

t.test("a batch full of events that cannot be taken costs as many tries as they are, and takes all others", async (t) => {
  const streams = 100;
  const log = await logOf(0);
  const file = join(folder(t), "views.sqlite");
  const poison = new Set<string>();
  const poisoned = chain(poison);
  let applied = 0;
  const counted: View = {
    ...poisoned,
    open(db) {
      const writer = poisoned.open(db);
      return {
        ...writer,
        apply(event, seq) {
          applied += 1;
          writer.apply(event, seq);
        },
      };
    },
  };
  const views = [journal, counted];
  const wide = { ...limits, batchEventsMax: 1_000 };
  const begun = start({ log, file, views, decisions });
  await begun.opened;
  await begun.stop();
  // Every other stream ends in an event that cannot be taken; all of it waits in one batch.
  for (let n = 0; n < 2 * streams; n++) {
    if (n >= streams && n % 2) poison.add(uuid(n));
    await log.append(`s-${n % streams}`, [event(n)], { expectedRevision: "any" });
  }
  const batches: number[] = [];
  const report = (one: ProjectorReport) => one.event === "batch" && batches.push(one.events);
  const projector = start({ log, file, views, decisions, limits: wide, report });
  const db = await projector.opened;
  t.ok(await projector.reached((await log.head()) as string, 5_000));
  t.strictSame(batches, [2 * streams]);
  t.equal(projector.parked().length, streams / 2);
  t.ok(applied <= 2 * 2 * streams + limits.poisonTriesMax * poison.size, `${applied} tries`);
  const left = chained(db);
  t.equal(left.chain.length, 2 * streams - poison.size);
  await projector.stop();
  const anew = start({ log, file: join(folder(t), "anew.sqlite"), views: [journal, poisoned], decisions });
  t.strictSame(chained(await anew.opened), left, "the same, built anew");
  await anew.stop();
  await log.close();
});

t.test("a view that keeps the whole log parks nothing: where it fails nothing goes on, and it says at which event", async (t) => {
  const log = await logOf(3);
  let fails = true;
  const all: View = {
    ...tally(),
    keepsAll: true,
    open(db) {
      const writer = tally().open(db);
      return {
        ...writer,
        apply(one, seq) {
          if (fails && one.id === uuid(1)) throw new TypeError("a fault of ours");
          writer.apply(one, seq);
        },
      };
    },
  };
  const failures: Error[] = [];
  const report = (one: ProjectorReport) => one.event === "failed" && failures.push(one.error as Error);
  const projector = start({ log, file: ":memory:", views: [all], report, limits: { ...limits, cutOffMs: 0 } });
  const db = await projector.opened;
  while (projector.cutOff() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  t.match(projector.cutOff(), `the view tally must take every event and cannot take ${uuid(1)}, revision 0 of s-1: a fault of ours`);
  t.match(failures[0], { code: "cannot-keep" });
  t.match(contents(db), { tally: [], parked: [], checkpoint: { seq: 0 } });
  fails = false;
  t.ok(await projector.reached((await log.head()) as string, 5_000));
  t.equal(contents(db).tally.length, 3);
  await projector.stop();
  await log.close();
});

/** A log of which not all is as it was written: what is read of it goes through `change`, by a subscription and by whoever asks for a stream. */
function changed(store: EventStore, change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[]): EventLog {
  return {
    ...store,
    async readStream(stream, { from = 0, direction = "forwards", limit = 1_000 } = {}) {
      const all = [...change(await store.readStream(stream))].sort((a, b) => a.revision - b.revision);
      const asked =
        direction === "forwards" ? all.filter((one) => one.revision >= from) : all.filter((one) => one.revision <= from).reverse();
      return asked.slice(0, limit);
    },
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) yield { ...batch, events: change(batch.events) };
    },
  };
}
const without =
  (...ns: readonly number[]) =>
  (events: readonly RecordedEvent[]) =>
    events.filter(({ id }) => !ns.some((n) => id === uuid(n)));
const withRevisions = (given: Readonly<Record<string, number>>) => (events: readonly RecordedEvent[]) =>
  events.map((one) => ({ ...one, revision: given[one.id] ?? one.revision }));

/** Of which a subscription leaves an event out until `leavesOut` says no more. */
function leavingOut(store: EventStore, n: number, leavesOut: () => boolean): EventLog {
  return {
    ...store,
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) yield { ...batch, events: leavesOut() ? without(n)(batch.events) : batch.events };
    },
  };
}

t.test(
  "an event that a subscription leaves out is missed at the next of its stream, and the log is asked again before that is taken",
  async (t) => {
    for (const way of ["live", "rebuilt"]) {
      const store = await logOf(way === "live" ? 0 : 12);
      let leaves = true;
      const failures: unknown[] = [];
      const reports: ProjectorReport[] = [];
      const report = (one: ProjectorReport) => {
        reports.push(one);
        if (one.event !== "failed") return;
        failures.push(one.error);
        leaves = false;
      };
      const projector = start({
        log: leavingOut(store, 4, () => leaves),
        file: join(folder(t), "views.sqlite"),
        views: [journal, tally()],
        decisions,
        report,
      });
      const db = await projector.opened;
      if (way === "live") await store.append("s-1", [1, 4, 7].map(event), { expectedRevision: "any" });
      t.ok(await projector.reached((await store.head()) as string, 5_000));
      t.match(failures, [{ code: "out-of-order", message: `revision 2 of s-1 comes after 0: ${uuid(4)} between did not come` }], way);
      t.notOk(reports.some((one) => one.event === "damaged"));
      const ids = contents(db).tally.map(({ id }) => id);
      t.strictSame(ids, way === "live" ? [1, 4, 7].map(uuid) : Array.from({ length: 12 }, (_, n) => uuid(n)));
      await projector.stop();
      await store.close();
    }
  },
);

t.test("views that lack an event of before their checkpoint end, and the next start builds them anew", async (t) => {
  const store = await logOf(2);
  const file = join(folder(t), "views.sqlite");
  const views = [journal, tally()];
  const doomed = start({ log: leavingOut(store, 2, () => true), file, views, decisions });
  const ended = t.rejects(doomed.ended, { code: "out-of-order", message: /revision 2 of s-0 comes after 0/ });
  await doomed.opened;
  for (const n of [2, 3]) {
    await store.append(`s-${n % 2}`, [event(n)], { expectedRevision: "any" });
    if (n === 3) t.ok(await doomed.reached((await store.head()) as string, 5_000), "nobody has missed it yet");
  }
  await store.append("s-0", [event(4)], { expectedRevision: "any" });
  await ended;
  const next = start({ log: store, file, views, decisions });
  const db = await next.opened;
  t.strictSame(
    contents(db).tally.map(({ id }) => id),
    [0, 1, 2, 3, 4].map(uuid),
  );
  await next.stop();
  await store.close();
});

t.test(
  "where the log itself has a gap in a stream, a revision twice or out of its order, it is told which, and all of it is kept",
  async (t) => {
    // The second stream of three has the events 1, 4, 7 and 10.
    for (const [what, change, expected] of [
      ["a gap", without(4), [[uuid(7), 2, 0]]],
      ["a beginning that is missing", without(1), [[uuid(4), 1, -1]]],
      ["a revision twice", withRevisions({ [uuid(7)]: 1, [uuid(10)]: 2 }), [[uuid(7), 1, 1]]],
      [
        "an order of its own",
        withRevisions({ [uuid(4)]: 2, [uuid(7)]: 1 }),
        [
          [uuid(4), 2, 0],
          [uuid(7), 1, 2],
          [uuid(10), 3, 1],
        ],
      ],
    ] as const) {
      const left = [];
      for (const way of ["live", "rebuilt"]) {
        const store = await logOf(way === "live" ? 0 : 12);
        const reports: ProjectorReport[] = [];
        const projector = start({
          log: changed(store, change),
          file: join(folder(t), "views.sqlite"),
          views: [journal, tally()],
          decisions,
          report: (one) => reports.push(one),
        });
        const db = await projector.opened;
        if (way === "live") for (let n = 0; n < 12; n++) await store.append(`s-${n % 3}`, [event(n)], { expectedRevision: "any" });
        t.ok(await projector.reached((await store.head()) as string, 5_000));
        t.strictSame(
          reports.flatMap((one) => (one.event === "damaged" ? [[one.found.event.id, one.found.event.revision, one.found.after]] : [])),
          expected,
          `${what}, ${way}`,
        );
        t.strictSame(
          reports.filter((one) => one.event === "failed"),
          [],
          "nothing is asked again for ever",
        );
        left.push(contents(db));
        await projector.stop();
        await store.close();
      }
      t.strictSame(left[1], left[0], "the same, live and built anew");
    }
  },
);

t.test(
  "an event that the log gives, and does not have where it is asked for its stream, is asked for some times and then taken as it came",
  async (t) => {
    for (const way of ["live", "rebuilt"]) {
      const store = await logOf(way === "live" ? 0 : 12);
      // The rows of 7 and 10 say other revisions than the index, which has lost 7.
      const rows = withRevisions({ [uuid(7)]: 5, [uuid(10)]: 6 });
      let asked = 0;
      const readStream: EventLog["readStream"] = (...about) => {
        asked++;
        return changed(store, without(7)).readStream(...about);
      };
      const reports: ProjectorReport[] = [];
      const projector = start({
        log: { ...changed(store, rows), readStream },
        file: join(folder(t), "views.sqlite"),
        views: [journal, tally()],
        decisions,
        limits: { ...limits, orderTriesMax: 3, orderPauseMs: 1 },
        report: (one) => reports.push(one),
      });
      const opened = await projector.opened;
      if (way === "live") for (let n = 0; n < 12; n++) await store.append(`s-${n % 3}`, [event(n)], { expectedRevision: "any" });
      t.ok(await projector.reached((await store.head()) as string, 5_000));
      t.equal(asked, 3, way);
      t.notOk(reports.some((one) => one.event === "failed"));
      t.match(
        reports.filter((one) => one.event === "damaged"),
        [{ found: { event: { id: uuid(7) }, after: 1 } }],
      );
      t.equal(contents(opened).tally.length, 12, "all of it is kept");
      await projector.stop();
      await store.close();
    }
  },
);

t.test("views that hold an event which the log has no more end, and say so; the next start builds them anew", async (t) => {
  for (const [what, change, written, words] of [
    ["all of the stream", without(0, 2), 0, "revision 0 of s-0 comes after 1: the views hold revision 1, which the log no longer has"],
    [
      "its last event, written again",
      without(2),
      1,
      "revision 1 of s-0 comes after 1: the views hold revision 1, which the log no longer has",
    ],
  ] as const) {
    const store = await logOf(4, 2);
    let isLost = false;
    const withNew = withRevisions({ [uuid(4)]: written });
    const log = changed(store, (events) => (isLost ? withNew(change(events)) : events));
    const options = { log, file: join(folder(t), "views.sqlite"), views: [journal, tally()], decisions };
    const doomed = start(options);
    const ended = t.rejects(doomed.ended, { code: "out-of-order", message: words }, what);
    const db = await doomed.opened;
    isLost = true;
    await store.append("s-0", [event(4)], { expectedRevision: "any" });
    await ended;
    t.notOk(db.isOpen, "and are closed");
    const next = start(options);
    t.strictSame(
      contents(await next.opened).tally.map(({ id }) => id),
      (what === "all of the stream" ? [1, 3, 4] : [0, 1, 3, 4]).map(uuid),
    );
    await next.stop();
    await store.close();
  }
});

t.test("what was delivered before is dropped, what is out of order is refused", async (t) => {
  const at = (position: number) => ({ position: String(position), stream: "s", revision: position }) as RecordedEvent;
  const compare = (a: string, b: string) => Number(a) - Number(b);
  t.strictSame(newEvents([at(1), at(2), at(3)], "2", compare), [at(3)]);
  t.strictSame(newEvents([at(1), at(2)], "2", compare), []);
  t.throws(() => newEvents([at(3), at(2)], undefined, compare), { code: "out-of-order" });
  t.throws(() => newEvents([at(3), at(3)], "2", compare), { code: "out-of-order" });

  const store = await logOf(6);
  // A subscription that gives every batch twice.
  const log: EventLog = {
    ...store,
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) {
        yield batch;
        yield batch;
      }
    },
  };
  const file = join(folder(t), "views.sqlite");
  const projector = start({ log, file });
  await projector.opened;
  for (let n = 6; n < 12; n++) await store.append(`s-${n % 3}`, [event(n)], { expectedRevision: "any" });
  t.ok(await projector.reached((await store.head()) as string, 5_000));
  await projector.stop();
  t.equal(contentsOf(file).tally.length, 12);
  await store.close();
});

t.test(
  "a subscription that gives an event too early is asked again from the checkpoint, and nothing of its batch is applied",
  async (t) => {
    const store = await logOf(0);
    let wrong = 2;
    const log: EventLog = {
      ...store,
      async *subscribe(options) {
        for await (const batch of store.subscribe(options)) {
          const turned = batch.events.length > 1 && wrong-- > 0;
          yield turned ? { ...batch, events: batch.events.toReversed() } : batch;
        }
      },
    };
    const failures: unknown[] = [];
    const projector = start({ log, file: ":memory:", report: (one) => one.event === "failed" && failures.push(one.error) });
    const db = await projector.opened;
    await store.append("s-0", [event(0), event(1)], { expectedRevision: "any" });
    await store.append("s-1", [event(2), event(3)], { expectedRevision: "any" });
    t.ok(await projector.reached((await store.head()) as string, 5_000));
    t.strictSame(
      contents(db).tally.map(({ id }) => id),
      [0, 1, 2, 3].map(uuid),
    );
    t.match(failures, [{ code: "out-of-order" }]);
    await projector.stop();
    await store.close();
  },
);

t.test(
  "a subscription that has died without a word is seen and begun anew; until something comes of it the projector says that it stalled",
  async (t) => {
    const store = await logOf(1);
    let dead = false;
    const log: EventLog = {
      ...store,
      async *subscribe(options) {
        for await (const batch of store.subscribe(options)) {
          // It never gives anything again, and does not hear its signal.
          if (dead) await new Promise(() => undefined);
          yield batch;
        }
      },
    };
    const reports: ProjectorReport[] = [];
    const watchful = { ...limits, watchMs: 2, stalledMs: 10 };
    const projector = start({
      log,
      file: ":memory:",
      limits: watchful,
      report: (one) => reports.push(one),
    });
    await projector.opened;
    t.ok(await projector.reached((await store.head()) as string, 5_000));
    await new Promise((resolve) => setTimeout(resolve, 30));
    t.notOk(
      reports.some((one) => one.event === "stalled"),
      "a quiet log is no stall",
    );
    dead = true;
    await store.append("s-0", [event(1)], { expectedRevision: "any" });
    await store.append("s-1", [event(2)], { expectedRevision: "any" });
    while (projector.stalledMs() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    t.ok(Number(projector.stalledMs()) >= 10);
    t.match(await projector.lag(), { events: 2, more: false, first: { id: uuid(1) } });
    t.match(
      reports.find((one) => one.event === "stalled"),
      { error: { message: /nothing was applied for 0 s at 1, though the log is at 3/ } },
    );
    dead = false;
    t.ok(await projector.reached((await store.head()) as string, 5_000));
    t.equal(projector.stalledMs(), undefined);
    t.strictSame(await projector.lag(), { events: 0, more: false });
    t.ok(projector.eventsPerSecond() > 0);
    await projector.stop();
    await store.close();
  },
);

t.test("the lag is counted in the log after the checkpoint, up to a limit beyond which it says that there are more", async (t) => {
  const store = await logOf(7);
  t.match(await lagAfter(store, "3", 10), { events: 4, more: false, first: { id: uuid(3) } });
  t.match(await lagAfter(store, "3", 4), { events: 4, more: false });
  t.match(await lagAfter(store, "3", 3), { events: 3, more: true });
  t.match(await lagAfter(store, undefined, 3), { events: 3, more: true, first: { id: uuid(0) } });
  t.strictSame(await lagAfter(store, "7", 3), { events: 0, more: false });
  await store.close();

  let now = 0;
  const rate = rateOver(10_000, () => now);
  t.equal(rate.perSecond(), 0);
  rate.took(50);
  now = 5_000;
  rate.took(50);
  t.equal(rate.perSecond(), 10);
  now = 10_000;
  t.equal(rate.perSecond(), 5, "what is longer ago does not count");
});

t.test("an append is shown whole: its part at the end of a page waits for the rest", (t) => {
  const batches = wholeAppends(appendOf);
  const of = (commandId: string, n: number) => ({ ...event(n), metadata: { commandId }, position: String(n) }) as unknown as RecordedEvent;
  const page = (events: RecordedEvent[], caughtUp: boolean): Batch => ({ events, position: "", caughtUp });
  const ids = (events: readonly RecordedEvent[]) => events.map(({ position }) => position);
  t.strictSame(ids(batches(page([of("a", 1), of("b", 2), of("b", 3)], false))), ["1"]);
  t.strictSame(ids(batches(page([of("b", 4), of("c", 5)], false))), ["2", "3", "4"]);
  t.strictSame(ids(batches(page([], true))), ["5"], "nothing more is there: it is whole");
  t.end();
});

t.test("views of another ledger, of a log that went another way, or never finished are built anew", async (t) => {
  const file = join(folder(t), "views.sqlite");
  const first = await logOf(6);
  const built = start({ log: first, file });
  await built.opened;
  await built.stop();
  const other = openSqliteStore({ file: ":memory:" });
  for (let n = 100; n < 108; n++) await other.append("s-9", [event(n)], { expectedRevision: "any" });
  for (const [log, identity, expected] of [
    [first, "ledger", 6],
    [first, "another", 6],
    [other, "another", 8],
  ] as const) {
    const projector = start({ log, file, identity });
    await projector.opened;
    t.equal(projector.checkpoint().seq, expected);
    await projector.stop();
    t.strictSame(readdirSync(join(file, "..")), ["views.sqlite"], "nothing is left beside it");
  }
  const more: View = {
    ...tally(),
    name: "more",
    create: (db) => db.exec("CREATE TABLE more (a)"),
    index: () => {},
    open: () => ({ apply() {}, forget() {} }),
  };
  const reshaped = start({ log: first, file, views: [tally(), more] });
  await reshaped.opened;
  t.equal(reshaped.checkpoint().seq, 6, "views of another shape, too");
  await reshaped.stop();
  const torn = new DatabaseSync(file);
  torn.exec("DELETE FROM checkpoint");
  torn.close();
  const anew = start({ log: first, file });
  await anew.opened;
  t.equal(anew.checkpoint().seq, 6);
  await anew.stop();
  await first.close();
  await other.close();
});

/** The disk, of which the n-th step fails, and in a crash all after it; a step may have been done all the same. */
function diskFailingAt(n: number, isDone: boolean): { readonly disk: Disk; readonly steps: () => number } {
  let steps = 0;
  const step =
    <Args extends readonly unknown[]>(real: (...args: Args) => void) =>
    (...args: Args) => {
      if (++steps < n || (steps === n && isDone)) real(...args);
      if (steps >= n) throw Object.assign(new Error("killed"), { code: "EIO" });
    };
  return {
    disk: { exists: realDisk.exists, remove: step(realDisk.remove), rename: step(realDisk.rename), sync: step(realDisk.sync) },
    steps: () => steps,
  };
}

for (const isDone of [false, true])
  t.test(
    `killed ${isDone ? "after" : "before"} any step by which new views take the place of the old, the next start has the one or the other whole`,
    async (t) => {
      const dir = folder(t);
      const log = await logOf(6);
      const built = start({ log, file: join(dir, "new.sqlite") });
      await built.opened;
      t.equal(built.checkpoint().seq, 6);
      await built.stop();
      // Of these rows the log knows nothing: by them the old views are told from the new.
      const damaged = join(dir, "damaged");
      mkdirSync(damaged);
      copyFileSync(join(dir, "new.sqlite"), join(damaged, "views.sqlite"));
      const old = new DatabaseSync(join(damaged, "views.sqlite"));
      old.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; INSERT INTO total VALUES ('of nobody', 1)");
      cpSync(damaged, join(dir, "open"), { recursive: true });
      old.close();
      t.strictSame(readdirSync(join(dir, "open")), ["views.sqlite", "views.sqlite-shm", "views.sqlite-wal"]);

      let wereOld = 0;
      for (let n = 1, clean = false; !clean; n++) {
        const place = join(dir, `${isDone}-${n}`);
        cpSync(join(dir, "open"), place, { recursive: true });
        const file = join(place, "views.sqlite");
        copyFileSync(join(dir, "new.sqlite"), besideOf(file));
        const { disk, steps } = diskFailingAt(n, isDone);
        try {
          offerNext(besideOf(file), file, disk);
          t.ok(takePlace(file, disk));
        } catch {}
        clean = steps() < n;
        const waits = realDisk.exists(nextOf(file)) || clean || !realDisk.exists(besideOf(file));
        const next = start({ log, file });
        const db = await next.opened;
        const isOld = contents(db).total.some(({ stream }) => stream === "of nobody");
        if (isOld) wereOld += 1;
        t.equal(isOld, !waits, `killed at step ${n}: ${isOld ? "the old" : "the new"}`);
        t.match(contents(db), { checkpoint: { seq: 6 }, tally: { length: 6 } });
        t.equal(db.prepare("PRAGMA integrity_check").get()?.integrity_check, "ok");
        await next.stop();
        removeBeside(file);
        t.strictSame(readdirSync(place), ["views.sqlite"], "nothing is left beside them");
        t.ok(n < 50, "comes to an end");
      }
      t.equal(wereOld, isDone ? 1 : 2, "the old ones only until the new have their name on disk");
      await log.close();
    },
  );

t.test("a process that has the old views open reads them to the end, and takes nothing from the new when it closes them", async (t) => {
  const dir = folder(t);
  const file = join(dir, "views.sqlite");
  const log = await logOf(5);
  const first = start({ log, file });
  const old = await first.opened;
  const reader = new DatabaseSync(file, { readOnly: true });
  t.equal(contents(reader).tally.length, 5);
  const beside = start({ log, file: besideOf(file) });
  await beside.opened;
  await beside.stop();
  const half = reader.prepare("SELECT seq FROM tally ORDER BY seq").iterate();
  t.match(half.next(), { value: { seq: 1 } }, "a reader is in the midst of an answer");
  offerNext(besideOf(file), file);
  t.ok(takePlace(file));
  t.equal([...half].length, 4, "and gets the rest of it");
  t.notOk(takePlace(file), "once");
  // The old go on without a name until they are told to stop.
  await log.append("s-0", [event(5)], { expectedRevision: "any" });
  t.ok(await first.reached((await log.head()) as string, 5_000));
  const next = start({ log, file });
  const db = await next.opened;
  t.ok(await next.reached((await log.head()) as string, 5_000));
  t.ok(readdirSync(dir).includes("views.sqlite-wal"));
  t.equal(contents(reader).tally.length, 6, "a reader of the old ones");
  await first.stop();
  t.notOk(old.isOpen);
  reader.close();
  t.ok(readdirSync(dir).includes("views.sqlite-wal"), "the write-ahead log of the new is no business of the old");
  await log.append("s-0", [event(6)], { expectedRevision: "any" });
  t.ok(await next.reached((await log.head()) as string, 5_000));
  t.equal(contents(db).tally.length, 7);
  await next.stop();
  t.equal(contentsOf(file).tally.length, 7);
  await log.close();
});

t.test(
  "what stands in the write-ahead log of new views goes along to their place, and views that somebody writes are not offered",
  async (t) => {
    const dir = folder(t);
    const file = join(dir, "views.sqlite");
    const writing = new DatabaseSync(join(dir, "writing.sqlite"));
    writing.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE told (n); INSERT INTO told VALUES (1)");
    t.throws(() => offerNext(join(dir, "writing.sqlite"), file), /somebody has the finished views open/);
    writing.exec("INSERT INTO told VALUES (2)");
    for (const end of ["", "-wal"]) copyFileSync(join(dir, `writing.sqlite${end}`), `${besideOf(file)}${end}`);
    writing.close();
    offerNext(besideOf(file), file);
    t.ok(takePlace(file));
    const db = new DatabaseSync(file);
    t.equal(db.prepare("SELECT count(*) AS n FROM told").get()?.n, 2);
    db.close();
    t.strictSame(readdirSync(dir), ["views.sqlite", "writing.sqlite"]);
  },
);

class Refused extends StoreFailure {
  readonly code = "refused";
  readonly retryable = false;
}

t.test("a log that is away, or refuses, at the start is asked again until it is there", async (t) => {
  const store = await logOf(7);
  const answers = [new StoreUnavailable("the server is away"), new Refused("not for this user"), new StoreUnavailable("away again")];
  const log: EventLog = {
    ...store,
    async head() {
      const failure = answers.shift();
      if (failure) throw failure;
      return store.head();
    },
  };
  const failures: unknown[] = [];
  const report = (one: ProjectorReport) => one.event === "failed" && failures.push(one.error);
  const projector = start({ log, file: join(folder(t), "views.sqlite"), report });
  const db = await projector.opened;
  t.ok(await projector.reached((await store.head()) as string, 5_000));
  t.equal(contents(db).tally.length, 7);
  t.equal(failures.length, 3, "and it said so each time");
  await projector.stop();
  await store.close();
});

t.test("a projector that is cut off from its log says so, and one whose log is another ends", async (t) => {
  const store = await logOf(4);
  const head = (await store.head()) as string;
  let subscribe = store.subscribe;
  const log: EventLog = { ...store, subscribe: (options) => subscribe(options) };
  const impatient = { ...limits, cutOffMs: 0, strangeLogMs: 5 };
  const projector = start({ log, file: ":memory:", limits: impatient });
  const ended = t.rejects(projector.ended, InvalidPosition);
  await projector.opened;
  t.ok(await projector.reached(head, 5_000));
  t.equal(projector.cutOff(), undefined);
  subscribe = () => {
    throw new InvalidPosition("position 4 is ahead of the log");
  };
  const other = start({ log, file: ":memory:", limits: { ...impatient, strangeLogMs: 60_000 } });
  await other.opened;
  while (other.cutOff() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  t.match(other.cutOff(), /ahead of the log/);
  await other.stop();
  let tries = 0;
  subscribe = () => {
    throw ++tries % 2 === 0 ? new InvalidPosition("position 4 is ahead of the log") : new StoreUnavailable("the server is away");
  };
  const patient = start({ log, file: ":memory:", limits: impatient });
  let ends = false;
  void patient.ended.finally(() => {
    ends = true;
  });
  await patient.opened;
  while (tries < 10) await new Promise((resolve) => setTimeout(resolve, 1));
  t.notOk(ends, "a log is another's only where it is so each time");
  await patient.stop();
  subscribe = () => {
    throw new InvalidPosition("position 4 is ahead of the log");
  };
  // The first is woken from its subscription by the store's end, and then meets the strange log.
  await store.close();
  await ended;
});

t.test("waiting for a position is bounded", async (t) => {
  const progress = trackProgress((a, b) => Number(a) - Number(b), { ...projectionLimits, waitersMax: 2 });
  t.notOk(await progress.reached("1", 1), "times out");
  const waits = [progress.reached("5", 1_000), progress.reached("7", 1_000)];
  t.notOk(await progress.reached("5", 1_000), "one too many is answered at once");
  progress.moved("6");
  t.ok(await waits[0]);
  progress.end();
  t.notOk(await waits[1], "a stopped projector keeps nobody waiting");
  t.ok(await progress.reached("6", 0));
});
