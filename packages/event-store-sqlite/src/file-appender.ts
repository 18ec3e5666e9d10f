// append: the appender of a file, with what a file needs beside the appends: a new connection after one that a failure left in doubt, and
// the write-ahead log carried over into the database when it has grown. While no connection can be had every append is answered
// "unavailable", each time after a new try, so that writing resumes by itself. It must never show a log shorter than what it acknowledged.
import { strict as assert } from "node:assert";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type AppendAnswer, type Appender, type AppendRequest, openAppender } from "./append.ts";
import { walPagesMax } from "./limits.ts";
import { closeQuietly } from "./schema.ts";
import { kindOf, reasonOf } from "./sqlite-failure.ts";

export interface FileAppender {
  run(batch: readonly AppendRequest[]): AppendAnswer[];
  /** Called after the answers are out: nobody waits for it. */
  carryOver(): void;
  close(): void;
}

export interface FileAppenderOptions {
  /** The first connection. */
  readonly open: () => DatabaseSync;
  /** Another one after a failure. Throws while there is none to be had. */
  readonly reopen: () => DatabaseSync;
  readonly walPagesMax?: number;
  /** Called before each call that syncs the disk: the place where a test makes a disk slow. */
  readonly beforeSync?: () => void;
}

interface Connection {
  readonly db: DatabaseSync;
  readonly appender: Appender;
  readonly walPages: StatementSync;
  readonly checkpoint: StatementSync;
}

export function openFileAppender({ open, reopen, beforeSync, ...options }: FileAppenderOptions): FileAppender {
  const pagesMax = options.walPagesMax ?? walPagesMax;
  let connection = first();
  /** The last position that a caller was told. */
  let acknowledged = 0;

  /** Whoever starts the writer has opened the log already, so that a failure here passes, or is told to the first caller. */
  function first(): Connection | undefined {
    try {
      return prepare(open());
    } catch {
      return undefined;
    }
  }

  function prepare(db: DatabaseSync): Connection {
    try {
      return {
        db,
        appender: openAppender(db, beforeSync),
        walPages: db.prepare("PRAGMA wal_checkpoint(NOOP)"),
        checkpoint: db.prepare("PRAGMA wal_checkpoint(PASSIVE)"),
      };
    } catch (error) {
      closeQuietly(db);
      throw error;
    }
  }

  function connect(): Connection {
    const found = prepare(reopen());
    const head = (found.db.prepare("SELECT max(position) AS head FROM event").get()?.head as number | null) ?? 0;
    assert(head >= acknowledged, `the log ends at ${head}, but ${acknowledged} was acknowledged: restore a backup`);
    return found;
  }

  function drop(): void {
    closeQuietly(connection?.db);
    connection = undefined;
  }

  function run(batch: readonly AppendRequest[]): AppendAnswer[] {
    try {
      connection ??= connect();
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return batch.map(() => ({ status: "unavailable", reason: reasonOf(error) }));
    }
    const answers = connection.appender.run(batch);
    if (connection.appender.doubted) drop();
    for (const answer of answers) if ("position" in answer) acknowledged = Math.max(acknowledged, answer.position);
    return answers;
  }

  /**
   * On a full disk the pages stay in the write-ahead log, where they are safe, and the next commit tries again. After an I/O error it is
   * not known what the disk has of them, so that a new connection has to carry them over before anything more is written.
   */
  function carryOver(): void {
    if (!connection) return;
    try {
      const { log, checkpointed } = connection.walPages.get() as { log: number; checkpointed: number };
      if (log - checkpointed < pagesMax) return;
      beforeSync?.();
      connection.checkpoint.get();
    } catch (error) {
      const kind = kindOf(error);
      if (kind === undefined) throw error;
      if (kind === "damaged") throw new Error(reasonOf(error), { cause: error });
      if (kind === "in-doubt") drop();
    }
  }

  return { run, carryOver, close: drop };
}
