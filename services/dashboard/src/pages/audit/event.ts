// One event, whole: what was recorded and what became of that, what it made of its thing, what called for it and what it called for, and how the log
// holds it.
import { answerOf, type components } from "@camket/client";
import type { Thing } from "@camket/domain";
import { capital } from "../../forms/command-words.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { changeText } from "../../parts/change-rows.ts";
import { longDay } from "../../parts/days.ts";
import { eventLines } from "../../parts/event-data.ts";
import { event as eventTold, type HistoryEvent } from "../../parts/history.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { summary } from "../../parts/summary.ts";
import { freeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import { type CloudEvent, eventTable, occurredOn, recordedAt } from "./event-table.ts";
import { namesThen } from "./names-then.ts";
import { differenceTable } from "./state.ts";
import { subjectLink, type Titles, titlesOf } from "./titles.ts";
import { auditWords } from "./words.ts";

export type EventAnswer = components["schemas"]["EventPage"];

/** What the API's page of an event takes. */
export const eventQuery = ({ address: { asked } }: Visit): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["validAt", "knownAt", "after"].flatMap((name) => (typeof asked[name] === "string" ? [[name, asked[name] as string]] : [])),
  );

export const eventPage: Page = {
  path: "/events/:id",
  section: "events",
  async show(visit) {
    const { camket, language, params } = visit;
    const words = auditWords[language];
    const id = params.id as string;
    const one = await answerOf(camket.GET("/v1/events/{id}", { params: { path: { id }, query: eventQuery(visit) } }));
    const { event, thing, entry } = one;
    const around = [
      event,
      ...(one.amends ? [one.amends] : []),
      ...(one.cause ? [one.cause] : []),
      ...one.effects.items,
      ...one.request.items,
    ];
    const [titles, names] = await Promise.all([
      titlesOf(
        visit,
        around.map(({ subject }) => subject),
      ),
      namesThen(visit, one),
    ]);
    return {
      title: capital(plainCode("event", event.type, language)),
      kicker: html`${words.event} ${String(Number(event.sequence))} · ${thing?.title ? html`<a href=${visit.address.to(`/${event.subject}`)}>${localized(thing.title, language)}</a>` : subjectLink(visit, event.subject, titles)}`,
      asOf: one.asOf,
      resource: { path: `/v1/events/${id}` },
      content: html`${neighbours(visit, one)}
        <section class="history">
          <h2>${words.said}</h2>
          ${entry && thing ? html`<ol class="events">${eventTold(entry as HistoryEvent, new Map(), visit, thing.thing, thing.id)}</ol>` : asStored(visit, event)}
        </section>
        ${one.amends && html`<section><h2>${words.amends}</h2>${eventTable(visit, words.amends, [one.amends], titles)}</section>`}
        ${changedBy(visit, one, names)} ${origin(visit, one, titles)} ${stored(visit, one)}`,
    };
  },
};

/** To the events before and after it in its thing's history, and to its steps. */
function neighbours({ address, language }: Visit, { event, thing }: EventAnswer): Content {
  if (!thing) return undefined;
  const words = auditWords[language];
  const { previous, next } = thing;
  return html`<nav class="beside stepper screen-only" aria-label=${words.around}>
    ${previous && html`<a class="button" rel="prev" href=${address.to(`/events/${previous}`)}>← ${words.previousEvent}</a>`}
    ${next && html`<a class="button" rel="next" href=${address.to(`/events/${next}`)}>${words.nextEvent} →</a>`}
    <a class="button" href=${address.to(`/${event.subject}/steps`, { event: event.id })}>${words.steps}</a>
  </nav>`;
}

/** Of the ledger itself, or of what this program cannot read. */
function asStored(visit: Visit, event: CloudEvent): Content {
  const { language } = visit;
  const words = auditWords[language];
  const day = occurredOn(event);
  return html`${!event.subject.startsWith("ledger/") && html`<p class="notice notice-doubt">${words.unreadable}</p>`}
    ${summary([
      ...eventLines(event.data.facts, { visit, names: namesIn(visit), command: "ledger" }),
      [words.happened, day && freeText(String(day.edtf ?? day.text), language)],
      [words.recorded, recordedAt(event, visit)],
      [words.by, event.data.actor?.id],
    ])}`;
}

