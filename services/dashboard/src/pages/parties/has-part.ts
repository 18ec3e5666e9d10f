// In what a party has a part: what it owes and what it is promised, by counts that lead to their lists, and what else names it.
import { answerOf, type components } from "@camket/client";
import type { Changes } from "../../address.ts";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { withTotal } from "../../parts/list-page.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { summary } from "../../parts/summary.ts";
import { tag } from "../../parts/tag.ts";
import { localized } from "../../parts/text-in.ts";
import { third } from "../../parts/third.ts";
import type { Visit } from "../../visit.ts";
import { partyWords } from "./words.ts";

type CommitmentItem = components["schemas"]["CommitmentItem"];
type Role = "obligor" | "beneficiary";
type Moment = Readonly<Record<string, string | readonly string[]>>;

/** Of the open ones, those due first. */
const nextMax = 4;

export async function promises(visit: Visit, role: Role, id: string, moment: Moment): Promise<Content> {
  const { address, camket, language } = visit;
  const words = partyWords[language];
  const list = (more: object, limit = 1) =>
    answerOf(
      camket.GET("/v1/commitments", { params: { query: { ...moment, [role]: id, limit: String(limit), ...more }, header: withTotal } }),
    );
  const [open, all, overdue, possibly] = await Promise.all([
    list({ open: "true", sort: "due" }, nextMax),
    list({}),
    list({ schedule: "overdue" }),
    list({ schedule: "possibly-overdue" }),
  ]);
  const counted = (total: number | undefined, more: Changes, text: Content = total): Content =>
    total ? html`<a href=${address.to("/commitments", { [role]: id, ...more })}>${text}</a>` : "0";
  return third(
    role,
    role === "obligor" ? words.owes : words.gets,
    open.total ? counted(open.total, { open: "true" }, words.open(open.total)) : html`<span class="none">${words.nothingOpen}</span>`,
    [
      [words.overdue, overdue.total ? counted(overdue.total, { schedule: "overdue" }, tag("bad", String(overdue.total))) : "0"],
      [
        words.possiblyOverdue,
        possibly.total ? counted(possibly.total, { schedule: "possibly-overdue" }, tag("doubt", String(possibly.total))) : "0",
      ],
      [words.all, counted(all.total, {})],
      [words.next, open.items.length > 0 && first(open.items, visit)],
    ],
  );
}

const first = (items: readonly CommitmentItem[], { address, language }: Visit): Content => html`<ul class="plain spaced">
  ${items.map(
    ({ id, title, schedule }) =>
      html`<li>
        <a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a><br />
        <small>${date(schedule.due, language)} ${scheduleTag(language, schedule)}</small>
      </li>`,
  )}
</ul>`;

/** Requests, agreements, meetings, and duties that it is charged with as an agency. */
export async function otherParts(visit: Visit, id: string, moment: Moment): Promise<Content> {
  const { address, camket, language } = visit;
  const words = partyWords[language];
  const asked = { ...moment, limit: "1" } as const;
  const header = withTotal;
  const [asks, isAsked, agreements, meetings, charged] = await Promise.all([
    answerOf(camket.GET("/v1/requests", { params: { query: { ...asked, from: id, open: "true" }, header } })),
    answerOf(camket.GET("/v1/requests", { params: { query: { ...asked, to: id, open: "true" }, header } })),
    answerOf(camket.GET("/v1/agreements", { params: { query: { ...asked, party: id }, header } })),
    answerOf(camket.GET("/v1/meetings", { params: { query: { ...asked, party: id }, header } })),
    answerOf(camket.GET("/v1/commitments", { params: { query: { ...asked, agency: id }, header } })),
  ]);
  const line = (word: string, { total }: { readonly total?: number }, path: string, more: Changes) =>
    [word, total ? html`<a href=${address.to(path, more)}>${total}</a>` : undefined] as const;
  return html`${summary([
    line(words.asks, asks, "/requests", { from: id, open: "true" }),
    line(words.asked, isAsked, "/requests", { to: id, open: "true" }),
    line(words.agreements, agreements, "/agreements", { party: id }),
    line(words.meetings, meetings, "/meetings", { party: id }),
    line(words.charged, charged, "/commitments", { agency: id }),
  ])}`;
}
