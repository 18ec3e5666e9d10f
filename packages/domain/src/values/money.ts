// An amount of money as a paper states it, computed in whole minor units and never in floats.
// No bound is invented: "khoảng 20 tỷ đồng" is 20 000 000 000 VND circa and nothing more.
// Sums stand in money-total.ts; nothing is ever added across currencies.
import { z } from "zod";
import { type Qualifier, Qualifier as QualifierSchema } from "./codes.ts";
import { Currency, currencyDigits, digitsOf } from "./currency.ts";
import { DecimalText, decimalProblem, decimalsOf, scaled } from "./decimal.ts";
import { Text } from "./text.ts";

const amountFields = ["amount", "lower", "upper"] as const;

/** Money: `amount`, `lower` and `upper` are decimal text in whole units of the currency. */
export const Money = z
  .strictObject({
    amount: DecimalText.meta({ description: "Decimal text in whole units of the currency", examples: ["10600000000"] }),
    currency: Currency,
    qualifier: QualifierSchema,
    lower: DecimalText.meta({ description: "The least that the source allows", examples: ["18000000000"] }).exactOptional(),
    upper: DecimalText.meta({ description: "The most that the source allows", examples: ["22000000000"] }).exactOptional(),
    text: Text(500)
      .meta({ description: "The words of the source", examples: ["10,6 tỷ đồng"] })
      .exactOptional(),
  })
  .superRefine((money, context) => {
    for (const { field, problem } of moneyProblems(money)) context.addIssue({ code: "custom", path: [field], message: problem });
  })
  .meta({
    id: "Money",
    description: "An amount of money, how it is meant, and its bounds where the source states them",
    examples: [{ amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" }],
  });
export interface Money {
  amount: string;
  currency: string;
  qualifier: Qualifier;
  lower?: string;
  upper?: string;
  text?: string;
}

type Problem = { field: "amount" | "lower" | "upper" | "qualifier"; problem: string };

function moneyProblems(money: Money): Problem[] {
  const { currency, qualifier, amount, lower, upper } = money;
  const digits = currencyDigits(currency);
  const figures = amountFields.flatMap((field) => (money[field] === undefined ? [] : [{ field, text: money[field] }]));
  if (digits === undefined || figures.some(({ text }) => decimalProblem(text) !== undefined)) return []; // said by the fields themselves
  const tooFine = figures
    .filter(({ text }) => decimalsOf(text) > digits)
    .map(({ field, text }): Problem => ({ field, problem: tooManyDecimals(text, currency, digits) }));
  if (tooFine.length > 0) return tooFine;

  const problems: Problem[] = [];
  const units = (text: string) => scaled(text, digits);
  if (lower !== undefined && units(lower) > units(amount)) {
    problems.push({ field: "lower", problem: `lower ${lower} is more than amount ${amount}` });
  }
  if (upper !== undefined && units(upper) < units(amount)) {
    problems.push({ field: "upper", problem: `upper ${upper} is less than amount ${amount}` });
  }
  if (qualifier === "range" && (lower === undefined || upper === undefined)) {
    problems.push({ field: "qualifier", problem: "a range needs both lower and upper" });
  }
  if ((qualifier === "exact" || qualifier === "at-least") && lower !== undefined && units(lower) !== units(amount)) {
    problems.push({ field: "lower", problem: `lower ${lower} contradicts qualifier ${qualifier} of amount ${amount}: leave it out` });
  }
  if ((qualifier === "exact" || qualifier === "at-most") && upper !== undefined && units(upper) !== units(amount)) {
    problems.push({ field: "upper", problem: `upper ${upper} contradicts qualifier ${qualifier} of amount ${amount}: leave it out` });
  }
  return problems;
}

function tooManyDecimals(text: string, currency: string, digits: number): string {
  return `"${text}" has ${decimalsOf(text)} decimals, but ${currency} has ${digits === 0 ? "none" : `only ${digits}`}`;
}

/**
 * An amount in the currency's minor units: `minorUnits("10.5", "USD")` is `1050n`, `minorUnits("10600000000", "VND")` is `10600000000n`.
 * Throws a RangeError for an unknown currency, a text that is not a figure, or more decimals than the currency has.
 */
export function minorUnits(amount: string, currency: string): bigint {
  const digits = digitsOf(currency);
  const problem = decimalProblem(amount);
  if (problem !== undefined) throw new RangeError(problem);
  if (decimalsOf(amount) > digits) throw new RangeError(tooManyDecimals(amount, currency, digits));
  return scaled(amount, digits);
}

/** Minor units as decimal text, without decimals where they are all zero: `decimalOf(1050n, "USD")` is `"10.50"`. */
export function decimalOf(units: bigint, currency: string): string {
  const digits = digitsOf(currency);
  const text = String(units).padStart(digits + 1, "0");
  const fraction = text.slice(text.length - digits);
  const whole = text.slice(0, text.length - digits);
  return digits === 0 || /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`;
}

/** Negative where `a` is less than `b`, 0 where they are equal, positive where it is more. Throws a RangeError across currencies. */
export function compareMoney(a: Pick<Money, "amount" | "currency">, b: Pick<Money, "amount" | "currency">): number {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} do not compare without a rate`);
  const left = minorUnits(a.amount, a.currency);
  const right = minorUnits(b.amount, b.currency);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The bounds that an amount has by its own words: exact is both its own, at-least its own lower, at-most its own upper. */
export function moneyBounds(money: Money): { lower?: string; upper?: string } {
  const { amount, qualifier } = money;
  const lower = money.lower ?? (qualifier === "exact" || qualifier === "at-least" ? amount : undefined);
  const upper = money.upper ?? (qualifier === "exact" || qualifier === "at-most" ? amount : undefined);
  return { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
}
