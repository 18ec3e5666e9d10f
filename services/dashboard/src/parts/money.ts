// Amounts of money and quantities as they are meant: nothing approximate looks exact.
import type { Money, MoneyTotal, Quantity } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { catalogue } from "../words/catalogue.ts";
import type { Language } from "../words/language.ts";
import { localeOfText } from "./days.ts";
import { unitText } from "./units.ts";

const words = catalogue({
  en: {
    thousand: "thousand",
    million: "million",
    billion: "billion",
    trillion: "trillion",
    least: (text: string) => `at least ${text}`,
    most: (text: string) => `at most ${text}`,
    estimated: (text: string) => `${text} (estimate)`,
    parts: (exact: number, approximate: number) => `${exact} exact, ${approximate} approximate`,
  },
  vi: {
    thousand: "nghìn",
    million: "triệu",
    billion: "tỷ",
    trillion: "nghìn tỷ",
    least: (text: string) => `ít nhất ${text}`,
    most: (text: string) => `nhiều nhất ${text}`,
    estimated: (text: string) => `${text} (ước tính)`,
    parts: (exact: number, approximate: number) => `${exact} số chính xác, ${approximate} số ước chừng`,
  },
});

/** In Vietnamese people say đồng. */
const currencyName = (currency: string, language: Language): string => (currency === "VND" && language === "vi" ? "đồng" : currency);

const scales = [
  ["trillion", 12],
  ["billion", 9],
  ["million", 6],
] as const;

/** @example figure("10600000000", "VND", "en") // "10.6 billion VND" */
export const figure = (amount: string, currency: string, language: Language): string =>
  `${amountText(amount, language)} ${currencyName(currency, language)}`;

/** @param amount decimal text, of which fractions are rounded to so many digits @example amountText("10600000000", "en") // "10.6 billion" */
export function amountText(amount: string, language: Language, maximumFractionDigits = 3): string {
  const digits = (amount.split(".")[0] ?? "").replace("-", "").length;
  const scale = scales.find(([, zeros]) => digits > zeros);
  const format = numberFormat(language, maximumFractionDigits);
  if (!scale) return format.format(amount as Intl.StringNumericLiteral);
  const [name, zeros] = scale;
  const [whole = "", fraction = ""] = amount.split(".");
  const shifted = `${whole.slice(0, -zeros)}.${whole.slice(-zeros)}${fraction}`;
  return `${format.format(shifted as Intl.StringNumericLiteral)} ${words[language][name]}`;
}

/** @example money({ amount: "20000000000", currency: "VND", qualifier: "circa" }, "en") shows "≈ 20 billion VND" */
export function moneyText({ amount, currency, qualifier, lower, upper }: Money, language: Language): string {
  const said = words[language];
  const text = figure(amount, currency, language);
  switch (qualifier) {
    case "exact":
      return text;
    case "circa":
      return `≈ ${text}`;
    case "at-least":
      return said.least(text);
    case "at-most":
      return said.most(text);
    case "estimated":
      return said.estimated(`≈ ${text}`);
    case "range":
      return `${figure(lower ?? amount, currency, language)} – ${figure(upper ?? amount, currency, language)}`;
    default:
      return qualifier satisfies never;
  }
}

export const money = (value: Money, language: Language): Content =>
  html`<span class="money" title=${value.text}>${moneyText(value, language)}</span>`;

/** @example totalsText([{ currency: "VND", amount: "30600000000", exact: 1, approximate: 1 }], "en") // "≈ 30.6 billion VND" */
export const totalsText = (all: readonly MoneyTotal[], language: Language): string =>
  new Intl.ListFormat(localeOfText(language)).format(
    all.map(({ amount, currency, approximate }) => `${approximate > 0 ? "≈ " : ""}${figure(amount, currency, language)}`),
  );

/** Totals keep currencies apart, and say how many of their parts are not exact. */
export const totals = (all: readonly MoneyTotal[], language: Language): Content =>
  all.length === 0
    ? undefined
    : html`<ul class="totals">
        ${all.map(
          ({ amount, currency, exact, approximate }) =>
            html`<li>
              <span class="money">${approximate > 0 ? "≈ " : ""}${figure(amount, currency, language)}</span>
              ${approximate > 0 && exact > 0 && html` <small>(${words[language].parts(exact, approximate)})</small>`}
            </li>`,
        )}
      </ul>`;

/** @example decimalText("118000000", "en") // "118,000,000" */
export const decimalText = (value: string, language: Language): string =>
  numberFormat(language, 6).format(value as Intl.StringNumericLiteral);

export function quantityText({ value, unit, qualifier }: Quantity, language: Language): string {
  const text = `${decimalText(value, language)} ${unitText(unit, value, language)}`;
  if (qualifier === "at-least") return words[language].least(text);
  if (qualifier === "at-most") return words[language].most(text);
  return qualifier === "exact" ? text : `≈ ${text}`;
}

/** A count with the language's grouping. */
export const count = (n: number, language: Language): string => numberFormat(language, 3).format(n);

/** To make one takes some hundred times as long as to use it, and a page has many numbers. */
function numberFormat(language: Language, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${maximumFractionDigits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(localeOfText(language), { maximumFractionDigits, numberingSystem: "latn" });
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.NumberFormat>();
