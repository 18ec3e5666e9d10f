// The matrix of a review meeting: what stands between its parties since the last session, in three groups, with what each side says of it and why it is
// not done. A leader reads it before the meeting, and prints it.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { country } from "../../parts/country.ts";
import { date } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import { count, money, quantityText } from "../../parts/money.ts";
import { party, partyList } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { type TableColumn, table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, freeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { wordOf } from "../../words/codes.ts";
import { ageText } from "../requests/age.ts";
import { meetingWords } from "./words.ts";

type Review = components["schemas"]["Review"];
type Reviewed = Review["commitments"][number];
type Assessed = NonNullable<Reviewed["assessments"][number]["now"]>;

const groups = ["carried-over", "new", "settled"] as const;

export function reviewMatrix(visit: Visit, review: Review): Content {
  const words = meetingWords[visit.language];
  return html`<section aria-labelledby="review">
      <h2 id="review">${review.since === undefined ? words.reviewAll : words.review}</h2>
      ${reviewed(visit, review)}
    </section>
    <section aria-labelledby="between">
      <h2 id="between">${words.requests}</h2>
      ${requests(visit, review)}
    </section>`;
}

/** The finding, its numbers, and the commitments group by group: for the page of the meeting, and for the pack of its corridor. */
export function reviewed(visit: Visit, review: Review): Content {
  const { language } = visit;
  const words = meetingWords[language];
  const { totals, commitments, complete, since } = review;
  return html`<p>${since === undefined ? words.sinceEver : words.sinceDay(shortDay(since, language))} ${words.finding(totals.overdue, totals.commitments)} ${totals.disagreed > 0 && words.disagreement(totals.disagreed)}</p>
    ${numbers(review, visit)}
    ${!complete && html`<p>${words.incomplete}</p>`}
    ${commitments.length === 0 && html`<p class="empty">${words.nothing}</p>`}
    <div class="alike">${groups.map((group) => groupOf(visit, review, group))}</div>`;
}

function numbers({ totals, since }: Review, { language }: Visit): Content {
  const words = meetingWords[language];
  const number = (n: number, word: string, tone = "") =>
    html`<li><span class=${`number ${n > 0 ? tone : ""}`}>${count(n, language)}</span> <span class="number-word">${word}</span></li>`;
  return html`<ul class="numbers numbers-small">
    ${since !== undefined && number(totals.carriedOver, words.carriedOver)} ${number(totals.new, since === undefined ? words.open : words.new)} ${number(totals.settled, words.settled)}
    ${number(totals.overdue, words.overdue, "number-bad")} ${number(totals.disagreed, words.disagreed, "number-doubt")}
    ${number(totals.requestsOpen, words.requestsOpen)} ${number(totals.requestsAnswered, words.requestsAnswered)}
  </ul>`;
}

function groupOf(visit: Visit, { commitments, sides, since }: Review, group: (typeof groups)[number]): Content {
  const { language } = visit;
  const words = meetingWords[language];
  const rows = commitments.filter((one) => one.group === group);
  if (rows.length === 0) return undefined;
  const title = since === undefined ? words[group === "settled" ? "settled" : "open"] : wordOf("Groups of a review", group, language);
  const assessing = rows.some(({ assessments }) => assessments.length > 0) ? sides : [];
  const because: readonly TableColumn<Reviewed>[] =
    group === "carried-over" ? [{ title: words.why, cell: ({ why = [] }) => reasons(why, visit) }] : [];
  return html`<h3 class="group-title">${title} (${count(rows.length, language)})</h3>
    ${table<Reviewed>(
      title,
      [
        { title: words.commitment, head: true, cell: (one) => commitment(one, visit) },
        { title: words.stage, tags: true, cell: ({ stage }) => stage && codeTag(language, "stage", stage) },
        { title: words.onTime, tags: true, cell: ({ schedule }) => onTime(schedule, visit) },
        ...assessing.map((side) => ({ title: words.assessedBy(country(side, language)), cell: (one: Reviewed) => said(one, side, visit) })),
        ...because,
      ],
      rows,
    )}`;
}

function commitment({ id, title, obligors, beneficiaries, value, quantity }: Reviewed, visit: Visit): Content {
  const { address, language } = visit;
  return html`<a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a><br />
    <small>${partyList(obligors, visit)}${beneficiaries.length > 0 && html` → ${partyList(beneficiaries, visit)}`}${value && html` · ${money(value, language)}`}${
      !value && quantity && html` · ${quantityText(quantity, language)}`
    }</small>`;
}

function onTime({ status, due, daysLate, timesRescheduled, daysSlipped }: Reviewed["schedule"], { language }: Visit): Content {
  const words = meetingWords[language];
  const small = [
    due && date(due, language),
    daysLate !== undefined && words.late(daysLate),
    timesRescheduled > 0 && words.moved(timesRescheduled, daysSlipped),
  ].filter(Boolean);
  return html`${scheduleTag(language, { status, due })}${small.length > 0 && html`<br /><small>${small.map((one, n) => html`${n > 0 && " · "}${one}`)}</small>`}`;
}

/** What a side says of it at this session; else what it said at the last. */
function said({ assessments }: Reviewed, side: string, { language }: Visit): Content {
  const words = meetingWords[language];
  const its = assessments.find((one) => one.side === side);
  if (!its) return undefined;
  const { now, before } = its;
  return html`${now && assessed(now, language)}${before && html`${now && html`<br />`}<small>${words.before} ${codeText(language, "assessment", before.assessment)}</small>`}`;
}

const assessed = ({ assessment, note }: Assessed, language: Visit["language"]): Content =>
  html`${codeTag(language, "assessment", assessment)}${note && html`<br /><small>${note}</small>`}`;

const reasons = (why: NonNullable<Reviewed["why"]>, { language }: Visit): Content =>
  why.length > 0 &&
  html`<ul class="plain">
    ${why.map(
      ({ as, side, reason, occurredOn }) =>
        html`<li><small>${wordOf("Reasons in a review", as, language)}${side && ` (${country(side, language)})`}, ${date(occurredOn, language)}: ${freeText(reason, language)}</small></li>`,
    )}
  </ul>`;

function requests(visit: Visit, { requests: all }: Review): Content {
  const { address, language } = visit;
  const words = meetingWords[language];
  if (all.length === 0) return html`<p class="empty">${words.noRequests}</p>`;
  return table(
    words.requests,
    [
      {
        title: words.request,
        head: true,
        cell: ({ id, title, from, to }) =>
          html`<a href=${address.to(`/requests/${id}`)}>${localized(title, language)}</a><br /><small>${party(from, visit)} → ${party(to, visit)}</small>`,
      },
      { title: words.stage, tags: true, cell: ({ stage }) => stage && codeTag(language, "requestStage", stage) },
      { title: words.waitingOn, cell: ({ waitingOn }) => waitingOn && party(waitingOn, visit) },
      { title: words.age, figures: true, cell: ({ age }) => age && ageText(age, visit) },
    ],
    all,
  );
}
