// What was put right and what was taken back: the original struck through beside what is right, by whom, when and why.
import { answerOf, type components } from "@camket/client";
import { capital, thingText } from "../../forms/command-words.ts";
import { type Content, html } from "../../html.ts";
import { instant } from "../../parts/days.ts";
import { commandOf, fieldValue, labelOf, type Telling } from "../../parts/event-data.ts";
import { codes, day, tableLinks, text } from "../../parts/filters.ts";
import { namesIn } from "../../parts/names.ts";
import { party } from "../../parts/party.ts";
import { table } from "../../parts/table.ts";
import { tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { boardPage } from "./board-page.ts";
import { counted, empty } from "./board-parts.ts";
import { thingFilter, thingOf } from "./conflicts.ts";
import { correctionsWords } from "./corrections-words.ts";

type Correction = components["schemas"]["CorrectionItem"];

export const correctionsPage = boardPage({
  name: "corrections",
  filters: [
    codes("as", "amendment", ["correction", "withdrawal"], "amendment"),
    thingFilter,
    text("about"),
    text("actor"),
    day("recordedFrom"),
    day("recordedTo"),
  ],
  ask: ({ camket }, query) => answerOf(camket.GET("/v1/boards/corrections", { params: { query } })),
  show(visit, { corrections, withdrawals, things, items }) {
    const { address, language } = visit;
    const words = correctionsWords[language];
    return {
      finding: words.finding(corrections, withdrawals),
      content: html`<section>
        <h2>${words.list}</h2>
        <p>
          ${things.map(
            (one, n) =>
              html`${n > 0 && " · "}${capital(thingText(language, thingOf(one.thing)))} ${counted(one.corrections + one.withdrawals, address.here({ thing: thingOf(one.thing) }))}`,
          )}
        </p>
        <p>${tableLinks(visit)}</p>
        ${items.length === 0 ? empty(visit, words.none, ["commitments/correct", "commitments/withdraw"]) : list(visit, items)}
      </section>`,
    };
  },
});

function list(visit: Visit, items: readonly Correction[]): Content {
  const { address, language, timeZone } = visit;
  const words = correctionsWords[language];
  return table<Correction>(
    words.list,
    [
      {
        title: words.target,
        head: true,
        cell: ({ about, target }) =>
          html`${namesIn(visit, { named: [about] }).link(about.thing, about.id)}<br /><small><a href=${`${address.to(`/${thingOf(about.thing)}/${about.id}`)}#event-${target.eventId}`}>${
            target.type ? codeText(language, "event", target.type) : target.eventId
          }</a>${target.recordedAt && html`, ${words.original(instant(target.recordedAt, language, timeZone))}`}</small>`,
      },
      { title: words.what, cell: (one) => whatOf(one, visit) },
      { title: words.why, cell: ({ reason }) => freeText(reason, language) },
      {
        title: words.by,
        cell: ({ recordedAt, by, onBehalfOf }) =>
          html`${instant(recordedAt, language, timeZone)}<br /><small>${by.id}${onBehalfOf && html`, ${party(onBehalfOf, visit)}`}</small>`,
      },
    ],
    items,
  );
}

/** Field by field, both values; a withdrawal takes the whole event back. */
function whatOf({ as, about, target, changes = [], withdrawnBy }: Correction, visit: Visit): Content {
  const { language } = visit;
  const words = correctionsWords[language];
  const names = namesIn(visit, { named: [about] });
  const telling: Telling = { visit, names, command: target.type === undefined ? undefined : commandOf(target.type, thingOf(about.thing)) };
  const value = (field: string, given: unknown): Content => fieldValue(field, given, telling) ?? words.nothing;
  return html`${as === "withdrawal" && tag("over", words.withdrawn)}
    <ul class="plain">
      ${changes.map(
        ({ field, from, to }) =>
          html`<li><span class="field">${labelOf(field, telling)}:</span> <del>${value(field, from)}</del> <ins>${value(field, to)}</ins></li>`,
      )}
    </ul>
    ${withdrawnBy !== undefined && tag("over", words.noLonger)}`;
}
