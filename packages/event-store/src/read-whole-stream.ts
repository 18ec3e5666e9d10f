// Reads a stream from its first event, or from a revision, to its last, page by page: the fold of a command needs all of it. A stream need not begin at
// revision 0 (EventStoreDB counts on after a deletion), so the next page is asked by the last revision seen, never by a count.
import { pageEventsDefault } from "./limits.ts";
import type { EventStore, RecordedEvent } from "./port.ts";

export async function readWholeStream(store: Pick<EventStore, "readStream">, stream: string, from = 0): Promise<readonly RecordedEvent[]> {
  const limit = pageEventsDefault;
  let page = await store.readStream(stream, from === 0 ? { limit } : { from, limit });
  if (page.length < limit) return page;
  const events = [...page];
  while (page.length === limit) {
    page = await store.readStream(stream, { from: (events.at(-1)?.revision ?? 0) + 1, limit });
    for (const event of page) events.push(event);
  }
  return events;
}
