// What is late or due, a row each: how late by which reading, who owes it, who is charged with it, and on what paper.
import type { components } from "@camket/client";
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { wordOf } from "../words/codes.ts";
import { date, dateText } from "./date.ts";
import { count } from "./money.ts";
import { party, partyList } from "./party.ts";
import { scheduleTag } from "./standing-tag.ts";
import { codeTag, tag } from "./tag.ts";
import { freeText, localized } from "./text-in.ts";

type DueItem = components["schemas"]["DueItem"];

const words = catalogue({
  en: {
    left: (days: number) => (days === 1 ? "1 day left" : `${count(days, "en")} days left`),
    since: (days: number) => (days === 1 ? "1 day late" : `${count(days, "en")} days late`),
    between: (a: number, b: number) => `between ${count(a, "en")} and ${count(b, "en")} days late`,
    atMost: (days: number) => `up to ${count(days, "en")} days late, by the earliest reading`,
    due: "Due",
    owner: "Owner",
    noOwner: "nobody is charged with it",
    none: "Nothing is open with a due date.",
    paper: "On what paper",
    besides: "of what became of it:",
    moved: (times: number) => (times === 1 ? "moved" : `moved ${count(times, "en")} times`),
    movedOn: (day: string) => `The due date was moved ${day}`,
    more: (n: number) => `${n} more`,
  },
  vi: {
    left: (days: number) => `còn ${count(days, "vi")} ngày`,
    since: (days: number) => `quá hạn ${count(days, "vi")} ngày`,
    between: (a: number, b: number) => `quá hạn từ ${count(a, "vi")} đến ${count(b, "vi")} ngày`,
    atMost: (days: number) => `quá hạn đến ${count(days, "vi")} ngày, nếu hiểu theo ngày sớm nhất`,
    due: "Thời hạn",
    owner: "Cơ quan",
    noOwner: "chưa giao cơ quan nào",
    none: "Không có cam kết còn mở nào có thời hạn.",
    paper: "Theo văn bản",
    besides: "về diễn biến sau đó:",
    moved: (times: number) => (times === 1 ? "đã đổi thời hạn" : `đã đổi thời hạn ${count(times, "vi")} lần`),
    movedOn: (day: string) => `Thời hạn được đổi ${day}`,
    more: (n: number) => `và ${n} văn bản khác`,
  },
});

/** How far it is from its due date, by both readings where they differ. */
export function readings(
  { endsEarliest, endsLatest }: Pick<DueItem, "endsEarliest" | "endsLatest">,
  { language }: Visit,
): string | undefined {
  const said = words[language];
  const first = endsEarliest?.daysLeft;
  const last = endsLatest?.daysLeft;
  if (first === undefined) return last === undefined ? undefined : last < 0 ? said.since(-last) : said.left(last);
  if (last === undefined) return first < 0 ? said.atMost(-first) : said.left(first);
  if (first < 0 && last < 0) return first === last ? said.since(-last) : said.between(-last, -first);
  return first < 0 ? said.atMost(-first) : said.left(first);
}

/** What has no due date is not late or due next; it stands in the list of all. */
export const withDate = (items: readonly DueItem[]): readonly DueItem[] => items.filter(({ schedule }) => schedule.status !== "no-date");

export function dueRows(visit: Visit, items: readonly DueItem[]): Content {
  const { address, language } = visit;
  const said = words[language];
  if (items.length === 0) return html`<p class="empty">${said.none}</p>`;
  return html`<ul class="rows">
    ${items.map(
      (item) => html`<li>
        <div class="beside">
          <a href=${address.to(`/commitments/${item.id}`)}><b>${localized(item.title, language)}</b></a>
          ${scheduleTag(language, item.schedule)} ${item.stage && codeTag(language, "stage", item.stage)}
        </div>
        <p>
          ${partyList(item.obligors, visit)}${item.beneficiaries.length > 0 && html` → ${partyList(item.beneficiaries, visit)}`}
          ${item.schedule.due && html` · ${said.due} ${dueHeld(item, visit)}`}
          ${readings(item, visit) && html` (${readings(item, visit)})`}
        </p>
        ${dueMoved(item, visit)}
        <p><small>${said.owner}: ${owners(item, visit)}</small></p>
        ${item.papers.total > 0 && html`<p><small>${said.paper}: ${papers(item, visit)}</small></p>`}
      </li>`,
    )}
  </ul>`;
}

/** That the due date is not the one of the papers: when it was moved and why, with a link to the event, which says on whose word. */
export function dueMoved({ id, slippage }: DueItem, { address, language }: Visit): Content {
  if (!slippage) return undefined;
  const said = words[language];
  const { timesRescheduled, lastMove } = slippage;
  return html`<p>
    ${tag("doubt", said.moved(timesRescheduled))}
    <small><a href=${`${address.to(`/commitments/${id}`)}#event-${lastMove.eventId}`}>${said.movedOn(dateText(lastMove.occurredOn, language))}</a>: ${freeText(lastMove.reason, language)}</small>
  </p>`;
}

/** The due date that holds, after the first, struck out, where it was moved. */
export const dueHeld = ({ schedule, slippage }: DueItem, { language }: Visit): Content =>
  html`${slippage?.firstDue && html`<del>${date(slippage.firstDue, language)}</del> `}${date(schedule.due, language)}`;

const owners = ({ agencies }: DueItem, visit: Visit): Content =>
  agencies.length === 0
    ? words[visit.language].noOwner
    : agencies.map(({ agency, role }, n) => [
        n > 0 ? ", " : "",
        party(agency, visit),
        ` (${wordOf("Roles of agencies", role, visit.language)})`,
      ]);

/** Those that the promise rests on, then, told apart, those of what became of it. */
function papers({ papers: { items, total } }: DueItem, { address, language }: Visit): Content {
  const firstBesides = items.findIndex(({ ofPromise }) => !ofPromise);
  return [
    items.map(({ sourceId, title, publisher, publishedOn }, n) => {
      const by = [publisher, publishedOn && dateText(publishedOn, language)].filter(Boolean).join(", ");
      const name = title ? localized(title, language) : sourceId;
      const besides = n === firstBesides ? `${words[language].besides} ` : "";
      return [n > 0 ? "; " : "", besides, html`<a href=${address.to(`/sources/${sourceId}`)}>${name}</a>`, by && ` (${by})`];
    }),
    total > items.length && `; ${words[language].more(total - items.length)}`,
  ];
}
