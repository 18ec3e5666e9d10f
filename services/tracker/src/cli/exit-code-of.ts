// The exit code of whatever was thrown. Apart from the codes, because it knows every part that can fail, and loading them takes a while.
import { OutcomeUnknown, StoreFailure } from "@camket/event-store";
import { WrongConnectionString } from "@camket/event-store-esdb/connection-string";
import { LogFolderMissing, NewerViews } from "../data-folder.ts";
import { FilesFolderMissing } from "../files-folder.ts";
import { LedgerMismatch } from "../ledger.ts";
import { ServerNotThere } from "../open-store.ts";
import { AnswerLost, EvidenceDiffers, type ExitCode, exitCodes, Failed, WrongUse } from "./exit-codes.ts";

/** Undefined for what nobody foresaw: a bug, whose stack is worth reading. */
export function exitCodeOf(error: unknown): ExitCode | undefined {
  if (error instanceof WrongUse || error instanceof LedgerMismatch || error instanceof NewerViews) return exitCodes.wrongUse;
  if (error instanceof WrongConnectionString || error instanceof LogFolderMissing || error instanceof FilesFolderMissing)
    return exitCodes.wrongUse;
  if (error instanceof EvidenceDiffers) return exitCodes.evidenceDiffers;
  if (error instanceof OutcomeUnknown || error instanceof AnswerLost) return exitCodes.outcomeUnknown;
  if (error instanceof Failed || error instanceof StoreFailure || error instanceof ServerNotThere) return exitCodes.failed;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // A file or a pipe that the system refuses, or SQLite does.
  return syscall !== undefined || code === "ERR_SQLITE_ERROR" ? exitCodes.failed : undefined;
}
