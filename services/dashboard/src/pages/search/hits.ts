// What a search finds, a row each: what it is called, and what it is.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";
import { country } from "../../parts/country.ts";
import { date } from "../../parts/date.ts";
import { shortDay } from "../../parts/days.ts";
import { unitOf } from "../../parts/observed.ts";
import { scheduleTag, standingTag } from "../../parts/standing-tag.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText, localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { plainCode } from "../../words/codes.ts";
import { partyWords } from "../parties/words.ts";
import { sourceWords } from "../sources/words.ts";
import { searchWords } from "./words.ts";

export type Hit = components["schemas"]["SearchHit"];

export const hitRows = (visit: Visit, hits: readonly Hit[]): Content => html`<ul class="rows">
  ${hits.map(
    (hit) => html`<li>
      <a href=${visit.address.to(`/${hit.thing}/${hit.id}`)}><b>${localized(hit.title, visit.language)}</b></a>
      <p class="beside">${what(hit, visit)}</p>
    </li>`,
  )}
</ul>`;

/** Its kind and how it stands. */
function what(hit: Hit, { language }: Visit): Content {
  switch (hit.thing) {
    case "commitments":
      return html`<span>${codeText(language, "kind", hit.kind)}</span> ${hit.stage && codeTag(language, "stage", hit.stage)}
        ${scheduleTag(language, hit.schedule)} ${date(hit.schedule.due, language)}`;
    case "agreements":
      return html`${hit.number && html`<span>${hit.number}</span>`} ${hit.stage && codeTag(language, "agreementStage", hit.stage)}
        ${standingTag(language, hit.standing)} ${date(hit.standing.period, language)}`;
    case "requests":
      return html`${hit.stage && codeTag(language, "requestStage", hit.stage)} ${scheduleTag(language, hit.schedule)}
        ${date(hit.schedule.due, language)}`;
    case "meetings":
      return html`${hit.series && html`<span>${hit.series}${hit.ordinal !== undefined && `, ${searchWords[language].ordinal(hit.ordinal)}`}</span>`}
        ${date(hit.day, language)} ${hit.stage && codeTag(language, "meetingStage", hit.stage)}`;
    case "parties":
      return html`<span>${codeText(language, "level", hit.level)}</span> <span>${country(hit.country, language)}</span>
        ${hit.ended && tag("over", partyWords[language].ended(plainCode("partyEnd", hit.ended.as, language), shortDay(hit.ended.since, language)))}`;
    case "sources":
      return html`<span>${codeText(language, "sourceType", hit.type)}</span> <span>${hit.publisher}</span> ${date(hit.publishedOn, language)}
        ${hit.retracted && tag("bad", sourceWords[language].retracted)}`;
    case "indicators":
      return html`<span>${unitOf(hit.unit, language)}</span> <span>${codeText(language, "aggregation", hit.aggregation)}</span>
        ${hit.geography && html`<span>${hit.geography}</span>`}`;
    default:
      return hit satisfies never;
  }
}
