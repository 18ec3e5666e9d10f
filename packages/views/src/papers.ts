// The papers attached to a commitment, for its page: read off its own events, so that no register keeps a list that grows without end.
import { historyOf, type Recorded } from "@camket/domain";
import { viewLimits } from "./limits.ts";

/** Those that certainly were attached by the day, as corrections leave them, latest last; of many the last ones. Nothing where there are none. */
export function papersAttached(history: readonly Recorded[], validAt: string) {
  const its = history.filter(({ type }) => ["EvidenceAttached", "FactCorrected", "EventWithdrawn"].includes(type));
  if (!its.some(({ type }) => type === "EvidenceAttached")) return {};
  const items = historyOf("commitment", its).flatMap(({ id, type, data, corrected, certainFrom, withdrawn }) => {
    if (type !== "EvidenceAttached" || withdrawn || certainFrom === undefined || certainFrom > validAt) return [];
    const { title, mediaType, sha256, size, uri } = corrected ?? data;
    return [{ eventId: id, title, mediaType, sha256, size, uri, attachedOn: certainFrom }];
  });
  if (items.length === 0) return {};
  const inOrder = items.toSorted((a, b) => (a.attachedOn < b.attachedOn ? -1 : a.attachedOn > b.attachedOn ? 1 : 0));
  return { papers: { total: items.length, items: inOrder.slice(-viewLimits.papersShownMax) } };
}
