// The live half of a register: an event re-folds its own stream, closes the rows that changed and inserts those that hold instead.
// It runs inside the runner's transaction. What it remembers of a stream is dropped whenever that transaction is rolled back.
import type { DatabaseSync } from "node:sqlite";
import type { Recorded } from "@camket/domain";
import type { ViewWriter } from "@camket/projections";
import type { Register } from "./define-register.ts";
import { takenReader } from "./discarded.ts";
import { lastPlaceReader } from "./event.ts";
import { compareRows, type Fold, type FoldedRow, type OpenRow, textOf, type Value } from "./fold-rows.ts";
import { STILL_KNOWN } from "./interval.ts";
import { viewLimits } from "./limits.ts";
import { refuseBreak } from "./refuse-break.ts";
import { remember } from "./remember.ts";
import { sharedText, sharedWriter } from "./shared-texts.ts";
import { statedReader, statedWriter } from "./stated.ts";

type Registered = Pick<Register, "name" | "prefix" | "columns" | "shared" | "fold" | "decode">;

interface Followed {
  readonly history: Recorded[];
  /** The revision of the last event before, be it in the history or discarded. */
  after: number;
  fold: Fold<unknown> | undefined;
  open: readonly OpenRow[];
}

export function registerWriter(db: DatabaseSync, register: Registered): ViewWriter {
  const { name, prefix, fold, decode } = register;
  const followed = remember<Followed>(viewLimits.rememberedStreamsMax, viewLimits.rememberedEventsMax);
  const readStream = takenReader(db, name);
  const lastPlace = lastPlaceReader(db);
  const openRows = openRowsReader(db, register);
  const { insert, forget } = rowInserter(db, register);
  const close = db.prepare(`UPDATE ${name} SET known_to = ? WHERE row = ?`);

  function follow(stream: string, id: string, seq: number): Followed {
    const known = followed.get(stream);
    if (known) return known;
    const history = readStream(stream, seq - 1).map(decode);
    return { history, after: lastPlace(stream, seq - 1)?.revision ?? -1, fold: undefined, open: openRows(id) };
  }

  return {
    apply(event, seq) {
      const { stream } = event;
      const id = stream.slice(prefix.length);
      const recorded = decode(event);
      const thing = follow(stream, id, seq);
      const { history } = thing;
      refuseBreak(event, thing.after);
      history.push(recorded);
      thing.fold = fold(history, thing.fold);
      const { kept, closed, opened } = compareRows(thing.open, thing.fold.rows);
      for (const { row } of closed) close.run(seq, row);
      const statedRows = new Map(thing.open.map(({ stated, statedRow }) => [stated, statedRow]));
      thing.open = [
        ...kept,
        ...opened.map((row) => insert(id, { ...row, knownFrom: seq, recordedOn: recorded.recordedOn }, STILL_KNOWN, statedRows)),
      ];
      thing.after = event.revision;
      followed.set(stream, thing, history.length);
    },
    forget(stream) {
      if (stream === undefined) followed.clear();
      else followed.delete(stream);
      forget();
    },
  };
}

/** A row, and the event by which it became known. */
export interface KnownRow extends FoldedRow {
  readonly knownFrom: number;
  readonly recordedOn: string;
}

export interface RowInserter {
  /** Inserts a row, and what it states where no row in `statedRows` states the same yet. */
  insert(id: string, row: KnownRow, knownTo: number, statedRows: Map<string, number>): OpenRow;
  /** After a transaction that inserted was rolled back. */
  forget(): void;
}

export function rowInserter(db: DatabaseSync, { name, columns, shared }: Registered): RowInserter {
  // A row that is the first to state something points to itself: its number is known before it is written, one beyond the last.
  const insertRow = db.prepare(
    `INSERT INTO ${name} (id, ${columns.join(", ")}, stated_row, valid_from, valid_to, known_from, known_to, lasts)
     VALUES (?${", ?".repeat(columns.length)}, coalesce(?, (SELECT coalesce(max(row), 0) + 1 FROM ${name})), ?, ?, ?, ?, ?)`,
  );
  const writeStated = statedWriter(db, name);
  const { numberOf, forget } = sharedWriter(db, name);
  const isShared = columns.map((column) => shared.has(column));
  const insert: RowInserter["insert"] = (id, { from, to, values, content, stated, knownFrom, recordedOn }, knownTo, statedRows) => {
    const known = statedRows.get(stated);
    const lasts = to > recordedOn ? 1 : 0;
    const numbered = values.map((value, n) => (isShared[n] && value !== null ? numberOf(String(value)) : value));
    const row = Number(insertRow.run(id, ...numbered, known ?? null, from, to, knownFrom, knownTo, lasts).lastInsertRowid);
    if (known === undefined) {
      writeStated(row, id, stated);
      statedRows.set(stated, row);
    }
    return { row, from, to, content, stated, statedRow: known ?? row };
  };
  return { insert, forget };
}

/** The rows of a thing that hold now, read back so that they compare with folded ones ({name}_by_id). */
export function openRowsReader(
  db: DatabaseSync,
  { name, columns, shared }: Pick<Registered, "name" | "columns" | "shared">,
): (id: string) => OpenRow[] {
  const read = db.prepare(
    `SELECT row, ${columns.map((column) => (shared.has(column) ? sharedText(name, column) : column)).join(", ")}, stated_row, valid_from, valid_to
     FROM ${name} r WHERE id = ? AND known_to = ${STILL_KNOWN}`,
  );
  const readStated = statedReader(db, name);
  return (id) =>
    read.all(id).map((row) => {
      const statedRow = Number(row.stated_row);
      return {
        row: Number(row.row),
        from: String(row.valid_from),
        to: String(row.valid_to),
        content: textOf(columns.map((column) => row[column] as Value)),
        stated: readStated(statedRow),
        statedRow,
      };
    });
}
