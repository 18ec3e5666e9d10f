// Where a chain of permit steps stands, and the step on which the rest waits.
import { hasEnded } from "./derive.ts";
import { blockingStep, type PermitStepState } from "./permit-steps.ts";
import type { CommitmentState } from "./state.ts";

/**
 * `waiting` and `refused`: of the first step that is not granted; `granted`: all are; `delivered`: the thing itself is done though a step waits,
 * or without any; `ended`: cancelled, closed or the like before that; `not-certain`: nothing of it is certain yet.
 */
export const permitStandings = ["not-certain", "not-submitted", "waiting", "refused", "granted", "delivered", "ended"] as const;
export type PermitStanding = (typeof permitStandings)[number];

/** Nothing where it is no permit and has no step. */
export function permitStandingOf(state: CommitmentState): PermitStanding | undefined {
  const { kind, stage, permitSteps, fulfilment } = state;
  if (kind !== "infrastructure-permit" && !permitSteps) return undefined;
  if (!stage) return "not-certain";
  const blocking = permitSteps && blockingStep(permitSteps);
  if (permitSteps && !blocking) return "granted";
  if (fulfilment) return "delivered";
  if (hasEnded(state)) return "ended";
  if (!blocking) return "not-submitted";
  return blocking.place === "refused" ? "refused" : "waiting";
}

/** The step that others wait for; none where the chain waits for nobody. */
export function waitsFor(state: CommitmentState): PermitStepState | undefined {
  const standing = permitStandingOf(state);
  return standing === "waiting" || standing === "refused" ? blockingStep(state.permitSteps ?? []) : undefined;
}
