// A meeting's page: who met, when and with what result; then the matrix of all between its parties since the last session. It prints as a pack.
import { answerOf, type components } from "@camket/client";
import { recordLinks } from "../../forms/record-links.ts";
import { part } from "../../frame/problem-page.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { commitmentTable } from "../../parts/commitment-table.ts";
import { country } from "../../parts/country.ts";
import { date } from "../../parts/date.ts";
import { history, historyQuery, momentQuery } from "../../parts/history.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { onRecord } from "../../parts/on-record.ts";
import { party, partyList } from "../../parts/party.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { plain } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Visit } from "../../visit.ts";
import { reviewMatrix } from "./review.ts";
import { meetingWords } from "./words.ts";

type Meeting = components["schemas"]["Meeting"];
type Session = NonNullable<NonNullable<Meeting["sessions"]>["previous"]>;

interface Told {
  readonly visit: Visit;
  readonly one: Meeting;
  readonly names: NamedBy;
}

export const meetingPage: Page = {
  path: "/meetings/:id",
  section: "meetings",
  async show(visit) {
    const { address, camket, language, params } = visit;
    const words = meetingWords[language];
    const path = { id: params.id as string };
    const [one, review, page] = await Promise.all([
      answerOf(camket.GET("/v1/meetings/{id}", { params: { path, query: momentQuery(visit) } })),
      part(answerOf(camket.GET("/v1/meetings/{id}/review", { params: { path, query: momentQuery(visit) } })), (review) =>
        reviewMatrix(visit, review),
      ),
      answerOf(camket.GET("/v1/meetings/{id}/history", { params: { path, query: historyQuery(visit) } })),
    ]);
    const names = namesIn(visit, ...page.items, one);
    const told: Told = { visit, one, names };
    return {
      title: one.title,
      kicker: html`${words.meeting}${one.ordinal !== undefined && html`, ${words.session(one.ordinal)}`}`,
      lead: partyList(one.parties, visit),
      asOf: one.asOf,
      resource: { path: `/v1/meetings/${path.id}/review` },
      content: html`<div class="three">${when(told)}${who(told)}${result(told)}</div>
        ${recordLinks(visit, "meetings", path.id, one.stage)} ${review}
        <section class="concern">
          <h2>${words.promisedHere}</h2>
          ${
            one.commitments.total === 0
              ? html`<p class="empty">${words.nothingPromised}</p>`
              : html`${commitmentTable(visit, words.promisedHere, one.commitments.items)}
                  <p><a href=${address.to("/commitments", { meeting: path.id })}>${words.allPromised}</a></p>`
          }
        </section>
        ${onRecord(visit, one, names)} ${history(visit, "meetings", page)}`,
    };
  },
};

function when({ visit, one }: Told): Content {
  const { address, language } = visit;
  const words = meetingWords[language];
  const { stage, day, plannedFor, held, place, series, sessions } = one;
  const session = ({ id, title, day: its }: Session): Content =>
    html`<a href=${address.to(`/meetings/${id}`)}>${plain(title, language)}</a>${its && html`, ${date(its, language)}`}`;
  return third("when", words.when, day ? date(day, language) : html`<span class="none">–</span>`, [
    [words.stage, stage && codeTag(language, "meetingStage", stage)],
    [words.planned, held && plannedFor && date(plannedFor, language)],
    [words.place, place],
    [words.series, series && html`<a href=${address.to("/meetings", { series })}>${series}</a>`],
    [words.previous, sessions?.previous && session(sessions.previous)],
    [words.next, sessions?.next && session(sessions.next)],
  ]);
}

function who({ visit, one }: Told): Content {
  const { language } = visit;
  const words = meetingWords[language];
  const { sides, coChairs = [], delegations = [] } = one;
  return third("who", words.who, sides.map((side) => country(side, language)).join(" – "), [
    [
      words.coChairs,
      coChairs.length > 0 && html`<ul class="plain">${coChairs.map(({ name, office }) => html`<li>${name}, ${office}</li>`)}</ul>`,
    ],
    [
      words.delegations,
      delegations.length > 0 &&
        html`<ul class="plain">${delegations.map(({ head, ...its }) => html`<li>${party(its, visit)}: ${head.name}, ${head.office}</li>`)}</ul>`,
    ],
  ]);
}

function result({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = meetingWords[language];
  const { minutes, communique, commitments, requests } = one;
  const word = minutes
    ? minutes.missing.length === 0
      ? tag("good", words.minutes)
      : tag("doubt", words.minutes)
    : html`<span class="none">${words.noMinutes}</span>`;
  return third("result", words.result, word, [
    [
      words.agreedBy,
      minutes &&
        html`<ul class="plain">
          ${minutes.agreed.map(
            ({ side, occurredOn, file, eventId }) =>
              html`<li><a href=${`#event-${eventId}`}>${country(side, language)}</a>, ${date(occurredOn, language)}${file && html` (<a href=${file}>${words.paper}</a>)`}</li>`,
          )}
        </ul>`,
    ],
    [words.missing, minutes?.missing.map((side) => country(side, language)).join(", ")],
    [
      words.communique,
      communique &&
        html`<a href=${`#event-${communique.eventId}`}>${date(communique.occurredOn, language)}</a>${communique.sourceId && html`, ${names.link("source", communique.sourceId)}`}`,
    ],
    [words.promised, words.openOf(commitments.open, commitments.total)],
    [words.asked, words.openOf(requests.open, requests.total)],
  ]);
}
