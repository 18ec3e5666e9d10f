// A request's page: what is asked, where it lies and whether it was answered in time; then its way from authority to authority, what it led to, and its
// history.
import { answerOf, type components } from "@camket/client";
import { recordLinks } from "../../forms/record-links.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { agencies } from "../../parts/agencies.ts";
import { commitmentTable } from "../../parts/commitment-table.ts";
import { date, dateAndWords } from "../../parts/date.ts";
import { history, historyQuery, momentQuery } from "../../parts/history.ts";
import { quantityText } from "../../parts/money.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { onRecord } from "../../parts/on-record.ts";
import { party } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Visit } from "../../visit.ts";
import { ageText } from "./age.ts";
import { pathOf } from "./path.ts";
import { requestWords } from "./words.ts";

type Request = components["schemas"]["Request"];

interface Told {
  readonly visit: Visit;
  readonly one: Request;
  readonly names: NamedBy;
}

export const requestPage: Page = {
  path: "/requests/:id",
  section: "requests",
  async show(visit) {
    const { camket, language, params } = visit;
    const words = requestWords[language];
    const path = { id: params.id as string };
    const [one, first, page] = await Promise.all([
      answerOf(camket.GET("/v1/requests/{id}", { params: { path, query: momentQuery(visit) } })),
      answerOf(camket.GET("/v1/requests/{id}/history", { params: { path, query: { ...momentQuery(visit), limit: "50" } } })),
      answerOf(camket.GET("/v1/requests/{id}/history", { params: { path, query: historyQuery(visit) } })),
    ]);
    const names = namesIn(visit, ...page.items, one);
    const told: Told = { visit, one, names };
    const submission = first.items.find(({ type, withdrawn }) => type === "RequestSubmitted" && withdrawn === undefined);
    return {
      title: one.title,
      kicker: words.request,
      lead: html`${party(one.from, visit)} <span aria-hidden="true">→</span> ${party(one.to, visit)}`,
      asOf: one.asOf,
      resource: { path: `/v1/requests/${path.id}` },
      content: html`${attention(told)}
        <div class="three">${asked(told)}${where(told)}${answer(told)}</div>
        ${recordLinks(visit, "requests", path.id, one.stage)} ${pathOf(visit, one, names, submission)}
        <section class="concern">
          <h2>${words.commitments}</h2>
          ${one.commitments.total === 0 ? html`<p class="empty">${words.noCommitments}</p>` : commitmentTable(visit, words.commitments, one.commitments.items)}
        </section>
        ${agencies(visit, one.agencies)} ${onRecord(visit, one, names)} ${history(visit, "requests", page)}`,
    };
  },
};

function attention({ visit: { language }, one, names }: Told): Content {
  const words = requestWords[language];
  const lines = (one.contradictions ?? []).map((found): Content => {
    switch (found.kind) {
      case "answered-twice":
        return words.answeredTwice;
      case "acceptance":
        return html`${words.acceptance} ${names.link("commitment", found.commitmentId)}`;
      case "commitment-missing":
        return html`${words.missing} <code>${found.commitmentId}</code>`;
      case "acceptance-withdrawn":
        return html`${words.acceptanceWithdrawn} ${names.link("commitment", found.commitmentId)}`;
      default:
        return found satisfies never;
    }
  });
  return (
    lines.length > 0 &&
    html`<aside class="notice notice-doubt"><ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul></aside>`
  );
}

function asked({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = requestWords[language];
  return third("asked", words.asked, freeText(one.ask, language), [
    [words.quantity, one.quantity && quantityText(one.quantity, language)],
    [words.from, party(one.from, visit)],
    [words.to, party(one.to, visit)],
    [words.decider, one.decider && party(one.decider, visit)],
    [words.meeting, one.meetingId && names.link("meeting", one.meetingId)],
  ]);
}

function where({ visit, one }: Told): Content {
  const { language } = visit;
  const words = requestWords[language];
  const { stage, level, waitingOn, age, mayAlreadyBe } = one;
  return third("where", words.where, stage ? codeTag(language, "requestStage", stage) : html`<span class="none">–</span>`, [
    [words.level, level && level !== stage && codeText(language, "requestStage", level)],
    [words.waitingOn, waitingOn ? party(waitingOn, visit) : stage && html`<span class="none">${words.nobody}</span>`],
    [words.age, age && ageText(age, visit)],
    [
      words.stage,
      mayAlreadyBe.length > 0 && html`${mayAlreadyBe.map((may, n) => html`${n > 0 && ", "}${codeText(language, "requestStage", may)}`)}?`,
    ],
  ]);
}

function answer({ visit: { language }, one }: Told): Content {
  const words = requestWords[language];
  const { schedule, outcome } = one;
  const { due, status, daysLate } = schedule;
  const word = outcome ? codeTag(language, "requestStage", outcome.as) : html`<span class="none">${words.notAnswered}</span>`;
  return third("answer", words.answer, word, [
    [words.due, due && dateAndWords(due, language)],
    [words.onTime, html`${scheduleTag(language, { status, due })}${daysLate !== undefined && ` ${words.late(daysLate)}`}`],
    [
      words.answer,
      outcome &&
        html`<a href=${`#event-${outcome.eventId}`}>${date(outcome.occurredOn, language)}</a>${outcome.answer && html`: ${freeText(outcome.answer, language)}`}`,
    ],
    [words.reason, freeText(outcome?.reason, language)],
    [words.dropped, freeText(outcome?.dropped, language)],
  ]);
}
