// All sources: who published what when, what was taken from it, and where it contradicts others.
import { answerOf, type components } from "@camket/client";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { listPage, withTotal } from "../../parts/list-page.ts";
import { tag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import { quickSources, sourceFilters } from "./filters.ts";
import { sourceWords } from "./words.ts";

type SourceItem = components["schemas"]["SourceItem"];

export const sourcesPage: Page = {
  path: "/sources",
  section: "sources",
  show(visit) {
    const { address, camket, language } = visit;
    const words = sourceWords[language];
    return listPage<SourceItem>(
      visit,
      {
        title: words.title,
        resource: "/v1/sources",
        filters: sourceFilters,
        quick: quickSources(codeText(language, "sourceType", "news"), codeText(language, "sourceType", "law"), words.withConflicts),
        sorts: [
          ["title", words.source],
          ["published", words.published],
        ],
        counted: words.counted,
        none: words.none,
        columns: [
          {
            title: words.source,
            head: true,
            sorts: "title",
            cell: ({ id, title, retracted }) =>
              html`<a href=${address.to(`/sources/${id}`)}>${localized(title, language)}</a>${retracted && html` ${tag("bad", words.retracted)}`}`,
          },
          { title: words.type, cell: ({ type }) => codeText(language, "sourceType", type) },
          { title: words.publisher, cell: ({ publisher }) => publisher },
          {
            title: words.published,
            sorts: "published",
            cell: ({ publishedOn, eventOn }) =>
              publishedOn ? date(publishedOn, language) : eventOn && html`<small>${words.tellsOf}: ${date(eventOn, language)}</small>`,
          },
          { title: words.claims, figures: true, cell: ({ claimCount }) => claimCount },
          {
            title: words.conflicts,
            figures: true,
            cell: ({ openConflicts }) => (openConflicts > 0 ? tag("doubt", String(openConflicts)) : "0"),
          },
        ],
      },
      () => answerOf(camket.GET("/v1/sources", { params: { query: address.asked, header: withTotal } })),
    );
  },
};
