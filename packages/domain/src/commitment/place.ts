// Which event reaches which place of a commitment, which cover it, and what a reopening sets back: what the walk (walk.ts) tells the stage by.
// `docs/time.md`, "The stage of a commitment", sentence by sentence; change nothing here without a counter-example.
import type { Lifecycle } from "../stream/lifecycle.ts";
import type { Fact } from "../stream/standing.ts";
import { EVER } from "../stream/timeline.ts";
import type { CommitmentKind, Day } from "../values/index.ts";
import { countsTowards } from "./fulfilment.ts";
import { type Cover, exits, type Place, pauses, places } from "./state.ts";

const reaches: Readonly<Record<string, Place>> = {
  CommitmentProposed: "proposed",
  CommitmentPledged: "pledged",
  CommitmentAgreed: "agreed",
  ScholarshipGranted: "agreed",
  PreparationStarted: "in-preparation",
  PermitStepSubmitted: "in-preparation",
  FundsCommitted: "in-preparation",
  ImplementationStarted: "in-implementation",
  BeneficiariesEnrolled: "in-implementation",
  FundsDisbursed: "in-implementation",
  ExpenditureRecorded: "in-implementation",
  PermitStepGranted: "in-implementation",
  OccurrenceHeld: "in-implementation",
  DeliveryCompleted: "delivered",
  ProjectHandedOver: "handed-over",
  FulfilmentVerified: "verified",
};
const covers: Readonly<Record<string, Cover>> = {
  CommitmentSuspended: "suspended",
  CommitmentDeclined: "declined",
  CommitmentCancelled: "cancelled",
  CommitmentLapsed: "lapsed",
  CommitmentSuperseded: "superseded",
  CommitmentClosed: "closed",
};
/** They reach no place of their own, but belong to one: setting back that place sets them back with it. */
const belongsTo: Readonly<Record<string, Place>> = {
  PermitStepRefused: "in-preparation",
  BeneficiariesCompleted: "delivered",
  HandoverAccepted: "handed-over",
};

export const rankOf = (place: Place): number => places.indexOf(place);

/** The place that an event reaches; a `reopen` with a stage reaches that stage. */
export const placeOf = (fact: Pick<Fact, "type" | "data">): Place | undefined =>
  fact.type === "CommitmentReopened" ? (fact.data.stage as Place | undefined) : reaches[fact.type];

export const coverOf = (fact: Pick<Fact, "type">): Cover | undefined => covers[fact.type];
export const isExit = (cover: Cover): boolean => (exits as readonly string[]).includes(cover);
export const isPause = (cover: Cover): boolean => !isExit(cover);

export const lifecycle: Lifecycle<Place, Cover> = {
  places,
  pauses,
  exits,
  placeOf,
  coverOf,
  liftedBy: (cover) => (isExit(cover) ? "reopen" : "resume"),
};

/** How far along the way an event belongs, for what a `reopen` sets back; -1: it belongs nowhere. */
export function rankOfEvent(fact: Fact, kind: CommitmentKind): number {
  const place = countsTowards(kind, fact) ? "delivered" : (placeOf(fact) ?? belongsTo[fact.type]);
  return place ? rankOf(place) : -1;
}

/** Whether it is a reopening that sets back what lies beyond its stage. */
export const setsBack = ({ type, data }: Fact): boolean => type === "CommitmentReopened" && data.stage !== undefined;

/**
 * Whether one of the certain reopenings sets an event back: it recorded it, or the event's certain day lies before the reopening's own certain
 * earliest bound.
 * @param kind says which events belong to its own measure of fulfilment
 */
export function setBackBy(reopenings: readonly Fact[], kind: CommitmentKind): (fact: Fact) => boolean {
  const stages = new Map<number, { readonly recorded: Set<string>; until: Day | typeof EVER }>();
  for (const { data, days } of reopenings) {
    const rank = rankOf(data.stage as Place);
    const stage = stages.get(rank) ?? { recorded: new Set(), until: EVER };
    for (const id of (data.setsBack as readonly string[] | undefined) ?? []) stage.recorded.add(id);
    if (days.certainEarliest > stage.until) stage.until = days.certainEarliest;
    stages.set(rank, stage);
  }
  return (fact) => {
    for (const [rank, { recorded, until }] of stages)
      if (rankOfEvent(fact, kind) > rank && (recorded.has(fact.id) || fact.days.certainFrom < until)) return true;
    return false;
  };
}
