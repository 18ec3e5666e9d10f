// For operators: how far the views of this process are, which streams wait in them for a decision, what was decided and built anew, and what was taken
// out of the ledger. It renews itself.
import { answerOf, type components } from "@camket/client";
import { part } from "../../frame/problem-page.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { count } from "../../parts/money.ts";
import { table } from "../../parts/table.ts";
import { tag } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { eventTable } from "./event-table.ts";
import { rebuildShown } from "./rebuild-shown.ts";
import { titlesOf } from "./titles.ts";
import { auditWords } from "./words.ts";

type Projections = components["schemas"]["Projections"];
type Parked = components["schemas"]["ParkedStreams"];

/** Decisions and exports of a page; the log has all. */
const shownMax = "20";

export const operationsPage: Page = {
  path: "/operations",
  section: "operations",
  parameters: [],
  async show(visit) {
    const { address, camket, language } = visit;
    const words = auditWords[language];
    const after = typeof address.query.after === "string" ? { after: address.query.after } : {};
    // What waits is read at the place asked for; how far the views are, after that.
    const waiting = await answerOf(camket.GET("/v1/operations/parked", { params: { query: after } }));
    const [state, decided, exports] = await Promise.all([
      answerOf(camket.GET("/v1/operations/projections", {})),
      part(lastOf(visit, "ledger/operations"), (events) => events),
      part(lastOf(visit, "ledger/exports"), (events) => events),
    ]);
    return {
      title: words.operations,
      lead: words.operationsLead,
      asOf: waiting.asOf,
      resource: { path: "/v1/operations/projections" },
      content: html`${address.query.decided !== undefined && html`<div class="notice notice-good" role="status"><p>${words.decidedAs}</p></div>`}
        ${views(visit, state)} ${state.rebuild && rebuildShown(visit, state.rebuild)} ${parked(visit, waiting)}
        <section><h2>${words.decisions}</h2>${decided || html`<p class="empty">${words.noDecisions}</p>`} 
          <p class="screen-only"><a class="button" href=${address.to("/operations/rebuild")}>${words.rebuild}</a></p></section>
        <section><h2>${words.exports}</h2>${exports || html`<p class="empty">${words.noExports}</p>`}</section>`,
    };
  },
};

async function lastOf(visit: Visit, subject: string): Promise<Content> {
  const { address, camket, language } = visit;
  const words = auditWords[language];
  const { items } = await answerOf(
    camket.GET("/v1/events", { params: { query: { subject: [subject], sort: "-position", limit: shownMax } } }),
  );
  if (items.length === 0) return undefined;
  const caption = subject === "ledger/exports" ? words.exports : words.decisions;
  return html`${eventTable(visit, caption, items, await titlesOf(visit, []))}
    <p><a href=${address.to("/events", { subject })}>${words.allOf}</a></p>`;
}

function views({ language }: Visit, state: Projections): Content {
  const words = auditWords[language];
  const { ok, lag, events, eventsPerSecond, parked: waiting, viewsVersion, cutOff, stalledForSeconds } = state;
  const number = (said: Content, word: string, tone = "") =>
    html`<li><span class=${`number ${tone}`}>${said}</span><span class="number-word">${word}</span></li>`;
  return html`<section>
    <h2>${words.views}</h2>
    <p>${ok ? tag("good", words.well) : tag("bad", words.notWell)} ${!ok && html`<small lang="en">${state.detail}</small>`}</p>
    ${cutOff !== undefined && html`<p class="notice notice-doubt">${words.cutOff} <span lang="en">${cutOff}</span></p>`}
    ${stalledForSeconds !== undefined && html`<p class="notice notice-wrong">${words.stalled(Math.round(stalledForSeconds))}</p>`}
    <ul class="numbers">
      ${number(count(events, language), words.held)}
      ${number(lag ? html`${lag.more && "> "}${count(lag.events, language)}` : words.lagUnknown, words.lag, lag?.events ? "number-doubt" : "")}
      ${number(lag ? count(Math.round(lag.seconds * 10) / 10, language) : words.lagUnknown, words.lagSeconds)}
      ${eventsPerSecond !== undefined && number(count(Math.round(eventsPerSecond), language), words.perSecond)}
      ${number(count(waiting, language), words.parkedCount, waiting > 0 ? "number-bad" : "")} ${number(String(viewsVersion), words.viewsVersion)}
    </ul>
  </section>`;
}

function parked(visit: Visit, { items, total }: Parked): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  return html`<section>
    <h2>${words.parked}</h2>
    <p><small>${words.parkedLead}</small></p>
    ${
      items.length === 0
        ? html`<p class="empty">${words.noneParked}</p>`
        : table(
            words.parked,
            [
              {
                title: words.stream,
                head: true,
                cell: ({ view, stream }) => html`<a href=${address.to(`/operations/parked/${view}/${stream}`)}><code>${stream}</code></a>`,
              },
              { title: words.view, cell: ({ view }) => html`<code>${view}</code>` },
              {
                title: words.event,
                cell: ({ event }) => html`<a href=${address.to(`/events/${event.id}`)}>${codeText(language, "event", event.type)}</a>`,
              },
              { title: words.why, cell: ({ error }) => html`<span lang="en">${error}</span>` },
              { title: words.attempts, figures: true, cell: ({ attempts }) => count(attempts, language) },
              { title: words.waiting, figures: true, cell: ({ waiting }) => count(waiting, language) },
            ],
            items,
          )
    }
    ${total > items.length && html`<p>${words.moreParked(items.length, total)}</p>`}
  </section>`;
}
