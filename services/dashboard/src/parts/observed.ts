// A figure of an indicator as it is meant and as settled as it is: in money or in its unit, with a mark where it is not final.
import type { components } from "@camket/client";
import { currencyDigits } from "@camket/domain";
import { type Content, html } from "../html.ts";
import { plainCode } from "../words/codes.ts";
import type { Language } from "../words/language.ts";
import { amountText, moneyText, quantityText } from "./money.ts";
import { tag } from "./tag.ts";
import { codeText } from "./text-in.ts";
import { unitText } from "./units.ts";

type Observed = Pick<NonNullable<components["schemas"]["IndicatorItem"]["latest"]>, "value" | "qualifier">;
type Settled = Observed & Pick<NonNullable<components["schemas"]["IndicatorItem"]["latest"]>, "status">;

/** @example observedText({ value: "220000000", qualifier: "circa" }, "USD", "en") // "≈ 220 million USD" */
export const observedText = ({ value, qualifier }: Observed, unit: string, language: Language): string =>
  currencyDigits(unit) === undefined
    ? quantityText({ value, unit, qualifier }, language)
    : moneyText({ amount: value, currency: unit, qualifier }, language);

/** An estimate is marked as one: it need not say so twice. */
const once = ({ value, qualifier, status }: Settled): Observed => ({
  value,
  qualifier: status === "estimate" && qualifier === "estimated" ? "circa" : qualifier,
});

/** With its mark where it is not final. */
export const observed = (figure: Settled, unit: string, language: Language): Content =>
  html`<span class="money">${observedText(once(figure), unit, language)}</span>${figure.status !== "final" && html` ${tag("doubt", codeText(language, "observation", figure.status))}`}`;

/** For places without markup. */
export const settledText = (figure: Settled, unit: string, language: Language): string =>
  figure.status === "final"
    ? observedText(figure, unit, language)
    : `${observedText(once(figure), unit, language)} (${plainCode("observation", figure.status, language)})`;

const signs = { exact: "", circa: "≈ ", estimated: "≈ ", "at-least": "≥ ", "at-most": "≤ " } as const;

/** In a drawing, whose heading has the unit. @example "≈ 220 million" */
export const shortText = ({ value, qualifier }: Observed, unit: string, language: Language): string =>
  `${signs[qualifier]}${axisText(Number(value), unit, language)}`;

/** A value of an axis. */
export const axisText = (value: number, unit: string, language: Language): string =>
  currencyDigits(unit) === undefined
    ? `${amountText(String(value), language)}${unit === "percent" ? " %" : ""}`
    : amountText(String(value), language);

export const unitOf = (unit: string, language: Language): string =>
  currencyDigits(unit) === undefined ? unitText(unit, "2", language) : unit;
