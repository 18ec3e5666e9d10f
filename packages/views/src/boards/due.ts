// The due window: of what is open, how much is overdue, may be, is due soon, later, on no certain day or without a date; and each with its agencies and the days that
// are left by both readings of its due date and the papers that it rests on, what is due first before the rest.
import { daysBetween, NEVER, previousDay } from "@camket/domain";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { type ListDefinition, type ListRow, listPage } from "../list.ts";
import { withNames } from "../parties-at.ts";
import type { Sql } from "../statements.ts";
import { chosenRows } from "./chosen.ts";
import type { PagedQuestion } from "./page.ts";
import { papersCited } from "./papers-cited.ts";
import { slippageOf, slippageRead } from "./slippage.ts";
import { statusClasses, statusCounts } from "./status-sums.ts";

export interface DueQuestion extends PagedQuestion<CommitmentFilters> {
  /** Days within which something is due soon. */
  readonly within: number;
}

const list: ListDefinition<CommitmentFilters> = {
  ...commitmentList,
  name: "due board",
  // commitment_now_of_open_due, commitment_of_open_due
  sorts: { ...commitmentList.sorts, due: "open_due" },
  columns: [...commitmentList.columns, ...slippageRead],
  clauses(sql, filters, moment) {
    const { where, params } = commitmentList.clauses(sql, filters, moment);
    return { where: ["r.open_due IS NOT NULL", ...where], params };
  },
  items: (sql, rows, moment) => {
    const charged = withNames(
      sql,
      rows.map(({ shown }) => shown.charged ?? []),
      moment,
    );
    const ids = rows.map(({ id }) => id);
    const papers = papersCited(sql, ids, moment);
    return commitmentList.items(sql, rows, moment).map((item, n) => ({
      ...item,
      ...movedOf(rows[n] as ListRow),
      agencies: charged[n],
      papers: papers[n],
      ...readingsOf(rows[n] as ListRow, moment),
    }));
  },
};

export function dueBoard(sql: Sql, ledger: Ledger, { within, ...question }: DueQuestion) {
  const { page, moment } = listPage(sql, ledger, list, { sort: "due", ...question });
  if (question.rowsOnly) return { board: page, moment };
  const rows = statusClasses(sql, chosenRows(sql, question.filters, moment), { moment, within }).all();
  const counts = statusCounts(rows.filter(({ tally }) => tally.open));
  const { open, overdue, possiblyOverdue, dueSoon, later, noDay, noDate, atRisk } = counts;
  return { board: { within, open, overdue, possiblyOverdue, dueSoon, later, noDay, noDate, atRisk, ...page }, moment };
}

/** How its due date was moved; nothing where it never was. */
const movedOf = (row: ListRow) => (row.shown.slippage === undefined ? {} : { slippage: slippageOf(row) });

/** The last day by each reading of the due date, with the days left until then; negative: the days since. None where that end is open. */
function readingsOf({ possibly_overdue_from, overdue_from }: ListRow, { validAt }: Moment) {
  const end = (from: unknown) => {
    if (from === null || from === NEVER) return undefined;
    const day = previousDay(String(from));
    return { day, daysLeft: daysBetween(validAt, day) };
  };
  const [earliest, latest] = [end(possibly_overdue_from), end(overdue_from)];
  return { ...(earliest ? { endsEarliest: earliest } : {}), ...(latest ? { endsLatest: latest } : {}) };
}
