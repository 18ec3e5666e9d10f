// Text of a page in the language that it is really in: what Lao or Khmer leaves out stands in English, and says so to whoever reads it aloud.
import type { LocalizedText } from "@camket/domain";
import { type Content, html } from "../html.ts";
import type { Catalogue, Entries } from "../words/catalogue.ts";
import { type CodeList, codeWord } from "../words/codes.ts";
import { type Language, languages, textLanguage } from "../words/language.ts";
import { languageOfText } from "../words/language-of-text.ts";

/** The page's text is in its text language; what is in another is marked. */
export const marked = (text: Content, language: string, page: Language): Content =>
  language === textLanguage(page) ? text : html`<span lang=${language}>${text}</span>`;

/** A word of a catalogue, marked where it is in Lao or Khmer. */
export function textIn<English extends Entries>(page: Language, catalogue: Catalogue<English>, key: keyof English & string): Content {
  const text = catalogue[page][key] as string;
  const own = page !== textLanguage(page) && text !== (catalogue[textLanguage(page)][key] as string);
  return own ? marked(text, page, page) : text;
}

/** A code of the register in words. */
export function codeText(page: Language, list: CodeList, code: string): Content {
  const { text, language } = codeWord(list, code, page);
  return marked(text, language, page);
}

/** In the page's language; else in the first of Vietnamese, English, Lao and Khmer that it has. */
export function pick(text: LocalizedText, page: Language): { readonly text: string; readonly language: Language } {
  const language = [page, textLanguage(page), ...languages].find((one) => text[one] !== undefined) as Language;
  return { text: text[language] as string, language };
}

/** A title or a name, marked with its language. */
export function localized(given: LocalizedText, page: Language): Content {
  const { text, language } = pick(given, page);
  return marked(text, language, page);
}

/**
 * What somebody typed into the register, a narrative, a reason, a quotation: marked with the language that the text shows. Where it shows none nobody
 * knows it, and it is not read aloud as the page's.
 */
export function freeText(text: string | undefined, page: Language): Content {
  if (text === undefined || !/\p{L}{2}/u.test(text)) return text;
  return marked(text, languageOfText(text) ?? "", page);
}

/** For titles of windows and other places without markup. */
export const plain = (text: LocalizedText, page: Language): string => pick(text, page).text;
