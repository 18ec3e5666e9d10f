// A grid as commands, in their order, and all that is wrong with its cells. It gives way to other requests between pieces of the work.
import { importProblemsMax } from "../limits.ts";
import { breather } from "./breather.ts";
import { type Grid, textOf } from "./grid.ts";
import type { CellProblem } from "./import-answer.ts";
import { readHeader } from "./read-header.ts";
import { type RowCommand, readRow, tableOf } from "./read-row.ts";

export interface RowsRead {
  readonly commands: readonly RowCommand[];
  /** In the order of the rows, the first of them. */
  readonly problems: readonly CellProblem[];
  /** How many there are in all. */
  readonly problemsInAll: number;
  /** Rows that give no command because of them. */
  readonly malformed: readonly number[];
  /** The ids of things that such rows are about, each with the first of them: what later rows miss may be what they would have begun. */
  readonly unread: ReadonlyMap<string, number>;
}

export interface HowRead {
  /** What the request was sent with. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal;
}

/** @throws NotATable where the header is wrong; what aborted the signal */
export async function readRows(grid: Grid, { idempotencyKey, signal }: HowRead = {}): Promise<RowsRead> {
  const table = tableOf(await readHeader(grid, signal), grid.sheet, idempotencyKey);
  const breathe = breather(signal);
  const commands: RowCommand[] = [];
  const problems: CellProblem[] = [];
  let problemsInAll = 0;
  const malformed: number[] = [];
  const unread = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const row of grid.rows) {
    await breathe();
    const read = readRow(row, table);
    const twice = "command" in read ? repeated(read.command, seen) : undefined;
    if ("command" in read && !twice) commands.push(read.command);
    else {
      const found = "problems" in read ? read.problems : twice ? [twice] : [];
      problems.push(...found.slice(0, importProblemsMax - problems.length));
      problemsInAll += found.length;
      malformed.push(row.index + 1);
      const id = table.header.id === -1 ? "" : textOf(row.cells[table.header.id]);
      if (id !== "" && !unread.has(id)) unread.set(id, row.index + 1);
    }
  }
  return { commands, problems, problemsInAll, malformed, unread };
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
