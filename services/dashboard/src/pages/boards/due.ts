// What is overdue, may be, and is due next: the counts, each due date as a span against the day asked about, and the list with both readings.
import { answerOf, type components } from "@camket/client";
import { type BarPart, stackedBar } from "../../charts/stacked-bar.ts";
import { type TimelineGroup, timeline } from "../../charts/timeline.ts";
import { type Content, html } from "../../html.ts";
import { countedSchedule } from "../../parts/counted-schedule.ts";
import { dateText } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import { dueHeld, dueMoved } from "../../parts/due-rows.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { count } from "../../parts/money.ts";
import { partyList } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import { localized, plain } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import { boardPage } from "./board-page.ts";
import { commitmentColumn, empty, listAt, numbers } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { dueWords } from "./due-words.ts";
import { filtersBut } from "./filters.ts";

type Due = components["schemas"]["DueBoard"];
type DueItem = components["schemas"]["DueItem"];

/** More spans than this nobody compares. */
const drawnMax = 20;
/** With two owners and two papers each, as many as a page holds. */
const rowsMax = "40";
const withins = [30, 90, 180, 365] as const;
const windows = ["overdue", "possibly-overdue", "due", "not-due"] as const;

export const duePage = boardPage({
  name: "due",
  filters: filtersBut("open", "orphaned", "handover", "handedOverFrom", "handedOverTo"),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/due", { params: { query: { limit: rowsMax, ...query } } })),
  show(visit, board) {
    const { language } = visit;
    const words = dueWords[language];
    const { open, overdue, possiblyOverdue, dueSoon, within } = board;
    const late = oldest(visit, board);
    return {
      finding: html`${words.finding(overdue, open, possiblyOverdue, dueSoon, within)} ${late !== undefined && words.oldest(count(late, language))}`,
      content: html`${counts(visit, board)} ${spans(visit, board)}
        <section>
          <h2>${words.list}</h2>
          ${findAndSort(visit, [
            ["due", boardWords[language].due],
            ["title", boardWords[language].commitment],
            ["stage", boardWords[language].stage],
          ])}
          <p>${tableLinks(visit)}</p>
          ${board.items.length === 0 ? empty(visit, words.none, ["commitments/agree", "commitments/reschedule"]) : list(visit, board.items)}
        </section>`,
    };
  },
});

/** Of the list in its own order the first that is certainly overdue. */
function oldest({ address }: Visit, { items }: Due): number | undefined {
  if (address.query.sort !== undefined || address.query.cursor !== undefined) return undefined;
  const days = items.find(({ schedule }) => schedule.status === "overdue")?.endsLatest?.daysLeft;
  return days === undefined ? undefined : -days;
}

function counts(visit: Visit, { open, overdue, possiblyOverdue, dueSoon, later, noDay, noDate, atRisk, within }: Due): Content {
  const { address, language } = visit;
  const words = dueWords[language];
  const at = {
    overdue: address.here({ schedule: "overdue" }),
    possibly: address.here({ schedule: "possibly-overdue" }),
    soon: address.here({ dueWithin: String(within) }),
    noDate: address.here({ schedule: "no-date" }),
  };
  const parts: readonly BarPart[] = [
    { tone: "bad", word: words.overdue, count: overdue, href: at.overdue },
    { tone: "doubt", word: words.possiblyOverdue, count: possiblyOverdue, href: at.possibly },
    { tone: "way", word: words.dueSoon(within), count: dueSoon, href: at.soon },
    { tone: "good", word: words.later, count: later },
    { tone: "still", word: words.noDay, count: noDay },
    { tone: "none", word: countedSchedule("no-date", language), count: noDate, href: at.noDate },
  ];
  return html`${numbers(visit, [
    [open, words.open, listAt(visit, { open: "true" })],
    [overdue, words.overdue, at.overdue, "bad"],
    [possiblyOverdue, words.possiblyOverdue, at.possibly, "doubt"],
    [dueSoon, words.dueSoon(within), at.soon],
    [atRisk, words.atRisk, address.here({ atRisk: "true" })],
  ])}
    ${open > 0 && stackedBar(words.finding(overdue, open, possiblyOverdue, dueSoon, within), parts, language)}
    <div class="beside">
      <span>${words.soonIs}</span>
      <ul class="chips">
        ${withins.map(
          (days) =>
            html`<li><a class=${days === within ? "chip chip-on" : "chip"} aria-current=${days === within ? "true" : undefined} href=${address.here({ within: String(days) })}>${words.within(days)}</a></li>`,
        )}
      </ul>
    </div>`;
}

