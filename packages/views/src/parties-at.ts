// What spans streams is joined when read, at the same (T, K): the names of parties, what belongs to what, and who goes on for whom.
import { dutyOf, isDutyRole } from "./duty-role.ts";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import type { Sql } from "./statements.ts";

/** The party, and all that is part of it, of a part of it, and so on; a walk stops at what it has seen (party_by_part_of). */
export const withParts = (sql: Sql, partyId: string, moment: Moment): string[] => reachedFrom(sql, [partyId], moment, parts);

/**
 * The same, and those that went into it or into one of its parts or gave it all their functions, with their parts: whoever asks for the
 * successor means them too.
 */
export const withKin = (sql: Sql, partyIds: readonly string[], moment: Moment): string[] =>
  reachedFrom(sql, partyIds, moment, `${parts} UNION ${predecessors}`);

const parts = `SELECT r.id FROM kin JOIN party r ON r.part_of = kin.id WHERE ${rowsAt("r")}`;
/** party_link_by_value, party_by_stated_row */
const predecessors = `SELECT r.id FROM kin JOIN party_link l ON l.value = kin.id AND l.role IN ('successor', 'function')
  JOIN party r ON r.stated_row = l.row WHERE ${rowsAt("r")}`;

const reachedFrom = (sql: Sql, partyIds: readonly string[], { seq, validAt }: Moment, step: string): string[] =>
  sql
    .all(`WITH RECURSIVE kin (id) AS (SELECT value FROM json_each(:partyIds) UNION ${step}) SELECT id FROM kin`, {
      partyIds: JSON.stringify(partyIds),
      seq,
      validAt,
    })
    .map(({ id }) => String(id));

/**
 * Who goes on for it at the moment: itself while it lives, else the successors that live, or those who took on all its functions; nobody where
 * it ended without any.
 */
export function livingFor(sql: Sql, partyId: string, moment: Moment): readonly string[] {
  const { seq, validAt } = moment;
  const seen = new Set<string>();
  const living: string[] = [];
  for (const next = [partyId]; next.length > 0; ) {
    const id = next.pop() as string;
    if (seen.has(id)) continue;
    seen.add(id);
    const row = sql.get(`SELECT r.ended, r.stated_row FROM party r WHERE r.id = :id AND ${rowsAt("r")}`, { id, seq, validAt });
    if (!row || row.ended === null) living.push(id);
    else
      for (const { value } of sql.all("SELECT value FROM party_link WHERE row = :row AND role IN ('successor', 'function')", {
        row: Number(row.stated_row),
      }))
        next.push(String(value));
  }
  return living.sort();
}

/** The duties that went to one of the parties one by one, by a split or by a transfer (party_link_by_value, party_by_stated_row). */
export const dutiesMovedTo = (sql: Sql, partyIds: readonly string[], { seq, validAt }: Moment): string[] =>
  sql
    .all(
      `SELECT DISTINCT l.role FROM party_link l JOIN party r ON r.stated_row = l.row
       WHERE l.value IN (SELECT value FROM json_each(:partyIds)) AND ${isDutyRole("l")} AND ${rowsAt("r")}`,
      { partyIds: JSON.stringify(partyIds), seq, validAt },
    )
    .flatMap(({ role }) => dutyOf(String(role)) ?? []);

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

/**
 * Each party that belongs to a province (a province belongs to itself), with the province that goes on for that one and its country. A walk
 * stops at what it has seen.
 */
export function provincesAt(sql: Sql, moment: Moment): readonly (readonly [id: string, province: string, country: string])[] {
  const { seq, validAt } = moment;
  const parties = new Map(
    sql
      .all(`SELECT r.id, r.level, r.country, r.part_of, r.ended FROM party r WHERE ${rowsAt("r")}`, { seq, validAt })
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
    if (!province) return [];
    const names = province.ended === null ? [String(province.id)] : livingFor(sql, String(province.id), moment);
    return names.map((name) => [id, name, String(province.country)] as const);
  });
}

