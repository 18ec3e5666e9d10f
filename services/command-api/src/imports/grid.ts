// A table as it was sent, whether CSV or a workbook: the cells of one sheet, each with what its format knows of it and nothing more. Every
// reader makes one and everything after it takes one.
import { importRowsMax } from "./limits.ts";

/** Text as written; of a workbook also a number (as exact decimal text), a day, and true or false. Null: an empty cell. */
export type Cell = string | boolean | { readonly number: string } | { readonly day: string; readonly hasTime?: true } | null;

export interface Grid {
  /** The sheet that was read; absent for CSV, which has none. */
  readonly sheet?: string;
  /** The other sheets, which were not read. */
  readonly otherSheets: readonly string[];
  /** The first filled row: which column says what. */
  readonly header: { readonly index: number; readonly names: readonly string[] };
  /** The filled rows below it; neither blank ones nor notes. */
  readonly rows: readonly GridRow[];
  /** What stands in the column `command`, each once. */
  readonly commands: readonly string[];
  /** Cells that are filled under no name. */
  readonly unnamed: readonly GridFault[];
}

export interface GridRow {
  /** From 0. */
  readonly index: number;
  /** Up to the last filled cell; no text among them is blank, or has space around it. */
  readonly cells: readonly Cell[];
}

/** What is wrong at one cell of a sheet. */
export interface GridFault {
  readonly cell: string;
  readonly code: string;
  readonly detail: string;
}

/** Why bytes are no table that can be read: the code of a problem, a sentence, and the cells where it shows. */
export interface Unread {
  readonly code: "table-type-refused" | "table-unreadable" | "table-too-large" | "malformed-table";
  readonly detail: string;
  readonly faults?: readonly GridFault[];
  readonly sheet?: string;
}

/** Thrown by the readers, caught where a table is asked for. */
export class NotATable extends Error {
  readonly unread: Unread;
  constructor(code: Unread["code"], detail: string, rest: Pick<Unread, "faults" | "sheet"> = {}) {
    super(detail);
    this.unread = { code, detail, ...rest };
  }
}

export const tooManyRows = (): NotATable =>
  new NotATable("table-too-large", `the table has more than ${importRowsMax} rows; nothing of it was recorded. Send it in parts`);

/** @example cellName(6, 2) // "C7": row and column count from 0 */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** What a cell says, as text: as a person would have typed it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "boolean") return String(cell);
  return "number" in cell ? cell.number : cell.day;
}
