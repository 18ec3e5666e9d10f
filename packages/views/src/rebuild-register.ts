// The rebuilding half of a register. A large one is folded by threads, each taking its part of the streams into a file of its own; the parts
// are then copied together, which is quick. A small one is folded in place.
import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import type { Park } from "@camket/projections";
import type { Register } from "./define-register.ts";
import { countEvents, type StreamRange, splitStreams, streamsOf } from "./event.ts";
import { foldStreams } from "./fold-streams.ts";
import { viewLimits } from "./limits.ts";

export async function rebuildRegister(
  db: DatabaseSync,
  register: Omit<Register, "view">,
  park: Park,
  { rebuildThreads, threadedEventsMin }: { rebuildThreads: number; threadedEventsMin: number } = viewLimits,
): Promise<void> {
  const streams = streamsOf(register.prefix);
  const file = db.location();
  const parts = file === null || countEvents(db, streams) < threadedEventsMin ? [streams] : splitStreams(db, streams, rebuildThreads);
  if (parts.length === 1 || file === null) {
    db.exec("BEGIN");
    foldStreams(db, db, register, streams, park);
    db.exec("COMMIT");
    return;
  }
  const files = parts.map((_, n) => `${file}.part-${n}`);
  // What a rebuild that was killed left behind.
  for (const part of files) rmSync(part, { force: true });
  try {
    const parked = await Promise.all(parts.map((part, n) => foldInThread(file, files[n] as string, register, part)));
    for (const one of parked.flat()) park(one.stream, one.eventId, one.seq, new Error(one.error));
    for (const part of files) copyPart(db, register, part);
  } finally {
    for (const part of files) rmSync(part, { force: true });
  }
}

export interface FoldThreadData {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly timeZone: string;
  readonly streams: StreamRange;
}

/** An event that the thread could not apply, whatever was decided about it. */
export interface ParkedInThread {
  readonly stream: string;
  readonly eventId: string;
  readonly seq: number;
  readonly error: string;
}

/** Rejects when the thread fails; it ends by itself. */
function foldInThread(from: string, to: string, { name, timeZone }: Omit<Register, "view">, streams: StreamRange) {
  const workerData: FoldThreadData = { from, to, name, timeZone, streams };
  const worker = new Worker(new URL("./fold-thread.ts", import.meta.url), { workerData, execArgv: [], name: `fold ${name}` });
  return new Promise<readonly ParkedInThread[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that folds ${name} ended with ${code}`)));
  });
}

/** Rows of a part are numbered from 1: they move behind those that are there. Its shared texts get the numbers that these have there. */
function copyPart(db: DatabaseSync, { name, columns, shared }: Omit<Register, "view">, part: string): void {
  db.prepare("ATTACH ? AS part").run(part);
  db.exec("BEGIN");
  const last = Number(db.prepare(`SELECT coalesce(max(row), 0) AS n FROM ${name}`).get()?.n);
  const own = columns.map((column) => (shared.has(column) ? `(SELECT n.kept FROM part.renumbered n WHERE n.number = ${column})` : column));
  const rest = `id, ${own.join(", ")}, stated_row + ${last}, valid_from, valid_to, known_from, known_to, lasts`;
  db.exec(`
    INSERT OR IGNORE INTO ${name}_shared (text) SELECT text FROM part.${name}_shared ORDER BY number;
    CREATE TABLE part.renumbered (number INTEGER PRIMARY KEY, kept INTEGER NOT NULL);
    INSERT INTO part.renumbered SELECT p.number, t.number FROM part.${name}_shared p JOIN main.${name}_shared t ON t.text = p.text;
    INSERT INTO ${name} SELECT row + ${last}, ${rest} FROM part.${name} ORDER BY row;
    INSERT INTO ${name}_stated SELECT row + ${last}, shown, text FROM part.${name}_stated ORDER BY row;
    INSERT INTO ${name}_text SELECT id, text FROM part.${name}_text;
    INSERT INTO ${name}_link SELECT row + ${last}, role, value FROM part.${name}_link ORDER BY row, role, value;
    COMMIT; DETACH part`);
}
