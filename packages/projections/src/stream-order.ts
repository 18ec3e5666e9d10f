// Whether the events of each stream follow one another as they come from the log: 0, 1, 2 … Where a subscription left one out, the log is asked again. Where
// the log itself holds a stream so, with a gap or a revision twice, or goes on to say one thing of the log and another of the stream, it is damaged, and
// asking again would never end: the events are taken as they are, and it is told which one. What a view makes of such a stream it decides by itself, from
// the events alone, so that live and rebuilt views are alike.
import { setTimeout as sleep } from "node:timers/promises";
import type { EventLog, RecordedEvent } from "@camket/event-store";
import type { ProjectionLimits } from "./limits.ts";
import { OutOfOrder } from "./order.ts";

/** An event that does not follow the one before it in its stream. */
export interface StreamBreak {
  readonly event: Pick<RecordedEvent, "stream" | "revision" | "id" | "position">;
  /** The revision of the one before it, −1 where it is the first. */
  readonly after: number;
}

/** @example breakWords({ event, after: 1 }) // "revision 3 of commitment-x comes after 1" */
export const breakWords = ({ event: { stream, revision }, after }: StreamBreak): string =>
  `revision ${revision} of ${stream} comes ${after < 0 ? "first" : `after ${after}`}`;

/** Where an event stands in its stream and in the log. */
export type Place = Pick<RecordedEvent, "revision" | "position">;

/** The last event of a stream that the views hold; none where they hold none of it. */
export type LastHeld = (stream: string) => Place | undefined;

/** The last event of each stream that came by now. */
export type Came = Map<string, Place>;

export interface OrderOptions {
  readonly log: Pick<EventLog, "readStream" | "comparePositions">;
  readonly limits: Pick<ProjectionLimits, "orderEventsMax" | "orderTriesMax" | "orderPauseMs">;
  readonly signal: AbortSignal;
}

/**
 * @param came in which `events` are noted
 * @param held of streams that are not in it yet
 * @returns where the log itself is broken
 * @throws OutOfOrder where an event did not come that the log holds, or the log no longer holds one that the views do; and where the signal ended it
 */
export async function streamBreaks(
  { log, limits, signal }: OrderOptions,
  events: readonly RecordedEvent[],
  came: Came,
  held: LastHeld,
): Promise<readonly StreamBreak[]> {
  const breaks = breaksIn(events, came, held);
  let open = Map.groupBy(breaks, ({ event }) => event.stream);
  for (let tries = 1; open.size > 0 && tries <= limits.orderTriesMax; tries++) {
    if (tries > 1) await sleep(limits.orderPauseMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) throw new OutOfOrder("nobody waits any more for what the log says of its streams");
    const inDoubt: typeof open = new Map();
    for (const [stream, its] of open) {
      // From the highest revision at hand on backwards: one read for all of them.
      const from = Math.max(0, ...its.flatMap(({ event, after }) => [event.revision, after]));
      const stored = await log.readStream(stream, { from, direction: "backwards", limit: limits.orderEventsMax });
      if (its.map((one) => judge(one, stored, log.comparePositions, limits)).includes("in doubt")) inDoubt.set(stream, its);
    }
    open = inDoubt;
  }
  return breaks;
}

/**
 * What the log, asked for the stream, says of a break: it holds the stream just so, or it does not have what it gave a moment ago.
 * @throws OutOfOrder
 */
function judge(
  { event, after, last }: Break,
  stored: readonly RecordedEvent[],
  compare: EventLog["comparePositions"],
  { orderEventsMax }: OrderOptions["limits"],
): "broken" | "in doubt" {
  const words = breakWords({ event, after });
  const isBetween = ({ position }: Place) => compare(position, event.position) < 0 && (!last || compare(position, last.position) > 0);
  const missed = stored.filter(isBetween).sort((a, b) => compare(a.position, b.position))[0];
  if (missed) throw new OutOfOrder(`${words}: ${missed.id} between did not come`, { at: missed.position, seenAt: event.id });
  const has = (one: Place) => stored.some(({ position }) => position === one.position);
  if (!has(event)) return "in doubt";
  // Beyond so many events of the stream nobody looks: it is as broken.
  const isWithin = stored.length < orderEventsMax || stored.some(({ revision }) => revision <= after);
  if (!last || has(last) || !isWithin) return "broken";
  if (last.isHeld)
    throw new OutOfOrder(`${words}: the views hold revision ${after}, which the log no longer has`, {
      at: last.position,
      seenAt: event.id,
    });
  return "in doubt";
}

interface Break extends StreamBreak {
  /** `isHeld`: the views hold it, and it did not come just now. */
  readonly last: (Place & { readonly isHeld: boolean }) | undefined;
}

function breaksIn(events: readonly RecordedEvent[], came: Came, held: LastHeld): readonly Break[] {
  const breaks: Break[] = [];
  for (const event of events) {
    const { stream, revision, position } = event;
    const before = came.get(stream);
    const last = before ?? held(stream);
    const after = last?.revision ?? -1;
    if (revision !== after + 1) breaks.push({ event, after, last: last && { ...last, isHeld: before === undefined } });
    came.set(stream, { revision, position });
  }
  return breaks;
}
