// What a subscription hands over is checked, not trusted: events that were applied already are dropped, events out of order are refused.
// A gap between positions cannot be seen (positions are opaque); a gap within a stream can: stream-order.ts.
import { type Position, type RecordedEvent, StoreFailure } from "@camket/event-store";

/** The log, or the subscription, broke its promise: nothing of the batch is applied, and the log is asked again from the checkpoint. */
export class OutOfOrder extends StoreFailure {
  readonly code = "out-of-order";
  readonly retryable = true;
  /** Of the first event that did not come, or that the log no longer has: views that are past it are never right again. */
  readonly differsAt: Position | undefined;
  /** The id of the event at which that was seen. */
  readonly seenAt: string | undefined;
  constructor(message: string, differs?: { readonly at: Position; readonly seenAt: string }) {
    super(message);
    this.differsAt = differs?.at;
    this.seenAt = differs?.seenAt;
  }
}

/** The events of a batch that come after the checkpoint, in order. @throws OutOfOrder */
export function newEvents(
  events: readonly RecordedEvent[],
  after: Position | undefined,
  compare: (a: Position, b: Position) => number,
): readonly RecordedEvent[] {
  let skip = 0;
  if (after !== undefined) while (skip < events.length && compare((events[skip] as RecordedEvent).position, after) <= 0) skip++;
  let last = after;
  for (let i = skip; i < events.length; i++) {
    const { position, stream, revision } = events[i] as RecordedEvent;
    if (last !== undefined && compare(position, last) <= 0)
      throw new OutOfOrder(`event ${revision} of ${stream} at ${position} comes after ${last}`);
    last = position;
  }
  return skip === 0 ? events : events.slice(skip);
}
