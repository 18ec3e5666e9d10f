// All parties: what each is, where it belongs, and whether it has ended.
import { answerOf, type components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { country } from "../../parts/country.ts";
import { shortDay } from "../../parts/days.ts";
import { listPage, withTotal } from "../../parts/list-page.ts";
import { party, partyList } from "../../parts/party.ts";
import { tag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import { partyFilters, quickParties } from "./filters.ts";
import { partyWords } from "./words.ts";

type PartyItem = components["schemas"]["PartyItem"];

export const partiesPage: Page = {
  path: "/parties",
  section: "parties",
  show(visit) {
    const { address, camket, language } = visit;
    const words = partyWords[language];
    return listPage<PartyItem>(
      visit,
      {
        title: words.title,
        resource: "/v1/parties",
        filters: partyFilters,
        quick: quickParties(
          codeText(language, "level", "province"),
          codeText(language, "level", "district"),
          codeText(language, "partyEnd", "dissolved"),
        ),
        sorts: [["name", words.party]],
        counted: words.counted,
        none: words.none,
        columns: [
          {
            title: words.party,
            head: true,
            sorts: "name",
            cell: ({ id, names }) => html`<a href=${address.to(`/parties/${id}`)}>${localized(names, language)}</a>`,
          },
          { title: words.level, cell: ({ level }) => codeText(language, "level", level) },
          { title: words.country, cell: ({ country: code }) => country(code, language) },
          { title: words.partOf, cell: ({ parent }) => parent && party(parent, visit) },
          { title: words.standing, cell: (one) => standing(one, visit) },
        ],
      },
      () => answerOf(camket.GET("/v1/parties", { params: { query: address.asked, header: withTotal } })),
    );
  },
};

/** Whether it has ended, and who goes on for it. */
function standing({ ended }: PartyItem, visit: Visit): Content {
  const { language } = visit;
  const words = partyWords[language];
  if (!ended) return words.lives;
  const { as, since, successors } = ended;
  return html`${tag("over", words.ended(plainCode("partyEnd", as, language), shortDay(since, language)))}${
    successors.length > 0 && html`<br /><small>${words.into} ${partyList(successors, visit)}</small>`
  }`;
}
