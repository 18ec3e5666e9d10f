// What has come to the log since a position, or what came last: pages of events in the order of the log, or newest first, each found by the place of the
// one before, so that reading all of it costs each event once. What a page leaves out for its filter it still passes: its `after` is where the
// next one begins.
import type { DatabaseSync } from "node:sqlite";
import { tagPosition } from "@camket/domain";
import { type ChangesFilter, conditionOf, matchOf } from "./changes-filter.ts";
import { type CloudEvent, cloudEventOf } from "./cloud-event.ts";
import { type Cursor, readCursor, sealOf, writeCursor } from "./cursor.ts";
import { type StoredEvent, storedEvent } from "./event.ts";
import type { Ledger } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { type RecordedRange, recordedBetween, type Span } from "./recorded-between.ts";
import { Refused } from "./refused.ts";
import { type Sql, statements } from "./statements.ts";

export interface ChangesQuestion extends ChangesFilter, RecordedRange {
  /** The store's position of the last event that is at hand; absent: none is. */
  readonly after?: string;
  readonly newestFirst?: boolean;
  /** Of newest ones: where they go on. */
  readonly cursor?: string;
  readonly limit: number;
  readonly total?: boolean;
  readonly now: string;
}

export interface ChangesPage {
  readonly items: readonly CloudEvent[];
  /** Where to come back, tagged: the last event looked at or, newest first, the last that there was when the first page was read. */
  readonly after: string;
  /** Where more are there already: the same or, newest first, a cursor. */
  readonly next?: string;
  /** The event's number in the log that `after` names. */
  readonly seq: number;
  /** Of all that match, whatever was at hand. Absent: not asked for, or more than are counted. */
  readonly total?: number;
  readonly totals?: { readonly events: number; readonly complete: boolean };
}

type Limits = { readonly [Name in "changesScannedMax" | "changesBytesMax" | "changesCountedMax" | "changesFoundMax"]: number };

/** Throws `Refused`; the views must hold an event. */
export function changesReader(db: DatabaseSync, ledger: Ledger, limits: Limits = viewLimits): (question: ChangesQuestion) => ChangesPage {
  const sql = statements(db);
  const { changesScannedMax, changesBytesMax } = limits;

  return ({ after, limit, newestFirst = false, cursor, total, now, recordedFrom, recordedTo, ...filter }) => {
    const head = Number(sql.get("SELECT seq FROM event ORDER BY seq DESC LIMIT 1")?.seq);
    const range = { ...(recordedFrom === undefined ? {} : { recordedFrom }), ...(recordedTo === undefined ? {} : { recordedTo }) };
    const recorded = recordedBetween(sql, ledger, range, now);
    const asked = { after: Math.max(recorded.after, after === undefined ? 0 : placeOf(after)), until: recorded.until };
    const found = foundBy(filter);
    const counted = total ? countOf(sql, found, recorded, limits) : {};
    const page = (span: Span) => {
      const looked = lookedAt(sql, found, span, changesScannedMax, newestFirst);
      return { looked, ...firstOf(eventsIn(sql, found, looked, newestFirst, limit + 1), limit, changesBytesMax) };
    };
    const items = (events: readonly StoredEvent[]) => events.map((event) => cloudEventOf(event, ledger));

    if (!newestFirst) {
      const { events, isCut, looked } = page(asked);
      const seq = isCut ? (events.at(-1) as StoredEvent).seq : Math.max(looked.until, asked.after);
      const position = positionOf(seq);
      return { items: items(events), after: position, ...(seq < asked.until ? { next: position } : {}), seq, ...counted };
    }
    const seal = sealOf([ledger.ledgerId, ledger.tag, "events", filter, range, after ?? ""]);
    const goesOn = cursor === undefined ? undefined : readCursor(cursor, seal);
    const { events, isCut, looked } = page(goesOn ? { ...asked, until: Math.min(goesOn.seq, asked.until) } : asked);
    const seen = goesOn ? headOf(goesOn) : head;
    const until = isCut ? (events.at(-1) as StoredEvent).seq - 1 : looked.after;
    const next = until > asked.after ? { next: writeCursor({ validAt: "", seq: until, after: [seen, ""] }, seal) } : {};
    return { items: items(events), after: positionOf(seen), ...next, seq: seen, ...counted };
  };

  // event_by_position
  function placeOf(position: string): number {
    const found = sql.get("SELECT seq FROM event WHERE position = :position", { position });
    if (found) return Number(found.seq);
    throw new Refused({ code: "invalid-position", detail: `${tagPosition(ledger.tag, position)} is the position of no event` });
  }

  function positionOf(seq: number): string {
    return tagPosition(ledger.tag, String(sql.get("SELECT position FROM event WHERE seq = :seq", { seq })?.position));
  }
}

