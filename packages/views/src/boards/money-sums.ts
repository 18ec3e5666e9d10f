// From the rows of the register to sums of money, each currency for itself, from the limbs that columns in memory hold (money-columns.ts). Adding in
// any order gives the same totals.
import { addTotals, decimalOf, type Money, type MoneyTotal, totals } from "@camket/domain";
import { heldCommitments } from "../columns/commitments.ts";
import { unitsOf } from "../money-columns.ts";
import type { Sql } from "../statements.ts";

export interface Sums {
  add(row: number): void;
  readonly counts: () => { readonly commitments: number; readonly withoutValue: number; readonly totals: readonly MoneyTotal[] };
}

/** Commitments alike in currency and in whether the value is exact. Limbs are below 10⁹, so that a double holds the sum of nine million of them. */
interface Part {
  readonly currency: string;
  readonly exact: boolean;
  /** Of the amounts that fit the columns, of their lower and of their upper bounds: how many there are, and their sums in two limbs. */
  readonly sums: Float64Array;
  /** Rows that state the values too large for the columns, each as often as it stands. */
  readonly stated: number[];
}

const [amountAt, lowerAt, upperAt, sumsEach] = [0, 3, 6, 9];

/** Begins sums of the commitments of rows, as often as it is asked. */
export function sumsOf(sql: Sql): () => Sums {
  const { columns, parts: held } = heldCommitments(sql);
  const statedRows = columns.stated_row.numbers;
  const { placeAfter, columns: money } = held.money;
  const [currencies, exacts] = [money.currency.numbers, money.exact.numbers];
  const [amountHighs, amountLows] = [money.amount_high.numbers, money.amount_low.numbers];
  const [lowerHighs, lowerLows] = [money.lower_high.numbers, money.lower_low.numbers];
  const [upperHighs, upperLows] = [money.upper_high.numbers, money.upper_low.numbers];
  return () => {
    let commitments = 0;
    let withoutValue = 0;
    const parts: Part[] = [];
    const byKey: (Part | undefined)[] = [];
    const partAt = (place: number): Part => {
      const [currency, exact] = [currencies[place] as number, exacts[place] as number];
      const known = byKey[currency * 2 + exact];
      if (known) return known;
      const part = {
        currency: money.currency.words.at(currency) as string,
        exact: exact === 1,
        sums: new Float64Array(sumsEach),
        stated: [],
      };
      byKey[currency * 2 + exact] = part;
      parts.push(part);
      return part;
    };
    return {
      add(row) {
        commitments += 1;
        const statedRow = statedRows[row] as number;
        const place = (placeAfter[statedRow] ?? 0) - 1;
        if (place < 0) {
          withoutValue += 1;
          return;
        }
        const { sums, stated } = partAt(place);
        // Where one figure does not fit, none is there.
        if (Number.isNaN(amountHighs[place])) stated.push(statedRow);
        addTo(sums, amountAt, amountHighs[place] as number, amountLows[place] as number);
        addTo(sums, lowerAt, lowerHighs[place] as number, lowerLows[place] as number);
        addTo(sums, upperAt, upperHighs[place] as number, upperLows[place] as number);
      },
      counts: () => ({
        commitments,
        withoutValue,
        totals: parts.reduce<readonly MoneyTotal[]>((sum, part) => addTotals(addTotals(sum, totalOf(part)), byText(sql, part.stated)), []),
      }),
    };
  };
}

function addTo(sums: Float64Array, at: number, high: number, low: number): void {
  if (Number.isNaN(high)) return;
  sums[at] = (sums[at] as number) + 1;
  sums[at + 1] = (sums[at + 1] as number) + high;
  sums[at + 2] = (sums[at + 2] as number) + low;
}

function totalOf({ currency, exact, sums }: Part): readonly MoneyTotal[] {
  const count = sums[amountAt] as number;
  if (count === 0) return [];
  const inWholeUnits = (at: number) => decimalOf(unitsOf(sums[at + 1], sums[at + 2]), currency);
  return [
    {
      currency,
      amount: inWholeUnits(amountAt),
      ...(exact ? { exact: count, approximate: 0 } : { exact: 0, approximate: count }),
      ...(sums[lowerAt] === count ? { lower: inWholeUnits(lowerAt) } : {}),
      ...(sums[upperAt] === count ? { upper: inWholeUnits(upperAt) } : {}),
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
