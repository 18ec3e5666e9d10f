// Duties that return: how often they were done and missed, against what was expected.
import { answerOf, type components } from "@camket/client";
import { recurringStandings } from "@camket/domain";
import { bars } from "../../charts/bars.ts";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { table } from "../../parts/table.ts";
import { type Tone, tag } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Read } from "./as-read.ts";
import { boardPage } from "./board-page.ts";
import { choice, commitmentColumn, counted, empty, groups, stageColumn } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { recurringWords } from "./recurring-words.ts";

type Recurring = Read<"RecurringBoard">;
type Duty = components["schemas"]["RecurringItem"];

const tones: Readonly<Record<string, Tone>> = { current: "way", over: "still", ended: "over" };

export const recurringPage = boardPage({
  name: "recurring",
  filters: filtersBut("kind", "handover", "handedOverFrom", "handedOverTo"),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/recurring", { params: { query } })),
  show(visit, board) {
    const words = recurringWords[visit.language];
    const { standings, neverHeld, occurrences, commitments } = board;
    const finding = words.finding(neverHeld, standings.current, occurrences.held, occurrences.missed);
    if (commitments === 0 && visit.address.query.standing === undefined)
      return {
        finding,
        content: empty(visit, words.none, ["commitments/agree", "commitments/hold-occurrence", "commitments/miss-occurrence"]),
      };
    return { finding, content: html`${overAll(visit, board, finding)} ${list(visit, board.items)} ${byGroup(visit, board)}` };
  },
});

function overAll({ address, language }: Visit, { occurrences, standings, withoutExpected }: Recurring, finding: string): Content {
  const words = recurringWords[language];
  const { held, missed, expected, short } = occurrences;
  const bar = (word: string, count: number, tone: Tone) => ({ word, count, tone, said: html`<b>${count}</b>` });
  return html`<section>
    <h2>${words.occurrences}</h2>
    ${bars(finding, [...(expected > 0 ? [bar(words.expected, expected, "still")] : []), bar(words.held, held, "good"), bar(words.missed, missed, "doubt")])}
    <p>${withoutExpected > 0 && words.withoutExpected(withoutExpected)} ${short > 0 && words.shortOf(short)}</p>
    <p>
      ${(
        [
          ["current", standings.current],
          ["over", standings.over],
          ["ended", standings.ended],
          ["not-certain", standings.notCertain],
        ] as const
      )
        .filter(([, n]) => n > 0)
        .map(
          ([standing, n], i) =>
            html`${i > 0 && " · "}${counted(n, address.here({ standing }))} ${codeText(language, "recurringStanding", standing)}`,
        )}
    </p>
  </section>`;
}

function list(visit: Visit, items: readonly Duty[]): Content {
  const { language } = visit;
  const words = recurringWords[language];
  return html`<section>
    <h2>${words.duties}</h2>
    ${choice(visit, "standing", "recurringStanding", recurringStandings)}
    ${findAndSort(visit, [
      ["held", words.held],
      ["missed", words.missed],
      ["title", boardWords[language].commitment],
      ["stage", boardWords[language].stage],
    ])}
    <p>${tableLinks(visit)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${words.none}</p>`
        : table<Duty>(
            words.duties,
            [
              commitmentColumn(visit),
              {
                title: words.standing,
                tags: true,
                cell: ({ standing }) => tag(tones[standing] ?? "still", codeText(language, "recurringStanding", standing)),
              },
              stageColumn(visit),
              {
                title: words.period,
                cell: ({ period, occasion }) => html`${date(period, language)}${occasion && html` <small>${occasion}</small>`}`,
              },
              { title: words.held, figures: true, cell: ({ occurrences }) => occurrences.held },
              { title: words.missed, figures: true, cell: ({ occurrences }) => occurrences.missed },
              {
                title: words.expected,
                figures: true,
                cell: ({ occurrences: { expected, short = 0 } }) =>
                  expected !== undefined && html`${expected}${short > 0 && html` ${tag("doubt", html`−${short}`)}`}`,
              },
              {
                title: words.lastHeld,
                cell: ({ occurrences: { held, lastHeldOn } }) =>
                  held === 0 ? html`<span class="none">${words.never}</span>` : date(lastHeldOn, language),
              },
            ],
            items,
          )
    }
  </section>`;
}

function byGroup(visit: Visit, board: Recurring): Content {
  const { language } = visit;
  const words = recurringWords[language];
  return groups(
    visit,
    words.by,
    board.groups,
    ["corridor", "countries"],
    [
      { title: words.duties, figures: true, cell: ({ commitments }) => commitments },
      { title: words.held, figures: true, cell: ({ occurrences }) => occurrences.held },
      { title: words.missed, figures: true, cell: ({ occurrences }) => occurrences.missed },
      { title: words.expected, figures: true, cell: ({ occurrences }) => occurrences.expected },
      { title: words.neverHeld, figures: true, cell: ({ neverHeld }) => neverHeld },
    ],
  );
}
