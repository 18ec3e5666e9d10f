// audit: whether the file of finished views is whole, and says what the log says of a sample of things: all rows of these, of every moment, are made anew out of
// their own streams in the log, which no file of views had a part in, and held against the file's (a shadow comparison, as before a cutover). It costs as
// much as the file is read; `compareViews` compares everything.
import { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { operationsStream } from "@camket/domain";
import { type EventLog, InvalidPosition, type Position, type RecordedEvent, readWholeStream } from "@camket/event-store";
import { readCheckpoint } from "@camket/projections";
import type { ComparedSample } from "./compare-sample.ts";
import { compareTables, type DifferentRow } from "./compare-tables.ts";
import { DamagedViews, isDamage, wrongTable } from "./damage.ts";
import type { Ledger } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { type SampleLimits, sampleStreams } from "./sample-streams.ts";
import { sampledTables } from "./sampled-tables.ts";
import { registersOf } from "./views.ts";
import { type Numbered, viewsOfStreams } from "./views-of-streams.ts";

type FoldedLog = Pick<EventLog, "readStream" | "readAll" | "comparePositions">;

export interface CompareFoldedOptions {
  readonly log: FoldedLog;
  /** Views that are finished; nobody needs to stop writing them. */
  readonly file: string;
  readonly ledger: Pick<Ledger, "timeZone">;
  /** Whether there is no more time for things; asked before each, once the file was read. That is read whole in any case, and so are the newest things. */
  readonly isOver?: () => boolean;
  /** Ends it, whatever was found by then. */
  readonly signal?: AbortSignal;
  readonly limits?: SampleLimits & { readonly differencesToldMax: number };
}

export interface ComparedWithLog extends ComparedSample {
  /** Those that were compared. */
  readonly streams: ReadonlySet<string>;
}

/** A file that cannot be read, or is not whole, is a difference. @throws what the log or the disk throws */
export async function compareFolded({
  log,
  file,
  ledger: { timeZone },
  isOver = () => false,
  signal,
  limits = viewLimits,
}: CompareFoldedOptions): Promise<ComparedWithLog> {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  const prefixes = Object.values(registersOf(timeZone)).map(({ prefix }) => prefix);
  const isThing = (stream: string) => prefixes.some((prefix) => stream.startsWith(prefix));
  const told: DifferentRow[] = [];
  const streams = new Set<string>();
  let [seq, rows, differences, leftOut] = [0, 0, 0, 0];
  const differ = (difference: DifferentRow) => {
    differences += 1;
    if (told.length < limits.differencesToldMax) told.push(difference);
  };
  const damaged = (text: string) => {
    differences += 1;
    told.unshift({ table: "file", row: "its structure", text });
  };
  const ended = (): ComparedWithLog => ({
    ...{ seq, streams, rows, differences, things: [...streams].filter(isThing).length, told: told.slice(0, limits.differencesToldMax) },
    ...(leftOut > 0 ? { leftOut } : {}),
  });

  let small: DatabaseSync | undefined;
  try {
    db.exec("BEGIN");
    const checkpoint = readCheckpoint(db);
    if (!checkpoint) {
      damaged("it was never finished");
      return ended();
    }
    seq = checkpoint.seq;
    const structure = (await wrongTable(db, signal)) ?? wrongCount(db, seq);
    if (structure !== undefined) {
      damaged(structure);
      return ended();
    }
    const newest = sampleStreams(db, seq, seq, { ...limits, sampledStreamsMax: limits.sampledNewestMax });
    const events: Numbered[] = [];
    const read = streamReader(db, log, checkpoint.position, differ);
    // What operators decided is asked for by the others.
    for (const stream of new Set([operationsStream, ...sampleStreams(db, seq, seq, limits)])) {
      if (signal?.aborted) return ended();
      if (isOver() && stream !== operationsStream && !newest.has(stream)) {
        if (isThing(stream)) leftOut += 1;
        continue;
      }
      for (const one of await read(stream)) events.push(one);
      streams.add(stream);
      await nextTurn();
    }
    events.sort((a, b) => a.seq - b.seq);
    for (const [n, { event, seq }] of events.entries()) {
      const next = events[n + 1]?.event;
      if (next && log.comparePositions(event.position, next.position) >= 0)
        differ({ table: "event", row: `seq ${seq}`, text: "it comes before one that the log has before it" });
    }
    small = await viewsOfStreams(events, db, timeZone);
    for (const table of sampledTables(timeZone, { kept: db, fresh: small }, streams, () => true, "of the sample")) {
      if (signal?.aborted) return ended();
      rows += compareTables(table, differ);
      await nextTurn();
    }
  } catch (error) {
    if ((error instanceof DamagedViews && error.which === "fresh") || !isDamage(error)) throw error;
    damaged(`it cannot be read: ${error instanceof DamagedViews ? error.why : (error as Error).message}`);
  } finally {
    small?.close();
    db.close();
  }
  return ended();
}

/** What each event has a row in, whatever it says: undefined where there is one for each. */
function wrongCount(db: DatabaseSync, seq: number): string | undefined {
  for (const [table, column, isRow] of [
    ["event", "seq", "true"],
    ["digest", "size", "typeof(subtree) = 'blob' AND length(subtree) = 32"],
  ] as const) {
    const rows = Number(db.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} BETWEEN 1 AND ? AND ${isRow}`).get(seq)?.n);
    const all = Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    if (rows !== seq || all !== seq) return `${table}: it has ${rows} rows that can be right of ${all}, for ${seq} events`;
  }
  return undefined;
}

/** The events of a stream in the log, up to where the views are, each with the number that it has in them. One that they lack is told. */
function streamReader(db: DatabaseSync, log: FoldedLog, upTo: Position | undefined, differ: (difference: DifferentRow) => void) {
  // event_by_stream
  const numbers = db.prepare("SELECT position, seq FROM event WHERE stream = ?");
  const isReached = ({ position }: RecordedEvent) => upTo !== undefined && log.comparePositions(position, upTo) <= 0;

  /** A log that is damaged may hold an event and not have it in its stream. */
  async function readAt(position: Position, stream: string): Promise<readonly RecordedEvent[]> {
    try {
      const found = await log.readAll({ from: position, limit: 1 });
      return found.filter((event) => event.position === position && event.stream === stream);
    } catch (error) {
      if (error instanceof InvalidPosition) return [];
      throw error;
    }
  }

  return async (stream: string): Promise<readonly Numbered[]> => {
    const rest = new Map(numbers.all(stream).map(({ position, seq }) => [String(position), Number(seq)]));
    const found: Numbered[] = [];
    const take = (event: RecordedEvent) => {
      const seq = rest.get(event.position);
      rest.delete(event.position);
      if (seq !== undefined) found.push({ event, seq });
      else
        differ({ table: "event", row: `position ${event.position}`, text: "the log has this event, and the views do not", only: "fresh" });
    };
    for (const event of await readWholeStream(log, stream)) if (isReached(event)) take(event);
    for (const position of [...rest.keys()]) for (const event of await readAt(position, stream)) take(event);
    return found;
  };
}
