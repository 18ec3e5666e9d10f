// One date as it is written, perhaps without its year, or the first of two that share what only the second says: từ 26/12 đến 29/12/2024.
import { daysInMonth } from "../day.ts";
import type { MisreadReason } from "./cursor.ts";

/** What is written of a date. Of `code` (ISO 8601-2, 21 to 41) and `month` at most one is there; a day without a month needs one. */
export interface DateUnit {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  readonly code?: number;
  /** The last month, where the unit is months of one year. */
  readonly lastMonth?: number;
  /** It was written in EDTF, beyond a plain day, month or year; nothing else is there. */
  readonly edtf?: string;
  /** Early, middle or late in it. */
  readonly vague?: true;
}

/** A leap year, so that 29/2 without a year is a day. */
const anyYear = 2_000;

/** What the calendar does not have, or undefined. */
export function calendarProblem({ year, month, day }: DateUnit): { readonly detail: string; readonly reason: MisreadReason } | undefined {
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return { detail: `there is no month ${month}; dates are read day/month/year`, reason: "no-such-month" };
  if (day === undefined || (day >= 1 && day <= daysInMonth(year === undefined ? anyYear : Number(year), month))) return undefined;
  const detail = `month ${month}${year === undefined ? "" : ` of ${year}`} has no day ${day}; dates are read day/month/year`;
  return { detail, reason: "no-such-day" };
}

/** The first of two dates with the year and the month that only the second writes. */
export function completed(first: DateUnit, second: DateUnit): DateUnit {
  if (first.edtf !== undefined || second.edtf !== undefined) return first;
  const takesMonth = first.day !== undefined && first.month === undefined && second.month !== undefined;
  const isFine = second.month !== undefined || second.code !== undefined;
  const takesYear = first.year === undefined && second.year !== undefined && isFine;
  return { ...first, ...(takesMonth && { month: second.month }), ...(takesYear && { year: second.year }) };
}

/** Whether its year is known to be written. */
export function hasYear({ year, edtf }: DateUnit): boolean {
  return year !== undefined || edtf !== undefined;
}

/** In EDTF, an unwritten year as XXXX; `mark` is `~` or nothing. */
export function edtfOf({ year = "XXXX", month, day, code, lastMonth, edtf }: DateUnit, mark: "~" | ""): string {
  if (edtf !== undefined) return edtf + mark;
  if (code !== undefined) return `${year}-${code}${mark}`;
  if (month === undefined) return year + mark;
  if (lastMonth !== undefined) return `${year}-${two(month)}${mark}/${year}-${two(lastMonth)}${mark}`;
  return `${year}-${two(month)}${day === undefined ? "" : `-${two(day)}`}${mark}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
