// The slippage board: whose due dates were moved, how often, how far and why, the longest way first. Rescheduled is not late: the word of the
// schedule stands beside it.
import { commitmentsInMemory } from "../columns/commitments.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { amongRows, type ListDefinition, type ListRow, listPage } from "../list.ts";
import { daysUnknown } from "../slippage-columns.ts";
import type { Sql } from "../statements.ts";
import { untilNextEvent } from "../until-next-event.ts";
import { chosenAmong, chosenCommitments, chosenForPage } from "./chosen.ts";
import type { PagedQuestion } from "./page.ts";

/** The columns of a row that `slippageOf` reads. */
export const slippageRead = ["slip_sort", "rescheduled"] as const;

const wasMoved = "r.slip_sort IS NOT NULL";

const list: ListDefinition<CommitmentFilters> = {
  ...commitmentList,
  name: "slippage board",
  // commitment_now_of_slip_sort, commitment_of_slip_sort
  sorts: { id: "id", title: "title_sort", days: "slip_sort" },
  columns: [...commitmentList.columns, ...slippageRead],
  clauses(sql, filters, moment) {
    const { where, params } = commitmentList.clauses(sql, filters, moment);
    return { where: [wasMoved, ...where], params };
  },
  rows(sql, filters, moment) {
    const rows = movedRows(sql, filters, moment);
    return rows && chosenForPage(sql, rows);
  },
  items: (sql, rows, moment) =>
    commitmentList.items(sql, rows, moment).map((item, n) => ({ ...item, slippage: slippageOf(rows[n] as ListRow) })),
};

/** Few promises were moved: they are asked first whether the filters leave them. Nothing where SQL is to choose. */
function movedRows(sql: Sql, filters: CommitmentFilters, moment: Moment): Uint32Array | undefined {
  if (!commitmentsInMemory(sql)) return undefined;
  const by = [filters, moment.seq, moment.validAt];
  return untilNextEvent(sql, { name: "moved rows", max: 1, by }, () => chosenAmong(sql, wasMoved, filters, moment));
}

export function slippageBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<CommitmentFilters>) {
  const { page, moment } = listPage(sql, ledger, list, { sort: "-days", ...question });
  if (question.rowsOnly) return { board: page, moment };
  const moved = movedRows(sql, question.filters, moment);
  const { where, params } = moved ? amongRows(moved) : chosenCommitments(sql, question.filters, moment);
  const sums = sql.get(
    `SELECT count(*) AS count, count(nullif(r.slip_sort, ${daysUnknown})) AS known, sum(nullif(r.slip_sort, ${daysUnknown})) AS days
     FROM commitment r WHERE ${[wasMoved, ...where].join(" AND ")}`,
    params,
  );
  const { count, known, days } = sums as Readonly<Record<string, unknown>>;
  return { board: { moved: Number(count), daysKnown: Number(known), daysSlipped: Number(days ?? 0), ...page }, moment };
}

/** The first due date and the last move, how often it was moved, and the days from the end of the first to the end of the one that holds. */
export function slippageOf({ shown, slip_sort, rescheduled }: ListRow) {
  return {
    ...(shown.slippage as object),
    timesRescheduled: Number(rescheduled),
    ...(slip_sort === daysUnknown ? {} : { daysSlipped: Number(slip_sort) }),
  };
}
