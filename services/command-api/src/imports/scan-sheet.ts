// What a sheet's XML says that its values do not: formulas, errors, merged cells, what is hidden, and numbers that show something else than they are.
// Each is refused at its cell, since what stands there is not what a person wrote or read; and whether it is too large, before anything is made of it.
import { dayOf, isoDay } from "./days.ts";
import { type Cell, type GridFault, NotATable, tooManyRows } from "./grid.ts";
import { importColumnsMax, importRowsMax, importSheetRowsMax } from "./limits.ts";
import type { Format } from "./read-formats.ts";
import { type Attributes, isTrue, readXml } from "./read-xml.ts";
import { sheetFaults } from "./sheet-faults.ts";

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly from1904: boolean;
  readonly formats: readonly Format[];
}

/** Cells that are told one by one. */
const faultsMax = 50;

/** The cells that hold days, by their names. @throws NotATable */
export function scanSheet(sheet: Sheet, xml: Uint8Array): ReadonlyMap<string, Cell> {
  const faults: GridFault[] = [];
  const days = new Map<string, Cell>();
  const hidden = { columns: new Set<number>(), row: false };
  const at = { row: 0, column: 0, cell: "", type: "n", style: 0 };
  let filledRows = 0;
  let filled = false;
  /** Inside `v` or `is`, whose text is the value. */
  let value: string | undefined;

  const open = (element: string, attributes: Attributes): void => {
    if (element === "col" && isTrue(attributes.hidden)) hide(attributes);
    else if (element === "row") openRow(attributes);
    else if (element === "c") openCell(attributes);
    else if (element === "v" || element === "is") value = "";
    else if (element === "f") faults.push(sheetFaults.formula(at.cell));
    else if (element === "mergeCell") faults.push(sheetFaults.merged(attributes.ref ?? ""));
    if (faults.length >= faultsMax) throw malformed(sheet.name, faults);
  };
  const hide = ({ min, max }: Attributes): void => {
    for (let column = Number(min); column <= Math.min(Number(max), importColumnsMax); column++) hidden.columns.add(column);
  };
  const openRow = ({ r, hidden: isHidden }: Attributes): void => {
    at.row = r === undefined ? at.row + 1 : Number(r);
    if (!(at.row <= sheetRowsMax)) throw beyond(`a row ${r}`);
    hidden.row = isTrue(isHidden);
    filled = false;
  };
  const openCell = ({ r = "", t = "n", s = "0" }: Attributes): void => {
    const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(r) ?? [];
    if (letters === undefined || (Number(digits) <= sheetRowsMax && Number(digits) !== at.row))
      throw new NotATable("table-unreadable", `the workbook is damaged: it has a cell "${r.slice(0, 20)}" in row ${at.row}`);
    if (Number(digits) > sheetRowsMax) throw beyond(`a cell ${r.slice(0, 20)}`);
    Object.assign(at, { column: columnOf(letters), cell: r, type: t, style: Number(s) });
    if (t === "e") faults.push(sheetFaults.error(r));
  };
  const fill = (text: string): void => {
    if (text.trim() === "") return;
    if (at.column > importColumnsMax)
      throw new NotATable("table-too-large", `${at.cell} is filled: there may be ${importColumnsMax} columns`);
    if (at.row > importSheetRowsMax)
      throw new NotATable("table-too-large", `${at.cell} is filled, and a table ends before row ${importSheetRowsMax}`);
    if (!filled && ++filledRows > importRowsMax + notesMax) throw tooManyRows();
    if (!filled && hidden.row) faults.push(sheetFaults.hiddenRow(at.cell, at.row));
    if (hidden.columns.delete(at.column)) faults.push(sheetFaults.hiddenColumn(at.cell));
    filled = true;
    if (at.type === "n") number(text);
    else if (at.type === "d") day(text, isoDay(text));
  };
  const number = (text: string): void => {
    const format = sheet.formats[at.style];
    if (format?.kind === "percent") faults.push(sheetFaults.percent(at.cell, text));
    else if (format?.kind === "other-date") faults.push(sheetFaults.otherDate(at.cell, format.code));
    else if (format?.kind === "day") day(text, dayOf(text, sheet.from1904));
  };
  const day = (text: string, found: Cell | undefined): void => {
    if (found === undefined) faults.push(sheetFaults.noDay(at.cell, text));
    else days.set(at.cell, found);
  };

  readXml(sheet.part, xml, {
    open,
    text(text) {
      if (value !== undefined) value += text;
    },
    close(element) {
      if ((element !== "v" && element !== "is") || value === undefined) return;
      fill(value);
      value = undefined;
    },
  });
  if (faults.length > 0) throw malformed(sheet.name, faults);
  return days;
}

/** Rows of a sheet, blank ones among them, as spreadsheets have them at most (ECMA-376 has no number; Excel's is this). */
const sheetRowsMax = 1_048_576;

/** Rows beside the commands: the header, and what a template explains. */
const notesMax = 1_000;

/** From 1. */
const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const beyond = (what: string): NotATable =>
  new NotATable("table-too-large", `the sheet has ${what}, and no spreadsheet has more than ${sheetRowsMax} rows`);

function malformed(sheet: string, faults: readonly GridFault[]): NotATable {
  const detail = `${faults[0]?.cell}: ${faults[0]?.detail}${faults.length > 1 ? `; and ${faults.length - 1} more` : ""}`;
  return new NotATable("malformed-table", detail, { faults, sheet });
}
