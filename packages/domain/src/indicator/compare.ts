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

/** The observations of a series, as figures are compared with them. */
export interface Comparison {
  readonly byDays: ReadonlyMap<string, Group>;
  /** By kind of span, the periods of it by their beginning, with who is observed in each. */
  readonly byKind: ReadonlyMap<string, readonly { readonly span: Span; readonly group: Group }[]>;
}

export function comparisonOf(observations: readonly Observation[]): Comparison {
  const groups = Map.groupBy(observations, ({ period }) => periodKey(period));
  const spans = [...groups.values()].flatMap((group) => {
    const span = spanOf(group[0]?.period);
    return span ? [{ span, group }] : [];
  });
  const inOrder = spans.toSorted((a, b) => (a.span.earliest < b.span.earliest ? -1 : 1));
  return {
    byDays: new Map(spans.map(({ span, group }) => [daysKey(span), group])),
    byKind: Map.groupBy(inOrder, ({ span }) => span.kind),
  };
}

const daysKey = ({ earliest, latest }: Pick<Span, "earliest" | "latest">): string => `${earliest} ${latest}`;

/** @param unit of percent the change is in points: a percentage of a percentage misleads */
export function changesOf(observation: Observation, unit: string, comparison: Comparison) {
  const span = spanOf(observation.period);
  if (!span) return [];
  const preceding = before(span, comparison.byKind.get(span.kind) ?? []);
  const sameLastYear = comparison.byDays.get(daysKey(yearBefore(span)));
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

function against(to: "preceding" | "year-before", { of, reported, present }: Observation, group: Group, unit: string, gap: boolean) {
  const other = group.filter((one) => one.of === of).reduce<Observation | undefined>(nearer(present, reported), undefined);
  if (!other) return [];
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

/** Of two to compare with: the one of the same status, from the same source, the more settled; of equals by id. */
const nearer =
  (present: Figure, { sources }: Figure) =>
  (best: Observation | undefined, one: Observation): Observation => {
    if (!best) return one;
    const rank = ({ reported, present: its }: Observation): readonly number[] => [
      its.status === present.status ? 1 : 0,
      reported.sources.some((source) => sources.includes(source)) ? 1 : 0,
      statusRank(its.status),
    ];
    const [a, b] = [rank(one), rank(best)];
    const at = a.findIndex((value, n) => value !== b[n]);
    return at < 0 ? (one.observationId > best.observationId ? one : best) : (a[at] as number) > (b[at] as number) ? one : best;
  };
