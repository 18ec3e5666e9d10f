// Duties that nobody is left to keep: still open, while the way of one of those obliged (lines.ts) ends at none that lives: no successor, no
// allocation and no function transferred leads on, or only to one that has ended too or is not there.
import type { Clauses } from "./clauses.ts";
import { lostSought } from "./commitment-sought.ts";
import type { Moment } from "./knowledge.ts";
import { isLost, linesAt } from "./lines.ts";
import { foundClause, searchOf } from "./linked.ts";
import { openClause } from "./open-rows.ts";
import type { Sql } from "./statements.ts";

export function orphanClause(sql: Sql, orphaned: boolean, moment: Moment): Clauses {
  const { roles, kin, judged } = lostSought(sql, moment);
  const search = searchOf(sql, { table: "commitment", roles, filter: "lost" }, kin);
  const { where, params } = foundClause(search, "orphaned", judged);
  const open = openClause(sql, true, moment);
  const orphans = [...open.where, ...where].join(" AND ");
  return { where: [orphaned ? orphans : `NOT (${orphans})`], params };
}

/** Whether, of those obliged, one is left by none who would keep this duty. */
export function isOrphaned(sql: Sql, commitmentId: string, obligors: readonly string[], moment: Moment): boolean {
  const lines = linesAt(sql, moment);
  return obligors.some((id) => isLost(lines, id, commitmentId));
}
