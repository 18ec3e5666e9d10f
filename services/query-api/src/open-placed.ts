// query: opens the views that stand in a place in which others may be taking theirs. A name that is gone for a moment is looked for again, and what had the
// name before it was opened, without the write-ahead log that belonged to it, is not read.
import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { readCheckpoint } from "@camket/projections";

/** @throws as SQLite does where there are none after `msMax` milliseconds; until then the thread does nothing else */
export function openPlaced(file: string, msMax: number): DatabaseSync {
  const until = performance.now() + msMax;
  for (;;) {
    let db: DatabaseSync | undefined;
    try {
      const before = statSync(file).ino;
      db = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
      // What it reads first has it open its write-ahead log.
      readCheckpoint(db);
      if (statSync(file).ino === before) return db;
      throw new Error(`other views took the place of ${file} while it was opened`);
    } catch (error) {
      db?.close();
      if (performance.now() > until) throw error;
    }
    Atomics.wait(pause, 0, 0, 5);
  }
}

/** Nobody ever writes it: to wait on, for some milliseconds. */
const pause = new Int32Array(new SharedArrayBuffer(4));
