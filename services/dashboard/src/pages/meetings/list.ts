// Meetings that the filters find, held and planned.
import { answerOf, type components } from "@camket/client";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date } from "../../parts/date.ts";
import { listPage, orderedBy, withTotal } from "../../parts/list-page.ts";
import { partyList } from "../../parts/party.ts";
import { codeTag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import { meetingFilters, quickMeetings } from "./filters.ts";
import { meetingWords } from "./words.ts";

type MeetingItem = components["schemas"]["MeetingItem"];

export const meetingsPage: Page = {
  path: "/meetings",
  section: "meetings",
  show(asked) {
    const visit = orderedBy(asked, "-day");
    const { address, camket, language } = visit;
    const words = meetingWords[language];
    return listPage<MeetingItem>(
      visit,
      {
        title: words.title,
        resource: "/v1/meetings",
        filters: meetingFilters,
        quick: quickMeetings((code) => codeText(language, "meetingStage", code)),
        sorts: [
          ["day", words.day],
          ["title", words.meeting],
        ],
        counted: words.counted,
        none: words.none,
        columns: [
          {
            title: words.meeting,
            head: true,
            sorts: "title",
            cell: ({ id, title, ordinal }) =>
              html`<a href=${address.to(`/meetings/${id}`)}>${localized(title, language)}</a>${ordinal !== undefined && html`<br /><small>${words.session(ordinal)}</small>`}`,
          },
          { title: words.day, sorts: "day", cell: ({ day }) => date(day, language) },
          { title: words.place, cell: ({ place }) => place },
          { title: words.parties, cell: ({ parties }) => partyList(parties, visit) },
          { title: words.stage, tags: true, cell: ({ stage }) => stage && codeTag(language, "meetingStage", stage) },
        ],
      },
      () => answerOf(camket.GET("/v1/meetings", { params: { query: address.asked, header: withTotal } })),
    );
  },
};
