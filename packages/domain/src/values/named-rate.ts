// A rate of exchange that somebody names beside an amount of money, with its source and date, so that the amount can be held against one in
// another currency. Nothing is ever converted without one.
import { z } from "zod";
import { Qualifier } from "./codes.ts";
import { Currency } from "./currency.ts";
import { DaySchema } from "./day.ts";
import { type Money, minorUnits } from "./money.ts";
import { exchanged, exchangedBack, RateFigure } from "./rate-figure.ts";
import { Text } from "./text.ts";

/** Money as a rate states it: of one unit, so with more decimals than the currency may have. */
const RateValue = z
  .strictObject({
    amount: RateFigure,
    currency: Currency,
    qualifier: Qualifier,
    text: Text(500).exactOptional(),
  })
  .meta({
    description: "What one unit is worth; it may have more decimals than the currency has",
    examples: [{ amount: "24500", currency: "VND", qualifier: "exact" }],
  });

/** One unit of `currency` is worth `value`. */
export const NamedRate = z
  .strictObject({
    value: RateValue,
    currency: Currency.meta({ description: "The currency of which one unit is worth the value", examples: ["USD"] }),
    source: Text(300).meta({ description: "Who states the rate", examples: ["State Bank of Viet Nam, central rate"] }),
    date: DaySchema.meta({ description: "The day of the rate", examples: ["2023-09-14"] }),
  })
  .superRefine(({ value, currency }, context) => {
    if (value.currency === currency)
      context.addIssue({
        code: "custom",
        path: ["value", "currency"],
        message: `a rate is between two currencies, not ${currency} and itself`,
      });
  })
  .meta({
    id: "NamedRate",
    description: "A rate with its source and date: one unit of `currency` is worth `value`",
    examples: [
      {
        value: { amount: "24036", currency: "VND", qualifier: "exact" },
        currency: "USD",
        source: "State Bank of Viet Nam, central rate",
        date: "2023-09-14",
      },
    ],
  });
export type NamedRate = z.output<typeof NamedRate>;

/** Whether a rate says what money of a currency is worth in another. */
export const isRateOf = ({ value, currency }: NamedRate, money: string): boolean => currency === money || value.currency === money;

/**
 * An amount in the minor units of `currency`, by the rate where it is of another, half a unit up; undefined where the rate says nothing of it.
 * With one USD worth 24,500 VND, 2 USD are 49,000 VND, and 1,000,000 VND are 40.82 USD.
 */
export function unitsIn(currency: string, money: Money, rate: NamedRate | undefined): bigint | undefined {
  const units = minorUnits(money.amount, money.currency);
  if (money.currency === currency) return units;
  if (!rate) return undefined;
  const { amount: figure, currency: other } = rate.value;
  if (rate.currency === money.currency && other === currency) return exchanged(units, money.currency, currency, figure);
  if (rate.currency === currency && other === money.currency) return exchangedBack(units, money.currency, currency, figure);
  return undefined;
}
