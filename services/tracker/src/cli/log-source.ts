// Events read from the log itself, also beside a service: page by page, so that memory stays the same however long the log is. Their `sequence` is
// left out, which only whoever has counted from the first event on knows.
import { localDay, untagPosition } from "@camket/domain";
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import { type CloudEvent, cloudEventOf, type Ledger, wantedBy } from "@camket/views";
import type { EventSource, LogFilter, Range } from "./event-source.ts";
import { WrongUse } from "./exit-codes.ts";
import { logPageEvents } from "./limits.ts";
import { pagesUpTo } from "./read-pages.ts";

export function logSource(log: EventLog, ledger: Ledger): EventSource {
  const { tag, timeZone } = ledger;
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

  function place(text: string, flag: string, head: Position): Position {
    const untagged = untagPosition(tag, /^[0-9]/.test(text) ? `${tag}.${text}` : text);
    if ("wrong" in untagged)
      throw new WrongUse(
        untagged.wrong === "tag"
          ? `${flag}=${text} is a position of another ledger, or of another copy of this one, whose tag is ${tag}`
          : `${flag}=${text} is no position: it is written as ${tag}.${head}, or as ${head}`,
      );
    if (log.comparePositions(untagged.position, head) > 0)
      throw new WrongUse(`${flag}=${text} lies beyond the log, whose last position is ${tag}.${head}`);
    return untagged.position;
  }

  return {
    async *range({ after, to, recordedFrom, recordedTo }, filter) {
      const head = await log.head();
      if (head === undefined) return;
      const [begin, end] = [
        after === undefined ? undefined : place(after, "--after", head),
        to === undefined ? head : place(to, "--to", head),
      ];
      const show = shown(filter);
      const isRecorded = recordedIn({ ...(recordedFrom ? { recordedFrom } : {}), ...(recordedTo ? { recordedTo } : {}) }, timeZone);
      for await (const page of pagesUpTo(log, end, () => {}, begin)) for (const event of page) if (isRecorded(event)) yield* show(event);
    },
    async *tail(lines, filter) {
      const head = await log.head();
      const show = shown(filter);
      yield* head === undefined ? [] : await lastOf(log, head, lines, show);
      for await (const { events } of log.subscribe({ ...(head === undefined ? {} : { after: head }), signal: stop.signal }))
        for (const event of events) yield* show(event);
    },
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
): Promise<readonly CloudEvent[]> {
  const found: CloudEvent[] = [];
  if (lines === 0) return found;
  const [last] = await log.readAll({ from: head, limit: 1 });
  if (last) found.push(...show(last));
  for (let from = head; found.length < lines; ) {
    const page = await log.readAll({ direction: "backwards", from, limit: logPageEvents });
    for (const event of page) if (found.length < lines) found.push(...show(event));
    const oldest = page.at(-1);
    if (!oldest) break;
    from = oldest.position;
  }
  return found.reverse();
}

/** @throws WrongUse */
function recordedIn({ recordedFrom, recordedTo }: Range, timeZone: string): (event: RecordedEvent) => boolean {
  const bound = (text: string | undefined, flag: string): ((recordedAt: string) => number) | undefined => {
    if (text === undefined) return undefined;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return (recordedAt) => compare(localDay(recordedAt, timeZone), text);
    const ms = Date.parse(text);
    if (Number.isNaN(ms) || !/^\d{4}-\d{2}-\d{2}T/.test(text))
      throw new WrongUse(`${flag}=${text} is neither a day YYYY-MM-DD nor an instant as 2023-10-01T09:00:00+07:00`);
    // An instant ends before itself, a day with it.
    return (recordedAt) => compare(Date.parse(recordedAt), ms) || (flag === "--recorded-to" ? 1 : 0);
  };
  const [from, to] = [bound(recordedFrom, "--recorded-from"), bound(recordedTo, "--recorded-to")];
  if (!from && !to) return () => true;
  return ({ metadata }) => {
    const recordedAt = String(metadata.recordedAt);
    return (!from || from(recordedAt) >= 0) && (!to || to(recordedAt) <= 0);
  };
}

const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
