// Tells the failures of SQLite apart. The disk's troubles are an answer to the caller, and each says what to do. A damaged database must not
// be written any further. Anything else (a constraint, a wrong statement) is a bug. Primary result codes: https://sqlite.org/rescode.html
import { StoreUnavailable } from "@camket/event-store";

const busy = 5;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const noDatabase = 26;

/** What the disk or the machine can do to a call: busy, locked, out of memory, read-only, interrupted, not authorised and the named ones. */
const ofTheDisk = new Set([busy, 6, 7, readOnly, 9, ioError, full, cannotOpen, 23]);

export type FailureKind = "disk-full" | "in-doubt" | "passing" | "damaged";

/** `undefined` for a bug. `in-doubt`: what the connection knows of the file may be wrong, so that a new one must look. */
export function kindOf(error: unknown): FailureKind | undefined {
  const code = primaryCode(error);
  if (code === undefined) return undefined;
  if (code === corrupt || code === noDatabase) return "damaged";
  if (!ofTheDisk.has(code)) return undefined;
  if (code === full) return "disk-full";
  return code === ioError || code === readOnly || code === cannotOpen ? "in-doubt" : "passing";
}

/** What went wrong and what to do, for whoever reads the answer or the log. */
export function reasonOf(error: unknown): string {
  const { message } = error as Error;
  switch (primaryCode(error)) {
    case full:
      return "the disk is full: free some space; writing resumes by itself";
    case readOnly:
      return `${message}: mount the disk for writing, or give this user the right to write there`;
    case ioError:
      return `${message}: look at the disk and at the kernel's messages`;
    case cannotOpen:
      return `${message}: see that its folder is there, that this user may write in it, and that its disk is not mounted read-only`;
    case corrupt:
    case noDatabase:
      return `${message}: the file is damaged; check it with \`camket verify\` and put a backup back with \`camket restore\``;
    default:
      return message;
  }
}

/** A read that failed for the disk's sake or because of damage becomes a failure of the store; a bug stays what it is. */
export function unavailableBecause(error: unknown): unknown {
  return kindOf(error) === undefined ? error : new StoreUnavailable(`the log cannot be read: ${reasonOf(error)}`, { cause: error });
}

const primaryCode = (error: unknown): number | undefined => {
  const { code, errcode } = error as { code?: string; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && typeof errcode === "number" ? errcode & 0xff : undefined;
};
