// Whether the events of each stream follow one another as they come from the log: 0, 1, 2 … Where a subscription left one out, the log is asked again. Where
// the log itself holds a stream so, with a gap or a revision twice, it is damaged, and asking again would never end: the events are taken as they are,
// and it is told which one. What a view makes of such a stream it decides by itself, from the events alone, so that live and rebuilt views are alike.
import { type EventLog, type RecordedEvent, readWholeStream } from "@camket/event-store";
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

/** The last revision of a stream before the events at hand; −1 where it has none. */
export type LastRevision = (stream: string) => number;

/**
 * @param seen the last revision of each stream, in which those of `events` are noted
 * @param before of streams that are not in it yet
 * @returns where the log itself is broken
 * @throws OutOfOrder where the log holds an event that did not come
 */
export async function streamBreaks(
  log: Pick<EventLog, "readStream" | "comparePositions">,
  events: readonly RecordedEvent[],
  seen: Map<string, number>,
  before: LastRevision,
): Promise<readonly StreamBreak[]> {
  const breaks: StreamBreak[] = [];
  for (const event of events) {
    const after = seen.get(event.stream) ?? before(event.stream);
    if (event.revision !== after + 1) breaks.push({ event, after });
    seen.set(event.stream, event.revision);
  }
  for (const one of breaks) {
    const missed = await missedBefore(log, one);
    if (missed) throw new OutOfOrder(`${breakWords(one)}: ${missed.id} between did not come`, missed.position);
  }
  return breaks;
}

/**
 * The log, asked for the stream itself, has this one before the event, and not the one that was seen there.
 * @throws OutOfOrder where it has not that event either
 */
async function missedBefore(
  { readStream, comparePositions }: Pick<EventLog, "readStream" | "comparePositions">,
  { event, after }: StreamBreak,
): Promise<RecordedEvent | undefined> {
  const held = [...(await readWholeStream({ readStream }, event.stream))].sort((a, b) => comparePositions(a.position, b.position));
  const at = held.findIndex(({ id, position }) => id === event.id && position === event.position);
  const before = held[at - 1];
  if (at >= 0 && (before?.revision ?? -1) === after) return undefined;
  if (!before) throw new OutOfOrder(`${breakWords({ event, after })}, and the log does not hold it there`);
  return before;
}
