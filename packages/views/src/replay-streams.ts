// The rebuild of a view that follows single streams as it does live, event by event: stream by stream and after the whole log was read, since
// only then is there the index by which it reads a history.
import type { DatabaseSync } from "node:sqlite";
import type { Park, ViewWriter } from "@camket/projections";
import { type StreamRange, streamsOf } from "./event.ts";
import { takeStreams } from "./take-streams.ts";

export const replayStreams = (db: DatabaseSync, prefix: string, writer: ViewWriter, park: Park): void =>
  replay(db, streamsOf(prefix), writer, park);

/** One stream: no name lies between its own and the same with the least of all characters behind it. */
export const replayStream = (db: DatabaseSync, stream: string, writer: ViewWriter, park: Park): void =>
  replay(db, { from: stream, before: `${stream}\u{1}` }, writer, park);

function replay(db: DatabaseSync, streams: StreamRange, writer: ViewWriter, park: Park): void {
  db.exec("BEGIN");
  takeStreams(db, streams, park, {
    take: (event) => writer.apply(event, event.seq),
    // It may keep the event in the history that it remembers.
    leftOut: (stream) => writer.forget(stream),
  });
  db.exec("COMMIT");
}
