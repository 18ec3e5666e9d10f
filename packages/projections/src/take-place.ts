// The cutover: views that were built beside those that serve take their place. What waits under the name `<file>.next` is finished, closed and on disk; from the
// moment on that it has that name it counts, and what stands in the place is never opened again: whoever is killed at any step after that
// leaves the rest of the steps to the next start, and nobody reads a half of either.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Where finished views wait to take the place of `file`. */
export const nextOf = (file: string): string => `${file}.next`;

/** Where views are built and followed that are to take the place of `file`: never opened by whoever reads. */
export const besideOf = (file: string): string => `${file}.beside`;

/** What is done to the disk, step by step; tests let steps fail. */
export interface Disk {
  exists(file: string): boolean;
  remove(file: string): void;
  rename(from: string, to: string): void;
  /** A file or a folder: what was done to it survives a loss of power. */
  sync(path: string): void;
}

export const realDisk: Disk = {
  exists: existsSync,
  remove: (file) => rmSync(file, { force: true }),
  rename: renameSync,
  sync(path) {
    const descriptor = openSync(path, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
};

/**
 * Finished views, which nobody has open, wait from now on to take the place of `file`.
 * @throws where some of them stand in a write-ahead log that cannot be written home, and what the disk throws
 */
export function offerNext(finished: string, file: string, disk: Disk = realDisk): void {
  if (disk.exists(`${finished}-wal`)) writeHome(finished);
  // It would not go along, and without it the file is of an earlier moment, or of none.
  if (disk.exists(`${finished}-wal`)) throw new Error(`${finished}-wal is not written home: somebody has the finished views open`);
  disk.sync(finished);
  disk.rename(finished, nextOf(file));
  disk.sync(dirname(file));
}

/** What is in the write-ahead log goes into the file; whoever is the last to close that takes the log away. */
function writeHome(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

/**
 * Whether views waited, which now stand in the place. Whoever has the old ones open goes on with them, without a name: SQLite leaves alone what has
 * their names by then.
 */
export function takePlace(file: string, disk: Disk = realDisk): boolean {
  if (!disk.exists(nextOf(file))) return false;
  // First the file itself, for without its write-ahead log it must not be opened.
  for (const name of filesOf(file)) disk.remove(name);
  // A write-ahead log of the old one that came back would be played over the new one.
  disk.sync(dirname(file));
  disk.rename(nextOf(file), file);
  disk.sync(dirname(file));
  return true;
}

/**
 * Which views stand in the place after a step failed by which others were to take it, and what was left of the offer is withdrawn; "neither" where the
 * old ones are gone: then it counts, and the next start takes the rest of the steps.
 */
export function placeAfterFailure(file: string, disk: Disk = realDisk): "old" | "new" | "neither" {
  if (!disk.exists(file)) return "neither";
  if (disk.exists(besideOf(file))) return "old";
  if (!disk.exists(nextOf(file))) return "new";
  try {
    disk.remove(nextOf(file));
  } catch {
    // The next start lets them take the place, which is as good.
  }
  return "old";
}

/** A file of views, with what SQLite keeps beside it. */
export function removeViews(file: string): void {
  for (const name of filesOf(file)) realDisk.remove(name);
}

/** What is left of views that were built beside those in the place, parts of them among it. */
export const removeBeside = (file: string): void => removeAll(file, ["beside"]);

/**
 * What a process that was killed left of views that it built, in the place or beside it, or took from a neighbour. For the one process that owns the folder,
 * before it begins.
 */
export const removeLeftovers = (file: string): void => removeAll(file, ["beside", "building", "taking"]);

function removeAll(file: string, endings: readonly string[]): void {
  const begins = endings.map((ending) => `${basename(file)}.${ending}`);
  for (const name of readdirSync(dirname(file)))
    if (begins.some((begin) => name.startsWith(begin))) rmSync(join(dirname(file), name), { recursive: true, force: true });
}

const filesOf = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`];
