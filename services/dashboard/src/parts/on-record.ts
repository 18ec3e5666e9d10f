// On what the page of a thing rests: its sources, where they contradict each other, and what of it was corrected or withdrawn.
import { type Content, html } from "../html.ts";
import type { Visit } from "../visit.ts";
import { catalogue } from "../words/catalogue.ts";
import { fieldLabel } from "../words/field-words.ts";
import type { NamedBy } from "./names.ts";
import { summary } from "./summary.ts";
import { codeTag, tag } from "./tag.ts";
import { codeText, freeText } from "./text-in.ts";

const words = catalogue({
  en: {
    record: "Sources and the record",
    conflicts: "Contradictions between sources",
    chosen: "relied on",
    sourcesOf: "Sources",
    noSource: "No event of it names a source.",
    retracted: "retracted",
    corrections: "Corrections",
    correctionsMade: (n: number) => `${n} ${n === 1 ? "field was" : "fields were"} corrected; the history shows both`,
    withdrawnEvents: "Withdrawn events",
    withdrawn: (n: number) => `${n} ${n === 1 ? "event was" : "events were"} withdrawn; the history keeps them`,
  },
  vi: {
    record: "Nguồn và hồ sơ",
    conflicts: "Thông tin trái ngược giữa các nguồn",
    chosen: "được chọn",
    sourcesOf: "Nguồn",
    noSource: "Chưa sự kiện nào dẫn nguồn.",
    retracted: "đã bị gỡ bỏ",
    corrections: "Đính chính",
    correctionsMade: (n: number) => `đã đính chính ${n} mục; phần lịch sử nêu cả hai nội dung`,
    withdrawnEvents: "Bản ghi đã hủy",
    withdrawn: (n: number) => `đã hủy ${n} bản ghi; phần lịch sử vẫn giữ`,
  },
});

interface Chosen {
  readonly sourceId: string;
  readonly claimId: string;
}
interface ConflictShown {
  readonly conflictId: string;
  /** On the page of a source: of which thing. */
  readonly subject?: { readonly thing: string; readonly id: string } | undefined;
  readonly field: string;
  readonly status: "open" | "resolved";
  readonly between: readonly (Chosen & { readonly value?: string | undefined })[];
  readonly resolution?: { readonly chosen: Chosen; readonly rule: string; readonly reason: string } | undefined;
}

/** What the answers on things end with. */
export interface OnRecord {
  readonly conflicts?: { readonly items: readonly ConflictShown[] } | undefined;
  readonly sources?: { readonly items: readonly { readonly id: string; readonly retracted?: true | undefined }[] } | undefined;
  readonly corrections?: { readonly total: number } | undefined;
  readonly withdrawn?: number | undefined;
}

/** With a heading of its own. */
export const onRecord = (visit: Visit, one: OnRecord, names: NamedBy): Content => html`<section class="concern">
  <h2>${words[visit.language].record}</h2>
  ${conflicts(visit, one, names)}
  ${recordSummary(visit, one, names) ?? html`<p class="empty">${words[visit.language].noSource}</p>`}
</section>`;

export function recordSummary({ language }: Visit, { sources, corrections, withdrawn }: OnRecord, names: NamedBy): Content {
  const said = words[language];
  return summary([
    [
      said.sourcesOf,
      sources &&
        html`<ul class="plain">
          ${sources.items.map(({ id, retracted }) => html`<li>${names.link("source", id)}${retracted && html` ${tag("bad", said.retracted)}`}</li>`)}
        </ul>`,
    ],
    [said.corrections, corrections && html`<a href="#history">${said.correctionsMade(corrections.total)}</a>`],
    [said.withdrawnEvents, withdrawn !== undefined && html`<a href="#history">${said.withdrawn(withdrawn)}</a>`],
  ]);
}

/** Each with what both sources say; of a resolved one, which is relied on and by what rule. */
export function conflicts({ language }: Visit, { conflicts: all }: OnRecord, names: NamedBy): Content {
  const said = words[language];
  const items = all?.items ?? [];
  if (items.length === 0) return undefined;
  return html`<h3>${said.conflicts}</h3>
    ${items.map(
      ({ conflictId, subject, field, between, status, resolution }) => html`<div class="conflict" id=${`conflict-${conflictId}`}>
        <p>${subject && html`${names.link(subject.thing, subject.id)}: `}<b>${fieldLabel(language, field)}</b> ${codeTag(language, "conflict", status)}</p>
        <ul class="columns plain">
          ${between.map(
            ({ sourceId, claimId, value }) => html`<li class="card">
              <p>${freeText(value, language) ?? "–"}</p>
              <p><small>${names.link("source", sourceId)}</small>${resolution?.chosen.claimId === claimId && resolution.chosen.sourceId === sourceId && html` ${tag("good", said.chosen)}`}</p>
            </li>`,
          )}
        </ul>
        ${resolution && html`<p>${codeText(language, "conflictRule", resolution.rule)}: ${freeText(resolution.reason, language)}</p>`}
      </div>`,
    )}`;
}
