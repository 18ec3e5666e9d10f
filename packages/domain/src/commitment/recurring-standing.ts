// Where a duty that returns stands: it is never kept as a whole, its period ends it.
import { hasEnded } from "./derive.ts";
import type { CommitmentState } from "./state.ts";

/** `over`: its period has certainly ended; `ended`: cancelled, closed or the like; `not-certain`: nothing of it is certain yet. */
export const recurringStandings = ["not-certain", "current", "over", "ended"] as const;
export type RecurringStanding = (typeof recurringStandings)[number];

/** Nothing where it is no recurring cooperation. */
export function recurringStandingOf(state: CommitmentState): RecurringStanding | undefined {
  if (state.kind !== "recurring-cooperation") return undefined;
  if (!state.stage) return "not-certain";
  if (hasEnded(state)) return "ended";
  return state.periodEnded ? "over" : "current";
}
