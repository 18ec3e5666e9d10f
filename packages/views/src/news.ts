// On which days something certainly happened in each commitment, and on which a side reviewed it at a meeting: by these a commitment is stale, or was
// never reviewed. A row each event, narrow, since it moves with every one; it holds from `known_from` until before `known_to`: until its event
// is withdrawn or its day corrected. Only what is corrected or withdrawn has events of its stream read again.
import type { DatabaseSync } from "node:sqlite";
import { certainDayOf, decodeEvent, historyOf, localDay, type OccurredOn, parseStreamId, type Recorded } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { Park, View, ViewWriter } from "@camket/projections";
import { takenReader } from "./discarded.ts";
import { type StoredEvent, streamsOf } from "./event.ts";
import { inTurn } from "./in-turn.ts";
import { STILL_KNOWN } from "./interval.ts";
import { replayStream } from "./replay-streams.ts";

/** Whether something happened in the commitment itself, or was said of it at a meeting. */
type Kind = "event" | "review";

interface News {
  readonly kind: Kind;
  readonly day: string;
  readonly commitment: string;
  /** The sequence number of the event. */
  readonly event: number;
}

export const newsColumns = ["kind", "day", "commitment", "event", "known_from", "known_to"] as const;

const amendments: ReadonlySet<string> = new Set(["FactCorrected", "EventWithdrawn"]);
const reviewed = "CommitmentReviewed";
/** Whose events are told of. */
const things = ["commitment", "meeting"] as const;
type Told = (typeof things)[number];

const isTold = (stream: string): boolean => things.some((thing) => stream.startsWith(`${thing}-`));

export const newsView = (timeZone: string): View => ({
  name: "news",
  takes: isTold,
  create(db) {
    db.exec(`
      CREATE TABLE news (
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        commitment TEXT NOT NULL,
        event INTEGER NOT NULL,
        known_from INTEGER NOT NULL,
        known_to INTEGER NOT NULL,
        PRIMARY KEY (kind, day, commitment, event, known_from)
      ) WITHOUT ROWID`);
  },
  index: () => undefined,
  open: (db) => newsWriter(db, timeZone),
  rebuild: inTurn((db, park) => rebuild(db, timeZone, park)),
});

function newsWriter(db: DatabaseSync, timeZone: string): ViewWriter {
  const readStream = takenReader(db, "news");
  const insert = db.prepare(`INSERT INTO news (${newsColumns.join(", ")}) VALUES (?, ?, ?, ?, ?, ${STILL_KNOWN})`);
  const end = db.prepare(
    `UPDATE news SET known_to = ? WHERE kind = ? AND day = ? AND commitment = ? AND event = ? AND known_to = ${STILL_KNOWN}`,
  );

  function amend(event: RecordedEvent, seq: number): void {
    const known = readStream(event.stream, seq - 1);
    const before = newsIn(known, timeZone);
    const after = newsIn([...known, { ...event, seq }], timeZone);
    for (const [key, { kind, day, commitment, event: its }] of before) if (!after.has(key)) end.run(seq, kind, day, commitment, its);
    for (const [key, { kind, day, commitment, event: its }] of after) if (!before.has(key)) insert.run(kind, day, commitment, its, seq);
  }

  return {
    apply(event, seq) {
      const { stream, type, data, metadata } = event;
      if (amendments.has(type)) {
        amend(event, seq);
        return;
      }
      const isReview = type === reviewed;
      const thing = things.find((one) => stream.startsWith(`${one}-`));
      if (!thing || (thing === "meeting" && !(isReview && typeof data.commitmentId === "string"))) return;
      const day = dayOf(thing, type, metadata, timeZone);
      if (day === undefined) return;
      if (isReview) insert.run("review", day, data.commitmentId as string, seq, seq);
      else insert.run("event", day, stream.slice(thing.length + 1), seq, seq);
    },
    forget: () => undefined,
  };
}

