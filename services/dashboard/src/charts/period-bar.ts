// The time for which an agreement holds, as a bar: what of it is over, what is left, and, where it has expired, the days since. Its ends stand below in
// words, which stay readable on a phone.
import { scaleLinear } from "d3-scale";
import { type Content, html } from "../html.ts";
import { daysBetween } from "../parts/days.ts";

const width = 600;

export interface PeriodShown {
  readonly from: string;
  readonly to: string;
  /** The day asked about. */
  readonly at: string;
  /** What the bar says, for whoever does not see it. */
  readonly title: string;
  /** Nothing follows on its end. */
  readonly gap: boolean;
  /** Below it, from left to right. */
  readonly labels: readonly string[];
}

/** Of a period of which both ends are known. */
export function periodBar({ from, to, at, title, gap, labels }: PeriodShown): Content {
  const last = at > to ? at : to;
  const x = scaleLinear([0, Math.max(daysBetween(from, last), 1)], [0, width]).clamp(true);
  const end = x(daysBetween(from, to));
  const now = x(daysBetween(from, at));
  return html`<div class="period">
    <svg viewBox=${`0 0 ${width} 16`} preserveAspectRatio="none" role="img" aria-label=${title}>
      <rect class="period-left" x="0" y="2" width=${end} height="12" />
      <rect class="period-over" x="0" y="2" width=${Math.min(now, end)} height="12" />
      ${now > end && html`<rect class=${gap ? "period-gap" : "period-since"} x=${end} y="5" width=${now - end} height="6" />`}
    </svg>
    <p>${labels.map((label) => html`<span>${label}</span>`)}</p>
  </div>`;
}
