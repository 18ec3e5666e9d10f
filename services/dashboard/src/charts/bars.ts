// Bars from nothing, one a line: the word, the bar, the figure. Words and figures are text of the page, which wraps and grows as text does; only the
// bars are drawn. What a step lost against the one before it is left as an outline.
import { type Content, html } from "../html.ts";
import type { Tone } from "../parts/tag.ts";

export interface Bar {
  readonly word: Content;
  readonly count: number;
  /** The figure, which leads to what it counts. */
  readonly said: Content;
  readonly tone: Tone;
  /** What it was a step before. */
  readonly before?: number;
  readonly note?: Content;
}

const width = 1_000;
const height = 20;

/** @param finding what the bars show, in a sentence @param most the whole, which fills the line; absent: the largest of them */
export function bars(
  finding: string,
  all: readonly Bar[],
  most = Math.max(...all.map(({ count, before = 0 }) => Math.max(count, before))),
): Content {
  const scale = width / Math.max(most, 1);
  return html`<figure class="bars" role="group" aria-label=${finding}>
    <ul class="bar-rows">
      ${all.map(
        ({ word, count, said, tone, before, note }) => html`<li class="bar-row">
          <span class="bar-word">${word}</span>
          <svg class="bar" viewBox=${`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
            ${before !== undefined && before > count && html`<rect class="bar-before" x="1" y="1" width=${before * scale - 2} height=${height - 2} />`}
            <rect class=${`fill-${tone}`} width=${Math.max(count * scale, count > 0 ? 3 : 0)} height=${height} />
            <path class="bar-base" d=${`M0 0V${height}`} />
          </svg>
          <span class="bar-said">${said}${note && html` <small>(${note})</small>`}</span>
        </li>`,
      )}
    </ul>
  </figure>`;
}
