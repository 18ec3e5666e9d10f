// The words of a schedule, of a commitment, its milestones and a request alike: they depend on the day asked for and are computed when asked, never
// stored. `docs/time.md`, "The words that depend on the day".

import { addDaysWithin, boundsOf, type Day, daysBetween, type FuzzyDate } from "../values/index.ts";
import type { Fulfilment } from "./moment-of.ts";
import { EVER, firstDayAfter, NEVER } from "./timeline.ts";

export const scheduleStatuses = [
  "no-date",
  "not-due",
  "due",
  "possibly-overdue",
  "overdue",
  "on-time",
  "possibly-late",
  "late",
  "ended",
] as const;
export type ScheduleStatus = (typeof scheduleStatuses)[number];

/** `due soon`: the due date's first reading ends within so many days. */
export const dueSoonDays = 90;

/** The first day of each word; `EVER` and `NEVER` as in a timeline. */
export interface DueDays {
  readonly dueFrom: Day | typeof EVER;
  readonly possiblyOverdueFrom: Day | typeof NEVER;
  readonly overdueFrom: Day | typeof NEVER;
}
/** The word of the whole segment, or the days on which it changes: a register keeps these, so that SQL can filter by the word. */
export type ScheduleDays = { readonly fixed: ScheduleStatus } | DueDays;

export interface Scheduled {
  readonly due?: FuzzyDate;
  readonly fulfilment?: Fulfilment;
  /** What of it was not fulfilled is no longer expected. */
  readonly ended: boolean;
  /** A fulfilment, or such an end, may have happened but is not certain. */
  readonly mayHaveEnded: boolean;
}

export function daysOf({ due, fulfilment, ended, mayHaveEnded }: Scheduled): ScheduleDays {
  if (fulfilment) return { fixed: due ? keptWord(fulfilment, dueDays(due)) : "no-date" };
  if (ended) return { fixed: "ended" };
  if (!due) return { fixed: "no-date" };
  const days = dueDays(due);
  return mayHaveEnded ? { ...days, overdueFrom: NEVER } : days;
}

export const statusOn = (validAt: Day, days: ScheduleDays): ScheduleStatus => ("fixed" in days ? days.fixed : wordOn(validAt, days));

function dueDays(due: FuzzyDate): DueDays {
  const { earliest, latestFirst, certainLatest } = boundsOf(due);
  return {
    dueFrom: earliest ?? EVER,
    possiblyOverdueFrom: latestFirst === undefined ? NEVER : firstDayAfter(latestFirst),
    overdueFrom: certainLatest === undefined ? NEVER : firstDayAfter(certainLatest),
  };
}

const wordOn = (day: Day | typeof EVER, days: DueDays): "not-due" | "due" | "possibly-overdue" | "overdue" =>
  day >= days.overdueFrom ? "overdue" : day >= days.possiblyOverdueFrom ? "possibly-overdue" : day >= days.dueFrom ? "due" : "not-due";

/** The fulfilment lies between its earliest bound and its certain day: what both ends would have read. */
function keptWord({ earliest, certainOn }: Fulfilment, days: DueDays): "on-time" | "late" | "possibly-late" {
  const first = wordOn(earliest ?? EVER, days);
  const last = wordOn(certainOn, days);
  const inTime = (word: string) => word === "not-due" || word === "due";
  if (inTime(first) && inTime(last)) return "on-time";
  return first === "overdue" && last === "overdue" ? "late" : "possibly-late";
}

/** Whether the due date, read at its earliest, ends within `dueSoonDays` from now and is not kept yet. */
export function isSoon(due: FuzzyDate | undefined, status: ScheduleStatus, validAt: Day): boolean {
  const end = due && boundsOf(due).latestFirst;
  return (status === "due" || status === "not-due") && end !== undefined && end <= addDaysWithin(validAt, dueSoonDays);
}

/** Days between the ends of two due dates, negative where the second comes first; absent where either has no end. */
export function daysSlipped(from: FuzzyDate | undefined, to: FuzzyDate | undefined): number | undefined {
  const first = from && boundsOf(from).latest;
  const now = to && boundsOf(to).latest;
  return first && now ? daysBetween(first, now) : undefined;
}

/** Days by which it is overdue, or was certainly kept too late: after the last day of its due date. Absent while it is neither. */
export function daysLate({ due, fulfilment }: Scheduled, status: ScheduleStatus, validAt: Day): number | undefined {
  const end = due && boundsOf(due).certainLatest;
  if (!end || (status !== "overdue" && status !== "late")) return undefined;
  return daysBetween(end, status === "late" && fulfilment ? fulfilment.certainOn : validAt);
}
