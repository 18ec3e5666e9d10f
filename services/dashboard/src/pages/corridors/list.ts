// All corridors, those with the most open commitments first.
import { answerOf } from "@camket/client";
import { html } from "../../html.ts";
import type { Page } from "../../page.ts";
import { corridorCards } from "./cards.ts";
import { corridorWords } from "./words.ts";

export const corridorsPage: Page = {
  path: "/corridors",
  section: "corridors",
  async show(visit) {
    const { address, camket, language } = visit;
    const words = corridorWords[language];
    const { corridors, asOf } = await answerOf(camket.GET("/v1/boards/corridors", { params: { query: address.asked } }));
    const by = address.query.by === "countries" ? "countries" : "provinces";
    const choice = (value: "provinces" | "countries") =>
      html`<li><a class=${value === by ? "chip chip-on" : "chip"} aria-current=${value === by ? "true" : undefined} href=${address.here({ by: value === "countries" ? value : undefined })}>${words[value]}</a></li>`;
    return {
      title: words.title,
      lead: words.lead,
      asOf,
      resource: { path: "/v1/boards/corridors", tables: true },
      content: html`<ul class="chips" aria-label=${words.by}>
          ${choice("provinces")} ${choice("countries")}
        </ul>
        <h2 class="quiet">${words[by]}</h2>
        ${corridorCards(visit, corridors)}`,
    };
  },
};
