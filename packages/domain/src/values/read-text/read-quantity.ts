// How many of what, in words: 801 m², hơn 30 cán bộ, sáu tháng. A quantity holds one figure, so a range of them is refused.
import { decimalProblem } from "../decimal.ts";
import type { Quantity } from "../quantity.ts";
import { type Cursor, expectEnd, expected, fail } from "./cursor.ts";
import { decimalTextOf } from "./exact.ts";
import { take } from "./phrases.ts";
import { takeQualifier, takeQualifierAfter } from "./qualifier.ts";
import { rangeWords } from "./range-words.ts";
import { readNumber, scales } from "./read-number.ts";
import { takeUnit } from "./unit-words.ts";

/** @throws NotUnderstood */
export function readQuantity(cursor: Cursor): Quantity {
  const qualifier = takeQualifier(cursor);
  const begin = cursor.next;
  const number = readNumber(cursor, scales);
  if (number === undefined) return expected(cursor, "a figure");
  const isRange = take(cursor, rangeWords) !== undefined && readNumber(cursor, scales) !== undefined;
  const unit = takeUnit(cursor);
  if (unit === undefined) return expected(cursor, "a unit (as người, nhà, km, m²)");
  if (isRange) return fail(cursor, "a quantity holds one figure, not a range: record its lower end as at least", begin);
  const value = decimalTextOf(number.value);
  if (unit.counted && value.includes(".")) return fail(cursor, `${value} is no whole number of "${unit.unit}"`, begin);
  const problem = decimalProblem(value);
  if (problem !== undefined) return fail(cursor, problem, begin);
  const meant = qualifier ?? takeQualifierAfter(cursor) ?? "exact";
  expectEnd(cursor, "the quantity");
  return { value, unit: unit.unit, qualifier: meant };
}
