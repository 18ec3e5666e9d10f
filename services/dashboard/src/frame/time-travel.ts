// The two dates in the head of every page: the day that it is about, and by what was known then. Fields and steppers, without dragging or script.
import { isDay as isRealDay } from "@camket/domain";
import type { Address } from "../address.ts";
import { type Content, html } from "../html.ts";
import type { AsOf } from "../page.ts";
import { instant, longDay } from "../parts/days.ts";
import type { Visit } from "../visit.ts";
import { frameWords } from "./words.ts";

type Field = "validAt" | "knownAt";
export const isDay = (text: unknown): text is string => typeof text === "string" && isRealDay(text);

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
  const day = asOf?.validAt ?? String(validAt ?? today);
  // A page that asks nothing of the API has whatever the address says.
  const valid = isDay(day) ? longDay(day, language) : day;
  if (knownAt === undefined) return day > today ? words.future(valid) : words.pastValid(valid);
  const known = isDay(knownAt) ? longDay(knownAt, language) : asOf ? instant(asOf.knownAt, language, timeZone) : String(knownAt);
  return words.past(valid, known);
}

function field(visit: Visit, name: Field, shown: string | undefined): Content {
  const { address, language, today } = visit;
  const words = frameWords[language];
  const given = address.query[name];
  const day = isDay(given) ? given : undefined;
  return dateField(visit, {
    id: `time-${name}`,
    name,
    label: name === "validAt" ? words.validOn : words.knownOn,
    day,
    from: day ?? (name === "validAt" ? (shown ?? today) : today),
    // Nobody knew yet what will be known.
    ...(name === "knownAt" ? { last: today } : {}),
  });
}

export interface DateField {
  readonly id: string;
  /** The parameter of the address. */
  readonly name: string;
  readonly label: string;
  readonly day: string | undefined;
  /** The day from which the steps count. */
  readonly from: string;
  readonly last?: string;
  /** How far the steps go, the farthest first. */
  readonly units?: readonly Unit[];
}

type Unit = "year" | "month" | "day";

/** A day as a field, with steps to both sides. */
export function dateField(
  { address, language }: Visit,
  { units = ["year", "month", "day"], last = "9999-12-31", ...field }: DateField,
): Content {
  const { id, name, label, day, from } = field;
  const words = frameWords[language];
  return html`<div class="time-field">
    <label for=${id}>${label}</label>
    <div class="time-steps">
      ${units.map((unit) => step(address, name, shifted(from, unit, -1), last, `−1 ${words[unit]}`))}
      <input type="date" id=${id} name=${name} value=${day ?? ""} max=${last === "9999-12-31" ? undefined : last} />
      ${units.toReversed().map((unit) => step(address, name, shifted(from, unit, 1), last, `+1 ${words[unit]}`))}
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

const step = (address: Address, name: string, to: string, last: string, words: string): Content =>
  to > last || !isDay(to)
    ? html`<span class="step" aria-hidden="true">${words}</span>`
    : html`<a class="step" href=${address.here({ [name]: to })}>${words}</a>`;

const shifted = (day: string, unit: Unit, by: number): string =>
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
