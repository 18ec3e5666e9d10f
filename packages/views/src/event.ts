// The first view: every event of the log as it came, with the running maximum of `recordedAt` by which an instant becomes a place in
// the log. History, single things and the registers' own re-folds read it. It judges no event and so parks none.
import type { DatabaseSync } from "node:sqlite";
import { boundsOf, type FuzzyDate } from "@camket/domain";
import type { JsonObject, RecordedEvent } from "@camket/event-store";
import { OutOfOrder, type Place, type View } from "@camket/projections";
import { viewLimits } from "./limits.ts";
import { knownAtFirst, recordedMsOf } from "./recorded-ms.ts";

/** Events that correct or withdraw others. Written out, since SQLite takes a partial index only where its very terms stand in the query. */
export const amending = "type IN ('FactCorrected', 'EventWithdrawn')";

/** What sides say of commitments at meetings, and corrections that say it of another commitment, of which there are hardly any. */
export const assessing = "type = 'CommitmentReviewed'";
export const assessingAnother = `type = 'FactCorrected' AND instr(data, '"/commitmentId"') > 0`;

export const eventView: View = {
  name: "event",
  keepsAll: true,
  takes: () => true,
  create(db) {
    db.exec(`
      CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        position TEXT NOT NULL,
        stream TEXT NOT NULL,
        revision INTEGER NOT NULL,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        known_at INTEGER NOT NULL, -- milliseconds since 1970: the latest recordedAt so far
        earliest TEXT,
        latest TEXT,
        command_id TEXT,
        data TEXT NOT NULL,
        metadata TEXT NOT NULL
      )`);
  },
  index(db) {
    db.exec(`
      CREATE UNIQUE INDEX event_by_position ON event (position);
      CREATE INDEX event_by_stream ON event (stream); -- and in the order of the log, which is that of the revisions where the log is whole
      CREATE INDEX event_amending ON event (seq, type, stream, recorded_at) WHERE ${amending};
      CREATE INDEX event_assessing ON event (data ->> 'commitmentId') WHERE ${assessing};
      CREATE INDEX event_assessing_another ON event (stream) WHERE ${assessingAnother};
    `);
  },
  open(db) {
    const insert = db.prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const last = db.prepare("SELECT seq, known_at FROM event ORDER BY seq DESC LIMIT 1");
    let before: { seq: number; knownAt: number } | undefined;
    const readLast = () => {
      const row = last.get();
      return row ? { seq: Number(row.seq), knownAt: Number(row.known_at) } : { seq: 0, knownAt: knownAtFirst };
    };
    return {
      apply(event, seq) {
        before ??= readLast();
        if (seq !== before.seq + 1) throw new OutOfOrder(`event ${seq} does not follow ${before.seq}`);
        const { recordedAt, commandId, occurredOn } = event.metadata;
        const recordedMs = recordedMsOf(event);
        const knownAt = Number.isNaN(recordedMs) ? before.knownAt : Math.max(recordedMs, before.knownAt);
        const { earliest, latest } = readableBounds(occurredOn);
        insert.run(
          seq,
          event.position,
          event.stream,
          event.revision,
          event.id,
          event.type,
          typeof recordedAt === "string" ? recordedAt : "",
          knownAt,
          earliest ?? null,
          latest ?? null,
          typeof commandId === "string" ? commandId : null,
          JSON.stringify(event.data),
          JSON.stringify(event.metadata),
        );
        before = { seq, knownAt };
      },
      forget() {
        before = undefined;
      },
    };
  },
};

/** A date that this program cannot read leaves its event without bounds, and in its place. */
function readableBounds(occurredOn: unknown): { earliest?: string; latest?: string } {
  if (!occurredOn || typeof occurredOn !== "object") return {};
  try {
    return boundsOf(occurredOn as FuzzyDate);
  } catch {
    return {};
  }
}

/** An event as the view kept it. */
export interface StoredEvent extends RecordedEvent {
  readonly seq: number;
}

