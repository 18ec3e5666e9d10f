// On what commitments rest: sources, papers, verifications and reviews, how far they are trusted, and what is missing.
import { answerOf, type components } from "@camket/client";
import { bars } from "../../charts/bars.ts";
import { heat } from "../../charts/heat.ts";
import { stackedBar } from "../../charts/stacked-bar.ts";
import { type Content, html } from "../../html.ts";
import { shortDay } from "../../parts/days.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { table } from "../../parts/table.ts";
import { type Tone, tag } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import type { Read } from "./as-read.ts";
import { boardPage } from "./board-page.ts";
import { choice, commitmentColumn, counted, empty, groups, numbers, stageColumn } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { evidenceWords } from "./evidence-words.ts";
import { filtersBut } from "./filters.ts";

type Evidence = Read<"EvidenceBoard">;
type Counts = Omit<Evidence, "groups" | "items" | "next" | "total" | "asOf">;
type Item = components["schemas"]["EvidenceItem"];

/** What the board is asked for, and how many lack it. */
const gaps: readonly (readonly [gap: string, of: (counts: Counts) => number])[] = [
  ["without-source", ({ commitments, withSource }) => commitments - withSource],
  ["without-paper", ({ commitments, withPaper }) => commitments - withPaper],
  ["uncovered", ({ uncovered }) => uncovered],
  ["delivered-uncovered", ({ deliveredUncovered }) => deliveredUncovered],
  ["stale", ({ stale }) => stale],
  ["never-reviewed", ({ neverReviewed }) => neverReviewed],
];
const trust: readonly (readonly [backing: keyof Counts["confidence"], tone: Tone])[] = [
  ["high", "good"],
  ["medium", "way"],
  ["low", "doubt"],
  ["unstated", "still"],
  ["none", "over"],
];

/** Rows of a page on which nobody has asked for one gap yet: each has six lines on a phone. */
const rowsMax = "12";

export const evidencePage = boardPage({
  name: "evidence",
  filters: filtersBut(),
  usual: ({ address }) => (address.query.gap === undefined ? { limit: rowsMax } : {}),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/evidence", { params: { query } })),
  show(visit, board) {
    const words = evidenceWords[visit.language];
    const finding = words.finding(board.withSource, board.withPaper, board.commitments, board.stale);
    if (board.commitments === 0 && visit.address.query.gap === undefined)
      return {
        finding,
        content: empty(visit, words.noCommitment, ["commitments/agree", "sources/register", "commitments/attach-evidence"]),
      };
    return {
      finding,
      content: html`${coverage(visit, board, finding)} ${missing(visit, board)} ${byGroup(visit, board)} ${list(visit, board.items)}`,
    };
  },
});

function coverage({ language }: Visit, board: Evidence, finding: string): Content {
  const words = evidenceWords[language];
  const { commitments, withSource, withPaper, keptHere, delivered, verified, neverReviewed, confidence } = board;
  const bar = (word: string, count: number, tone: Tone = "way") => ({ word, count, tone, said: html`<b>${count}</b>` });
  return html`<section>
    <h2>${words.coverage}</h2>
    ${bars(
      finding,
      [
        bar(words.withSource, withSource),
        bar(words.withPaper, withPaper),
        bar(words.keptHere, keptHere),
        bar(words.delivered, delivered, "still"),
        bar(words.verified, verified, "good"),
        bar(words.reviewed, commitments - neverReviewed),
      ],
      commitments,
    )}
    <h3>${words.confidence}</h3>
    ${stackedBar(
      words.confidenceSaid,
      trust.map(([backing, tone]) => ({ tone, word: codeText(language, "backing", backing), count: confidence[backing] })),
      language,
    )}
  </section>`;
}

function missing(visit: Visit, board: Evidence): Content {
  const { address, language } = visit;
  const words = evidenceWords[language];
  return html`<section>
    <h2>${words.gaps}</h2>
    ${numbers(
      visit,
      gaps.map(([gap, of]) => [of(board), plainCode("gap", gap, language), address.here({ gap })] as const),
    )}
  </section>`;
}

function byGroup(visit: Visit, board: Evidence): Content {
  const { address, language } = visit;
  const shown = gaps.filter(([gap]) => gap !== "uncovered");
  return groups(
    visit,
    evidenceWords[language].by,
    board.groups,
    ["corridor", "countries"],
    [
      { title: boardWords[language].commitments, figures: true, cell: ({ commitments }) => commitments },
      ...shown.map(([gap, of]) => ({
        title: plainCode("gap", gap, language),
        figures: true,
        cell: (group: Evidence["groups"]["items"][number]) => {
          const n = of(group);
          const href = group.corridor && address.here({ corridor: group.corridor.join("~"), gap });
          return heat(n / Math.max(group.commitments, 1), counted(n, href));
        },
      })),
    ],
  );
}

function list(visit: Visit, items: readonly Item[]): Content {
  const { language } = visit;
  const words = evidenceWords[language];
  return html`<section>
    <h2>${words.list}</h2>
    ${choice(
      visit,
      "gap",
      "gap",
      gaps.map(([gap]) => gap),
      { usual: words.usual },
    )}
    ${findAndSort(visit, [
      ["title", boardWords[language].commitment],
      ["due", boardWords[language].due],
      ["stage", boardWords[language].stage],
    ])}
    <p>${tableLinks(visit)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${words.none}</p>`
        : table<Item>(
            words.list,
            [
              commitmentColumn(visit),
              stageColumn(visit),
              { title: words.papers, cell: ({ papers }) => codeText(language, "papers", papers) },
              { title: words.trusted, cell: ({ confidence }) => confidence && codeText(language, "backing", confidence) },
              {
                title: words.lastNews,
                cell: ({ lastNewsOn, stale }) =>
                  html`${lastNewsOn && shortDay(lastNewsOn, language)}${stale && html` ${tag("doubt", words.stale)}`}`,
              },
              {
                title: words.lastReviewed,
                cell: ({ lastReviewedOn }) => (lastReviewedOn ? shortDay(lastReviewedOn, language) : words.never),
              },
            ],
            items,
          )
    }
  </section>`;
}
