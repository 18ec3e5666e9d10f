// Requests: without a filter as an in-box and an out-box, else as the list that the filters find.
import { answerOf, type components } from "@camket/client";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { listPage, orderedBy, withTotal } from "../../parts/list-page.ts";
import { quantityText } from "../../parts/money.ts";
import { party } from "../../parts/party.ts";
import { scheduleTag } from "../../parts/standing-tag.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { ageText } from "./age.ts";
import { requestBoxes } from "./boxes.ts";
import { quickRequests, requestFilters } from "./filters.ts";
import { type RequestTab, requestTabs } from "./tabs.ts";
import { requestWords } from "./words.ts";

type RequestItem = components["schemas"]["RequestItem"];

/** What the list is asked for beside the moment: without any of it, the boxes are shown. */
const ofTheList = [...requestFilters.map(({ name }) => name), "sort", "cursor", "limit", "view", "filters"];

export const requestsPage: Page = {
  path: "/requests",
  section: "requests",
  show(asked) {
    if (asked.us !== "" && !ofTheList.some((name) => asked.address.query[name] !== undefined)) return requestBoxes(asked);
    const visit = orderedBy(asked, "submitted");
    const { address, camket, language } = visit;
    const words = requestWords[language];
    return listPage<RequestItem>(
      visit,
      {
        title: words.title,
        resource: "/v1/requests",
        above: requestTabs(visit, tabOf(visit)),
        filters: requestFilters,
        quick: quickRequests((code) => codeText(language, "schedule", code)),
        sorts: [
          ["submitted", words.submitted],
          ["due", words.due],
          ["title", words.request],
        ],
        counted: words.counted,
        none: words.none,
        columns: [
          {
            title: words.request,
            head: true,
            sorts: "title",
            cell: ({ id, title, quantity }) =>
              html`<a href=${address.to(`/requests/${id}`)}>${localized(title, language)}</a>${quantity && html`<br /><small>${quantityText(quantity, language)}</small>`}`,
          },
          { title: words.from, cell: ({ from }) => party(from, visit) },
          { title: words.to, cell: ({ to }) => party(to, visit) },
          { title: words.stage, tags: true, cell: ({ stage }) => stage && codeTag(language, "requestStage", stage) },
          { title: words.waitingOn, cell: ({ waitingOn }) => waitingOn && party(waitingOn, visit) },
          { title: words.age, sorts: "submitted", cell: ({ age }) => age && ageText(age, visit) },
          {
            title: words.due,
            sorts: "due",
            cell: ({ schedule }) => schedule.due && html`${date(schedule.due, language)} ${scheduleTag(language, schedule)}`,
          },
        ],
      },
      () => answerOf(camket.GET("/v1/requests", { params: { query: address.asked, header: withTotal } })),
    );
  },
};

function tabOf({ address: { query }, us }: Visit): RequestTab {
  if (query.waitingOnUs === us) return "us";
  if (query.waitingOnThem === us) return "them";
  return requestFilters.some(({ name }) => query[name] !== undefined) ? "some" : "all";
}
