// An indicator's page: its series as a chart and as a table, how each figure came about, what sources say of it, and its history.
import { answerOf, type components } from "@camket/client";
import { recordLinks } from "../../forms/record-links.ts";
import { type Content, html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { date, dateText } from "../../parts/date.ts";
import { labelOf } from "../../parts/event-data.ts";
import { history, historyQuery, momentQuery } from "../../parts/history.ts";
import { type NamedBy, namesIn } from "../../parts/names.ts";
import { observed, observedText, settledText, unitOf } from "../../parts/observed.ts";
import { onRecord } from "../../parts/on-record.ts";
import { summary } from "../../parts/summary.ts";
import { table } from "../../parts/table.ts";
import { tag } from "../../parts/tag.ts";
import { codeText, freeText } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { chart } from "./chart.ts";
import { changeText, targetText, wholeOf } from "./figures.ts";
import { indicatorWords } from "./words.ts";

type Indicator = components["schemas"]["Indicator"];
type Period = Indicator["series"]["items"][number];
type Observation = Period["observations"][number];
type Figure = Observation["reported"];

export const indicatorPage: Page = {
  path: "/indicators/:id",
  section: "indicators",
  async show(visit) {
    const { camket, language, params } = visit;
    const words = indicatorWords[language];
    const path = { id: params.id as string };
    const [one, page] = await Promise.all([
      answerOf(camket.GET("/v1/indicators/{id}", { params: { path, query: momentQuery(visit) } })),
      answerOf(camket.GET("/v1/indicators/{id}/history", { params: { path, query: historyQuery(visit) } })),
    ]);
    const names = namesIn(visit, ...page.items, one);
    const { latest, unit, geography, aggregation } = one;
    return {
      title: one.name,
      kicker: words.kicker,
      lead: latest
        ? latest.period
          ? words.lastSaid(settledText(latest, unit, language), dateText(latest.period, language))
          : words.lastAlone(settledText(latest, unit, language))
        : words.noFigure,
      asOf: one.asOf,
      resource: { path: `/v1/indicators/${path.id}` },
      content: html`${recordLinks(visit, "indicators", path.id)}
        ${summary([
          [words.unit, unitOf(unit, language)],
          [words.geography, geography],
          [words.aggregation, codeText(language, "aggregation", aggregation)],
        ])}
        ${
          one.series.total > 0 &&
          html`<section>
            <h2>${words.drawn}</h2>
            ${chart(visit, one)} ${figures(visit, one, names)}
          </section>`
        }
        ${claims(visit, one, names)} ${onRecord(visit, one, names)} ${history(visit, "indicators", page)}`,
    };
  },
};

interface Row extends Omit<Period, "observations"> {
  readonly observation: Observation;
  readonly isContradicted: boolean;
}

/** Every figure with how settled it is, its change, its target, and how it came about. */
function figures(visit: Visit, { series, unit }: Indicator, names: NamedBy): Content {
  const { language } = visit;
  const words = indicatorWords[language];
  const rows = series.items.flatMap(({ observations, ...period }) =>
    observations.map(
      (observation): Row => ({
        ...period,
        observation,
        isContradicted: observations.some(({ of, value }) => of === observation.of && value !== observation.value),
      }),
    ),
  );
  return html`<h3>${words.figures}</h3>
    ${table<Row>(
      words.figures,
      [
        {
          title: words.period,
          head: true,
          cell: ({ period }) => (period ? date(period, language) : html`<span class="none">${words.unsaidPeriod}</span>`),
        },
        {
          title: words.figure,
          cell: ({ observation, isContradicted }) => {
            const whole = wholeOf(observation, visit);
            return html`${observed(observation, unit, language)}${isContradicted && html` ${tag("doubt", words.contradicted)}`}${whole && html`<br /><small>${whole}</small>`}`;
          },
        },
        {
          title: words.changes,
          cell: ({ observation: { changes = [] } }) =>
            changes.map((change, n) => html`${n > 0 && html`<br />`}${changeText(change, visit)}`),
        },
        {
          title: words.target,
          cell: ({ target, observation: { overTarget } }) =>
            target && targetText({ ...target, ...(overTarget === undefined ? {} : { overTarget }) }, unit, visit),
        },
        {
          title: words.howCame,
          cell: ({ observation: { reported, revisions = [] } }) =>
            html`<ul class="plain">
              ${[reported, ...revisions].map((figure, n) => html`<li><small>${cameAs(figure, n === 0 ? words.reported : words.revised, unit, names, visit)}</small></li>`)}
            </ul>`,
        },
      ],
      rows,
    )}`;
}

/** @example "revised 5 Mar 2026: 205 million USD, “counted anew” (Gia Lai newspaper)" */
function cameAs(figure: Figure, as: string, unit: string, names: NamedBy, { language }: Visit): Content {
  const { eventId, occurredOn, reason, sources = [] } = figure;
  return html`<a href=${`#event-${eventId}`}>${as} ${dateText(occurredOn, language)}</a>: ${observedText(figure, unit, language)}${reason && html`, “${freeText(reason, language)}”`}${
    sources.length > 0 && html` (${sources.map((id, n) => html`${n > 0 && ", "}${names.link("source", id)}`)})`
  }`;
}

function claims(visit: Visit, { claims: { items } }: Indicator, names: NamedBy): Content {
  const words = indicatorWords[visit.language];
  return (
    items.length > 0 &&
    html`<section>
      <h2>${words.claims}</h2>
      ${table(
        words.claims,
        [
          { title: words.source, head: true, cell: ({ sourceId }) => names.link("source", sourceId) },
          {
            title: words.says,
            cell: ({ field, value }) => html`<small>${labelOf(field, { visit, names })}:</small> ${freeText(value, visit.language)}`,
          },
        ],
        items,
      )}
    </section>`
  );
}
