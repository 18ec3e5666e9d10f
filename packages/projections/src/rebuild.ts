// Views from nothing: the whole log once in its order, then each register stream by stream, the indexes last. The file is built beside
// its place and renamed when it is complete and on disk, so that nobody ever reads a half-built one.
import { closeSync, fsyncSync, openSync, renameSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { EventLog, RecordedEvent } from "@camket/event-store";
import { beginCheckpoint, type Checkpoint, noCheckpoint } from "./checkpoint.ts";
import { type DecisionAt, type Decisions, judgeBy } from "./decisions.ts";
import type { ProjectionLimits } from "./limits.ts";
import { newEvents } from "./order.ts";
import { messageOf, parkedWriter } from "./parked.ts";
import { createRunnerTables } from "./runner-tables.ts";
import { type Came, type StreamBreak, streamBreaks } from "./stream-order.ts";
import { removeViews } from "./take-place.ts";
import type { Park, View } from "./view.ts";
import { wholeAppends } from "./whole-appends.ts";

export interface RebuildOptions {
  readonly log: EventLog;
  readonly file: string;
  readonly views: readonly View[];
  readonly identity: string;
  readonly appendOf: (event: RecordedEvent) => string;
  readonly decisions: Decisions;
  readonly limits: ProjectionLimits;
  readonly signal: AbortSignal;
  /** Told of streams whose events do not follow one another in the log itself. */
  readonly damaged?: (found: StreamBreak) => void;
  /** Told after each page of the log, and once it is read and its streams are folded. */
  readonly building?: (building: Building) => void;
}

/** How far a rebuild is: it reads the log, and then folds what it read stream by stream, which takes about as long. */
export interface Building {
  readonly doing: "reading" | "folding";
  /** Events read so far. */
  readonly events: number;
}

/** False where the signal ended it; what was built so far is thrown away. */
export async function rebuild({ file, views, identity, ...reading }: RebuildOptions): Promise<boolean> {
  const building = `${file}.building`;
  removeViews(building);
  const db = new DatabaseSync(building);
  // Nobody else writes this file and a crash throws it away: it needs no sync before the end and a journal in memory alone, for statements that fail
  // (Node lets no database go without one). Indexes go through all of it again and again, so that it is read as memory. What they sort beyond the cache
  // goes to files, by a thread of its own: kept in memory it would stay with the process.
  db.exec(
    "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -32768; PRAGMA temp_store = FILE; PRAGMA threads = 2",
  );
  try {
    createRunnerTables(db);
    for (const view of views) view.create(db);
    db.exec("BEGIN");
    const told: DecisionAt[] = [];
    const checkpoint = await readLog(db, { ...reading, views: views.filter((view) => !view.rebuild) }, told);
    if (reading.signal.aborted) return false;
    reading.building?.({ doing: "folding", events: checkpoint.seq });
    db.exec("COMMIT");
    for (const view of views) if (!view.rebuild) view.index(db);
    await allOf(views.map((view) => view.rebuild?.(db, parkBy(db, told, view.name))));
    for (const view of views) if (view.rebuild) view.index(db);
    beginCheckpoint(db, identity, checkpoint);
    db.exec("ANALYZE; PRAGMA journal_mode = WAL");
    db.close();
    onDisk(building);
    renameSync(building, file);
    return true;
  } finally {
    if (db.isOpen) db.close();
    removeViews(building);
  }
}

/** When all have ended, since they share a file that is closed then; rejects when one did. */
async function allOf(works: readonly (Promise<void> | undefined)[]): Promise<void> {
  for (const work of await Promise.allSettled(works)) if (work.status === "rejected") throw work.reason;
}

/** What becomes of an event that a view cannot take, by the decisions in the log: written down, and said. */
export function parkBy(db: DatabaseSync, told: readonly DecisionAt[], view: string): Park {
  const judge = judgeBy(told, view);
  const write = parkedWriter(db);
  return (stream, eventId, seq, error) => {
    const verdict = judge(stream, eventId, seq);
    if ("discardedBy" in verdict) write.discard({ view, stream, eventId, seq, decidedBy: verdict.discardedBy });
    else write.park({ view, stream, eventId, seq, error: messageOf(error), attempts: verdict.attempts });
    return "discardedBy" in verdict ? "discarded" : "parked";
  };
}

/**
 * The log from its beginning to the head that it has now; what comes later is followed live.
 * @param told takes the decisions of operators that it holds
 */
async function readLog(
  db: DatabaseSync,
  { log, views, appendOf, decisions, limits, signal, building, damaged }: Omit<RebuildOptions, "file" | "identity">,
  told: DecisionAt[],
): Promise<Checkpoint> {
  const head = await log.head();
  let checkpoint = noCheckpoint;
  if (head === undefined) return checkpoint;
  const writers = views.map((view) => ({ view, writer: view.open(db) }));
  const whole = wholeAppends(appendOf);
  const came: Came = new Map();
  const enough = new AbortController();
  for await (const batch of log.subscribe({
    batchEventsMax: limits.rebuildPageEventsMax,
    signal: AbortSignal.any([signal, enough.signal]),
  })) {
    const events = newEvents(whole(batch), checkpoint.position, log.comparePositions);
    for (const one of await streamBreaks({ log, limits, signal }, events, came, () => undefined)) damaged?.(one);
    await nextTurn();
    let { seq } = checkpoint;
    for (const event of events) {
      seq++;
      for (const { view, writer } of writers) if (view.takes(event.stream)) writer.apply(event, seq);
      const decision = decisions.of(event);
      if (decision) told.push({ ...decision, seq });
    }
    const last = events.at(-1);
    if (last) checkpoint = { seq, position: last.position, eventId: last.id };
    building?.({ doing: "reading", events: seq });
    if (batch.caughtUp || log.comparePositions(batch.position, head) >= 0) {
      enough.abort();
      break;
    }
  }
  return checkpoint;
}

function onDisk(file: string): void {
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