const headOf = ({ after: [head] }: Cursor): number => Number(head);

/** How the events of a span are found that match. */
interface Found {
  /** Those that terms find: `FROM` and `WHERE`, for places named by `seq`. */
  readonly candidates: string;
  readonly seq: string;
  /** The events `e` themselves that match. */
  readonly events: string;
  readonly params: Readonly<Record<string, string>>;
  /** Terms say it all; else each candidate must be looked at. */
  readonly isExact: boolean;
  /** All events match. */
  readonly isAll: boolean;
}

function foundBy(filter: ChangesFilter): Found {
  const match = matchOf(filter);
  const { where, params } = conditionOf(filter);
  const seq = match === undefined ? "e.seq" : "event_terms.rowid";
  const span = `${seq} > :after AND ${seq} <= :until`;
  const chosen = match === undefined ? span : `event_terms MATCH :match AND ${span}`;
  const [one, both] =
    match === undefined ? ["event e", "event e"] : ["event_terms", "event_terms CROSS JOIN event e ON e.seq = event_terms.rowid"];
  return {
    candidates: `${one} WHERE ${chosen}`,
    seq,
    events: `${both} WHERE ${chosen}${where === undefined ? "" : ` AND ${where}`}`,
    params: { ...params, ...(match === undefined ? {} : { match }) },
    isExact: where === undefined,
    isAll: match === undefined && where === undefined,
  };
}

/** As much of the span, from its beginning or its end, as holds so many candidates, where they must be looked at. */
function lookedAt(sql: Sql, { candidates, seq, params, isExact }: Found, span: Span, max: number, newestFirst: boolean): Span {
  if (isExact) return span;
  const order = `ORDER BY ${seq} ${newestFirst ? "DESC" : ""} LIMIT 1 OFFSET :max`;
  const beyond = sql.get(`SELECT ${seq} AS seq FROM ${candidates} ${order}`, { ...params, ...span, max });
  if (!beyond) return span;
  return newestFirst ? { ...span, after: Number(beyond.seq) } : { ...span, until: Number(beyond.seq) - 1 };
}

const columns = ["seq", "position", "stream", "revision", "id", "type", "data", "metadata"].map((column) => `e.${column}`).join(", ");

function eventsIn(sql: Sql, { events, seq, params }: Found, span: Span, newestFirst: boolean, count: number) {
  const order = `ORDER BY ${seq} ${newestFirst ? "DESC" : ""} LIMIT :count`;
  return sql.iterate(`SELECT ${columns} FROM ${events} ${order}`, { ...params, ...span, count });
}

/** Of all events, or of those that terms find, up to so many; where each must be looked at, those among the first so many. */
function countOf(
  sql: Sql,
  found: Found,
  span: Span,
  { changesCountedMax, changesFoundMax }: Limits,
): Pick<ChangesPage, "total" | "totals"> {
  const { candidates, events, isExact, isAll, params } = found;
  const told = (count: number, complete: boolean) => ({ ...(complete ? { total: count } : {}), totals: { events: count, complete } });
  // The log is counted without gaps.
  if (isAll) return told(Math.max(span.until - span.after, 0), true);
  const count = (from: string, within: Span, max: number) =>
    Number(sql.get(`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} LIMIT :max)`, { ...params, ...within, max })?.n);
  if (isExact) {
    const n = count(candidates, span, changesFoundMax + 1);
    return told(Math.min(n, changesFoundMax), n <= changesFoundMax);
  }
  const looked = lookedAt(sql, found, span, changesCountedMax, false);
  return told(count(events, looked, changesCountedMax), looked.until === span.until);
}

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
