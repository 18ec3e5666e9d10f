// Commitments that are still open. In a register of many years these are few, and a list of them goes from them to its order; where they are
// many it goes in its order until a page is full, and the plus keeps SQLite from the index, since it cannot know.
import type { Clauses } from "./clauses.ts";
import { presentRows } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { isPresent } from "./list.ts";
import type { Sql } from "./statements.ts";

/** Neither kept nor over; or one of the two (commitment_now_by_open). */
export const openClause = (sql: Sql, open: boolean, moment: Moment): Clauses => ({
  where: [open && areFew(sql, moment) ? "r.open = 1" : `+r.open = ${open ? 1 : 0}`],
  params: {},
});

/** Of the rows that hold last; of the past no index tells. Counts no further than it must. */
function areFew(sql: Sql, moment: Moment): boolean {
  if (!isPresent(sql, "commitment", moment)) return false;
  const { openFewMax } = viewLimits;
  const count = sql.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM commitment r WHERE ${presentRows} AND r.open = 1 LIMIT ${openFewMax + 1})`,
  );
  return Number(count?.n) <= openFewMax;
}
