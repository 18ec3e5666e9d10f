// Tells the failures of SQLite apart: the disk's troubles are an answer to the whole batch; anything else (a constraint, a wrong statement)
// is a bug that must end the thread.
import type { AppendAnswer } from "./append.ts";

// Primary result codes, https://sqlite.org/rescode.html
const full = 13;
/** busy, locked, out of memory, read-only, interrupted, I/O error, corrupt, full, cannot open, not authorised, not a database */
const ofTheDisk = new Set([5, 6, 7, 8, 9, 10, 11, full, 14, 23, 26]);

const primaryCode = (error: unknown): number | undefined => {
  const { code, errcode } = error as { code?: string; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && typeof errcode === "number" ? errcode & 0xff : undefined;
};

/**
 * The one answer to all appends of a transaction that failed; `undefined` for a bug. Before COMMIT nothing can have been written. A
 * COMMIT that found the disk full wrote no commit frame; after any other failure of it a crash may still bring the frames back.
 */
export function failedTogether(error: unknown, committing: boolean): AppendAnswer | undefined {
  const code = primaryCode(error);
  if (code === undefined || !ofTheDisk.has(code)) return undefined;
  const reason = code === full ? "the disk is full: free some space; writing resumes by itself" : (error as Error).message;
  return { status: committing && code !== full ? "unknown" : "unavailable", reason };
}
