// The register: every commitment that the filters find.
import { answerOf, type components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { listPage, orderedBy, withTotal } from "../../parts/list-page.ts";
import { money, quantityText } from "../../parts/money.ts";
import { partyList } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { commitmentFilters, quickCommitments } from "./filters.ts";
import { commitmentWords } from "./words.ts";

type CommitmentItem = components["schemas"]["CommitmentItem"];

export const commitmentsPage: Page = {
  path: "/commitments",
  section: "commitments",
  show(asked) {
    const visit = orderedBy(asked, "due");
    const { address, camket, language } = visit;
    const words = commitmentWords[language];
    return listPage<CommitmentItem>(
      visit,
      {
        title: words.title,
        resource: "/v1/commitments",
        filters: commitmentFilters,
        quick: quickCommitments(codeText(language, "schedule", "overdue"), codeText(language, "schedule", "possibly-overdue")),
        sorts: [
          ["due", words.due],
          ["title", words.commitment],
          ["stage", words.stage],
        ],
        counted: words.counted,
        none: words.none,
        columns: [
          { title: words.commitment, head: true, sorts: "title", cell: (one) => commitment(one, visit) },
          {
            title: words.between,
            cell: ({ obligors, beneficiaries }) =>
              html`${partyList(obligors, visit)}${beneficiaries.length > 0 && html` → ${partyList(beneficiaries, visit)}`}`,
          },
          { title: words.stage, sorts: "stage", tags: true, cell: ({ stage }) => stage && codeTag(language, "stage", stage) },
          { title: words.onTime, tags: true, cell: ({ schedule }) => scheduleTag(language, schedule) },
          { title: words.due, sorts: "due", cell: ({ schedule }) => date(schedule.due, language) },
          {
            title: words.value,
            cell: ({ value, quantity }) => (value ? money(value, language) : quantity && quantityText(quantity, language)),
          },
        ],
      },
      () => answerOf(camket.GET("/v1/commitments", { params: { query: address.asked, header: withTotal } })),
    );
  },
};

/** Its title, of what kind it is, and what must not be overlooked. */
function commitment({ id, title, kind, atRisk, handover, disputed, owner }: CommitmentItem, { address, language }: Visit): Content {
  const words = commitmentWords[language];
  return html`<a href=${address.to(`/commitments/${id}`)}>${localized(title, language)}</a><br /><small>${codeText(language, "kind", kind)}${
    owner === "none" && html` · ${words.noOwner}`
  }</small>${atRisk && html` ${tag("doubt", words.atRisk)}`}${handover && html` ${tag("doubt", words.notAccepted)}`}${
    disputed && html` ${tag("doubt", words.disputed)}`
  }`;
}
