// Spans of time in words.
import { catalogue } from "../words/catalogue.ts";
import type { Language } from "../words/language.ts";

const words = catalogue({
  en: {
    years: (n: number) => `${n} ${n === 1 ? "year" : "years"}`,
    months: (n: number) => `${n} ${n === 1 ? "month" : "months"}`,
    weeks: (n: number) => `${n} ${n === 1 ? "week" : "weeks"}`,
    days: (n: number) => `${n} ${n === 1 ? "day" : "days"}`,
  },
  vi: {
    years: (n: number) => `${n} năm`,
    months: (n: number) => `${n} tháng`,
    weeks: (n: number) => `${n} tuần`,
    days: (n: number) => `${n} ngày`,
  },
});

/** @param duration ISO 8601 @example durationText("P6M", "en") // "6 months" */
export function durationText(duration: string, language: Language): string {
  const given = Temporal.Duration.from(duration);
  return (["years", "months", "weeks", "days"] as const)
    .flatMap((unit) => (given[unit] === 0 ? [] : [words[language][unit](given[unit])]))
    .join(", ");
}
