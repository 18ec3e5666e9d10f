// The commitments that a board is about: those of the list with the same filters, at the moment. As rows that columns in memory tell: what most
// boards are narrowed by is asked of these, and only other filters choose by SQL.
import type { Clauses } from "../clauses.ts";
import { heldCommitments } from "../columns/commitments.ts";
import { type RowTest, testsOf } from "../columns/row-tests.ts";
import { rowsAt, rowsBySql } from "../columns/rows-at.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import type { Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type ChosenRows, momentRows } from "../list.ts";
import type { Sql } from "../statements.ts";
import { untilNextEvent } from "../until-next-event.ts";

export function chosenCommitments(sql: Sql, filters: CommitmentFilters, moment: Moment): Clauses {
  const { where, params } = commitmentList.clauses(sql, filters, moment);
  return { where: [momentRows(sql, "commitment", moment), ...where], params: { ...params, seq: moment.seq, validAt: moment.validAt } };
}

/** Their rows, in order. */
export function chosenRows(sql: Sql, filters: CommitmentFilters, moment: Moment): Uint32Array {
  const by = [filters, moment.seq, moment.validAt];
  return untilNextEvent(sql, { name: "chosen rows", max: viewLimits.momentsKeptMax, by }, () => choose(sql, filters, moment));
}

/** The same, for a page of them. */
export const chosenForPage = (sql: Sql, rows: Uint32Array): ChosenRows => {
  const { numbers, words } = heldCommitments(sql).columns.id;
  return { rows, idOf: (row) => words.at(numbers[row] as number) as string };
};

/** Those of them of which SQL says this, which few are; nothing where columns in memory answer none of the filters. */
export function chosenAmong(sql: Sql, what: string, filters: CommitmentFilters, moment: Moment): Uint32Array | undefined {
  const { tests, rest } = testsOf(sql, filters, moment);
  if (tests.length === 0) return undefined;
  const { where, params } = chosenCommitments(sql, rest, moment);
  return passing(rowsBySql(sql, "commitment", { where: [what, ...where], params }), tests);
}

function choose(sql: Sql, filters: CommitmentFilters, moment: Moment): Uint32Array {
  const { tests, rest } = testsOf(sql, filters, moment);
  const isAnyLeft = Object.values(rest).some((value) => value !== undefined);
  const rows = isAnyLeft ? rowsBySql(sql, "commitment", chosenCommitments(sql, rest, moment)) : rowsAt(heldCommitments(sql), moment);
  return passing(rows, tests);
}

/** Of rows of the moment those that filters leave which columns answer. */
export const rowsAmong = (sql: Sql, rows: Uint32Array, filters: Pick<CommitmentFilters, "orphaned">, moment: Moment): Uint32Array =>
  passing(rows, testsOf(sql, filters, moment).tests);

function passing(rows: Uint32Array, tests: readonly RowTest[]): Uint32Array {
  if (tests.length === 0) return rows;
  const left = new Uint32Array(rows.length);
  let count = 0;
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    if (tests.every((passes) => passes(row))) left[count++] = row;
  }
  return left.slice(0, count);
}
