// Indicators with their last figures: how settled they are, how they changed, how far they lie from their targets, and what contradicts them.
import { answerOf, type components } from "@camket/client";
import { aggregations } from "@camket/domain";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { dateText } from "../../parts/date.ts";
import { codes, type Filter, text, thing, yesNo } from "../../parts/filters.ts";
import { listPage, withTotal } from "../../parts/list-page.ts";
import { observed } from "../../parts/observed.ts";
import { tag } from "../../parts/tag.ts";
import { localized } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { changeText, targetText, wholeOf } from "./figures.ts";
import { sparkline } from "./sparkline.ts";
import { indicatorWords } from "./words.ts";

type Item = components["schemas"]["SeriesItem"];

const filters: readonly Filter[] = [
  codes("aggregation", "aggregation", aggregations),
  yesNo("hasEstimate"),
  text("unit"),
  text("geography"),
  thing("source", "sources"),
  text("text"),
];

export const indicatorsPage: Page = {
  path: "/indicators",
  section: "indicators",
  async show(visit) {
    const { address, camket, language } = visit;
    const words = indicatorWords[language];
    return listPage<Item, components["schemas"]["IndicatorsBoard"]>(
      visit,
      {
        title: words.title,
        lead: ({ indicators, observed: figures, estimated }) => words.finding(indicators, figures, estimated),
        resource: "/v1/boards/indicators",
        filters,
        quick: [{ label: "hasEstimate", asks: { hasEstimate: "true" } }],
        sorts: [
          ["name", words.indicator],
          ["latest", words.latest],
        ],
        columns: [
          {
            title: words.indicator,
            head: true,
            sorts: "name",
            cell: ({ id, name, geography }) =>
              html`<a href=${address.to(`/indicators/${id}`)}>${localized(name, language)}</a>${geography && html`<br /><small>${geography}</small>`}`,
          },
          { title: words.latest, sorts: "latest", cell: (one) => latest(one, visit) },
          {
            title: words.change,
            cell: ({ before, yearBefore }) =>
              [before, yearBefore].flatMap((one, n) => (one ? [n > 0 && html`<br />`, changeText(one, visit)] : [])),
          },
          { title: words.target, cell: (one) => targets(one, visit) },
          { title: words.checks, cell: (one) => checks(one, visit) },
          { title: words.series, cell: (one) => sparkline(one), wide: true },
        ],
        counted: words.counted,
        none: words.none,
      },
      () => answerOf(camket.GET("/v1/boards/indicators", { params: { query: address.asked, header: withTotal } })),
    );
  },
};

function latest({ latest: last, unit }: Item, visit: Visit): Content {
  const { language } = visit;
  const words = indicatorWords[language];
  if (!last) return html`<span class="none">${words.noFigure}</span>`;
  const whole = wholeOf(last, visit);
  return html`${observed(last, unit, language)}<br /><small>${last.period ? dateText(last.period, language) : words.unsaidPeriod}${whole && html`, ${whole}`}</small>`;
}

function targets({ target, nextTarget, unit }: Item, visit: Visit): Content {
  const { language } = visit;
  const words = indicatorWords[language];
  return html`${target && targetText(target, unit, visit)}${target && nextTarget && html`<br />`}${
    nextTarget &&
    html`<small>${words.next}: ${targetText(nextTarget, unit, visit)}${nextTarget.period && html`, ${dateText(nextTarget.period, language)}`}</small>`
  }`;
}

function checks({ id, contradictedBy = [], openConflicts }: Item, { address, language }: Visit): Content {
  const words = indicatorWords[language];
  return html`${contradictedBy.length > 0 && html`<a href=${address.to(`/indicators/${id}`)}>${tag("doubt", words.contradictions(contradictedBy.length))}</a> `}${
    openConflicts > 0 &&
    html`<a href=${address.to("/boards/conflicts", { about: `indicators/${id}`, status: "open" })}>${tag("doubt", words.conflicts(openConflicts))}</a>`
  }`;
}
