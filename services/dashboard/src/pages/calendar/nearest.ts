// Where a month of the calendar is empty: months before and after it in which something stands.
import { answerOf } from "@camket/client";
import { type Content, html } from "../../html.ts";
import type { Month } from "../../month.ts";
import { monthOf } from "../../parts/days.ts";
import type { Visit } from "../../visit.ts";
import type { Entry } from "./month.ts";
import { calendarWords } from "./words.ts";

type Filters = Visit["address"]["asked"];

/** The ledger tells of no day outside of these. */
const firstDay = "1900-01-01";
const lastDay = "2199-12-31";

/** How far back is looked, until something is found: entries come by their days, so that a short time has the last of them on its first page. */
const monthsBack = [3, 24] as const;
const entriesMax = "500";

/** Links to both, where there are any. @param asked the filters of the calendar, without days */
export async function nearestMonths(visit: Visit, { first, last }: Month, asked: Filters): Promise<Content> {
  const { address, camket, language } = visit;
  const words = calendarWords[language];
  const entries = async (from: string, to: string, limit: string): Promise<readonly Entry[]> => {
    const { items } = await answerOf(camket.GET("/v1/calendar", { params: { query: { ...asked, from, to, limit } } }));
    return items;
  };
  const before = async (): Promise<string | undefined> => {
    const end = Temporal.PlainDate.from(first);
    for (const from of [...monthsBack.map((months) => end.subtract({ months }).toString()), firstDay]) {
      const found = await entries(from, end.subtract({ days: 1 }).toString(), entriesMax);
      if (found.length > 0)
        return found
          .map(({ latest }) => latest)
          .toSorted()
          .at(-1);
    }
    return undefined;
  };
  const after = async (): Promise<string | undefined> => {
    const [next] = await entries(Temporal.PlainDate.from(last).add({ days: 1 }).toString(), lastDay, "1");
    return next && (next.earliest ?? next.latest);
  };
  const [earlier, later] = await Promise.all([before(), after()]);
  const link = (day: string, said: (month: string) => string): Content =>
    html`<a class="button" href=${address.here({ month: day.slice(0, 7), cursor: undefined })}>${said(monthOf(day, language))}</a>`;
  return (
    (earlier ?? later) !== undefined &&
    html`<p class="beside">${earlier && link(earlier, words.lastBefore)} ${later && link(later, words.nextAfter)}</p>`
  );
}
