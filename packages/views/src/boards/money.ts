// The money board: what the commitments of a list come to, by kind, stage and corridor, each currency for itself. One commitment can stand in
// several corridors, so corridors do not add up; the totals over all are there beside them. Nothing is converted but by a rate that is named.
import { type Converted, convert, type MoneyTotal, type Rate } from "@camket/domain";
import { checkThing } from "../check-thing.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import { type Corridor, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { momentRows } from "../list.ts";
import { retractedAmong } from "../retracted.ts";
import type { Sql } from "../statements.ts";
import { withEnds } from "./ends-named.ts";
import { type Sums, summedRows, sumsOf } from "./money-sums.ts";

/** `corridor`: pairs of provinces; `countries`: pairs of countries. One of the two at a time. */
export const moneyDimensions = ["corridor", "countries", "kind", "stage"] as const;
export type MoneyDimension = (typeof moneyDimensions)[number];

export interface MoneyQuestion extends Asked {
  readonly filters: CommitmentFilters;
  readonly by: readonly MoneyDimension[];
  /** Into one currency, by these rates. */
  readonly convert?: { readonly currency: string; readonly rates: readonly Rate[] };
}

/** A rate, marked where the source that states it is not to be relied on any more. */
export type UsedRate = Rate & { readonly retracted?: true };

interface Counted {
  readonly commitments: number;
  /** Of them, those that name no value. */
  readonly withoutValue: number;
  readonly totals: readonly MoneyTotal[];
  /** The totals in one currency, where that was asked for. */
  readonly converted?: Omit<Converted, "rates"> & { readonly rates: readonly UsedRate[] };
}

export interface MoneyGroup extends Counted {
  /** Absent for commitments that stand in none. */
  readonly corridor?: Corridor;
  /** Its provinces by name; none of countries. */
  readonly ends?: readonly { readonly partyId: string }[];
  readonly kind?: string;
  /** Absent for commitments of which nothing is certain. */
  readonly stage?: string;
}

export interface MoneyBoard extends Counted {
  readonly groups: readonly MoneyGroup[];
  readonly asOf: Moment["asOf"];
}

type Labels = Pick<MoneyGroup, "corridor" | "kind" | "stage">;

export function moneyBoard(
  sql: Sql,
  ledger: Ledger,
  { filters, by, convert: into, ...asked }: MoneyQuestion,
): { board: MoneyBoard; moment: Moment } {
  const moment = resolveMoment(sql, ledger, asked);
  for (const { sourceId } of into?.rates ?? []) checkThing(sql, "rate", "source", sourceId);
  const { where, params } = commitmentList.clauses(sql, filters, moment);
  const chosen = {
    where: [momentRows(sql, "commitment", moment), ...where],
    params: { ...params, seq: moment.seq, validAt: moment.validAt },
  };
  const corridors = by.includes("corridor")
    ? provinceCorridors(sql, moment)
    : by.includes("countries")
      ? countryCorridors(sql, moment)
      : undefined;

  const labels = (["kind", "stage"] as const).filter((label) => by.includes(label));

  const over = sumsOf(sql);
  const groups = new Map<string, { readonly labels: Labels; readonly sums: Sums }>();
  for (const row of summedRows(sql, chosen, labels, corridors)) {
    over.add(row);
    for (const corridor of row.corridors?.length ? row.corridors : [undefined]) {
      const key = JSON.stringify([corridor, ...labels.map((label) => row[label])]);
      const named = labels.flatMap((label) => (row[label] === undefined ? [] : [[label, row[label]]]));
      const group = groups.get(key) ?? { labels: { ...(corridor ? { corridor } : {}), ...Object.fromEntries(named) }, sums: sumsOf(sql) };
      groups.set(key, group);
      group.sums.add(row);
    }
  }
  const retracted = retractedAmong(sql, new Set(into?.rates.map(({ sourceId }) => sourceId)), moment);
  const marked = (rate: Rate): UsedRate => (retracted.has(rate.sourceId) ? { ...rate, retracted: true } : rate);
  const counted = ({ counts }: Sums): Counted => {
    const its = counts();
    if (!into) return its;
    const { rates, ...converted } = convert(its.totals, into.currency, into.rates);
    return { ...its, converted: { ...converted, rates: rates.map(marked) } };
  };
  const inOrder: readonly MoneyGroup[] = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { labels, sums }]) => ({ ...labels, ...counted(sums) }));
  const named = by.includes("corridor") ? withEnds(sql, inOrder, moment) : inOrder;
  return { board: { ...counted(over), groups: by.length === 0 ? [] : named, asOf: moment.asOf }, moment };
}
