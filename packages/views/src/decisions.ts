// What operators decided about parked streams, as the log tells it and as the views keep it: for the runner that obeys, for folds that leave out what
// was discarded, and for readers that keep rows at hand.
import type { DatabaseSync } from "node:sqlite";
import { operationsStream, parkedEventDiscarded, parkedStreamReplayRequested } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { Decision, DecisionAt, Decisions } from "@camket/projections";
import { lastPlaceReader, type StoredEvent, storedEvent, streamReader } from "./event.ts";
import { viewLimits } from "./limits.ts";
import type { Sql } from "./statements.ts";

const kinds: ReadonlyMap<string, Decision["kind"]> = new Map([
  [parkedStreamReplayRequested.type, "replay"],
  [parkedEventDiscarded.type, "discard"],
]);

/** Nothing of an event that decides nothing, and of one that does not say what about. */
function decisionOf({ stream, type, data }: RecordedEvent): Decision | undefined {
  if (stream !== operationsStream) return undefined;
  const kind = kinds.get(type);
  const { view, stream: about, eventId } = data;
  if (!kind || typeof view !== "string" || typeof about !== "string" || typeof eventId !== "string") return undefined;
  return { kind, view, stream: about, eventId };
}

export const decisions: Decisions = {
  of: decisionOf,
  keptEvents,
  lastHeld(db) {
    const read = lastPlaceReader(db);
    return (stream) => read(stream, Number.MAX_SAFE_INTEGER);
  },
};

/** In pages (event_by_stream): a stream may have waited for long. */
function keptEvents(db: DatabaseSync) {
  const read = db.prepare(
    `SELECT seq, position, stream, revision, id, type, data, metadata FROM event
     WHERE stream = ? AND seq >= ? AND seq < ? ORDER BY seq LIMIT ${viewLimits.scanEventsMax}`,
  );
  return function* (stream: string, fromSeq: number, beforeSeq: number): Generator<StoredEvent> {
    for (let from = fromSeq, more = true; more; ) {
      const rows = read.all(stream, from, beforeSeq).map(storedEvent);
      yield* rows;
      from = (rows.at(-1)?.seq ?? from) + 1;
      more = rows.length === viewLimits.scanEventsMax;
    }
  };
}

/** All of the log, as the event view keeps it. */
export const decisionsIn = (db: DatabaseSync): readonly DecisionAt[] =>
  streamReader(db)(operationsStream, Number.MAX_SAFE_INTEGER).flatMap((event) => {
    const decision = decisionOf(event);
    return decision ? [{ ...decision, seq: event.seq }] : [];
  });

/**
 * Streams whose rows changed by a decision, after one place in the log and up to another (event_by_stream). **For whoever keeps rows of registers at
 * hand**: an event of a stream changes rows of that stream; such a decision lets a stream go on through events of long ago, so that rows appear
 * whose `known_from` lies before what was read already, and rows end (`known_to`) there. Rows are only added and ended, never taken away, whatever is
 * decided. So to keep up, read anew the rows of the streams that have events after the last `seq` read, and of these.
 */
export const streamsDecidedOn = (sql: Sql, afterSeq: number, upToSeq: number): readonly string[] =>
  sql
    .all(
      `SELECT DISTINCT data ->> 'stream' AS stream FROM event WHERE stream = :operations AND +seq > :afterSeq AND +seq <= :upToSeq
       AND type IN (:replayed, :discarded) AND json_type(data, '$.stream') = 'text'`,
      {
        operations: operationsStream,
        afterSeq,
        upToSeq,
        replayed: parkedStreamReplayRequested.type,
        discarded: parkedEventDiscarded.type,
      },
    )
    .map(({ stream }) => String(stream));
