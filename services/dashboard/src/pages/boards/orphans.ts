// Open duties that nobody is left to keep: whose they were, how that party ended, and what takes them off this board.
import { answerOf, type components } from "@camket/client";
import { commandNamed } from "@camket/domain";
import { commandLink } from "../../forms/catalogue-page.ts";
import { type Content, html } from "../../html.ts";
import { shortDay } from "../../parts/days.ts";
import { findAndSort, tableLinks } from "../../parts/filters.ts";
import { party, partyList } from "../../parts/party.ts";
import { table } from "../../parts/table.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { boardPage } from "./board-page.ts";
import { commitmentColumn, counted, dueColumn, empty, scheduleColumn, stageColumn } from "./board-parts.ts";
import { boardWords } from "./board-words.ts";
import { filtersBut } from "./filters.ts";
import { orphansWords } from "./orphans-words.ts";

type Orphans = components["schemas"]["OrphansBoard"];
type Orphan = components["schemas"]["OrphanItem"];
type Lost = Orphan["lost"][number];

const partiesMax = 50;
const transfer = commandNamed("parties", "transfer-function");

export const orphansPage = boardPage({
  name: "orphans",
  filters: filtersBut("open", "orphaned", "handover", "handedOverFrom", "handedOverTo"),
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/orphans", { params: { query } })),
  show(visit, board) {
    const words = orphansWords[visit.language];
    const { duties, parties, items } = board;
    if (duties === 0)
      return { finding: words.nobody, content: empty(visit, words.none, ["parties/dissolve", "parties/transfer-function"]) };
    return { finding: words.finding(duties, parties.total), content: html`${byParty(visit, board)} ${list(visit, items)}` };
  },
});

function byParty(visit: Visit, { parties: { total, items } }: Orphans): Content {
  const { address, language } = visit;
  const words = orphansWords[language];
  return html`<section>
    <h2>${words.parties}</h2>
    ${table(
      words.parties,
      [
        { title: words.party, head: true, cell: (one) => party(one, visit) },
        { title: words.ended, cell: (one) => endOf(one, visit) },
        {
          title: words.passedTo,
          cell: ({ passedTo = [] }) =>
            passedTo.map((one, n) => html`${n > 0 && ", "}${party(one, visit)}${one.ended && html` (${endOf(one, visit)})`}`),
        },
        { title: words.duties, figures: true, cell: ({ partyId, duties }) => counted(duties, address.here({ party: partyId })) },
      ],
      items.slice(0, partiesMax),
    )}
    ${total > partiesMax && html`<p><small>${words.more(partiesMax, total)}</small></p>`}
    ${transfer && html`<p>${words.remedy} ${commandLink(visit, transfer)}.</p>`}
  </section>`;
}

/** How it ended, and when; one that lives gave its functions away. */
function endOf({ ended }: Pick<Lost, "ended">, { language }: Visit): Content {
  if (!ended) return codeText(language, "lost", "functions-transferred");
  return html`${codeText(language, "partyEnd", ended.as)} ${orphansWords[language].since(shortDay(ended.since, language))}`;
}

function list(visit: Visit, items: readonly Orphan[]): Content {
  const { language } = visit;
  const words = orphansWords[language];
  return html`<section>
    <h2>${words.list}</h2>
    ${findAndSort(visit, [
      ["due", boardWords[language].due],
      ["title", boardWords[language].commitment],
      ["stage", boardWords[language].stage],
    ])}
    <p>${tableLinks(visit)}</p>
    ${table<Orphan>(
      words.list,
      [
        commitmentColumn(visit),
        { title: words.lost, cell: ({ lost }) => partyList(lost, visit) },
        stageColumn(visit),
        scheduleColumn(visit),
        dueColumn(visit),
      ],
      items,
    )}
  </section>`;
}
