// The history of a thing: every event with who recorded it, on whose word, when it happened and when it was recorded. What was wrong stands struck
// through beside what is right; what was withdrawn, or is left out by an operator's decision, stays, struck through, with the reason.
import type { components } from "@camket/client";
import type { FuzzyDate, Thing } from "@camket/domain";
import { mendLinks } from "../forms/record-links.ts";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { plainCode } from "../words/codes.ts";
import { claims } from "./claim.ts";
import { country } from "./country.ts";
import { date, dateText } from "./date.ts";
import { instant, shortDay } from "./days.ts";
import { commandOf, described, eventLines, fieldValue, labelOf, type Telling } from "./event-data.ts";
import { historyWords } from "./history-words.ts";
import { type NamedBy, namesIn } from "./names.ts";
import { pagination } from "./pagination.ts";
import { type Line, summary } from "./summary.ts";
import { tag } from "./tag.ts";
import { codeText, freeText } from "./text-in.ts";

export type HistoryEvent = components["schemas"]["HistoryItem"];

/** A page of `GET /v1/{thing}/{id}/history`. */
export interface HistoryPage {
  readonly items: readonly HistoryEvent[];
  readonly next?: string | undefined;
}

interface HistoryQuery {
  readonly sort?: "revision" | "-revision";
  readonly cursor?: string;
  readonly limit?: string;
}

/** What of a page's address a history takes; the order and the place in it are the history's alone. */
export const historyQuery = ({ address }: Visit): HistoryQuery => {
  const { sort, cursor, ...moment } = address.asked;
  return {
    ...moment,
    ...(sort === undefined ? {} : { sort: sort as "revision" | "-revision" }),
    ...(cursor === undefined ? {} : { cursor: String(cursor) }),
  };
};

/** What is left for the thing itself. */
export const momentQuery = ({ address }: Visit) => {
  const { sort: _, cursor: __, ...moment } = address.asked;
  return moment;
};

