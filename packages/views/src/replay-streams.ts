// The rebuild of a view that follows single streams as it does live, event by event: stream by stream and after the whole log was read, since
// only then is there the index by which it reads a history.
import type { DatabaseSync } from "node:sqlite";
import { isOfTheFile, type Park, type ViewWriter } from "@camket/projections";
import { eventsByStream, type StreamRange, streamsOf } from "./event.ts";

export const replayStreams = (db: DatabaseSync, prefix: string, writer: ViewWriter, park: Park): void =>
  replay(db, streamsOf(prefix), writer, park);

/** One stream: no name lies between its own and the same with the least of all characters behind it. */
export const replayStream = (db: DatabaseSync, stream: string, writer: ViewWriter, park: Park): void =>
  replay(db, { from: stream, before: `${stream}\u{1}` }, writer, park);

function replay(db: DatabaseSync, streams: StreamRange, writer: ViewWriter, park: Park): void {
  let parked = "";
  db.exec("BEGIN");
  for (const event of eventsByStream(db, streams)) {
    if (event.stream === parked) continue;
    try {
      writer.apply(event, event.seq);
    } catch (error) {
      if (isOfTheFile(error)) throw error;
      if (park(event.stream, event.id, event.seq, error) === "parked") parked = event.stream;
      // It may keep the event in the history that it remembers.
      else writer.forget();
    }
  }
  db.exec("COMMIT");
}
