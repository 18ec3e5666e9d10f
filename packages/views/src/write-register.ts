// The live half of a register: an event re-folds its own stream, closes the rows that changed and inserts those that hold instead.
// It runs inside the runner's transaction. What it remembers of a stream is dropped whenever that transaction is rolled back.
import type { DatabaseSync } from "node:sqlite";
import type { Recorded } from "@camket/domain";
import { OutOfOrder, type ViewWriter } from "@camket/projections";
import type { Register } from "./define-register.ts";
import { streamReader } from "./event.ts";
import { compareRows, contentOf, type Fold, type FoldedRow, type OpenRow, type Value } from "./fold-rows.ts";
import { STILL_KNOWN } from "./interval.ts";
import { viewLimits } from "./limits.ts";
import { remember } from "./remember.ts";

type Registered = Pick<Register, "name" | "prefix" | "columns" | "hasLinks" | "fold" | "decode">;

interface Followed {
  readonly history: Recorded[];
  fold: Fold<unknown> | undefined;
  open: readonly OpenRow[];
}

export function registerWriter(db: DatabaseSync, register: Registered): ViewWriter {
  const { name, prefix, fold, decode } = register;
  const followed = remember<Followed>(viewLimits.rememberedStreamsMax, viewLimits.rememberedEventsMax);
  const readStream = streamReader(db);
  const openRows = openRowsReader(db, register);
  const insert = rowInserter(db, register);
  const close = db.prepare(`UPDATE ${name} SET known_to = ? WHERE row = ?`);

  function follow(stream: string, id: string, seq: number): Followed {
    return followed.get(stream) ?? { history: readStream(stream, seq - 1).map(decode), fold: undefined, open: openRows(id) };
  }

  return {
    apply(event, seq) {
      const { stream, revision } = event;
      const id = stream.slice(prefix.length);
      const recorded = decode(event);
      const thing = follow(stream, id, seq);
      const { history } = thing;
      if (history.length !== revision) throw new OutOfOrder(`${stream}: revision ${revision} comes after ${history.length - 1}`);
      history.push(recorded);
      thing.fold = fold(history, thing.fold);
      const { kept, closed, opened } = compareRows(thing.open, thing.fold.rows);
      for (const { row } of closed) close.run(seq, row);
      const linksRows = new Map(thing.open.map(({ links, linksRow }) => [links, linksRow]));
      thing.open = [...kept, ...opened.map((row) => insert(id, row, seq, STILL_KNOWN, linksRows))];
      followed.set(stream, thing, history.length);
    },
    forget: () => followed.clear(),
  };
}

/** Inserts a row, and its links where no row in `linksRows` has the same yet. */
export function rowInserter(
  db: DatabaseSync,
  { name, columns, hasLinks }: Registered,
): (id: string, row: FoldedRow, knownFrom: number, knownTo: number, linksRows: Map<string, number>) => OpenRow {
  // A row that is the first with its links points to itself: its number is known before it is written, one beyond the last.
  const insert = db.prepare(
    `INSERT INTO ${name} (id, ${columns.join(", ")}, links_row, valid_from, valid_to, known_from, known_to)
     VALUES (?${", ?".repeat(columns.length)}, coalesce(?, (SELECT coalesce(max(row), 0) + 1 FROM ${name})), ?, ?, ?, ?)`,
  );
  const insertLink = hasLinks ? db.prepare(`INSERT INTO ${name}_link (row, role, value) VALUES (?, ?, ?)`) : undefined;
  return (id, { from, to, values, links, content }, knownFrom, knownTo, linksRows) => {
    const known = links === "" ? 0 : linksRows.get(links);
    const row = Number(insert.run(id, ...values, known ?? null, from, to, knownFrom, knownTo).lastInsertRowid);
    if (known === undefined) {
      for (const [role, value] of JSON.parse(links) as [string, string][]) insertLink?.run(row, role, value);
      linksRows.set(links, row);
    }
    return { row, from, to, content, links, linksRow: known ?? row };
  };
}

/** The rows of a thing that hold now, read back so that they compare with folded ones ({name}_by_id). */
function openRowsReader(db: DatabaseSync, { name, columns, hasLinks }: Registered): (id: string) => OpenRow[] {
  const read = db.prepare(
    `SELECT row, ${columns.join(", ")}, links_row, valid_from, valid_to FROM ${name} WHERE id = ? AND known_to = ${STILL_KNOWN}`,
  );
  const readLinks = hasLinks ? db.prepare(`SELECT role, value FROM ${name}_link WHERE row = ?`) : undefined;
  const linksOf = (row: number): string => {
    if (row === 0 || !readLinks) return "";
    const pairs = readLinks.all(row).map(({ role, value }) => JSON.stringify([role, value]));
    return `[${pairs.sort().join(",")}]`;
  };
  return (id) =>
    read.all(id).map((row) => {
      const linksRow = Number(row.links_row);
      const links = linksOf(linksRow);
      const values = columns.map((column) => row[column] as Value);
      return {
        row: Number(row.row),
        from: String(row.valid_from),
        to: String(row.valid_to),
        content: contentOf(values, links),
        links,
        linksRow,
      };
    });
}
