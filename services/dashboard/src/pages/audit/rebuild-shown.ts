// How far views have come that are built anew beside those that serve, or what came of the last that were.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { instant } from "../../parts/days.ts";
import { count, decimalText } from "../../parts/money.ts";
import { summary } from "../../parts/summary.ts";
import { type Tone, tag } from "../../parts/tag.ts";
import { freeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import type { Language } from "../../words/language.ts";
import { rebuildWords } from "./rebuild-words.ts";

type Rebuild = NonNullable<components["schemas"]["Projections"]["rebuild"]>;
type Compared = Extract<NonNullable<Rebuild["compared"]>, { readonly told: unknown }>;

export function rebuildShown({ address, language, timeZone }: Visit, rebuild: Rebuild): Content {
  const words = rebuildWords[language];
  const { phase, wantedBy, reason, beganAt, events, of, checked, compared, switchedAt, heldMs, failed } = rebuild;
  const tone: Tone = phase === "switched" ? "good" : phase === "failed" ? "bad" : "way";
  return html`<section>
    <h2>${words.title}</h2>
    <p>${tag(tone, words[phase])}</p>
    ${summary([
      [words.reason, html`<a href=${address.to(`/events/${wantedBy}`)}>${freeText(reason, language)}</a>`],
      [words.began, instant(beganAt, language, timeZone)],
      [words.progress, phase !== "switched" && words.eventsOf(count(events, language), count(of, language))],
      [
        words.checked,
        checked && [words.right(count(checked.things, language), count(checked.rows, language)), left(checked, language)].join(""),
      ],
      [words.compared, compared && ("why" in compared ? html`<span lang="en">${compared.why}</span>` : found(compared, language))],
      [words.switchedOn, switchedAt !== undefined && instant(switchedAt, language, timeZone)],
      [words.held, heldMs !== undefined && decimalText(String(heldMs / 1_000), language)],
      [words.why, failed !== undefined && html`<span lang="en">${failed}</span>`],
    ])}
  </section>`;
}

const left = ({ leftOut = 0 }: { readonly leftOut?: number | undefined }, language: Language): string =>
  leftOut === 0 ? "" : rebuildWords[language].leftOut(count(leftOut, language));

/** What the old views said otherwise than the log. */
function found({ differences, things, rows, told, leftOut }: Compared, language: Language): Content {
  const words = rebuildWords[language];
  return html`${words.found(count(differences, language), count(things, language), count(rows, language))}${left({ leftOut }, language)}${
    differences > 0 &&
    html`<br /><small>${words.differ}</small>
      <details class="data">
        <summary>${words.told(count(told.length, language))}</summary>
        <ul lang="en">
          ${told.map(({ table, row, text }) => html`<li><code>${table}</code> <code>${row}</code>: ${text}</li>`)}
        </ul>
      </details>`
  }`;
}
