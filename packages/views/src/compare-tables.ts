// Two tables of the same shape, read side by side in the order of their key, and every row in which they differ: one that only one of them
// has, or the columns that say something else.
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type Compared, reading } from "./damage.ts";

export interface DifferentRow {
  readonly table: string;
  /** Which row, by its key. */
  readonly row: string;
  /** What is different about it, in words. */
  readonly text: string;
  /** The columns that say something else, with both values; absent where the row is in one of the two alone, or it is no row. */
  readonly columns?: readonly DifferentColumn[];
  /** The one of the two that has the row, where the other does not. */
  readonly only?: Compared;
}

export interface DifferentColumn {
  readonly column: string;
  readonly kept: unknown;
  readonly fresh: unknown;
}

export interface ComparedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** How many of the first columns are the key, by which `sql` orders. */
  readonly key: number;
  readonly sql: string;
  readonly params?: Readonly<Record<string, SQLInputValue>> | undefined;
  readonly kept: DatabaseSync;
  readonly fresh: DatabaseSync;
}

type Row = readonly unknown[];

/** The number of rows that were kept. @throws DamagedViews where one of the two cannot be read */
export function compareTables(
  { table, columns, key, sql, params = {}, kept, fresh }: ComparedTable,
  onDifference: (row: DifferentRow) => void,
): number {
  const differ = (row: Row, what: Pick<DifferentRow, "text" | "columns" | "only">) =>
    onDifference({
      table,
      row: row
        .slice(0, key)
        .map((value, i) => `${columns[i]} ${value}`)
        .join(", "),
      ...what,
    });
  const [left, right] = [cursor("kept", kept, sql, params), cursor("fresh", fresh, sql, params)];
  let rows = 0;
  for (let a = left(), b = right(); a || b; ) {
    const order = !a ? 1 : !b ? -1 : compareKeys(a, b, key);
    if (order < 0) differ(a as Row, { text: "the log does not give this row", only: "kept" });
    if (order > 0) differ(b as Row, { text: "the log gives this row, and the views do not have it", only: "fresh" });
    if (order === 0) {
      const wrong = columns.flatMap((column, i) => (a?.[i] === b?.[i] ? [] : [{ column, kept: a?.[i], fresh: b?.[i] }]));
      if (wrong.length > 0) differ(a as Row, { text: wrong.map(contrast).join("; "), columns: wrong });
    }
    if (order <= 0) {
      rows += 1;
      a = left();
    }
    if (order >= 0) b = right();
  }
  return rows;
}

function cursor(which: Compared, db: DatabaseSync, sql: string, params: Readonly<Record<string, SQLInputValue>>): () => Row | undefined {
  const rows = reading(which, () => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    return statement.iterate(params) as unknown as Iterator<Row>;
  });
  const step = () => rows.next();
  return () => {
    const next = reading(which, step);
    return next.done ? undefined : next.value;
  };
}

/** As SQLite orders: keys are numbers, or text of plain letters. */
function compareKeys(a: Row, b: Row, key: number): number {
  for (let i = 0; i < key; i++) {
    const [x, y] = [a[i] as string, b[i] as string];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

const shownCharsMax = 120;

function contrast({ column, kept, fresh }: DifferentColumn): string {
  const [left, right] = [kept, fresh].map((value) => JSON.stringify(value ?? null)) as [string, string];
  // Long texts are shown from a little before the place where they part.
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  const from = Math.max(left.length, right.length) <= shownCharsMax ? 0 : Math.max(0, same - 40);
  return `${column} is ${shown(left, from)}, by the log ${shown(right, from)}`;
}

const shown = (text: string, from: number): string =>
  `${from > 0 ? "…" : ""}${text.slice(from, from + shownCharsMax)}${text.length > from + shownCharsMax ? "…" : ""}`;
