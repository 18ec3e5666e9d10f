// A table, from its bytes to its answer: read, each row held against its command, and then given whole, or tried out. Nothing of it is recorded
// before all of it was read.
import { edgeProblem, type Problem } from "@camket/platform";
import type { GiveCommand } from "../give-command.ts";
import {
  importBytesMax,
  importCellCharsMax,
  importCellsMax,
  importCharsMax,
  importColumnsMax,
  importInPlaceBytesMax,
  importProblemsMax,
  importRowsMax,
  importUnpackedBytesMax,
} from "../limits.ts";
import { giveRows, type RowCaller } from "./give-rows.ts";
import { type Grid, NotATable, type Unread } from "./grid.ts";
import type { ImportAnswer, RowResult } from "./import-answer.ts";
import { type RowsRead, readRows } from "./read-rows.ts";
import { readTable } from "./read-table.ts";
import { readTableInThread } from "./table-in-thread.ts";
import { type TableKind, tableKind } from "./table-kind.ts";

export interface Import {
  readonly bytes: Buffer;
  readonly declared: TableKind;
  readonly preview: boolean;
  readonly idempotencyKey: string | undefined;
  readonly caller: RowCaller;
  readonly give: GiveCommand;
  /** Ends the reading; what is being given goes on. */
  readonly signal: AbortSignal;
}

export type Imported = { readonly answer: ImportAnswer } | { readonly problem: Problem };

/** @throws what aborted the signal before anything was given */
export async function importTable({ bytes, declared, preview, idempotencyKey, caller, give, signal }: Import): Promise<Imported> {
  try {
    const kind = tableKind(bytes, declared);
    const small = kind === "csv" && bytes.length <= importInPlaceBytesMax;
    const read = await (small ? readTable(bytes, kind) : readTableInThread(bytes, kind, signal));
    if ("unread" in read) return { problem: problemOf(read.unread) };
    const rows = await readRows(read.grid, { idempotencyKey, signal });
    if (rows.malformed.length > 0 && !preview) return { problem: malformedCells(read.grid, rows) };
    const given = await giveRows(rows, give, caller, preview);
    return { answer: answerOf(read.grid, rows, given, preview) };
  } catch (error) {
    if (error instanceof NotATable) return { problem: problemOf(error.unread) };
    throw error;
  }
}

function answerOf(
  { sheet, otherSheets }: Grid,
  rows: RowsRead,
  given: Awaited<ReturnType<typeof giveRows>>,
  preview: boolean,
): ImportAnswer {
  const unread = rows.malformed.map((row): RowResult => ({ row, status: 422, code: "MALFORMED_TABLE" }));
  const results = [...given.results, ...unread].sort((a, b) => a.row - b.row);
  const problems = [...given.problems, ...rows.problems].sort((a, b) => a.row - b.row).slice(0, importProblemsMax);
  const problemsLeft = given.problems.length + rows.problemsInAll - problems.length;
  const taken = results.filter(({ code }) => code === undefined);
  const replayed = taken.filter((result) => result.replayed).length;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(otherSheets.length === 0 ? {} : { otherSheets: [...otherSheets] }),
    ...(preview ? { validateOnly: true } : {}),
    rows: results.length,
    accepted: taken.length - replayed,
    replayed,
    refused: given.results.length - taken.length,
    malformed: unread.length,
    problems,
    ...(problemsLeft > 0 ? { problemsLeft } : {}),
    results,
  };
}

function malformedCells({ sheet }: Grid, { commands, problems, problemsInAll, malformed }: RowsRead): Problem {
  const first = problems.slice(0, 3).map(({ cell, detail }) => `${cell}: ${detail}`);
  const more = problemsInAll > first.length ? `; and ${problemsInAll - first.length} more` : "";
  return edgeProblem("malformed-table", `${first.join("; ")}${more}`.slice(0, 1_000), {
    errors: problems,
    facts: {
      ...(sheet === undefined ? {} : { sheet }),
      rows: commands.length + malformed.length,
      malformed: malformed.length,
      ...(problemsInAll > problems.length ? { problemsLeft: problemsInAll - problems.length } : {}),
    },
  });
}

function problemOf({ code, detail, faults, sheet }: Unread): Problem {
  const limits = {
    bytesMax: importBytesMax,
    unpackedBytesMax: importUnpackedBytesMax,
    rowsMax: importRowsMax,
    columnsMax: importColumnsMax,
    cellsMax: importCellsMax,
    charsMax: importCharsMax,
    cellCharsMax: importCellCharsMax,
  };
  return edgeProblem(code, detail.toWellFormed(), {
    ...(faults ? { errors: faults.map((fault) => ({ ...(sheet === undefined ? {} : { sheet }), ...fault })) } : {}),
    ...(code === "table-too-large" ? { facts: limits } : {}),
  });
}
