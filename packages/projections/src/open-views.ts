// Decides at a start whether the views on disk go on or are built anew: they go on only if they are finished, of this ledger, and a
// beginning of the log as it is now. Those that wait to take their place take it first. Views hold nothing that the log does not, so building anew is always safe.
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { EventLog } from "@camket/event-store";
import { beginCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { isDamagedFile } from "./of-the-file.ts";
import { type RebuildOptions, rebuild } from "./rebuild.ts";
import { createRunnerTables } from "./runner-tables.ts";
import { identityWith } from "./schema-hash.ts";
import { removeViews, takePlace } from "./take-place.ts";

export interface OpenViewsOptions extends RebuildOptions {
  /** They are opened as they stand there. Absent: those that wait take the place first, and the log is asked whether they are a beginning of it. */
  readonly known?: boolean;
}

/** Undefined where the signal ended a rebuild. `open` may be given by tests, to put faults between the views and their file. */
export async function openViews(
  options: OpenViewsOptions,
  open: (file: string) => DatabaseSync = (file) => new DatabaseSync(file),
): Promise<DatabaseSync | undefined> {
  const { file, views, log, known = false } = options;
  const identity = identityWith(options.identity, views);
  if (file === ":memory:") {
    const db = open(file);
    createRunnerTables(db);
    for (const view of views) view.create(db);
    for (const view of views) view.index(db);
    beginCheckpoint(db, identity);
    return db;
  }
  if (!known) takePlace(file);
  if (!existsSync(file) || !(known || (await goesOn(file, identity, log)))) {
    removeViews(file);
    if (!(await rebuild({ ...options, identity }))) return undefined;
  }
  const db = open(file);
  // Pages that change in many transactions are written home once in some 32 MB, not once in 4.
  // A crash of the machine may take the last transactions back, together with their checkpoint: they are read from the log again.
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA busy_timeout = 5000; PRAGMA wal_autocheckpoint = 8000",
  );
  return db;
}

async function goesOn(file: string, identity: string, log: EventLog): Promise<boolean> {
  const db = new DatabaseSync(file);
  try {
    const checkpoint = readCheckpoint(db);
    if (!checkpoint || checkpoint.identity !== identity) return false;
    if (checkpoint.position === undefined) return true;
    const [event] = await log.readAll({ from: checkpoint.position, limit: 1 });
    return event?.position === checkpoint.position && event.id === checkpoint.eventId;
  } catch (error) {
    if (isDamagedFile(error)) return false;
    throw error;
  } finally {
    db.close();
  }
}
