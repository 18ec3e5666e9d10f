// The register: every commitment that the filters find.
import { answerOf } from "@camket/client";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { money, quantityText } from "../../parts/money.ts";
import { pagination } from "../../parts/pagination.ts";
import { partyList } from "../../parts/party.ts";
import { table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import { commitmentWords } from "./words.ts";

export const commitmentsPage: Page = {
  path: "/commitments",
  section: "commitments",
  async show(visit) {
    const { address, camket, language } = visit;
    const words = commitmentWords[language];
    const { items, next, asOf } = await answerOf(camket.GET("/v1/commitments", { params: { query: address.asked } }));
    return {
      title: words.title,
      asOf,
      resource: { path: "/v1/commitments", tables: true },
      content: html`${
        items.length === 0
          ? html`<p class="empty">${words.none}</p>`
          : table(
              words.title,
              [
                {
                  title: words.commitment,
                  head: true,
                  cell: ({ id, title, kind }) =>
                    html`<a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a><br /><small>${codeText(language, "kind", kind)}</small>`,
                },
                { title: words.from, cell: ({ obligors }) => partyList(obligors, visit) },
                { title: words.to, cell: ({ beneficiaries }) => partyList(beneficiaries, visit), wide: true },
                { title: words.stage, cell: ({ stage }) => stage && codeTag(language, "stage", stage) },
                { title: words.onTime, cell: ({ schedule }) => codeTag(language, "schedule", schedule.status) },
                { title: words.due, cell: ({ schedule }) => date(schedule.due, language) },
                {
                  title: words.value,
                  cell: ({ value, quantity }) => (value ? money(value, language) : quantity && quantityText(quantity, language)),
                },
              ],
              items,
            )
      }
      ${pagination(visit, next)}`,
    };
  },
};
