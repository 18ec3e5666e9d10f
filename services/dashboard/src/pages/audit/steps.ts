// A thing event by event: what each made of it, and how it stood just after. One step is shown whole, the others are a list of links around it; the page
// steps by links, and with a keyboard by the arrows.
import { answerOf, CamketProblem } from "@camket/client";
import { type Thing, things } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import type { Page, Section } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { longDay } from "../../parts/days.ts";
import { event as eventTold, type HistoryEvent } from "../../parts/history.ts";
import { pagination } from "../../parts/pagination.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { changedBy, type EventAnswer, eventQuery } from "./event.ts";
import { recordedAt } from "./event-table.ts";
import { namesThen } from "./names-then.ts";
import { stateSummary } from "./state.ts";
import { auditWords } from "./words.ts";

/** Steps of a page: each is a link of some 300 bytes. */
const stepsMax = "100";

interface HistoryPage {
  readonly items: readonly HistoryEvent[];
  readonly next?: string;
}
interface AnyAddress {
  GET(path: string, init: object): Promise<{ readonly data?: HistoryPage; readonly error?: unknown; readonly response: Response }>;
}

export const stepPages: readonly Page[] = things.map((thing) => ({
  path: `/${thing}/:id/steps`,
  section: thing as Section,
  show: (visit) => showSteps(visit, thing),
}));

async function showSteps(visit: Visit, thing: Thing) {
  const { address, camket, language, params } = visit;
  const words = auditWords[language];
  const id = params.id as string;
  const { cursor } = address.asked;
  const query = { ...eventQuery(visit), limit: stepsMax, ...(cursor === undefined ? {} : { cursor }) };
  const { items, next } = await answerOf(
    (camket as unknown as AnyAddress).GET(`/v1/${thing}/${encodeURIComponent(id)}/history`, { params: { query } }),
  );
  const chosen = address.query.event === undefined ? items.at(-1)?.id : String(address.query.event);
  const one =
    chosen === undefined
      ? undefined
      : await answerOf(camket.GET("/v1/events/{id}", { params: { path: { id: chosen }, query: eventQuery(visit) } }));
  if (one && (one.thing?.thing !== thing || one.thing.id !== id)) throw ofAnother(String(chosen));
  const titled = one?.thing?.title ?? { en: id };
  return {
    title: titled,
    kicker: html`<a href=${address.to(`/${thing}/${id}`)}>${words.steps}</a>`,
    lead: words.stepsLead,
    ...(one ? { asOf: one.asOf } : {}),
    resource: { path: `/v1/${thing}/${id}/steps` },
    content: html`${one && (await step(visit, one, thing))} ${list(visit, items, one)} ${pagination(visit, next)}`,
  };
}

function ofAnother(id: string): CamketProblem {
  const detail = `an event of this thing, by its id, not "${id.slice(0, 60)}"`;
  return new CamketProblem(400, { code: "INVALID_QUERY", detail, errors: [{ parameter: "event", code: "WRONG_FORM", detail }] });
}

async function step(visit: Visit, one: EventAnswer, thing: Thing): Promise<Content> {
  const { address, language } = visit;
  const words = auditWords[language];
  const names = await namesThen(visit, one);
  const { entry, step: made, thing: of } = one;
  const to = (id: string | undefined, rel: "prev" | "next", text: string) =>
    id === undefined
      ? html`<span class="step">${text}</span>`
      : html`<a class="button" rel=${rel} href=${address.here({ event: id, cursor: address.query.cursor })}>${text}</a>`;
  return html`<nav class="beside stepper screen-only" aria-label=${words.around}>
      ${to(of?.previous, "prev", `← ${words.previousEvent}`)} ${to(of?.next, "next", `${words.nextEvent} →`)}
      <small>${words.stepsHint}</small>
    </nav>
    <section class="history">
      <h2>${words.stepAt(one.revision + 1)}</h2>
      ${entry && html`<ol class="events">${eventTold(entry as HistoryEvent, new Map(), visit, thing, of?.id)}</ol>`}
    </section>
    ${changedBy(visit, one, names)}
    ${
      made &&
      html`<section>
        <h2>${words.state}</h2>
        <p><small>${longDay(made.validAt, language)}</small></p>
        ${made.after ? stateSummary(made.after, made.fields, { visit, names, thing }) : html`<p class="empty">${words.stateNone}</p>`}
      </section>`
    }`;
}

/** The steps of this page, the one that is shown marked. */
function list(visit: Visit, items: readonly HistoryEvent[], one: EventAnswer | undefined): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  return html`<nav aria-labelledby="step-list">
    <h2 id="step-list">${words.stepList}</h2>
    <ol class="step-list" start=${(items[0]?.revision ?? 0) + 1}>
      ${items.map(
        ({ id, type, occurredOn, recordedAt: time, withdrawn, discarded }) => html`<li>
          <a href=${address.here({ event: id, cursor: address.query.cursor })} aria-current=${id === one?.event.id ? "step" : undefined}>${
            withdrawn || discarded ? html`<del>${codeText(language, "event", type)}</del>` : codeText(language, "event", type)
          }</a>${" "}<small>${date(occurredOn, language) ?? words.aboutRecord} · ${words.recorded.toLocaleLowerCase(language)} ${recordedAt({ time } as never, visit)}</small>
        </li>`,
      )}
    </ol>
  </nav>`;
}
