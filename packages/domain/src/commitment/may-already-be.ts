// What may already be, though it is not certain, of a commitment: as of every thing, but for what a reopening sets back and for the kind's own measure.
import { mayAlreadyBe as mayBe, type Staged } from "../stream/lifecycle.ts";
import type { Fact } from "../stream/standing.ts";
import { lifecycle, placeOf, rankOf } from "./place.ts";
import { type Cover, type Place, places, type Stage, stages } from "./state.ts";

/** The stage on a day, and what it rests on. */
export interface StagedWithSetBacks extends Staged<Place, Cover> {
  isSetBack(fact: Fact): boolean;
}

/** In the order of the lifecycle. */
export function mayAlreadyBe(staged: StagedWithSetBacks, possible: readonly Fact[], measureMayBeReached: boolean): readonly Stage[] {
  const { place, isSetBack } = staged;
  const rank = place ? rankOf(place) : -1;
  const counting = { ...lifecycle, placeOf: (fact: Fact) => (isSetBack(fact) ? undefined : placeOf(fact)) };
  const found = new Set<Stage>(possible.length === 0 ? [] : mayBe(counting, staged, possible, reopenedTo(place, possible)));
  if (measureMayBeReached && rank < rankOf("delivered")) found.add(places[rankOf("delivered")] as Stage);
  return stages.filter((stage) => found.has(stage));
}

/** The stage to which a possible event reopens it, where that lies before the place. */
function reopenedTo(place: Place | undefined, possible: readonly Fact[]): Place | undefined {
  const reopened = possible
    .map((fact) => (fact.type === "CommitmentReopened" ? placeOf(fact) : undefined))
    .find((stage) => stage !== undefined);
  return reopened && place && rankOf(reopened) < rankOf(place) ? reopened : place;
}
