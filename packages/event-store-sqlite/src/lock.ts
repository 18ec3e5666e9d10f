// One process owns a data folder. Node has no flock, so the lock is a tiny SQLite database held in an exclusive transaction: the
// kernel releases it when the process dies, however it dies. Nothing else may open the file `lock`: on POSIX, closing any handle on
// it would release the lock. Who holds it stands in `owner`, for the message only.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
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

/** The folder cannot be made or written to. */
export class DataFolderUnusable extends StoreFailure {
  readonly code = "data-folder-unusable";
  readonly retryable = false;
  constructor(folder: string, cause: unknown) {
    super(`the data folder ${folder} cannot be used: ${(cause as Error).message}; name a folder that this user may write to`, { cause });
  }
}

export interface DataFolder {
  /** The folder's absolute path. */
  readonly path: string;
  release(): void;
}

/**
 * Takes the folder, made for its owner alone when missing, until `release` or the end of the process. Throws `DataFolderInUse` at once when
 * it is taken, and `DataFolderUnusable` when it cannot be made or written to.
 */
export function takeDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  const owner = join(folder, "owner");
  let lock: DatabaseSync | undefined;
  try {
    makeFolder(folder);
    makePrivate(join(folder, "lock"));
    lock = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    writeFileSync(owner, `${process.pid}\n`, { mode: 0o600 });
  } catch (cause) {
    lock?.close();
    if ((cause as { errcode?: number }).errcode === busy) throw new DataFolderInUse(folder, readPid(owner), { cause });
    throw new DataFolderUnusable(folder, cause);
  }
  const taken = lock;
  held.add(taken);
  return {
    path: folder,
    release() {
      if (!taken.isOpen) return;
      rmSync(owner, { force: true });
      taken.close();
      held.delete(taken);
    },
  };
}

/**
 * Whether the folder is taken, for whoever may only read it: nothing is made or written. True also where the lock is there and cannot be read: then
 * only the owner knows.
 */
export function isDataFolderInUse(path: string): boolean {
  const file = join(resolve(path), "lock");
  if (!existsSync(file)) return false;
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { readOnly: true, timeout: 0 });
    lock.prepare("SELECT 1 FROM sqlite_schema").get();
    return false;
  } catch {
    return true;
  } finally {
    lock?.close();
  }
}

/** A connection that nobody refers to is collected, and its lock goes with it: the process must hold it even if the caller does not. */
const held = new Set<DatabaseSync>();

/** Step by step, because the `recursive` of Node asks for ever where nothing can be made at all, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Whoever makes the file, nobody else may read it. An existing one is not opened (see above). */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch {
    // It is there, or cannot be made: SQLite will say so.
  }
}

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
