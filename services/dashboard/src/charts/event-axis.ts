// Several histories over one axis of time: of each thing two lines, when its events happened and when they were recorded, and a stroke from the one to
// the other, so that what became known late leans far. Drawn twice, for wide and for narrow screens.
import { scaleUtc } from "d3-scale";
import { type Content, html } from "../html.ts";
import { axisDay } from "../parts/days.ts";
import type { Language } from "../words/language.ts";

export interface AxisEvent {
  /** What it is called, with both times; the table beside the drawing has the links. */
  readonly text: string;
  /** Days on which it may have happened; with one of them open it is drawn at the other, empty; with both open not at all. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** RFC 3339. */
  readonly recordedAt?: string | undefined;
  /** It does not count any more. */
  readonly isStruck?: boolean;
}

export interface AxisLane {
  readonly title: string;
  readonly events: readonly AxisEvent[];
}

export interface EventAxis {
  /** Tells the chart to whoever does not see it. */
  readonly title: string;
  readonly lanes: readonly AxisLane[];
  readonly happened: string;
  readonly recorded: string;
}

interface Layout {
  readonly class: string;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: number;
  /** Characters that a title has room for. */
  readonly titleMax: number;
}
const wide: Layout = { class: "timeline-wide", width: 960, left: 90, right: 945, ticks: 7, titleMax: 110 };
const narrow: Layout = { class: "timeline-narrow", width: 350, left: 66, right: 340, ticks: 3, titleMax: 42 };

const laneHeight = 92;
const happenedAt = 42;
const recordedAtY = 72;
const top = 4;
const bottom = 26;

export const eventAxis = (chart: EventAxis, language: Language): Content =>
  html`${drawn(chart, wide, language)}${drawn(chart, narrow, language)}`;

/** The instants between which an event is drawn. */
function timesOf({ earliest, latest, recordedAt }: AxisEvent) {
  const from = earliest ?? latest;
  const to = latest ?? earliest;
  return {
    from: from === undefined ? undefined : Date.parse(`${from}T12:00:00Z`),
    to: to === undefined ? undefined : Date.parse(`${to}T12:00:00Z`),
    recorded: recordedAt === undefined ? undefined : Date.parse(recordedAt),
  };
}

function drawn({ title, lanes, happened, recorded }: EventAxis, layout: Layout, language: Language): Content {
  const { width, left, right, ticks } = layout;
  const all = lanes.flatMap(({ events }) => events.flatMap((one) => Object.values(timesOf(one)).flatMap((at) => at ?? [])));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const room = Math.max((last - first) * 0.03, 5 * 86_400_000);
  const scale = scaleUtc([first - room, last + room], [left, right]);
  const end = top + lanes.length * laneHeight;
  return html`<svg class=${`chart timeline axis ${layout.class}`} viewBox=${`0 0 ${width} ${end + bottom}`} role="img" aria-label=${title}>
    ${scale.ticks(ticks).map(
      (tick) => html`<line class="grid" x1=${round(scale(tick))} x2=${round(scale(tick))} y1=${top} y2=${end} />
        <text class="tick" x=${round(scale(tick))} y=${end + 18} text-anchor="middle">${axisDay(tick.toISOString().slice(0, 10), language)}</text>`,
    )}
    ${lanes.map((lane, n) => laneOf(lane, top + n * laneHeight, scale, layout, { happened, recorded }))}
  </svg>`;
}

function laneOf(
  { title, events }: AxisLane,
  y: number,
  scale: (at: number) => number,
  { left, right, titleMax }: Layout,
  { happened, recorded }: Pick<EventAxis, "happened" | "recorded">,
): Content {
  const [upper, lower] = [y + happenedAt, y + recordedAtY];
  return html`<text class="timeline-group" x="0" y=${y + 20}>${title.length > titleMax ? `${title.slice(0, titleMax - 1).trimEnd()}…` : title}</text>
    <text class="timeline-date" x="0" y=${upper + 4}>${happened}</text>
    <text class="timeline-date" x="0" y=${lower + 4}>${recorded}</text>
    <line class="timeline-rule" x1=${left} x2=${right} y1=${upper} y2=${upper} />
    <line class="timeline-rule" x1=${left} x2=${right} y1=${lower} y2=${lower} />
    ${events.map((one) => markOf(one, upper, lower, (at) => round(scale(at))))}`;
}

function markOf(one: AxisEvent, upper: number, lower: number, x: (at: number) => number): Content {
  const { from, to, recorded } = timesOf(one);
  const isDay = from !== undefined && from === to;
  const isOpen = one.earliest === undefined || one.latest === undefined;
  return html`<g class=${`timeline-row timeline-act ${one.isStruck ? "axis-struck" : ""}`}>
    <title>${one.text}</title>
    ${to !== undefined && recorded !== undefined && html`<line class="axis-lean" x1=${x(to)} y1=${upper} x2=${x(recorded)} y2=${lower} />`}
    ${from !== undefined && to !== undefined && !isDay && html`<rect class="axis-span" x=${x(from)} y=${upper - 4} width=${Math.max(x(to) - x(from), 3)} height="8" />`}
    ${isDay && html`<path class=${isOpen ? "axis-recorded" : "timeline-day"} d=${`M${x(from)} ${upper - 6}l6 6l-6 6l-6-6Z`} />`}
    ${recorded !== undefined && html`<circle class="axis-recorded" cx=${x(recorded)} cy=${lower} r="4.5" />`}
  </g>`;
}

const round = (x: number): number => Math.round(x * 10) / 10;
