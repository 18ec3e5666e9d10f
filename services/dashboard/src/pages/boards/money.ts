// What commitments come to: over all, and as a heat map of corridor and stage for each currency. Currencies are never added to each other.
import { answerOf } from "@camket/client";
import { stages } from "@camket/domain";
import { heat } from "../../charts/heat.ts";
import { type Content, html } from "../../html.ts";
import { corridorKey, corridorText } from "../../parts/corridor.ts";
import { tableLinks } from "../../parts/filters.ts";
import { figure, totals, totalsText } from "../../parts/money.ts";
import { table } from "../../parts/table.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import type { Read } from "./as-read.ts";
import { boardPage } from "./board-page.ts";
import { choice, empty, groupName, listAt } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { rateInOne, rates } from "./money-rates.ts";
import { moneyWords } from "./money-words.ts";

type Money = Read<"MoneyBoard">;
type Group = Money["groups"][number];
type Total = Money["totals"][number];

/** More rows than this nobody reads at once. */
const rowsMax = 25;

/** What a cell of the heat maps is. */
const usual = { by: ["corridor", "stage"] } as const;

export const moneyPage = boardPage({
  name: "money",
  filters: filtersBut(),
  usual: () => usual,
  redirect: rateInOne,
  ask: ({ camket }, { by, in: into, rate, ...query }) => {
    // A currency and a rate go together: where one of them was left out as wrong, nothing is converted.
    const converting = into !== undefined && rate !== undefined ? { in: String(into), rate: [rate].flat() } : {};
    const dimensions = [...new Set([...[by].flat(), "stage"])] as "stage"[];
    return answerOf(camket.GET("/v1/boards/money", { params: { query: { ...query, ...converting, by: dimensions } } }));
  },
  show(visit, board) {
    const { language } = visit;
    const words = moneyWords[language];
    const { commitments, withoutValue, totals: all } = board;
    const finding = words.finding(commitments - withoutValue, commitments, totalsText(all, language));
    if (all.length === 0) return { finding, content: empty(visit, words.none, ["commitments/agree", "commitments/revalue"]) };
    return {
      finding,
      content: html`<section>
          <h2>${words.total}</h2>
          <div class="money-totals">${totals(all, language)}</div>
          <p><small>${words.separate} ${boardWords[language].withoutValue(withoutValue)}.</small></p>
          ${rates(visit, board)}
        </section>
        ${choice(visit, "by", "dimension", ["corridor", "countries", "kind"], { absent: "corridor" })}
        ${board.total > board.groups.length && html`<p><small>${words.largest(board.groups.length, board.total)}</small></p>`}
        ${all.map((total) => heatMap(visit, board, total))}
        <p>${tableLinks(visit, "/v1/boards/money", visit.address.query.by === undefined ? usual : {})}</p>
        ${visit.address.query.by !== "kind" && html`<p><small>${boardWords[language].notAdded}</small></p>`}`,
    };
  },
});

/** The rows of one currency, the highest first; a cell for each stage. */
function heatMap(visit: Visit, { groups }: Money, { currency }: Total): Content {
  const { language } = visit;
  const words = moneyWords[language];
  const inIt = groups.flatMap((group) => group.totals.filter((one) => one.currency === currency).map((total) => ({ group, total })));
  const most = Math.max(...inIt.map(({ total }) => Number(total.amount)));
  const rows = [...Map.groupBy(inIt, ({ group }) => keyOf(group)).values()]
    .map((cells) => ({
      cells,
      group: (cells[0] as (typeof cells)[number]).group,
      sum: cells.reduce((all, { total }) => all + Number(total.amount), 0),
    }))
    .toSorted((a, b) => b.sum - a.sum);
  const shown = stages.filter((stage) => inIt.some(({ group }) => group.stage === stage));
  const highest = inIt.toSorted((a, b) => Number(b.total.amount) - Number(a.total.amount))[0];
  return html`<section>
    <h2>${words.perCurrency(currency)}</h2>
    ${highest && html`<p>${words.perCurrencySaid(currency, cellName(highest.group, visit), said(highest.total, visit))}</p>`}
    ${table(
      words.perCurrency(currency),
      [
        {
          title: plainCode("dimension", String(visit.address.query.by ?? "corridor"), language),
          head: true,
          cell: ({ group }: (typeof rows)[number]) => groupName(visit, group),
        },
        ...[...shown, undefined].map((stage) => ({
          title: stage === undefined ? boardWords[language].nothingCertain : plainCode("stage", stage, language),
          figures: true,
          cell: ({ cells }: (typeof rows)[number]) => {
            const cell = cells.find(({ group }) => group.stage === stage);
            return (
              cell && heat(Number(cell.total.amount) / most, html`<a href=${cellAt(visit, cell.group)}>${said(cell.total, visit)}</a>`)
            );
          },
        })),
      ].filter((_, n) => n <= shown.length || inIt.some(({ group }) => group.stage === undefined)),
      rows.slice(0, rowsMax),
    )}
    ${rows.length > rowsMax && html`<p><small>${words.more(rowsMax, rows.length)}</small></p>`}
  </section>`;
}

const said = ({ amount, currency, approximate }: Total, { language }: Visit): string =>
  `${approximate > 0 ? "≈ " : ""}${figure(amount, currency, language)}`;

const keyOf = ({ corridor, kind }: Group): string => corridor?.join("~") ?? kind ?? "";

const nameOf = ({ corridor, ends, kind }: Group, { language }: Visit): string =>
  corridor
    ? corridorText({ corridor, ends }, language)
    : kind === undefined
      ? boardWords[language].noCorridor
      : plainCode("kind", kind, language);

const cellName = (group: Group, visit: Visit): string =>
  `${nameOf(group, visit)}, ${group.stage === undefined ? boardWords[visit.language].nothingCertain : plainCode("stage", group.stage, visit.language)}`;

/** The commitments of a cell; those in no corridor are found by their stage alone. */
const cellAt = (visit: Visit, { corridor, kind, stage }: Group): string =>
  listAt(visit, {
    ...(corridor ? { corridor: corridorKey(corridor) } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
  });
