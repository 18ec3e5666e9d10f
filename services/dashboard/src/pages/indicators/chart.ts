// The series of an indicator as a chart: every figure of a period by its days, with the targets; what has no period stands in the table alone.
import type { components } from "@camket/client";
import { type SeriesFigure, type SeriesTarget, series } from "../../charts/series.ts";
import { type Content, html } from "../../html.ts";
import { axisText, settledText, shortText, unitOf } from "../../parts/observed.ts";
import { plain } from "../../parts/text-in.ts";
import type { Visit } from "../../visit.ts";
import { indicatorWords } from "./words.ts";

type Indicator = components["schemas"]["IndicatorItem"];
/** A period with its figures, of the board and of the indicator's own page alike. */
type Period = components["schemas"]["SeriesItem"]["series"]["items"][number];

export interface Charted extends Pick<Indicator, "id" | "name" | "unit" | "aggregation"> {
  readonly series: { readonly items: readonly Period[] };
}

/** Nothing where no figure has a period. */
export function chart({ language }: Visit, indicator: Charted): Content {
  const { id, name, unit, aggregation, series: its } = indicator;
  const words = indicatorWords[language];
  const figures = its.items.flatMap(({ period, observations }): readonly SeriesFigure[] => {
    if (period?.earliest === undefined || period.latest === undefined) return [];
    const { earliest: from, latest: to } = period;
    return observations.map((one) => ({
      from,
      to,
      value: Number(one.value),
      said: settledText(one, unit, language),
      label: shortText(one, unit, language),
      status: one.status,
      isContradicted: observations.some((other) => other.of === one.of && other.value !== one.value),
    }));
  });
  const targets = its.items.flatMap(({ period, target }): readonly SeriesTarget[] =>
    target && period?.earliest !== undefined && period.latest !== undefined
      ? [
          {
            from: period.earliest,
            to: period.latest,
            value: Number(target.value),
            label: `${words.targetKey} ${shortText(target, unit, language)}`,
          },
        ]
      : [],
  );
  if (figures.length === 0) return undefined;
  const title = words.drawnSaid(plain(name, language), figures.length, unitOf(unit, language));
  const unplaced = its.items.filter(({ period }) => period?.earliest === undefined || period.latest === undefined);
  const keys = (["final", "provisional", "estimate"] as const).filter((status) => figures.some((one) => one.status === status));
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${series({ title, id: `series-${id}`, isFlow: aggregation === "flow", figures, targets, say: (value) => axisText(value, unit, language) }, language)}
    <ul class="series-keys">
      ${keys.map((status) => html`<li><span class=${`series-key series-key-${status}`} aria-hidden="true"></span>${words[status]}</li>`)}
      ${figures.some(({ isContradicted }) => isContradicted) && html`<li><span class="series-key series-key-contradicted" aria-hidden="true"></span>${words.contradicted}</li>`}
      ${targets.length > 0 && html`<li><span class="series-key series-key-target" aria-hidden="true"></span>${words.targetKey}</li>`}
      <li>${words.gaps} ${unplaced.length > 0 && words.withoutPeriod(unplaced.reduce((sum, { observations }) => sum + observations.length, 0))}</li>
    </ul>
  </figure>`;
}
