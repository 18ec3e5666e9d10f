// Days and instants in words, by the platform's own calendars.
import { type Language, textLanguage } from "../words/language.ts";

const locales: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB", lo: "lo-LA", km: "km-KH" };
export const localeOf = (language: Language): string => locales[language];
/** Figures are written as the words around them are: in English where a page is Lao or Khmer in its dates and stages only. */
export const localeOfText = (language: Language): string => localeOf(textLanguage(language));

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { calendar: "gregory", numberingSystem: "latn", ...options });
  formats.set(key, known);
  return known;
}

/** A day at noon: no time zone moves it to another. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** @example shortDay("2023-11-05", "en") // "5 Nov 2023"; in Vietnamese "5/11/2023" */
export const shortDay = (day: string, language: Language): string =>
  formatOf(language, {
    timeZone: "UTC",
    year: "numeric",
    month: language === "vi" ? "numeric" : "short",
    day: "numeric",
  }).format(noon(day));

/** @example longDay("2023-11-05", "en") // "5 November 2023"; in Vietnamese "5 tháng 11 năm 2023", as papers of state write it */
export const longDay = (day: string, language: Language): string =>
  language === "vi"
    ? `${Number(day.slice(8))} ${monthOf(day, language)}`
    : formatOf(language, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" }).format(noon(day));

/** @example monthOf("2023-11-05", "en") // "November 2023" */
export const monthOf = (day: string, language: Language): string =>
  language === "vi"
    ? `tháng ${Number(day.slice(5, 7))} năm ${Number(day.slice(0, 4))}`
    : formatOf(language, { timeZone: "UTC", year: "numeric", month: "long" }).format(noon(day));

/** On an axis: a year by its number, a month by its name, another day by itself. */
export const axisDay = (day: string, language: Language): string => {
  if (day.endsWith("-01-01")) return day.slice(0, 4);
  return day.endsWith("-01")
    ? formatOf(language, { timeZone: "UTC", year: "numeric", month: language === "vi" ? "numeric" : "short" }).format(noon(day))
    : shortDay(day, language);
};

/** @param at RFC 3339 @example instant("2023-11-10T02:00:00.000Z", "en", "Asia/Ho_Chi_Minh") // "10 Nov 2023, 09:00" */
export const instant = (at: string, language: Language, timeZone: string): string =>
  language === "vi"
    ? vietnameseInstant(at, timeZone)
    : formatOf(language, { timeZone, dateStyle: "medium", timeStyle: "short", hour12: false } as Intl.DateTimeFormatOptions).format(
        new Date(at),
      );

/** @example "09:00 ngày 10/11/2023" */
function vietnameseInstant(at: string, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return `${local.toPlainTime().toString({ smallestUnit: "minute" })} ngày ${shortDay(local.toPlainDate().toString(), "vi")}`;
}

/** How many days lie from one to another; negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
