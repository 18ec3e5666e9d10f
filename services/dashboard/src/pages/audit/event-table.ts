// Events as rows: what happened, to what, when, when that was recorded and by whom.
import type { components } from "@camket/client";
import type { DescribedDate } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import { date } from "../../parts/date.ts";
import { instant } from "../../parts/days.ts";
import { historyWords } from "../../parts/history-words.ts";
import { table } from "../../parts/table.ts";
import { tag } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Amended } from "./amended.ts";
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

/** What became of events since, by their ids. */
export type Became = ReadonlyMap<string, Amended>;

/** The day on which it happened as it now reads. */
export const dayNow = (one: CloudEvent, became: Became): DescribedDate | undefined => became.get(one.id)?.day ?? occurredOn(one);

/** @param became absent: the log as it was written */
export function eventTable(
  visit: Visit,
  caption: string,
  events: readonly CloudEvent[],
  titles: Titles,
  became: Became = new Map(),
): Content {
  const { address, language } = visit;
  const words = auditWords[language];
  const happened = (one: CloudEvent): Content => {
    const { as, day } = became.get(one.id) ?? {};
    const said = date(occurredOn(one), language);
    if (day) return html`<del>${said}</del> <ins>${date(day, language)}</ins>`;
    return as && said ? html`<del>${said}</del>` : (said ?? html`<small>${words.aboutRecord}</small>`);
  };
  return table(
    caption,
    [
      {
        title: words.event,
        head: true,
        cell: (one: CloudEvent) => {
          const { as } = became.get(one.id) ?? {};
          const link = html`<a href=${address.to(`/events/${one.id}`)}>${codeText(language, "event", one.type)}</a>`;
          return as ? html`<del>${link}</del> ${tag("over", historyWords[language][as])}` : link;
        },
      },
      { title: words.ofWhat, cell: ({ subject }: CloudEvent) => subjectLink(visit, subject, titles) },
      { title: words.happened, cell: happened },
      { title: words.recorded, cell: (one: CloudEvent) => recordedAt(one, visit) },
      { title: words.by, cell: ({ data }: CloudEvent) => html`<span class="actor">${data.actor?.id ?? "–"}</span>` },
      { title: words.number, figures: true, cell: ({ sequence }: CloudEvent) => String(Number(sequence)) },
    ],
    events,
  );
}
