// What stands between the two since the session before: from the review of a meeting, what was carried over and why, and how each side assesses it.
import { answerOf, type components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { country } from "../../parts/country.ts";
import { dateText } from "../../parts/date.ts";
import { table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { wordOf } from "../../words/codes.ts";
import { corridorWords } from "./words.ts";

type Meeting = components["schemas"]["MeetingItem"];
type Review = components["schemas"]["Review"];
type Reviewed = Review["commitments"][number];

const rowsMax = 40;

export async function sessionMatrix(visit: Visit, meeting: Meeting): Promise<Content> {
  const { address, camket, language } = visit;
  const words = corridorWords[language];
  const { validAt, knownAt } = address.asked;
  const moment = { ...(typeof validAt === "string" ? { validAt } : {}), ...(typeof knownAt === "string" ? { knownAt } : {}) };
  const review = await answerOf(camket.GET("/v1/meetings/{id}/review", { params: { path: { id: meeting.id }, query: moment } }));
  const { totals, commitments, previous } = review;
  const at = (one: Pick<Meeting, "title" | "day">) =>
    html`${localized(one.title, language)}${one.day && `, ${dateText(one.day, language)}`}`;
  return html`<p>
      <a href=${address.to(`/meetings/${meeting.id}`)}>${at(meeting)}</a>${previous && html` ← <a href=${address.to(`/meetings/${previous.id}`)}>${at(previous)}</a>`}
    </p>
    <p>
      ${totals.carriedOver} ${words.carriedOver} · ${totals.new} ${words.new} · ${totals.settled} ${words.settled} · ${totals.disagreed} ${words.disagreed}
    </p>
    ${commitments.length > 0 && matrix(visit, review, commitments.slice(0, rowsMax))}
    ${commitments.length > rowsMax && html`<p><a href=${address.to(`/meetings/${meeting.id}`)}>${words.fullMatrix}: ${words.more(commitments.length - rowsMax)}</a></p>`}`;
}

function matrix(visit: Visit, { sides }: Review, rows: readonly Reviewed[]): Content {
  const { address, language } = visit;
  const words = corridorWords[language];
  const said = (row: Reviewed, side: string): Content => {
    const { now, before } = row.assessments.find((one) => one.side === side) ?? {};
    const one = now ?? before;
    return (
      one && html`${wordOf("Assessments at a meeting", one.assessment, language)}${one.note && html`<br /><small>${one.note}</small>`}`
    );
  };
  return table<Reviewed>(
    words.since,
    [
      {
        title: words.commitment,
        head: true,
        cell: ({ id, title }) => html`<a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a>`,
      },
      { title: words.group, cell: ({ group }) => wordOf("Groups of a review", group, language) },
      { title: words.stage, cell: ({ stage }) => stage && codeTag(language, "stage", stage) },
      { title: words.onTime, cell: ({ schedule }) => codeTag(language, "schedule", schedule.status) },
      ...sides.map((side) => ({ title: `${words.assessed}: ${country(side, language)}`, cell: (row: Reviewed) => said(row, side) })),
      {
        title: words.why,
        cell: ({ why = [] }) =>
          why.map(
            ({ as, reason }, n) => html`${n > 0 && html`<br />`}<small>${wordOf("Reasons in a review", as, language)}: ${reason}</small>`,
          ),
      },
    ],
    rows,
  );
}
