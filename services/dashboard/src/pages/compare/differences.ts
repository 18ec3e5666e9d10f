// What differs between two moments, grouped by how it changed.
import type { components } from "@camket/client";
import { thingText } from "../../forms/command-words.ts";
import { type Content, html } from "../../html.ts";
import { changeText } from "../../parts/change-rows.ts";
import { instant, shortDay } from "../../parts/days.ts";
import { table } from "../../parts/table.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { compareWords } from "./words.ts";

type Differences = components["schemas"]["Differences"];
type DifferentThing = components["schemas"]["DifferentThing"];
type Change = DifferentThing["changes"][number];
export type ChangedAs = Change["as"];

/** What is wrong or kept first, what is merely new after it. */
export const waysToDiffer = [
  ...["overdue", "possibly-overdue", "handed-over", "accepted", "stage", "rescheduled", "revalued", "standing", "period"],
  ...["corrected", "withdrawn", "retracted", "renamed", "ended", "observed", "appeared", "gone"],
] as readonly ChangedAs[];

/** How many differ, and how many in which way. */
export function differ({ language }: Visit, { totals }: Differences): string {
  const words = compareWords[language];
  if (!totals || totals.things === 0) return words.nothing;
  if (!totals.complete) return words.atLeast(totals.things);
  const ways = waysToDiffer.map((as) => [as, totals.by[as] ?? 0] as const).filter(([, n]) => n > 0);
  const parts = ways.map(([as, n]) => words.count(words[as].toLowerCase(), n)).join(", ");
  const isRepeated = ways.reduce((sum, [, n]) => sum + n, 0) > totals.things;
  return (isRepeated ? words.differSeveral : words.differ)(totals.things, parts);
}

/** A table for each way in which something on this page differs. */
export function differences(visit: Visit, { items, next }: Differences): Content {
  const words = compareWords[visit.language];
  const asked = new Set([visit.address.query.change ?? []].flat());
  const rows = items.flatMap((one) => one.changes.map((change) => ({ one, change })));
  const groups = Map.groupBy(rows, ({ change }) => change.as);
  const shown = waysToDiffer.filter((as) => groups.has(as) && (asked.size === 0 || asked.has(as)));
  return html`<div class="alike">${shown.map(
    (as) => html`<section>
      <h2>${words[as]} <small>${groups.get(as)?.length}</small></h2>
      ${group(visit, words[as], groups.get(as) ?? [])}
    </section>`,
  )}</div>
  ${shown.length > 1 && html`<p><small>${words.mayRepeat} ${next !== undefined && words.onThisPage}</small></p>`}`;
}

interface Row {
  readonly one: DifferentThing;
  readonly change: Change;
}

function group(visit: Visit, caption: string, rows: readonly Row[]): Content {
  const { address, language, timeZone } = visit;
  const words = compareWords[language];
  return table<Row>(
    caption,
    [
      {
        title: words.thing,
        head: true,
        cell: ({ one: { thing, id, title } }) =>
          html`<a href=${address.to(`/${thing}/${id}`)}>${localized(title, language)}</a> <small>${thingText(language, thing)}</small>`,
      },
      { title: words.change, cell: ({ one, change }) => changeText(visit, one.thing, change) },
      {
        title: words.when,
        cell: ({ one: { recordedAt, on } }) =>
          recordedAt ? instant(recordedAt, language, timeZone) : on && html`<small>${words.byDays(shortDay(on, language))}</small>`,
      },
    ],
    rows,
  );
}
