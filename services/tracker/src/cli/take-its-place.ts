// A restored log takes the place of the one that is there, which is kept under another name. Between any two steps a whole log stands in the
// place, the old one or the new one, so that a start after a kill serves one of the two and never a part.
import { closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeOneFile } from "@camket/event-store-sqlite";
import type { Clock } from "@camket/platform";

/** `ready` is one file, on disk. The name under which the old log is kept. Only for whoever owns the folder of `file`. */
export function takeItsPlace(ready: string, file: string, clock: Clock): string | undefined {
  const kept = existsSync(file) ? join(dirname(file), `log-replaced-${clock.now().replaceAll(/[:.]/g, "-")}.sqlite`) : undefined;
  if (kept) {
    // Whatever a write-ahead log holds, SQLite takes it away when it is asked to open the log beside it, and cannot.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${kept}-wal`, constants.COPYFILE_EXCL);
    let whole = true;
    try {
      // First, for SQLite would mix a write-ahead log with whatever log it finds beside it.
      whole = makeOneFile(file);
      keep(file, kept);
    } finally {
      // Of a log that nobody can open the parts are kept as they were.
      if (whole) rmSync(`${kept}-wal`, { force: true });
    }
  }
  for (const rest of ["-wal", "-shm", "-journal"]) rmSync(`${file}${rest}`, { force: true });
  sync(dirname(file));
  renameSync(ready, file);
  sync(dirname(file));
  return kept;
}

/** A second name for it, or a copy where the disk has no links: the log itself stays where it is. */
function keep(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    try {
      copyFileSync(file, kept, constants.COPYFILE_EXCL);
      sync(kept);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") rmSync(kept, { force: true });
      throw error;
    }
  }
}

function sync(path: string): void {
  const opened = openSync(path, "r");
  fsyncSync(opened);
  closeSync(opened);
}
