// The words that depend on the day asked for: computed when asked, never stored. `docs/time.md`.

import { EVER, NEVER } from "../stream/timeline.ts";
import { addDays, boundsOf, type Day, daysBetween, type FuzzyDate, nextDay } from "../values/index.ts";
import { isExit } from "./place.ts";
import type { CommitmentState, Fulfilment } from "./state.ts";

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
/** `stale`: open, and without news for so many days. */
export const staleAfterDays = 365;

/** The first day of each word; `EVER` and `NEVER` as in a timeline. */
export interface DueDays {
  readonly dueFrom: Day | typeof EVER;
  readonly possiblyOverdueFrom: Day | typeof NEVER;
  readonly overdueFrom: Day | typeof NEVER;
}
/** The word of the whole segment, or the days on which it changes: a register keeps these, so that SQL can filter by the word. */
export type ScheduleDays = { readonly fixed: ScheduleStatus } | DueDays;

function dueDays(due: FuzzyDate): DueDays {
  const { earliest, latestFirst, certainLatest } = boundsOf(due);
  return {
    dueFrom: earliest ?? EVER,
    possiblyOverdueFrom: latestFirst === undefined ? NEVER : nextDay(latestFirst),
    overdueFrom: certainLatest === undefined ? NEVER : nextDay(certainLatest),
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

export function scheduleDays(state: CommitmentState): ScheduleDays {
  const { due, fulfilment, kind, stage } = state;
  if (fulfilment) return { fixed: due ? keptWord(fulfilment, dueDays(due)) : "no-date" };
  if (stage && isExit(stage as never)) return { fixed: "ended" };
  if (kind === "recurring-cooperation") return { fixed: state.periodEnded ? "ended" : "no-date" };
  if (!due) return { fixed: "no-date" };
  const days = dueDays(due);
  return state.fulfilmentPossible || state.exitPossible ? { ...days, overdueFrom: NEVER } : days;
}

export function scheduleStatus(state: CommitmentState, validAt: Day): ScheduleStatus {
  const days = scheduleDays(state);
  return "fixed" in days ? days.fixed : wordOn(validAt, days);
}

/** Whether the due date, read at its earliest, ends within `dueSoonDays` from now and is not kept yet. */
export function isDueSoon(state: CommitmentState, validAt: Day): boolean {
  const status = scheduleStatus(state, validAt);
  const end = state.due && boundsOf(state.due).latestFirst;
  return (status === "due" || status === "not-due") && end !== undefined && end <= addDays(validAt, dueSoonDays);
}

/** Days between the end of the first due date and the end of the one that holds now; absent where either has no end. */
export function daysSlipped(state: CommitmentState): number | undefined {
  const first = state.firstDue && boundsOf(state.firstDue).latest;
  const now = state.due && boundsOf(state.due).latest;
  return first && now ? daysBetween(first, now) : undefined;
}

export const isStale = (state: CommitmentState, validAt: Day): boolean =>
  !state.fulfilment &&
  !(state.stage && isExit(state.stage as never)) &&
  state.lastNewsOn !== undefined &&
  addDays(state.lastNewsOn, staleAfterDays) < validAt;
