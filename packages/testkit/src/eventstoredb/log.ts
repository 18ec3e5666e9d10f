// The log as a client sees it: every record with its exact bytes and its place in `$all`, the client's own, the system's and those of
// deletes. It asks the embedded store what an append becomes (see shadow.ts) and adds what that store does not have: positions with
// gaps, system events between them, soft deletes and tombstones. Rules: EventStore.Core `ReaderIndex/IndexWriter.cs`, CheckCommit.
import { strict as assert } from "node:assert";
import { ConcurrencyConflict, type EventStore, type ExpectedRevision, StoreBusy } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { deletedRevision } from "./limits.ts";
import { appendShadow } from "./shadow.ts";
import { systemEvent, uuidOf } from "./system-events.ts";

export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface LogRecord extends Proposed, LogPosition {
  readonly stream: string;
  readonly revision: bigint;
  /** Its place in `$all`, counted from 0. */
  readonly index: number;
  /** 100 ns since 1970, as the server writes times. */
  readonly createdTicks: string;
  /** The answer that carries it, made when it is first read. */
  wire?: Buffer;
}

export type Outcome =
  /** `revision` -1: the stream has no event, since the append had none. Not `fresh`: it was found again by its ids. */
  | { readonly status: "written"; readonly revision: number; readonly position: LogPosition; readonly fresh: boolean }
  | { readonly status: "wrong-version"; readonly actual: number | undefined }
  | { readonly status: "deleted" | "busy" };

export interface LogOptions {
  /** The first position. Beyond 2^53 whoever makes a JS number of it is caught. Default 0. */
  readonly positionsFrom?: bigint;
  /** As old explicit transactions wrote: the events of one append share a commit position, and each has a prepare position before it. */
  readonly explicitTransactions?: boolean;
  /** System events at the very start, as on a live server, whose first window of a filtered read matches nothing. Default 40. */
  readonly systemEventsAtStart?: number;
  /** After so many events of clients there come system events, as soon as the append is whole. Default 0: never. */
  readonly systemEventsEvery?: number;
  /** How many then. Default 1. */
  readonly systemEventsAtOnce?: number;
  /** How far the server's clock is ahead of this machine's. Default 0. */
  readonly clockAheadMs?: number;
}

interface Stream {
  readonly records: LogRecord[];
  tombstoned: boolean;
  metadata: Readonly<Record<string, unknown>>;
  truncateBefore: number;
}

