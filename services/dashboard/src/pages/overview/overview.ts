// The overview: what a leader sees first. The numbers with their meaning, the corridors, what is late or due next, and what changed since a date.
import { answerOf, type components } from "@camket/client";
import { part } from "../../frame/problem-page.ts";
import { hiddenOf, isDay } from "../../frame/time-travel.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { atOnePlace } from "../../parts/at-one-place.ts";
import { changeRows } from "../../parts/change-rows.ts";
import { dueRows, withDate } from "../../parts/due-rows.ts";
import { count } from "../../parts/money.ts";
import { pageAt } from "../../parts/page-at.ts";
import type { Visit } from "../../visit.ts";
import { corridorCards } from "../corridors/cards.ts";
import { agreementRows } from "./agreement-rows.ts";
import { overviewWords } from "./words.ts";

type Overview = components["schemas"]["Overview"];

const cardsMax = 6;
const rowsMax = 6;
const changesMax = 8;
const changesDays = 30;

export const overviewPage: Page = {
  path: "/",
  section: "overview",
  async show(visit) {
    const { address, camket, language, us } = visit;
    const words = overviewWords[language];
    const { since: given, ...asked } = address.asked;
    const ours = us === "" ? {} : { us };
    const counting = answerOf(camket.GET("/v1/boards/overview", { params: { query: { ...asked, ...ours } } }));
    const since = typeof given === "string" ? given : daysBefore(dayAsked(visit) ?? (await counting).asOf.validAt, changesDays);
    const limit = String(rowsMax);
    const same = atOnePlace(counting);
    // All at once: the readers answer beside each other.
    const [numbers, corridors, due, agreements, changed] = await Promise.all([
      counting,
      part(
        same((at) => answerOf(camket.GET("/v1/boards/corridors", { params: { query: { ...asked, ...at, limit: String(cardsMax) } } }))),
        ({ corridors: all }) =>
          corridorCards(
            visit,
            all.filter(({ corridor }) => corridor !== undefined),
          ),
      ),
      part(
        same((at) => answerOf(camket.GET("/v1/boards/due", { params: { query: { ...asked, ...at, limit } } }))),
        ({ items }) => dueRows(visit, withDate(items)),
      ),
      part(
        same((at) => answerOf(camket.GET("/v1/boards/agreements", { params: { query: { ...asked, ...at, limit } } }))),
        ({ items }) =>
          agreementRows(
            visit,
            items.filter(({ standing }) => standing.period !== undefined),
          ),
      ),
      part(
        same((at) => answerOf(camket.GET("/v1/changes", { params: { query: { ...asked, ...at, since, limit: String(changesMax) } } }))),
        ({ items }) => (items.length === 0 ? html`<p class="empty">${words.nothingChanged}</p>` : changeRows(visit, items)),
      ),
    ]);
    const { open, overdue, possiblyOverdue, dueSoon, within, asOf } = numbers;
    const finding = words.finding(overdue.count, open.count, possiblyOverdue.count, dueSoon.count, within);
    return {
      title: words.title,
      lead: finding,
      asOf,
      resource: { path: "/v1/boards/overview", tables: true },
      content: html`${headlines(visit, numbers)}
        <section>
          <h2>${words.corridors}</h2>
          ${corridors}
          <p class="more"><a href=${address.to("/corridors")}>${words.allCorridors}</a></p>
        </section>
        <section>
          <h2>${words.next}</h2>
          ${due}
          <p class="more"><a href=${address.to("/boards/due")}>${words.allDue}</a></p>
        </section>
        <div class="columns">
          <section>
            <h2>${words.changed}</h2>
            <form method="get" action="/" class="beside">
              ${hiddenOf(address, ["since", "cursor"])}
              <label for="since">${words.since}</label>
              <input type="date" id="since" name="since" value=${since} required />
              <button type="submit">${words.show}</button>
            </form>
            ${changed}
            <p class="more"><a href=${address.to("/compare", { fromKnownAt: since })}>${words.allChanges}</a></p>
          </section>
          <section>
            <h2>${words.endingAgreements}</h2>
            ${agreements}
            <p class="more"><a href=${address.to("/agreements")}>${words.allAgreements}</a></p>
          </section>
        </div>`,
    };
  },
};

/** The day that the page is about, where the address says it; which day a place in the log is of, the API says. */
function dayAsked({ address: { query }, today }: Visit): string | undefined {
  const { validAt = query.knownAt ?? today } = query;
  return isDay(validAt) ? validAt : undefined;
}

const daysBefore = (day: string, days: number): string => Temporal.PlainDate.from(day).subtract({ days }).toString();

interface Headline {
  readonly count: number;
  readonly list: string;
}

function headlines(visit: Visit, numbers: Overview): Content {
  const { language } = visit;
  const words = overviewWords[language];
  const { open, dueSoon, possiblyOverdue, overdue, handedOver, withoutOwner, waitingOnUs, waitingOnThem, within, year } = numbers;
  const number = (headline: Headline | undefined, word: string, means?: string, tone?: "bad" | "doubt") =>
    headline &&
    html`<li>
      <a href=${pageAt(visit, headline.list)}
        ><span class=${tone && headline.count > 0 ? `number number-${tone}` : "number"}>${count(headline.count, language)}</span>
        <span class="number-word">${word}</span>${means && html`<small>${means}</small>`}</a
      >
    </li>`;
  return html`<h2 class="quiet">${words.numbers}</h2>
    <ul class="numbers">
      ${number(open, words.open, words.openMeans)}
      ${number(dueSoon, words.dueSoon(within), words.dueSoonMeans)}
      ${number(possiblyOverdue, words.possiblyOverdue, words.possiblyOverdueMeans, "doubt")}
      ${number(overdue, words.overdue, words.overdueMeans, "bad")}
      ${number(handedOver, words.handedOver(year), words.handedOverMeans)}
      ${number(withoutOwner, words.withoutOwner, words.withoutOwnerMeans)}
      ${number(waitingOnUs, words.waitingOnUs, words.waitingOnUsMeans)}
      ${number(waitingOnThem, words.waitingOnThem, words.waitingOnThemMeans)}
    </ul>
    <h2 class="quiet">${words.attention}</h2>
    <ul class="numbers numbers-small">
      ${number(numbers.atRisk, words.atRisk)} ${number(numbers.unaccepted, words.unaccepted)} ${number(numbers.disputed, words.disputed)}
      ${number(numbers.orphaned, words.orphaned)} ${number(numbers.openConflicts, words.openConflicts)}
      ${number(numbers.agreementsPossiblyExpired, words.agreementsPossiblyExpired)} ${number(numbers.agreementsExpired, words.agreementsExpired)}
      ${number(numbers.agreementsCurrent, words.agreementsCurrent)}
    </ul>`;
}
