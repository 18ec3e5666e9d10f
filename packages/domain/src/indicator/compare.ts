// How a figure lies to that of an earlier period: against the preceding one of the same length, and against the same part of the year before. Only
// like is compared with like, and what makes the comparison less than sure is said beside it. What a source reports as growth is its claim; this is
// computed, and either may be wrong.
import { describeDate, differenceOf, percentChange } from "../values/index.ts";
import { statusRank } from "./observe.ts";
import { follows, periodKey, type Span, spanOf, yearBefore } from "./period.ts";
import type { Figure, Observation } from "./state.ts";

export type ChangeMark =
  /** One of the two is not exact. */
  | "inexact"
  /** One is an estimate or provisional, the other is not, or not so. */
  | "status-differs"
  /** Periods lie between the two. */
  | "gap";

type Group = readonly Observation[];

/** The observations of a series, as figures are compared with them: those of one period and of the same whole together. */
export interface Comparison {
  /** By days and whole. */
  readonly byDays: ReadonlyMap<string, Group>;
  /** By kind of span and whole, the periods by their beginning. */
  readonly byKind: ReadonlyMap<string, readonly { readonly span: Span; readonly group: Group }[]>;
}

export function comparisonOf(observations: readonly Observation[]): Comparison {
  const groups = Map.groupBy(observations, ({ period, of }) => keyOf(periodKey(period), of));
  const spans = [...groups.values()].flatMap((group) => {
    const [{ period, of }] = group as [Observation];
    const span = spanOf(period);
    return span ? [{ span, of, group }] : [];
  });
  const inOrder = spans.toSorted((a, b) => (a.span.earliest < b.span.earliest ? -1 : 1));
  return {
    byDays: new Map(spans.map(({ span, of, group }) => [keyOf(daysOf(span), of), group])),
    byKind: Map.groupBy(inOrder, ({ span, of }) => keyOf(span.kind, of)),
  };
}

/** @param of the whole that the figures are parts of */
const keyOf = (key: string, of: string | undefined): string => (of === undefined ? key : `${key} of ${of}`);
const daysOf = ({ earliest, latest }: Pick<Span, "earliest" | "latest">): string => `${earliest} ${latest}`;

/** @param unit of percent the change is in points: a percentage of a percentage misleads */
export function changesOf(observation: Observation, unit: string, comparison: Comparison) {
  const span = spanOf(observation.period);
  if (!span) return [];
  const preceding = before(span, comparison.byKind.get(keyOf(span.kind, observation.of)) ?? []);
  const sameLastYear = comparison.byDays.get(keyOf(daysOf(yearBefore(span)), observation.of));
  return [
    ...(preceding
      ? against("preceding", observation, preceding.group, unit, span.earliest !== span.latest && !follows(span, preceding.span))
      : []),
    ...(sameLastYear && sameLastYear !== preceding?.group ? against("year-before", observation, sameLastYear, unit, false) : []),
  ];
}

/** The last period that ends before this one begins. */
function before({ earliest }: Span, periods: readonly { readonly span: Span; readonly group: Group }[]) {
  let low = 0;
  for (let high = periods.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.span.latest as string) < earliest) low = middle + 1;
    else high = middle;
  }
  return periods[low - 1];
}

function against(to: "preceding" | "year-before", { reported, present }: Observation, group: Group, unit: string, gap: boolean) {
  const [other] = group.toSorted(nearest(present, reported)) as [Observation];
  const change =
    unit === "percent"
      ? { points: differenceOf(present.value, other.present.value) }
      : { percent: percentChange(present.value, other.present.value) };
  if (change.percent === undefined && change.points === undefined) return [];
  const marks: ChangeMark[] = [];
  if (!isExact(present) || !isExact(other.present)) marks.push("inexact");
  if (present.status !== other.present.status) marks.push("status-differs");
  if (gap) marks.push("gap");
  const { observationId, period } = other;
  return [
    {
      to,
      observationId,
      ...(period ? { period: describeDate(period) } : {}),
      value: other.present.value,
      ...change,
      ...(marks.length > 0 ? { marks } : {}),
    },
  ];
}

export const isExact = ({ qualifier }: Pick<Figure, "qualifier">): boolean => qualifier === "exact";

/** The first to compare with: of the same status, from the same source, the most settled; of equals by id. */
const nearest =
  ({ status }: Figure, { sources }: Figure) =>
  (a: Observation, b: Observation): number =>
    first(a, b, ({ present }) => present.status === status) ||
    first(a, b, ({ reported }) => reported.sources.some((source) => sources.includes(source))) ||
    statusRank(b.present.status) - statusRank(a.present.status) ||
    (a.observationId > b.observationId ? -1 : 1);

const first = <One>(a: One, b: One, holds: (one: One) => boolean): number => Number(holds(b)) - Number(holds(a));
