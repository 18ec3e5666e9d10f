// A calendar day as text, and its arithmetic: plain whole numbers, since evolve and decide ask it for every event.
// Days compare as text. Which day an instant falls on, in which zone, is asked of local-day.ts.
// It never reads a clock.
import { z } from "zod";

/** An ISO 8601 calendar day, `YYYY-MM-DD`, years 0001 to 9999; two days compare as text. */
export type Day = string;

/** The first and the last day that can be written. */
export const firstDay: Day = "0001-01-01";
export const lastDay: Day = "9999-12-31";

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a day that the calendar has: `2024-02-29` is, `2023-02-29` is not. */
export function isDay(text: string): text is Day {
  return shape.test(text) && calendarHas(text);
}

/** Whether the calendar has the day that the first ten characters of `text` write; they must have the shape of one. */
export function calendarHas(text: string): boolean {
  const year = yearOf(text);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days of a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Writes a day; it does not ask whether the calendar has it. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${written[Math.floor(year / 100)]}${written[year % 100]}-${written[month]}-${written[day]}`;
}

/** 0 to 99 in two digits. */
const written = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

/** The number that two digits of a text write; from character codes, which is several times quicker than slicing. */
export function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function yearOf(day: string): number {
  return twoDigits(day, 0) * 100 + twoDigits(day, 2);
}

/**
 * Days since 1970-01-01, negative before it, of the day that the first ten characters of `day` write.
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber(day: Day): number {
  const month = twoDigits(day, 5);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(day, 8) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

const numberMin = dayNumber(firstDay);
const numberMax = dayNumber(lastDay);

/** The day of a number that `dayNumber` gave. Throws a RangeError outside the years 0001 to 9999. */
export function dayOfNumber(number: number): Day {
  if (!(number >= numberMin && number <= numberMax)) throw new RangeError(`day number ${number} is outside the years 0001 to 9999`);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** The day `days` later, earlier where negative. Throws a RangeError outside the years 0001 to 9999. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The same, but no further than the calendar goes. */
export const addDaysWithin = (day: Day, days: number): Day => dayOfNumber(Math.min(Math.max(dayNumber(day) + days, numberMin), numberMax));

/** The day after. Throws a RangeError after 9999-12-31. */
export function nextDay(day: Day): Day {
  return addDays(day, 1);
}

/** The day before. Throws a RangeError before 0001-01-01. */
export function previousDay(day: Day): Day {
  return addDays(day, -1);
}

/** How many days `later` lies after `earlier`, negative where it lies before: `daysBetween("2023-09-14", "2023-09-30")` is 16. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** A real calendar day from a client. */
export const DaySchema = z
  .string()
  .max(10, { error: "A day is written YYYY-MM-DD, with ten characters" })
  .refine((text) => isDay(text), {
    error: (issue) => `"${String(issue.input).slice(0, 20)}" is not a day of the calendar: write YYYY-MM-DD, years 0001 to 9999`,
  })
  .meta({ description: "A calendar day, ISO 8601 YYYY-MM-DD", format: "date", examples: ["2023-09-14"] });
