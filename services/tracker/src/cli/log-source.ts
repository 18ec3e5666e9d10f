// Events read from the log itself, also beside a service: page by page, so that memory stays the same however long the log is. Their `sequence` is
// left out, which only whoever has counted from the first event on knows.
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import type { Clock } from "@camket/platform";
import { type CloudEvent, cloudEventOf, type Ledger, type RecordedRange, Refused, recordedWithin, streamOf, wantedBy } from "@camket/views";
import type { EventSource, LogFilter, Search } from "./event-source.ts";
import { WrongUse } from "./exit-codes.ts";
import { logPageEvents } from "./limits.ts";
import { placesIn } from "./position-in.ts";
import { pagesUpTo } from "./read-pages.ts";
import { saidOfFlag } from "./said-of-flag.ts";

export function logSource(log: EventLog, ledger: Ledger, clock: Clock): EventSource {
  const { tag } = ledger;
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
    async *range({ after, to, ...recorded }, filter, search) {
      const head = await log.head();
      if (head === undefined) return;
      const { begin, end } = placesIn({ after, to }, { tag, head });
      const show = shown(filter);
      const pages = (from: Position | undefined) => pagesUpTo(log, end, search.read, from);
      if (Object.keys(recorded).length === 0) {
        for await (const page of pages(begin)) for (const event of page) yield* show(event);
        return;
      }
      // When an event was known is told by all that came before it.
      const isAfter = ({ position }: RecordedEvent) => begin === undefined || log.comparePositions(position, begin) > 0;
      for await (const event of within(pages(undefined), recorded, ledger, clock.now())) if (isAfter(event)) yield* show(event);
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

/** Those of the pages, which begin with the log, that were recorded in the range. @throws WrongUse where nothing can be */
async function* within(
  pages: AsyncIterable<readonly RecordedEvent[]>,
  range: RecordedRange,
  ledger: Ledger,
  now: string,
): AsyncGenerator<RecordedEvent> {
  const span = saying(() => recordedWithin(ledger, range, now));
  for await (const page of pages)
    for (const event of page) {
      const place = saying(() => span.placeOf(event));
      if (place === "beyond") return;
      if (place === "within") yield event;
    }
  saying(() => span.end());
}

/** What is refused is said of the flags. @throws WrongUse */
function saying<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refused ? new WrongUse(saidOfFlag(error.message)) : error;
  }
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
