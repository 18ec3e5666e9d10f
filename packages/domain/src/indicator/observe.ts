// Folds the reported and revised figures of an indicator, one certain event after another. Total: no order of events makes it throw.
import type { OccurredOn } from "../stream/event.ts";
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { type ObservationStatus, observationStatuses } from "../values/index.ts";
import type { Figure, Observation } from "./state.ts";

export const statusRank = (status: ObservationStatus): number => observationStatuses.indexOf(status);

export const observationIdOf = ({ data }: Pick<Fact, "data">): string => data.observationId as string;

/** What is observed so far, by id; a revision is laid over its report whatever the days, and waits for it in `early`. */
export interface Observed {
  readonly observations: Map<string, Observation>;
  readonly early: Map<string, readonly Fact[]>;
}

export const nothingObserved = (): Observed => ({ observations: new Map(), early: new Map() });

/** Takes the fact in, in place; the observation that it changed, where it changed one. */
export function observe({ observations, early }: Observed, fact: Fact): Observation | undefined {
  const id = observationIdOf(fact);
  const known = observations.get(id);
  if (fact.type === "ObservationRevised" && !known) early.set(id, [...(early.get(id) ?? []), fact]);
  const changed =
    fact.type === "ObservationReported"
      ? [...(early.get(id) ?? [])].reduce(revise, reportOf(fact))
      : fact.type === "ObservationRevised" && known
        ? revise(known, fact)
        : undefined;
  if (changed) observations.set(id, changed);
  return changed;
}

function reportOf(fact: Fact): Observation {
  const reported = figureOf(fact);
  return {
    observationId: observationIdOf(fact),
    ...pick<Pick<Observation, "period" | "of">>(fact.data, ["period", "of"]),
    reported,
    revisions: [],
    present: reported,
  };
}

/** A revision keeps the qualifier that it does not state; a less settled one, told of late, leaves the present figure as it is. */
function revise(observation: Observation, fact: Fact): Observation {
  const { present, revisions } = observation;
  const revised = { ...figureOf(fact), qualifier: (fact.data.qualifier ?? present.qualifier) as Figure["qualifier"] };
  return {
    ...observation,
    revisions: [...revisions, revised],
    present: statusRank(revised.status) < statusRank(present.status) ? present : revised,
  };
}

const figureOf = ({ id, data, occurredOn, claims }: Fact): Figure => ({
  eventId: id,
  ...pick<Pick<Figure, "value" | "qualifier" | "status" | "reason">>(data, ["value", "qualifier", "status", "reason"]),
  occurredOn: occurredOn as OccurredOn,
  sources: [...new Set(claims.map(({ sourceId }) => sourceId))],
});
