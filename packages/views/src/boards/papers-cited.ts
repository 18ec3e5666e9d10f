// On what papers things rest: the sources that their events name, the one that the earliest event names first (the primary key of cited).
import type { StreamName } from "@camket/domain";
import { knownRows, rowsAt } from "../interval.ts";
import type { Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { subjectKey } from "../taken.ts";

/** A row has room for so many. */
const papersMax = 2;

export interface PaperCited {
  readonly sourceId: string;
  /** Absent where the source is not there at the moment. */
  readonly title?: unknown;
  readonly publisher?: unknown;
  readonly publishedOn?: unknown;
}

export interface PapersCited {
  /** How many. */
  readonly total: number;
  /** The first of them. */
  readonly items: readonly PaperCited[];
}

/** For each of the things. */
export function papersCited(sql: Sql, thing: StreamName, ids: readonly string[], { seq, validAt }: Moment): readonly PapersCited[] {
  const subjects = JSON.stringify(ids.map((id) => subjectKey({ thing, id })));
  const cited = Map.groupBy(
    sql.all(
      `SELECT s.subject, s.source, min(s.revision) AS revision FROM json_each(:subjects) wanted JOIN cited s ON s.subject = wanted.value
       WHERE ${knownRows("s")} GROUP BY s.subject, s.source ORDER BY revision`,
      { subjects, seq },
    ),
    ({ subject }) => String(subject),
  );
  const sources = ids.map((id) => (cited.get(subjectKey({ thing, id })) ?? []).map(({ source }) => String(source)));
  const shown = sources.map((all) => all.slice(0, papersMax));
  const papers = new Map(
    sql
      .all(
        `SELECT r.id, s.shown FROM json_each(:ids) wanted JOIN source r ON r.id = wanted.value JOIN source_stated s ON s.row = r.stated_row
         WHERE ${rowsAt("r")}`,
        { ids: JSON.stringify([...new Set(shown.flat())]), seq, validAt },
      )
      .map((row) => {
        const { title, publisher, publishedOn } = JSON.parse(String(row.shown)) as Omit<PaperCited, "sourceId">;
        return [String(row.id), { title, publisher, ...(publishedOn ? { publishedOn } : {}) }];
      }),
  );
  return shown.map((all, n) => ({
    total: (sources[n] as readonly string[]).length,
    items: all.map((sourceId) => ({ sourceId, ...papers.get(sourceId) })),
  }));
}
