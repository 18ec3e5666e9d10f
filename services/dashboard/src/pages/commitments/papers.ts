// On what the page rests: papers, sources, contradictions between them, and what was corrected.
import { type Content, html } from "../../html.ts";
import { localeOfText, shortDay } from "../../parts/days.ts";
import { conflicts, recordSummary } from "../../parts/on-record.ts";
import { table } from "../../parts/table.ts";
import { tag } from "../../parts/tag.ts";
import type { Language } from "../../words/language.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";

export function papersAndSources(told: Told): Content {
  const { visit, one, names } = told;
  const { language } = visit;
  const words = oneWords[language];
  return html`<section class="concern">
    <h2>${words.record}</h2>
    ${papers(told)} ${conflicts(visit, one, names)} ${recordSummary(visit, one, names)}
  </section>`;
}

function papers({ visit, one }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const items = one.papers?.items ?? [];
  if (items.length === 0) return html`<p class="empty">${words.noPapers}</p>`;
  return table(
    words.evidence,
    [
      {
        title: words.paper,
        head: true,
        cell: ({ title, file, eventId, uri }) =>
          html`${file ? html`<a href=${file}>${title}</a>` : html`<a href=${`#event-${eventId}`}>${title}</a> ${tag("still", words.notHere)}`}${
            !file && uri.startsWith("http") && html`<br /><small><a href=${uri} rel="noreferrer">${uri}</a></small>`
          }`,
      },
      { title: words.attachedOn, cell: ({ attachedOn }) => shortDay(attachedOn, language) },
      { title: words.size, figures: true, cell: ({ size }) => sizeText(size, language) },
      { title: "SHA-256", cell: ({ sha256 }) => html`<code title=${sha256}>${sha256.slice(0, 12)}…</code>`, wide: true },
    ],
    items,
  );
}

/** @example sizeText(1_234_567, "en") // "1.2 MB" */
function sizeText(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(localeOfText(language), { maximumFractionDigits: 1, numberingSystem: "latn" });
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${format.format(bytes / 1_000)} kB` : `${format.format(bytes / 1_000_000)} MB`;
}
