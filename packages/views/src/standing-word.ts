// The standing of an agreement on the day asked for, of a row's days: as SQL to filter by, and as an answer shows it. Both say what the
// domain's `standingOn`, `daysToRenewal` and `gapOn` say of the state itself.
import { daysBetween, NEVER } from "@camket/domain";
import { type Clauses, oneOf } from "./clauses.ts";
import type { ListRow } from "./list.ts";

/** Words that change with the day asked for; they may stand in `standing_fixed` as well, where they do not. */
const words: Readonly<Record<string, string>> = {
  "not-begun": ":validAt < r.current_from AND :validAt <= r.end_sort",
  current: ":validAt >= r.current_from AND :validAt <= r.end_sort",
  "possibly-expired": ":validAt > r.end_sort AND :validAt < r.expired_from",
  expired: ":validAt >= r.expired_from",
};

export function standingClause(asked: readonly string[] | undefined): Clauses | undefined {
  const fixed = oneOf("standing_fixed", asked);
  if (asked === undefined || fixed === undefined) return undefined;
  const moving = asked.flatMap((word) => words[word] ?? []).map((clause) => `(r.standing_fixed IS NULL AND ${clause})`);
  return { where: [`(${[...fixed.where, ...moving].join(" OR ")})`], params: fixed.params };
}

/** The word of the row `r`. */
export const standingSql = `CASE WHEN r.standing_fixed IS NOT NULL THEN r.standing_fixed WHEN :validAt >= r.expired_from THEN 'expired'
  WHEN :validAt > r.end_sort THEN 'possibly-expired' WHEN :validAt >= r.current_from THEN 'current' ELSE 'not-begun' END`;

function standingWord(row: ListRow, validAt: string): string {
  if (row.standing_fixed !== null) return String(row.standing_fixed);
  if (validAt >= String(row.expired_from)) return "expired";
  if (validAt > String(row.end_sort)) return "possibly-expired";
  return validAt >= String(row.current_from) ? "current" : "not-begun";
}

export function standingShown(row: ListRow, validAt: string) {
  const status = standingWord(row, validAt);
  const end = String(row.end_sort);
  const since = String(row.expired_from);
  return {
    status,
    ...(end !== NEVER && end >= validAt ? { daysToRenewal: daysBetween(validAt, end) } : {}),
    ...(status === "expired" ? { gap: { since, days: daysBetween(since, validAt) + 1 } } : {}),
  };
}
