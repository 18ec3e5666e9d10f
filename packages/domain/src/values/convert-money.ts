// Totals in one currency, by rates that somebody named with their source and date: nothing is ever converted without them. What has no rate stays
// out and is said to.
import { z } from "zod";
import { Currency, digitsOf } from "./currency.ts";
import { DaySchema } from "./day.ts";
import { scaled } from "./decimal.ts";
import { decimalOf } from "./money.ts";
import { addTotals, type MoneyTotal } from "./money-total.ts";
import { exchanged, RateFigure } from "./rate-figure.ts";
import { Slug } from "./slug.ts";

/** `rate` units of the currency that is asked for make one unit of `currency`. */
export const Rate = z.strictObject({ currency: Currency, rate: RateFigure, sourceId: Slug, date: DaySchema }).meta({
  id: "Rate",
  description: "A rate with the source that states it and its date.",
  examples: [{ currency: "USD", rate: "25400", sourceId: "vietcombank-2025-09-03", date: "2025-09-03" }],
});
export type Rate = z.output<typeof Rate>;

/** A sum in one currency, and what it was made with. */
export interface Converted extends MoneyTotal {
  /** The rates that were used. */
  readonly rates: readonly Rate[];
  /** Currencies for which no rate was named: they are not in the amount. */
  readonly left: readonly string[];
}

/**
 * The totals in one currency, each rounded to its smallest unit. What is converted counts as approximate, whatever it was before; a bound is given
 * only where every part has it, as in every total.
 *
 * @example convert([{ currency: "USD", amount: "10", exact: 1, approximate: 0 }], "VND", [{ currency: "USD", rate: "25400", … }]).amount // "254000"
 */
export function convert(totals: readonly MoneyTotal[], currency: string, rates: readonly Rate[]): Converted {
  const used: Rate[] = [];
  const left: string[] = [];
  const parts = totals.flatMap((total): MoneyTotal[] => {
    if (total.currency === currency) return [total];
    const rate = rates.find((one) => one.currency === total.currency);
    if (rate) used.push(rate);
    else left.push(total.currency);
    return rate ? [byRate(total, currency, rate.rate)] : [];
  });
  const [sum = { currency, amount: "0", exact: 0, approximate: 0 }] = addTotals(parts, []);
  return { ...sum, rates: used, left };
}

function byRate(total: MoneyTotal, currency: string, figure: string): MoneyTotal {
  // Not minorUnits: a sum may be longer than an amount may be.
  const inIt = (amount: string) =>
    decimalOf(exchanged(scaled(amount, digitsOf(total.currency)), total.currency, currency, figure), currency);
  return {
    currency,
    amount: inIt(total.amount),
    exact: 0,
    approximate: total.exact + total.approximate,
    ...(total.lower === undefined ? {} : { lower: inIt(total.lower) }),
    ...(total.upper === undefined ? {} : { upper: inIt(total.upper) }),
  };
}
