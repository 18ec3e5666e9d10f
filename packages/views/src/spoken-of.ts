// Which things a source speaks of, for lists of things by source and of sources by thing: the events of the thing name it in their claims, a claim
// of the thing was taken from it, or it has a conflict about the thing. As known at K; what sources say holds on every day.
import type { StreamName } from "@camket/domain";
import { checkThing } from "./check-thing.ts";
import type { Clauses } from "./clauses.ts";
import { knownRows } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import type { Sql } from "./statements.ts";
import { subjectKey } from "./taken.ts";

export interface Subject {
  readonly thing: StreamName;
  readonly id: string;
}

const tables = ["cited", "taken"] as const;

/** Sources that speak of the thing (the primary key of cited, taken_by_subject). @throws Refused where there was never such a thing */
export function aboutClause(sql: Sql, about: Subject): Clauses {
  checkThing(sql, "about", about.thing, about.id);
  const spoken = tables.map((table) => `SELECT s.source FROM ${table} s WHERE s.subject = :about AND ${knownRows("s")}`);
  return { where: [`r.id IN (${spoken.join(" UNION ")})`], params: { about: subjectKey(about) } };
}

/**
 * Things of which one of the sources speaks. From the sources to the things where these are few (cited_by_source, the primary key of taken), else
 * each thing is asked (the primary key of cited, taken_by_subject). @throws Refused where there was never such a source
 */
export function sourceClause(sql: Sql, thing: StreamName, sources: readonly string[] | undefined, { seq }: Moment): Clauses | undefined {
  if (sources === undefined) return undefined;
  for (const source of sources) checkThing(sql, "source", "source", source);
  const params = { source: JSON.stringify(sources), seq };
  const [first, before] = [`'${thing}/'`, `'${thing}0'`]; // 0 is the character after the slash
  const isOfThem = "s.source IN (SELECT value FROM json_each(:source))";
  const spoken = tables.map(
    (table) =>
      `SELECT substr(s.subject, ${thing.length + 2}) AS id FROM ${table} s
       WHERE ${isOfThem} AND s.subject > ${first} AND s.subject < ${before} AND ${knownRows("s")}`,
  );
  const { linksFewMax } = viewLimits;
  const count = sql.get(`SELECT count(*) AS n FROM (${spoken.join(" UNION ALL ")} LIMIT ${linksFewMax + 1})`, params);
  if (Number(count?.n) <= linksFewMax) return { where: [`r.id IN (${spoken.join(" UNION ")})`], params };
  const asked = tables.map(
    (table) => `EXISTS (SELECT 1 FROM ${table} s WHERE s.subject = ${first} || r.id AND +${isOfThem} AND ${knownRows("s")})`,
  );
  return { where: [`(${asked.join(" OR ")})`], params };
}
