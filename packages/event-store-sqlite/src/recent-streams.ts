// query, the shortest way: streams that this store has written lately, whole, so that the next command on one reads no database (a commit of
// the writer makes a reader's page cache worthless each time). Right by construction: every append of the log passes through the store, and is
// added here before its caller hears of it. What is read here in between is at worst older than the disk, as any read is; the exact revision
// of an append then says so, and the stream is forgotten here and read from disk. Texts are kept, not objects, so that no caller can change what another reads.
import type { RecordedEvent, SerialisedEvent } from "@camket/event-store";
import { recentCharsMax, recentStreamEventsMax } from "./limits.ts";

type Kept = SerialisedEvent & { readonly position: number };

interface Stream {
  readonly events: Kept[];
  chars: number;
}

export interface RecentStreams {
  /** The stream's events, oldest first; nothing where it is not kept. */
  read(stream: string): RecordedEvent[] | undefined;
  /** What was just written, whose last event is at this revision and position. */
  wrote(stream: string, events: readonly SerialisedEvent[], last: { readonly revision: number; readonly position: number }): void;
  /** After anything but a success: the disk may hold more than is kept here. */
  forget(stream: string): void;
}

export function keepRecentStreams(limits = { charsMax: recentCharsMax, streamEventsMax: recentStreamEventsMax }): RecentStreams {
  /** In the order of their last use. */
  const streams = new Map<string, Stream>();
  let chars = 0;

  function drop(name: string, stream: Stream): void {
    streams.delete(name);
    chars -= stream.chars;
  }

  return {
    read(name) {
      const stream = streams.get(name);
      if (!stream) return undefined;
      streams.delete(name);
      streams.set(name, stream);
      return stream.events.map(({ id, type, data, metadata, position }, revision) => ({
        stream: name,
        revision,
        position: String(position),
        id,
        type,
        data: JSON.parse(data),
        metadata: JSON.parse(metadata),
      }));
    },
    wrote(name, events, { revision, position }) {
      const first = revision - events.length + 1;
      const stream = streams.get(name) ?? { events: [], chars: 0 };
      if (stream.events.length !== first) return streams.has(name) ? drop(name, stream) : undefined;
      drop(name, stream);
      for (const [i, event] of events.entries()) {
        stream.events.push({ ...event, position: position - events.length + 1 + i });
        stream.chars += event.data.length + event.metadata.length;
      }
      if (stream.events.length > limits.streamEventsMax) return;
      streams.set(name, stream);
      chars += stream.chars;
      for (const [oldest, old] of streams) {
        if (chars <= limits.charsMax) break;
        drop(oldest, old);
      }
    },
    forget(name) {
      const stream = streams.get(name);
      if (stream) drop(name, stream);
    },
  };
}