export function history(visit: Visit, thing: string, { items, next }: HistoryPage): Content {
  const words = historyWords[visit.language];
  const byId = new Map(items.map((one) => [one.id, one]));
  return html`<section class="history" aria-labelledby="history">
    <h2 id="history">${words.title}</h2>
    ${order(visit)}
    <p class="screen-only beside">${aroundLinks(visit, thing)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${words.none}</p>`
        : html`<ol class="events">${items.map((one) => event(one, byId, visit, thing))}</ol>`
    }
    ${pagination(visit, next)}
  </section>`;
}

function order({ address, language }: Visit): Content {
  const words = historyWords[language];
  const isNewest = address.query.sort === "-revision";
  const way = (sort: string | undefined, text: string, isOn: boolean) =>
    html`<li><a class=${`chip ${isOn ? "chip-on" : ""}`} aria-current=${isOn ? "true" : undefined} href=${`${address.here({ sort })}#history`}>${text}</a></li>`;
  return html`<ul class="chips" aria-label=${words.order}>${way(undefined, words.oldest, !isNewest)}${way("-revision", words.newest, isNewest)}</ul>
    <p><small>${words.byRecording}</small></p>`;
}

/** To the same events told in other ways. */
function aroundLinks({ address, language, params: { id = "" } }: Visit, thing: string): Content {
  const words = historyWords[language];
  return html`<a href=${address.to(`/${thing}/${id}/steps`)}>${words.steps}</a> <a href=${address.to("/axis", { subject: `${thing}/${id}` })}>${words.axis}</a>`;
}

/** One event as a history has it. @param byId the other events that are at hand */
export function event(
  one: HistoryEvent,
  byId: ReadonlyMap<string, HistoryEvent>,
  visit: Visit,
  thing: string,
  id = visit.params.id,
): Content {
  const { language } = visit;
  const words = historyWords[language];
  const names = namesIn(visit, one);
  const telling: Telling = { visit, names, command: commandOf(one.type, thing) };
  const title = codeText(language, "event", one.type);
  const isStruck = one.withdrawn !== undefined || one.discarded !== undefined;
  return html`<li class=${`event ${isStruck ? "event-withdrawn" : ""}`} id=${`event-${one.id}`}>
    <p class="event-when">${isStruck ? html`<del>${when(one, visit)}</del>` : when(one, visit)}</p>
    <div class="event-told">
      <h3>${isStruck ? html`<del>${title}</del>` : title}${one.withdrawn && html` ${tag("over", words.withdrawn)}`}${one.discarded && html` ${tag("over", words.discarded)}`}${one.corrections && html` ${tag("doubt", words.corrected)}`}</h3>
      ${summary([
        ...aboutOthers(one, byId, telling),
        ...(isStruck ? struck(linesOf(one, telling)) : linesOf(one, telling)),
        [words.side, one.side && country(one.side, language)],
        [words.onBehalfOf, one.onBehalfOf && names.party(one.onBehalfOf)],
        [words.onWhoseWord, wordsOf(one, names, visit)],
        [words.recorded, recorded(one, visit)],
      ])}
      ${(one.corrections ?? []).map((correction) => amended(words.corrected, correction, byId, visit))}
      ${one.withdrawn && amended(words.withdrawn, one.withdrawn, byId, visit)}
      ${one.discarded && amended(words.discarded, one.discarded, byId, visit)}
      <p class="record-links beside">
        ${visit.params.id === id && html`<a href=${visit.address.to(`/events/${one.id}`)} aria-label=${words.wholeOf(plainCode("event", one.type, language))}>${words.whole}</a>`}
        ${!isStruck && mendLinks(visit, thing as Thing, id as string, one)}
      </p>
    </div>
  </li>`;
}

/** The day of the event; where it was corrected, both days. */
function when(one: HistoryEvent, { language }: Visit): Content {
  const words = historyWords[language];
  const { occurredOn, corrected, certainFrom } = one;
  const right = corrected && "occurredOn" in corrected ? described(corrected.occurredOn as FuzzyDate) : occurredOn;
  const isMoved = right && occurredOn && dateText(right, language) !== dateText(occurredOn, language);
  if (!right) return html`<small>${one.discarded ? words.unread : words.statement}</small>`;
  const isOtherwise = certainFrom !== undefined && right.latest !== certainFrom;
  return html`${isMoved && html`<del>${date(occurredOn, language)}</del> `}${isMoved ? html`<ins>${date(right, language)}</ins>` : date(right, language)}${
    isOtherwise && html` <small>${words.certainBy(shortDay(certainFrom, language))}</small>`
  }`;
}

/** What the event says; a field that was corrected with both its values. */
function linesOf({ data, corrected }: HistoryEvent, telling: Telling): readonly Line[] {
  if (corrected === undefined) return eventLines(data, telling);
  const fields = [...new Set([...Object.keys(data), ...Object.keys(corrected)])];
  const both = Object.fromEntries(fields.map((field) => [field, data[field] ?? corrected[field]]));
  return fields.flatMap((field): readonly Line[] => {
    const [line] = eventLines({ [field]: both[field] }, telling);
    if (!line) return [];
    const isChanged = field in data && JSON.stringify(data[field]) !== JSON.stringify(corrected[field]) && isOfTheBody(field, corrected);
    return isChanged || !(field in data) ? [[line[0], change(field, data[field], corrected[field], telling)]] : [line];
  });
}

/** Of what `decide` added a correction says nothing. */
const isOfTheBody = (field: string, corrected: Readonly<Record<string, unknown>>): boolean => field in corrected || field !== "was";

const change = (field: string, wrong: unknown, right: unknown, telling: Telling): Content => {
  const words = historyWords[telling.visit.language];
  return html`<del>${fieldValue(field, wrong, telling) ?? words.nothing}</del> <ins>${fieldValue(field, right, telling) ?? words.nothing}</ins>`;
};

const struck = (lines: readonly Line[]): readonly Line[] => lines.map(([term, value]) => [term, html`<del>${value}</del>`]);

/** Of a correction or a withdrawal: which event, and what was wrong in it. */
function aboutOthers({ type, data }: HistoryEvent, byId: ReadonlyMap<string, HistoryEvent>, telling: Telling): readonly Line[] {
  if (type !== "FactCorrected" && type !== "EventWithdrawn") return [];
  const { language } = telling.visit;
  const words = historyWords[language];
  const target = byId.get(String(data.targetEventId));
  const its: Telling = { ...telling, command: target && commandOf(target.type) };
  const changes = (data.changes ?? []) as readonly { readonly field: string; readonly wrong?: unknown; readonly right?: unknown }[];
  return [
    [
      type === "FactCorrected" ? words.corrects : words.withdraws,
      target
        ? html`<a href=${`#event-${target.id}`}>${codeText(language, "event", target.type)}</a>`
        : html`<a href=${telling.visit.address.to(`/events/${data.targetEventId}`)}><code>${String(data.targetEventId)}</code></a>`,
    ],
    ...changes.map(({ field, wrong, right }): Line => [labelOf(field, its), change(field, wrong, right, its)]),
  ];
}

/** On whose word it stands; where that was corrected, both. */
function wordsOf({ claims: as, corrected, type }: HistoryEvent, names: NamedBy, visit: Visit): Content {
  const right = corrected?.claims as typeof as | undefined;
  const isChanged = corrected !== undefined && JSON.stringify(bare(as)) !== JSON.stringify(bare(right ?? []));
  if (isChanged) return html`<del>${claims(as, names, visit)}</del> <ins>${claims(right ?? [], names, visit)}</ins>`;
  return as.length === 0 && type === "EventWithdrawn" ? undefined : claims(as, names, visit);
}

const bare = (all: HistoryEvent["claims"]) => all.map(({ retracted: _, ...claim }) => claim);

const recorded = ({ recordedAt, actor }: Pick<HistoryEvent, "recordedAt" | "actor">, { language, timeZone }: Visit): Content => {
  const words = historyWords[language];
  return html`${words.by(instant(recordedAt, language, timeZone))} <b class="actor">${actor.id}</b>${actor.assurance === "policy" && html` <small>(${words.policy})</small>`}`;
};

interface Amendment {
  readonly eventId: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly actor: HistoryEvent["actor"];
}

/** Why it was corrected or withdrawn, by whom, and on whose word. */
function amended(as: string, amendment: Amendment, byId: ReadonlyMap<string, HistoryEvent>, visit: Visit): Content {
  const words = historyWords[visit.language];
  const its = byId.get(amendment.eventId);
  return html`<p class="amended"><b class="amended-as">${as}</b> ${recorded(amendment, visit)}. ${words.reason}: “${freeText(amendment.reason, visit.language)}”${
    its && its.claims.length > 0 && html` ${words.onWhoseWord}: ${claims(its.claims, namesIn(visit, its), visit)}.`
  }</p>`;
}
