// How far the policy role has come, and what was refused: one small file, replaced whole, so that a crash leaves the old one or the new one.
// After an old one some events are reacted to again, which finds the receipts.
import { readFileSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
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

/** Nothing where there is none yet, or it is another ledger's. @throws what reading the file throws */
export function readCheckpoint(file: string, ledger: string): Checkpoint | "damaged" | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const checkpoint = parse(text);
  if (checkpoint === undefined) return "damaged";
  return checkpoint.ledger === ledger ? checkpoint : undefined;
}

function parse(text: string): Checkpoint | undefined {
  try {
    const { ledger, position, refused } = JSON.parse(text) as Checkpoint;
    const isPosition = position === undefined || typeof position === "string";
    return typeof ledger === "string" && isPosition && Array.isArray(refused)
      ? { ledger, ...(position ? { position } : {}), refused }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Resolves when the disk has it. Its caller waits for one before it begins the next. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const next = `${file}.next`;
  await synced(next, "w", (handle) => handle.writeFile(`${JSON.stringify(checkpoint)}\n`));
  await rename(next, file);
  await synced(dirname(file), "r", async () => {});
}

async function synced(path: string, flags: string, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, flags, 0o600);
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
