// An event that a thing's fold leaves out, as its history tells it: what was recorded, as far as this program can read it, and nothing of its days
// where it cannot.
import { decodeEvent, type EventMetadata, type HistoryEntry, historyOf, type StreamName } from "@camket/domain";
import type { StoredEvent } from "./event.ts";

export function discardedEntry(name: StreamName, event: StoredEvent, timeZone: string): HistoryEntry {
  const recorded = readable(() => historyOf(name, [decodeEvent(event, timeZone)])[0]);
  return recorded ?? asStored(event);
}

function asStored({ id, type, revision, data, metadata }: StoredEvent): HistoryEntry {
  const { recordedAt, actor, claims, commandId, correlationId, causationId } = metadata as unknown as Partial<EventMetadata>;
  return {
    id,
    type,
    revision,
    recordedAt: recordedAt ?? "",
    actor: actor ?? { id: "", assurance: "declared" },
    claims: Array.isArray(claims) ? claims : [],
    commandId: commandId ?? "",
    correlationId: correlationId ?? "",
    ...(causationId ? { causationId } : {}),
    data,
  };
}

/** It was discarded because something of it cannot be read or folded: whatever fails is no more than that. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
