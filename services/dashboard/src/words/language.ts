// In which language a page speaks: Vietnamese and English say everything; Lao and Khmer say navigation, stages and dates, and English the rest.
import { type Language, languages } from "@camket/domain";

export { type Language, languages } from "@camket/domain";

/** What each language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English", lo: "ລາວ", km: "ខ្មែរ" };

/** The language of what a language leaves out. */
export const textLanguage = (language: Language): "vi" | "en" => (language === "vi" ? "vi" : "en");

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);

/** The first language of `Accept-Language` that pages speak; Vietnamese where none is. */
export function wishedLanguage(header: string | undefined): Language {
  const wished = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = Number(
        parameters
          .find((one) => one.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.split("-")[0], quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (wished.find(({ language }) => isLanguage(language))?.language as Language | undefined) ?? "vi";
}
