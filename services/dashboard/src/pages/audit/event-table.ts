// Events as rows: what happened, to what, when, when that was recorded and by whom.
import type { components } from "@camket/client";
import type { DescribedDate } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { instant } from "../../parts/days.ts";
import { table } from "../../parts/table.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { subjectLink, type Titles } from "./titles.ts";
import { auditWords } from "./words.ts";

export type CloudEvent = components["schemas"]["CloudEvent"];

/** The day on which it happened; a statement about the record has none. */
export const occurredOn = ({ data }: CloudEvent): DescribedDate | undefined => {
  const day = data.occurredOn as Partial<DescribedDate> | undefined;
  return day?.precision === undefined && day?.text === undefined ? undefined : (day as DescribedDate);
};

export const recordedAt = ({ time }: CloudEvent, { language, timeZone }: Pick<Visit, "language" | "timeZone">): Content =>
  time === undefined ? "–" : instant(time, language, timeZone);

export function eventTable(visit: Visit, caption: string, events: readonly CloudEvent[], titles: Titles): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  return table(
    caption,
    [
      {
        title: words.event,
        head: true,
        cell: (one: CloudEvent) => html`<a href=${address.to(`/events/${one.id}`)}>${codeText(language, "event", one.type)}</a>`,
      },
      { title: words.ofWhat, cell: ({ subject }: CloudEvent) => subjectLink(visit, subject, titles) },
      {
        title: words.happened,
        cell: (one: CloudEvent) => date(occurredOn(one), language) ?? html`<small>${words.aboutRecord}</small>`,
      },
      { title: words.recorded, cell: (one: CloudEvent) => recordedAt(one, visit) },
      { title: words.by, cell: ({ data }: CloudEvent) => html`<span class="actor">${data.actor?.id ?? "–"}</span>` },
      { title: words.number, figures: true, cell: ({ sequence }: CloudEvent) => String(Number(sequence)) },
    ],
    events,
  );
}
