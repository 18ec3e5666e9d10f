// What the views could not take: the streams that wait, and the events that operators had left out. Two small tables that move in the transaction of
// the events themselves, and are the same for every process that reads the same log by the same program: no clock and no chance is in them.
import type { DatabaseSync } from "node:sqlite";

/** A stream that a view stopped to follow at the event named: the others flow, this one waits for an operator. */
export interface Parked {
  readonly view: string;
  readonly stream: string;
  readonly eventId: string;
  readonly seq: number;
  readonly error: string;
  /** How often it was tried: when it came, and at each replay since. */
  readonly attempts: number;
}

/** An event that a view goes on without; `decidedBy` is the place in the log of the decision. */
export interface Discarded {
  readonly view: string;
  readonly stream: string;
  readonly eventId: string;
  readonly seq: number;
  readonly decidedBy: number;
}

export function createParkedTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS parked (view TEXT NOT NULL, stream TEXT NOT NULL, event_id TEXT NOT NULL, seq INTEGER NOT NULL, error TEXT NOT NULL,
      attempts INTEGER NOT NULL, PRIMARY KEY (view, stream)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS discarded (view TEXT NOT NULL, stream TEXT NOT NULL, seq INTEGER NOT NULL, event_id TEXT NOT NULL,
      decided_by INTEGER NOT NULL, PRIMARY KEY (view, stream, seq)) WITHOUT ROWID;
  `);
}

export const parkedKey = (view: string, stream: string): string => `${view} ${stream}`;

/** All that waits, by `parkedKey`, those that came first before others. */
export function readParked(db: DatabaseSync): Map<string, Parked> {
  const rows = db.prepare("SELECT view, stream, event_id, seq, error, attempts FROM parked ORDER BY seq, view").all();
  return new Map(
    rows.map((row) => {
      const one: Parked = {
        view: String(row.view),
        stream: String(row.stream),
        eventId: String(row.event_id),
        seq: Number(row.seq),
        error: String(row.error),
        attempts: Number(row.attempts),
      };
      return [parkedKey(one.view, one.stream), one];
    }),
  );
}

export interface ParkedWriter {
  park(parked: Parked): void;
  release(parked: Parked): void;
  discard(discarded: Discarded): void;
}

export function parkedWriter(db: DatabaseSync): ParkedWriter {
  const insert = db.prepare("INSERT INTO parked (view, stream, event_id, seq, error, attempts) VALUES (?, ?, ?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM parked WHERE view = ? AND stream = ?");
  const leaveOut = db.prepare("INSERT INTO discarded (view, stream, seq, event_id, decided_by) VALUES (?, ?, ?, ?, ?)");
  return {
    park({ view, stream, eventId, seq, error, attempts }) {
      insert.run(view, stream, eventId, seq, error, attempts);
    },
    release({ view, stream }) {
      remove.run(view, stream);
    },
    discard({ view, stream, eventId, seq, decidedBy }) {
      leaveOut.run(view, stream, seq, eventId, decidedBy);
    },
  };
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
