// A series as small as a word: how its figures went, without their values, which stand beside it.
import type { components } from "@camket/client";
import { type Content, html } from "../../html.ts";

const [width, height] = [120, 28];
const figuresMax = 12;

/** Figures of periods as long as that of the last one: a part of a year says nothing beside a whole one. */
export function sparkline({ series, latest }: components["schemas"]["SeriesItem"]): Content {
  const precision = latest?.period?.precision;
  const figures = series.items.flatMap(({ period, observations }) =>
    period?.precision === precision && period?.earliest !== undefined ? observations.slice(0, 1) : [],
  );
  const shown = figures.slice(-figuresMax);
  if (shown.length < 2) return undefined;
  const most = Math.max(...shown.map(({ value }) => Math.abs(Number(value))), 1);
  const step = width / shown.length;
  return html`<svg class="spark" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
    ${shown.map(({ value, status }, n) => {
      const tall = Math.max((Math.abs(Number(value)) / most) * (height - 2), 1);
      return html`<rect class=${`spark-bar spark-${status}`} x=${n * step + 1} y=${height - tall} width=${Math.min(step - 2, 14)} height=${tall} />`;
    })}
  </svg>`;
}
