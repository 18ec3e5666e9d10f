// From the rows of the register to sums of money, each currency for itself, from the limbs that columns in memory hold (money-columns.ts). Adding in
// any order gives the same totals.
import { addTotals, decimalOf, type Money, type MoneyTotal, totals } from "@camket/domain";
import { heldCommitments } from "../columns/commitments.ts";
import { unitsOf } from "../money-columns.ts";
import type { Sql } from "../statements.ts";

const figures = ["amount", "lower", "upper"] as const;

export interface Sums {
  add(row: number): void;
  readonly counts: () => { readonly commitments: number; readonly withoutValue: number; readonly totals: readonly MoneyTotal[] };
}

/** Commitments alike in currency and in whether the value is exact. Limbs are below 10⁹, so that a double holds the sum of nine million of them. */
interface Part {
  readonly currency: string;
  readonly exact: boolean;
  /** Of those whose figures fit the columns, how many have each, and its sums in two limbs. */
  readonly figures: { parts: number; high: number; low: number }[];
  /** Rows that state the values too large for the columns, each as often as it stands. */
  readonly stated: number[];
}

/** Begins sums of the commitments of rows, as often as it is asked. */
export function sumsOf(sql: Sql): () => Sums {
  const { columns, parts: held } = heldCommitments(sql);
  const statedRows = columns.stated_row.numbers;
  const { placeAfter, columns: money } = held.money;
  const { currency, exact } = money;
  const limbs = figures.map((figure) => [money[`${figure}_high`].numbers, money[`${figure}_low`].numbers] as const);
  return () => {
    let commitments = 0;
    let withoutValue = 0;
    const parts = new Map<number, Part>();
    const partAt = (place: number): Part => {
      const number = currency.numbers[place] as number;
      const isExact = exact.numbers[place] === 1;
      const key = number * 2 + (isExact ? 1 : 0);
      const known = parts.get(key);
      if (known) return known;
      const part = {
        currency: currency.words.at(number) as string,
        exact: isExact,
        figures: figures.map(() => ({ parts: 0, high: 0, low: 0 })),
        stated: [],
      };
      parts.set(key, part);
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
        const part = partAt(place);
        for (let n = 0; n < figures.length; n++) {
          const [highs, lows] = limbs[n] as (typeof limbs)[number];
          const high = highs[place] as number;
          if (Number.isNaN(high)) {
            if (n === 0) part.stated.push(statedRow);
            continue;
          }
          const figure = part.figures[n] as Part["figures"][number];
          figure.parts += 1;
          figure.high += high;
          figure.low += lows[place] as number;
        }
      },
      counts: () => ({
        commitments,
        withoutValue,
        totals: [...parts.values()].reduce<readonly MoneyTotal[]>(
          (sum, part) => addTotals(addTotals(sum, totalOf(part)), byText(sql, part.stated)),
          [],
        ),
      }),
    };
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
