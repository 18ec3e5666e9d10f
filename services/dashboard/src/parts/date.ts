// A date as it is known: by its own precision, as bound as it was said, and never finer than the source.
import type { DescribedDate } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { catalogue } from "../words/catalogue.ts";
import { type Language, textLanguage } from "../words/language.ts";
import { languageOfText } from "../words/language-of-text.ts";
import { monthOf, shortDay } from "./days.ts";
import { freeText } from "./text-in.ts";

export const dateWords = catalogue({
  en: {
    before: (day: string) => `before ${day}`,
    by: (day: string) => `by ${day}`,
    after: (day: string) => `after ${day}`,
    from: (day: string) => `from ${day}`,
    between: (from: string, to: string) => `${from} – ${to}`,
    about: (day: string) => `about ${day}`,
    inferred: (day: string) => `${day} (inferred)`,
    quarter: (quarter: number, year: string) => `quarter ${quarter} of ${year}`,
    half: (half: number, year: string) => `${half === 1 ? "first" : "second"} half of ${year}`,
    unknown: "date unknown",
    defaulted: "the day of recording; nobody gave a date",
  },
  vi: {
    before: (day: string) => `trước ${day}`,
    by: (day: string) => `chậm nhất ${day}`,
    after: (day: string) => `sau ${day}`,
    from: (day: string) => `từ ${day}`,
    between: (from: string, to: string) => `${from} – ${to}`,
    about: (day: string) => `khoảng ${day}`,
    inferred: (day: string) => `${day} (suy ra)`,
    quarter: (quarter: number, year: string) => `quý ${quarter}/${year}`,
    half: (half: number, year: string) => `${half === 1 ? "sáu tháng đầu" : "sáu tháng cuối"} năm ${year}`,
    unknown: "không rõ ngày",
    defaulted: "lấy theo ngày ghi nhận, không ai nêu ngày",
  },
  lo: {
    before: (day: string) => `ກ່ອນ ${day}`,
    by: (day: string) => `ບໍ່ກາຍ ${day}`,
    after: (day: string) => `ຫຼັງ ${day}`,
    from: (day: string) => `ຕັ້ງແຕ່ ${day}`,
    about: (day: string) => `ປະມານ ${day}`,
    unknown: "ບໍ່ຮູ້ວັນທີ",
  },
  km: {
    before: (day: string) => `មុន ${day}`,
    by: (day: string) => `យ៉ាងយូរ ${day}`,
    after: (day: string) => `ក្រោយ ${day}`,
    from: (day: string) => `ចាប់ពី ${day}`,
    about: (day: string) => `ប្រហែល ${day}`,
    unknown: "មិនស្គាល់ថ្ងៃ",
  },
});

/** Without any day: as "soon". Such a date is shown by the words of its source, in quotation marks. */
export const isInWords = ({ earliest, latest }: DescribedDate): boolean => earliest === undefined && latest === undefined;

/** @example dateText({ edtf: "2023", bound: "within", precision: "year", earliest: "2023-01-01", latest: "2023-12-31" }, "en") // "2023" */
export function dateText(date: DescribedDate, language: Language): string {
  const words = dateWords[language];
  const { earliest, latest, bound, edtf = "", inferred } = date;
  const about = /[~%]/.test(edtf) ? words.about : (text: string) => text;
  if (isInWords(date)) return date.text === undefined ? words.unknown : `“${date.text}”`;
  if (latest === undefined)
    return bound === "after" ? words.after(dayBefore(earliest as string, language)) : words.from(shortDay(earliest as string, language));
  if (earliest === undefined) return (bound === "before" ? words.before : words.by)(about(shortDay(latest, language)));
  const text = about(spanText(earliest, latest, language));
  return edtf === "" && inferred ? words.inferred(text) : text;
}

/** A day as such; a whole month, quarter, half or year by its name; else from and to. */
function spanText(from: string, to: string, language: Language): string {
  const words = dateWords[language];
  if (from === to) return shortDay(from, language);
  const [year, month] = from.split("-") as [string, string];
  const first = Number(month);
  const months = from.endsWith("-01") && to.startsWith(year) && isMonthEnd(to) ? Number(to.slice(5, 7)) - first + 1 : 0;
  if (months === 12) return year;
  if (months === 6 && first % 6 === 1) return words.half(first === 1 ? 1 : 2, year);
  if (months === 3 && first % 3 === 1) return words.quarter((first + 2) / 3, year);
  if (months === 1) return monthOf(from, language);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return words.between(year, to.slice(0, 4));
  return words.between(shortDay(from, language), shortDay(to, language));
}

const isMonthEnd = (day: string): boolean => Temporal.PlainDate.from(day).add({ days: 1 }).day === 1;
const dayBefore = (day: string, language: Language): string =>
  shortDay(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString(), language);

/** With the source's own words as a hint, and a mark where nobody gave the date. */
export function date(given: DescribedDate | undefined, language: Language): Content {
  if (given === undefined) return undefined;
  const hint = given.defaulted ? dateWords[language].defaulted : given.text;
  const spoken = isInWords(given) && given.text !== undefined ? (languageOfText(given.text) ?? "") : undefined;
  const lang = spoken === textLanguage(language) ? undefined : spoken;
  return html`<span class="date" title=${hint} lang=${lang}>${dateText(given, language)}</span>`;
}

/** With the source's own words beside it, where they do not stand for it already. */
export const dateAndWords = (given: DescribedDate, language: Language): Content =>
  html`${date(given, language)}${given.text && !isInWords(given) && html` <small class="words">“${freeText(given.text, language)}”</small>`}`;
