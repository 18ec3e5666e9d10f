// What spans streams is joined when read, at the same (T, K): the names of parties, what belongs to what, and who goes on for whom.
import { streamId } from "@camket/domain";
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { keepersOf, type Lines, linesAmong, linesAt, lives, remembering, type Stake } from "./lines.ts";
import type { Sql } from "./statements.ts";

/** The party, and all that is part of it, of a part of it, and so on; a walk stops at what it has seen (party_by_part_of). */
export const withParts = (sql: Sql, partyId: string, { seq, validAt }: Moment): string[] =>
  sql
    .all(
      `WITH RECURSIVE kin (id) AS (SELECT :partyId UNION SELECT r.id FROM kin JOIN party r ON r.part_of = kin.id WHERE ${rowsAt("r")})
       SELECT id FROM kin`,
      { partyId, seq, validAt },
    )
    .map(({ id }) => String(id));

/**
 * Who stands for it at the moment: itself while it lives, else those that go on for it and live; nobody where it ended without any, or is not
 * there.
 */
export const livingFor = (lines: Lines, partyId: string): readonly string[] =>
  lives(lines, partyId) ? [partyId] : keepersOf(lines, partyId, { obliged: false });

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

/** What an answer tells of, so that its parties are named as of the act. */
export interface Told {
  /** The day of the act; absent, or where the party was not there yet: the day asked about. */
  readonly on?: string | undefined;
  /** The day of an event by its id: a party that stands beside an `eventId`, or below it, is named as on that day. */
  readonly eventOn?: (eventId: string) => string | undefined;
  /** The commitment whose obligors and beneficiaries it names: `now` is who goes on for them in this very one. */
  readonly commitmentId?: string;
}

/**
 * Adds to each party that an answer names by its id the names that it had on the day of the act, with level and country; and, where another name
 * or one who goes on for it stands at the moment, `now`. Several at once are nobody's new name: the party's own page shows them. One of which
 * everything was withdrawn has no names: `nothingStands`.
 */
export function withNames<Answer>(sql: Sql, answer: Answer, moment: Moment, told: Told = {}): Answer {
  return withNamesEach(sql, [answer], moment, [told])[0] as Answer;
}

/** The same for many answers, each told of by itself. */
export function withNamesEach<Answer>(sql: Sql, answers: readonly Answer[], moment: Moment, told: readonly Told[]): Answer[] {
  const wanted = new Map<string, readonly [id: string, day: string]>();
  const want = (id: string, day: string) => wanted.set(`${id} ${day}`, [id, day]);
  const toldOf = (n: number): Told => told[n] ?? {};
  answers.forEach((answer, n) => {
    walk(answer, toldOf(n), ({ partyId, ...party }, { on }) => {
      want(partyId, moment.validAt);
      want(partyId, on ?? moment.validAt);
      return party;
    });
  });
  if (wanted.size === 0) return [...answers];
  const found = partiesAt(sql, [...wanted.values()], moment);
  const lines = linesAt(sql, moment, linesAmong(sql, [...new Set([...wanted.values()].map(([id]) => id))], moment));
  const nameOf = remembering(
    (id) => (found.get(`${id} ${moment.validAt}`) ?? partiesAt(sql, [[id, moment.validAt]], moment).get(`${id} ${moment.validAt}`))?.names,
  );
  const nowOf = (id: string, stake: Stake | undefined): { readonly id: string; readonly names: unknown } | undefined => {
    const [one, ...others] = stake ? keepersOf(lines, id, stake) : livingFor(lines, id);
    return one === undefined || others.length > 0 ? undefined : { id: one, names: nameOf(one) };
  };
  const nothingStands = remembering((id) => isWithdrawn(sql, id, moment));
  return answers.map(
    (answer, n) =>
      walk(answer, toldOf(n), (party, { on, stake }) => {
        const { partyId } = party;
        const then = found.get(`${partyId} ${on ?? moment.validAt}`) ?? found.get(`${partyId} ${moment.validAt}`);
        if (!then) return nothingStands(partyId) ? { ...party, nothingStands: true } : party;
        const now = nowOf(partyId, stake);
        const isOther = now && (now.id !== partyId || JSON.stringify(now.names) !== JSON.stringify(then.names));
        return { ...party, ...then, ...(isOther ? { now } : {}) };
      }) as Answer,
  );
}

/** Whether the party was there and all of it was withdrawn by then (event_by_stream, party_by_id). */
const isWithdrawn = (sql: Sql, id: string, { seq }: Moment): boolean =>
  sql.get(
    `SELECT 1 AS found FROM event e WHERE e.stream = :stream AND e.type = 'EventWithdrawn' AND e.seq <= :seq AND NOT EXISTS (
       SELECT 1 FROM party r WHERE r.id = :id AND r.known_from <= :seq AND r.known_to > :seq) LIMIT 1`,
    { stream: streamId("parties", id), id, seq },
  ) !== undefined;

interface ShownParty {
  readonly names: unknown;
  readonly level: unknown;
  readonly country: unknown;
}

/** By id and day, with a space between them (party_by_id). */
function partiesAt(sql: Sql, wanted: readonly (readonly [id: string, day: string])[], { seq }: Moment): Map<string, ShownParty> {
  const rows = sql.all(
    `SELECT w.value ->> 0 AS id, w.value ->> 1 AS day, r.names, r.level, r.country FROM json_each(:wanted) w
     JOIN party r ON r.id = w.value ->> 0 AND r.known_from <= :seq AND r.known_to > :seq
       AND r.valid_from <= w.value ->> 1 AND r.valid_to > w.value ->> 1`,
    { wanted: JSON.stringify(wanted), seq },
  );
  return new Map(rows.map(({ id, day, names, level, country }) => [`${id} ${day}`, { names: JSON.parse(String(names)), level, country }]));
}

interface NamedParty {
  readonly partyId: string;
}
type Visit = (party: NamedParty, act: { readonly on: string | undefined; readonly stake: Stake | undefined }) => object;

function walk(value: unknown, told: Told, visit: Visit, within: { readonly eventId?: string; readonly stake?: Stake } = {}): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, told, visit, within));
  if (value === null || typeof value !== "object") return value;
  const { on, eventOn, commitmentId } = told;
  const { eventId = within.eventId } = value as { readonly eventId?: string };
  const inside = eventId === undefined || eventId === within.eventId ? within : { ...within, eventId };
  const inField = (field: string) =>
    commitmentId !== undefined && (field === "obligors" || field === "beneficiaries")
      ? { ...inside, stake: { commitmentId, obliged: field === "obligors" } }
      : inside;
  const fields = Object.fromEntries(Object.entries(value).map(([field, one]) => [field, walk(one, told, visit, inField(field))]));
  if (typeof fields.partyId !== "string") return fields;
  const eventDay = eventId === undefined ? undefined : eventOn?.(eventId);
  return visit(fields as unknown as NamedParty, { on: eventDay ?? on, stake: within.stake });
}
