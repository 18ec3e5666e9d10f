// A timeline: what was planned and what happened, each on a line of its own, over one axis of days. A date that is not certain is a span with soft
// ends, an open end fades out, and the day by which it is certain is marked. Drawn twice, for wide and for narrow screens: with the words beside the
// line, and above it.
import { scaleUtc } from "d3-scale";
import { type Content, html } from "../html.ts";
import { axisDay } from "../parts/days.ts";
import type { Language } from "../words/language.ts";

export interface TimelineRow {
  readonly label: string;
  /** The date in words. */
  readonly text: string;
  /** `plan` is drawn as an outline, `past` as one that was given up, `act` filled. */
  readonly as: "plan" | "past" | "act";
  /** Days, `YYYY-MM-DD`; an absent one is open. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** The stroke in the span: from which day on it certainly is so, or, of a plan, after which it is late. */
  readonly certain?: string | undefined;
}

export interface TimelineGroup {
  readonly title: string;
  readonly rows: readonly TimelineRow[];
}

export interface Timeline {
  /** Tells the chart to whoever does not see it. */
  readonly title: string;
  readonly groups: readonly TimelineGroup[];
  /** The day asked about, and what it is called. */
  readonly at: { readonly day: string; readonly text: string };
}

interface Layout {
  readonly class: string;
  readonly width: number;
  /** Where the axis begins and ends. */
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly groupHeight: number;
  /** From the top of a row to the middle of its line. */
  readonly line: number;
  readonly ticks: number;
  /** Characters that a label has room for. */
  readonly labelMax: number;
  /** Whether the words stand beside the line, or above it. */
  readonly isBeside: boolean;
}

const wide: Layout = {
  class: "timeline-wide",
  width: 960,
  left: 245,
  right: 735,
  rowHeight: 30,
  groupHeight: 30,
  line: 15,
  ticks: 6,
  labelMax: 36,
  isBeside: true,
};
const narrow: Layout = {
  class: "timeline-narrow",
  width: 350,
  left: 8,
  right: 342,
  rowHeight: 46,
  groupHeight: 30,
  line: 31,
  ticks: 3,
  labelMax: 30,
  isBeside: false,
};

/** Characters that a label and the words of its date have together, where they share a line. */
const narrowChars = 50;

/** Above the first row: the word of the day asked about. */
const top = 26;
const bottom = 26;

export function timeline(chart: Timeline, language: Language): Content {
  return html`${drawn(chart, wide, language)}${drawn(chart, narrow, language)}`;
}

type Scale = (day: string) => number;

function drawn(chart: Timeline, layout: Layout, language: Language): Content {
  const { groups, at } = chart;
  const { width, left, right, groupHeight, rowHeight } = layout;
  const days = groups.flatMap(({ rows }) =>
    rows.flatMap(({ earliest, latest, certain }) => [earliest, latest, certain].flatMap((day) => day ?? [])),
  );
  const scale = scaleOver([...days, at.day], layout);
  const heightOf = ({ rows }: TimelineGroup) => groupHeight + rows.length * rowHeight;
  const topOf = (g: number) => groups.slice(0, g).reduce((y, group) => y + heightOf(group), top);
  const end = topOf(groups.length);
  const x = ofDay(scale);
  /** Where words stand over the axis, the line of the day leaves them out. */
  const besides = ({ rows }: TimelineGroup, g: number): string =>
    rows
      .map((_, n) => topOf(g) + groupHeight + n * rowHeight)
      .map((y) => `M${x(at.day)} ${y + layout.line - 11}V${y + rowHeight}`)
      .join("");
  return html`<svg class=${`chart timeline ${layout.class}`} viewBox=${`0 0 ${width} ${end + bottom}`} role="img" aria-label=${chart.title}>
    <defs>
      ${softness(`${layout.class}-from`, [0, 1])}${softness(`${layout.class}-to`, [1, 0])}${softness(`${layout.class}-soft`, [0.25, 1, 1, 0.25])}
    </defs>
    ${scale.ticks(layout.ticks).map(
      (tick) => html`<line class="grid" x1=${round(scale(tick))} x2=${round(scale(tick))} y1=${top} y2=${end} />
        <text class="tick" x=${round(scale(tick))} y=${end + 18} text-anchor=${anchorAt(scale(tick), left, right)}>${axisDay(tick.toISOString().slice(0, 10), language)}</text>`,
    )}
    <path class="timeline-at" d=${`M${x(at.day)} ${top - 6}${layout.isBeside ? `V${end}` : `V${top}${groups.map(besides).join("")}`}`} />
    ${groups.map(({ title, rows }, g) => {
      const y = topOf(g);
      return html`<text class="timeline-group" x=${layout.isBeside ? 0 : left} y=${y + 20}>${title}</text>
        ${rows.map((row, n) => rowOf(row, y + groupHeight + n * rowHeight, x, layout))}`;
    })}
    <text class="timeline-at-text" x=${x(at.day)} y=${top - 12} text-anchor=${anchorAt(x(at.day), left, right)}>${at.text}</text>
  </svg>`;
}

