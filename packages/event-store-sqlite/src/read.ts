// query: the reads of the one table, synchronous, on a connection of the calling thread. Each shape is prepared once. They find:
// a stream by event_stream_revision, the log by the rows' own order. Positions and revisions are bound as BigInt, since node:sqlite
// binds a number as REAL; rows come as arrays, which costs a seventh less than objects.
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type Filter, type RecordedEvent, StoreUnavailable } from "@camket/event-store";
import { statementsKept } from "./limits.ts";
import { unavailableBecause } from "./sqlite-failure.ts";

export interface Chunk {
  readonly events: RecordedEvent[];
  /** Length of their texts: what they weigh in memory. */
  readonly chars: number;
}

export interface Reads {
  /** From a revision on, included, in the direction. */
  stream(stream: string, from: number | undefined, forwards: boolean, limit: number): RecordedEvent[];
  /** Positions in (after, upTo], oldest first. */
  forwards(after: number, upTo: number, limit: number, filter?: Filter): Chunk;
  /** Positions in [from, before), newest first. */
  backwards(before: number, from: number, limit: number, filter?: Filter): Chunk;
  /** The last position, 0 while there is none. */
  head(): number;
}

export function prepareReads(db: DatabaseSync): Reads {
  const columns = "position, stream, revision, id, type, data, metadata";
  const streamForwards = rowsOf(db, `SELECT ${columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`);
  const streamBackwards = rowsOf(db, `SELECT ${columns} FROM event WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`);
  const head = rowsOf(db, "SELECT max(position) FROM event");
  const shapes = new Map<string, StatementSync>();

  function shape(direction: "" | "DESC", filter: Filter | undefined): StatementSync {
    const prefixes = filter?.prefixes.map(() => `instr(${filter.on}, ?) = 1`).join(" OR ");
    const wanted = prefixes ? `AND (${prefixes})` : "";
    const sql = `SELECT ${columns} FROM event WHERE position > ? AND position <= ? ${wanted} ORDER BY position ${direction} LIMIT ?`;
    let found = shapes.get(sql);
    if (!found) {
      found = rowsOf(db, sql);
      if (shapes.size >= statementsKept) shapes.delete(shapes.keys().next().value as string);
      shapes.set(sql, found);
    }
    return found;
  }

  function chunk(direction: "" | "DESC", after: number, upTo: number, limit: number, filter?: Filter): Chunk {
    const rows = shape(direction, filter).all(BigInt(after), BigInt(upTo), ...(filter?.prefixes ?? []), BigInt(limit)) as unknown as Row[];
    return { events: rows.map(toEvent), chars: rows.reduce((sum, row) => sum + row[5].length + row[6].length, 0) };
  }

  return {
    stream: guarded((stream, from, forwards, limit) => {
      const statement = forwards ? streamForwards : streamBackwards;
      return statement
        .all(stream, BigInt(from ?? (forwards ? 0 : Number.MAX_SAFE_INTEGER)), BigInt(limit))
        .map((row) => toEvent(row as unknown as Row));
    }),
    forwards: guarded((after, upTo, limit, filter) => chunk("", after, upTo, limit, filter)),
    backwards: guarded((before, from, limit, filter) => chunk("DESC", from - 1, before - 1, limit, filter)),
    head: guarded(() => (head.get() as unknown as [number | null])[0] ?? 0),
  };
}

/** The disk's troubles and damage to the file leave here as failures of the store. */
function guarded<A extends unknown[], R>(read: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return read(...args);
    } catch (error) {
      throw unavailableBecause(error);
    }
  };
}

function rowsOf(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

type Row = [position: number, stream: string, revision: number, id: string, type: string, data: string, metadata: string];

function toEvent([position, stream, revision, id, type, data, metadata]: Row): RecordedEvent {
  try {
    return { position: String(position), stream, revision, id, type, data: JSON.parse(data), metadata: JSON.parse(metadata) };
  } catch (cause) {
    const message = `event ${position} of the log is damaged, its text is no JSON: check the file with \`camket verify\``;
    throw new StoreUnavailable(message, { cause });
  }
}
