// The log's rules: what an append becomes, and a delete. The embedded store decides revisions, conflicts and idempotency (see shadow.ts);
// here stands what it does not have: soft deletes, tombstones, an append of nothing, and when system events come between.
// Source: EventStore.Core `ReaderIndex/IndexWriter.cs`, CheckCommit, and `StorageWriterService.cs`.
import { strict as assert } from "node:assert";
import { ConcurrencyConflict, type EventStore, type ExpectedRevision, StoreBusy } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { deletedRevision } from "./limits.ts";
import { type LogPosition, type LogRecord, openRecords, type Proposed, type Records, type RecordsOptions } from "./records.ts";
import { metadataWith, retentionOf } from "./retention.ts";
import { appendShadow } from "./shadow.ts";
import { uuidOf } from "./system-events.ts";

export type Outcome =
  /** `revision` -1: the stream has no event, since the append had none. Not `fresh`: it was found again by its ids. */
  | { readonly status: "written"; readonly revision: number; readonly position: LogPosition; readonly fresh: boolean }
  | { readonly status: "wrong-version"; readonly actual: number | undefined }
  | { readonly status: "deleted" | "busy" };

export interface LogOptions extends RecordsOptions {
  /** System events at the very start, as on a live server, whose first window of a filtered read matches nothing. Default 40. */
  readonly systemEventsAtStart?: number;
  /** After so many events of clients there come system events, as soon as the append is whole. Default 0: never. */
  readonly systemEventsEvery?: number;
  /** How many then. Default 1. */
  readonly systemEventsAtOnce?: number;
}

export interface Log {
  readonly records: Records;
  readonly store: EventStore;
  append(stream: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome>;
  softDelete(stream: string, expected: ExpectedRevision): Promise<Outcome>;
  tombstone(stream: string, expected: ExpectedRevision): Outcome;
  /** What of a stream can be read: from the index `first` on. */
  stream(name: string): { readonly records: readonly LogRecord[]; readonly first: number } | "missing" | "deleted";
}

export function openLog(options: LogOptions = {}): Log {
  const { systemEventsAtStart = 40, systemEventsEvery = 0, systemEventsAtOnce = 1 } = options;
  const store = openSqliteStore({ file: ":memory:" });
  const records = openRecords(options);
  const tombstones = new Set<string>();
  /** The record of each position of the store, which counts from 1. */
  const shadows: LogRecord[] = [];
  let sinceSystemEvent = 0;

  const last = (stream: string): number => records.of(stream).length - 1;
  const softDeleted = (stream: string): boolean => retentionOf(records, stream).softDeleted;

  async function write(stream: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome> {
    try {
      const { revision, position, fresh = false } = await appendShadow(store, stream, events, expected);
      if (fresh) {
        assert(Number(position) === shadows.length + events.length, "the double alone writes to its store");
        shadows.push(...records.put(stream, events, BigInt(revision + 1 - events.length)));
        sinceSystemEvent += events.length;
      }
      return { status: "written", revision, position: shadows[Number(position) - 1] as LogRecord, fresh };
    } catch (error) {
      if (error instanceof ConcurrencyConflict) return { status: "wrong-version", actual: error.actual };
      if (error instanceof StoreBusy) return { status: "busy" };
      throw error;
    }
  }

  async function append(stream: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome> {
    if (events.length === 0) return appendNothing(stream, expected);
    if (tombstones.has(stream) || (expected === "stream-exists" && softDeleted(stream))) return { status: "deleted" };
    // For `stream-exists` it is enough that the stream has metadata.
    const onMetadataAlone = expected === "stream-exists" && last(stream) < 0 && last(`$$${stream}`) >= 0;
    let outcome = await write(stream, events, onMetadataAlone ? "any" : expected);
    if (outcome.status === "wrong-version" && expected === "no-stream" && softDeleted(stream))
      outcome = await write(stream, events, outcome.actual ?? expected);
    if (outcome.status === "written" && outcome.fresh && softDeleted(stream))
      await writeTruncation(stream, String(outcome.revision + 1 - events.length));
    if (systemEventsEvery > 0 && sinceSystemEvent >= systemEventsEvery) {
      sinceSystemEvent = 0;
      records.putSystemEvents(systemEventsAtOnce);
    }
    return outcome;
  }

  /** A record is written, at a position; the stream has no event of it. */
  function appendNothing(stream: string, expected: ExpectedRevision): Outcome {
    const refused = check(stream, expected);
    return refused ?? { status: "written", revision: last(stream), position: records.putNothing(), fresh: true };
  }

  /** The check of a write whose ids are new: why it is refused, if it is. */
  function check(stream: string, expected: ExpectedRevision): Outcome | undefined {
    const at = last(stream);
    const deleted: Outcome = { status: "deleted" };
    const wrong: Outcome = { status: "wrong-version", actual: at < 0 ? undefined : at };
    if (tombstones.has(stream)) return deleted;
    if (expected === "any") return undefined;
    if (expected === "no-stream") return at < 0 || softDeleted(stream) ? undefined : wrong;
    if (expected !== "stream-exists") return expected === at ? undefined : wrong;
    if (softDeleted(stream)) return deleted;
    return at < 0 && last(`$$${stream}`) < 0 ? wrong : undefined;
  }

  function writeTruncation(stream: string, before: string): Promise<Outcome> {
    const id = uuidOf(`metadata of ${stream} at ${records.all.length}`);
    const data = metadataWith(records, stream, before);
    return write(`$$${stream}`, [{ id, type: "$metadata", json: true, data, metadata: Buffer.alloc(0) }], "any");
  }

  records.putSystemEvents(systemEventsAtStart);

  return {
    records,
    store,
    append,
    async softDelete(stream, expected) {
      return check(stream, expected) ?? (await writeTruncation(stream, String(deletedRevision)));
    },
    tombstone(stream, expected) {
      const refused = check(stream, expected);
      if (refused) return refused;
      tombstones.add(stream);
      const [id, none] = [uuidOf(`tombstone of ${stream}`), Buffer.alloc(0)];
      const [record] = records.put(stream, [{ id, type: "$streamDeleted", json: false, data: none, metadata: none }], deletedRevision);
      return { status: "written", revision: last(stream), position: record as LogRecord, fresh: true };
    },
    stream(stream) {
      if (tombstones.has(stream)) return "deleted";
      const { softDeleted, first } = retentionOf(records, stream);
      return softDeleted || last(stream) < 0 ? "missing" : { records: records.of(stream), first };
    },
  };
}
