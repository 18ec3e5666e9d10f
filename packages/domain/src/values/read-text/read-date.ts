// A date as people write it: trước ngày 30/9/2023, quý II/2024, giai đoạn 2022-2025, từ 26/12 đến 29/12/2024, before 2023-09-30.
// It gives the date as a client would give it, in EDTF with its bound, and the words beside it. What is vague in words stays as wide as the
// words: cuối năm 2023 is within 2023. A year that is not written stays unwritten.
import { FuzzyDate } from "../fuzzy-date.ts";
import { type Cursor, expectEnd, expected, fail } from "./cursor.ts";
import { type Lead, leads, onwards, periods } from "./date-phrases.ts";
import { completed, type DateUnit, edtfOf, hasYear } from "./date-unit.ts";
import { readMonsoonSeason } from "./monsoon-season.ts";
import { take } from "./phrases.ts";
import { rangeWords } from "./range-words.ts";
import { readDateUnit } from "./read-date-unit.ts";
import { dateReading } from "./reading.ts";

type Binding = Pick<FuzzyDate, "bound" | "boundInclusive">;

/** What the words before a date make of it. "Before" and "after" do not say whether the day itself counts. */
const bindings: Readonly<Record<Lead, Binding>> = {
  before: { bound: "before" },
  by: { bound: "by" },
  after: { bound: "after" },
  from: { bound: "after", boundInclusive: "yes" },
  between: {},
  circa: {},
  in: {},
};

/** @throws NotUnderstood */
export function readDate(cursor: Cursor): FuzzyDate {
  const given = take(cursor, leads) ?? "in";
  if (readMonsoonSeason(cursor)) return dateOf(cursor, 0, bindings[given]);
  const isPeriod = take(cursor, periods) !== undefined;
  const lead = isPeriod ? (take(cursor, leads) ?? given) : given;
  const begin = cursor.next;
  const first = readDateUnit(cursor, false);
  const joining = take(cursor, rangeWords);
  if (joining === "and" && lead !== "between") return fail(cursor, "two dates are no date: give each by itself", cursor.next - 1);
  if (joining !== undefined) return dateOf(cursor, begin, { edtf: readInterval(cursor, begin, first, lead) });
  if (lead === "between" || (isPeriod && first.edtf === undefined)) return expected(cursor, "the end of the period");
  if (lead === "from") take(cursor, onwards);
  return dateOf(cursor, begin, { edtf: singleOf(cursor, begin, first, lead), ...bindings[lead] });
}

/** A date by itself, in EDTF. */
function singleOf(cursor: Cursor, begin: number, unit: DateUnit, lead: Lead): string {
  if (unit.day !== undefined && unit.month === undefined) return expected(cursor, "the month of the day");
  if (unit.vague && (lead === "before" || lead === "after")) {
    return fail(cursor, `nobody says when a part of a year or month begins and ends, so nothing is "${lead}" it`, begin);
  }
  return edtfOf(unit, lead === "circa" ? "~" : "");
}

/** Two dates as an interval, in EDTF; the first has the year and the month of the second where it writes none. */
function readInterval(cursor: Cursor, begin: number, given: DateUnit, lead: Lead): string {
  if (lead === "before" || lead === "by" || lead === "after") return fail(cursor, `"${lead}" goes with one date, not with two`, begin);
  const secondAt = cursor.next;
  const second = readDateUnit(cursor, given.day !== undefined);
  const first = completed(given, second);
  for (const [unit, at] of [[first, begin] as const, [second, secondAt] as const]) {
    if (unit.day !== undefined && unit.month === undefined) return fail(cursor, "the month of the day is missing", at);
    if (unit.lastMonth !== undefined) return fail(cursor, "the months of a year go with no other date", at);
  }
  if (hasYear(first) && !hasYear(second)) return expected(cursor, "the year of the end");
  if (hasYear(second) && !hasYear(first)) return fail(cursor, "the year of the first date is missing", begin);
  const mark = lead === "circa" ? "~" : "";
  if (given.month === undefined && given.day !== undefined && second.day === undefined) {
    return failDayOrMonth(cursor, begin, given.day, second, lead);
  }
  return `${edtfOf(first, mark)}/${edtfOf(second, mark)}`;
}

/** A bare number before a month, as in 1-5/2025, is a day of that month or the first of two months; of such with other words nothing is offered. */
function failDayOrMonth(cursor: Cursor, begin: number, number: number, month: DateUnit, lead: Lead): never {
  expectEnd(cursor, "the date");
  const mark = lead === "circa" ? "~" : "";
  const months = { edtf: `${edtfOf({ ...month, month: number }, mark)}/${edtfOf(month, mark)}` };
  const day = { edtf: edtfOf({ ...month, day: number }, mark), ...bindings[lead] };
  const either = [months, day].map((date) => parsedOf(cursor, date)).flatMap(({ data }) => (data ? [dateReading(data, cursor.text)] : []));
  const isBoth = either.length > 1 && /^[-–]$/.test(cursor.tokens[begin + 1]?.text ?? "");
  const detail = `${number} before a month is a day of it or the first of two months: write day/month/year, or tháng before the two months`;
  return fail(cursor, detail, begin, isBoth ? either : undefined);
}

/** The date, as its own schema takes it. */
function dateOf(cursor: Cursor, begin: number, date: Omit<FuzzyDate, "text">): FuzzyDate {
  expectEnd(cursor, "the date");
  const parsed = parsedOf(cursor, date);
  return parsed.success ? parsed.data : fail(cursor, parsed.error.issues[0]?.message ?? "no date", begin);
}

const parsedOf = ({ text }: Cursor, date: Omit<FuzzyDate, "text">) => FuzzyDate.safeParse({ ...date, text });
