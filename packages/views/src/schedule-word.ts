// The word of the schedule on the day asked for, of a row's days: as SQL to filter by, and as an answer shows it. Both say what the domain's
// `statusOn` says of the state itself.
import { addDaysWithin, NEVER, type ScheduleDays } from "@camket/domain";
import { type Clauses, oneOf } from "./clauses.ts";
import type { Value } from "./fold-rows.ts";
import type { ListRow } from "./list.ts";

export const scheduleColumns = { schedule_fixed: "TEXT", due_from: "TEXT", possibly_overdue_from: "TEXT", overdue_from: "TEXT" } as const;
type ScheduleColumn = keyof typeof scheduleColumns;
export const scheduleColumnNames = Object.keys(scheduleColumns) as readonly ScheduleColumn[];

export const scheduleRow = (schedule: ScheduleDays): Readonly<Record<ScheduleColumn, Value | undefined>> => {
  const days = "fixed" in schedule ? undefined : schedule;
  return {
    schedule_fixed: "fixed" in schedule ? schedule.fixed : undefined,
    due_from: days?.dueFrom,
    possibly_overdue_from: days?.possiblyOverdueFrom,
    overdue_from: days?.overdueFrom,
  };
};

/** Words that change with the day asked for; the others stand in `schedule_fixed`, and have its index. As the domain's `statusOn`. */
const dueWords: Readonly<Record<string, string>> = {
  "not-due": "r.schedule_fixed IS NULL AND :validAt < r.due_from",
  due: "r.schedule_fixed IS NULL AND :validAt >= r.due_from AND :validAt < r.possibly_overdue_from",
  "possibly-overdue": "r.schedule_fixed IS NULL AND :validAt >= r.possibly_overdue_from AND :validAt < r.overdue_from",
  overdue: "r.schedule_fixed IS NULL AND :validAt >= r.overdue_from",
};

export function scheduleClause(words: readonly string[] | undefined): Clauses | undefined {
  if (words === undefined) return undefined;
  const plain = words.filter((word) => dueWords[word] === undefined);
  const fixed = plain.length > 0 ? oneOf("schedule_fixed", plain) : undefined;
  const clauses = [...words.flatMap((word) => dueWords[word] ?? []).map((clause) => `(${clause})`), ...(fixed?.where ?? [])];
  return { where: [`(${clauses.join(" OR ")})`], params: { ...fixed?.params } };
}

export function scheduleWord(row: ListRow, validAt: string): string {
  if (row.schedule_fixed !== null) return String(row.schedule_fixed);
  if (validAt >= String(row.overdue_from)) return "overdue";
  if (validAt >= String(row.possibly_overdue_from)) return "possibly-overdue";
  return validAt >= String(row.due_from) ? "due" : "not-due";
}

/** The last day that the due date can mean, from and to these days. */
export function dueClause({ dueFrom, dueTo }: { readonly dueFrom?: string; readonly dueTo?: string }): Clauses | undefined {
  if (dueFrom === undefined && dueTo === undefined) return undefined;
  return {
    where: [
      `r.due_sort < '${NEVER}'`,
      ...(dueFrom === undefined ? [] : ["r.due_sort >= :dueFrom"]),
      ...(dueTo === undefined ? [] : ["r.due_sort <= :dueTo"]),
    ],
    params: { ...(dueFrom === undefined ? {} : { dueFrom }), ...(dueTo === undefined ? {} : { dueTo }) },
  };
}

/** Not possibly overdue yet, and the due date, read at its earliest, is over within so many days: the domain's `dueSoon` (commitment_now_by_possibly_overdue_from). */
export function dueWithinClause(days: number | undefined, validAt: string): Clauses | undefined {
  if (days === undefined) return undefined;
  return {
    where: ["r.schedule_fixed IS NULL", "r.possibly_overdue_from > :validAt", "r.possibly_overdue_from <= :dueWithin"],
    params: { dueWithin: soonUntil(validAt, days) },
  };
}

/** The day from which on something due within so many days may be overdue at the latest; past the end of the calendar: that end. */
export const soonUntil = (validAt: string, days: number): string => addDaysWithin(validAt, days + 1);
