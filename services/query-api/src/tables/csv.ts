// A table as CSV (RFC 4180): lines end with CR LF. A byte order mark comes first, without which Excel reads UTF-8 in the code page of the machine
// and garbles Vietnamese.
import { stringify } from "csv-stringify/sync";
import type { Column, Row } from "./column.ts";

/** What a spreadsheet would run as a formula: such a text is shown with an apostrophe before it. Numbers are left as they are. */
const formula = /^[=+\-@\t]/;

type Cells = readonly Pick<Column<never>, "header" | "kind">[];

export const csvHeader = (columns: Cells): string =>
  stringify([columns.map(({ header }) => header)], { bom: true, record_delimiter: "windows" });

export const csvRows = (columns: Cells, rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => row.map((cell, n) => (columns[n]?.kind === "text" && formula.test(cell) ? `'${cell}` : cell))),
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
