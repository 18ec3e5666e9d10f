// An event is its own receipt: the events that a command wrote carry its id and the hash of its body, so a repeat is seen in the stream
// itself, in any store, for ever. Asked before `If-Match` and before `decide`.
import type { RecordedEvent } from "@camket/event-store";

/** `same`: this very command was accepted before, with these events. `other`: its key was used with another body. */
export type Receipt = { readonly same: readonly RecordedEvent[] } | { readonly other: RecordedEvent };

export function findReceipt(history: readonly RecordedEvent[], commandId: string, bodyHash: string): Receipt | undefined {
  const written = history.filter(({ metadata }) => metadata.commandId === commandId);
  const [first] = written;
  if (!first) return undefined;
  return first.metadata.bodyHash === bodyHash ? { same: written } : { other: first };
}
