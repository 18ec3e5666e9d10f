// The events of a log, page by page, up to a head that it had: what is written meanwhile is left out.
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import { exportPageEvents } from "./limits.ts";

/**
 * @param onRead how many were read, after each page
 * @param after what came after that position; absent: all
 */
export async function* pagesUpTo(
  log: EventLog,
  head: Position,
  onRead: (events: number) => void,
  after?: Position,
): AsyncGenerator<readonly RecordedEvent[]> {
  // Beyond its end nothing is waited for.
  if (after !== undefined && log.comparePositions(after, head) >= 0) return;
  const enough = new AbortController();
  let read = 0;
  try {
    for await (const batch of log.subscribe({
      batchEventsMax: exportPageEvents,
      ...(after === undefined ? {} : { after }),
      signal: enough.signal,
    })) {
      const over = log.comparePositions(batch.position, head) >= 0;
      const events = over ? batch.events.filter(({ position }) => log.comparePositions(position, head) <= 0) : batch.events;
      read += events.length;
      if (events.length > 0) yield events;
      onRead(read);
      if (over || batch.caughtUp) return;
    }
  } finally {
    enough.abort();
  }
}
