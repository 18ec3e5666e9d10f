// What is taken from sources: the claims that they make of things, and where claims contradict each other. A source may hold any number of
// them, so each has rows of its own. All are statements about the record: a row holds on every day, from `known_from` until before
// `known_to`. An event writes what it changes and nothing else; only a correction or a withdrawal has its source folded anew. What the
// paper itself is stands in the register of sources.
import type { DatabaseSync } from "node:sqlite";
import { decodeEvent, type Recorded, type SourceState, timelines } from "@camket/domain";
import type { RecordedEvent } from "@camket/event-store";
import type { View, ViewWriter } from "@camket/projections";
import { textOf } from "./fold-rows.ts";
import { histories } from "./histories.ts";
import { inTurn } from "./in-turn.ts";
import { STILL_KNOWN } from "./interval.ts";
import { replayStreams } from "./replay-streams.ts";

/** The events that take something from a source. */
export const takings: ReadonlySet<string> = new Set(["ClaimExtracted", "ConflictDetected", "ConflictResolved"]);

/** The events after which others no longer read as they did. */
const corrections: ReadonlySet<string> = new Set(["FactCorrected", "EventWithdrawn"]);

interface Taken {
  readonly kind: "claim" | "conflict";
  /** Of the claim or the conflict, within its source. */
  readonly id: string;
  readonly subject: string;
  readonly field: string;
  /** Of a conflict, as are the `claims` that it is between, as JSON. */
  readonly status: "open" | "resolved" | null;
  readonly claims: string | null;
  /** Of a claim, what the source says. */
  readonly value: string | null;
  /** Of a resolved conflict, as JSON, which claim was chosen, by which rule and why. */
  readonly resolution: string | null;
}

export const takenColumns = [
  "source",
  "kind",
  "id",
  "known_from",
  "known_to",
  "subject",
  "field",
  "status",
  "claims",
  "value",
  "resolution",
] as const;

const prefix = "source-";

export const takenView = (timeZone: string): View => ({
  name: "taken",
  takes: (stream) => stream.startsWith(prefix),
  create(db) {
    db.exec(`
      CREATE TABLE taken (
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        known_from INTEGER NOT NULL,
        known_to INTEGER NOT NULL,
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        status TEXT,
        claims TEXT,
        value TEXT,
        resolution TEXT,
        PRIMARY KEY (source, kind, id, known_from)
      ) WITHOUT ROWID`);
  },
  index(db) {
    db.exec(`
      CREATE INDEX taken_by_subject ON taken (subject, known_to, known_from, status);
      CREATE INDEX taken_by_status ON taken (status, known_to, known_from) WHERE status IS NOT NULL;
    `);
  },
  open: (db) => takenWriter(db, timeZone),
  rebuild: inTurn((db, park) => replayStreams(db, prefix, takenWriter(db, timeZone), park)),
});

function takenWriter(db: DatabaseSync, timeZone: string): ViewWriter {
  const decode = (event: RecordedEvent) => decodeEvent(event, timeZone);
  const ofCorrected = histories(db, "taken", decode);
  const insert = db.prepare(`INSERT INTO taken (${takenColumns.join(", ")}) VALUES (?, ?, ?, ?, ${STILL_KNOWN}, ?, ?, ?, ?, ?, ?)`);
  const end = db.prepare(`UPDATE taken SET known_to = ? WHERE source = ? AND kind = ? AND id = ? AND known_to = ${STILL_KNOWN}`);
  const row = "kind, id, subject, field, status, claims, value, resolution";
  const readConflict = db.prepare(
    `SELECT ${row} FROM taken WHERE source = ? AND kind = 'conflict' AND id = ? AND known_to = ${STILL_KNOWN}`,
  );
  const readAll = db.prepare(`SELECT ${row} FROM taken WHERE source = ? AND known_to = ${STILL_KNOWN}`);

  const open = (source: string, { kind, id, subject, field, status, claims, value, resolution }: Taken, seq: number) =>
    insert.run(source, kind, id, seq, subject, field, status, claims, value, resolution);
  const close = (source: string, { kind, id }: Taken, seq: number) => end.run(seq, source, kind, id);

  function resolve(source: string, { id, data }: Recorded, seq: number): void {
    const conflict = readConflict.get(source, data.conflictId as string) as Taken | undefined;
    if (!conflict) return;
    close(source, conflict, seq);
    open(source, { ...conflict, status: "resolved", resolution: resolutionText({ eventId: id, ...(data as unknown as Decided) }) }, seq);
  }

  function foldAnew(source: string, history: readonly Recorded[], seq: number): void {
    const fresh = new Map(takenOf(timelines.source(history)[0]?.state).map((one) => [contentOf(one), one]));
    for (const known of readAll.all(source) as unknown as Taken[]) if (!fresh.delete(contentOf(known))) close(source, known, seq);
    for (const one of fresh.values()) open(source, one, seq);
  }

  return {
    apply(event, seq) {
      const { stream } = event;
      const source = stream.slice(prefix.length);
      const recorded = decode(event);
      const { type, data } = recorded;
      const isLaidOver = corrections.has(type);
      const history = ofCorrected.next(stream, recorded, seq, isLaidOver);
      if (history && isLaidOver) foldAnew(source, history, seq);
      else if (type === "ClaimExtracted") open(source, claimOf(data as unknown as Claim), seq);
      else if (type === "ConflictDetected") open(source, conflictOf(data as unknown as Conflict), seq);
      else if (type === "ConflictResolved") resolve(source, recorded, seq);
    },
    forget: (stream) => ofCorrected.forget(stream),
  };
}

type Claim = SourceState["claims"][number];
type Conflict = SourceState["conflicts"][number];
type Resolution = NonNullable<Conflict["resolution"]>;
type Decided = Omit<Resolution, "eventId">;

/** Nothing of a source that does not stand. */
export const takenOf = (state: SourceState | undefined): readonly Taken[] => [
  ...(state?.claims ?? []).map(claimOf),
  ...(state?.conflicts ?? []).map(conflictOf),
];

const claimOf = ({ claimId, subject, field, value }: Claim): Taken => ({
  kind: "claim",
  id: claimId,
  subject: subjectKey(subject),
  field,
  status: null,
  claims: null,
  value,
  resolution: null,
});

const conflictOf = ({ conflictId, subject, field, between, resolution }: Conflict): Taken => ({
  kind: "conflict",
  id: conflictId,
  subject: subjectKey(subject),
  field,
  status: resolution ? "resolved" : "open",
  claims: JSON.stringify(between),
  value: null,
  resolution: resolution ? resolutionText(resolution) : null,
});

const resolutionText = ({ eventId, chosen, rule, reason }: Resolution): string => JSON.stringify({ eventId, chosen, rule, reason });

const contentOf = ({ kind, id, subject, field, status, claims, value, resolution }: Taken): string =>
  textOf([kind, id, subject, field, status, claims, value, resolution]);

/** `commitment/dac-chung-police-building`: the word of the stream, and the id. */
export const subjectKey = ({ thing, id }: { readonly thing: string; readonly id: string }): string => `${thing}/${id}`;
