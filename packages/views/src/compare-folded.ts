// audit: whether the file of finished views is whole, and its registers say what the log says of a sample of things: each is folded from its own stream in
// the log, which no file of views had a part in, and held against the rows that are known now. It costs as much as the file is read; `compareViews` compares
// everything.
import { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type EventLog, readWholeStream } from "@camket/event-store";
import { type KeptCheckpoint, readCheckpoint } from "@camket/projections";
import type { ComparedSample } from "./compare-sample.ts";
import type { DifferentRow } from "./compare-tables.ts";
import { isDamage, wrongTable } from "./damage.ts";
import type { Register } from "./define-register.ts";
import { notTakenReader } from "./discarded.ts";
import { compareRows } from "./fold-rows.ts";
import type { Ledger } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { sampleStreams } from "./sample-streams.ts";
import { registersOf } from "./views.ts";
import { openRowsReader } from "./write-register.ts";

export interface CompareFoldedOptions {
  readonly log: Pick<EventLog, "readStream" | "comparePositions">;
  /** Views that are finished; nobody needs to stop writing them. */
  readonly file: string;
  readonly ledger: Pick<Ledger, "timeZone">;
  /** Whether there is no more time for things; asked before each. The file is read whole in any case. */
  readonly isOver?: () => boolean;
  /** Ends it, whatever was found by then. */
  readonly signal?: AbortSignal;
  readonly limits?: Pick<typeof viewLimits, "sampledStreamsMax" | "sampledNewestMax" | "differencesToldMax">;
}

/** A file that cannot be read, or is not whole, is a difference. @throws what the log throws */
export async function compareFolded({
  log,
  file,
  ledger,
  isOver = () => false,
  signal,
  limits = viewLimits,
}: CompareFoldedOptions): Promise<ComparedSample> {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  const told: DifferentRow[] = [];
  let [seq, things, rows, differences, leftOut] = [0, 0, 0, 0, 0];
  const damaged = (text: string) => {
    differences += 1;
    told.unshift({ table: "file", row: "its structure", text });
  };
  try {
    db.exec("BEGIN");
    const checkpoint = readCheckpoint(db) as KeptCheckpoint;
    seq = checkpoint.seq;
    const structure = await wrongTable(db, signal);
    if (structure !== undefined) damaged(structure);
    const registers: readonly Register[] = Object.values(registersOf(ledger.timeZone));
    const foldOf = folder(db, log, checkpoint);
    for (const stream of sampleStreams(db, seq, seq, limits)) {
      const register = registers.find(({ prefix }) => stream.startsWith(prefix));
      if (!register) continue;
      if (signal?.aborted || isOver()) {
        leftOut += 1;
        continue;
      }
      things += 1;
      const id = stream.slice(register.prefix.length);
      const { kept, closed, opened } = compareRows(openRowsReader(db, register)(id), await foldOf(register, stream));
      rows += kept.length + closed.length;
      differences += closed.length + opened.length;
      const row = ({ from }: { readonly from: string }) => ({ table: register.name, row: `id ${id}, valid_from ${from}` });
      for (const one of closed) told.push({ ...row(one), text: "the log does not give this row", only: "kept" });
      for (const one of opened) told.push({ ...row(one), text: "the log gives this row, and the views do not have it", only: "fresh" });
      await nextTurn();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    damaged(`it cannot be read: ${(error as Error).message}`);
  } finally {
    db.close();
  }
  return { seq, things, rows, differences, told: told.slice(0, limits.differencesToldMax), ...(leftOut > 0 ? { leftOut } : {}) };
}

/** The rows of a thing that hold with its events in the order of the log, up to where the views are, and without those that its register has not taken. */
function folder(db: DatabaseSync, log: CompareFoldedOptions["log"], { position }: KeptCheckpoint) {
  const notTakenOf = notTakenReader(db);
  const compare = log.comparePositions;
  return async ({ decode, fold }: Register, stream: string) => {
    const notTaken = notTakenOf(stream);
    const taken = (await readWholeStream(log, stream))
      .filter((event) => position !== undefined && compare(event.position, position) <= 0 && !notTaken.has(event.position))
      .sort((a, b) => compare(a.position, b.position));
    return taken.length === 0 ? [] : fold(taken.map(decode)).rows;
  };
}
