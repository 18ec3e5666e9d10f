// One process owns a data folder. Node has no flock, so the lock is a tiny SQLite database held in an exclusive transaction: the
// kernel releases it when the process dies, however it dies. Nothing else may open the file `lock`: on POSIX, closing any handle on
// it would release the lock. Who holds it stands in `owner`, for the message only.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreFailure } from "@camket/event-store";

/** Another process owns the folder. */
export class DataFolderInUse extends StoreFailure {
  readonly code = "data-folder-in-use";
  readonly retryable = false;
  readonly folder: string;
  readonly pid: number | undefined;
  constructor(folder: string, pid: number | undefined, options?: ErrorOptions) {
    const who = pid === undefined ? "another process" : `process ${pid}`;
    super(`the data folder ${folder} is in use by ${who}: stop that one first, or give this one a folder of its own`, options);
    this.folder = folder;
    this.pid = pid;
  }
}

export interface DataFolder {
  /** The folder's absolute path. */
  readonly path: string;
  release(): void;
}

/** Takes the folder, made when missing, until `release` or the end of the process. Throws `DataFolderInUse` at once when it is taken. */
export function takeDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  const owner = join(folder, "owner");
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if ((cause as { errcode?: number }).errcode !== busy) throw cause;
    throw new DataFolderInUse(folder, readPid(owner), { cause });
  }
  writeFileSync(owner, `${process.pid}\n`);
  held.add(lock);
  return {
    path: folder,
    release() {
      if (!lock.isOpen) return;
      rmSync(owner, { force: true });
      lock.close();
      held.delete(lock);
    },
  };
}

/** A connection that nobody refers to is collected, and its lock goes with it: the process must hold it even if the caller does not. */
const held = new Set<DatabaseSync>();

/** SQLITE_BUSY: somebody holds the lock. */
const busy = 5;

function readPid(owner: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(owner, "utf8"), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}
