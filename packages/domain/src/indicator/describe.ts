// An indicator as answers show it on one day: its series with every figure as it was given, and what follows from two of them. An estimate, a bound
// or an approximate figure is marked wherever it stands, so that none reads as a settled one.
import { describeDate, differenceOf } from "../values/index.ts";
import { type Comparison, changesOf, comparisonOf, isExact } from "./compare.ts";
import { type PeriodOfSeries, seriesOf } from "./series.ts";
import type { Figure, IndicatorState, Latest, Observation, Target } from "./state.ts";

/** @param periodsMax periods that are shown, the last ones; `total` says how many there are */
export function describeIndicator(state: IndicatorState, periodsMax: number) {
  const { told: _, latest, ...defined } = state;
  const series = seriesOf(state);
  const comparison = comparisonOf(series.flatMap(({ observations }) => observations));
  return {
    ...defined,
    ...(latest ? { latest: describeLatest(latest, state) } : {}),
    series: {
      total: series.length,
      items: series.slice(-periodsMax).map((period) => describePeriod(period, state, comparison)),
    },
  };
}

export const describeLatest = ({ observationId, period, of, beside, ...present }: Latest, indicator: Indicator) => ({
  observationId,
  ...dated(period),
  ...part(of, indicator),
  ...shown(present),
  ...(beside > 0 ? { beside } : {}),
});

type Indicator = Pick<IndicatorState, "unit" | "aggregation">;

function describePeriod({ period, target, observations }: PeriodOfSeries, indicator: Indicator, comparison: Comparison) {
  return {
    ...dated(period),
    ...(target ? { target: describeTarget(target) } : {}),
    observations: observations.map((one) => describeObservation(one, target, indicator, comparison)),
  };
}

const describeTarget = ({ eventId, value, qualifier, occurredOn }: Target) => ({
  eventId,
  value,
  qualifier,
  occurredOn: describeDate(occurredOn),
});

function describeObservation(observation: Observation, target: Target | undefined, indicator: Indicator, comparison: Comparison) {
  const { observationId, of, reported, revisions, present } = observation;
  const changes = changesOf(observation, indicator.unit, comparison);
  return {
    observationId,
    ...part(of, indicator),
    ...shown(present),
    ...(target && isExact(target) && isExact(present) ? { overTarget: differenceOf(present.value, target.value) } : {}),
    ...(changes.length > 0 ? { changes } : {}),
    reported: describeFigure(reported),
    ...(revisions.length > 0 ? { revisions: revisions.map(describeFigure) } : {}),
  };
}

const describeFigure = ({ occurredOn, sources, ...figure }: Figure) => ({
  ...figure,
  occurredOn: describeDate(occurredOn),
  ...(sources.length > 0 ? { sources } : {}),
});

/** The figure with how it is to be read: unmarked it is exact and final. */
function shown({ value, qualifier, status }: Pick<Figure, "value" | "qualifier" | "status">) {
  const marks = [...(status === "final" ? [] : [status]), ...(qualifier === "exact" ? [] : [qualifier])];
  return { value, qualifier, status, ...(marks.length > 0 ? { marks } : {}) };
}

const dated = (period: Observation["period"]) => (period ? { period: describeDate(period) } : {});

/** What it is a part of; a share of which nobody says that is marked. */
const part = (of: string | undefined, { aggregation }: Indicator) =>
  of === undefined ? (aggregation === "share" ? { ofUnstated: true } : {}) : { of };
