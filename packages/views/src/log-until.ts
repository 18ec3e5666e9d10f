// audit: a log as it was before some event of it, so that views built from it know nothing that came later.
import type { EventLog, RecordedEvent } from "@camket/event-store";

/**
 * The log up to the first event that `isLater` says, without it; what comes after that one is never seen.
 * @param onRead told how many events were read so far
 */
export function logUntil(log: EventLog, isLater: (event: RecordedEvent) => boolean, onRead: (events: number) => void = () => {}): EventLog {
  let read = 0;
  return {
    ...log,
    async *subscribe(options) {
      let { after } = options;
      for await (const batch of log.subscribe(options)) {
        const end = batch.events.findIndex(isLater);
        const events = end < 0 ? batch.events : batch.events.slice(0, end);
        read += events.length;
        onRead(read);
        if (end < 0) {
          after = batch.position;
          yield batch;
          continue;
        }
        // Of a log that begins later than that, nothing is there: its own first position is as good as any.
        yield { events, position: events.at(-1)?.position ?? after ?? (batch.events[0] as RecordedEvent).position, caughtUp: true };
        break;
      }
      const { signal } = options;
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    },
  };
}
