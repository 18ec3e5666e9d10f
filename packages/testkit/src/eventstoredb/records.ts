// Every record of the log with its exact bytes and its place in `$all`: what clients append, what a delete writes, and the system events
// between them. Positions grow by the sizes of records, so they have gaps, as in the server's files. It knows no rule of an append.
import { deletedRevision } from "./limits.ts";
import { systemEvent } from "./system-events.ts";

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

export interface RecordsOptions {
  /** The first position. Beyond 2^53 whoever makes a JS number of it is caught. Default 0. */
  readonly positionsFrom?: bigint;
  /** As old explicit transactions wrote: the events of one append share a commit position, and each has a prepare position before it. */
  readonly explicitTransactions?: boolean;
  /** How far the server's clock is ahead of this machine's. Default 0. */
  readonly clockAheadMs?: number;
}

export interface Records {
  /** Everything, in order. */
  readonly all: readonly LogRecord[];
  /** A stream's records by revision; empty for one that is not there. A tombstone has no place in it. */
  of(stream: string): readonly LogRecord[];
  /** Writes the events of one append at the end. */
  put(stream: string, events: readonly Proposed[], firstRevision: bigint): LogRecord[];
  /** Takes the place of a record that has no event. */
  putNothing(): LogPosition;
  putSystemEvents(count: number): void;
  /** The index in `all` of the first record that is not before the position, and whether one is exactly there. */
  find(position: LogPosition): { readonly index: number; readonly exact: boolean };
  /** Calls back once, when there is more. Gives what takes that back. */
  onMore(callback: () => void): () => void;
}

export function openRecords({ positionsFrom = 0n, explicitTransactions = false, clockAheadMs = 0 }: RecordsOptions): Records {
  const all: LogRecord[] = [];
  const streams = new Map<string, LogRecord[]>();
  const waiting = new Set<() => void>();
  let cursor = positionsFrom;
  let systemEvents = 0;

  function advance(bytes: number): bigint {
    const place = cursor;
    cursor += BigInt(headerBytes + bytes);
    return place;
  }

  function put(stream: string, events: readonly Proposed[], firstRevision: bigint): LogRecord[] {
    const createdTicks = `${Date.now() + clockAheadMs}0000`;
    const sizes = events.map(({ type, data, metadata }) => stream.length + type.length + data.length + metadata.length);
    const prepares = sizes.map(advance);
    const shared = explicitTransactions ? advance(0) : undefined;
    const records = events.map((event, i): LogRecord => {
      const prepare = prepares[i] as bigint;
      const revision = firstRevision + BigInt(i);
      return { ...event, stream, revision, index: all.length + i, commit: shared ?? prepare, prepare, createdTicks };
    });
    const held = streams.get(stream) ?? [];
    streams.set(stream, held);
    for (const record of records) {
      all.push(record);
      if (record.revision !== deletedRevision) held.push(record);
    }
    const woken = [...waiting];
    waiting.clear();
    for (const wake of woken) wake();
    return records;
  }

  return {
    all,
    of: (stream) => streams.get(stream) ?? [],
    put,
    putNothing() {
      const prepare = advance(0);
      return { commit: prepare, prepare };
    },
    putSystemEvents(count) {
      for (let i = 0; i < count; i += 1) {
        const { stream, ...event } = systemEvent(systemEvents);
        systemEvents += 1;
        put(stream, [event], BigInt(streams.get(stream)?.length ?? 0));
      }
    },
    find({ commit, prepare }) {
      let [low, high] = [0, all.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const at = all[middle] as LogRecord;
        if (at.commit < commit || (at.commit === commit && at.prepare < prepare)) low = middle + 1;
        else high = middle;
      }
      const there = all[low];
      return { index: low, exact: there?.commit === commit && there.prepare === prepare };
    },
    onMore(callback) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  };
}

/** Of each record, beside its names and its content. */
const headerBytes = 97;
