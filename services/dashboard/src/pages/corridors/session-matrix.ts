// What stands between the two since the session before: the review of the meeting that is planned, else of the last.
import { answerOf, type components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import type { SamePlace } from "../../parts/at-one-place.ts";
import { dateText } from "../../parts/date.ts";
import { momentQuery } from "../../parts/history.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { reviewed } from "../meetings/review.ts";

type Meeting = components["schemas"]["MeetingItem"];

export async function sessionMatrix(visit: Visit, meeting: Meeting, same: SamePlace): Promise<Content> {
  const { address, camket, language } = visit;
  const path = { id: meeting.id };
  const review = await same((at) =>
    answerOf(camket.GET("/v1/meetings/{id}/review", { params: { path, query: { ...momentQuery(visit), ...at } } })),
  );
  const { previous } = review;
  const at = ({ id, title, day }: Pick<Meeting, "id" | "title" | "day">) =>
    html`<a href=${address.to(`/meetings/${id}`)}>${localized(title, language)}</a>${day && `, ${dateText(day, language)}`}`;
  return html`<p>${at(meeting)}${previous && html` ← ${at(previous)}`}</p>
    ${reviewed(visit, review)}`;
}
