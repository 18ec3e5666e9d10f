// project: whether views that were built anew say what the old ones say, before they take their place. Both hold the same events; of each table the
// number of rows is compared, and all that it says of a sample of things. Where they differ, the new ones are right: the log alone made them.
import type { DatabaseSync } from "node:sqlite";
import { readCheckpoint } from "@camket/projections";
import { compareTables, type DifferentRow } from "./compare-tables.ts";
import { isDamage } from "./compare-views.ts";
import { type Only, tablesOf } from "./compared-tables.ts";
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
}

/** The index by which events are found is not read: it cannot be asked about single things, and is made of the events alone. */
const left: ReadonlySet<string> = new Set(["event_terms"]);

/** @param files both at the same event; they get a temporary table, of their connections alone */
export function compareSample(
  { kept, fresh }: { readonly kept: DatabaseSync; readonly fresh: DatabaseSync },
  timeZone: string,
  limits: Pick<typeof viewLimits, "sampledStreamsMax" | "sampledNewestMax" | "differencesToldMax"> = viewLimits,
): ComparedSample {
  const seq = readCheckpoint(fresh)?.seq ?? 0;
  const told: DifferentRow[] = [];
  let [differences, rows, things] = [0, 0, 0];
  const differ = (difference: DifferentRow) => {
    differences += 1;
    if (told.length < limits.differencesToldMax) told.push(difference);
  };
  try {
    const streams = sampleStreams(fresh, seq, seq, limits).union(sampleStreams(kept, seq, seq, limits));
    things = streams.size;
    for (const db of [kept, fresh]) nameSampled(db, streams);
    const tables = tablesOf(timeZone, [kept, fresh], (view) => !left.has(view), undefined, sampled);
    for (const table of new Set(tables.map((one) => one.table))) {
      const [a, b] = [kept, fresh].map((db) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n));
      if (a !== b) differ({ table, row: "all", text: `the old views have ${a} rows, by the log there are ${b}` });
    }
    for (const table of tables) rows += compareTables({ ...table, kept, fresh }, differ);
  } catch (error) {
    if (!isDamage(error)) throw error;
    differ({ table: "file", row: "its structure", text: `it cannot be read: ${(error as Error).message}` });
  }
  return { seq, things, rows, differences, told };
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
