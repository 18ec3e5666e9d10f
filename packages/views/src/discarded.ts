// Which events of a stream a view has taken: up to where the stream waits in it, if it does, and without those that it goes on without by the decision of
// an operator. The log keeps them all, and so does the event view; what folds a stream leaves them out, and its history shows those struck out that were
// discarded.
import type { DatabaseSync } from "node:sqlite";
import type { Position } from "@camket/event-store";
import { type StoredEvent, storedEvent } from "./event.ts";

/** Why an event is left out: the decision, as an event of the log. */
export interface Discarding {
  readonly eventId: string;
  readonly recordedAt: string;
  readonly actor: unknown;
  readonly reason: string;
}

/** SQL for events `e` that the view has taken. @param view SQL for its name, given SQL for the name of a stream */
const takenBy = (view: (stream: string) => string): string =>
  `NOT EXISTS (SELECT 1 FROM parked p WHERE p.view = ${view("e.stream")} AND p.stream = e.stream AND p.seq <= e.seq)
   AND e.seq NOT IN (SELECT d.seq FROM discarded d WHERE d.view = ${view("d.stream")})`;

/** The register of a thing is called as the thing is, and so do the names of its streams begin. */
const registerOf = (stream: string): string => `substr(${stream}, 1, instr(${stream}, '-') - 1)`;

/** SQL for events `e` that the registers of their things have taken. */
export const takenByRegister = takenBy(registerOf);

const taken = (which: string) =>
  `SELECT e.seq, e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata FROM event e WHERE e.stream = ? AND e.seq <= ? AND ${which} ORDER BY e.seq`;

/** A stream's events up to a place in the log, as the view, or as its register has taken them (event_by_stream). */
export function takenReader(db: DatabaseSync, view?: string): (stream: string, seqMax: number) => StoredEvent[] {
  const read = db.prepare(taken(view === undefined ? takenByRegister : takenBy(() => `'${view}'`)));
  return (stream, seqMax) => read.all(stream, seqMax).map(storedEvent);
}

/** Where in the log the events of a stream stand that the views hold and its register has not taken. */
export function notTakenReader(db: DatabaseSync): (stream: string) => ReadonlySet<Position> {
  const read = db.prepare(`SELECT e.position FROM event e WHERE e.stream = ? AND NOT (${takenByRegister})`);
  return (stream) => new Set(read.all(stream).map(({ position }) => String(position)));
}

/** An event at which a stream waits in its register, and why. */
export interface Waiting {
  readonly seq: number;
  readonly error: string;
}

export function waitingReader(db: DatabaseSync): (stream: string) => Waiting | undefined {
  const read = db.prepare(`SELECT seq, error FROM parked WHERE view = ${registerOf("?1")} AND stream = ?1`);
  return (stream) => {
    const row = read.get(stream);
    return row && { seq: Number(row.seq), error: String(row.error) };
  };
}

/** The events of a stream that its register goes on without, by their ids. */
export function discardingsReader(db: DatabaseSync): (stream: string) => ReadonlyMap<string, Discarding> {
  const read = db.prepare(
    `SELECT d.event_id, e.id, e.data, e.metadata FROM discarded d JOIN event e ON e.seq = d.decided_by
     WHERE d.view = ${registerOf("?1")} AND d.stream = ?1`,
  );
  return (stream) =>
    new Map(
      read.all(stream).map((row) => {
        const { recordedAt, actor } = JSON.parse(String(row.metadata));
        const { reason } = JSON.parse(String(row.data));
        return [
          String(row.event_id),
          { eventId: String(row.id), recordedAt: String(recordedAt ?? ""), actor, reason: String(reason ?? "") },
        ];
      }),
    );
}
