// What may already be, though it is not certain: the stages that events only possible now would give.
import { coveredBy, liftsOf, type Settled } from "../stream/lifecycle.ts";
import type { Fact } from "../stream/standing.ts";
import { coverOf, isExit, isPause, lifecycle, placeOf, rankOf } from "./place.ts";
import { type Cover, type Place, places, type Stage, stages } from "./state.ts";

/** The stage on a day, and what it rests on. */
export interface Staged extends Settled<Place, Cover> {
  isSetBack(fact: Fact): boolean;
  isLifted(fact: Fact): boolean;
}

/**
 * The stages beyond the place, and the pauses and exits not lifted, that events only possible now would give; and the place itself where
 * they would lift its cover. In the order of the lifecycle.
 */
export function mayAlreadyBe(staged: Staged, possible: readonly Fact[], measureMayBeReached: boolean): readonly Stage[] {
  const { place, cover, isSetBack, isLifted } = staged;
  const rank = place ? rankOf(place) : -1;
  const found = new Set<Stage>();
  for (const fact of possible) {
    const reached = placeOf(fact);
    if (reached && rankOf(reached) > rank && !isSetBack(fact)) found.add(reached);
    const over = coverOf(fact);
    if (over && over !== cover && !isLifted(fact) && !(isPause(over) && cover && isExit(cover))) found.add(over);
  }
  const uncovered = mayUncover(staged, possible);
  if (uncovered) found.add(uncovered);
  if (measureMayBeReached && rank < rankOf("delivered")) found.add(places[rankOf("delivered")] as Stage);
  return stages.filter((stage) => found.has(stage));
}

/** What shows where the possible events lift covers: the place (or the stage to which one of them reopens it), or the cover that remains. */
function mayUncover({ place, cover, covering }: Staged, possible: readonly Fact[]): Stage | undefined {
  const lifts = new Set(possible.flatMap(liftsOf));
  const remaining = covering.filter(({ id }) => !lifts.has(id));
  if (remaining.length === covering.length) return undefined;
  const last = coveredBy(lifecycle, remaining);
  if (last) return last === cover ? undefined : last;
  const reopened = possible
    .map((fact) => (fact.type === "CommitmentReopened" ? placeOf(fact) : undefined))
    .find((stage) => stage !== undefined);
  return reopened && place && rankOf(reopened) < rankOf(place) ? reopened : place;
}
