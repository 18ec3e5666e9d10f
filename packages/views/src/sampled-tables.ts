// audit: what two files of views say of some streams, table by table. Both get a temporary table with their names, of their connections alone.
import type { DatabaseSync } from "node:sqlite";
import type { ComparedTable } from "./compare-tables.ts";
import { type Only, tablesOf } from "./compared-tables.ts";
import { type Compared, reading } from "./damage.ts";

/**
 * @param isAsked views that are read. That of the terms by which events are found is read as a whole, whatever the sample: some 2 s of a million events.
 * @param waiting of what waits and what was discarded: all, or of these streams alone
 * @throws DamagedViews
 */
export function sampledTables(
  timeZone: string,
  files: Readonly<Record<Compared, DatabaseSync>>,
  streams: ReadonlySet<string>,
  isAsked: (view: string) => boolean,
  waiting: "all" | "of the sample",
): readonly ComparedTable[] {
  for (const which of ["kept", "fresh"] as const) reading(which, () => nameSampled(files[which], streams));
  return tablesOf(timeZone, Object.values(files), isAsked, undefined, (column, as) =>
    as === "waiting" && waiting === "all" ? "true" : sampled(column, as),
  ).map((table) => ({ ...table, ...files }));
}

function nameSampled(db: DatabaseSync, streams: ReadonlySet<string>): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.sampled;
    CREATE TEMP TABLE sampled (stream TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL) WITHOUT ROWID`);
  const insert = db.prepare("INSERT INTO temp.sampled VALUES (?, ?, ?)");
  for (const stream of streams) {
    const at = stream.indexOf("-");
    insert.run(stream, stream.slice(0, at), stream.slice(at + 1));
  }
}

const sampled: Only = (column, as) => {
  if (as === "stream" || as === "waiting") return `${column} IN (SELECT stream FROM temp.sampled)`;
  if (as === "seq") return `${column} IN (SELECT seq FROM event WHERE stream IN (SELECT stream FROM temp.sampled))`;
  if (as === "subject") return `${column} IN (SELECT kind || '/' || id FROM temp.sampled)`;
  return `${column} IN (SELECT id FROM temp.sampled WHERE kind = '${as}')`;
};
