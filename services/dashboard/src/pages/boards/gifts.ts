// Gifts from the promise to the other side's acceptance: how many came how far, and what they are worth.
import { answerOf, type components } from "@camket/client";
import { giftSteps } from "@camket/domain";
import { bars } from "../../charts/bars.ts";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { totals, totalsText } from "../../parts/money.ts";
import { type TableColumn, table } from "../../parts/table.ts";
import { type Tone, tag } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Read } from "./as-read.ts";
import { boardPage } from "./board-page.ts";
import { choice, commitmentColumn, counted, empty, groups, listAt, valueColumn } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { giftsWords } from "./gifts-words.ts";

type Gifts = Read<"GiftsBoard">;
type Gift = components["schemas"]["GiftItem"];
type Worth = Gifts["pledged"];
type Step = "pledged" | "built" | "handedOver" | "accepted";

/** Each with the words of those that came as far or further, as the board is asked for them. */
const steps: readonly (readonly [step: Step, asks: readonly string[], tone: Tone])[] = [
  ["pledged", ["pledged", "built", "handed-over", "accepted"], "way"],
  ["built", ["built", "handed-over", "accepted"], "way"],
  ["handedOver", ["handed-over", "accepted"], "way"],
  ["accepted", ["accepted"], "good"],
];
const stepTones: Readonly<Record<string, Tone>> = { accepted: "good", ended: "over", "not-certain": "still", "handed-over": "good" };

export const giftsPage = boardPage({
  name: "gifts",
  filters: filtersBut(),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/gifts", { params: { query } })),
  show(visit, board) {
    const { language } = visit;
    const words = giftsWords[language];
    const { pledged, built, handedOver, accepted } = board;
    const worth = totalsText(pledged.totals, language);
    const finding = words.finding(
      pledged.commitments,
      worth === "" ? "" : words.worth(worth),
      built.commitments,
      handedOver.commitments,
      accepted.commitments,
    );
    if (board.commitments === 0 && visit.address.query.step === undefined)
      return { finding, content: empty(visit, words.none, ["commitments/pledge", "commitments/agree", "commitments/hand-over"]) };
    return { finding, content: html`${waterfall(visit, board, finding)} ${byCorridor(visit, board)} ${list(visit, board.items)}` };
  },
});

/** Each step stands before the outline of the one before it. */
function waterfall(visit: Visit, board: Gifts, finding: string): Content {
  const { address, language } = visit;
  const words = giftsWords[language];
  const { ended, notCertain, handedOver, accepted } = board;
  const unaccepted = handedOver.commitments - accepted.commitments;
  return html`<section>
    <h2>${words.steps}</h2>
    ${bars(
      finding,
      steps.map(([step, asks, tone], n) => {
        const { commitments, totals: worth, withoutValue } = board[step];
        const before = n === 0 ? undefined : board[(steps[n - 1] as (typeof steps)[number])[0]].commitments;
        return {
          word: words[step],
          count: commitments,
          tone,
          ...(before === undefined ? {} : { before }),
          said: html`<b>${counted(commitments, address.here({ step: asks }))}</b>${worth.length > 0 && html` · ${totalsText(worth, language)}`}`,
          note: [
            before !== undefined && before > commitments && words.notYet(before - commitments),
            withoutValue > 0 && boardWords[language].withoutValue(withoutValue),
          ]
            .filter(Boolean)
            .join("; "),
        };
      }),
    )}
    <p>
      ${unaccepted > 0 && html`<a href=${listAt(visit, { kind: ["construction-gift", "goods-in-kind"], handover: "unaccepted" })}>${words.unaccepted(unaccepted)}</a>. `}
      ${ended > 0 && html`<a href=${address.here({ step: "ended" })}>${words.ended(ended)}</a> `}
      ${notCertain > 0 && html`<a href=${address.here({ step: "not-certain" })}>${words.notCertain(notCertain)}</a>`}
    </p>
  </section>`;
}

function byCorridor(visit: Visit, board: Gifts): Content {
  const { language } = visit;
  const words = giftsWords[language];
  type Group = Gifts["groups"]["items"][number];
  const column = (step: Step): TableColumn<Group> => ({
    title: words[step],
    cell: (group) => worthOf(group[step], visit),
  });
  return groups<Group>(
    visit,
    words.by,
    board.groups,
    ["corridor", "countries", "kind"],
    steps.map(([step]) => column(step)),
  );
}

const worthOf = ({ commitments, totals: worth }: Worth, { language }: Visit): Content =>
  html`<b>${commitments}</b>${worth.length > 0 && html`<div class="hint">${totals(worth, language)}</div>`}`;

function list(visit: Visit, items: readonly Gift[]): Content {
  const { language } = visit;
  const words = giftsWords[language];
  const on = (title: string, of: (gift: Gift) => Gift["pledgedOn"]): TableColumn<Gift> => ({
    title,
    cell: (gift) => date(of(gift), language),
  });
  return html`<section>
    <h2>${words.gifts}</h2>
    ${choice(visit, "step", "giftStep", giftSteps)}
    ${findAndSort(visit, [
      ["title", words.gift],
      ["due", boardWords[language].due],
      ["stage", boardWords[language].stage],
    ])}
    <p>${tableLinks(visit)}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${words.none}</p>`
        : table<Gift>(
            words.gifts,
            [
              commitmentColumn(visit),
              {
                title: words.step,
                tags: true,
                cell: ({ step }) => tag(stepTones[step] ?? "way", codeText(language, "giftStep", step)),
              },
              valueColumn(visit),
              on(words.pledgedOn, ({ pledgedOn }) => pledgedOn),
              on(words.builtOn, ({ builtOn }) => builtOn),
              on(words.handedOverOn, ({ handedOverOn }) => handedOverOn),
              on(words.acceptedOn, ({ acceptedOn }) => acceptedOn),
            ],
            items,
          )
    }
  </section>`;
}
