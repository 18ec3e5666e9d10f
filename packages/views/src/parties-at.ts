// What spans streams is joined when read, at the same (T, K): the names of parties, and what belongs to what.
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";

/** The party, and all that is part of it, of a part of it, and so on; a walk stops at what it has seen (party_by_part_of). */
export function withParts(sql: Sql, partyId: string, { seq, validAt }: Moment): string[] {
  return sql
    .all(
      `WITH RECURSIVE part (id) AS (VALUES (:partyId) UNION SELECT r.id FROM part JOIN party r ON r.part_of = part.id WHERE ${rowsAt("r")})
       SELECT id FROM part`,
      { partyId, seq, validAt },
    )
    .map(({ id }) => String(id));
}

/** All parties of a country (party_by_country). */
export function partiesOf(sql: Sql, country: string, { seq, validAt }: Moment): string[] {
  return sql
    .all(`SELECT r.id FROM party r WHERE r.country = :country AND ${rowsAt("r")}`, { country, seq, validAt })
    .map(({ id }) => String(id));
}

/** Absent where the party was not known, or not yet there, at the moment (party_by_id). */
export function countryOf(sql: Sql, partyId: string, { seq, validAt }: Moment): string | undefined {
  return sql.get(`SELECT r.country FROM party r WHERE r.id = :partyId AND ${rowsAt("r")}`, { partyId, seq, validAt })?.country as
    | string
    | undefined;
}

/** Each party that belongs to a province (a province belongs to itself), with that province and its country. A walk stops at what it has seen. */
export function provincesAt(sql: Sql, { seq, validAt }: Moment): readonly (readonly [id: string, province: string, country: string])[] {
  const parties = new Map(
    sql
      .all(`SELECT r.id, r.level, r.country, r.part_of FROM party r WHERE ${rowsAt("r")}`, { seq, validAt })
      .map((row) => [String(row.id), row]),
  );
  const provinceOf = (id: string): Record<string, unknown> | undefined => {
    const seen = new Set<string>();
    for (let at = parties.get(id); at && !seen.has(String(at.id)); at = parties.get(String(at.part_of))) {
      if (at.level === "province") return at;
      seen.add(String(at.id));
    }
    return undefined;
  };
  return [...parties.keys()].flatMap((id) => {
    const province = provinceOf(id);
    return province ? [[id, String(province.id), String(province.country)] as const] : [];
  });
}

/** Each party with its country, named as corridors name it: `la`. */
export const countriesAt = (sql: Sql, { seq, validAt }: Moment): readonly (readonly [id: string, country: string, country: string])[] =>
  sql
    .all(`SELECT r.id, r.country FROM party r WHERE ${rowsAt("r")}`, { seq, validAt })
    .map(({ id, country }) => [String(id), String(country).toLowerCase(), String(country)] as const);

/** A filter that names a party which nobody ever registered is a misspelling, not an empty list. @throws Refused */
export function checkParty(sql: Sql, parameter: string, partyId: string): void {
  if (!sql.get("SELECT 1 FROM event WHERE stream = :stream LIMIT 1", { stream: `party-${partyId}` }))
    throw wrongParameter(parameter, "UNKNOWN_PARTY", `no party "${partyId}" was ever registered`, { partyId });
}

/** @throws Refused */
export function checkSource(sql: Sql, parameter: string, sourceId: string): void {
  if (!sql.get("SELECT 1 FROM event WHERE stream = :stream LIMIT 1", { stream: `source-${sourceId}` }))
    throw wrongParameter(parameter, "UNKNOWN_SOURCE", `no source "${sourceId}" was ever registered`, { sourceId });
}

/** Adds names, level and country, as they are at the moment, wherever an answer names a party by its id. */
export function withNames<Answer>(sql: Sql, answer: Answer, { seq, validAt }: Moment): Answer {
  const ids = new Set<string>();
  walk(answer, (party) => {
    ids.add(party.partyId);
    return party;
  });
  if (ids.size === 0) return answer;
  const found = new Map(
    sql
      .all(
        `SELECT r.id, r.names, r.level, r.country FROM json_each(:ids) wanted JOIN party r ON r.id = wanted.value WHERE ${rowsAt("r")}`,
        { ids: JSON.stringify([...ids]), seq, validAt },
      )
      .map((row) => [String(row.id), { names: JSON.parse(String(row.names)), level: row.level, country: row.country }]),
  );
  return walk(answer, (party) => ({ ...party, ...found.get(party.partyId) })) as Answer;
}

function walk(value: unknown, visit: (party: { readonly partyId: string }) => object): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, visit));
  if (value === null || typeof value !== "object") return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, visit)]));
  return typeof fields.partyId === "string" ? visit(fields as { partyId: string }) : fields;
}
