// Views that were built beside those that serve take their place. What waits under the name `<file>.next` is finished, closed and on disk; from the
// moment on that it has that name it counts, and what stands in the place is never opened again: whoever is killed at any step after that
// leaves the rest of the steps to the next start, and nobody reads a half of either.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

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

/** Finished views, which nobody has open, wait from now on to take the place of `file`. */
export function offerNext(finished: string, file: string, disk: Disk = realDisk): void {
  disk.sync(finished);
  disk.rename(finished, nextOf(file));
  disk.sync(dirname(file));
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

/** A file of views, with what SQLite keeps beside it. */
export function removeViews(file: string): void {
  for (const name of filesOf(file)) realDisk.remove(name);
}

/** What a process that was killed left of views that it built beside those in the place, parts of them among it. */
export function removeBeside(file: string): void {
  const begins = basename(besideOf(file));
  for (const name of readdirSync(dirname(file))) if (name.startsWith(begins)) realDisk.remove(join(dirname(file), name));
}

const filesOf = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`];
