// How every view is rebuilt that folds stream by stream: each event in the order of its stream, as far as it can be taken. One that cannot is told to the
// runner, which says by the decisions in the log whether its stream waits there or goes on without it.
import type { DatabaseSync } from "node:sqlite";
import { isOfTheFile, type Park } from "@camket/projections";
import { eventsByStream, type StoredEvent, type StreamRange } from "./event.ts";

export interface Taker {
  /** @param after the revision of the event before it in the stream, taken or not; −1: it is the first of its stream */
  take(event: StoredEvent, after: number): void;
  /** The stream goes on without an event that could not be taken. */
  leftOut(stream: string): void;
}

export function takeStreams(db: DatabaseSync, streams: StreamRange, park: Park, { take, leftOut }: Taker): void {
  let stream = "";
  let after = -1;
  let isParked = false;
  for (const event of eventsByStream(db, streams)) {
    if (event.stream !== stream) [stream, after, isParked] = [event.stream, -1, false];
    try {
      if (!isParked) take(event, after);
    } catch (error) {
      if (isOfTheFile(error)) throw error;
      isParked = park(stream, event.id, event.seq, error) === "parked";
      if (!isParked) leftOut(stream);
    }
    after = event.revision;
  }
}
