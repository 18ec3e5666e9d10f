// A page may end inside an append. What was written at once is shown at once, so the last append of a page that is not the log's end is
// held back until the next page tells that it is complete. Held events are not applied, and the checkpoint stays before them.
import type { Batch, RecordedEvent } from "@camket/event-store";

/** `appendOf` gives the same text for events of one append and another for the next one's. */
export function wholeAppends(appendOf: (event: RecordedEvent) => string): (batch: Batch) => readonly RecordedEvent[] {
  let held: readonly RecordedEvent[] = [];
  return (batch) => {
    const events = held.length === 0 ? batch.events : [...held, ...batch.events];
    if (batch.caughtUp || events.length === 0) {
      held = [];
      return events;
    }
    const last = appendOf(events.at(-1) as RecordedEvent);
    let end = events.length;
    while (end > 0 && appendOf(events[end - 1] as RecordedEvent) === last) end--;
    held = events.slice(end);
    return events.slice(0, end);
  };
}
