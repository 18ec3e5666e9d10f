// On what papers commitments rest: the sources that their events name. Those of the events that made the promise or moved its due date come first, since
// on them it rests; then those of what became of it; each in the order of the events (the primary key of cited, event_by_stream).
import { knownRows, rowsAt } from "../interval.ts";
import type { Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { subjectKey } from "../taken.ts";

/** A row has room for so many. */
const papersMax = 2;

export interface PaperCited {
  readonly sourceId: string;
  /** Named by an event that made the promise or moved its due date. */
  readonly ofPromise: boolean;
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

/** Events that make a promise, and the one that moves its due date. */
const promising = ["CommitmentProposed", "CommitmentPledged", "CommitmentAgreed", "ScholarshipGranted", "CommitmentRescheduled"];

/** For each of the commitments. */
export function papersCited(sql: Sql, ids: readonly string[], { seq, validAt }: Moment): readonly PapersCited[] {
  const subjectOf = (id: string) => subjectKey({ thing: "commitment", id });
  const cited = Map.groupBy(
    sql.all(
      `SELECT s.subject, s.source, min(s.revision) AS revision, max(EXISTS (SELECT 1 FROM event e WHERE
         e.stream = replace(s.subject, '/', '-') AND e.revision = s.revision AND e.type IN (SELECT value FROM json_each(:promising)))) AS of_promise
       FROM json_each(:subjects) wanted JOIN cited s ON s.subject = wanted.value
       WHERE ${knownRows("s")} GROUP BY s.subject, s.source ORDER BY of_promise DESC, revision`,
      { subjects: JSON.stringify(ids.map(subjectOf)), promising: JSON.stringify(promising), seq },
    ),
    ({ subject }) => String(subject),
  );
  const sources = ids.map((id) =>
    (cited.get(subjectOf(id)) ?? []).map(({ source, of_promise }) => ({ sourceId: String(source), ofPromise: of_promise === 1 })),
  );
  const shown = sources.map((all) => all.slice(0, papersMax));
  const papers = new Map(
    sql
      .all(
        `SELECT r.id, s.shown FROM json_each(:ids) wanted JOIN source r ON r.id = wanted.value JOIN source_stated s ON s.row = r.stated_row
         WHERE ${rowsAt("r")}`,
        { ids: JSON.stringify([...new Set(shown.flat().map(({ sourceId }) => sourceId))]), seq, validAt },
      )
      .map((row) => {
        const { title, publisher, publishedOn } = JSON.parse(String(row.shown)) as Omit<PaperCited, "sourceId" | "ofPromise">;
        return [String(row.id), { title, publisher, ...(publishedOn ? { publishedOn } : {}) }];
      }),
  );
  return shown.map((all, n) => ({
    total: (sources[n] as readonly unknown[]).length,
    items: all.map((one) => ({ ...one, ...papers.get(one.sourceId) })),
  }));
}
