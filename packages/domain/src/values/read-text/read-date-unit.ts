// One date in words or signs: ngày 14 tháng 9 năm 2023, 29-8-2022, tháng 9/2023, quý II/2024, 6 tháng đầu năm 2024, 14 September 2023,
// 2023-09, 202X. The day comes first, as Vietnamese writes it, unless the year does.
import { readEdtf } from "../read-edtf.ts";
import { type Cursor, expected, fail, failDay, peek, takeText } from "./cursor.ts";
import { englishMonths, halves, lengthUnits, quarters, seasons, vagueParts } from "./date-phrases.ts";
import { calendarProblem, type DateUnit } from "./date-unit.ts";
import { take } from "./phrases.ts";
import { readSmallWords } from "./read-number.ts";

/** `isDay`: it ends a range of days, so that 28-11 is one. @throws NotUnderstood where no date stands */
export function readDateUnit(cursor: Cursor, isDay: boolean): DateUnit {
  const begin = cursor.next;
  const vague = take(cursor, vagueParts) !== undefined;
  const unit = readEdtfUnit(cursor) ?? readWords(cursor) ?? readSigns(cursor, isDay);
  const problem = calendarProblem(unit);
  if (problem !== undefined) return failDay(cursor, problem, begin);
  return vague ? { ...unit, vague } : unit;
}

/** What is EDTF as it stands: all that is left, or as much of it as has no blank. */
function readEdtfUnit(cursor: Cursor): DateUnit | undefined {
  const { tokens, next, text } = cursor;
  let end = next + 1;
  while (end < tokens.length && !tokens[end]?.spaced) end += 1;
  const begin = tokens[next]?.offset ?? text.length;
  const piece = text.slice(begin, tokens[end]?.offset);
  return edtfUnit(cursor, text.slice(begin).trimEnd(), tokens.length) ?? edtfUnit(cursor, piece.trimEnd(), end);
}

function edtfUnit(cursor: Cursor, written: string, end: number): DateUnit | undefined {
  if (!/[\dX]{4}/.test(written) || "problem" in readEdtf(written)) return undefined;
  const [, year = "", code] = /^(\d{4})-(2[1-9]|3\d|4[01])$/.exec(written) ?? [];
  if (code !== undefined && Number(code) > Number(year) % 100) {
    const years = `${year}/${year.slice(0, 2)}${code}`;
    return fail(cursor, `"${written}" is a season in EDTF and years to most people: write ${years} for the years, or the season in words`);
  }
  cursor.next = end;
  const plain = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(written);
  return plain === null ? { edtf: written } : dayOf(plain[3], plain[2], plain[1]);
}

