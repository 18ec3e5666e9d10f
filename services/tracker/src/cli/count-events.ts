// What a log holds, or a range of it, in numbers, counted event by event as it is read: memory grows with the number of streams, types, kinds and months,
// and not with that of events.
import { parseStreamId } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import { actorsCountedMax, largestStreams } from "./limits.ts";

export interface Group {
  readonly name: string;
  readonly events: number;
  /** Of data and metadata as JSON. */
  readonly bytes: number;
}

export interface Counted {
  readonly events: number;
  readonly bytes: number;
  /** That have one of the events. */
  readonly streams: number;
  readonly first?: Pick<RecordedEvent, "position"> & { readonly recordedAt: string };
  readonly last?: Pick<RecordedEvent, "position"> & { readonly recordedAt: string };
  /** Those with most events first; months in their order. */
  readonly types: readonly Group[];
  readonly kinds: readonly Group[];
  readonly actors: readonly Group[];
  readonly months: readonly Group[];
  readonly largest: readonly { readonly stream: string; readonly events: number }[];
}

/** @param monthOf of the instant at which it was recorded, `2023-10` */
export function eventCounter(monthOf: (recordedAt: string) => string) {
  const [types, kinds, actors, months] = [groups(), groups(), groups(actorsCountedMax), groups()];
  const streams = new Map<string, number>();
  let [events, bytes] = [0, 0];
  let [first, last]: RecordedEvent[] = [];
  return {
    take(event: RecordedEvent): void {
      const { stream, type, metadata, data } = event;
      const size = Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata));
      first ??= event;
      last = event;
      events += 1;
      bytes += size;
      streams.set(stream, (streams.get(stream) ?? 0) + 1);
      types.add(type, size);
      kinds.add(parseStreamId(stream)?.stream ?? (stream.split("-", 1)[0] as string), size);
      actors.add(String((metadata.actor as { id?: unknown } | undefined)?.id ?? "–"), size);
      months.add(monthOf(String(metadata.recordedAt)), size);
    },
    counted: (): Counted => ({
      events,
      bytes,
      streams: streams.size,
      ...(first ? { first: placeOf(first) } : {}),
      ...(last ? { last: placeOf(last) } : {}),
      types: types.byEvents(),
      kinds: kinds.byEvents(),
      actors: actors.byEvents(),
      months: months.byEvents().toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      largest: [...streams]
        .map(([stream, count]) => ({ stream, events: count }))
        .toSorted((a, b) => b.events - a.events || (a.stream < b.stream ? -1 : 1))
        .slice(0, largestStreams),
    }),
  };
}

const placeOf = ({ position, metadata }: RecordedEvent) => ({ position, recordedAt: String(metadata.recordedAt) });

function groups(max = Number.POSITIVE_INFINITY) {
  const counts = new Map<string, { events: number; bytes: number }>();
  return {
    add(name: string, size: number): void {
      const key = counts.has(name) || counts.size < max ? name : "(others)";
      const count = counts.get(key) ?? { events: 0, bytes: 0 };
      count.events += 1;
      count.bytes += size;
      counts.set(key, count);
    },
    byEvents: (): readonly Group[] =>
      [...counts].map(([name, count]) => ({ name, ...count })).toSorted((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1)),
  };
}
