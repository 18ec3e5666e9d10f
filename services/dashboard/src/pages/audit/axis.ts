// Several histories on one axis of time, in the order of recording or of happening: as a drawing with a line for each of the two, and as a table.
import { answerOf } from "@camket/client";
import { eventAxis } from "../../charts/event-axis.ts";
import { hiddenOf } from "../../frame/time-travel.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { dateText } from "../../parts/date.ts";
import { historyWords } from "../../parts/history-words.ts";
import { withTotal } from "../../parts/list-page.ts";
import { isCalled } from "../../parts/short-name.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import { amendedIn } from "./amended.ts";
import { type Became, type CloudEvent, dayNow, eventTable, occurredOn, recordedAt } from "./event-table.ts";
import { askedOf, logParameters, momentOf } from "./log.ts";
import { subjectLink, type Titles, thingOf, titlesOf } from "./titles.ts";
import { auditWords } from "./words.ts";

/** Events of a page: each stands in it three times, some 800 bytes. */
const eventsMax = 120;
/** Titles that are looked for: each is a search. */
const lookedUpMax = 12;
/** Things that are offered where none is named yet. */
const offeredMax = 6;

export const axisPage: Page = {
  path: "/axis",
  section: "axis",
  parameters: ["subject", "by", ...logParameters],
  async show(visit) {
    const { address, camket, language } = visit;
    const words = auditWords[language];
    const named = [address.query.subject ?? []].flat();
    const read = (text: string) => (named.length > lookedUpMax ? subjectIn(text) : subjectMeant(visit, text));
    const subjects = [...new Set(await Promise.all(named.map(read)))];
    const isSame = subjects.length === named.length && subjects.every((one, n) => one === named[n]);
    if (!isSame) return { title: words.axis, content: undefined, redirect: address.here({ subject: subjects }) };
    const asOf = await momentOf(visit);
    if (subjects.length === 0)
      return { title: words.axis, lead: words.axisLead, asOf, content: html`${form(visit, [])} ${await lately(visit)}` };
    const { query, size } = askedOf(visit, asOf);
    const { by: _, filters: __, ...asked } = query;
    const page = await answerOf(
      camket.GET("/v1/events", { params: { query: { ...asked, sort: "position", limit: String(eventsMax) }, header: withTotal } }),
    );
    const items = page.items.filter(({ sequence }) => Number(sequence) <= size);
    const [titles, amended] = await Promise.all([titlesOf(visit, subjects), amendedIn(visit, subjects, asOf.position)]);
    const missing = subjects.filter((subject) => amended.get(subject) === undefined);
    const became: Became = new Map([...amended.values()].flatMap((its) => [...(its ?? [])]));
    const total = page.totals?.events ?? items.length;
    const ordered = address.query.by === "occurred" ? items.toSorted(byDay(became)) : items;
    return {
      title: words.axis,
      lead: words.axisLead,
      asOf,
      content: html`${form(visit, subjects)} ${order(visit)}
        ${missing.length > 0 && html`<p class="notice notice-wrong" role="alert">${words.axisNoThing} ${missing.map((one, n) => html`${n > 0 && ", "}<code>${one.slice(0, 100)}</code>`)}.</p>`}
        ${page.next !== undefined && html`<p class="notice notice-doubt">${words.axisMore(items.length, total)}</p>`}
        ${
          items.length === 0
            ? html`<p class="empty">${words.noEvents}</p>`
            : html`${drawing(visit, subjects, items, { titles, became })}
                <h2>${words.table}</h2>
                ${eventTable(visit, words.axis, ordered, titles, became)}`
        }`,
    };
  },
};

/** What has no slash is the id or the title of one thing, where it is that of one alone. */
async function subjectMeant({ camket }: Visit, text: string): Promise<string> {
  const subject = subjectIn(text);
  if (subject.includes("/") || !/[\p{L}\p{N}]/u.test(text)) return subject;
  const { items } = await answerOf(camket.GET("/v1/search", { params: { query: { text: text.slice(0, 100) } } }));
  const [one, ...others] = items.filter(({ id, title }) => id === text || isCalled(title, text));
  return one && others.length === 0 ? `${one.thing}/${one.id}` : subject;
}

