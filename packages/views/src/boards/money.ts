// The money board: what the commitments of a list come to, by kind, stage and corridor, each currency for itself. One commitment can stand in
// several corridors, so corridors do not add up; the totals over all are there beside them. Nothing is converted but by a rate that is named.
import { type Converted, convert, type MoneyTotal, type Rate } from "@camket/domain";
import { checkThing } from "../check-thing.ts";
import type { Clauses } from "../clauses.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import { type Corridor, type Corridors, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { momentRows } from "../list.ts";
import { retractedAmong } from "../retracted.ts";
import type { Sql } from "../statements.ts";
import { withEnds } from "./ends-named.ts";
import { groupedRows, listed, type Row } from "./grouped-rows.ts";
import { largestGroups } from "./largest-groups.ts";
import { moneySums, type Sums, summedRow, sumsOf } from "./money-sums.ts";

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
  /** How many groups there are, of which those with the most commitments are shown. */
  readonly total: number;
  readonly groups: readonly MoneyGroup[];
  readonly asOf: Moment["asOf"];
}

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

  const over = sumsOf(sql);
  const { total, groups } = moneyGroups(sql, chosen, by, corridors, over);
  const retracted = retractedAmong(sql, new Set(into?.rates.map(({ sourceId }) => sourceId)), moment);
  const marked = (rate: Rate): UsedRate => (retracted.has(rate.sourceId) ? { ...rate, retracted: true } : rate);
  const counted = ({ counts }: Sums): Counted => {
    const its = counts();
    if (!into) return its;
    const { rates, ...converted } = convert(its.totals, into.currency, into.rates);
    return { ...its, converted: { ...converted, rates: rates.map(marked) } };
  };
  const shown: readonly MoneyGroup[] = groups.map(({ labels, sums }) => ({ ...labels, ...counted(sums) }));
  const named = by.includes("corridor") ? withEnds(sql, shown, moment) : shown;
  return { board: { ...counted(over), total, groups: named, asOf: moment.asOf }, moment };
}

type Labels = Pick<MoneyGroup, "corridor" | "kind" | "stage">;

interface SummedGroup {
  readonly labels: Labels;
  readonly sums: Sums;
}

/**
 * The groups with the most commitments, in the order of their names; `over`: to which all commitments are added, each once. By corridor nothing but
 * what is shown is summed, and of that what names a value (commitment_now_by_currency_…).
 */
function moneyGroups(
  sql: Sql,
  { where, params }: Clauses,
  by: readonly MoneyDimension[],
  corridors: Corridors | undefined,
  over: Sums,
): { readonly total: number; readonly groups: readonly SummedGroup[] } {
  const labels = (["kind", "stage"] as const).filter((label) => by.includes(label));
  const chosen = { where, params: { ...params, ...corridors?.params } };
  // As the index has them.
  const all = groupedRows(sql, chosen, {
    by: ["currency", "exact", "kind", "stage"],
    sums: [...moneySums, ...(corridors ? [listed(corridors)] : [])],
  });
  for (const one of all) over.add(summedRow(one));
  if (by.length === 0) return { total: 0, groups: [] };
  const asked = {
    chosen,
    rows: all,
    labels,
    groupsMax: viewLimits.boardGroupsMax,
    grouping: { by: ["currency", "exact", ...labels], sums: moneySums },
    summed: valued,
  };
  const { total, largest } = largestGroups(sql, asked, corridors);
  const groups = largest.map(({ corridor, labels, commitments, rows }) => {
    const sums = sumsOf(sql);
    for (const one of rows) sums.add(summedRow(one));
    sums.addWithout(commitments - sums.commitments());
    return { labels: { ...(corridor ? { corridor } : {}), ...labels } as Labels, sums };
  });
  return { total, groups: groups.toSorted((a, b) => (nameOf(a.labels) < nameOf(b.labels) ? -1 : 1)) };
}

const valued = { where: "r.currency IS NOT NULL", isOne: ({ currency }: Row) => currency !== null };

/** What stands in no corridor comes after all that does. */
const nameOf = ({ corridor, kind, stage }: Labels): string => JSON.stringify([corridor, kind, stage]);
