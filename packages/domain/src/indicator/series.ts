// The series of an indicator on one day: its figures by period, from the first to the last, each target beside the figures of its period.
import type { OccurredOn } from "../stream/event.ts";
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { nothingObserved, observe } from "./observe.ts";
import { periodKey, periodSort } from "./period.ts";
import type { IndicatorState, Observation, Target } from "./state.ts";

export interface PeriodOfSeries {
  /** The same as that of its target and its observations. */
  readonly period?: Observation["period"];
  readonly target?: Target;
  /** By id; side by side, never one figure. */
  readonly observations: readonly Observation[];
}

export function seriesOf({ told: { facts, count } }: Pick<IndicatorState, "told">): readonly PeriodOfSeries[] {
  const observed = nothingObserved();
  const targets = new Map<string, Target>();
  for (const fact of facts.slice(0, count)) {
    observe(observed, fact);
    if (fact.type === "TargetSet") targets.set(periodKey(fact.data.period as Target["period"]), targetOf(fact));
  }
  const byId = [...observed.observations.values()].sort((a, b) => (a.observationId < b.observationId ? -1 : 1));
  const groups = Map.groupBy(byId, ({ period }) => periodKey(period));
  const keys = new Set([...targets.keys(), ...groups.keys()]);
  return [...keys]
    .map((key): PeriodOfSeries & { readonly sort: string } => {
      const target = targets.get(key);
      const observations = groups.get(key) ?? [];
      const period = observations[0]?.period ?? target?.period;
      return { ...(period ? { period } : {}), ...(target ? { target } : {}), observations, sort: `${periodSort(period)} ${key}` };
    })
    .sort((a, b) => (a.sort < b.sort ? -1 : 1))
    .map(({ sort: _, ...period }) => period);
}

const targetOf = ({ id, data, occurredOn }: Fact): Target => ({
  eventId: id,
  ...pick<Pick<Target, "period" | "value" | "qualifier">>(data, ["period", "value", "qualifier"]),
  occurredOn: occurredOn as OccurredOn,
});