export interface Log {
  /** Everything, in order. */
  readonly all: readonly LogRecord[];
  readonly store: EventStore;
  append(stream: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome>;
  softDelete(stream: string, expected: ExpectedRevision): Promise<Outcome>;
  tombstone(stream: string, expected: ExpectedRevision): Outcome;
  /** What of a stream can be read: from the index `first` on. */
  stream(name: string): { readonly records: readonly LogRecord[]; readonly first: number } | "missing" | "deleted";
  /** The index in `all` of the first record that is not before the position, and whether one is exactly there. */
  find(position: LogPosition): { readonly index: number; readonly exact: boolean };
  putSystemEvents(count: number): void;
  /** Calls back once, when there is more. Gives what takes that back. */
  onMore(callback: () => void): () => void;
}

export function openLog(options: LogOptions = {}): Log {
  const { positionsFrom = 0n, explicitTransactions = false, systemEventsAtStart = 40 } = options;
  const { systemEventsEvery = 0, systemEventsAtOnce = 1, clockAheadMs = 0 } = options;
  const store = openSqliteStore({ file: ":memory:" });
  const all: LogRecord[] = [];
  const streams = new Map<string, Stream>();
  /** The record of each position of the store, which counts from 1. */
  const shadows: LogRecord[] = [];
  const waiting = new Set<() => void>();
  let cursor = positionsFrom;
  let systemEvents = 0;
  let sinceSystemEvent = 0;

  function streamOf(name: string): Stream {
    const known = streams.get(name);
    if (known) return known;
    const stream: Stream = { records: [], tombstoned: false, metadata: {}, truncateBefore: 0 };
    streams.set(name, stream);
    return stream;
  }

  /** Puts records of one append at the log's end. Sizes make the gaps between positions, as in the server's files. */
  function put(name: string, events: readonly Proposed[], firstRevision: bigint): LogRecord[] {
    const createdTicks = `${Date.now() + clockAheadMs}0000`;
    const prepares = events.map(({ type, data, metadata }) => {
      const prepare = cursor;
      cursor += BigInt(97 + name.length + type.length + data.length + metadata.length);
      return prepare;
    });
    const shared = cursor;
    if (explicitTransactions) cursor += 61n;
    const records = events.map((event, i): LogRecord => {
      const prepare = prepares[i] as bigint;
      const commit = explicitTransactions ? shared : prepare;
      const revision = firstRevision + BigInt(i);
      return { ...event, stream: name, revision, index: all.length + i, commit, prepare, createdTicks };
    });
    const { records: held } = streamOf(name);
    for (const record of records) {
      all.push(record);
      if (record.revision !== deletedRevision) held.push(record);
    }
    const last = records.at(-1);
    if (last && name.startsWith("$$")) takeMetadata(streamOf(name.slice(2)), last.data);
    for (const wake of [...waiting]) wake();
    waiting.clear();
    return records;
  }

  function takeMetadata(of: Stream, data: Uint8Array): void {
    of.metadata = metadataOf(data);
    of.truncateBefore = Number(of.metadata.$tb ?? 0);
  }

  const lastRevision = (name: string): number => (streams.get(name)?.records.length ?? 0) - 1;
  const softDeleted = (name: string): boolean => (streams.get(name)?.truncateBefore ?? 0) > Number.MAX_SAFE_INTEGER;

  async function write(name: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome> {
    const appended = await appendShadow(store, name, events, expected);
    const position = Number(appended.position);
    if (appended.fresh) {
      assert(position === shadows.length + events.length, "the double alone writes to its store");
      shadows.push(...put(name, events, BigInt(appended.revision + 1 - events.length)));
      sinceSystemEvent += events.length;
    }
    const fresh = appended.fresh === true;
    return { status: "written", revision: appended.revision, position: shadows[position - 1] as LogRecord, fresh };
  }

  async function tryWrite(name: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome> {
    try {
      return await write(name, events, expected);
    } catch (error) {
      if (error instanceof ConcurrencyConflict) return { status: "wrong-version", actual: error.actual };
      if (error instanceof StoreBusy) return { status: "busy" };
      throw error;
    }
  }

  async function append(name: string, events: readonly Proposed[], expected: ExpectedRevision): Promise<Outcome> {
    if (streams.get(name)?.tombstoned) return { status: "deleted" };
    if (expected === "stream-exists" && softDeleted(name)) return { status: "deleted" };
    if (events.length === 0) return appendNothing(name, expected);
    const onMetadataAlone = expected === "stream-exists" && lastRevision(name) < 0 && lastRevision(`$$${name}`) >= 0;
    let outcome = await tryWrite(name, events, onMetadataAlone ? "any" : expected);
    if (outcome.status === "wrong-version" && expected === "no-stream" && softDeleted(name) && outcome.actual !== undefined)
      outcome = await tryWrite(name, events, outcome.actual);
    if (outcome.status === "written" && outcome.fresh && softDeleted(name))
      await writeMetadata(name, String(outcome.revision + 1 - events.length));
    if (systemEventsEvery > 0 && sinceSystemEvent >= systemEventsEvery) {
      sinceSystemEvent = 0;
      putSystemEvents(systemEventsAtOnce);
    }
    return outcome;
  }

  /** An empty prepare record is written, at a position; the stream has no event of it (`StorageWriterService.cs`, WritePrepares). */
  function appendNothing(name: string, expected: ExpectedRevision): Outcome {
    const outcome = checkCommit(name, expected);
    if (outcome !== "ok") return outcome;
    const prepare = cursor;
    cursor += 97n;
    return { status: "written", revision: lastRevision(name), position: { commit: prepare, prepare }, fresh: true };
  }

  function checkCommit(name: string, expected: ExpectedRevision): Outcome | "ok" {
    const last = lastRevision(name);
    const wrong: Outcome = { status: "wrong-version", actual: last < 0 ? undefined : last };
    if (streams.get(name)?.tombstoned) return { status: "deleted" };
    if (expected === "any") return "ok";
    if (expected === "stream-exists") {
      if (softDeleted(name)) return { status: "deleted" };
      return last < 0 && lastRevision(`$$${name}`) < 0 ? wrong : "ok";
    }
    if (expected === "no-stream") return last < 0 || softDeleted(name) ? "ok" : wrong;
    return expected === last ? "ok" : wrong;
  }

  /** `truncateBefore` is decimal text, since a soft delete's is beyond what a JS number holds. */
  function writeMetadata(name: string, truncateBefore: string): Promise<Outcome> {
    const { $tb: _old, ...kept } = streamOf(name).metadata;
    const others = Object.entries(kept).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`);
    const data = Buffer.from(`{${others.join("")}"$tb":${truncateBefore}}`);
    const id = uuidOf(`metadata of ${name} at ${all.length}`);
    return tryWrite(`$$${name}`, [{ id, type: "$metadata", json: true, data, metadata: Buffer.alloc(0) }], "any");
  }

  function putSystemEvents(count: number): void {
    for (let i = 0; i < count; i += 1) {
      const { stream, ...event } = systemEvent(systemEvents);
      systemEvents += 1;
      put(stream, [event], BigInt(lastRevision(stream) + 1));
    }
  }

  function stream(name: string): ReturnType<Log["stream"]> {
    const found = streams.get(name);
    if (found?.tombstoned) return "deleted";
    if (!found || found.records.length === 0 || softDeleted(name)) return "missing";
    const { $maxCount } = found.metadata;
    const byCount = typeof $maxCount === "number" ? found.records.length - $maxCount : 0;
    return { records: found.records, first: Math.max(0, found.truncateBefore, byCount) };
  }

  function find({ commit, prepare }: LogPosition): { index: number; exact: boolean } {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = all[middle] as LogRecord;
      if (at.commit < commit || (at.commit === commit && at.prepare < prepare)) low = middle + 1;
      else high = middle;
    }
    const there = all[low];
    return { index: low, exact: there?.commit === commit && there.prepare === prepare };
  }

  putSystemEvents(systemEventsAtStart);

  return {
    all,
    store,
    append,
    async softDelete(name, expected) {
      const checked = checkCommit(name, expected);
      return checked === "ok" ? writeMetadata(name, String(deletedRevision)) : checked;
    },
    tombstone(name, expected) {
      const checked = checkCommit(name, expected);
      if (checked !== "ok") return checked;
      streamOf(name).tombstoned = true;
      const id = uuidOf(`tombstone of ${name}`);
      const none = Buffer.alloc(0);
      const [record] = put(name, [{ id, type: "$streamDeleted", json: false, data: none, metadata: none }], deletedRevision);
      return { status: "written", revision: lastRevision(name), position: record as LogRecord, fresh: true };
    },
    stream,
    find,
    putSystemEvents,
    onMore(callback) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  };
}

function metadataOf(data: Uint8Array): Record<string, unknown> {
  try {
    const value = JSON.parse(Buffer.from(data).toString("utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
