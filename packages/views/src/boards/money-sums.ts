// From the rows of the register to sums of money: SQLite adds up what has the same kind, stage and parties, in the order of the index made for it
// (money-columns.ts); the few rows that come out are added up into groups. Adding in any order and grouping gives the same totals.
import { addTotals, decimalOf, type Money, type MoneyTotal, totals } from "@camket/domain";
import { unitsOf } from "../money-columns.ts";
import type { Sql } from "../statements.ts";
import type { GroupedRow } from "./grouped-rows.ts";

const figures = ["amount", "lower", "upper"] as const;

/** Commitments alike in currency and in whether the value is exact. */
export interface SummedRow {
  readonly commitments: number;
  /** Absent for those that name no value. */
  readonly currency?: string;
  readonly exact: boolean;
  /** Of those whose figures fit the columns, how many have each, and its sums in two limbs. */
  readonly sums: readonly { readonly parts: number; readonly high: number; readonly low: number }[];
  /** Rows that state the values too large for the columns, each as often as it stands. */
  readonly stated: readonly number[];
}

const sumsSql = (figure: string): string =>
  `count(r.${figure}_high) AS ${figure}s, sum(r.${figure}_high) AS ${figure}_high, sum(r.${figure}_low) AS ${figure}_low`;

/** What is summed of rows that are grouped by `currency` and `exact`. */
export const moneySums: readonly string[] = [
  ...figures.map(sumsSql),
  "group_concat(r.stated_row) FILTER (WHERE r.currency IS NOT NULL AND r.amount_high IS NULL) AS stated",
];

/** A row that was grouped and summed so. */
export const summedRow = ({ row }: GroupedRow): SummedRow => ({
  commitments: Number(row.commitments),
  ...(row.currency === null ? {} : { currency: String(row.currency) }),
  exact: row.exact === 1,
  sums: figures.map((figure) => ({
    parts: Number(row[`${figure}s`]),
    high: Number(row[`${figure}_high`]),
    low: Number(row[`${figure}_low`]),
  })),
  stated: row.stated === null ? [] : String(row.stated).split(",").map(Number),
});

export interface Sums {
  add(row: SummedRow): void;
  /** Commitments that name no value. */
  addWithout(commitments: number): void;
  readonly commitments: () => number;
  readonly counts: () => { readonly commitments: number; readonly withoutValue: number; readonly totals: readonly MoneyTotal[] };
}

/** Limbs are below 10⁹, so that a double holds the sum of nine million of them. */
interface Part {
  readonly currency: string;
  readonly exact: boolean;
  readonly figures: { parts: number; high: number; low: number }[];
  readonly stated: number[];
}

export function sumsOf(sql: Sql): Sums {
  let commitments = 0;
  let withoutValue = 0;
  const parts = new Map<string, Part>();
  return {
    add({ commitments: its, currency, exact, sums, stated }) {
      commitments += its;
      if (currency === undefined) {
        withoutValue += its;
        return;
      }
      const key = `${currency} ${exact}`;
      const part = parts.get(key) ?? { currency, exact, figures: figures.map(() => ({ parts: 0, high: 0, low: 0 })), stated: [] };
      parts.set(key, part);
      part.figures.forEach((figure, n) => {
        const more = sums[n] as SummedRow["sums"][number];
        figure.parts += more.parts;
        figure.high += more.high;
        figure.low += more.low;
      });
      for (const row of stated) part.stated.push(row);
    },
    addWithout(its) {
      commitments += its;
      withoutValue += its;
    },
    commitments: () => commitments,
    counts: () => ({
      commitments,
      withoutValue,
      totals: [...parts.values()].reduce<readonly MoneyTotal[]>(
        (sum, part) => addTotals(addTotals(sum, totalOf(part)), byText(sql, part.stated)),
        [],
      ),
    }),
  };
}

function totalOf({ currency, exact, figures: [amount, lower, upper] }: Part): readonly MoneyTotal[] {
  const count = amount?.parts ?? 0;
  if (count === 0) return [];
  const inWholeUnits = (figure: Part["figures"][number] | undefined) => decimalOf(unitsOf(figure?.high, figure?.low), currency);
  return [
    {
      currency,
      amount: inWholeUnits(amount),
      ...(exact ? { exact: count, approximate: 0 } : { exact: 0, approximate: count }),
      ...(lower?.parts === count ? { lower: inWholeUnits(lower) } : {}),
      ...(upper?.parts === count ? { upper: inWholeUnits(upper) } : {}),
    },
  ];
}

/** Values too large for the columns are added up from what the rows state. */
function byText(sql: Sql, stated: readonly number[]): readonly MoneyTotal[] {
  if (stated.length === 0) return [];
  const rows = sql.all("SELECT s.shown FROM json_each(:stated) one JOIN commitment_stated s ON s.row = one.value", {
    stated: JSON.stringify(stated),
  });
  return totals(rows.map(({ shown }) => (JSON.parse(String(shown)) as { value: Money }).value));
}
