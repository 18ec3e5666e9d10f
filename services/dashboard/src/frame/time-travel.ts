// The two dates in the head of every page: the day that it is about, and by what was known then. Fields and steppers, without dragging or script.
import type { Address } from "../address.ts";
import { type Content, html } from "../html.ts";
import type { AsOf } from "../page.ts";
import { instant, longDay } from "../parts/days.ts";
import type { Visit } from "../visit.ts";
import { frameWords } from "./words.ts";

type Field = "validAt" | "knownAt";
const isDay = (text: unknown): text is string => typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text);

export function timeTravel(visit: Visit, asOf: AsOf | undefined): Content {
  const { address, language, today } = visit;
  const words = frameWords[language];
  const { validAt, knownAt } = address.query;
  const isPast = validAt !== undefined || knownAt !== undefined;
  return html`<details class=${`time ${isPast ? "time-past" : ""}`} open=${isPast}>
    <summary>
      <span class="time-icon" aria-hidden="true"></span>
      <span>${isPast ? pastWords(visit, asOf) : html`${words.validOn} <strong>${longDay(today, language)}</strong>`}</span>
    </summary>
    <form method="get" action=${address.path} class="time-form" aria-label=${words.validOn}>
      ${hiddenOf(address)}
      ${field(visit, "validAt", asOf?.validAt)}
      ${isDay(knownAt) || knownAt === undefined ? field(visit, "knownAt", dayOf(visit, asOf)) : exactField(visit, String(knownAt))}
      <button type="submit">${words.show}</button>
      ${isPast && html`<a class="back-to-now" href=${address.here({ validAt: undefined, knownAt: undefined })}>${words.backToNow}</a>`}
    </form>
  </details>`;
}

/** What is said of a page about another moment than now. */
export function pastWords({ address, language, timeZone, today }: Visit, asOf: AsOf | undefined): Content {
  const words = frameWords[language];
  const { validAt, knownAt } = address.query;
  const valid = longDay(asOf?.validAt ?? String(validAt ?? today), language);
  if (knownAt === undefined) return (asOf?.validAt ?? String(validAt)) > today ? words.future(valid) : words.pastValid(valid);
  const known = isDay(knownAt) ? longDay(knownAt, language) : asOf ? instant(asOf.knownAt, language, timeZone) : String(knownAt);
  return words.past(valid, known);
}

function field({ address, language, today }: Visit, name: Field, shown: string | undefined): Content {
  const words = frameWords[language];
  const given = address.query[name];
  const day = isDay(given) ? given : undefined;
  const from = day ?? (name === "validAt" ? (shown ?? today) : today);
  const label = name === "validAt" ? words.validOn : words.knownOn;
  // Nobody knew yet what will be known.
  const last = name === "knownAt" ? today : "9999-12-31";
  return html`<div class="time-field">
    <label for=${`time-${name}`}>${label}</label>
    <div class="time-steps">
      ${(["year", "month", "day"] as const).map((unit) => step(address, name, shifted(from, unit, -1), last, `−1 ${words[unit]}`))}
      <input type="date" id=${`time-${name}`} name=${name} value=${day ?? ""} max=${name === "knownAt" ? today : undefined} />
      ${(["day", "month", "year"] as const).map((unit) => step(address, name, shifted(from, unit, 1), last, `+1 ${words[unit]}`))}
    </div>
  </div>`;
}

/** A position or an instant is kept as it is. */
function exactField({ language }: Visit, knownAt: string): Content {
  return html`<div class="time-field">
    <label for="time-knownAt">${frameWords[language].knownExact}</label>
    <div class="time-steps"><input type="text" id="time-knownAt" name="knownAt" value=${knownAt} autocomplete="off" spellcheck="false" /></div>
  </div>`;
}

const step = (address: Address, name: Field, to: string, last: string, words: string): Content =>
  to > last
    ? html`<span class="step" aria-hidden="true">${words}</span>`
    : html`<a class="step" href=${address.here({ [name]: to })}>${words}</a>`;

const shifted = (day: string, unit: "day" | "month" | "year", by: number): string =>
  Temporal.PlainDate.from(day)
    .add({ [`${unit}s`]: by })
    .toString();

const dayOf = ({ timeZone }: Visit, asOf: AsOf | undefined): string | undefined =>
  asOf && Temporal.Instant.from(asOf.knownAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** What is said once, of the page as it is now. */
const saidOnce = ["after", "recorded", "filters"];

/** The rest of the address goes with the form. */
export const hiddenOf = (address: Address, left: readonly string[] = ["validAt", "knownAt", "cursor"]): Content =>
  Object.entries(address.query).flatMap(([name, value]) =>
    left.includes(name) || saidOnce.includes(name)
      ? []
      : [value].flat().map((one) => html`<input type="hidden" name=${name} value=${one} />`),
  );
