// audit: a file of views that cannot be read, told from a disk or a log that fails, and of two that are compared the one that it is.
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isDamagedFile } from "@camket/projections";

/** It says something about the file, and not about the disk. */
export const isDamage = (error: unknown): boolean => isDamagedFile(error instanceof DamagedViews ? error.cause : error);

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

/**
 * @throws DamagedViews where the file cannot be read, be it damaged or on a disk that fails: `isDamage` tells the one from the other; and whatever else
 * `read` throws
 */
export function reading<Value>(which: Compared, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw (error as { code?: string }).code === "ERR_SQLITE_ERROR" ? new DamagedViews(which, error) : error;
  }
}

/** What SQLite finds wrong with the structure of a file; undefined where it is whole. It reads the whole file, and not what its rows say. */
export function wrongStructure(db: DatabaseSync): string | undefined {
  const found = String(db.prepare("PRAGMA quick_check(1)").get()?.quick_check);
  return found === "ok" ? undefined : found;
}

/**
 * The same of each table by itself with its indexes, giving way between them: a whole file of a million events takes ten seconds, during which a thread hears
 * nothing. What it does not see is a page that two of them claim. Undefined, too, where the signal ended it.
 */
export async function wrongTable(db: DatabaseSync, signal: AbortSignal | undefined): Promise<string | undefined> {
  // A virtual table keeps all that it has in ordinary ones, and says itself whether they make sense.
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  for (const { name } of tables) {
    if (signal?.aborted) return undefined;
    const found = String(db.prepare(`PRAGMA quick_check(${name})`).get()?.quick_check);
    if (found !== "ok") return `${name}: ${found}`;
    await nextTurn();
  }
  return undefined;
}
