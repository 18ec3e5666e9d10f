// Where a scholarship or a course stands, and the seats on which nobody completes any more.
import { seatsOf } from "./course.ts";
import { hasEnded } from "./derive.ts";
import { fulfilledBy } from "./fulfilment.ts";
import type { CommitmentState } from "./state.ts";

/** `ended`: cancelled, closed or the like before as many completed as there were seats; `not-certain`: nothing of it is certain yet. */
export const courseStandings = ["not-certain", "open", "completed", "ended"] as const;
export type CourseStanding = (typeof courseStandings)[number];

/** Nothing where it is no course. */
export function courseStandingOf(state: CommitmentState): CourseStanding | undefined {
  if (fulfilledBy[state.kind] !== "completions") return undefined;
  if (!state.stage) return "not-certain";
  if (state.fulfilment) return "completed";
  return hasEnded(state) ? "ended" : "open";
}

/** Of a course that ended: the seats beyond those that completed. */
export const seatsDropped = (state: CommitmentState): number =>
  state.seats && courseStandingOf(state) === "ended" ? Math.max(seatsOf(state.seats) - state.seats.completed, 0) : 0;
