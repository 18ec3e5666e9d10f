// Countries and languages by their codes, as the platform knows them in each language.
import type { Language } from "../words/language.ts";
import { localeOf } from "./days.ts";

const names = new Map<Language, Intl.DisplayNames>();

/** @param tag of a language, BCP 47 @example languageName("lo", "vi") // "Tiếng Lào" */
export const languageName = (tag: string, language: Language): string =>
  new Intl.DisplayNames(localeOf(language), { type: "language", fallback: "code" }).of(tag) ?? tag;

/** As the country writes itself in English, and the papers of the register do. */
const ownWay: Partial<Record<Language, Readonly<Record<string, string>>>> = { en: { VN: "Viet Nam" } };

/** @param code ISO 3166 @example country("LA", "vi") // "Lào" */
export function country(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames(localeOf(language), { type: "region" });
  names.set(language, known);
  return ownWay[language]?.[code] ?? (/^[A-Z]{2}$/.test(code) ? (known.of(code) ?? code) : code);
}
