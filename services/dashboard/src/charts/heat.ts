// A cell of a heat map: the darker, the more. The figure stands in it, so that the colour only helps to find it.
import { type Content, html } from "../html.ts";

const levels = 5;

/** @param share of the largest, 0 to 1 */
export const heat = (share: number, said: Content): Content =>
  html`<span class=${`heat heat-${share <= 0 ? 0 : Math.max(1, Math.ceil(share * levels))}`}>${said}</span>`;
