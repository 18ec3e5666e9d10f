// One date of an EDTF text (a day, month, season, year, perhaps with unknown digits) and the days it can mean.
// Of unknown digits both the first and the last thing meant are given, found by trying the values that the calendar has.
import { type Day, dayOf, daysInMonth } from "./day.ts";

/** A stretch of days that one plain date names. */
export interface Stretch {
  start: Day;
  end: Day;
}

export type UnitPrecision = "day" | "month" | "quarter" | "half" | "year" | "season";

/** One date: the first and the last stretch it can mean (the same where no digit is unknown); both absent where the year is missing. */
export interface EdtfUnit {
  first?: Stretch;
  last?: Stretch;
  /** Marked `~`, `?` or `%`, in whole or in part. */
  marked: boolean;
  /** Absent where digits are unknown: the hull says how wide it is. */
  precision?: UnitPrecision;
  /** Month and day are written without an unknown digit. */
  namesDay: boolean;
  /** What is left of a date whose year alone is missing, as `09-13`. */
  yearless?: string;
}

/**
 * Months of the codes 21 to 41 of ISO 8601-2: first month, number of months, precision. A stretch that passes December ends in the next year.
 * 21–24 have no hemisphere: they are the four seasons as Viet Nam speaks of them (xuân from February on, after Tết; hạ, thu, đông),
 * which begin a month before the European ones; Laos and Cambodia count a dry and a rainy season, which no code names, and have no other
 * months for these four. 25–28 and 29–32 are the meteorological seasons of the northern and southern hemisphere.
 */
const seasons: Record<number, [month: number, months: number, precision: UnitPrecision]> = {
  21: [2, 3, "season"],
  22: [5, 3, "season"],
  23: [8, 3, "season"],
  24: [11, 3, "season"],
  25: [3, 3, "season"],
  26: [6, 3, "season"],
  27: [9, 3, "season"],
  28: [12, 3, "season"],
  29: [9, 3, "season"],
  30: [12, 3, "season"],
  31: [3, 3, "season"],
  32: [6, 3, "season"],
  33: [1, 3, "quarter"],
  34: [4, 3, "quarter"],
  35: [7, 3, "quarter"],
  36: [10, 3, "quarter"],
  37: [1, 4, "season"],
  38: [5, 4, "season"],
  39: [9, 4, "season"],
  40: [1, 6, "half"],
  41: [7, 6, "half"],
};

/** Reads one date. Throws a RangeError with a message for people where the calendar has no such date. */
export function readUnit(text: string): EdtfUnit {
  const plain = text.replace(/[?~%]/g, "");
  const marked = plain.length !== text.length;
  const [year = "", month, day] = plain.split("-");
  const namesDay = month !== undefined && day !== undefined && !/X/.test(month + day);
  if (year.length !== 4) throw new RangeError(`"${year}" is not a year of four digits`);
  if (year === "XXXX") {
    if (stretchIn(2_000, month, day, false) === undefined) throw new RangeError(`no year has "${plain.slice(5)}"`);
    const yearless = plain.slice(5);
    return { marked, namesDay, ...(/^\d[\d-]*$/.test(yearless) && !marked && { yearless }) };
  }
  const unit = namesDay || !/X/.test(plain) ? precisionOf(month, day) : undefined;
  const first = firstStretch(years(year), month, day, false);
  const last = firstStretch(years(year).reverse(), month, day, true);
  if (first === undefined || last === undefined) throw new RangeError(`the calendar has no "${plain}"`);
  return { first, last, marked, namesDay, ...(unit !== undefined && first.start === last.start && { precision: unit }) };
}

function precisionOf(month: string | undefined, day: string | undefined): UnitPrecision {
  if (month === undefined) return "year";
  if (day !== undefined) return "day";
  return seasons[Number(month)]?.[2] ?? "month";
}

/** Values from `min` to `max` that a text of digits and X can stand for, rising. */
function values(mask: string, min: number, max: number): number[] {
  const found: number[] = [];
  if (!mask.includes("X")) {
    const value = Number(mask);
    return value >= min && value <= max ? [value] : [];
  }
  const pattern = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
  for (let value = min; value <= max; value++) if (pattern.test(String(value).padStart(mask.length, "0"))) found.push(value);
  return found;
}

function years(mask: string): number[] {
  return values(mask, 1, 9_999);
}

function firstStretch(candidates: number[], month: string | undefined, day: string | undefined, fromEnd: boolean): Stretch | undefined {
  for (const year of candidates) {
    const stretch = stretchIn(year, month, day, fromEnd);
    if (stretch !== undefined) return stretch;
  }
  return undefined;
}

/** The first stretch of that year that the masks can mean, or the last. */
function stretchIn(year: number, month: string | undefined, day: string | undefined, fromEnd: boolean): Stretch | undefined {
  if (month === undefined) return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
  const season = seasons[Number(month)];
  if (season !== undefined) {
    const [from, months] = season;
    const to = from + months - 1;
    const [endYear, endMonth] = to > 12 ? [year + 1, to - 12] : [year, to];
    if (endYear > 9_999) return undefined;
    return { start: dayOf(year, from, 1), end: dayOf(endYear, endMonth, daysInMonth(endYear, endMonth)) };
  }
  const months = values(month, 1, 12);
  if (fromEnd) months.reverse();
  for (const number of months) {
    const length = daysInMonth(year, number);
    if (day === undefined) return { start: dayOf(year, number, 1), end: dayOf(year, number, length) };
    const days = values(day, 1, length);
    const found = fromEnd ? days.at(-1) : days[0];
    if (found !== undefined) return { start: dayOf(year, number, found), end: dayOf(year, number, found) };
  }
  return undefined;
}

/** The days that a yearless date (`09-13`) names in a year; undefined in a year that does not have them. */
export function stretchInYear(yearless: string, year: number): Stretch | undefined {
  const [month, day] = yearless.split("-");
  return year < 1 || year > 9_999 ? undefined : stretchIn(year, month, day, false);
}
