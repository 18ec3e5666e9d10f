// What a process that handles commands knows of streams from its own last commands on them, so that the next one need not read. It is
// allowed to be old: what is decided on it is appended at the exact revision that it ends with, and where another process appended
// meanwhile the store refuses that, the stream is forgotten, read, and decided on again.
import { rememberedEventsMax, rememberedStreamEventsMax } from "./limits.ts";
import type { RecordedEvent } from "./port.ts";

export interface StreamMemory {
  /** The stream as it was last known, oldest event first; nothing where it is not remembered. Whoever is given it must not change it. */
  recall(stream: string): readonly RecordedEvent[] | undefined;
  keep(stream: string, history: readonly RecordedEvent[]): void;
  forget(stream: string): void;
}

/** Keeps the streams used last. */
export function rememberStreams(limits = { eventsMax: rememberedEventsMax, streamEventsMax: rememberedStreamEventsMax }): StreamMemory {
  /** In the order of their last use. */
  const streams = new Map<string, readonly RecordedEvent[]>();
  let events = 0;

  function forget(stream: string): void {
    events -= streams.get(stream)?.length ?? 0;
    streams.delete(stream);
  }

  return {
    recall: (stream) => streams.get(stream),
    keep(stream, history) {
      forget(stream);
      if (history.length > limits.streamEventsMax) return;
      streams.set(stream, history);
      events += history.length;
      for (const oldest of streams.keys()) {
        if (events <= limits.eventsMax) break;
        forget(oldest);
      }
    },
    forget,
  };
}
