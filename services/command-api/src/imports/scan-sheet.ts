// What a sheet's XML says that its values do not: formulas, errors and merged cells, each refused at its cell, since what stands there is not what
// a person wrote; and whether it is too large, before anything is made of it.

import { cellName, type GridFault, NotATable, tooManyRows } from "./grid.ts";
import { importColumnsMax, importRowsMax } from "./limits.ts";

/** Cells that are told one by one. */
const faultsMax = 50;

/** @throws NotATable */
export function scanSheet(sheet: string, xml: string): void {
  const faults: GridFault[] = [];
  let filledRows = 0;
  let row = 0;
  let filled = false;
  let cell = "";
  for (const [, tag, attributes = ""] of xml.matchAll(/<(?:\w+:)?(row|c|f|v|is|mergeCell)(?=[\s/>])([^>]*)>/g)) {
    if (tag === "row") {
      row = Number(attributeOf(attributes, "r") ?? row + 1);
      if (row > sheetRowsMax)
        throw new NotATable("table-too-large", `the sheet has a row ${row}, and no spreadsheet has more than ${sheetRowsMax}`);
      filled = false;
    } else if (tag === "c") {
      cell = attributeOf(attributes, "r") ?? "";
      if (attributeOf(attributes, "t") === "e") faults.push(errorAt(cell));
    } else if (tag === "v" || tag === "is") {
      if (columnOf(cell) > importColumnsMax)
        throw new NotATable("table-too-large", `${cell} is filled: there may be ${importColumnsMax} columns`);
      if (!filled && ++filledRows > importRowsMax + notesMax) throw tooManyRows();
      filled = true;
    } else if (tag === "f") faults.push(formulaAt(cell || cellName(row - 1, 0)));
    else faults.push(mergedAt(attributeOf(attributes, "ref") ?? ""));
    if (faults.length >= faultsMax) break;
  }
  if (faults.length === 0) return;
  const detail = `${faults[0]?.cell}: ${faults[0]?.detail}${faults.length > 1 ? `; and ${faults.length - 1} more` : ""}`;
  throw new NotATable("malformed-table", detail, { faults, sheet });
}

/** Rows of a sheet, blank ones among them, as spreadsheets have them at most (ECMA-376 has no number; Excel's is this). */
const sheetRowsMax = 1_048_576;

/** Rows beside the commands: the header, and what a template explains. */
const notesMax = 1_000;

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

/** From 1; 0 where there is no name. */
const columnOf = (cell: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(cell)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

const formulaAt = (cell: string): GridFault => ({
  cell,
  code: "FORMULA",
  detail: "the cell holds a formula: copy it and paste it as a value, so that what is recorded is what you read",
});
const errorAt = (cell: string): GridFault => ({
  cell,
  code: "CELL_ERROR",
  detail: "the cell holds an error of the spreadsheet: write the value",
});
const mergedAt = (range: string): GridFault => ({
  cell: range.split(":")[0] ?? "",
  code: "MERGED_CELLS",
  detail: `the cells ${range} are merged: unmerge them and write the value in each row that it is for`,
});
