// The money board: what the commitments of a list come to, by kind, stage and corridor, each currency for itself. One commitment can stand in
// several corridors, so corridors do not add up; the totals over all are there beside them. Nothing is converted but by a rate that is named.
import { type Converted, convert, type MoneyTotal, type Rate } from "@camket/domain";
import { checkThing } from "../check-thing.ts";
import { heldCommitments } from "../columns/commitments.ts";
import type { CommitmentFilters } from "../commitment.ts";
import { type Corridor, countryCorridors, provinceCorridors } from "../corridor-ends.ts";
import { type Asked, type Ledger, type Moment, resolveMoment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { retractedAmong } from "../retracted.ts";
import type { Sql } from "../statements.ts";
import { chosenRows } from "./chosen.ts";
import { withEnds } from "./ends-named.ts";
import { type Common, columnLabel, labelGroups, stageLabel } from "./label-groups.ts";
import { largestGroups } from "./largest-groups.ts";
import { type Sums, sumsOf } from "./money-sums.ts";

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
  const rows = chosenRows(sql, filters, moment);
  const beginSums = sumsOf(sql);
  const summed = (its: Uint32Array): Sums => {
    const sums = beginSums();
    sums.add(its);
    return sums;
  };
  const { total, groups } = moneyGroups(sql, rows, by, moment);
  const retracted = retractedAmong(sql, new Set(into?.rates.map(({ sourceId }) => sourceId)), moment);
  const marked = (rate: Rate): UsedRate => (retracted.has(rate.sourceId) ? { ...rate, retracted: true } : rate);
  const counted = ({ counts }: Sums): Counted => {
    const its = counts();
    if (!into) return its;
    const { rates, ...converted } = convert(its.totals, into.currency, into.rates);
    return { ...its, converted: { ...converted, rates: rates.map(marked) } };
  };
  const shown: readonly MoneyGroup[] = groups.map(({ common, entries }) => ({ ...common, ...counted(summed(entries)) }));
  const named = by.includes("corridor") ? withEnds(sql, shown, moment) : shown;
  return { board: { ...counted(summed(rows)), total, groups: named, asOf: moment.asOf }, moment };
}

/** The groups with the most commitments, in the order of their names. */
function moneyGroups(sql: Sql, rows: Uint32Array, by: readonly MoneyDimension[], moment: Moment) {
  if (by.length === 0) return { total: 0, groups: [] };
  const labels = [
    ...(by.includes("kind") ? [columnLabel("kind", heldCommitments(sql).columns.kind)] : []),
    ...(by.includes("stage") ? [stageLabel(sql)] : []),
  ];
  const corridors = by.includes("corridor")
    ? provinceCorridors(sql, moment)
    : by.includes("countries")
      ? countryCorridors(sql, moment)
      : undefined;
  const grouping = labelGroups(labels, corridors);
  const { total, shown, entries } = largestGroups(rows, grouping, { groupsMax: viewLimits.boardGroupsMax });
  const groups = entries().map((its, n) => ({ common: grouping.common(shown[n] as number), entries: its }));
  return { total, groups: groups.toSorted((a, b) => (nameOf(a.common) < nameOf(b.common) ? -1 : 1)) };
}

/** What stands in no corridor comes after all that does. */
const nameOf = ({ corridor, kind, stage }: Common): string => JSON.stringify([corridor, kind, stage]);