function dayOf(day: string | undefined, month: string | undefined, year: string | undefined): DateUnit {
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

function readWords(cursor: Cursor): DateUnit | undefined {
  const code = take(cursor, quarters) ?? take(cursor, seasons) ?? take(cursor, halves);
  if (code !== undefined) return { code, ...readYear(cursor, true) };
  if (peek(cursor)?.text === "năm" && peek(cursor, 1)?.kind === "digits") return readYear(cursor, true);
  if (takeText(cursor, "tháng")) return readMonth(cursor);
  if (takeText(cursor, "ngày")) return readCounted(cursor) ?? readSigns(cursor, true);
  const month = take(cursor, englishMonths);
  if (month === undefined) return readCounted(cursor);
  takeText(cursor, ".");
  const day = isDayOfMonth(cursor) ? takeCount(cursor) : undefined;
  return { month, ...(day !== undefined && { day }), ...readYear(cursor, true) };
}

/** After "tháng". */
function readMonth(cursor: Cursor): DateUnit {
  const month = takeText(cursor, "tư") ? 4 : takeCount(cursor);
  if (month === undefined) return expected(cursor, "the number of a month");
  return { month, ...readYear(cursor, false) };
}

/** What begins with a number and goes on in words: 14 tháng 9, 6 tháng đầu năm 2024, 14 September; a length of time is none. */
function readCounted(cursor: Cursor): DateUnit | undefined {
  const begin = cursor.next;
  const count = takeCount(cursor);
  if (count === undefined) return undefined;
  const english = take(cursor, englishMonths);
  if (english !== undefined) {
    takeText(cursor, ".");
    return { day: count, month: english, ...readYear(cursor, true) };
  }
  if (takeText(cursor, "tháng")) {
    if (takeText(cursor, "đầu")) return monthsOf(cursor, begin, count, 1);
    if (takeText(cursor, "cuối")) return monthsOf(cursor, begin, count, 13 - count);
    if (peek(cursor)?.kind === "digits" || peek(cursor)?.text === "tư" || startsSmallNumber(cursor)) {
      return { day: count, ...readMonth(cursor) };
    }
    cursor.next -= 1;
  }
  if (take(cursor, lengthUnits) !== undefined) return fail(cursor, "a length of time is no date", begin);
  cursor.next = begin;
  return undefined;
}

/** The first or last months of a year; six of them are its half. */
function monthsOf(cursor: Cursor, begin: number, count: number, month: number): DateUnit {
  if (count < 1 || count > 11) return fail(cursor, `there are no first or last ${count} months of a year`, begin);
  const written = readYear(cursor, true);
  if (written.year === undefined) return fail(cursor, "the year of these months is missing");
  if (count === 6) return { code: month === 1 ? 40 : 41, ...written };
  return { month, lastMonth: month + count - 1, ...written };
}

/** The year behind a month or a quarter, if there is one; `bare`: it may follow without a sign or a word. */
function readYear(cursor: Cursor, bare: boolean): { year?: string } {
  const begin = cursor.next;
  const [sign, digits] = [peek(cursor), peek(cursor, 1)];
  const joined = sign !== undefined && ["/", ",", "năm", "of"].includes(sign.text) && digits?.kind === "digits";
  if (joined || (sign?.text === "-" && !sign.spaced && digits?.kind === "digits" && digits.text.length === 4)) cursor.next += 1;
  else if (!bare || sign?.kind !== "digits") return {};
  const year = peek(cursor)?.text ?? "";
  if (year.length !== 4) return fail(cursor, `"${year}" is no year: write its four digits`, begin);
  cursor.next += 1;
  return { year };
}

function takeCount(cursor: Cursor): number | undefined {
  const token = peek(cursor);
  if (token?.kind !== "digits") {
    const words = readSmallWords(cursor);
    return words === undefined ? undefined : Number(words.units);
  }
  if (token.text.length > 2) return undefined;
  cursor.next += 1;
  return Number(token.text);
}

function startsSmallNumber(cursor: Cursor): boolean {
  const begin = cursor.next;
  // "năm" before a figure is the year
  const found = !(peek(cursor)?.text === "năm" && peek(cursor, 1)?.kind === "digits") && readSmallWords(cursor) !== undefined;
  cursor.next = begin;
  return found;
}

function isDayOfMonth(cursor: Cursor): boolean {
  const token = peek(cursor);
  return token?.kind === "digits" && token.text.length <= 2;
}

/** Figures with signs between them. `isDay`: "ngày" stands before them, so that two with a hyphen are a day and a month. */
function readSigns(cursor: Cursor, isDay: boolean): DateUnit {
  const begin = cursor.next;
  const { parts, sign } = takeRun(cursor, isDay);
  const [first = "", second, third] = parts;
  const shape = parts.map(({ length }) => (length === 4 ? "Y" : length <= 2 ? "n" : "?")).join(sign);
  if (parts.length === 0) return expected(cursor, "a date");
  switch (shape) {
    case "Y":
      return { year: first };
    case "n":
      return dayOf(first, undefined, undefined);
    case "n/n":
      return { ...dayOf(first, second, undefined), ...readYear(cursor, false) };
    case "n-n":
      if (isDay) return dayOf(first, second, undefined);
      break;
    case "n/Y":
    case "n-Y":
      return dayOf(undefined, first, second);
    case "n/n/Y":
    case "n-n-Y":
    case "n.n.Y":
      return dayOf(first, second, third);
    case "Y-n":
      return dayOf(undefined, second, first);
    case "Y-n-n":
      return dayOf(third, second, first);
    default:
      if (sign === "/" || (sign === "-" && parts.length > 2)) {
        return fail(cursor, `"${parts.join(sign)}" is no date: write day/month/year, with four digits for the year`, begin);
      }
  }
  cursor.next = begin;
  return expected(cursor, "a date (a day and a month with a hyphen after ngày)");
}

/**
 * Figures joined by one sign without blanks. Where a stroke or a point joins some, a hyphen stands between two dates (26-29/12/2024),
 * as it does between two years; but ngày 1-5/2025 is one day.
 */
function takeRun(cursor: Cursor, isDay: boolean): { parts: string[]; sign: string } {
  const parts: string[] = [];
  let sign = "";
  const joined: string[] = [];
  const first = peek(cursor);
  if (first?.kind !== "digits") return { parts, sign };
  for (let ahead = 1; isSign(cursor, ahead); ahead += 2) joined.push(peek(cursor, ahead)?.text ?? "");
  const mixed = joined.some((met) => met !== "-");
  sign = joined[0] ?? "";
  if (isDay && joined.join("") === "-/" && peek(cursor, 4)?.text.length === 4) {
    for (const ahead of [0, 2, 4]) parts.push(peek(cursor, ahead)?.text ?? "");
    cursor.next += 5;
    return { parts, sign };
  }
  parts.push(first.text);
  cursor.next += 1;
  if (mixed && sign === "-") return { parts, sign };
  for (const met of joined) {
    const digits = peek(cursor, 1)?.text ?? "";
    if (met !== sign || (sign === "-" && parts.length === 1 && parts[0]?.length === 4 && digits.length === 4)) break;
    parts.push(digits);
    cursor.next += 2;
  }
  return { parts, sign };
}

function isSign(cursor: Cursor, ahead: number): boolean {
  const [sign, digits] = [peek(cursor, ahead), peek(cursor, ahead + 1)];
  return sign !== undefined && !sign.spaced && /^[-/.]$/.test(sign.text) && digits?.kind === "digits" && !digits.spaced;
}
