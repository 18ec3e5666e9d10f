// What the page of a thing says of its record: the papers on which its events rest, what was corrected and how much was withdrawn. Read off its own
// events, so that no register keeps a list that grows without end. It is of what is known at K; the day asked for moves nothing.
import { amendedIn, citedIn, type Recorded } from "@camket/domain";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { Sql } from "./statements.ts";

/** Each of them is absent where there is nothing to say. */
export function recordShown(sql: Sql, history: readonly Recorded[], moment: Moment): Record<string, unknown> {
  const { corrections, withdrawn } = amendedIn(history);
  return {
    ...sourcesNamed(sql, history, moment),
    ...(corrections.length > 0
      ? { corrections: { total: corrections.length, items: corrections.slice(0, viewLimits.correctionsShownMax) } }
      : {}),
    ...(withdrawn > 0 ? { withdrawn } : {}),
  };
}

/** In the order in which the events first name them; marked where one is retracted, without a title where nothing of it stands (source_by_id). */
function sourcesNamed(sql: Sql, history: readonly Recorded[], { seq, validAt }: Moment) {
  const ids = [...new Set(citedIn(history).map(({ sourceId }) => sourceId))];
  if (ids.length === 0) return {};
  const shown = ids.slice(0, viewLimits.sourcesShownMax);
  const rows = sql.all(
    `SELECT r.id, r.retracted, s.shown FROM json_each(:ids) wanted JOIN source r ON r.id = wanted.value
     JOIN source_stated s ON s.row = r.stated_row WHERE ${rowsAt("r")}`,
    { ids: JSON.stringify(shown), seq, validAt },
  );
  const known = new Map(rows.map((row) => [String(row.id), row]));
  const items = shown.map((id) => {
    const row = known.get(id);
    if (!row) return { id };
    const { title } = JSON.parse(String(row.shown)) as { title: unknown };
    return { id, title, ...(row.retracted === 1 ? { retracted: true } : {}) };
  });
  return { sources: { total: ids.length, items } };
}