/** An address as somebody copies it, `https://camket.example/commitments/x?lang=vi`, or the thing in it alone. */
function subjectIn(text: string): string {
  const at = URL.canParse(text) ? new URL(text).pathname : (text.trim().split("?", 1)[0] as string);
  return at
    .split("/")
    .filter((step) => step !== "" && step !== "v1")
    .slice(0, 2)
    .join("/");
}

/** By the day by which it certainly has happened; what is about the record comes last. */
const byDay =
  (became: Became) =>
  (a: CloudEvent, b: CloudEvent): number => {
    const [x, y] = [a, b].map((one) => {
      const { earliest, latest } = dayNow(one, became) ?? {};
      return latest ?? earliest ?? "~";
    }) as [string, string];
    return x === y ? 0 : x < y ? -1 : 1;
  };

function form(visit: Visit, subjects: readonly string[]): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  return html`<form method="get" action=${address.path} class="filter-form">
    ${hiddenOf(address, ["subject", "cursor"])}
    <div class="filter-field axis-things">
      <label for="subject">${words.things}</label>
      ${[...subjects, ""].map(
        (one, n) =>
          html`<input id=${n === 0 ? "subject" : undefined} aria-label=${n === 0 ? undefined : words.things} type="text" name="subject" value=${one} placeholder=${words.thingsHint} autocomplete="off" spellcheck="false" />`,
      )}
    </div>
    <p class="filter-buttons"><button type="submit" class="primary">${words.show}</button></p>
  </form>`;
}

/** What was recorded of last, to begin with. */
async function lately(visit: Visit): Promise<Content> {
  const { address, camket, language } = visit;
  const words = auditWords[language];
  const { items } = await answerOf(camket.GET("/v1/events", { params: { query: { sort: "-position", limit: "50" } } }));
  const subjects = [...new Set(items.map(({ subject }) => subject))].filter((one) => thingOf(one) !== undefined).slice(0, offeredMax);
  const titles = await titlesOf(visit, subjects);
  return html`<h2>${words.latelyRecorded}</h2>
    <ul class="rows">
      ${subjects.map((subject) => html`<li><a href=${address.here({ subject })}>${titles.get(subject) ?? subject}</a></li>`)}
    </ul>`;
}

function order({ address, language }: Visit): Content {
  const words = auditWords[language];
  const isOccurred = address.query.by === "occurred";
  const way = (by: string | undefined, text: string, isOn: boolean) =>
    html`<li><a class=${isOn ? "chip chip-on" : "chip"} aria-current=${isOn ? "true" : undefined} href=${address.here({ by })}>${text}</a></li>`;
  return html`<ul class="chips axis-order" aria-label=${words.order}>${way(undefined, words.byRecorded, !isOccurred)}${way("occurred", words.byOccurred, isOccurred)}</ul>`;
}

interface Around {
  readonly titles: Titles;
  readonly became: Became;
}

function drawing(visit: Visit, subjects: readonly string[], items: readonly CloudEvent[], { titles, became }: Around): Content {
  const { language } = visit;
  const words = auditWords[language];
  const title = words.axisTitle(subjects.length, items.length);
  const lanes = subjects.map((subject) => ({
    title: titles.plain(subject) ?? subject,
    events: items
      .filter((one) => one.subject === subject)
      .map((one) => {
        const day = dayNow(one, became);
        const { as, day: right } = became.get(one.id) ?? {};
        const said = occurredOn(one);
        const happened = day ? dateText(day, language) : words.aboutRecord;
        const mark = as ? ` (${historyWords[language][as]})` : right && said ? ` (${words.correctedFrom(dateText(said, language))})` : "";
        return {
          text: `${plainCode("event", one.type, language)}: ${happened}${mark}; ${words.recordedRow} ${recordedAt(one, visit)}`,
          isStruck: as !== undefined,
          earliest: day?.earliest,
          latest: day?.latest,
          recordedAt: one.time,
        };
      }),
  }));
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${eventAxis({ title, lanes, happened: words.happenedRow, recorded: words.recordedRow }, language)}
    <p><small>${words.axisKey}</small></p>
    <ul class="plain beside">${subjects.map((subject) => html`<li>${subjectLink(visit, subject, titles)}</li>`)}</ul>
  </figure>`;
}
