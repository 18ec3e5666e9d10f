// Requests between the two and what became of them.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { party } from "../../parts/party.ts";
import { table } from "../../parts/table.ts";
import { codeTag } from "../../parts/tag.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { ageText } from "../requests/age.ts";
import { corridorWords } from "./words.ts";

type Request = components["schemas"]["RequestItem"];

export function requestTable(visit: Visit, items: readonly Request[]): Content {
  const { address, language } = visit;
  const words = corridorWords[language];
  if (items.length === 0) return html`<p class="empty">${words.noRequests}</p>`;
  return table<Request>(
    words.requests,
    [
      {
        title: words.request,
        head: true,
        cell: ({ id, title, from, to }) =>
          html`<a href=${address.to(`/requests/${id}`)}>${localized(title, language)}</a><br /><small>${party(from, visit)} → ${party(to, visit)}</small>`,
      },
      { title: words.stage, tags: true, cell: ({ stage }) => stage && codeTag(language, "requestStage", stage) },
      { title: words.waitingOn, cell: ({ waitingOn }) => waitingOn && party(waitingOn, visit) },
      { title: words.due, cell: ({ schedule }) => date(schedule.due, language) },
      { title: words.age, figures: true, cell: ({ age }) => age && ageText(age, visit) },
    ],
    items,
  );
}
