// Histories of streams for views that seldom need one: read when first wanted, then kept at hand, since what wants it seldom comes alone.
import type { DatabaseSync } from "node:sqlite";
import type { Recorded } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import { takenReader } from "./discarded.ts";
import { viewLimits } from "./limits.ts";
import { remember } from "./remember.ts";

export interface Histories {
  /** The stream up to and with its next event, where that is wanted or at hand; each event of it must pass here. */
  next(stream: string, event: Recorded, seq: number, wanted: boolean): readonly Recorded[] | undefined;
  /** All, or of one stream. */
  forget(stream?: string): void;
}

/** @param view whose histories they are: without the events that it goes on without */
export function histories(db: DatabaseSync, view: string, decode: (event: RecordedEvent) => Recorded): Histories {
  const kept = remember<Recorded[]>(viewLimits.rememberedStreamsMax, viewLimits.rememberedEventsMax);
  const readStream = takenReader(db, view);
  return {
    next(stream, event, seq, wanted) {
      const history = kept.get(stream) ?? (wanted ? readStream(stream, seq - 1).map(decode) : undefined);
      if (history) kept.set(stream, history, history.push(event));
      return history;
    },
    forget: (stream) => (stream === undefined ? kept.clear() : kept.delete(stream)),
  };
}
