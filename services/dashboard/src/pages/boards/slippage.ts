// Due dates that were moved: the first one, how often and how far, and why.
import { answerOf, type components } from "@camket/client";
import { type TimelineRow, timeline } from "../../charts/timeline.ts";
import { type Content, html } from "../../html.ts";
import { date, dateText } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { count } from "../../parts/money.ts";
import { table } from "../../parts/table.ts";
import { freeText, plain } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { boardPage } from "./board-page.ts";
import { commitmentColumn, dueColumn, empty, scheduleColumn } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { slippageWords } from "./slippage-words.ts";

type Slippage = components["schemas"]["SlippageBoard"];
type Slipped = components["schemas"]["SlippageItem"];

const drawnMax = 10;

export const slippagePage = boardPage({
  name: "slippage",
  filters: filtersBut(),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/slippage", { params: { query } })),
  show(visit, board) {
    const words = slippageWords[visit.language];
    const { moved, daysKnown, daysSlipped, items } = board;
    if (moved === 0) return { finding: words.notMoved, content: empty(visit, words.none, ["commitments/reschedule"]) };
    return {
      finding:
        daysKnown === moved
          ? words.finding(moved, count(daysSlipped, visit.language))
          : words.findingOf(moved, daysKnown, count(daysSlipped, visit.language)),
      content: html`${drawn(visit, board)} ${list(visit, items)}`,
    };
  },
});

function drawn({ language, today }: Visit, { items, asOf: { validAt } }: Slippage): Content {
  const words = slippageWords[language];
  const said = boardWords[language];
  const groups = items.slice(0, drawnMax).map(({ title, schedule, slippage: { firstDue } }) => ({
    title: plain(title, language),
    rows: [...(firstDue ? [row(words.first, "past", firstDue)] : []), ...(schedule.due ? [row(words.now, "plan", schedule.due)] : [])],
  }));
  return html`<section>
    <h2>${words.drawn}</h2>
    ${timeline({ title: words.drawn, groups, at: { day: validAt, text: (validAt === today ? said.today : said.asked)(shortDay(validAt, language)) } }, language)}
    <p><small>${words.notLate}</small></p>
  </section>`;

  function row(label: string, as: TimelineRow["as"], on: NonNullable<Slipped["schedule"]["due"]>): TimelineRow {
    return { label, as, text: dateText(on, language), earliest: on.earliest, latest: on.latest, certain: on.latest };
  }
}

function list(visit: Visit, items: readonly Slipped[]): Content {
  const { address, language } = visit;
  const words = slippageWords[language];
  const days = (n: number | undefined): string =>
    n === undefined ? words.unknown : n === 0 ? words.same : n > 0 ? words.later(count(n, language)) : words.earlier(count(-n, language));
  return html`<section>
    <h2>${words.list}</h2>
    ${findAndSort(visit, [
      ["days", words.days],
      ["title", boardWords[language].commitment],
    ])}
    <p>${tableLinks(visit)}</p>
    ${table<Slipped>(
      words.list,
      [
        commitmentColumn(visit),
        { title: words.firstDue, cell: ({ slippage: { firstDue } }) => date(firstDue, language) },
        { ...dueColumn<Slipped>(visit), title: words.dueNow },
        scheduleColumn(visit),
        { title: words.times, figures: true, cell: ({ slippage: { timesRescheduled } }) => timesRescheduled },
        { title: words.days, cell: ({ slippage: { daysSlipped } }) => days(daysSlipped) },
        {
          title: words.reason,
          cell: ({ id, slippage: { lastMove } }) =>
            html`<a href=${`${address.to(`/commitments/${id}`)}#event-${lastMove.eventId}`}>${date(lastMove.occurredOn, language)}</a>: ${freeText(lastMove.reason, language)}`,
        },
      ],
      items,
    )}
  </section>`;
}