/** Each party with its country, named as corridors name it: `la`. */
export const countriesAt = (sql: Sql, { seq, validAt }: Moment): readonly (readonly [id: string, country: string, country: string])[] =>
  sql
    .all(`SELECT r.id, r.country FROM party r WHERE ${rowsAt("r")}`, { seq, validAt })
    .map(({ id, country }) => [String(id), String(country).toLowerCase(), String(country)] as const);

/**
 * Adds to each party that an answer names by its id the names that it had on the day of the act, with level and country; and, where another name
 * or a successor stands at the moment, `now`. Several successors at once are nobody's new name: the party's own page shows them.
 * @param actOn the day of the act; absent, or where the party was not there yet: the day asked about
 */
export function withNames<Answer>(sql: Sql, answer: Answer, moment: Moment, actOn?: string): Answer {
  return withNamesEach(sql, [answer], moment, [actOn])[0] as Answer;
}

/** The same for many answers, each with the day of its own act. */
export function withNamesEach<Answer>(
  sql: Sql,
  answers: readonly Answer[],
  moment: Moment,
  actsOn: readonly (string | undefined)[],
): Answer[] {
  const wanted = new Map<string, readonly [id: string, day: string]>();
  const want = (id: string, day: string) => wanted.set(`${id} ${day}`, [id, day]);
  answers.forEach((answer, n) => {
    walk(answer, (party) => {
      want(party.partyId, moment.validAt);
      want(party.partyId, actsOn[n] ?? moment.validAt);
      return party;
    });
  });
  if (wanted.size === 0) return [...answers];
  const found = partiesAt(sql, [...wanted.values()], moment);
  const nowOf = remembering((id: string): { readonly id: string; readonly names: unknown } | undefined => {
    const present = found.get(`${id} ${moment.validAt}`);
    if (!present?.ended) return present && { id, names: present.names };
    const [one, ...others] = livingFor(sql, id, moment);
    const names =
      one === undefined || others.length > 0
        ? undefined
        : partiesAt(sql, [[one, moment.validAt]], moment).get(`${one} ${moment.validAt}`)?.names;
    return one !== undefined && names ? { id: one, names } : undefined;
  });
  return answers.map(
    (answer, n) =>
      walk(answer, (party) => {
        const then = found.get(`${party.partyId} ${actsOn[n] ?? moment.validAt}`) ?? found.get(`${party.partyId} ${moment.validAt}`);
        if (!then) return party;
        const { ended: _, ...shown } = then;
        const now = nowOf(party.partyId);
        const isOther = now && (now.id !== party.partyId || JSON.stringify(now.names) !== JSON.stringify(then.names));
        return { ...party, ...shown, ...(isOther ? { now } : {}) };
      }) as Answer,
  );
}

interface ShownParty {
  readonly names: unknown;
  readonly level: unknown;
  readonly country: unknown;
  readonly ended: boolean;
}

/** By id and day, with a space between them (party_by_id). */
function partiesAt(sql: Sql, wanted: readonly (readonly [id: string, day: string])[], { seq }: Moment): Map<string, ShownParty> {
  const rows = sql.all(
    `SELECT w.value ->> 0 AS id, w.value ->> 1 AS day, r.names, r.level, r.country, r.ended FROM json_each(:wanted) w
     JOIN party r ON r.id = w.value ->> 0 AND r.known_from <= :seq AND r.known_to > :seq
       AND r.valid_from <= w.value ->> 1 AND r.valid_to > w.value ->> 1`,
    { wanted: JSON.stringify(wanted), seq },
  );
  return new Map(
    rows.map(({ id, day, names, level, country, ended }) => [
      `${id} ${day}`,
      { names: JSON.parse(String(names)), level, country, ended: ended !== null },
    ]),
  );
}

export function remembering<Result>(of: (id: string) => Result): (id: string) => Result {
  const known = new Map<string, Result>();
  return (id) => {
    if (!known.has(id)) known.set(id, of(id));
    return known.get(id) as Result;
  };
}

function walk(value: unknown, visit: (party: { readonly partyId: string }) => object): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, visit));
  if (value === null || typeof value !== "object") return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, visit)]));
  return typeof fields.partyId === "string" ? visit(fields as { partyId: string }) : fields;
}
