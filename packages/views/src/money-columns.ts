// A commitment's value as numbers that boards add up without a rounding and without an overflow: minor units in two limbs of nine digits. What is
// larger than both (a figure may have 30 digits) has no limbs, and is added up from its text instead.
import { type Money, minorUnits, moneyBounds } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const moneyColumns = {
  currency: "TEXT",
  exact: "INTEGER",
  amount_high: "INTEGER",
  amount_low: "INTEGER",
  lower_high: "INTEGER",
  lower_low: "INTEGER",
  upper_high: "INTEGER",
  upper_low: "INTEGER",
} as const;
export type MoneyColumn = keyof typeof moneyColumns;

const limb = 1_000_000_000n;

export function moneyRow(value: Money | undefined): Readonly<Record<MoneyColumn, Value | undefined>> {
  const { lower, upper } = value ? moneyBounds(value) : {};
  const units = [value?.amount, lower, upper].map((text) => (value && text !== undefined ? minorUnits(text, value.currency) : undefined));
  const [amount, least, most] = units.some((figure) => figure !== undefined && figure >= limb * limb) ? [] : units;
  return {
    currency: value?.currency,
    exact: value && (value.qualifier === "exact" ? 1 : 0),
    amount_high: high(amount),
    amount_low: low(amount),
    lower_high: high(least),
    lower_low: low(least),
    upper_high: high(most),
    upper_low: low(most),
  };
}

const high = (units: bigint | undefined): number | undefined => (units === undefined ? undefined : Number(units / limb));
const low = (units: bigint | undefined): number | undefined => (units === undefined ? undefined : Number(units % limb));

/** Two sums of limbs as minor units; each sum is exact, since a row's limb has nine digits and rows are fewer than nine more. */
export const unitsOf = (high: unknown, low: unknown): bigint => BigInt(high as number) * limb + BigInt(low as number);