/** As the domain says it of an event that nothing corrects; a date that this program cannot read leaves its event without a day. */
function dayOf(thing: Told, type: string, { occurredOn, recordedAt }: Readonly<Record<string, unknown>>, timeZone: string) {
  try {
    return certainDayOf(thing, type, occurredOn as OccurredOn | undefined, localDay(String(recordedAt), timeZone));
  } catch {
    return undefined;
  }
}

/** Of a stream, as corrections and withdrawals leave it; each by what it says. */
export function newsIn(events: readonly StoredEvent[], timeZone: string): ReadonlyMap<string, News> {
  const [first] = events;
  const thing = first && parseStreamId(first.stream);
  if (!thing) return new Map();
  const history: Recorded[] = events.map((event) => decodeEvent(event, timeZone));
  const seqOf = new Map(events.map(({ revision, seq }) => [revision, seq]));
  const found = historyOf(thing.stream, history).flatMap(({ type, revision, certainFrom, withdrawn, data, corrected }): News[] => {
    if (withdrawn || certainFrom === undefined) return [];
    const event = seqOf.get(revision) as number;
    if (thing.stream === "commitment") return [{ kind: "event", day: certainFrom, commitment: thing.id, event }];
    return type === reviewed ? [{ kind: "review", day: certainFrom, commitment: String((corrected ?? data).commitmentId), event }] : [];
  });
  return new Map(found.map((one) => [`${one.event} ${one.day} ${one.commitment}`, one]));
}

/** Most often: a day as written, before the day of recording in whatever time zone. That is the certain day; the domain is asked for all others. */
const isPlainDay = `e.latest < substr(e.recorded_at, 1, 10) AND e.metadata ->> '$.occurredOn.edtf' = e.latest
  AND json_type(e.metadata, '$.occurredOn.inferred') IS NULL`;

/** Streams of which nothing was corrected or withdrawn in one statement each kind, in the order of the table; the others event by event. */
function rebuild(db: DatabaseSync, timeZone: string, park: Park): void {
  db.function("certain_day", { deterministic: true }, (thing, type, occurredOn, recordedAt) => {
    const date = occurredOn === null ? undefined : JSON.parse(String(occurredOn));
    return dayOf(String(thing) as Told, String(type), { occurredOn: date, recordedAt }, timeZone) ?? null;
  });
  db.exec(`BEGIN;
    CREATE TEMP TABLE amended AS SELECT DISTINCT stream FROM event WHERE type IN ('FactCorrected', 'EventWithdrawn');
    CREATE UNIQUE INDEX temp.amended_by_stream ON amended (stream)`);
  const insertAll = (kind: Kind, thing: Told, commitment: string, which: string) => {
    const { from, before } = streamsOf(`${thing}-`);
    db.prepare(
      `INSERT INTO news (${newsColumns.join(", ")})
       SELECT '${kind}', day, commitment, seq, seq, ${STILL_KNOWN} FROM (
         SELECT CASE WHEN ${isPlainDay} THEN e.latest ELSE certain_day('${thing}', e.type, e.metadata -> '$.occurredOn', e.recorded_at) END AS day,
           ${commitment} AS commitment, e.seq
         FROM event e WHERE e.stream >= ? AND e.stream < ? AND e.stream NOT IN (SELECT stream FROM amended) ${which})
       WHERE day IS NOT NULL ORDER BY day, commitment, seq`,
    ).run(from, before);
  };
  insertAll("event", "commitment", `substr(e.stream, ${"commitment-".length + 1})`, "");
  insertAll(
    "review",
    "meeting",
    "e.data ->> '$.commitmentId'",
    `AND e.type = '${reviewed}' AND json_type(e.data, '$.commitmentId') = 'text'`,
  );
  const amended = db.prepare("SELECT stream FROM amended ORDER BY stream").all();
  db.exec("DROP TABLE temp.amended; COMMIT");
  const writer = newsWriter(db, timeZone);
  for (const { stream } of amended) if (isTold(String(stream))) replayStream(db, String(stream), writer, park);
}
