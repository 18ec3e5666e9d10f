// project: whether the old views say what those say that were built anew, before these take their place (the cutover of a blue-green rebuild). Both hold the
// same events; of each table the number of rows is compared, and all that it says of the things of which the new ones were held against the log before
// (`compareFolded`): so where they differ the old ones are wrong. It gives way between tables, and ends where it was given no more time.
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readCheckpoint } from "@camket/projections";
import { compareTables, type DifferentRow } from "./compare-tables.ts";
import { DamagedViews, reading } from "./damage.ts";
import { eventTermsView } from "./event-terms.ts";
import { viewLimits } from "./limits.ts";
import { sampledTables } from "./sampled-tables.ts";

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
  /** Tables, or, of a comparison with the log, things, for which there was no time; absent: none. */
  readonly leftOut?: number;
}

export interface CompareSampleOptions {
  readonly timeZone: string;
  /** Of which the new ones were found to be right. */
  readonly streams: ReadonlySet<string>;
  /** Whether it is to end, by time or otherwise; asked before each table. */
  readonly isOver?: () => boolean;
  readonly limits?: { readonly differencesToldMax: number };
}

/**
 * @param files both at the same event; they get a temporary table, of their connections alone
 * @throws DamagedViews where the new ones cannot be read; that the old ones cannot is a difference
 */
export async function compareSample(
  { kept, fresh }: { readonly kept: DatabaseSync; readonly fresh: DatabaseSync },
  { timeZone, streams, isOver = () => false, limits = viewLimits }: CompareSampleOptions,
): Promise<ComparedSample> {
  const seq = reading("fresh", () => readCheckpoint(fresh)?.seq ?? 0);
  const told: DifferentRow[] = [];
  let [differences, rows, leftOut] = [0, 0, 0];
  const differ = (difference: DifferentRow) => {
    differences += 1;
    if (told.length < limits.differencesToldMax) told.push(difference);
  };
  const ofBoth = <Value>(read: (db: DatabaseSync) => Value): readonly [Value, Value] => [
    reading("kept", () => read(kept)),
    reading("fresh", () => read(fresh)),
  ];
  try {
    const tables = sampledTables(timeZone, { kept, fresh }, streams, (view) => view !== eventTermsView.name, "all");
    for (const [table, its] of Map.groupBy(tables, (one) => one.table)) {
      if (isOver()) {
        leftOut += 1;
        continue;
      }
      const [a, b] = ofBoth((db) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n));
      if (a !== b) differ({ table, row: "all", text: `the old views have ${a} rows, by the log there are ${b}` });
      for (const one of its) rows += compareTables(one, differ);
      await nextTurn();
    }
  } catch (error) {
    if (!(error instanceof DamagedViews) || error.which === "fresh") throw error;
    differ({ table: "file", row: "its structure", text: `it cannot be read: ${error.why}` });
  }
  return { seq, things: streams.size, rows, differences, told, ...(leftOut > 0 ? { leftOut } : {}) };
}
