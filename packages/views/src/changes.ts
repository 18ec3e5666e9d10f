// What has come to the log since a position: pages of events in the order of the log, each found by the place of the one before, so that reading
// all of it costs each event once. What a page leaves out for its filter it still passes: its `after` is where the next one begins.
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { streamId, type Thing, tagPosition } from "@camket/domain";
import { type CloudEvent, cloudEventOf } from "./cloud-event.ts";
import { type StoredEvent, type StreamRange, storedEvent, streamsOf } from "./event.ts";
import type { Ledger } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { Refused } from "./refused.ts";

/** Absent: all. */
export interface ChangesFilter {
  readonly thing?: Thing | "ledger";
  /** Of that thing; it says nothing without one. */
  readonly id?: string;
  readonly types?: readonly string[];
}

export interface ChangesQuestion extends ChangesFilter {
  /** The store's position of the last event that is at hand; absent: none is. */
  readonly after?: string;
  readonly limit: number;
  readonly now: string;
}

export interface ChangesPage {
  readonly items: readonly CloudEvent[];
  /** Where to come back: of the last event looked at, tagged. */
  readonly after: string;
  /** The same, where more are there already. */
  readonly next?: string;
  /** The same as the event's number in the log. */
  readonly seq: number;
}

const columns = "seq, position, stream, revision, id, type, data, metadata";
const ofTypes = "(:types IS NULL OR type IN (SELECT value FROM json_each(:types)))";

type Limits = { readonly [Name in "changesScannedMax" | "changesBytesMax"]: number };

/** Throws `Refused`; the views must hold an event. */
export function changesReader(db: DatabaseSync, ledger: Ledger, limits: Limits = viewLimits): (question: ChangesQuestion) => ChangesPage {
  const last = db.prepare("SELECT seq, position FROM event ORDER BY seq DESC LIMIT 1");
  const at = db.prepare("SELECT position FROM event WHERE seq = :seq");
  // event_by_position
  const seqOf = db.prepare("SELECT seq FROM event WHERE position = :position");
  const scan = db.prepare(
    `SELECT ${columns} FROM event WHERE seq > :after AND seq <= :until
     AND (:from IS NULL OR +stream >= :from AND +stream < :before) AND ${ofTypes} ORDER BY seq LIMIT :rows`,
  );
  // event_by_stream
  const ofOne = db.prepare(
    `SELECT ${columns} FROM event WHERE stream = :stream AND +seq > :after AND +seq <= :until AND ${ofTypes} ORDER BY revision LIMIT :rows`,
  );

  return ({ after, limit, thing, id, types }) => {
    const head = Number(last.get()?.seq);
    const from = after === undefined ? 0 : placeOf(after);
    const isOfOne = thing !== undefined && id !== undefined;
    const until = isOfOne ? head : Math.min(from + limits.changesScannedMax, head);
    const common = { after: from, until, types: types ? JSON.stringify(types) : null, rows: limit + 1 };
    const rows = isOfOne
      ? ofOne.iterate({ ...common, stream: `${prefixOf(thing)}${id}` })
      : scan.iterate({ ...common, ...rangeParams(thing && streamsOf(prefixOf(thing))) });
    const { events, isCut } = firstOf(rows, limit, limits.changesBytesMax);
    const seq = isCut ? (events.at(-1) as StoredEvent).seq : until;
    const position = tagPosition(ledger.tag, String(at.get({ seq })?.position));
    return {
      items: events.map((event) => cloudEventOf(event, ledger)),
      after: position,
      ...(seq < head ? { next: position } : {}),
      seq,
    };
  };

  function placeOf(position: string): number {
    const found = seqOf.get({ position });
    if (found) return Number(found.seq);
    throw new Refused({ code: "invalid-position", detail: `${tagPosition(ledger.tag, position)} is the position of no event` });
  }
}

const prefixOf = (thing: Thing | "ledger"): string => (thing === "ledger" ? "ledger-" : streamId(thing, ""));

const rangeParams = (range: StreamRange | undefined): Record<string, SQLInputValue> => ({
  from: range?.from ?? null,
  before: range?.before ?? null,
});

/** As many as a page may have; `isCut`: there is another. */
function firstOf(
  rows: Iterable<Record<string, unknown>>,
  limit: number,
  bytesMax: number,
): { readonly events: readonly StoredEvent[]; readonly isCut: boolean } {
  const events: StoredEvent[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += String(row.data).length + String(row.metadata).length;
    if (events.length === limit || (events.length > 0 && bytes > bytesMax)) return { events, isCut: true };
    events.push(storedEvent(row));
  }
  return { events, isCut: false };
}
