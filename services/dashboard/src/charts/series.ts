// A series of figures over time: each as wide as its period and as high as it is, filled as it is settled, with the targets as lines. A period of
// which no figure is known stays empty. What passed in a period is a bar from nothing; what there was, or a share, is a stroke at its height, and
// strokes of periods that follow each other are joined. Drawn twice, for wide and for narrow screens.
import { scaleLinear, scaleUtc } from "d3-scale";
import { type Content, html } from "../html.ts";
import { axisDay } from "../parts/days.ts";
import type { Language } from "../words/language.ts";

export interface SeriesFigure {
  readonly value: number;
  /** The figure as it is meant, in words. */
  readonly said: string;
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
  readonly said: string;
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
  /** Figures that have room for their words. */
  readonly labelsMax: number;
}

const wide: Layout = { class: "series-wide", width: 960, height: 300, left: 110, right: 890, ticks: 8, labelsMax: 9 };
const narrow: Layout = { class: "series-narrow", width: 350, height: 250, left: 76, right: 320, ticks: 3, labelsMax: 3 };
const top = 34;
const bottom = 28;
const charWidth = 7;
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
    ${labelled(boxes, layout.labelsMax).map(
      (box) =>
        html`<text class="series-value" x=${kept(labelAt(box), box.figure.said, layout)} y=${round(y(box.figure.value) - 7)} text-anchor="middle">${box.figure.said}</text>`,
    )}
    ${targets.map((target) => {
      const [from, to] = [round(x(time(target.from))), round(x(time(target.to) + dayMs))];
      return html`<line class="series-target" x1=${from} x2=${Math.max(to, from + narrowest)} y1=${y(target.value)} y2=${y(target.value)} />
        <text class="series-target-text" x=${kept((from + to) / 2, target.said, layout)} y=${round(y(target.value) - 6)} text-anchor="middle">${target.said}</text>`;
    })}
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

/** All, where there is room; else the last, the highest and the lowest. */
function labelled(boxes: readonly Box[], max: number): readonly Box[] {
  if (boxes.length <= max) return boxes;
  const by = (order: (a: Box, b: Box) => number) => boxes.toSorted(order)[0] as Box;
  return [
    ...new Set([
      by((a, b) => (a.figure.to < b.figure.to ? 1 : -1)),
      by((a, b) => b.figure.value - a.figure.value),
      by((a, b) => a.figure.value - b.figure.value),
    ]),
  ];
}

/** The middle of the words: over the box, or from its edge on where they are wider. */
const labelAt = ({ figure, x, middle, width }: Box): number =>
  Math.max(middle, width < narrowest * 2 ? middle : x + (figure.said.length * charWidth) / 2);

/** Words do not leave the drawing. */
function kept(middle: number, text: string, { left, width }: Layout): number {
  const half = (text.length * charWidth) / 2;
  return round(Math.min(Math.max(middle, left + half), width - half));
}
const round = (at: number): number => Math.round(at * 10) / 10;
