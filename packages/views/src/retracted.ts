// Sources that are not to be relied on any more: whatever rests on one is marked where it is shown.
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import type { Sql } from "./statements.ts";

/** Of these sources those that are retracted, as known at the moment (source_by_id). */
export function retractedAmong(sql: Sql, sourceIds: ReadonlySet<string>, { seq, validAt }: Moment): ReadonlySet<string> {
  const rows = sql.all(
    `SELECT r.id FROM json_each(:ids) wanted JOIN source r ON r.id = wanted.value WHERE r.retracted = 1 AND ${rowsAt("r")}`,
    { ids: JSON.stringify([...sourceIds]), seq, validAt },
  );
  return new Set(rows.map(({ id }) => String(id)));
}
