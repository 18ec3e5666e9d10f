// The log as a whole: every event as it was recorded, the last first unless the address says otherwise; by stream, type, who recorded it, and when. It
// shows of a past moment what stood in the log then, and of now it renews itself.
import { answerOf } from "@camket/client";
import { eventTypes, things } from "@camket/domain";
import { type Query, written } from "../../address.ts";
import { thingsText } from "../../forms/command-words.ts";
import { type Content, html } from "../../html.ts";
import type { AsOf, Page } from "../../page.ts";
import { addressByIds, namesAsked, offeredTo } from "../../parts/filter-names.ts";
import { codes, day, type Filter, filterBar, text, thing } from "../../parts/filters.ts";
import { withTotal } from "../../parts/list-page.ts";
import { pagination } from "../../parts/pagination.ts";
import type { Visit } from "../../visit.ts";
import { eventTable } from "./event-table.ts";
import { titlesOf } from "./titles.ts";
import { auditWords } from "./words.ts";

const filters: readonly Filter[] = [
  {
    is: "codes",
    name: "thing",
    label: "thing",
    codes: [...things, "ledger"],
    say: (code, language) => (code === "ledger" ? auditWords[language].ledger : thingsText(language, code as "parties")),
    once: true,
  },
  text("subject"),
  text("actor"),
  thing("onBehalfOf", "parties"),
  day("recordedFrom"),
  day("recordedTo"),
  day("occurredFrom"),
  day("occurredTo"),
  text("correlation"),
  text("causation"),
  text("command"),
  codes("type", "event", eventTypes, "event"),
];

/** By which the events of a page are chosen, that beside. */
export const logParameters: readonly string[] = [...filters.map(({ name }) => name), "sort", "past"];

export const logPage: Page = {
  path: "/events",
  section: "events",
  async show(visit) {
    const { camket, language } = visit;
    const words = auditWords[language];
    const redirect = await addressByIds(visit, filters);
    if (redirect !== undefined) return { title: words.log, content: undefined, redirect };
    const asOf = await momentOf(visit);
    const { query, size } = askedOf(visit, asOf);
    const [page, names, offered] = await Promise.all([
      answerOf(camket.GET("/v1/events", { params: { query, header: withTotal } })),
      namesAsked(visit, filters),
      offeredTo(visit, filters),
    ]);
    const items = page.items.filter(({ sequence }) => Number(sequence) <= size);
    const titles = await titlesOf(
      visit,
      items.map(({ subject }) => subject),
    );
    const { events: n = items.length, complete = true } = page.totals ?? {};
    return {
      title: words.log,
      lead: words.logLead,
      asOf,
      content: html`${order(visit)} ${filterBar(visit, { filters, names, offered })}
        <p class="list-head"><strong>${complete ? words.events(n) : words.eventsAtLeast(n)}</strong>
          <span class="table-links"><a href=${written("/v1/events", query)}>JSON</a></span></p>
        ${items.length === 0 ? html`<p class="empty">${words.noEvents}</p>` : eventTable(visit, words.log, items, titles)}
        ${isOldestFirst(visit) ? onwards(visit, page.next) : pagination(visit, page.next)}`,
    };
  },
};

/** The moment whose log is shown; where a follower has seen more, the answer waits for it. */
export async function momentOf({ address: { query }, camket }: Visit): Promise<AsOf> {
  const asked = Object.fromEntries(["knownAt", "after"].flatMap((name) => (typeof query[name] === "string" ? [[name, query[name]]] : [])));
  return (await answerOf(camket.GET("/v1/ledger/digest", { params: { query: asked } }))).asOf;
}

const isOldestFirst = ({ address: { query } }: Visit): boolean => query.sort === "position";

/** Of a past moment, what was recorded up to it: up to the millisecond by the API, and within it by the number of the event. */
export function askedOf({ address }: Visit, asOf: AsOf): { readonly query: Query; readonly size: number } {
  const { validAt: _, knownAt, after: __, past, ...asked } = address.asked;
  const until =
    knownAt === undefined || endsBefore(asked.recordedTo, asOf.knownAt)
      ? {}
      : { recordedTo: Temporal.Instant.from(asOf.knownAt).add({ milliseconds: 1 }).toString() };
  const onwards = past === undefined ? {} : { after: past };
  return {
    query: { sort: "-position", ...asked, ...until, ...onwards },
    size: knownAt === undefined ? Number.POSITIVE_INFINITY : Number(asOf.digest.split(":", 1)[0]),
  };
}

/** Whether what the filter asks for, an instant or a day of the ledger, is over by then: a day in any zone of the world. */
function endsBefore(recordedTo: unknown, knownAt: string): boolean {
  if (typeof recordedTo !== "string") return false;
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(recordedTo) ? `${recordedTo}T23:59:59.999-12:00` : recordedTo);
  return at <= Date.parse(knownAt);
}

function order(visit: Visit): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  const way = (sort: string | undefined, said: string, isOn: boolean) =>
    html`<li><a class=${isOn ? "chip chip-on" : "chip"} aria-current=${isOn ? "true" : undefined} href=${address.here({ sort, past: undefined })}>${said}</a></li>`;
  const isOldest = isOldestFirst(visit);
  return html`<ul class="chips" aria-label=${words.order}>${way(undefined, words.newest, !isOldest)}${way("position", words.oldest, isOldest)}</ul>`;
}

/** In the order of the log a page goes on after a place in it. */
function onwards({ address, language }: Visit, next: string | undefined): Content {
  const words = auditWords[language];
  const past = next === undefined ? undefined : (new URL(next, "http://camket.invalid").searchParams.get("after") ?? undefined);
  if (past === undefined && address.query.past === undefined) return undefined;
  return html`<nav class="pagination" aria-label=${words.pages}>
    ${address.query.past !== undefined && html`<a href=${address.here({ past: undefined })}>${words.first}</a>`}
    ${past !== undefined && html`<a rel="next" href=${address.here({ past })}>${words.next}</a>`}
  </nav>`;
}
