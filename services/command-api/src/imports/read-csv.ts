// CSV (RFC 4180) as a grid: UTF-8, a byte order mark or none, commas or semicolons, as spreadsheets of different languages write it.
import { CsvError, parse } from "csv-parse/sync";
import { type Grid, NotATable, tooManyRows } from "./grid.ts";
import { gridOf } from "./grid-of.ts";
import { importRowsMax } from "./limits.ts";

/** @throws NotATable */
export const readCsv = (bytes: Buffer): Grid => gridOf(parsed(bytes));

/** Rows read at most: those that may be filled, and as many blank ones and notes between them. */
const recordsMax = 2 * importRowsMax + 2;

function parsed(bytes: Buffer): string[][] {
  try {
    const rows = parse(bytes, { bom: true, delimiter: delimiterOf(bytes), relax_column_count: true, to: recordsMax });
    if (rows.length === recordsMax) throw tooManyRows();
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const cut = error.code === "CSV_QUOTE_NOT_CLOSED" ? ". The file may be cut off" : "";
    throw new NotATable("table-unreadable", `the CSV cannot be read: ${error.message}${cut}`);
  }
}

/** Whichever of the two stands more often in the first line, outside quotes. */
function delimiterOf(bytes: Buffer): "," | ";" {
  const end = bytes.indexOf(0x0a);
  const unquoted = bytes.toString("utf8", 0, end === -1 ? bytes.length : end).replace(/"[^"]*"/g, "");
  return unquoted.split(";").length > unquoted.split(",").length ? ";" : ",";
}
