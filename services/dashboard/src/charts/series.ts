// A series of figures over time: each as wide as its period and as high as it is, filled as it is settled, with the targets as lines. A period of
// which no figure is known stays empty. What passed in a period is a bar from nothing; what there was, or a share, is a stroke at its height, and
// strokes of periods that follow each other are joined. Drawn twice, for wide and for narrow screens.
import { scaleLinear, scaleUtc } from "d3-scale";
import { type Content, html } from "../html.ts";
import { axisDay } from "../parts/days.ts";
import type { Language } from "../words/language.ts";
import { freeLabels, type Label } from "./free-labels.ts";

export interface SeriesFigure {
  readonly value: number;
  /** The figure as it is meant, in words. */
  readonly said: string;
  /** The same in short. */
  readonly label: string;
  /** The first and the last day of its period. */
  readonly from: string;
  readonly to: string;
  /** How settled it is. */
  readonly status: "estimate" | "provisional" | "final";
  /** Other figures of the same period and whole say something else. */
  readonly isContradicted?: boolean;
}

export interface SeriesTarget {
  readonly value: number;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface Series {
  /** Tells the chart to whoever does not see it. */
  readonly title: string;
  /** Told apart from other charts of a page. */
  readonly id: string;
  readonly isFlow: boolean;
  readonly figures: readonly SeriesFigure[];
  readonly targets: readonly SeriesTarget[];
  /** A value of the axis in words. */
  readonly say: (value: number) => string;
}

interface Layout {
  readonly class: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: number;
}

const wide: Layout = { class: "series-wide", width: 960, height: 300, left: 110, right: 890, ticks: 8 };
const narrow: Layout = { class: "series-narrow", width: 350, height: 250, left: 76, right: 320, ticks: 3 };
const top = 34;
const bottom = 28;
const charWidth = 7;
const lineHeight = 14;
/** A day has a width of its own. */
const narrowest = 9;

export const series = (chart: Series, language: Language): Content =>
  html`${drawn(chart, wide, language)}${drawn(chart, narrow, language)}`;

function drawn(chart: Series, layout: Layout, language: Language): Content {
  const { figures, targets, title, isFlow, say } = chart;
  const { width, height, left, right } = layout;
  const all = [...figures, ...targets];
  const days = all.flatMap(({ from, to }) => [time(from), time(to) + dayMs]);
  const room = Math.max((Math.max(...days) - Math.min(...days)) * 0.04, 20 * dayMs);
  const x = scaleUtc([Math.min(...days) - room, Math.max(...days) + room], [left, right]);
  const values = all.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const lowest = isFlow || least >= 0 ? Math.min(0, least) : least - Math.max((most - least) * 0.2, 1);
  const y = scaleLinear([lowest, most + (most - lowest || 1) * 0.08], [height - bottom, top]).nice(4);
  const pattern = `${chart.id}-${layout.class}`;
  const boxes = figures.map((figure) => boxOf(figure, figures, x)).toSorted((a, b) => b.width - a.width);
  const lines = targets.map((target) => {
    const from = round(x(time(target.from)));
    return { target, from, to: Math.max(round(x(time(target.to) + dayMs)), from + narrowest), at: round(y(target.value)) };
  });
  const [last, ...others] = byImportance(boxes).map(
    ({ figure, middle }): Label => ({ text: figure.label, x: middle, y: y(figure.value) - 9, class: "series-value" }),
  );
  const aims = lines.map(({ target, from, to, at }) => ({
    text: target.label,
    x: (from + to) / 2,
    y: at - 6,
    class: "series-target-text",
  }));
  const wanted: readonly Label[] = [...(last ? [last] : []), ...aims, ...others];
  return html`<svg class=${`chart series ${layout.class}`} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${title}>
    <defs>
      <pattern id=${pattern} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="series-hatch" width="3.5" height="7" />
      </pattern>
    </defs>
    ${y.ticks(4).map(
      (tick) => html`<line class="grid" x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} />
        <text class="tick" x=${left - 8} y=${y(tick) + 4} text-anchor="end">${say(tick)}</text>`,
    )}
    ${x.ticks(layout.ticks).map((tick) => html`<text class="tick" x=${round(x(tick))} y=${height - 8} text-anchor="middle">${axisDay(tick.toISOString().slice(0, 10), language)}</text>`)}
    ${!isFlow && joined(boxes, y)}
    ${boxes.map((box) => figureOf(box, isFlow, y, pattern))}
    ${lines.map(({ from, to, at }) => html`<line class="series-target" x1=${from} x2=${to} y1=${at} y2=${at} />`)}
    ${freeLabels(wanted, { left, right: width - 8, top: 0, charWidth, lineHeight }).map(
      ({ text, x: middle, y: line, class: as }) =>
        html`<text class=${as} x=${round(middle)} y=${round(line)} text-anchor="middle">${text}</text>`,
    )}
  </svg>`;
}

const dayMs = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

interface Box {
  readonly figure: SeriesFigure;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
}

/** Figures of one period stand side by side. */
function boxOf(figure: SeriesFigure, all: readonly SeriesFigure[], scale: (at: number) => number): Box {
  const same = all.filter(({ from, to }) => from === figure.from && to === figure.to);
  const [from, to] = [scale(time(figure.from)), scale(time(figure.to) + dayMs)];
  const isShort = to - from < narrowest;
  const whole = Math.max(to - from, narrowest) - (isShort ? 0 : 2);
  const width = whole / same.length;
  const x = (isShort ? (from + to - narrowest) / 2 : from + 1) + width * same.indexOf(figure);
  return { figure, x: round(x), width: round(width), middle: round(x + width / 2) };
}

function figureOf({ figure, x, width }: Box, isFlow: boolean, y: (value: number) => number, pattern: string): Content {
  const { value, status, isContradicted } = figure;
  const [from, to] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
  const [at, height] = isFlow ? [from, Math.max(to - from, 1)] : [y(value) - 4, 8];
  return html`<g class=${`series-${status} ${isContradicted ? "series-contradicted" : ""}`}>
    <title>${figure.said}</title>
    <rect class="series-box" x=${x} y=${round(at)} width=${width} height=${round(height)} />
    ${status === "provisional" && html`<rect x=${x} y=${round(at)} width=${width} height=${round(height)} fill=${`url(#${pattern})`} />`}
  </g>`;
}

/** Periods that follow each other without a gap. */
function joined(boxes: readonly Box[], y: (value: number) => number): Content {
  const inTime = boxes.toSorted((a, b) => (a.figure.from < b.figure.from ? -1 : 1));
  return inTime.slice(1).map((box, n) => {
    const before = inTime[n] as Box;
    const follows = time(before.figure.to) + dayMs === time(box.figure.from);
    return (
      follows &&
      html`<line class="series-joined" x1=${before.middle} x2=${box.middle} y1=${y(before.figure.value)} y2=${y(box.figure.value)} />`
    );
  });
}

/** The last, the highest and the lowest, and then the others from the newest on. */
function byImportance(boxes: readonly Box[]): readonly Box[] {
  const newest = boxes.toSorted((a, b) => (a.figure.to < b.figure.to ? 1 : -1));
  const highest = boxes.toSorted((a, b) => b.figure.value - a.figure.value);
  return [...new Set([...newest.slice(0, 1), ...highest.slice(0, 1), ...highest.slice(-1), ...newest])];
}

const round = (at: number): number => Math.round(at * 10) / 10;
