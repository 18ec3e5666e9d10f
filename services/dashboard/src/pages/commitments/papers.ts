// On what the page rests: papers, sources, contradictions between them, and what was corrected.
import { type Content, html } from "../../html.ts";
import { localeOf, shortDay } from "../../parts/days.ts";
import { summary } from "../../parts/summary.ts";
import { table } from "../../parts/table.ts";
import { codeTag, tag } from "../../parts/tag.ts";
import { codeText } from "../../parts/text-in.ts";
import { fieldLabel, hasLabel } from "../../words/field-words.ts";
import type { Language } from "../../words/language.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";

export function papersAndSources(told: Told): Content {
  const { visit, one, names } = told;
  const { language } = visit;
  const words = oneWords[language];
  const { sources, corrections, withdrawn } = one;
  return html`<section class="concern">
    <h2>${words.record}</h2>
    ${papers(told)} ${conflicts(told)}
    ${summary([
      [
        words.sourcesOf,
        sources &&
          html`<ul class="plain">
            ${sources.items.map(({ id, retracted }) => html`<li>${names.link("source", id)}${retracted && html` ${tag("bad", words.retracted)}`}</li>`)}
          </ul>`,
      ],
      [words.corrections, corrections && html`<a href="#history">${words.correctionsMade(corrections.total)}</a>`],
      [words.withdrawnEvents, withdrawn !== undefined && html`<a href="#history">${words.withdrawn(withdrawn)}</a>`],
    ])}
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
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1, numberingSystem: "latn" });
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${format.format(bytes / 1_000)} kB` : `${format.format(bytes / 1_000_000)} MB`;
}

/** Each with what both sources say; of a resolved one, which is relied on and by what rule. */
function conflicts({ visit, one, names }: Told): Content {
  const { language } = visit;
  const words = oneWords[language];
  const { items } = one.conflicts;
  if (items.length === 0) return undefined;
  return html`<h3>${words.conflicts}</h3>
    ${items.map(
      ({ conflictId, field, between, status, resolution }) => html`<div class="conflict" id=${`conflict-${conflictId}`}>
        <p><b>${hasLabel(field) ? fieldLabel(language, field) : fieldOf(field, words)}</b> ${codeTag(language, "conflict", status)}</p>
        <ul class="columns plain">
          ${between.map(
            ({ sourceId, claimId, value }) => html`<li class="card">
              <p>${value ?? "–"}</p>
              <p><small>${names.link("source", sourceId)}</small>${resolution?.chosen.claimId === claimId && resolution.chosen.sourceId === sourceId && html` ${tag("good", words.chosen)}`}</p>
            </li>`,
          )}
        </ul>
        ${resolution && html`<p>${codeText(language, "conflictRule", resolution.rule)}: ${resolution.reason}</p>`}
      </div>`,
    )}`;
}

/** What a claim is about need be no field of a command. */
const fieldOf = (field: string, words: (typeof oneWords)["en"]): string => (/^hand-?over$/.test(field) ? words.handovers : field);
