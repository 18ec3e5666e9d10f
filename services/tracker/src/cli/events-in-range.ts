// The events of a log that lie in a range, page by page, up to the head that it has when it is asked: between two places, and by when they were recorded.
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import type { Clock } from "@camket/platform";
import { type Ledger, type RecordedRange, Refused, recordedWithin } from "@camket/views";
import type { Range } from "./event-source.ts";
import { WrongUse } from "./exit-codes.ts";
import { placesIn } from "./position-in.ts";
import { pagesUpTo } from "./read-pages.ts";
import { saidOfFlag } from "./said-of-flag.ts";

/** @param onRead how many were read, wanted or not, after each page. @throws WrongUse for a range that is none of this log */
export async function* eventsInRange(
  log: EventLog,
  ledger: Ledger,
  { after, to, ...recorded }: Range,
  clock: Clock,
  onRead: (events: number) => void,
): AsyncGenerator<RecordedEvent> {
  const head = await log.head();
  if (head === undefined) return;
  const { begin, end } = placesIn({ after, to }, { tag: ledger.tag, head });
  const pages = (from: Position | undefined) => pagesUpTo(log, end, onRead, from);
  if (Object.keys(recorded).length === 0) {
    for await (const page of pages(begin)) yield* page;
    return;
  }
  // When an event was known is told by all that came before it.
  const isAfter = ({ position }: RecordedEvent) => begin === undefined || log.comparePositions(position, begin) > 0;
  for await (const event of recordedIn(pages(undefined), recorded, ledger, clock.now())) if (isAfter(event)) yield event;
}

/** Those of the pages, which begin with the log, that were recorded in the range. @throws WrongUse where nothing can be */
async function* recordedIn(
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
