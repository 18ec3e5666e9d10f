// Events read from the log itself, also beside a service: page by page, so that memory stays the same however long the log is. Their `sequence` is
// left out, which only whoever has counted from the first event on knows.
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import type { Clock } from "@camket/platform";
import { type CloudEvent, cloudEventOf, type Ledger, streamOf, wantedBy } from "@camket/views";
import type { EventSource, LogFilter, Search } from "./event-source.ts";
import { eventsInRange } from "./events-in-range.ts";
import { logPageEvents } from "./limits.ts";

export function logSource(log: EventLog, ledger: Ledger, clock: Clock): EventSource {
  const stop = new AbortController();

  /** Without those that are not wanted; what a type alone tells is not made into an event first. */
  function shown(filter: LogFilter) {
    const isWanted = wantedBy(filter);
    return (event: RecordedEvent): readonly CloudEvent[] => {
      if (filter.types && !filter.types.includes(event.type)) return [];
      const { sequence: _, ...made } = cloudEventOf({ ...event, seq: 0 }, ledger);
      return isWanted(made as CloudEvent) ? [made as CloudEvent] : [];
    };
  }

  return {
    async *range(range, filter, search) {
      const show = shown(filter);
      for await (const event of eventsInRange(log, ledger, range, clock, search.read)) yield* show(event);
    },
    async *tail(lines, filter, search) {
      const head = await log.head();
      const show = shown(filter);
      yield* head === undefined ? [] : await lastOf(log, head, lines, show, search);
      search.end();
      for await (const { events } of log.subscribe({ ...(head === undefined ? {} : { after: head }), signal: stop.signal }))
        for (const event of events) yield* show(event);
    },
    has: async (subject) => (await log.readStream(streamOf(subject), { limit: 1 })).length > 0,
    async close() {
      stop.abort();
      await log.close();
    },
  };
}

/** Newest pages first, until there are enough of them or none is left. */
async function lastOf(
  log: EventLog,
  head: Position,
  lines: number,
  show: (event: RecordedEvent) => readonly CloudEvent[],
  search: Search,
): Promise<readonly CloudEvent[]> {
  const found: CloudEvent[] = [];
  if (lines === 0) return found;
  const [last] = await log.readAll({ from: head, limit: 1 });
  if (last) found.push(...show(last));
  for (let [from, read] = [head, last ? 1 : 0]; found.length < lines; ) {
    const page = await log.readAll({ direction: "backwards", from, limit: logPageEvents });
    for (const event of page) if (found.length < lines) found.push(...show(event));
    read += page.length;
    search.read(read);
    const oldest = page.at(-1);
    if (!oldest) break;
    from = oldest.position;
  }
  return found.reverse();
}
