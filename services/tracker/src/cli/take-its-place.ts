// A restored log takes the place of the one that is there, a copy of which is kept under another name. Between any two steps a whole log
// stands in the place, the old one or the new one, so that a start after a kill serves one of the two and never a part. What is kept is never
// a second name (a hard link) of the log: where that start writes on, whoever opened the other name with a write-ahead log of its own beside
// it would undo what was acknowledged. Copied, the two share nothing, at the price of room for the old log once more until it is done.
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeOneFile, markAsCopy } from "@camket/event-store-sqlite";
import type { Clock } from "@camket/platform";

export interface Replacement {
  /** The new log: one file, on disk. */
  readonly ready: string;
  readonly file: string;
  /** The folder of the registers, which go with the log that they were built from. */
  readonly viewsIn: string;
  readonly clock: Clock;
}

/**
 * The name under which the old log is kept. Only for whoever owns the folders.
 * @throws StoreUnavailable where another program has the old log open: then all is as it was, the registers too
 */
export async function takeItsPlace({ ready, file, viewsIn, clock }: Replacement): Promise<string | undefined> {
  const kept = existsSync(file) ? join(dirname(file), `log-replaced-${clock.now().replaceAll(/[:.]/g, "-")}.sqlite`) : undefined;
  if (kept) await keep(file, kept);
  removeViews(viewsIn);
  for (const rest of ["-wal", "-shm", "-journal"]) rmSync(`${file}${rest}`, { force: true });
  // On disk before the new log is: it must not meet registers or a write-ahead log of the old one.
  for (const folder of new Set([viewsIn, dirname(file)])) sync(folder);
  renameSync(ready, file);
  sync(dirname(file));
  return kept;
}

/** Where the old log is copied to before it has the name under which it is kept. After a kill, a part of it may stand there. */
export const keepingAt = (file: string): string => `${file}.keeping`;

async function keep(file: string, kept: string): Promise<void> {
  // Whatever a write-ahead log holds, SQLite takes it away when it is asked to open the log beside it, and cannot.
  if (existsSync(`${file}-wal`)) {
    copyFileSync(`${file}-wal`, `${kept}-wal`, constants.COPYFILE_EXCL);
    sync(`${kept}-wal`);
  }
  let whole = true;
  try {
    // First, for SQLite would mix a write-ahead log with whatever log it finds beside it.
    whole = makeOneFile(file);
  } finally {
    // Of a log that nobody can open the parts are kept as they were.
    if (whole) rmSync(`${kept}-wal`, { force: true });
  }
  const keeping = keepingAt(file);
  // Shares its blocks on disks that can; elsewhere it takes a while, in which Ctrl-C is heard.
  await copyFile(file, keeping, constants.COPYFILE_FICLONE);
  // From here on it is a copy that nobody writes, as a backup is.
  if (whole) markAsCopy(keeping);
  sync(keeping);
  // Once more: whoever opened it meanwhile would take the new log's write-ahead log away when closing the old one.
  makeOneFile(file);
  renameSync(keeping, kept);
}

/** Built from a log that may have been altered, and recognised by the ids of its events alone: they are not trusted. */
function removeViews(folder: string): void {
  for (const name of readdirSync(folder)) if (/^views-[0-9]+\.sqlite/.test(name)) rmSync(join(folder, name), { force: true });
}

function sync(path: string): void {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
