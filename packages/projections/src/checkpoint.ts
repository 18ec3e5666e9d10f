// How far a file of views has come: one row that moves in the transaction of the events themselves.
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

export function createCheckpointTable(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS checkpoint (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, position TEXT, event_id TEXT, identity TEXT NOT NULL,
      built_seq INTEGER NOT NULL);
  `);
}

export interface KeptCheckpoint extends Checkpoint {
  readonly identity: string;
  /** How many events the log had when these views were built from nothing: what comes after was followed. */
  readonly builtSeq: number;
}

/** Absent where the file was never finished. */
export function readCheckpoint(db: DatabaseSync): KeptCheckpoint | undefined {
  const row = db.prepare("SELECT seq, position, event_id, identity, built_seq FROM checkpoint").get();
  if (!row) return undefined;
  return {
    seq: Number(row.seq),
    position: (row.position as string | null) ?? undefined,
    eventId: (row.event_id as string | null) ?? undefined,
    identity: String(row.identity),
    builtSeq: Number(row.built_seq),
  };
}

/** `identity` says of which ledger, read by which rules, the views are: with another, they are built anew. */
export function beginCheckpoint(db: DatabaseSync, identity: string, at: Checkpoint = noCheckpoint): void {
  db.prepare("INSERT INTO checkpoint (one, seq, position, event_id, identity, built_seq) VALUES (1, ?, ?, ?, ?, ?)").run(
    at.seq,
    at.position ?? null,
    at.eventId ?? null,
    identity,
    at.seq,
  );
}

const givenUp = "given up";

/** As if they were of another ledger: who reads them goes on, nobody follows the log with them, and the next start builds them anew. */
export function giveUpViews(db: DatabaseSync): void {
  db.prepare("UPDATE checkpoint SET identity = ?").run(givenUp);
}

export const isGivenUp = ({ identity }: Pick<KeptCheckpoint, "identity">): boolean => identity === givenUp;

export function checkpointWriter(db: DatabaseSync): (from: Checkpoint, to: Checkpoint) => void {
  const update = db.prepare("UPDATE checkpoint SET seq = ?, position = ?, event_id = ? WHERE one = 1 AND seq = ?");
  return (from, to) => {
    const { changes } = update.run(to.seq, to.position ?? null, to.eventId ?? null, from.seq);
    if (Number(changes) !== 1) throw new Error(`the checkpoint is not at ${from.seq}: another process writes these views`);
  };
}
