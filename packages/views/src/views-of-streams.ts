// audit: a small file of views made from a few streams alone, as the log has them, to be held against one that holds all: a shadow of it. Each event has the
// number in it that it has in the other; what an event is in the order of the whole log is made out of what the other has just before it.
import { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import { createRunnerTables, parkBy } from "@camket/projections";
import { decisionsIn } from "./decisions.ts";
import { subtreeReader } from "./digest.ts";
import { eventView } from "./event.ts";
import { viewsOf } from "./views.ts";

/** An event of the log, and its number in the other file. */
export interface Numbered {
  readonly event: RecordedEvent;
  readonly seq: number;
}

/**
 * In a file that is gone once it is closed.
 * @param events in the order of their numbers, among them those of `ledger-operations`, by which operators decided
 * @param all the other file
 */
export async function viewsOfStreams(events: readonly Numbered[], all: DatabaseSync, timeZone: string): Promise<DatabaseSync> {
  const db = new DatabaseSync("");
  try {
    db.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    createRunnerTables(db);
    const views = viewsOf(timeZone);
    for (const view of views) view.create(db);
    db.exec("BEGIN");
    writeEvents(db, events, all);
    const subtreeAfter = subtreeReader(all);
    const insert = db.prepare("INSERT INTO digest (size, subtree) VALUES (?, ?)");
    for (const { event, seq } of events) insert.run(seq, subtreeAfter(seq - 1, event));
    db.exec("COMMIT");
    eventView.index(db);
    const told = decisionsIn(db);
    for (const view of views) await view.rebuild?.(db, parkBy(db, told, view.name));
    for (const view of views) if (view !== eventView) view.index(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** First counted from 1, as the view wants them, and then numbered from the last on, so that no two have one number meanwhile. */
function writeEvents(db: DatabaseSync, events: readonly Numbered[], all: DatabaseSync): void {
  const writer = eventView.open(db);
  for (const [n, { event }] of events.entries()) writer.apply(event, n + 1);
  const knownBefore = all.prepare("SELECT known_at FROM event WHERE seq = ? - 1");
  const number = db.prepare("UPDATE event SET seq = ?, known_at = max(known_at, ?) WHERE seq = ?");
  for (const [n, { seq }] of [...events.entries()].reverse()) number.run(seq, knownBefore.get(seq)?.known_at ?? 0, n + 1);
}
