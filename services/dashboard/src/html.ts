// Markup as tagged templates: no build step, and every value that is put in is escaped.
import { html as markup } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";

/** What can stand inside an element; `undefined`, `false` and `""` are nothing. */
export type Content = ComponentChildren;

/** @example html`<p class="lead">${title}</p>` */
export const html = markup as (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode;
