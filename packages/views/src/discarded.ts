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

/** SQL for the name of the register of a stream: that which stands before the id. */
const registerOf = (stream: string): string => `substr(${stream}, 1, instr(${stream}, '-') - 1)`;

/** SQL for events `e` as the registers have taken them: up to where their stream waits, if it does, and without those that were discarded. */
export const takenByRegister = `NOT EXISTS (SELECT 1 FROM parked p WHERE p.view = ${registerOf("e.stream")} AND p.stream = e.stream AND p.seq <= e.seq)
   AND e.seq NOT IN (SELECT d.seq FROM discarded d WHERE d.view = ${registerOf("d.stream")})`;

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
