// Events that a view goes on without, by the decision of an operator. The log keeps them, and so does the event view; what folds a stream leaves
// them out, and its history shows them struck out.
import type { DatabaseSync } from "node:sqlite";
import { type StoredEvent, storedEvent } from "./event.ts";

/** Why an event is left out: the decision, as an event of the log. */
export interface Discarding {
  readonly eventId: string;
  readonly recordedAt: string;
  readonly actor: unknown;
  readonly reason: string;
}

/** A stream's events up to a place in the log, as the view takes them: without those that it goes on without (event_by_stream). */
export function takenReader(db: DatabaseSync, view: string): (stream: string, seqMax: number) => StoredEvent[] {
  const read = db.prepare(
    `SELECT seq, position, stream, revision, id, type, data, metadata FROM event WHERE stream = ? AND seq <= ?
     AND seq NOT IN (SELECT d.seq FROM discarded d WHERE d.view = ? AND d.stream = ?) ORDER BY seq`,
  );
  return (stream, seqMax) => read.all(stream, seqMax, view, stream).map(storedEvent);
}

/** SQL for events `e` as a view has taken them: up to where their stream waits in it, if it does, and without those that it goes on without. */
export const takenBy = (view: string): string =>
  `NOT EXISTS (SELECT 1 FROM parked p WHERE p.view = '${view}' AND p.stream = e.stream AND p.seq <= e.seq)
   AND NOT EXISTS (SELECT 1 FROM discarded d WHERE d.view = '${view}' AND d.stream = e.stream AND d.seq = e.seq)`;

/** The events of a stream that the view goes on without, by their ids. */
export function discardingsReader(db: DatabaseSync): (view: string, stream: string) => ReadonlyMap<string, Discarding> {
  const read = db.prepare(
    "SELECT d.event_id, e.id, e.data, e.metadata FROM discarded d JOIN event e ON e.seq = d.decided_by WHERE d.view = ? AND d.stream = ?",
  );
  return (view, stream) =>
    new Map(
      read.all(view, stream).map((row) => {
        const { recordedAt, actor } = JSON.parse(String(row.metadata));
        const { reason } = JSON.parse(String(row.data));
        return [
          String(row.event_id),
          { eventId: String(row.id), recordedAt: String(recordedAt ?? ""), actor, reason: String(reason ?? "") },
        ];
      }),
    );
}
