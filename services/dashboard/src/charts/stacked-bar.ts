// A bar that is divided: each part with its tone, and under it, part by part, the figure and the word.
import { type Content, html } from "../html.ts";
import { count as grouped } from "../parts/money.ts";
import type { Tone } from "../parts/tag.ts";
import type { Language } from "../words/language.ts";

export interface BarPart {
  readonly tone: Tone;
  readonly word: Content;
  readonly count: number;
  /** What it counts. */
  readonly href?: string;
}

const width = 1_000;
const gap = 4;

/** @param finding what the bar shows, in a sentence; parts of nothing are left out */
export function stackedBar(finding: string, parts: readonly BarPart[], language: Language): Content {
  const shown = parts.filter(({ count }) => count > 0);
  const sum = shown.reduce((all, { count }) => all + count, 0);
  let x = 0;
  return html`<figure class="stacked">
    <svg class="stacked-bar" viewBox=${`0 0 ${width} 16`} preserveAspectRatio="none" role="img" aria-label=${finding}>
      ${shown.map(({ tone, count }) => {
        const from = x;
        x += (count / sum) * width;
        return html`<rect class=${`fill-${tone}`} x=${from} y="0" width=${Math.max(x - from - (x < width ? gap : 0), 1)} height="16" />`;
      })}
    </svg>
    <ul class="stacked-parts">
      ${shown.map(({ tone, word, count, href }) => {
        const said = html`<span class=${`key key-${tone}`} aria-hidden="true"></span><b>${grouped(count, language)}</b> ${word}`;
        return html`<li>${href === undefined ? said : html`<a href=${href}>${said}</a>`}</li>`;
      })}
    </ul>
  </figure>`;
}