/** Of each due date all that it can mean, by how it stands with the day asked about. */
function spans({ language, today }: Visit, { items, asOf: { validAt } }: Due): Content {
  const words = dueWords[language];
  const said = boardWords[language];
  const dated = items.filter(({ schedule: { due } }) => due?.earliest !== undefined || due?.latest !== undefined).slice(0, drawnMax);
  if (dated.length === 0) return undefined;
  const groups = windows.flatMap((status): readonly TimelineGroup[] => {
    const its = dated.filter(({ schedule }) => schedule.status === status);
    const rows = its.map(({ title, schedule: { due }, endsLatest }) => ({
      label: plain(title, language),
      text: due ? dateText(due, language) : "",
      as: "plan" as const,
      earliest: due?.earliest,
      latest: due?.latest,
      certain: endsLatest?.day,
    }));
    return rows.length === 0 ? [] : [{ title: sentence(plainCode("schedule", status, language)), rows }];
  });
  const title = words.drawnSaid(dated.length);
  const at = (validAt === today ? said.today : said.asked)(shortDay(validAt, language));
  return html`<section>
    <h2>${words.drawn}</h2>
    <figure>
      ${timeline({ title, groups, at: { day: validAt, text: at } }, language)}
      <p><small>${words.howToRead}</small></p>
    </figure>
  </section>`;
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** By both readings of the due date, where they differ. */
function readings({ endsEarliest, endsLatest }: DueItem, { language }: Visit): Content {
  const words = dueWords[language];
  if (!endsEarliest && !endsLatest) return undefined;
  const said = (one: DueItem["endsLatest"]): string => {
    if (!one) return words.notCertain;
    const { day, daysLeft } = one;
    const left =
      daysLeft === 0 ? words.today : daysLeft > 0 ? words.left(count(daysLeft, language)) : words.past(count(-daysLeft, language));
    return `${shortDay(day, language)}, ${left}`;
  };
  const isOne = endsEarliest?.day === endsLatest?.day;
  if (isOne) return html`<small class="readings">${said(endsLatest)}</small>`;
  return html`<small class="readings">${words.earliest(said(endsEarliest))};<br />${words.latest(said(endsLatest))}</small>`;
}

function list(visit: Visit, items: readonly DueItem[]): Content {
  const { address, language } = visit;
  const words = dueWords[language];
  return html`<div class="dues">${table<DueItem>(
    words.list,
    [
      commitmentColumn(visit),
      {
        title: `${boardWords[language].onTime}, ${boardWords[language].stage.toLocaleLowerCase()}`,
        tags: true,
        cell: ({ schedule, stage }) => html`${scheduleTag(language, schedule)} ${stage && codeTag(language, "stage", stage)}`,
      },
      { title: boardWords[language].due, cell: (item) => html`${dueHeld(item, visit)}${readings(item, visit)}${dueMoved(item, visit)}` },
      {
        title: boardWords[language].owner,
        cell: ({ agencies }) =>
          agencies.length === 0
            ? html`<span class="none">${words.noOwner}</span>`
            : partyList(
                agencies.map(({ agency }) => agency),
                visit,
              ),
      },
      {
        title: words.papers,
        wide: true,
        cell: ({ papers: { total, items: first } }) =>
          html`${first.map(({ sourceId, ofPromise, title, publisher }, n) => html`${n > 0 && "; "}${!ofPromise && (first[n - 1]?.ofPromise ?? true) && html`<small>${words.besides}</small> `}<a href=${address.to(`/sources/${sourceId}`)}>${publisher ?? (title ? localized(title, language) : sourceId)}</a>`)}${total > first.length && html` <small>${words.more(total - first.length)}</small>`}`,
      },
    ],
    items,
  )}</div>`;
}
