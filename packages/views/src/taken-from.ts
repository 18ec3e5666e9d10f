// What is asked of the claims and conflicts taken from sources, as known at K; they hold on every day.
import type { Clauses } from "./clauses.ts";
import { knownRows, rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { Subject } from "./spoken-of.ts";
import type { Sql } from "./statements.ts";
import { subjectKey } from "./taken.ts";

/** Sources at which a conflict of that kind is recorded (taken_by_status). */
export const hasConflict = (conflicts: "open" | "resolved"): Clauses => ({
  where: [`r.id IN (SELECT t.source FROM taken t WHERE t.status = :conflicts AND ${knownRows("t")})`],
  params: { conflicts },
});

/** How much is taken from each source (the primary key). */
export function countTaken(sql: Sql, sources: readonly string[], { seq }: Moment) {
  const counts = new Map(
    sql
      .all(
        `SELECT t.source, sum(t.kind = 'claim') AS claims, coalesce(sum(t.status = 'open'), 0) AS open FROM taken t
         WHERE t.source IN (SELECT value FROM json_each(:sources)) AND ${knownRows("t")} GROUP BY t.source`,
        { sources: JSON.stringify(sources), seq },
      )
      .map(({ source, claims, open }) => [String(source), { claimCount: Number(claims), openConflicts: Number(open) }]),
  );
  return (source: string) => counts.get(source) ?? { claimCount: 0, openConflicts: 0 };
}

/**
 * Conflicts between sources about a thing, the open ones first, then by the source at which each is recorded: how many, and the first of them, each
 * claim with what it says; of a resolved one which claim was chosen, by which rule and why (taken_by_subject).
 */
export function conflictsAbout(sql: Sql, about: Subject, { seq }: Moment) {
  const conflicts = `FROM taken t WHERE t.subject = :subject AND t.kind = 'conflict' AND ${knownRows("t")}`;
  const params = { subject: subjectKey(about), seq };
  const items = sql
    .all(
      `SELECT t.source, t.id, t.field, t.status, t.claims, t.resolution ${conflicts}
       ORDER BY t.status, t.source, t.id LIMIT ${viewLimits.conflictsShownMax}`,
      params,
    )
    .map(({ source, id, field, status, claims, resolution }) => ({
      sourceId: String(source),
      conflictId: String(id),
      field: String(field),
      between: JSON.parse(String(claims)) as readonly ClaimNamed[],
      status: String(status),
      ...(resolution === null ? {} : { resolution: JSON.parse(String(resolution)) as unknown }),
    }));
  const counts = sql.get(`SELECT count(*) AS total, coalesce(sum(t.status = 'open'), 0) AS open ${conflicts}`, params);
  return { total: Number(counts?.total), open: Number(counts?.open), items: withValues(sql, items, seq) };
}

interface ClaimNamed {
  readonly sourceId: string;
  readonly claimId: string;
}

/** Adds to each claim of the conflicts what it says; nothing to one that does not stand (the primary key). */
export function withValues<Conflict extends { readonly between: readonly ClaimNamed[] }>(
  sql: Sql,
  conflicts: readonly Conflict[],
  seq: number,
): Conflict[] {
  if (conflicts.length === 0) return [];
  const keyOf = ({ sourceId, claimId }: ClaimNamed) => `${sourceId}/${claimId}`;
  const rows = sql.all(
    `SELECT t.source, t.id, t.value FROM json_each(:claims) w
     JOIN taken t ON t.source = w.value ->> 'sourceId' AND t.kind = 'claim' AND t.id = w.value ->> 'claimId' WHERE ${knownRows("t")}`,
    { claims: JSON.stringify(conflicts.flatMap(({ between }) => between)), seq },
  );
  const values = new Map(rows.map(({ source, id, value }) => [`${source}/${id}`, { value: String(value) }]));
  return conflicts.map((conflict) => ({
    ...conflict,
    between: conflict.between.map((claim) => ({ ...claim, ...values.get(keyOf(claim)) })),
  }));
}

/** What sources claim of a thing, by source: how much, and the first of it; of a retracted source it is marked (taken_by_subject, source_by_id). */
export function claimsAbout(sql: Sql, about: Subject, { seq, validAt }: Moment) {
  const claims = `FROM taken t WHERE t.subject = :subject AND t.kind = 'claim' AND ${knownRows("t")}`;
  const params = { subject: subjectKey(about), seq, validAt };
  const items = sql
    .all(
      `SELECT t.source, t.id, t.field, t.value,
         EXISTS (SELECT 1 FROM source r WHERE r.id = t.source AND r.retracted = 1 AND ${rowsAt("r")}) AS retracted
       ${claims} ORDER BY t.source, t.id LIMIT ${viewLimits.claimsShownMax}`,
      params,
    )
    .map(({ source, id, field, value, retracted }) => ({
      sourceId: String(source),
      claimId: String(id),
      field: String(field),
      value: String(value),
      ...(retracted === 1 ? { retracted: true } : {}),
    }));
  return { total: Number(sql.get(`SELECT count(*) AS n ${claims}`, params)?.n), items };
}
