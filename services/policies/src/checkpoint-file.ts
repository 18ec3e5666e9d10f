// How far the policy role has come, and what was refused: one small file, replaced whole, so that a crash leaves the old one or the new one.
// After an old one some events are reacted to again, which finds the receipts.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Position } from "@camket/event-store";

export interface Refused {
  readonly policy: string;
  /** The event that called for it. */
  readonly eventId: string;
  readonly command: string;
  readonly code: string;
  readonly detail: string;
}

export interface Checkpoint {
  /** Of which ledger; its tag changes with a restore or a move, after which positions are others. */
  readonly ledger: string;
  /** The last event that was looked at; absent: none. */
  readonly position?: Position;
  readonly refused: readonly Refused[];
}

/** Nothing where there is none yet, or it is another ledger's. @throws what reading the file throws, and SyntaxError for one that is damaged */
export function readCheckpoint(file: string, ledger: string): Checkpoint | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const checkpoint = JSON.parse(text) as Checkpoint;
  return checkpoint.ledger === ledger ? checkpoint : undefined;
}

export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  const next = `${file}.next`;
  const handle = openSync(next, "w", 0o600);
  try {
    writeSync(handle, `${JSON.stringify(checkpoint)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
