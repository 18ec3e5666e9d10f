// A log at rest made one file: what stands in its write-ahead log only is carried into the database file and synced, and the write-ahead log
// is gone. Then it can be linked, copied or moved without a moment in which it is shorter than it was. Only for whoever owns the data folder.
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StoreUnavailable } from "@camket/event-store";
import { busyTimeoutMs } from "./limits.ts";
import { kindOf, reasonOf } from "./sqlite-failure.ts";

/**
 * False where SQLite finds no database in the file, or a damaged one: then nobody can open the log. What
 * stood in its write-ahead log may be gone after that; whoever wants it kept copies it before.
 * @throws StoreUnavailable where the disk or another program stands in the way
 */
export function makeOneFile(file: string): boolean {
  try {
    const db = new DatabaseSync(file, { timeout: busyTimeoutMs });
    try {
      // Reads the file, by which SQLite notices the write-ahead log.
      db.prepare("PRAGMA user_version").get();
      const { busy } = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
      if (busy !== 0) throw new StoreUnavailable(`another program is reading the log ${file}: let it end, and try again`);
    } finally {
      // The last connection takes the write-ahead log away.
      db.close();
    }
  } catch (error) {
    if (kindOf(error) === undefined) throw error;
    if (kindOf(error) === "damaged") return false;
    throw new StoreUnavailable(`the log ${file} cannot be made one file: ${reasonOf(error)}`, { cause: error });
  }
  if (existsSync(`${file}-wal`)) throw new StoreUnavailable(`another program has the log ${file} open: let it end, and try again`);
  return true;
}
