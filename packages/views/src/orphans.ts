// Duties that nobody is left to keep: still open, while the way of one of those obliged (lines.ts) ends at none that lives: no successor, no
// allocation and no function transferred leads on, or only to one that has ended too or is not there.
import type { Clauses } from "./clauses.ts";
import { allMoved, judge } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { keepersOf, type Lines, linesAt, linesLeft } from "./lines.ts";
import { foundClause, searchOf } from "./linked.ts";
import { openClause } from "./open-rows.ts";
import type { Sql } from "./statements.ts";

export function orphanClause(sql: Sql, orphaned: boolean, moment: Moment): Clauses {
  const left = linesLeft(sql, moment);
  const lines = linesAt(sql, moment, left);
  const lost = [...left.keys()].filter((id) => isLost(lines, id));
  const search = searchOf(sql, { table: "commitment", roles: ["obligor"], filter: "lost" }, { obliged: lost, otherwise: lost });
  const judged = judge(sql, allMoved(sql, moment), moment, (held, its) =>
    held.some(({ partyId, commitmentId, obliged }) => obliged && isLost(its, partyId, commitmentId)),
  );
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

/** Whether nobody keeps what it promised. One that is not there itself has lost nothing: its page and the history say why. */
export const isLost = (lines: Lines, partyId: string, commitmentId?: string): boolean =>
  lines(partyId) !== undefined && keepersOf(lines, partyId, { commitmentId, obliged: true }).length === 0;
