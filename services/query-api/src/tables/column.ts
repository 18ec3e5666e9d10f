// A column of a table: what CSV and XLSX show of one item of a list, a board or a report. JSON says everything; a table says what an officer reads in
// a row, in plain cells.
import type { Language } from "@camket/domain";

/** What stands in its cells: words, decimal text, a day `YYYY-MM-DD`, or `true` and `false`. */
export type CellKind = "text" | "number" | "day" | "truth";

export interface Column<Item> {
  /** In the first row of the table: a column keeps its name, and programs may rely on it. */
  readonly header: string;
  readonly kind: CellKind;
  /** For the reference. */
  readonly description: string;
  /** Nothing: an empty cell. */
  of(item: Item, language: Language | undefined): string | undefined;
}

/** The cells of a row, as text; an empty one is "". */
export type Row = readonly string[];

export const rowOf = <Item>(columns: readonly Column<Item>[], item: Item, language: Language | undefined): Row =>
  columns.map((column) => column.of(item, language) ?? "");

const columnOf =
  (kind: CellKind) =>
  <Item>(header: string, description: string, of: Column<Item>["of"]): Column<Item> => ({ header, kind, description, of });

/** @example text<PartyItem>("country", "Its country.", ({ country }) => country) */
export const text = columnOf("text");
/** Decimal text; in XLSX a number where a double keeps it. */
export const number = columnOf("number");
export const day = columnOf("day");
export const truth = columnOf("truth");
