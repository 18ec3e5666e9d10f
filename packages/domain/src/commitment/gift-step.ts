// How far a gift has come: promised, built, handed over, accepted. A step holds those before it, since nobody is made to record what no paper states.
import { hasEnded, isUnaccepted } from "./derive.ts";
import { fulfilledBy } from "./fulfilment.ts";
import type { CommitmentState } from "./state.ts";

/** `ended`: declined, cancelled, lapsed, superseded or closed before a hand-over; `not-certain`: nothing of it is certain yet. */
export const giftSteps = ["not-certain", "ended", "pledged", "built", "handed-over", "accepted"] as const;
export type GiftStep = (typeof giftSteps)[number];

/** Nothing where it is no gift. Accepted: the other side accepted every hand-over. */
export function giftStepOf(state: CommitmentState): GiftStep | undefined {
  const { kind, stage, covered, handover, delivered, verification } = state;
  const place = covered ?? stage;
  if (fulfilledBy[kind] !== "hand-over") return undefined;
  if (!stage) return "not-certain";
  if (handover) return isUnaccepted(state) ? "handed-over" : "accepted";
  // Verified in full, or set back to its hand-over, before the day by which the hand-over itself is certain.
  if (place === "handed-over" || verification?.outcome === "full") return "handed-over";
  if (hasEnded(state)) return "ended";
  return delivered || place === "delivered" ? "built" : "pledged";
}
