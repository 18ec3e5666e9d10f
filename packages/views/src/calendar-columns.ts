// The first day that a due date can mean, beside the last one that lists sort by: by both a calendar finds what falls into a span of days.
import { boundsOf, EVER, type FuzzyDate } from "@camket/domain";

export const calendarColumns = { due_first: "TEXT" } as const;

/** A calendar goes along it: by the last day, and the first stands in it. */
export const calendarIndex = ["due_sort", "due_first"] as const;

export const calendarRow = (due: FuzzyDate | undefined) => ({ due_first: due && (boundsOf(due).earliest ?? EVER) });
