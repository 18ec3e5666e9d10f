// Rows as a reader gives them, as a grid: without blank rows, notes and empty cells at their ends, within the bounds of a table, and with all that is to
// be known of the whole of it. It is done where the table is read, so that what is handed on is small and quick to take up.
import { type Cell, cellName, type Grid, type GridFault, type GridRow, NotATable, textOf, tooManyRows } from "./grid.ts";
import { importCellCharsMax, importCellsMax, importCharsMax, importColumnsMax, importRowsMax } from "./limits.ts";

/** Of a workbook: the sheet's name, and the others'. */
interface Named {
  readonly name: string;
  readonly others: readonly string[];
}

/** @throws NotATable where it is empty or too large */
export function gridOf(given: readonly (readonly Cell[])[], sheet?: Named): Grid {
  const filled = rowsOf(given);
  const [header, ...rows] = filled;
  if (!header) throw new NotATable("table-unreadable", `${sheet ? `the sheet "${sheet.name}"` : "the table"} is empty`);
  if (rows.length > importRowsMax) throw tooManyRows();
  const names = header.cells.map(textOf);
  const command = names.indexOf("command");
  return {
    ...(sheet ? { sheet: sheet.name } : {}),
    otherSheets: sheet?.others ?? [],
    header: { index: header.index, names },
    rows,
    commands: [...new Set(rows.map(({ cells }) => textOf(cells[command])))],
    unnamed: unnamed(header.index, names, rows),
  };
}

/** The filled rows, each to its last filled cell. */
function rowsOf(given: readonly (readonly Cell[])[]): GridRow[] {
  const rows: GridRow[] = [];
  let chars = 0;
  let count = 0;
  given.forEach((all, index) => {
    const cells = all.map((cell) => (typeof cell === "string" ? cell.trim() || null : cell));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0 || isNote(cells)) return;
    if (cells.length > importColumnsMax)
      throw new NotATable("table-too-large", `row ${index + 1} has more than ${importColumnsMax} columns`);
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const { length } = textOf(cell);
      if (length > importCellCharsMax)
        throw new NotATable("table-too-large", `${cellName(index, column)} has more than ${importCellCharsMax} characters`);
      chars += length;
      count += 1;
    });
    if (chars > importCharsMax)
      throw new NotATable("table-too-large", `the table has more than ${importCharsMax} characters: send it in parts`);
    if (count > importCellsMax) throw new NotATable("table-too-large", `the table has more than ${importCellsMax} cells: send it in parts`);
    rows.push({ index, cells });
  });
  return rows;
}

/** A row whose first cell begins with # is a note to people, as a template has them. */
const isNote = ([first]: readonly Cell[]): boolean => textOf(first).startsWith("#");

/** A filled cell under no name would be lost without a word: the first. */
function unnamed(header: number, names: readonly string[], rows: readonly GridRow[]): GridFault[] {
  for (const { index, cells } of rows) {
    const column = cells.findIndex((cell, at) => cell !== null && (names[at] ?? "") === "");
    if (column !== -1)
      return [
        { cell: cellName(header, column), code: "NO_HEADER", detail: `the column has no name, and ${cellName(index, column)} is filled` },
      ];
  }
  return [];
}
