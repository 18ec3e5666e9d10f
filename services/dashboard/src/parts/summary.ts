// A summary list: what is said of a thing, term by term. What has no value is left out.
import { type Content, html } from "../html.ts";

export type Line = readonly [term: Content, value: Content];

const isNothing = (value: Content): boolean =>
  value === undefined || value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0);

export const summary = (lines: readonly Line[]): Content => {
  const said = lines.filter(([, value]) => !isNothing(value));
  return said.length === 0
    ? undefined
    : html`<dl class="summary">${said.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
};
