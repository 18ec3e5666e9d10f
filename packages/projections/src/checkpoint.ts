// How far a file of views has come, and what it could not take: two small tables that move in the transaction of the events themselves.
// `seq` counts the applied events without a gap; it is the views' own clock of knowledge.
import type { DatabaseSync } from "node:sqlite";
import type { Position } from "@camket/event-store";

/** `eventId` tells a log that was restored and went another way from the one that was read. */
export interface Checkpoint {
  readonly seq: number;
  readonly position: Position | undefined;
  readonly eventId: string | undefined;
}

export const noCheckpoint: Checkpoint = { seq: 0, position: undefined, eventId: undefined };

/** A stream that a view stopped to follow at the event named: the others flow, this one waits for an operator. */
export interface Parked {
  readonly view: string;
  readonly stream: string;
  readonly eventId: string;
  readonly seq: number;
  readonly error: string;
}

export function createCheckpointTables(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS checkpoint (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, position TEXT, event_id TEXT, identity TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS parked (view TEXT NOT NULL, stream TEXT NOT NULL, event_id TEXT NOT NULL, seq INTEGER NOT NULL, error TEXT NOT NULL,
      PRIMARY KEY (view, stream)) WITHOUT ROWID;
  `);
}

/** Absent where the file was never finished. */
export function readCheckpoint(db: DatabaseSync): (Checkpoint & { readonly identity: string }) | undefined {
  const row = db.prepare("SELECT seq, position, event_id, identity FROM checkpoint").get();
  if (!row) return undefined;
  return {
    seq: Number(row.seq),
    position: (row.position as string | null) ?? undefined,
    eventId: (row.event_id as string | null) ?? undefined,
    identity: String(row.identity),
  };
}

/** `identity` says of which ledger, read by which rules, the views are: with another, they are built anew. */
export function beginCheckpoint(db: DatabaseSync, identity: string, at: Checkpoint = noCheckpoint): void {
  db.prepare("INSERT INTO checkpoint (one, seq, position, event_id, identity) VALUES (1, ?, ?, ?, ?)").run(
    at.seq,
    at.position ?? null,
    at.eventId ?? null,
    identity,
  );
}

export function checkpointWriter(db: DatabaseSync): (from: Checkpoint, to: Checkpoint) => void {
  const update = db.prepare("UPDATE checkpoint SET seq = ?, position = ?, event_id = ? WHERE one = 1 AND seq = ?");
  return (from, to) => {
    const { changes } = update.run(to.seq, to.position ?? null, to.eventId ?? null, from.seq);
    if (Number(changes) !== 1) throw new Error(`the checkpoint is not at ${from.seq}: another process writes these views`);
  };
}

export function readParked(db: DatabaseSync): Parked[] {
  return db
    .prepare("SELECT view, stream, event_id, seq, error FROM parked ORDER BY seq, view")
    .all()
    .map((row) => ({
      view: String(row.view),
      stream: String(row.stream),
      eventId: String(row.event_id),
      seq: Number(row.seq),
      error: String(row.error),
    }));
}

export function parkedWriter(db: DatabaseSync): (parked: Parked) => void {
  const insert = db.prepare("INSERT INTO parked (view, stream, event_id, seq, error) VALUES (?, ?, ?, ?, ?)");
  return (parked) => {
    insert.run(parked.view, parked.stream, parked.eventId, parked.seq, parked.error);
  };
}
