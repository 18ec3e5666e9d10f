// The workload of agencies, and what nobody is charged with.
import { answerOf, type components } from "@camket/client";
import { heat } from "../../charts/heat.ts";
import { stackedBar } from "../../charts/stacked-bar.ts";
import { type Content, html } from "../../html.ts";
import { tableLinks } from "../../parts/filters.ts";
import { party } from "../../parts/party.ts";
import { type TableColumn, table } from "../../parts/table.ts";
import type { Tone } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { agenciesWords } from "./agencies-words.ts";
import { boardPage } from "./board-page.ts";
import { counted, empty, listAt } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";

type Agencies = components["schemas"]["AgencyBoard"];
type Agency = Agencies["agencies"][number];

/** More rows than this make a page too long; the tables have all. */
const rowsMax = 60;
const tones: Readonly<Record<string, Tone>> = { named: "good", unnamed: "doubt", none: "still" };

export const agenciesPage = boardPage({
  name: "agencies",
  filters: filtersBut("open"),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/agencies", { params: { query } })),
  show(visit, board) {
    const words = agenciesWords[visit.language];
    const openOf = (which: string): number => board.owners.find(({ owner }) => owner === which)?.open ?? 0;
    const open = board.owners.reduce((sum, owner) => sum + owner.open, 0);
    const finding = words.finding(openOf("none"), open, openOf("unnamed"));
    return { finding, content: html`${owners(visit, board, finding)} ${workload(visit, board)}` };
  },
});

function owners(visit: Visit, { owners: all }: Agencies, finding: string): Content {
  const { language } = visit;
  return html`<section>
    <h2>${agenciesWords[language].owners}</h2>
    ${stackedBar(
      finding,
      all.toReversed().map(({ owner, open }) => ({
        tone: tones[owner] ?? "still",
        word: codeText(language, "owner", owner),
        count: open,
        href: listAt(visit, { owner, open: "true" }),
      })),
      language,
    )}
  </section>`;
}

function workload(visit: Visit, { agencies, total, within }: Agencies): Content {
  const { language } = visit;
  const words = agenciesWords[language];
  if (agencies.length === 0) return empty(visit, words.none, ["commitments/assign-agency"]);
  const most = Math.max(...agencies.map(({ open }) => open));
  const column = (
    title: string,
    of: (one: Agency) => number,
    asks: Readonly<Record<string, string>> | undefined,
    share?: (one: Agency) => number,
  ): TableColumn<Agency> => ({
    title,
    figures: true,
    cell: (one) => {
      const said = counted(of(one), asks && one.agency && listAt(visit, { ...asks, agency: one.agency.partyId }));
      return share ? heat(share(one), said) : said;
    },
  });
  return html`<section>
    <h2>${words.workload}</h2>
    <p>${tableLinks(visit)}</p>
    ${table<Agency>(
      words.workload,
      [
        { title: words.agency, head: true, cell: ({ agency }) => (agency ? party(agency, visit) : words.unnamed) },
        column(
          boardWords[language].open,
          ({ open }) => open,
          { open: "true" },
          ({ open }) => open / Math.max(most, 1),
        ),
        column(words.overdue, ({ overdue }) => overdue, { schedule: "overdue" }),
        column(words.possiblyOverdue, ({ possiblyOverdue }) => possiblyOverdue, { schedule: "possibly-overdue" }),
        column(words.dueSoon(within), ({ dueSoon }) => dueSoon, { dueWithin: String(within) }),
        column(words.atRisk, ({ atRisk }) => atRisk, { atRisk: "true" }),
        column(words.kept, ({ kept }) => kept, undefined),
        column(words.all, ({ commitments }) => commitments, {}),
        {
          title: words.roles,
          cell: ({ roles }) =>
            html`<small>${roles.map(({ role, commitments }, n) => html`${n > 0 && ", "}${codeText(language, "role", role)} ${commitments}`)}</small>`,
        },
      ],
      agencies.slice(0, rowsMax),
    )}
    <p><small>${total > rowsMax && words.more(Math.min(rowsMax, agencies.length), total)} ${words.notAdded}</small></p>
  </section>`;
}
