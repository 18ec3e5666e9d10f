// A grid as commands, in their order, and all that is wrong with its cells. It gives way to other requests between pieces of the work.
import { setImmediate as others } from "node:timers/promises";
import { importProblemsMax, importRowsMax } from "../limits.ts";
import { type Grid, isBlank, isNote, tooManyRows } from "./grid.ts";
import { readHeader } from "./read-header.ts";
import { type CellProblem, type RowCommand, readRow } from "./read-row.ts";

export interface RowsRead {
  readonly commands: readonly RowCommand[];
  /** In the order of the rows, the first of them. */
  readonly problems: readonly CellProblem[];
  /** How many there are in all. */
  readonly problemsInAll: number;
  /** Rows that give no command because of them. */
  readonly malformed: readonly number[];
}

/** Rows that are read in one go: some 10 ms. */
const rowsAtOnce = 100;

/** @throws NotATable where the header is wrong, or too many rows are filled */
export async function readRows(grid: Grid): Promise<RowsRead> {
  const header = readHeader(grid);
  const commands: RowCommand[] = [];
  const problems: CellProblem[] = [];
  let problemsInAll = 0;
  const malformed: number[] = [];
  const seen = new Map<string, number>();
  let taken = 0;
  for (let index = header.row + 1; index < grid.rows.length; index++) {
    const cells = grid.rows[index] ?? [];
    if (isBlank(cells) || isNote(cells)) continue;
    if (++taken > importRowsMax) throw tooManyRows();
    if (taken % rowsAtOnce === 0) await others();
    const read = readRow(cells, index, header, grid.sheet);
    const twice = "command" in read ? repeated(read.command, seen) : undefined;
    if ("command" in read && !twice) commands.push(read.command);
    else {
      const found = "problems" in read ? read.problems : twice ? [twice] : [];
      problems.push(...found.slice(0, importProblemsMax - problems.length));
      problemsInAll += found.length;
      malformed.push(index + 1);
    }
  }
  return { commands, problems, problemsInAll, malformed };
}

/** The same key for the same command of the same thing would be recorded once, without a word. */
function repeated({ row, definition, id, key, at }: RowCommand, seen: Map<string, number>): CellProblem | undefined {
  const target = JSON.stringify([definition.thing, definition.name, id, key]);
  const before = seen.get(target);
  seen.set(target, before ?? row);
  if (before === undefined) return undefined;
  return at({
    code: "ROW_TWICE",
    detail: `row ${before} says the same, and would be recorded once: leave one out, or give each a key of its own`,
  });
}
