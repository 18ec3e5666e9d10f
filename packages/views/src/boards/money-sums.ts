// From the rows of the register to sums of money, each currency for itself, from the limbs that columns in memory hold (money-columns.ts). Adding in
// any order gives the same totals.
import { addTotals, decimalOf, type Money, type MoneyTotal, totals } from "@camket/domain";
import { heldCommitments } from "../columns/commitments.ts";
import { unitsOf } from "../money-columns.ts";
import type { Sql } from "../statements.ts";

export interface Sums {
  /** What the commitments of the rows are worth. */
  add(rows: Uint32Array): void;
  readonly counts: () => { readonly commitments: number; readonly withoutValue: number; readonly totals: readonly MoneyTotal[] };
}

/** In one currency; limbs are below 10⁹, so that a double holds the sum of nine million of them. */
const figures = {
  exact: 0,
  approximate: 1,
  high: 2,
  low: 3,
  lower: 4,
  lowerHigh: 5,
  lowerLow: 6,
  upper: 7,
  upperHigh: 8,
  upperLow: 9,
} as const;
const figuresEach = Object.keys(figures).length;

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
    const sums = new Float64Array(money.currency.words.size * figuresEach);
    /** Rows that state the values too large for the columns, each as often as it stands. */
    const stated: number[] = [];
    const its: Sums = {
      add(rows) {
        commitments += rows.length;
        for (let n = 0; n < rows.length; n++) {
          const statedRow = statedRows[rows[n] as number] as number;
          const place = (placeAfter[statedRow] ?? 0) - 1;
          if (place < 0) {
            withoutValue += 1;
            continue;
          }
          const amountHigh = amountHighs[place] as number;
          // Where one figure does not fit, none is there.
          if (Number.isNaN(amountHigh)) {
            stated.push(statedRow);
            continue;
          }
          const at = (currencies[place] as number) * figuresEach;
          plus(sums, at + (exacts[place] === 1 ? figures.exact : figures.approximate), 1);
          plus(sums, at + figures.high, amountHigh);
          plus(sums, at + figures.low, amountLows[place] as number);
          const lowerHigh = lowerHighs[place] as number;
          if (!Number.isNaN(lowerHigh)) {
            plus(sums, at + figures.lower, 1);
            plus(sums, at + figures.lowerHigh, lowerHigh);
            plus(sums, at + figures.lowerLow, lowerLows[place] as number);
          }
          const upperHigh = upperHighs[place] as number;
          if (!Number.isNaN(upperHigh)) {
            plus(sums, at + figures.upper, 1);
            plus(sums, at + figures.upperHigh, upperHigh);
            plus(sums, at + figures.upperLow, upperLows[place] as number);
          }
        }
      },
      counts() {
        const found: MoneyTotal[] = [];
        for (let currency = 1; currency * figuresEach < sums.length; currency++)
          found.push(
            ...totalOf(money.currency.words.at(currency) as string, sums.subarray(currency * figuresEach, (currency + 1) * figuresEach)),
          );
        const inOrder = found.sort((a, b) => (a.currency < b.currency ? -1 : 1));
        return { commitments, withoutValue, totals: stated.length === 0 ? inOrder : addTotals(inOrder, byText(sql, stated)) };
      },
    };
    return its;
  };
}

/** At the level of the module: V8 makes an object of each double that goes into a closure. */
function plus(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] as number) + more;
}

function totalOf(currency: string, sums: Float64Array): readonly MoneyTotal[] {
  const [exact, approximate] = [sums[figures.exact] as number, sums[figures.approximate] as number];
  if (exact + approximate === 0) return [];
  const inWholeUnits = (high: number, low: number) => decimalOf(unitsOf(sums[high], sums[low]), currency);
  const isOfAll = (count: number | undefined) => count === exact + approximate;
  return [
    {
      currency,
      amount: inWholeUnits(figures.high, figures.low),
      exact,
      approximate,
      ...(isOfAll(sums[figures.lower]) ? { lower: inWholeUnits(figures.lowerHigh, figures.lowerLow) } : {}),
      ...(isOfAll(sums[figures.upper]) ? { upper: inWholeUnits(figures.upperHigh, figures.upperLow) } : {}),
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