const columns = "seq, position, stream, revision, id, type, data, metadata";

export const storedEvent = (row: Record<string, unknown>): StoredEvent => ({
  seq: Number(row.seq),
  position: String(row.position),
  stream: String(row.stream),
  revision: Number(row.revision),
  id: String(row.id),
  type: String(row.type),
  data: JSON.parse(String(row.data)) as JsonObject,
  metadata: JSON.parse(String(row.metadata)) as JsonObject,
});

/** A stream's events up to a place in the log, oldest first (event_by_stream). */
export function streamReader(db: DatabaseSync): (stream: string, seqMax: number) => StoredEvent[] {
  const read = db.prepare(`SELECT ${columns} FROM event WHERE stream = ? AND seq <= ? ORDER BY seq`);
  return (stream, seqMax) => read.all(stream, seqMax).map(storedEvent);
}

/** Where a stream's last event up to a place in the log stands; none where it has none (event_by_stream). */
export function lastPlaceReader(db: DatabaseSync): (stream: string, seqMax: number) => Place | undefined {
  const read = db.prepare("SELECT revision, position FROM event WHERE stream = ? AND seq <= ? ORDER BY seq DESC LIMIT 1");
  return (stream, seqMax) => {
    const row = read.get(stream, seqMax);
    return row && { revision: Number(row.revision), position: String(row.position) };
  };
}

/** Streams by their names, from the first on and before the last. */
export interface StreamRange {
  readonly from: string;
  readonly before: string;
}

/** The streams whose names begin with the prefix. */
export const streamsOf = (prefix: string): StreamRange => ({ from: prefix, before: `${prefix}\u{10ffff}` });

/** All events of the streams, stream by stream, in pages (event_by_stream). */
export function* eventsByStream(db: DatabaseSync, streams: StreamRange): Generator<StoredEvent> {
  for (const rows of pagesByStream(db, streams)) for (const row of rows) yield storedEvent(row);
}

/**
 * Where a page ends within a stream, first the rest of that and then the streams after it: one condition for both, `(stream, seq) > (?, ?)`, is looked up by
 * the stream alone, and goes again and again through what came before in a long one.
 */
function* pagesByStream(db: DatabaseSync, { from, before }: StreamRange) {
  const limit = viewLimits.scanEventsMax;
  const page = (where: string, ...given: readonly (string | number)[]) =>
    db.prepare(`SELECT ${columns} FROM event WHERE ${where} ORDER BY stream, seq LIMIT ${limit}`).all(...given) as Row[];
  let rows = page("stream >= ? AND stream < ?", from, before);
  yield rows;
  while (rows.length === limit) {
    const { stream } = rows.at(-1) as Row;
    for (let rest = rows; rest.length === limit; yield rest) rest = page("stream = ? AND seq > ?", stream, (rest.at(-1) as Row).seq);
    rows = page("stream > ? AND stream < ?", stream, before);
    yield rows;
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly stream: string; readonly seq: number };

/** The streams in so many parts of about as many events each, or fewer parts where few streams hold most events (event_by_stream). */
export function splitStreams(db: DatabaseSync, range: StreamRange, parts: number): StreamRange[] {
  const total = countEvents(db, range);
  const nth = db.prepare("SELECT stream FROM event WHERE stream >= ? AND stream < ? ORDER BY stream LIMIT 1 OFFSET ?");
  const bounds = new Set([range.from]);
  for (let part = 1; part < parts; part++) {
    const found = nth.get(range.from, range.before, Math.floor((total * part) / parts));
    if (found) bounds.add(String(found.stream));
  }
  const froms = [...bounds].sort();
  return froms.map((from, i) => ({ from, before: froms[i + 1] ?? range.before }));
}

export const countEvents = (db: DatabaseSync, { from, before }: StreamRange): number =>
  Number(db.prepare("SELECT count(*) AS n FROM event WHERE stream >= ? AND stream < ?").get(from, before)?.n);
