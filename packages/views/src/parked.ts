// What waits in the views for an operator: each stream with the event at which it waits, why, how often it was tried, and how many events wait behind.
// It is of these views as they are now; other processes of the same program over the same log come to the same.
import { type CloudEvent, cloudEventOf } from "./cloud-event.ts";
import { storedEvent } from "./event.ts";
import type { Ledger } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { Refused } from "./refused.ts";
import type { Sql } from "./statements.ts";

export interface ParkedQuestion {
  /** Of one view, and of one stream; absent: of all. */
  readonly view?: string;
  readonly stream?: string;
}

export interface ParkedStream {
  readonly view: string;
  readonly stream: string;
  /** At which it waits, with what was recorded. */
  readonly event: CloudEvent;
  readonly error: string;
  /** How often it was tried: when it came, and at each replay since. */
  readonly attempts: number;
  /** Events of the stream that are in the log and not in the view, this one among them. */
  readonly waiting: number;
}

export interface ParkedStreams {
  readonly items: readonly ParkedStream[];
  readonly total: number;
}

const chosen = "(:view IS NULL OR p.view = :view) AND (:stream IS NULL OR p.stream = :stream)";

/**
 * Those that wait longest first, as many as are shown at once.
 * @throws Refused where one is asked for that does not wait
 */
export function parkedStreams(sql: Sql, ledger: Ledger, { view, stream }: ParkedQuestion): ParkedStreams {
  const params = { view: view ?? null, stream: stream ?? null };
  const rows = sql.all(
    `SELECT p.view, p.error, p.attempts, e.seq, e.position, e.stream, e.revision, e.id, e.type, e.data, e.metadata
     FROM parked p JOIN event e ON e.seq = p.seq WHERE ${chosen} ORDER BY p.seq, p.view LIMIT ${viewLimits.parkedShownMax}`,
    params,
  );
  if (rows.length === 0 && view !== undefined && stream !== undefined)
    throw new Refused({
      code: "unknown-thing",
      detail: `No stream ${stream} waits in the view ${view}: nothing is parked there, or no more.`,
    });
  return {
    items: rows.map((row) => ({
      view: String(row.view),
      stream: String(row.stream),
      event: cloudEventOf(storedEvent(row), ledger),
      error: String(row.error),
      attempts: Number(row.attempts),
      // event_by_stream
      waiting: Number(
        sql.get("SELECT count(*) AS n FROM event WHERE stream = :stream AND seq >= :seq", {
          stream: String(row.stream),
          seq: Number(row.seq),
        })?.n,
      ),
    })),
    total: Number(sql.get(`SELECT count(*) AS n FROM parked p WHERE ${chosen}`, params)?.n),
  };
}
