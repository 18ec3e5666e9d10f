// The words of a commitment that depend on the day asked for: computed when asked, never stored. `docs/time.md`.

import { daysOf, type ScheduleDays, type Scheduled } from "../stream/schedule.ts";
import { addDaysWithin, type Day } from "../values/index.ts";
import type { MilestoneState } from "./milestones.ts";
import { isExit } from "./place.ts";
import type { CommitmentState } from "./state.ts";

/** `stale`: open, and without news for so many days. */
export const staleAfterDays = 365;

/** Declined, cancelled, lapsed, superseded or closed. */
export const hasEnded = ({ stage }: CommitmentState): boolean => stage !== undefined && isExit(stage as never);

/** Neither kept nor ended. */
export const isOpen = (state: CommitmentState): boolean => !state.fulfilment && !hasEnded(state);

/** A recurring duty is never late as a whole: its period ends it. */
export const scheduledOf = (state: CommitmentState): Scheduled => {
  const { due, fulfilment, kind, periodEnded, fulfilmentPossible, exitPossible } = state;
  const recurs = kind === "recurring-cooperation";
  return {
    ...(due && !recurs ? { due } : {}),
    ...(fulfilment ? { fulfilment } : {}),
    ended: hasEnded(state) || (recurs && periodEnded),
    mayHaveEnded: fulfilmentPossible || exitPossible,
  };
};

/** A milestone that is waived is no longer expected, nor is one of a commitment that ended. */
export const milestoneScheduledOf = ({ due, fulfilment, place, mayBeSettled }: MilestoneState, state: CommitmentState): Scheduled => ({
  due,
  ...(fulfilment ? { fulfilment } : {}),
  ended: place === "waived" || hasEnded(state),
  mayHaveEnded: mayBeSettled || state.exitPossible,
});

export const milestoneDays = (milestone: MilestoneState, state: CommitmentState): ScheduleDays =>
  daysOf(milestoneScheduledOf(milestone, state));

export const scheduleDays = (state: CommitmentState): ScheduleDays => daysOf(scheduledOf(state));

/** Open, and last assessed as one to watch or of high risk. */
export const isAtRisk = (state: CommitmentState): boolean => isOpen(state) && state.risk !== undefined && state.risk.level !== "none";

/** Handed over by the word of one side, which the other has not accepted. */
export const isUnaccepted = ({ handover, handovers }: CommitmentState): boolean =>
  handovers ? handovers.some(({ accepted }) => !accepted) : handover?.accepted === false;

/** A dispute about it is not settled. */
export const isDisputed = ({ disputes }: CommitmentState): boolean => disputes?.some(({ place }) => place === "open") ?? false;

export const isStale = (state: CommitmentState, validAt: Day): boolean =>
  isOpen(state) && state.lastNewsOn !== undefined && state.lastNewsOn < addDaysWithin(validAt, -staleAfterDays);
