// Totals in one currency, by rates that sources state: the form for a rate, and what comes of it. Nothing is converted without one.
import { hiddenOf } from "../../frame/time-travel.ts";
import { type Content, html } from "../../html.ts";
import { shortDay } from "../../parts/days.ts";
import { addressByIds } from "../../parts/filter-names.ts";
import { thing } from "../../parts/filters.ts";
import { amountText, figure } from "../../parts/money.ts";
import { tag } from "../../parts/tag.ts";
import type { Visit } from "../../visit.ts";
import type { Read } from "./as-read.ts";
import { moneyWords } from "./money-words.ts";

type Money = Read<"MoneyBoard">;

/** Fields of the form; the API takes them in one. */
const fields = ["rateOf", "rateIs", "rateSource", "rateDay"] as const;
const rateDigitsMax = 20;
/** In Vietnam decimals stand behind a comma. */
const decimal = (text: string): string => (/^\d+,\d+$/.test(text) ? text.replace(",", ".") : text);

/** The rate that was filled in, as the API takes it. */
export async function rateInOne(visit: Visit): Promise<string | undefined> {
  const { address } = visit;
  const given = fields.map((name) => String(address.query[name] ?? ""));
  if (given.every((text) => text === "")) return undefined;
  const byId = await addressByIds(visit, [thing("rateSource", "sources", "source")]);
  if (byId !== undefined) return byId;
  const [of = "", is = "", source = "", day = ""] = given;
  const others = [address.query.rate ?? []].flat().filter((rate) => !rate.startsWith(`${of.toUpperCase()}:`));
  return address.here({
    ...Object.fromEntries(fields.map((name) => [name, undefined])),
    in: String(address.query.in ?? "").toUpperCase(),
    rate: [...others, [of.toUpperCase(), decimal(is), source, day].join(":")],
  });
}

export function rates(visit: Visit, { converted, totals }: Money): Content {
  const { address, language } = visit;
  const words = moneyWords[language];
  const into = typeof address.query.in === "string" ? address.query.in : undefined;
  const first = converted?.left[0] ?? totals.find(({ currency }) => currency !== into)?.currency;
  const text = (name: string, label: string, more: object) =>
    html`<p class="filter-field"><label for=${`money-${name}`}>${label}</label><input id=${`money-${name}`} name=${name} required autocomplete="off" ...${more} /></p>`;
  return html`${converted && inOne(visit, converted)}
    <details class="folded" open=${converted && converted.left.length > 0}>
      <summary>${words.convert}</summary>
      <form method="get" action=${address.path} class="filter-form">
        ${hiddenOf(address, [...fields, "in", "cursor", "filters"])}
        <p class="hint">${words.convertHint}</p>
        ${text("in", words.into, { value: into, maxlength: 3, size: 5, placeholder: words.inHint, pattern: "[A-Za-z]{3}" })}
        ${text("rateOf", words.rateOf, { value: first, maxlength: 3, size: 5, placeholder: words.inHint, pattern: "[A-Za-z]{3}" })}
        ${text("rateIs", words.rateIs, { inputmode: "decimal", size: 12 })}
        ${text("rateSource", words.rateSource, {})}
        ${text("rateDay", words.rateDay, { type: "date" })}
        <p class="filter-buttons"><button type="submit" class="primary">${words.add}</button></p>
      </form>
    </details>`;
}

function inOne({ address, language }: Visit, { amount, currency, rates: used, left }: NonNullable<Money["converted"]>): Content {
  const words = moneyWords[language];
  return html`<div class="notice">
    <p><strong>${words.converted(currency)}: ≈ ${figure(amount, currency, language)}</strong></p>
    <ul class="plain">
      ${used.map(
        ({ currency: one, rate, sourceId, date, retracted }) =>
          html`<li>${words.rate(one, amountText(rate, language, rateDigitsMax), currency, shortDay(date, language))} (<a href=${address.to(`/sources/${sourceId}`)}>${sourceId}</a>)${retracted && html` ${tag("bad", words.retracted)}`}</li>`,
      )}
    </ul>
    ${left.length > 0 && html`<p>${words.left(left.join(", "))}</p>`}
    <p><a href=${address.here({ in: undefined, rate: undefined })}>${words.stop}</a></p>
  </div>`;
}
