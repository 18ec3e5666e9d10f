// Agreements by the end of their period: which have to be renewed when, and what is under way for it. The board of renewals as a page.
import { answerOf, type components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { listPage } from "../../parts/list-page.ts";
import { partyList } from "../../parts/party.ts";
import { standingTag } from "../../parts/standing-tag.ts";
import { tag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { agreementFilters, quickAgreements } from "./filters.ts";
import { agreementWords } from "./words.ts";

type RenewalItem = components["schemas"]["RenewalItem"];
type Board = components["schemas"]["AgreementsBoard"];

export const agreementsPage: Page = {
  path: "/agreements",
  section: "agreements",
  show(visit) {
    const { address, camket, language } = visit;
    const words = agreementWords[language];
    return listPage<RenewalItem, Board & { readonly total: number }>(
      visit,
      {
        title: words.title,
        lead: (board) => finding(board, visit),
        resource: "/v1/boards/agreements",
        filters: agreementFilters,
        quick: quickAgreements((standing) => codeText(language, "standing", standing)),
        sorts: [
          ["end", words.period],
          ["title", words.agreement],
        ],
        counted: words.counted,
        none: words.none,
        columns: [
          {
            title: words.agreement,
            head: true,
            sorts: "title",
            cell: ({ id, title, number, chain }) =>
              html`<a href=${address.to(`/agreements/${id}`)}>${localized(title, language)}</a>${number && html`<br /><small>${number}</small>`}${
                chain.length > 1 && html`<br /><small>${words.inChain(chain.position, chain.length)}</small>`
              }`,
          },
          { title: words.parties, cell: ({ parties }) => partyList(parties, visit) },
          {
            title: words.standing,
            tags: true,
            cell: ({ standing }) => html`${standingTag(language, standing)}${standing.gap && html` ${tag("bad", words.gap)}`}`,
          },
          { title: words.period, sorts: "end", cell: ({ standing }) => date(standing.period, language) },
          { title: words.countdown, figures: true, cell: (one) => countdown(one, visit) },
          {
            title: words.duties,
            figures: true,
            cell: ({ id, openDuties }) =>
              openDuties === 0
                ? openDuties
                : html`<a href=${address.to("/commitments", { agreement: id, open: "true" })}>${openDuties}</a>`,
          },
          { title: words.renewal, cell: (one) => underWay(one, visit) },
        ],
      },
      async () => {
        const board = await answerOf(camket.GET("/v1/boards/agreements", { params: { query: address.asked } }));
        return { ...board, total: board.agreements };
      },
    );
  },
};

function finding({ standings, gaps }: Board, { language }: Visit): string {
  const of = (standing: string): number => standings.find((one) => one.standing === standing)?.agreements ?? 0;
  return agreementWords[language].finding(of("current"), of("possibly-expired"), of("expired"), gaps);
}

function countdown({ standing, daysPast }: RenewalItem, { language }: Visit): Content {
  const words = agreementWords[language];
  if (standing.daysToRenewal !== undefined) return words.left(standing.daysToRenewal);
  return daysPast !== undefined && words.past(daysPast);
}

function underWay({ standing: { gap }, renewal: { by, preparations } }: RenewalItem, { address, language }: Visit): Content {
  const links = [
    ...by.map(({ id, title, stage }) => ({
      href: address.to(`/agreements/${id}`),
      title,
      said: stage && codeText(language, "agreementStage", stage),
    })),
    ...preparations.map(({ id, title }) => ({ href: address.to(`/commitments/${id}`), title, said: undefined })),
  ];
  if (links.length === 0 && gap) return html`<span class="none">${agreementWords[language].nothing}</span>`;
  return links.map(
    ({ href, title, said }, n) =>
      html`${n > 0 && html`<br />`}<a href=${href}>${localized(title, language)}</a>${said && html` (${said})`}`,
  );
}
