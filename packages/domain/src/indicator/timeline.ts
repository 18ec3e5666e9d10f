// An indicator at every valid day, in one walk over the facts that stand: defined, it is there on every day; a segment begins wherever a figure
// becomes certain. The walk keeps only what lists show; the series of one day is told from the facts when it is asked for (series.ts).
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { EVER, type Segment } from "../stream/timeline.ts";
import { nothingObserved, observe, statusRank } from "./observe.ts";
import { periodKey, periodSort } from "./period.ts";
import type { IndicatorState, Latest, Observation } from "./state.ts";

export function timeline(facts: readonly Fact[]): readonly Segment<IndicatorState>[] {
  const definition = facts.find(({ type }) => type === "IndicatorDefined");
  if (!definition) return [];
  const told = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const stated = definition.data as unknown as Pick<IndicatorState, "name" | "unit" | "geography" | "aggregation">;
  const shown = lister();
  const segments: Segment<IndicatorState>[] = [{ from: EVER, state: { ...stated, ...shown.now(), told: { facts: told, count: 0 } } }];
  for (let count = 0; count < told.length; ) {
    const from = (told[count] as Fact).days.certainFrom;
    for (; told[count]?.days.certainFrom === from; count++) shown.take(told[count] as Fact);
    segments.push({ from, state: { ...stated, ...shown.now(), told: { facts: told, count } } });
  }
  return segments;
}

/** Follows what lists show, figure by figure. */
function lister(): { take(fact: Fact): void; now(): Pick<IndicatorState, "latest" | "hasEstimate"> } {
  const observed = nothingObserved();
  const ofPeriod = new Map<string, number>();
  const estimates = estimatesTold();
  let latest: Observation | undefined;
  let shown: Latest | undefined;
  return {
    take(fact) {
      const observation = observe(observed, fact);
      if (!observation) return;
      const { observationId, period } = observation;
      const key = periodKey(period);
      if (fact.type === "ObservationReported") ofPeriod.set(key, (ofPeriod.get(key) ?? 0) + 1);
      estimates.take(observation, fact.days.certainFrom);
      if (!latest || latest.observationId === observationId || isLater(observation, latest)) latest = observation;
      else if (periodKey(latest.period) !== key) return;
      shown = latestOf(latest, (ofPeriod.get(periodKey(latest.period)) as number) - 1);
    },
    now: () => ({ ...(shown ? { latest: shown } : {}), hasEstimate: estimates.any() }),
  };
}

/** Which figures are estimates still: one of a period until it is revised; one without a period until a final figure is given on its day or later. */
function estimatesTold() {
  const ofPeriods = new Set<string>();
  const ofNoPeriod = new Set<string>();
  let lastFinalOn: string = EVER;
  return {
    /** @param day on which the observation came to read so; no earlier than any told before */
    take({ observationId, period, present: { status } }: Observation, day: string): void {
      const its = period ? ofPeriods : ofNoPeriod;
      its.delete(observationId);
      if (status === "final") {
        lastFinalOn = day;
        ofNoPeriod.clear();
      } else if (status === "estimate" && (period || day > lastFinalOn)) its.add(observationId);
    },
    any: (): boolean => ofPeriods.size + ofNoPeriod.size > 0,
  };
}

function latestOf({ observationId, period, of, present: { value, qualifier, status } }: Observation, beside: number): Latest {
  return { observationId, ...(period ? { period } : {}), ...(of === undefined ? {} : { of }), value, qualifier, status, beside };
}

/** Of a later period; of the same one more settled; of equals by id, which does not depend on when each was recorded. */
export function isLater(one: Observation, other: Observation): boolean {
  const [a, b] = [periodSort(one.period), periodSort(other.period)];
  if (a !== b) return a > b;
  const settled = statusRank(one.present.status) - statusRank(other.present.status);
  return settled === 0 ? one.observationId > other.observationId : settled > 0;
}
