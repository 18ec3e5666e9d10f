// The two moments of a comparison: how they are chosen, the usual pairs, and how they are said.
import { answerOf } from "@camket/client";
import type { Changes } from "../../address.ts";
import { dateField, hiddenOf, isDay } from "../../frame/time-travel.ts";
import { type Content, html } from "../../html.ts";
import type { AsOf } from "../../page.ts";
import { daysBetween, longDay, shortDay } from "../../parts/days.ts";
import { todayIn } from "../../today.ts";
import type { Visit } from "../../visit.ts";
import { compareWords } from "./words.ts";

/** Days back, where nothing is said of the first moment. */
const defaultDays = 30;

export const daysBefore = (day: string, days: number): string => Temporal.PlainDate.from(day).subtract({ days }).toString();

/** The day that the second moment is about, as far as the address says. */
const secondDay = ({ address: { query }, today }: Visit): string =>
  isDay(query.validAt) ? query.validAt : isDay(query.knownAt) ? query.knownAt : today;

/** What the address says of the first moment; else as it was known some days before the second, if that is not still to come. */
export function firstMoment(visit: Visit): { readonly fromKnownAt?: string } {
  const { address, today } = visit;
  if (address.query.fromValidAt !== undefined || address.query.fromKnownAt !== undefined) return {};
  const before = daysBefore(secondDay(visit), defaultDays);
  return { fromKnownAt: daysBetween(before, today) > 0 ? before : today };
}

const dayKnown = (asOf: AsOf, { timeZone }: Visit): string => todayIn(timeZone, asOf.knownAt);

/** Both moments in a sentence. */
export function momentsSaid(visit: Visit, from: AsOf, to: AsOf): string {
  const { address, language } = visit;
  const words = compareWords[language];
  const isNow = address.query.knownAt === undefined;
  if (isNow && from.validAt === to.validAt && dayKnown(from, visit) === from.validAt) return words.sameDay(longDay(from.validAt, language));
  const isKnownNow = isNow && address.query.fromKnownAt === undefined && firstMoment(visit).fromKnownAt === undefined;
  const moment = (one: AsOf, now: boolean) =>
    now
      ? words.momentNow(longDay(one.validAt, language))
      : words.moment(longDay(one.validAt, language), longDay(dayKnown(one, visit), language));
  return words.lead(moment(from, isKnownNow), moment(to, isNow));
}

/** Four days: of each moment which day, and by what was known. */
export function momentsForm(visit: Visit, from: AsOf, to: AsOf): Content {
  const { address, language, today } = visit;
  const words = compareWords[language];
  const field = (name: string, shown: string, last?: string): Content => {
    const given = address.query[name];
    const day = isDay(given) ? given : name === "fromKnownAt" ? firstMoment(visit).fromKnownAt : undefined;
    return dateField(visit, {
      id: `compare-${name}`,
      name,
      label: name.endsWith("validAt") || name.endsWith("ValidAt") ? words.validOn : words.knownOn,
      day,
      from: day ?? shown,
      units: ["year", "month"],
      ...(last === undefined ? {} : { last }),
    });
  };
  return html`<form method="get" action=${address.path} class="compare-form">
    ${hiddenOf(address, ["fromValidAt", "fromKnownAt", "validAt", "knownAt", "cursor"])}
    <fieldset>
      <legend>${words.first}</legend>
      ${field("fromValidAt", from.validAt)} ${field("fromKnownAt", dayKnown(from, visit), today)}
    </fieldset>
    <fieldset>
      <legend>${words.second}</legend>
      ${field("validAt", to.validAt)} ${field("knownAt", dayKnown(to, visit), today)}
    </fieldset>
    <p class="filter-buttons"><button type="submit" class="primary">${words.compare}</button></p>
  </form>`;
}

/** The last session that was surely held before today, among those that the filters leave. */
export async function lastMeeting({ address, camket, today }: Visit): Promise<string | undefined> {
  const among = Object.fromEntries(Object.entries(address.asked).filter(([name]) => name === "party" || name === "corridor"));
  const { items } = await answerOf(
    camket.GET("/v1/meetings", { params: { query: { ...among, stage: ["held", "minutes-agreed"], to: today, sort: "-day", limit: "1" } } }),
  );
  return items[0]?.day?.latest;
}

/** Pairs of moments that one often asks for, with the filters in use. */
export function presets(visit: Visit, from: AsOf, meeting: string | undefined): Content {
  const { address, language, today } = visit;
  const words = compareWords[language];
  const none = { fromValidAt: undefined, fromKnownAt: undefined, validAt: undefined, knownAt: undefined };
  const pairs: readonly (readonly [string, Changes])[] = [
    ...[30, 90].map((days) => [words.lastDays(days), { fromKnownAt: daysBefore(today, days) }] as const),
    [words.thisYear, { fromKnownAt: `${Number(today.slice(0, 4)) - 1}-12-31` }],
    ...(meeting === undefined ? [] : [[words.sinceMeeting(shortDay(meeting, language)), { fromKnownAt: meeting }] as const]),
    // Of a day to come nothing was known then.
    ...(from.validAt > today
      ? []
      : [
          [
            words.hindsight(shortDay(from.validAt, language)),
            { fromValidAt: from.validAt, fromKnownAt: from.validAt, validAt: from.validAt },
          ] as const,
        ]),
  ];
  const isOn = (changes: Changes): boolean =>
    Object.entries({ ...none, ...firstMoment(visit), ...changes }).every(
      ([name, value]) => (address.query[name] ?? (firstMoment(visit) as Changes)[name]) === value,
    );
  return html`<ul class="chips" aria-label=${words.presets}>
    ${pairs.map(
      ([text, changes]) =>
        html`<li><a class=${isOn(changes) ? "chip chip-on" : "chip"} aria-current=${isOn(changes) ? "true" : undefined} href=${address.here({ ...none, ...changes })}>${text}</a></li>`,
    )}
  </ul>`;
}
