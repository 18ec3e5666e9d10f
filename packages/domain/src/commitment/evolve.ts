// Folds the certain events of a commitment, one by one, into all that is not its stage. Total: no order of events makes it throw.
import { type AgencyAssignment, foldAgencies } from "../stream/agencies.ts";
import type { EventData } from "../stream/event.ts";
import type { Fact } from "../stream/standing.ts";
import type { FuzzyDate, PartyRef, Quantity } from "../values/index.ts";
import { statedFields } from "./fields.ts";
import type { CommitmentState } from "./state.ts";

export const beginnings: ReadonlySet<string> = new Set([
  "CommitmentProposed",
  "CommitmentPledged",
  "CommitmentAgreed",
  "ScholarshipGranted",
]);

/** What the certain events have said so far; the stated fields stand in `stated` under the names of the commands' fields. */
export interface Told {
  /** Which event's word on a field holds from ever, so that it is not taken again on its own day. */
  readonly holdsFromEver: Readonly<Record<string, string>>;
  readonly stated: EventData;
  readonly agencies: readonly AgencyAssignment[];
  readonly progress?: CommitmentState["progress"];
  readonly course?: CommitmentState["course"];
  readonly granted: number;
  readonly enrolled: number;
  readonly completions: readonly Fact[];
  readonly deliveries: readonly Fact[];
  readonly handovers: readonly Fact[];
  readonly acceptances: readonly Fact[];
  readonly verifications: readonly Fact[];
  readonly timesRescheduled: number;
  readonly lastNewsOn?: string;
}

export function evolve(told: Told, fact: Fact): Told {
  const next = { ...apply(told, fact), lastNewsOn: fact.days.certainFrom };
  return beginnings.has(fact.type) ? { ...next, stated: { ...next.stated, ...statedAnew(told, fact) } } : next;
}

function apply(told: Told, { id, type, data, ...fact }: Fact): Told {
  switch (type) {
    case "ScholarshipGranted":
      return {
        ...told,
        granted: told.granted + (data.seats as number),
        course: pick(data, ["programme", "institution", "duration"]) as NonNullable<Told["course"]>,
      };
    case "BeneficiariesEnrolled":
      return { ...told, enrolled: told.enrolled + (data.count as number) };
    case "BeneficiariesCompleted":
      return { ...told, completions: [...told.completions, { id, type, data, ...fact }] };
    case "ProgressReported":
      return {
        ...told,
        progress: { eventId: id, ...pick(data, ["percent", "narrative", "blockers"]) } as NonNullable<Told["progress"]>,
      };
    case "DeliveryCompleted":
      return { ...told, deliveries: [...told.deliveries, { id, type, data, ...fact }] };
    case "ProjectHandedOver":
      return { ...told, handovers: [...told.handovers, { id, type, data, ...fact }] };
    case "HandoverAccepted":
      return { ...told, acceptances: [...told.acceptances, { id, type, data, ...fact }] };
    case "FulfilmentVerified":
      return { ...told, verifications: [...told.verifications, { id, type, data, ...fact }] };
    case "CommitmentRescheduled":
      return { ...told, stated: { ...told.stated, due: data.due }, timesRescheduled: told.timesRescheduled + 1 };
    case "CommitmentRevalued":
      return { ...told, stated: { ...told.stated, value: data.value } };
    case "AgencyAssigned":
    case "AgencyReassigned":
    case "AgencyReleased":
      return { ...told, agencies: foldAgencies(told.agencies, { id, type, data, ...fact }) };
    default:
      return told;
  }
}

/** A later beginning command changes what it states from its own day on; what already holds from ever is not said twice. */
const statedAnew = ({ holdsFromEver }: Told, { id, data }: Fact): EventData =>
  Object.fromEntries(
    statedFields.filter((field) => data[field] !== undefined && holdsFromEver[field] !== id).map((field) => [field, data[field]]),
  );

function pick(data: EventData, fields: readonly string[]): EventData {
  return Object.fromEntries(fields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]));
}

/** The hand-overs and what became of each: one is accepted by the party that it went to, or by somebody for all of them. */
export function handoverStates(handovers: readonly Fact[], acceptances: readonly Fact[]): CommitmentState["handovers"] & object {
  const receivers = new Set(handovers.map((h) => (h.data.to as PartyRef).partyId));
  return handovers.map((handover) => {
    const to = handover.data.to as PartyRef;
    const acceptance = acceptances.findLast(({ data }) => {
      const { partyId } = data.acceptedBy as PartyRef;
      return partyId === to.partyId || !receivers.has(partyId);
    });
    return {
      eventId: handover.id,
      occurredOn: handover.occurredOn as FuzzyDate,
      by: handover.data.by as PartyRef,
      to,
      ...(pick(handover.data, ["minutesRef"]) as { minutesRef?: string }),
      accepted: acceptance !== undefined,
      ...(acceptance ? (pick(acceptance.data, ["acceptedBy", "defects"]) as { acceptedBy: PartyRef; defects?: string }) : {}),
    };
  });
}

export const verificationState = (verification: Fact | undefined): CommitmentState["verification"] =>
  verification &&
  ({ eventId: verification.id, ...pick(verification.data, ["verifier", "method", "outcome", "done", "planned"]) } as NonNullable<
    CommitmentState["verification"]
  >);

export const deliveredState = (delivery: Fact | undefined): CommitmentState["delivered"] =>
  delivery && { eventId: delivery.id, ...(pick(delivery.data, ["quantity"]) as { quantity?: Quantity }) };
