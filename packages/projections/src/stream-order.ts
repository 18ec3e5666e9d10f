// Whether the events of each stream follow one another as they come from the log: 0, 1, 2 … Where a subscription left one out, the log is asked again. Where
// the log itself holds a stream so, with a gap or a revision twice, it is damaged, and asking again would never end: the events are taken as they are,
// and it is told which one. What a view makes of such a stream it decides by itself, from the events alone, so that live and rebuilt views are alike.
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

/**
 * @param came in which `events` are noted
 * @param held of streams that are not in it yet
 * @returns where the log itself is broken
 * @throws OutOfOrder where an event did not come that the log holds, where the log no longer holds one that the views do, and a few times where it does
 * not say
 */
export type OrderCheck = (events: readonly RecordedEvent[], came: Came, held: LastHeld) => Promise<readonly StreamBreak[]>;

/** Remembers from one try to the next what the log could not say. */
export function orderCheck(
  log: Pick<EventLog, "readStream" | "comparePositions">,
  limits: Pick<ProjectionLimits, "orderEventsMax" | "orderTriesMax">,
): OrderCheck {
  /** How often the log gave these events and, asked for their streams, did not have them. */
  const doubted = new Map<string, number>();

  /** The log as it is asked for a stream, from the highest revision of the breaks on backwards: one read for all of them. */
  async function around(stream: string, breaks: readonly Break[]): Promise<readonly RecordedEvent[]> {
    const from = Math.max(...breaks.map(({ event, after }) => Math.max(event.revision, after)));
    return log.readStream(stream, { from, direction: "backwards", limit: limits.orderEventsMax });
  }

  /** @throws OutOfOrder */
  function judge({ event, after, last }: Break, stored: readonly RecordedEvent[]): "broken" | "in doubt" {
    const words = breakWords({ event, after });
    const isBetween = ({ position }: RecordedEvent) =>
      log.comparePositions(position, event.position) < 0 && (!last || log.comparePositions(position, last.position) > 0);
    const missed = stored.filter(isBetween).sort((a, b) => log.comparePositions(a.position, b.position))[0];
    if (missed) throw new OutOfOrder(`${words}: ${missed.id} between did not come`, missed.position);
    const has = (one: Place) => stored.some(({ position }) => position === one.position);
    if (!has(event)) return "in doubt";
    // Beyond so many events of the stream nobody looks: it is as broken.
    const isWithin = stored.length < limits.orderEventsMax || stored.some(({ revision }) => revision <= after);
    if (!last || has(last) || !isWithin) return "broken";
    if (last.isHeld) throw new OutOfOrder(`${words}: the views hold revision ${after}, which the log no longer has`, last.position);
    return "in doubt";
  }

  return async (events, came, held) => {
    const doubts: Break[] = [];
    const breaks = breaksIn(events, came, held);
    for (const [stream, its] of Map.groupBy(breaks, ({ event }) => event.stream)) {
      const stored = await around(stream, its);
      doubts.push(...its.filter((one) => judge(one, stored) === "in doubt"));
    }
    for (const { event } of doubts) doubted.set(event.id, (doubted.get(event.id) ?? 0) + 1);
    const open = doubts.find(({ event }) => (doubted.get(event.id) as number) < limits.orderTriesMax);
    if (open) throw new OutOfOrder(`${breakWords(open)}, and the log, asked for that stream, does not have them so`);
    doubted.clear();
    return breaks;
  };
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
