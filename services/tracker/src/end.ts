// A start that cannot be: one clear sentence on standard error and an exit code (2 for a wrong configuration, 1 for what stands in the way).
// What nobody foresaw is a bug and keeps its stack.
import { StoreFailure } from "@camket/event-store";
import { WrongConnectionString } from "@camket/event-store-esdb/connection-string";
import { LogFolderMissing, NewerViews } from "./data-folder.ts";
import { FilesFolderMissing } from "./files-folder.ts";
import { LedgerMismatch } from "./ledger.ts";
import { ServerNotThere } from "./open-store.ts";

export function endWith(exitCode: number, ...sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`camket: ${sentence}\n`);
  process.exit(exitCode);
}

/** A bug that a part of the program reports: from outside any promise, so that it is met as every unhandled error is. */
export function endAsBug(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

export function endBecause(error: unknown): never {
  endWith(...endingOf(error));
}

/** The exit code, and what is said on standard error. */
export function endingOf(error: unknown): readonly [exitCode: number, sentence: string] {
  if (error instanceof WrongConnectionString) return [2, `CAMKET_EVENT_STORE: ${error.message}`];
  if (
    error instanceof LedgerMismatch ||
    error instanceof NewerViews ||
    error instanceof LogFolderMissing ||
    error instanceof FilesFolderMissing ||
    error instanceof ServerNotThere
  )
    return [2, error.message];
  // A user who may read and not write is found out by the first append.
  if (error instanceof StoreFailure) return [error.code === "access-denied" ? 2 : 1, error.message];
  const { code, message, path } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  const { address, port } = error as { address?: string; port?: number };
  if (code === "EADDRINUSE") return [1, `${address}:${port} is in use: stop what listens there, or set CAMKET_PORT to another port`];
  if (code === "EADDRNOTAVAIL" || code === "EACCES" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return [1, path ? `${path}: ${message}` : `cannot listen: ${message}; see CAMKET_HOST and CAMKET_PORT`];
  if (code === "ENOTDIR" || code === "EEXIST" || code === "ENOSPC" || code === "EROFS")
    return [1, `the data folder cannot be used: ${message}`];
  return [1, error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