/** How its thing stood just before and just after. */
export function changedBy(visit: Visit, { event, thing, step }: EventAnswer, names: NamedBy): Content {
  if (!thing || !step) return undefined;
  const { address, language } = visit;
  const words = auditWords[language];
  const telling = { visit, names, thing: thing.thing as Thing };
  const page = (knownAt: string, text: string) =>
    html`<a href=${address.to(`/${event.subject}`, { validAt: step.validAt, knownAt })}>${text}</a>`;
  return html`<section>
    <h2>${words.changed}</h2>
    <p><small>${words.seenOn(longDay(step.validAt, language))}</small></p>
    ${step.changes.length > 0 && html`<p class="said">${step.changes.map((change, n) => html`${n > 0 && "; "}${changeText(visit, thing.thing as Thing, change)}`)}</p>`}
    ${step.fields.length === 0 ? html`<p class="empty">${words.nothingChanged}</p>` : differenceTable(words.changed, step.fields, telling)}
    <p class="screen-only beside">
      ${thing.knownBefore && step.before && page(thing.knownBefore, words.pageBefore)} ${step.after && page(thing.knownAfter, words.pageAfter)}
    </p>
  </section>`;
}

function origin(visit: Visit, { event, cause, effects, request }: EventAnswer, titles: Titles): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  const all = (of: { readonly total: number; readonly items: readonly unknown[] }, query: Readonly<Record<string, string>>) =>
    of.total > of.items.length && html`<p><a href=${address.to("/events", query)}>${words.all(of.total)}</a></p>`;
  const others = request.items.filter(({ id }) => id !== event.id);
  return html`<section>
    <h2>${words.origin}</h2>
    <h3>${words.causes}</h3>
    ${cause ? eventTable(visit, words.causes, [cause], titles) : html`<p class="empty">${words.byPerson}</p>`}
    <h3>${words.effects}</h3>
    ${effects.total === 0 ? html`<p class="empty">${words.noEffects}</p>` : eventTable(visit, words.effects, effects.items, titles)}
    ${all(effects, { causation: event.id })}
    <h3>${words.request}</h3>
    ${others.length === 0 ? html`<p class="empty">${words.alone}</p>` : eventTable(visit, words.request, others, titles)}
    ${event.correlationid !== undefined && all(request, { correlation: event.correlationid })}
  </section>`;
}

function stored({ address, language }: Visit, { event, stored: held, revision }: EventAnswer): Content {
  const words = auditWords[language];
  const { position, commandId, recordedAt: at } = event.data;
  const number = String(Number(event.sequence));
  const code = (text: string | undefined) => text !== undefined && html`<code>${text}</code>`;
  return html`<section>
    <h2>${words.stored}</h2>
    ${summary([
      [words.id, code(event.id)],
      [words.stream, html`<a href=${address.to("/events", { subject: event.subject })}><code>${held.stream}</code></a>`],
      [words.revision, String(revision)],
      [words.position, code(position)],
      [words.instant, code(at)],
      [words.command, code(commandId)],
      [
        words.correlation,
        event.correlationid !== undefined &&
          html`<a href=${address.to("/events", { correlation: event.correlationid })}><code>${event.correlationid}</code></a>`,
      ],
      [words.bodyHash, code(held.bodyHash)],
      [words.version, words.versions(held.schemaVersion.stored, held.schemaVersion.read)],
      [words.digestUpTo, html`<a href=${address.to("/digest", { size: number })}>${words.firstEvents(Number(number))}</a>`],
    ])}
    <details class="data">
      <summary>${words.raw}</summary>
      <pre class="json" tabindex="0"><code>${JSON.stringify(held.data ? { ...event, stored: held.data } : event, undefined, 2)}</code></pre>
    </details>
  </section>`;
}
