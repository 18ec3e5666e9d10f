// What is wrong with a cell of a workbook, for people: what stands there, and what to do.
import type { GridFault } from "./grid.ts";

const fault = (code: string, cell: string, detail: string): GridFault => ({ cell, code, detail });

export const sheetFaults = {
  formula: (cell: string) =>
    fault("FORMULA", cell, "the cell holds a formula: copy it and paste it as a value, so that what is recorded is what you read"),
  error: (cell: string) => fault("CELL_ERROR", cell, "the cell holds an error of the spreadsheet: write the value"),
  merged: (range: string) =>
    fault(
      "MERGED_CELLS",
      range.split(":")[0] ?? "",
      `the cells ${range} are merged: unmerge them and write the value in each row that it is for`,
    ),
  hiddenRow: (cell: string, row: number) =>
    fault("HIDDEN_ROW", cell, `row ${row} is filled and hidden: show it, or delete it, so that what is recorded is what you see`),
  hiddenColumn: (cell: string) =>
    fault("HIDDEN_COLUMN", cell, "the column is filled and hidden: show it, or delete it, so that what is recorded is what you see"),
  percent(cell: string, text: string) {
    const shown = Number((Number(text) * 100).toPrecision(12));
    return fault("PERCENT_FORMAT", cell, `the cell shows a percentage: give it the format General and write ${shown}, not ${shown}%`);
  },
  otherDate: (cell: string, code: string | undefined) =>
    fault(
      "DATE_FORMAT",
      cell,
      `the cell holds a day and does not show its day, month and year${code === undefined ? "" : ` (its format is ${code.slice(0, 60)})`}: ` +
        "write what you mean as text, as '9/2023, or give it the format yyyy-mm-dd",
    ),
  noDay: (cell: string, text: string) =>
    fault(
      "DATE_RANGE",
      cell,
      `the cell holds ${text.slice(0, 30)} as a date, and spreadsheets agree on days from 1900-03-01 to 9999-12-31: write the day as text`,
    ),
} as const;
