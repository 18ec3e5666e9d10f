// The stage of a commitment, from the events that are certain: the place they reach, what covers it, what lifts and what sets back.
// `docs/time.md`, "The stage of a commitment", sentence by sentence; change nothing here without a counter-example.
import { coveredBy, coveringOf, type Lifecycle, liftsOf, type Settled as Walked } from "../stream/lifecycle.ts";
import type { Fact } from "../stream/standing.ts";
import type { CommitmentKind } from "../values/index.ts";
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

/** Whether the walk must look at an event to tell the stage. */
export const movesStage = (fact: Fact): boolean =>
  placeOf(fact) !== undefined ||
  belongsTo[fact.type] !== undefined ||
  coverOf(fact) !== undefined ||
  liftsOf(fact).length > 0 ||
  fact.type === "CommitmentReopened";

export interface Settled extends Walked<Place, Cover> {
  /** Whether a certain `reopen` sets the event back: it recorded it, or the event's certain day lies before the reopen's certain earliest bound. */
  isSetBack(fact: Fact): boolean;
  isLifted(fact: Fact): boolean;
  /** With which the kind's own measure is reached. */
  readonly reached: Fact | undefined;
}

/**
 * @param certain the events that are certain, in the order of the walk (certain day, position)
 * @param kind says which events belong to its own measure of fulfilment
 * @param measured the event with which the kind's own measure is reached by what no reopen set back: `delivered` is reached while it is
 */
export function settle(
  certain: readonly Fact[],
  kind: CommitmentKind,
  measured: (isSetBack: (fact: Fact) => boolean) => Fact | undefined,
): Settled {
  const reopens = certain.filter((fact) => fact.type === "CommitmentReopened" && fact.data.stage !== undefined);
  const isLifted = ({ id }: Fact) => certain.some((fact) => liftsOf(fact).includes(id));
  const isSetBack = (fact: Fact) =>
    reopens.some(
      (reopen) =>
        reopen !== fact &&
        rankOfEvent(fact, kind) > rankOf(reopen.data.stage as Place) &&
        ((reopen.data.setsBack as readonly string[] | undefined)?.includes(fact.id) || fact.days.certainFrom < reopen.days.certainEarliest),
    );

  let rank = -1;
  for (const fact of certain) {
    const place = placeOf(fact);
    if (place && rankOf(place) > rank && !isSetBack(fact)) rank = rankOf(place);
  }
  const reached = measured(isSetBack);
  if (reached) rank = Math.max(rank, rankOf("delivered"));
  const covering = coveringOf(lifecycle, certain);
  return { place: places[rank], cover: coveredBy(lifecycle, covering), isSetBack, isLifted, covering, reached };
}
