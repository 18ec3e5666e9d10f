// The runner under faults: whatever happens between reading and committing, a view holds each event once, in order, or none of it.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  type Batch,
  type EventLog,
  InvalidPosition,
  type NewEvent,
  type RecordedEvent,
  StoreFailure,
  StoreUnavailable,
} from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import t, { type Test } from "tap";
import {
  noDecisions,
  type Projector,
  type ProjectorOptions,
  type ProjectorReport,
  projectionLimits,
  startProjector,
  type View,
} from "./index.ts";
import { newEvents } from "./order.ts";
import { trackProgress } from "./progress.ts";
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

/** A database whose n-th call (statements run, transactions begun and ended) fails, and with it everything after: a crash. */
function crashingAt(n: number, crashed: () => void): (file: string) => DatabaseSync {
  let calls = 0;
  const count = () => {
    calls++;
    if (calls < n) return;
    crashed();
    throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 10 });
  };
  return (file) => {
    const db = new DatabaseSync(file);
    const { exec, prepare } = db;
    db.exec = (sql) => {
      if (!sql.startsWith("PRAGMA")) count();
      exec.call(db, sql);
    };
    db.prepare = (sql) => {
      const statement = prepare.call(db, sql);
      const { run } = statement;
      statement.run = ((...args: Parameters<typeof run>) => {
        count();
        return run.apply(statement, args);
      }) as typeof run;
      return statement;
    };
    return db;
  };
}

t.test("a crash at the n-th call, for every n: the next start loses nothing and doubles nothing", async (t) => {
  const dir = folder(t);
  for (let n = 1, clean = false; !clean; n++) {
    const log = await logOf(2);
    const file = join(dir, `${n}.sqlite`);
    const begun = start({ log, file });
    await begun.opened;
    await begun.stop();
    // The log goes on while nobody looks.
    for (let more = 2; more < 12; more++) await log.append(`s-${more % 3}`, [event(more)], { expectedRevision: "any" });
    clean = true;
    let crash: () => void = () => {};
    const crashed = new Promise<boolean>((resolve) => {
      crash = () => {
        clean = false;
        resolve(true);
      };
    });
    const doomed = start({ log, file, open: crashingAt(n, crash) });
    await doomed.opened.catch(() => undefined);
    const head = (await log.head()) as string;
    await Promise.race([crashed, doomed.reached(head, 5_000)]);
    await doomed.stop();

    const next = start({ log, file });
    await next.opened;
    t.ok(await next.reached(head, 5_000), `reaches the head after a crash at call ${n}`);
    await next.stop();
    const { tally: rows, total, checkpoint } = contentsOf(file);
    t.strictSame(
      rows.map(({ seq, id }) => [seq, id]),
      Array.from({ length: 12 }, (_, i) => [i + 1, uuid(i)]),
      `each event once, in order, after a crash at call ${n}`,
    );
    t.strictSame(
      total.map((row) => row.n),
      [4, 4, 4],
    );
    t.strictSame({ ...checkpoint }, { seq: 12, position: head });
    t.ok(n < 500, "comes to an end");
    await log.close();
  }
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