/** Days with some room at both ends, so that what is open there can fade. */
function scaleOver(days: readonly string[], { left, right }: Layout) {
  const all = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const room = Math.max((last - first) * 0.06, 20 * 86_400_000);
  return scaleUtc([first - room, last + room], [left, right]);
}

const ofDay =
  (scale: (day: Date) => number): Scale =>
  (day) =>
    round(scale(new Date(`${day}T00:00:00Z`)));

function rowOf({ label, text, as, earliest, latest, certain }: TimelineRow, y: number, x: Scale, layout: Layout): Content {
  const { left, right, isBeside, labelMax, width } = layout;
  const middle = y + layout.line;
  const from = earliest === undefined ? left : x(earliest);
  const to = latest === undefined ? right : x(latest);
  const isDay = earliest !== undefined && earliest === latest;
  const ends = earliest === undefined ? `${layout.class}-from` : latest === undefined ? `${layout.class}-to` : `${layout.class}-soft`;
  const height = 12;
  return html`<g class=${`timeline-row timeline-${as}`}>
    <title>${`${label}, ${text}`}</title>
    <line class="timeline-rule" x1=${left} x2=${right} y1=${middle} y2=${middle} />
    <text class="timeline-label" x=${isBeside ? 0 : left} y=${isBeside ? middle + 4 : y + 14}>${shortened(label, isBeside ? labelMax : Math.min(labelMax, narrowChars - text.length))}</text>
    <text class="timeline-date" x=${isBeside ? right + 12 : width - 8} y=${isBeside ? middle + 4 : y + 14} text-anchor=${isBeside ? "start" : "end"}>${text}</text>
    ${
      !isDay &&
      (earliest !== undefined || latest !== undefined) &&
      html`<rect class="timeline-span" x=${from} y=${middle - height / 2} width=${Math.max(to - from, 3)} height=${height} mask=${`url(#${ends})`} />`
    }
    ${isDay && html`<path class="timeline-day" d=${`M${from} ${middle - 7}l7 7l-7 7l-7-7Z`} />`}
    ${!isDay && certain !== undefined && html`<line class="timeline-certain" x1=${x(certain)} x2=${x(certain)} y1=${middle - 9} y2=${middle + 9} />`}
  </g>`;
}

/** What shows through from left to right: as dense as these, whatever the colour. */
const softness = (id: string, opacities: readonly number[]): Content =>
  html`<linearGradient id=${`${id}-by`}>
      ${opacities.map((opacity, n) => html`<stop offset=${stopAt(n, opacities.length)} stop-color="#fff" stop-opacity=${opacity} />`)}
    </linearGradient>
    <mask id=${id} maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill=${`url(#${id}-by)`} /></mask>`;

/** Two stops: from end to end; four: soft over the outer sixth of it. */
const stopAt = (n: number, of: number): number => (of === 2 ? n : ([0, 0.16, 0.84, 1][n] as number));

/** Words near an end of the axis do not leave it. */
const anchorAt = (x: number, left: number, right: number): string => (x < left + 60 ? "start" : x > right - 60 ? "end" : "middle");

const shortened = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);
const round = (x: number): number => Math.round(x * 10) / 10;
