// What must not be overlooked, above all else: contradictions, disputes, a hand-over that is one side's word, a duty that nobody is left to keep.
import { type Content, html } from "../../html.ts";
import { party } from "../../parts/party.ts";
import { freeText } from "../../parts/text-in.ts";
import type { Told } from "./one-asked.ts";
import { oneWords } from "./one-words.ts";

export function attention({ visit, one, names }: Told): Content {
  const words = oneWords[visit.language];
  const open = one.conflicts.items.filter(({ status }) => status === "open");
  const disputed = (one.disputes ?? []).filter(({ stage }) => stage === "open");
  const lines: readonly Content[] = [
    ...(one.orphaned ? [words.orphaned] : []),
    ...(one.handover && !one.handover.accepted ? [words.notAcceptedNotice] : []),
    ...open.map(
      ({ conflictId, between }) =>
        html`<a href=${`#conflict-${conflictId}`}>${words.openConflicts}</a>: ${between.map(({ value, sourceId }, n) => html`${n > 0 && " ↔ "}${freeText(value, visit.language) ?? names.title("source", sourceId)}`)}`,
    ),
    ...disputed.map(
      ({ by, grounds, eventId }) =>
        html`<a href=${`#event-${eventId}`}>${words.openDispute}</a>: ${party(by, visit)}, ${freeText(grounds, visit.language)}`,
    ),
    ...(one.contradictions ?? []).map(({ requestId }) => html`${words.acceptanceWithdrawn} ${names.link("request", requestId)}`),
  ];
  return (
    lines.length > 0 &&
    html`<aside class="notice notice-doubt" aria-label=${words.attention}>
      <ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    </aside>`
  );
}
