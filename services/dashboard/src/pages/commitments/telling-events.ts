// Which events of a commitment's history say what its page shows: the one that stated it, the last one, the one by which it came to its stage, each
// with the sources that it stands on.
import type { FuzzyDate } from "@camket/domain";
import type { ClaimShown } from "../../parts/claim.ts";
import { described } from "../../parts/event-data.ts";
import type { HistoryEvent } from "../../parts/history.ts";

const beginnings = ["CommitmentProposed", "CommitmentPledged", "CommitmentAgreed", "ScholarshipGranted"];

/** Events that reach a stage, by the stage. */
const reaching: Readonly<Record<string, readonly string[]>> = {
  proposed: ["CommitmentProposed"],
  pledged: ["CommitmentPledged"],
  agreed: ["CommitmentAgreed", "ScholarshipGranted"],
  "in-preparation": ["PreparationStarted", "PermitStepSubmitted", "FundsCommitted"],
  "in-implementation": [
    ...["ImplementationStarted", "BeneficiariesEnrolled", "FundsDisbursed", "ExpenditureRecorded", "PermitStepGranted", "OccurrenceHeld"],
  ],
  delivered: ["DeliveryCompleted", "BeneficiariesCompleted", "FundsDisbursed", "PermitStepGranted", "OccurrenceHeld"],
  "handed-over": ["ProjectHandedOver"],
  verified: ["FulfilmentVerified"],
};

/** When it happened, as it now reads. */
export const dayOf = ({ occurredOn, corrected }: HistoryEvent) =>
  corrected && "occurredOn" in corrected ? described(corrected.occurredOn as FuzzyDate) : occurredOn;

/** Those that stand and tell of the world, in the order of their days, read at the latest. */
export const standing = (events: readonly HistoryEvent[]): readonly HistoryEvent[] =>
  events
    .filter(({ withdrawn, occurredOn }) => withdrawn === undefined && occurredOn !== undefined)
    .toSorted((a, b) => order(a).localeCompare(order(b)) || a.revision - b.revision);

/** Those of them that certainly had happened by the day. */
export const certainBy = (events: readonly HistoryEvent[], day: string): readonly HistoryEvent[] =>
  standing(events).filter(({ certainFrom }) => certainFrom !== undefined && certainFrom <= day);

function order(event: HistoryEvent): string {
  const day = dayOf(event);
  return day?.latest ?? day?.earliest ?? event.certainFrom ?? "";
}

/** On whose word, as it now reads. */
export const claimsOf = ({ claims, corrected }: HistoryEvent): readonly ClaimShown[] =>
  corrected ? ((corrected.claims ?? []) as readonly ClaimShown[]) : claims;

/** The first event that stated it. */
export const statedBy = (events: readonly HistoryEvent[]): HistoryEvent | undefined =>
  standing(events).find(({ type }) => beginnings.includes(type));

/** The event that last stated its due date or moved it. */
export const dueBy = (events: readonly HistoryEvent[]): HistoryEvent | undefined =>
  standing(events).findLast(
    ({ type, data, corrected }) => type === "CommitmentRescheduled" || (beginnings.includes(type) && "due" in (corrected ?? data)),
  );

/** By which it came to its stage. */
export const reachedBy = (
  events: readonly HistoryEvent[],
  stage: string | undefined,
  coverId: string | undefined,
): HistoryEvent | undefined =>
  coverId === undefined
    ? standing(events).find(({ type }) => stage !== undefined && reaching[stage]?.includes(type))
    : events.find(({ id }) => id === coverId);
