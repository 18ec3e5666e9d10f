// The ways to look at requests, as links: both boxes, those that wait on us or on others, and all of them.
import { type Content, html } from "../../html.ts";
import { filterWords } from "../../parts/filter-words.ts";
import type { Visit } from "../../visit.ts";
import { requestWords } from "./words.ts";

export type RequestTab = "boxes" | "us" | "them" | "all" | "some";

export function requestTabs({ address, language, us }: Visit, current: RequestTab): Content {
  const words = requestWords[language];
  const filters = filterWords[language];
  const tabs: readonly (readonly [RequestTab, string, string])[] = [
    ["boxes", words.boxes, address.to("/requests")],
    ["us", filters.waitingOnUs, address.to("/requests", { waitingOnUs: us })],
    ["them", filters.waitingOnThem, address.to("/requests", { waitingOnThem: us })],
    ["all", words.all, address.to("/requests", { view: "list" })],
  ];
  return html`<nav aria-label=${words.views}>
    <ul class="tabs">
      ${tabs.map(([tab, text, href]) => html`<li><a href=${href} aria-current=${tab === current ? "page" : undefined}>${text}</a></li>`)}
    </ul>
  </nav>`;
}
