// Totals in one currency, by rates that somebody named with their source and date: nothing is ever converted without them. What has no rate stays
// out and is said to.
import { z } from "zod";
import { Currency, digitsOf } from "./currency.ts";
import { DaySchema } from "./day.ts";
import { scaled } from "./decimal.ts";
import { decimalOf } from "./money.ts";
import type { MoneyTotal } from "./money-total.ts";
import { exchanged, RateFigure } from "./rate-figure.ts";
import { Slug } from "./slug.ts";

/** `rate` units of the currency that is asked for make one unit of `currency`. */
export const Rate = z.strictObject({ currency: Currency, rate: RateFigure, sourceId: Slug, date: DaySchema }).meta({
  id: "Rate",
  description: "A rate with the source that states it and its date.",
  examples: [{ currency: "USD", rate: "25400", sourceId: "vietcombank-2025-09-03", date: "2025-09-03" }],
});
export type Rate = z.output<typeof Rate>;

export interface Converted {
  readonly currency: string;
  /** Rounded to the currency's smallest unit; what is converted is approximate. */
  readonly amount: string;
  /** The rates that were used. */
  readonly rates: readonly Rate[];
  /** Currencies for which no rate was named: they are not in the amount. */
  readonly left: readonly string[];
}

export function convert(totals: readonly MoneyTotal[], currency: string, rates: readonly Rate[]): Converted {
  const used: Rate[] = [];
  const left: string[] = [];
  let units = 0n;
  for (const total of totals) {
    const inTotal = scaled(total.amount, digitsOf(total.currency)); // not minorUnits: a sum may be longer than an amount may be
    const rate = rates.find((one) => one.currency === total.currency);
    if (total.currency === currency) units += inTotal;
    else if (rate) {
      used.push(rate);
      units += exchanged(inTotal, total.currency, currency, rate.rate);
    } else left.push(total.currency);
  }
  return { currency, amount: decimalOf(units, currency), rates: used, left };
}
