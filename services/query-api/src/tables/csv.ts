// A table as CSV (RFC 4180): lines end with CR LF. A byte order mark comes first, without which Excel reads UTF-8 in the code page of the machine
// and garbles Vietnamese.
import { stringify } from "csv-stringify/sync";
import type { Column, Row } from "./column.ts";

/**
 * Where a spreadsheet would begin a formula (OWASP, CSV injection): there an apostrophe is put before it. Numbers are left as they are. A spreadsheet whose
 * list separator is the semicolon begins a cell after one, and a row after a line's end, for it takes our quotes, after a comma, for letters.
 */
const formula = /^(?=[=+\-@\t\r\n＝＋－＠])|(?=[=+\-@＝＋－＠])(?<=[;\r\n]"*)/g;

type Cells = readonly Pick<Column<never>, "header" | "kind">[];

export const csvHeader = (columns: Cells): string =>
  stringify([columns.map(({ header }) => header)], { bom: true, record_delimiter: "windows" });

export const csvRows = (columns: Cells, rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => row.map((cell, n) => (columns[n]?.kind === "text" ? cell.replace(formula, "'") : cell))),
    { record_delimiter: "windows", quoted_match: /[\r\n;]/ },
  );
