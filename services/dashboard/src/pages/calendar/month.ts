// A month as weeks of days, and what stands on them: what has its day, or a few of them, in their cells; what may fall on any day of a longer time
// above them. On a phone the days that have something, one below the other.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import type { Month } from "../../month.ts";
import { dateText } from "../../parts/date.ts";
import { daysBetween, localeOf, longDay } from "../../parts/days.ts";
import { codeTag } from "../../parts/tag.ts";
import { freeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { CodeList } from "../../words/codes.ts";
import type { Language } from "../../words/language.ts";
import { calendarWords } from "./words.ts";

export type Entry = components["schemas"]["CalendarItem"];

/** What can mean more days than these stands above the days. */
const daysMax = 7;
/** More entries of one day than these are left to the list. */
const perDayMax = 4;

/** What has no first day, what is to be done or is planned by a day, stands on the last. */
const firstDay = ({ earliest, latest }: Entry): string => earliest ?? latest;

export const isOnDays = (entry: Entry): boolean => daysBetween(firstDay(entry), entry.latest) < daysMax;

const lists: Readonly<Record<Entry["as"], CodeList>> = {
  due: "schedule",
  milestone: "schedule",
  "respond-by": "schedule",
  end: "standing",
  meeting: "meetingStage",
};

const link = (entry: Entry, { address, language }: Visit): Content =>
  html`<a href=${address.to(`/${entry.thing}/${entry.id}`)}>${localized(entry.title, language)}${entry.milestone && html` – ${freeText(entry.milestone.name, language)}`}</a>`;

const sign = ({ as, status }: Entry, language: Language): Content =>
  html`<small>${calendarWords[language][as]}</small> ${status !== undefined && codeTag(language, lists[as], status)}`;

/** A meeting by a day need not be on it. */
const isEarlier = ({ as, earliest }: Entry): boolean => as === "meeting" && earliest === undefined;

/** What may be on any day of a longer time. */
export function sometime(visit: Visit, entries: readonly Entry[]): Content {
  const { language } = visit;
  if (entries.length === 0) return undefined;
  return html`<section>
    <h2>${calendarWords[language].sometime}</h2>
    <ul class="rows">
      ${entries.map((entry) => html`<li class="beside"><b>${dateText(entry.date, language)}</b> ${link(entry, visit)} ${sign(entry, language)}</li>`)}
    </ul>
  </section>`;
}

/** The days of a month, with those around it that fill its weeks. */
function weeksOf({ first, last }: Month): readonly (readonly string[])[] {
  const start = Temporal.PlainDate.from(first);
  const monday = start.subtract({ days: start.dayOfWeek - 1 });
  const weeks = Math.ceil((monday.until(last, { largestUnit: "day" }).days + 1) / 7);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, day) => monday.add({ days: week * 7 + day }).toString()));
}

const on = (day: string, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => firstDay(entry) <= day && day <= entry.latest);

export function monthTable(visit: Visit, month: Month, entries: readonly Entry[], caption: string): Content {
  const { language, today } = visit;
  const weeks = weeksOf(month);
  return html`<table class="month">
    <caption class="quiet">${caption}</caption>
    <thead>
      <tr>
        ${(weeks[0] as readonly string[]).map((day) => html`<th scope="col">${weekday(day, language)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (days) => html`<tr>
          ${days.map((day) => {
            const isOutside = day < month.first || day > month.last;
            const all = isOutside ? [] : on(day, entries);
            return html`<td class=${isOutside ? "month-outside" : day === today ? "month-today" : undefined}>
              <time datetime=${day} aria-current=${day === today ? "date" : undefined}>${Number(day.slice(8))}</time>
              ${all.length > 0 && html`<ul class="plain spaced">${all.slice(0, perDayMax).map((entry) => html`<li>${link(entry, visit)} ${isEarlier(entry) && html`<small>${dateText(entry.date, language)}</small> `}${sign(entry, language)}</li>`)}</ul>`}
              ${all.length > perDayMax && html`<a href=${`#day-${day}`}>+${all.length - perDayMax}</a>`}
            </td>`;
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The same day by day: all that a phone shows, and, of full days, what their cells leave out. */
export function agenda(visit: Visit, month: Month, entries: readonly Entry[]): Content {
  const { language } = visit;
  const words = calendarWords[language];
  const days = weeksOf(month)
    .flat()
    .filter((day) => day >= month.first && day <= month.last)
    .map((day) => ({ day, all: on(day, entries) }))
    .filter(({ all }) => all.length > 0);
  const isFull = days.some(({ all }) => all.length > perDayMax);
  return html`<section class=${isFull ? "agenda" : "agenda agenda-narrow"}>
    <h2>${words.onDays}</h2>
    ${days.length === 0 && html`<p class="empty">${words.nothingOnDays}</p>`}
    ${days.map(
      ({ day, all }) => html`<h3 id=${`day-${day}`}>${weekday(day, language)}, ${longDay(day, language)}</h3>
        <ul class="rows">
          ${all.map((entry) => html`<li class="beside">${link(entry, visit)} ${sign(entry, language)}${!entry.certain && html` <small>${dateText(entry.date, language)}</small>`}</li>`)}
        </ul>`,
    )}
  </section>`;
}

const weekday = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: language === "vi" ? "long" : "short", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
