// Which source each event names, in its claims or as the paper that it issued: by these a paper finds the things that rest on it, and a thing its papers. A statement about the
// record, so that a row holds on every day, from `known_from` until before `known_to`: until its event is withdrawn, or corrected to name others.
// An event that names none costs nothing here; only what is corrected or withdrawn has events of its stream read again.
import type { DatabaseSync } from "node:sqlite";
import { citedIn, decodeEvent, parseStreamId, timelines } from "@camket/domain";
import type { JsonObject, RecordedEvent } from "@camket/event-store";
import type { Park, View, ViewWriter } from "@camket/projections";
import { takenReader } from "./discarded.ts";
import { streamsOf } from "./event.ts";
import { inTurn } from "./in-turn.ts";
import { STILL_KNOWN } from "./interval.ts";
import { replayStream } from "./replay-streams.ts";
import { subjectKey } from "./taken.ts";

export const citedColumns = ["subject", "source", "revision", "known_from", "known_to"] as const;

export const citedView = (timeZone: string): View => ({
  name: "cited",
  takes: (stream) => parseStreamId(stream) !== undefined,
  create(db) {
    db.exec(`
      CREATE TABLE cited (
        subject TEXT NOT NULL,
        source TEXT NOT NULL,
        revision INTEGER NOT NULL,
        known_from INTEGER NOT NULL,
        known_to INTEGER NOT NULL,
        PRIMARY KEY (subject, source, revision, known_from)
      ) WITHOUT ROWID`);
  },
  index: (db) => db.exec("CREATE INDEX cited_by_source ON cited (source, subject, known_to, known_from)"),
  open: (db) => citedWriter(db, timeZone),
  rebuild: inTurn((db, park) => rebuild(db, timeZone, park)),
});

function citedWriter(db: DatabaseSync, timeZone: string): ViewWriter {
  const readStream = takenReader(db, "cited");
  const insert = db.prepare(`INSERT INTO cited (${citedColumns.join(", ")}) VALUES (?, ?, ?, ?, ${STILL_KNOWN})`);
  const close = db.prepare(`UPDATE cited SET known_to = ? WHERE subject = ? AND source = ? AND revision = ? AND known_to = ${STILL_KNOWN}`);
  const closeAll = db.prepare(`UPDATE cited SET known_to = ? WHERE subject = ? AND revision = ? AND known_to = ${STILL_KNOWN}`);
  const readTarget = db.prepare("SELECT type, revision, data FROM event WHERE stream = ? AND id = ? AND seq < ?");
  const readOpen = db.prepare(`SELECT source, revision FROM cited WHERE subject = ? AND known_to = ${STILL_KNOWN}`);

  function foldAnew(event: RecordedEvent, seq: number): void {
    const subject = subjectOf(event.stream);
    const history = [...readStream(event.stream, seq - 1), event];
    const cited = citedIn(history.map((event) => decodeEvent(event, timeZone)));
    const fresh = new Map(cited.map(({ sourceId, revision }) => [`${revision} ${sourceId}`, { sourceId, revision }]));
    for (const { source, revision } of readOpen.all(subject) as { source: string; revision: number }[])
      if (!fresh.delete(`${revision} ${source}`)) close.run(seq, subject, source, revision);
    for (const { sourceId, revision } of fresh.values()) insert.run(subject, sourceId, revision, seq);
  }

  const open = (event: RecordedEvent, seq: number): void => {
    for (const source of sourcesOf(event)) insert.run(subjectOf(event.stream), source, event.revision, seq);
  };

  function withdraw(event: RecordedEvent, seq: number): void {
    // event_by_stream
    const target = readTarget.get(event.stream, String(event.data.targetEventId), seq) as Target | undefined;
    if (target?.type === "FactCorrected" && movesSources(JSON.parse(target.data))) foldAnew(event, seq);
    else {
      if (target && target.type !== "EventWithdrawn") closeAll.run(seq, subjectOf(event.stream), target.revision);
      open(event, seq);
    }
  }

  return {
    apply(event, seq) {
      if (event.type === "EventWithdrawn") withdraw(event, seq);
      else if (event.type === "FactCorrected" && movesSources(event.data)) foldAnew(event, seq);
      else open(event, seq);
    },
    forget: () => undefined,
  };
}

interface Target {
  readonly type: string;
  readonly revision: number;
  readonly data: string;
}

/** Whether a correction changes which sources an event names. */
const movesSources = ({ changes }: JsonObject): boolean =>
  (changes as unknown as readonly { readonly field: string }[]).some(({ field }) => /^\/(claims|sourceId)(\/|$)/.test(field));

/** Of the event alone, each once. */
function sourcesOf({ metadata: { claims }, data }: RecordedEvent): ReadonlySet<string> {
  const claimed = Array.isArray(claims) ? claims.map((claim) => (claim as { sourceId?: unknown } | null)?.sourceId) : [];
  return new Set([...claimed, data.sourceId].filter((id) => typeof id === "string"));
}

function subjectOf(stream: string): string {
  const { stream: thing, id } = parseStreamId(stream) as NonNullable<ReturnType<typeof parseStreamId>>;
  return subjectKey({ thing, id });
}

/** Streams of which nothing was corrected or withdrawn in one statement each kind, the others event by event. */
function rebuild(db: DatabaseSync, timeZone: string, park: Park): void {
  db.exec("BEGIN");
  db.exec(
    "CREATE TEMP TABLE amended AS SELECT DISTINCT stream FROM event WHERE type IN ('FactCorrected', 'EventWithdrawn'); CREATE UNIQUE INDEX temp.amended_by_stream ON amended (stream)",
  );
  for (const name of Object.keys(timelines)) {
    const { from, before } = streamsOf(`${name}-`);
    db.prepare(
      `INSERT OR IGNORE INTO cited (${citedColumns.join(", ")})
       SELECT ? || substr(e.stream, ?), c.value ->> 'sourceId', e.revision, e.seq, ${STILL_KNOWN}
       FROM event e, json_each(e.metadata, '$.claims') c
       WHERE e.stream >= ? AND e.stream < ? AND json_type(e.metadata, '$.claims') = 'array'
         AND CASE c.type WHEN 'object' THEN json_type(c.value, '$.sourceId') END = 'text' AND e.stream NOT IN (SELECT stream FROM amended)`,
    ).run(`${name}/`, name.length + 2, from, before);
    db.prepare(
      `INSERT OR IGNORE INTO cited (${citedColumns.join(", ")})
       SELECT ? || substr(e.stream, ?), e.data ->> 'sourceId', e.revision, e.seq, ${STILL_KNOWN}
       FROM event e WHERE e.stream >= ? AND e.stream < ? AND json_type(e.data, '$.sourceId') = 'text' AND e.stream NOT IN (SELECT stream FROM amended)`,
    ).run(`${name}/`, name.length + 2, from, before);
  }
  const amended = db.prepare("SELECT stream FROM amended ORDER BY stream").all();
  db.exec("DROP TABLE temp.amended; COMMIT");
  const writer = citedWriter(db, timeZone);
  for (const { stream } of amended) if (parseStreamId(String(stream))) replayStream(db, String(stream), writer, park);
}
