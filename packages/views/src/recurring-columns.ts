// The occurrences of a duty that returns, as its board adds them up, and when the last one was held. Absent of what is no recurring cooperation.
import { type CommitmentState, describeDate, recurringStandingOf } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

/** `last_held`: the date as answers show it, as JSON. It moves with the counts, and so stands beside them. */
export const recurringColumns = { recurring: "TEXT", held: "INTEGER", missed: "INTEGER", expected: "INTEGER", last_held: "TEXT" } as const;
export type RecurringColumn = keyof typeof recurringColumns;

export function recurringRow(state: CommitmentState): Readonly<Record<RecurringColumn, Value | undefined>> {
  const recurring = recurringStandingOf(state);
  if (recurring === undefined) return none;
  const { occurrences, recurrence } = state;
  return {
    recurring,
    held: occurrences?.held ?? 0,
    missed: occurrences?.missed ?? 0,
    expected: recurrence?.expectedPerPeriod,
    last_held: occurrences?.lastHeld && JSON.stringify(describeDate(occurrences.lastHeld.occurredOn)),
  };
}

const none = { recurring: undefined, held: undefined, missed: undefined, expected: undefined, last_held: undefined };

export const recurringReads = ["kind", "stage", "periodEnded", "occurrences", "recurrence"] as const satisfies (keyof CommitmentState)[];

export const recurringFacts = (state: CommitmentState) => {
  if (recurringStandingOf(state) === undefined) return undefined;
  const { recurrence, period } = state;
  return { ...(recurrence ? { occasion: recurrence.occasion } : {}), ...(period ? { period: describeDate(period) } : {}) };
};

export const recurringFactsRead = ["kind", "stage", "periodEnded", "recurrence", "period"] as const satisfies (keyof CommitmentState)[];
