// A commitment as answers show it on one day: its state with the derived words, dates with their bounds, absent fields left out.
import { ownerOf } from "../stream/agencies.ts";
import { present } from "../stream/present.ts";
import { daysLate, daysOf, daysSlipped, isSoon, type Scheduled, statusOn } from "../stream/schedule.ts";
import { boundsOf, type Day, describeDate, type FuzzyDate } from "../values/index.ts";
import { isAtRisk, isOpen, isStale, milestoneScheduledOf, scheduledOf } from "./derive.ts";
import type { DisputeState } from "./disputes.ts";
import { fulfilledBy } from "./fulfilment.ts";
import { countedTowards, type FundsState } from "./funds.ts";
import type { HandoverState } from "./handover.ts";
import type { MilestoneState } from "./milestones.ts";
import type { Move } from "./moves.ts";
import type { OccurrencesState } from "./occurrences.ts";
import { blockingStep, type PermitStepState } from "./permit-steps.ts";
import type { CommitmentState } from "./state.ts";

export function describeCommitment(state: CommitmentState, validAt: Day) {
  const { kind, permitSteps } = state;
  const blocking = isOpen(state) && permitSteps && blockingStep(permitSteps);
  return {
    kind,
    title: state.title,
    ...present({ stage: state.stage, covered: state.covered, cover: state.cover }),
    mayAlreadyBe: state.mayAlreadyBe,
    ...present({ successorId: state.successorId, agreementId: state.agreementId, meetingId: state.meetingId, requestId: state.requestId }),
    schedule: describeSchedule(scheduledOf(state), state.due, state, validAt),
    obligors: state.obligors,
    beneficiaries: state.beneficiaries,
    owner: ownerOf(state),
    agencies: state.agencies,
    ...present({ value: state.value, quantity: state.quantity, recurrence: state.recurrence }),
    ...present({ period: state.period && describeDate(state.period) }),
    ...(state.sectors.length > 0 ? { sectors: state.sectors } : {}),
    ...(state.places.length > 0 ? { places: state.places } : {}),
    fulfilledBy: fulfilledBy[kind],
    ...(fulfilledBy[kind] === "disbursements" && !state.value ? { valueMissing: true } : {}),
    ...present({
      fulfilment: state.fulfilment,
      progress: state.progress,
      risk: state.risk,
      milestones: state.milestones?.map((milestone) => describeMilestone(milestone, state, validAt)),
      permitSteps: permitSteps?.map(describePermitStep),
      blockingStep: blocking ? blocking.stepId : undefined,
      funds: state.funds && describeFunds(state.funds, state),
      course: state.course,
      seats: state.seats,
      personMonthsPlanned: state.personMonthsPlanned,
      occurrences: state.occurrences && describeOccurrences(state.occurrences, state.recurrence?.expectedPerPeriod),
      delivered: state.delivered && { ...state.delivered, occurredOn: describeDate(state.delivered.occurredOn) },
    }),
    ...(state.deliveryNotRecorded ? { deliveryNotRecorded: true } : {}),
    ...present({
      handover: state.handover && describeHandover(state.handover),
      handovers: state.handovers?.map(describeHandover),
      verification: state.verification,
      evidence: state.evidence,
      disputes: state.disputes?.map(describeDispute),
      lastNewsOn: state.lastNewsOn,
    }),
    atRisk: isAtRisk(state),
    stale: isStale(state, validAt),
  };
}
export type CommitmentDescription = ReturnType<typeof describeCommitment>;

/** Rescheduled and late are told apart: how often and how far the due date was moved, and how long after it things were, or still are not, done. */
function describeSchedule(scheduled: Scheduled, due: FuzzyDate | undefined, moved: Moved, validAt: Day) {
  const status = statusOn(validAt, daysOf(scheduled));
  return {
    ...present({ due: due && describeDate(due) }),
    status,
    dueSoon: isSoon(due, status, validAt),
    ...present({ daysLate: daysLate(scheduled, status, validAt) }),
    ...describeSlippage(due, moved),
    ...(moved.moves.length > 0 ? { moves: moved.moves.map(describeMove) } : {}),
  };
}

interface Moved {
  readonly firstDue?: FuzzyDate;
  readonly moves: readonly Move[];
}

/** How often the due date was moved, from what, and how far from there. */
export function describeSlippage(due: FuzzyDate | undefined, { firstDue, moves }: Moved) {
  const isMoved = moves.length > 0;
  return {
    timesRescheduled: moves.length,
    ...present({
      firstDue: isMoved && firstDue ? describeDate(firstDue) : undefined,
      daysSlipped: isMoved ? daysSlipped(firstDue, due) : undefined,
    }),
  };
}

const describeMove = ({ eventId, occurredOn, from, due, reason, agreedWith }: Move) => ({
  eventId,
  occurredOn: describeDate(occurredOn),
  ...present({ from: from && describeDate(from) }),
  due: describeDate(due),
  ...present({ daysSlipped: daysSlipped(from, due) }),
  reason,
  ...present({ agreedWith }),
});

/** Where payments fulfil it and there is a value that they could reach, also what counts towards that. */
const describeFunds = ({ lastPaid, ...totals }: FundsState, { kind, value }: CommitmentState) => ({
  ...totals,
  ...(fulfilledBy[kind] === "disbursements" && value ? countedTowards(value, lastPaid) : {}),
});

function describeMilestone(milestone: MilestoneState, state: CommitmentState, validAt: Day) {
  const { eventId, milestoneId, name, place, dependsOn, outcome } = milestone;
  const waitsFor = place === "met" || place === "waived" ? [] : (dependsOn ?? []).filter((id) => !isSettled(id, state));
  return {
    eventId,
    milestoneId,
    name,
    stage: place,
    schedule: describeSchedule(milestoneScheduledOf(milestone, state), milestone.due, milestone, validAt),
    ...present({ dependsOn }),
    ...(waitsFor.length > 0 ? { waitsFor } : {}),
    ...present({ outcome: outcome && { ...outcome, occurredOn: describeDate(outcome.occurredOn) } }),
  };
}

const isSettled = (id: string, { milestones }: CommitmentState): boolean =>
  milestones?.some(({ milestoneId, place }) => milestoneId === id && (place === "met" || place === "waived")) ?? false;

const describePermitStep = ({ place, submittedOn, answeredOn, ...step }: PermitStepState) => ({
  ...step,
  stage: place,
  submittedOn: describeDate(submittedOn),
  ...present({ answeredOn: answeredOn && describeDate(answeredOn) }),
});

const describeOccurrences = ({ held, missed, lastHeld }: OccurrencesState, expected: number | undefined) => ({
  held,
  missed,
  ...present({ expected, lastHeld: lastHeld && { ...lastHeld, occurredOn: describeDate(lastHeld.occurredOn) } }),
});

const describeHandover = ({ occurredOn, acceptedOn, ...handover }: HandoverState) => ({
  ...handover,
  occurredOn: describeDate(occurredOn),
  ...present({ acceptedOn: acceptedOn && describeDate(acceptedOn) }),
});

const describeDispute = ({ place, occurredOn, settledOn, ...dispute }: DisputeState) => ({
  ...dispute,
  stage: place,
  occurredOn: describeDate(occurredOn),
  ...present({ settledOn: settledOn && describeDate(settledOn) }),
});

/** The end of the due date, at its latest: what lists sort by. */
export const dueEnd = (due: FuzzyDate | undefined): Day | undefined => due && boundsOf(due).latest;
