// project: everything after a position, then what is to come, as batches. It reads pages until none is left and then waits for the
// bell. A batch's position is how far the log was read, so a checkpoint moves past what the filter leaves out.
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Batch, type Filter, InvalidPosition, type RecordedEvent } from "@camket/event-store";
import type { Bell } from "./bell.ts";
import { batchCharsMax, chunkEventsMax, scanEventsMax } from "./limits.ts";
import type { Reads } from "./read.ts";

export interface SubscribeOptions {
  readonly after: number;
  readonly filter: Filter | undefined;
  readonly batchEventsMax: number;
  readonly signal: AbortSignal;
}

/** `reads` gives the connection, or throws when the log was closed meanwhile. */
export async function* subscribe(reads: () => Reads, bell: Bell, options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
  const { after, filter, batchEventsMax, signal } = options;
  if (signal.aborted) return;
  const head = reads().head();
  // Such a checkpoint comes from another log, or from this one before a restore: waiting would skip what is written up to it.
  if (after > head) throw new InvalidPosition(`position ${after} is ahead of the log, which ends at ${head}: build anew from the start`);
  let position = after;
  let wasCaughtUp = false;
  while (!signal.aborted) {
    const rings = bell.rings();
    const page = readPage(reads(), position, batchEventsMax, filter);
    const moved = page.position > position;
    position = page.position;
    if (moved || page.caughtUp !== wasCaughtUp) {
      wasCaughtUp = page.caughtUp;
      yield { events: page.events, position: String(position), caughtUp: page.caughtUp };
    }
    // Timers, sockets and the abort itself get their turn between two pages.
    if (page.caughtUp) await bell.wait(rings, signal);
    else await nextTurn();
  }
}

interface Page {
  readonly events: readonly RecordedEvent[];
  readonly position: number;
  readonly caughtUp: boolean;
}

/** Reads on until the page is full by number or by size, `scanEventsMax` were looked at, or the log ends. */
function readPage(reads: Reads, after: number, eventsMax: number, filter: Filter | undefined): Page {
  const head = reads.head();
  const upTo = Math.min(head, after + scanEventsMax);
  const events: RecordedEvent[] = [];
  let position = after;
  let chars = 0;
  while (position < upTo && events.length < eventsMax && chars < batchCharsMax) {
    const limit = Math.min(chunkEventsMax, eventsMax - events.length);
    const chunk = reads.forwards(position, upTo, limit, filter);
    for (const event of chunk.events) events.push(event);
    chars += chunk.chars;
    position = chunk.events.length === limit ? Number(chunk.events.at(-1)?.position) : upTo;
  }
  return { events, position, caughtUp: position === head };
}
