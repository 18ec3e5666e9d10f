// How far views are behind their log: counted in the log itself, after the checkpoint, since positions are opaque and cannot be subtracted.
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";

export interface Lag {
  /** Events of the log that are not applied, counted up to a limit … */
  readonly events: number;
  /** … and whether there are more. */
  readonly more: boolean;
  /** The first of them, by which whoever knows events tells their age. */
  readonly first?: RecordedEvent;
}

export const noLag: Lag = { events: 0, more: false };

/** @throws StoreFailure where the log cannot be asked */
export async function lagAfter(log: Pick<EventLog, "head" | "readAll">, position: Position | undefined, eventsMax: number): Promise<Lag> {
  if ((await log.head()) === position) return noLag;
  // Reading forwards includes the event at the position.
  const read = await log.readAll({ ...(position === undefined ? {} : { from: position }), limit: eventsMax + 2 });
  const waiting = position === undefined ? read : read.slice(1);
  const [first] = waiting;
  if (!first) return noLag;
  return { events: Math.min(waiting.length, eventsMax), more: waiting.length > eventsMax, first };
}
