// A commitment's value as numbers that SQL can add up without a float and without an overflow: minor units in two limbs of nine digits. What is
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

/**
 * By these the money board groups and sums: all that it reads of the rows, so that it reads the index alone, in the order of its groups. The
 * currency comes first, by which no list searches: else SQLite would take this index for theirs and sort.
 */
export const moneyIndex = [
  "currency",
  "exact",
  "kind",
  "stage",
  "ends",
  "open",
  "amount_high",
  "amount_low",
  "lower_high",
  "lower_low",
  "upper_high",
  "upper_low",
  "stated_row",
] as const;

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
