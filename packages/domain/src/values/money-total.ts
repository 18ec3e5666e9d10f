// Sums of money, one per currency: how many parts are exact and how many approximate is said beside each sum,
// and a bound is given only where every part has it. Adding in any grouping and order gives the same totals.
import { z } from "zod";
import { digitsOf } from "./currency.ts";
import { scaled } from "./decimal.ts";
import { decimalOf, type Money, moneyBounds } from "./money.ts";

/** The sum of the amounts of one currency; `exact` and `approximate` count its parts. */
export const MoneyTotal = z
  .strictObject({
    currency: z.string(),
    amount: z.string().meta({ description: "The sum, decimal text in whole units", examples: ["30600000000"] }),
    exact: z
      .int()
      .min(0)
      .meta({ description: "How many parts are exact", examples: [1] }),
    approximate: z
      .int()
      .min(0)
      .meta({ description: "How many parts are not", examples: [1] }),
    lower: z.string().meta({ description: "The least, where every part has a lower bound" }).exactOptional(),
    upper: z.string().meta({ description: "The most, where every part has an upper bound" }).exactOptional(),
  })
  .meta({
    id: "MoneyTotal",
    description: "The sum of one currency, how many parts are exact and how many approximate",
    examples: [{ currency: "VND", amount: "30600000000", exact: 1, approximate: 1 }],
  });
export interface MoneyTotal {
  currency: string;
  amount: string;
  exact: number;
  approximate: number;
  lower?: string;
  upper?: string;
}

/** The totals of a list, one per currency, by currency code. */
export function totals(list: Iterable<Money>): MoneyTotal[] {
  const sums = new Map<string, Sum>();
  for (const money of list)
    add(sums, money.currency, sumOf({ currency: money.currency, amount: money.amount, ...moneyBounds(money), ...count(money) }));
  return written(sums);
}

/** The totals of two lists of totals together: `addTotals(totals(a), totals(b))` is `totals([...a, ...b])`. */
export function addTotals(a: Iterable<MoneyTotal>, b: Iterable<MoneyTotal>): MoneyTotal[] {
  const sums = new Map<string, Sum>();
  for (const list of [a, b]) for (const total of list) add(sums, total.currency, sumOf(total));
  return written(sums);
}

/** The totals with one more part. */
export function addMoney(sums: Iterable<MoneyTotal>, money: Money): MoneyTotal[] {
  return addTotals(sums, totals([money]));
}

/** A total in minor units. */
interface Sum {
  units: bigint;
  exact: number;
  approximate: number;
  lower: bigint | undefined;
  upper: bigint | undefined;
}

function count(money: Money): { exact: number; approximate: number } {
  return money.qualifier === "exact" ? { exact: 1, approximate: 0 } : { exact: 0, approximate: 1 };
}

function sumOf(total: MoneyTotal): Sum {
  const digits = digitsOf(total.currency);
  const units = (text: string) => scaled(text, digits); // not minorUnits: a sum may be longer than an amount may be
  return {
    units: units(total.amount),
    exact: total.exact,
    approximate: total.approximate,
    lower: total.lower === undefined ? undefined : units(total.lower),
    upper: total.upper === undefined ? undefined : units(total.upper),
  };
}

function add(sums: Map<string, Sum>, currency: string, part: Sum): void {
  const sum = sums.get(currency);
  sums.set(
    currency,
    sum === undefined
      ? part
      : {
          units: sum.units + part.units,
          exact: sum.exact + part.exact,
          approximate: sum.approximate + part.approximate,
          lower: sum.lower === undefined || part.lower === undefined ? undefined : sum.lower + part.lower,
          upper: sum.upper === undefined || part.upper === undefined ? undefined : sum.upper + part.upper,
        },
  );
}

function written(sums: Map<string, Sum>): MoneyTotal[] {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { units, exact, approximate, lower, upper }]) => ({
      currency,
      amount: decimalOf(units, currency),
      exact,
      approximate,
      ...(lower !== undefined && { lower: decimalOf(lower, currency) }),
      ...(upper !== undefined && { upper: decimalOf(upper, currency) }),
    }));
}
