// project: whether views that were built anew say what the old ones say, before they take their place. Both hold the same events; of each table the
// number of rows is compared, and all that it says of a sample of things. Where they differ, the new ones are right: the log alone made them. It gives way
// between tables, and ends where it was given no more time.
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readCheckpoint } from "@camket/projections";
import { compareTables, type DifferentRow } from "./compare-tables.ts";
import { type Only, tablesOf } from "./compared-tables.ts";
import { DamagedViews, reading } from "./damage.ts";
import { viewLimits } from "./limits.ts";
import { sampleStreams } from "./sample-streams.ts";

export interface ComparedSample {
  /** Events that both hold. */
  readonly seq: number;
  /** Things that were compared, each by all that the views say of it, … */
  readonly things: number;
  /** … and rows in which they say it. */
  readonly rows: number;
  readonly differences: number;
  /** The first of them. */
  readonly told: readonly DifferentRow[];
  /** Tables, or, of a fold of the log, things, for which there was no time; absent: none. */
  readonly leftOut?: number;
}

export interface CompareSampleOptions {
  readonly timeZone: string;
  /** Whether it is to end, by time or otherwise; asked before each table. */
  readonly isOver?: () => boolean;
  readonly limits?: Pick<typeof viewLimits, "sampledStreamsMax" | "sampledNewestMax" | "differencesToldMax">;
}

/** The index by which events are found is not read: it cannot be asked about single things, and is made of the events alone. */
const unread: ReadonlySet<string> = new Set(["event_terms"]);

/**
 * @param files both at the same event; they get a temporary table, of their connections alone
 * @throws DamagedViews where the new ones cannot be read; that the old ones cannot is a difference
 */
export async function compareSample(
  { kept, fresh }: { readonly kept: DatabaseSync; readonly fresh: DatabaseSync },
  { timeZone, isOver = () => false, limits = viewLimits }: CompareSampleOptions,
): Promise<ComparedSample> {
  const files = { kept, fresh };
  const seq = reading("fresh", () => readCheckpoint(fresh)?.seq ?? 0);
  const told: DifferentRow[] = [];
  let [differences, rows, things, leftOut] = [0, 0, 0, 0];
  const differ = (difference: DifferentRow) => {
    differences += 1;
    if (told.length < limits.differencesToldMax) told.push(difference);
  };
  const ofBoth = <Value>(read: (db: DatabaseSync) => Value): readonly [Value, Value] => [
    reading("kept", () => read(kept)),
    reading("fresh", () => read(fresh)),
  ];
  try {
    const [ofKept, ofFresh] = ofBoth((db) => sampleStreams(db, seq, seq, limits));
    const streams = ofFresh.union(ofKept);
    things = streams.size;
    ofBoth((db) => nameSampled(db, streams));
    const tables = tablesOf(timeZone, [kept, fresh], (view) => !unread.has(view), undefined, sampled);
    for (const [table, its] of Map.groupBy(tables, (one) => one.table)) {
      if (isOver()) {
        leftOut += 1;
        continue;
      }
      const [a, b] = ofBoth((db) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n));
      if (a !== b) differ({ table, row: "all", text: `the old views have ${a} rows, by the log there are ${b}` });
      for (const one of its) rows += compareTables({ ...one, ...files }, differ);
      await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof DamagedViews) || error.which === "fresh") throw error;
    differ({ table: "file", row: "its structure", text: `it cannot be read: ${error.why}` });
  }
  return { seq, things, rows, differences, told, ...(leftOut > 0 ? { leftOut } : {}) };
}

function nameSampled(db: DatabaseSync, streams: ReadonlySet<string>): void {
  db.exec("CREATE TEMP TABLE sampled (stream TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL) WITHOUT ROWID");
  const insert = db.prepare("INSERT INTO temp.sampled VALUES (?, ?, ?)");
  for (const stream of streams) {
    const at = stream.indexOf("-");
    insert.run(stream, stream.slice(0, at), stream.slice(at + 1));
  }
}

const sampled: Only = (column, as) => {
  if (as === "stream") return `${column} IN (SELECT stream FROM temp.sampled)`;
  if (as === "seq") return `${column} IN (SELECT seq FROM event WHERE stream IN (SELECT stream FROM temp.sampled))`;
  if (as === "subject") return `${column} IN (SELECT kind || '/' || id FROM temp.sampled)`;
  return `${column} IN (SELECT id FROM temp.sampled WHERE kind = '${as}')`;
};
