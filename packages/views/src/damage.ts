// audit: a file of views that cannot be read, told from a disk or a log that fails, and of two that are compared the one that it is.
import type { DatabaseSync } from "node:sqlite";

/** SQLITE_ERROR (no such table), SQLITE_CORRUPT, SQLITE_NOTADB: it says something about the file, and not about the disk. */
export const isDamage = (error: unknown): boolean => [1, 11, 26].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);

/** Views that were kept, or those that were built from the log to be held against them: where these are damaged, nothing is known of the others. */
export type Compared = "kept" | "fresh";

export class DamagedViews extends Error {
  readonly which: Compared;
  /** In SQLite's words. */
  readonly why: string;
  constructor(which: Compared, cause: unknown) {
    const why = (cause as Error).message;
    super(`the ${which === "kept" ? "old" : "new"} views cannot be read: ${why}`, { cause });
    this.which = which;
    this.why = why;
  }
}

/** @throws DamagedViews where the file is damaged, and whatever else `read` throws */
export function reading<Value>(which: Compared, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw isDamage(error) ? new DamagedViews(which, error) : error;
  }
}

/** What SQLite finds wrong with the structure of a file; undefined where it is whole. It reads the whole file, and not what its rows say. */
export function wrongStructure(db: DatabaseSync): string | undefined {
  const found = String(db.prepare("PRAGMA quick_check(1)").get()?.quick_check);
  return found === "ok" ? undefined : found;
}
