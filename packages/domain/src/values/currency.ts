// Currencies of ISO 4217 and their minor units. The digits come from `currency-codes`, which follows the standard's own list:
// VND has none; LAK, KHR and USD have two (Intl says 0 for LAK, which is what people use and not what the standard says).
import currencyCodes from "currency-codes";
import { z } from "zod";

const digitsByCode = new Map(currencyCodes.data.map(({ code, digits }) => [code, digits]));

/** The decimals of a currency's minor unit, or undefined where ISO 4217 does not know it. */
export function currencyDigits(currency: string): number | undefined {
  return digitsByCode.get(currency);
}

/** The same of a currency that is known. Throws a RangeError where ISO 4217 does not know it. */
export function digitsOf(currency: string): number {
  const digits = currencyDigits(currency);
  if (digits === undefined) throw new RangeError(currencyProblem(currency));
  return digits;
}

/** What is wrong with a currency code, or undefined. */
export function currencyProblem(currency: string): string | undefined {
  if (digitsByCode.has(currency)) return undefined;
  const shown = `"${currency.slice(0, 20)}"`;
  const meant = currency.trim().toUpperCase();
  if (digitsByCode.has(meant)) return `${shown} is not a currency: write "${meant}"`;
  return `${shown} is not a currency of ISO 4217: write its three capital letters, as VND, LAK, KHR, USD`;
}

/** An ISO 4217 currency code. */
export const Currency = z
  .string()
  .superRefine((currency, context) => {
    const problem = currencyProblem(currency);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  })
  .meta({ description: "A currency, ISO 4217", pattern: "^[A-Z]{3}$", examples: ["VND"] });
