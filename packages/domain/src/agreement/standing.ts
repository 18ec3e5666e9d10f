// The standing of an agreement on a day, from its period as extended: computed when asked, never stored. `docs/time.md`.
import { EVER, firstDayAfter, NEVER } from "../stream/timeline.ts";
import { boundsOf, type Day, daysBetween } from "../values/index.ts";
import { type AgreementState, agreementExits } from "./state.ts";

export const standings = ["not-begun", "current", "possibly-expired", "expired", "ended"] as const;
export type Standing = (typeof standings)[number];

/** The word of the whole segment, or the days on which it changes: a register keeps these, so that SQL can filter by the word. */
export type StandingDays =
  | { readonly fixed: Standing }
  | {
      readonly currentFrom: Day | typeof EVER;
      readonly possiblyExpiredFrom: Day | typeof NEVER;
      readonly expiredFrom: Day | typeof NEVER;
    };

const isExit = (stage: string | undefined): boolean => (agreementExits as readonly (string | undefined)[]).includes(stage);

/** While it is only talked about an agreement has not begun, whatever its period; without an end it stays current. */
export function standingDays(state: AgreementState): StandingDays {
  const { stage, covered, mayAlreadyBe, period, firstPeriod, expiryUncertain } = state;
  if (isExit(stage)) return { fixed: "ended" };
  const mayBe: readonly (string | undefined)[] = [covered ?? stage, ...mayAlreadyBe];
  if (!mayBe.includes("signed") && !mayBe.includes("in-force")) return { fixed: "not-begun" };
  if (!period) return { fixed: "current" };
  const { latestFirst, certainLatest } = boundsOf(period);
  return {
    currentFrom: boundsOf(firstPeriod ?? period).earliest ?? EVER,
    possiblyExpiredFrom: latestFirst === undefined ? NEVER : firstDayAfter(latestFirst),
    expiredFrom: certainLatest === undefined || expiryUncertain ? NEVER : firstDayAfter(certainLatest),
  };
}

export function standingOn(state: AgreementState, validAt: Day): Standing {
  const days = standingDays(state);
  if ("fixed" in days) return days.fixed;
  if (validAt >= days.expiredFrom) return "expired";
  if (validAt >= days.possiblyExpiredFrom) return "possibly-expired";
  return validAt >= days.currentFrom ? "current" : "not-begun";
}

/** The last day of the period, read at its earliest: by then it has to be renewed or extended. Absent before a signature and after an exit. */
export const renewalDue = (state: AgreementState): Day | undefined =>
  "fixed" in standingDays(state) || !state.period ? undefined : boundsOf(state.period).latestFirst;

/** Days until it has to be renewed, 0 on the last one; absent where no such day is known, or it is over. */
export function daysToRenewal(state: AgreementState, validAt: Day): number | undefined {
  const by = renewalDue(state);
  return by === undefined || by < validAt ? undefined : daysBetween(validAt, by);
}

/** It has expired and nothing renewed it: the first day without an agreement, and how many such days there are by now. */
export function gapOn(state: AgreementState, validAt: Day): { readonly since: Day; readonly days: number } | undefined {
  const days = standingDays(state);
  if ("fixed" in days || validAt < days.expiredFrom) return undefined;
  return { since: days.expiredFrom, days: daysBetween(days.expiredFrom, validAt) + 1 };
}
