// A thread that writes one workbook: rows come page by page, and when all are there the file goes back. It takes seconds of a processor, which no
// command and no other answer waits for.
import { parentPort } from "node:worker_threads";
import writeExcelFile, { type Cell, type SheetData } from "write-excel-file/node";
import type { CellKind, Row } from "./column.ts";

export type WorkbookPart =
  | { readonly sheet: string; readonly headers: readonly string[]; readonly kinds: readonly CellKind[] }
  /** Answered with "taken", once they are in the sheet. */
  | { readonly rows: readonly Row[] }
  /** What the second sheet says of the first, and that all rows are there. */
  | { readonly about: readonly Row[] };

/** Excel's own bound. */
const cellCharsMax = 32_767;
/** Excel counts a day that never was, 29 February 1900: days before it would show as others. */
const firstExcelDay = "1900-03-01";
/** Digits that Excel keeps; as many a double keeps too. */
const digitsMax = 15;

const bold = (value: string): Cell => ({ value, fontWeight: "bold" });

export function cellOf(kind: CellKind, text: string): Cell {
  if (text === "") return null;
  if (kind === "number" && isKept(text)) return Number(text);
  if (kind === "day" && text >= firstExcelDay) return { value: new Date(text), format: "yyyy-mm-dd" };
  if (kind === "truth") return text === "true";
  return textOf(text);
}

/**
 * As a cell holds it: cut where it is too long, and never half of a character; without what XML cannot hold; and with the first `_` of what reads as `_x0041_`,
 * which spreadsheets take for the character of that number, written so itself (ECMA-376, ST_Xstring).
 */
const textOf = (text: string): string =>
  text
    .slice(0, cellCharsMax)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");

/** Whether `cellOf` leaves something of it out. */
export const isCut = (text: string): boolean => text.length > cellCharsMax;

function isKept(decimal: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return false;
  return decimal.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length <= digitsMax;
}

let sheet = "";
let kinds: readonly CellKind[] = [];
const data: SheetData = [];
let cut = 0;

/** @param cut cells that do not hold their whole text */
export const noteOf = (cut: number): readonly Row[] =>
  cut === 0 ? [] : [["cut", `${cut} cells end where a cell must, after ${cellCharsMax} characters: CSV and JSON have their whole text`]];

parentPort?.on("message", async (part: WorkbookPart) => {
  if ("headers" in part) {
    ({ sheet, kinds } = part);
    data.push(part.headers.map(bold));
  } else if ("rows" in part) {
    for (const row of part.rows) {
      data.push(row.map((cell, n) => cellOf(kinds[n] ?? "text", cell)));
      cut += row.filter(isCut).length;
    }
    parentPort?.postMessage("taken");
  } else {
    const about: SheetData = [...part.about, ...noteOf(cut)].map(([name = "", value = ""]) => [bold(name), textOf(value)]);
    const columns = kinds.map((kind) => ({ width: kind === "text" ? 28 : 14 }));
    const file = await writeExcelFile([
      { sheet, data, columns, stickyRowsCount: 1 },
      { sheet: "about", data: about, columns: [{ width: 20 }, { width: 100 }] },
    ]).toBuffer();
    parentPort?.postMessage(file);
  }
});
