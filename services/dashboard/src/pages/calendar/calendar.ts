// What falls due, ends or meets, month by month: on a wide screen as weeks, on a phone as a list of days; and as a calendar to subscribe to.
import { answerOf, CamketProblem } from "@camket/client";
import { type Changes, written } from "../../address.ts";
import { thingsText } from "../../forms/command-words.ts";
import { hiddenOf, isDay } from "../../frame/time-travel.ts";
import { type Content, html } from "../../html.ts";
import { isMonth, type Month, monthNamed } from "../../month.ts";
import type { Page } from "../../page.ts";
import { monthOf } from "../../parts/days.ts";
import { addressByIds, namesAsked, offeredTo } from "../../parts/filter-names.ts";
import { corridor, type Filter, filterBar, tableLinks, thing } from "../../parts/filters.ts";
import { withTotal } from "../../parts/list-page.ts";
import type { Visit } from "../../visit.ts";
import { agenda, isOnDays, monthTable, sometime } from "./month.ts";
import { nearestMonths } from "./nearest.ts";
import { calendarWords } from "./words.ts";

const filters: readonly Filter[] = [
  {
    is: "codes",
    name: "thing",
    label: "thing",
    codes: ["commitments", "agreements", "requests", "meetings"],
    say: (code, language) => thingsText(language, code as "commitments"),
  },
  thing("party", "parties"),
  corridor,
  thing("agency", "parties"),
];

/** Entries of a page: each stands in it twice, some 600 bytes. */
const entriesMax = 80;

export const calendarPage: Page = {
  path: "/calendar",
  section: "calendar",
  async show(visit) {
    const { address, camket, language } = visit;
    const words = calendarWords[language];
    const redirect = await addressByIds(visit, filters);
    if (redirect !== undefined) return { title: words.title, content: undefined, redirect };
    const month = monthAsked(visit);
    const { month: _, ...asked } = address.asked;
    const span = { from: month.first, to: month.last };
    const query = { ...asked, ...span, limit: String(entriesMax) };
    const [{ items, total = items.length, asOf }, names, offered] = await Promise.all([
      answerOf(camket.GET("/v1/calendar", { params: { query, header: withTotal } })),
      namesAsked(visit, filters),
      offeredTo(visit, filters),
    ]);
    const nearest = items.length === 0 && (await nearestMonths(visit, month, asked));
    const { onDays = [], within = [] } = Object.groupBy(items, (entry) => (isOnDays(entry) ? "onDays" : "within"));
    const title = words.of(monthOf(month.first, language));
    return {
      title,
      lead: total > items.length ? words.more(items.length, total) : words.finding(total, onDays.length, within.length),
      asOf,
      resource: { path: "/v1/calendar", query: { ...asked, ...span }, tables: true },
      content: html`${months(visit, month)} ${nearest} ${filterBar(visit, { filters, names, offered })}
        <p class="list-head"><span></span>${tableLinks(visit, "/v1/calendar", { month: undefined, ...span })}</p>
        ${sometime(visit, within)} ${monthTable(visit, month, onDays, title)} ${agenda(visit, month, onDays)} ${subscription(visit)}`,
    };
  },
};

/** That of the address; else that of the day asked about. @throws CamketProblem as the API refuses a parameter */
function monthAsked({ address: { query }, today }: Visit): Month {
  const { month, validAt, knownAt } = query;
  if (month === undefined) return monthNamed((isDay(validAt) ? validAt : isDay(knownAt) ? knownAt : today).slice(0, 7));
  if (isMonth(month)) return monthNamed(month);
  const detail = `a month as 2023-09, not "${String(month)}"`;
  throw new CamketProblem(400, { code: "INVALID_QUERY", detail, errors: [{ parameter: "month", code: "WRONG_FORM", detail }] });
}

/** To the months around it, and to any other. */
function months({ address, language, today }: Visit, { name }: Month): Content {
  const words = calendarWords[language];
  const shifted = (by: number): string => Temporal.PlainYearMonth.from(name).add({ months: by }).toString();
  const to = (month: string): Changes => ({ month });
  return html`<form class="beside months" method="get" action=${address.path}>
    ${hiddenOf(address, ["month", "cursor"])}
    <a class="button" rel="prev" href=${address.here(to(shifted(-1)))}>← ${words.previous}</a>
    <a class="button" rel="next" href=${address.here(to(shifted(1)))}>${words.next} →</a>
    ${name !== today.slice(0, 7) && html`<a class="button" href=${address.here(to(today.slice(0, 7)))}>${words.thisMonth}</a>`}
    <span class="beside">
      <label for="month">${words.month}</label>
      <input id="month" type="month" name="month" value=${name} required pattern="\\d{4}-\\d{2}" />
      <button type="submit">${words.show}</button>
    </span>
  </form>`;
}

/** The address for calendar programs, which ask it anew at their own times: always as of now. */
function subscription({ address, language }: Visit): Content {
  const words = calendarWords[language];
  const { thing: things, party, corridor: pair, agency } = address.asked;
  const href = written("/v1/calendar.ics", { thing: things, party, corridor: pair, agency, lang: language });
  return html`<section>
    <h2>${words.subscribe}</h2>
    <p><a href=${href}>${words.ics}</a></p>
    <p><small>${words.subscribeHow}</small></p>
  </section>`;
}
