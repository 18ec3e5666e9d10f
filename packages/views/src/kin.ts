// Lists by a party find what rests with it: of it, of its parts that nobody goes on for, and of all those that it goes on for. That is the way
// of lines.ts walked backward; commitments of which a part was moved by itself are few and judged one by one, forward.
import { rowsAt } from "./interval.ts";
import type { Moment } from "./knowledge.ts";
import { type Lines, linesAmong, linesAt, type Stake } from "./lines.ts";
import type { Sql } from "./statements.ts";

/** The parties whose duties, and those whose other parts in things, rest with one of those asked for. */
export interface Kin {
  readonly obliged: readonly string[];
  readonly otherwise: readonly string[];
}

/** party_by_part_of, party_link_by_value, party_by_stated_row, party_by_id */
export function kinOf(sql: Sql, partyIds: readonly string[], { seq, validAt }: Moment): Kin {
  const rows = sql.all(
    `WITH RECURSIVE stake (obliged) AS (VALUES (0), (1)), kin (id, obliged) AS (
       SELECT asked.value, stake.obliged FROM json_each(:partyIds) asked JOIN stake
       UNION SELECT r.id, stake.obliged FROM kin JOIN party r ON r.part_of = kin.id JOIN stake
         WHERE kin.obliged = 0 AND ${rowsAt("r")}
           AND NOT EXISTS (SELECT 1 FROM party_link l WHERE l.row = r.stated_row AND ${leadsOn("stake.obliged")})
       UNION SELECT r.id, kin.obliged FROM kin JOIN party_link l ON l.value = kin.id JOIN party r ON r.stated_row = l.row
         WHERE ${leadsOn("kin.obliged")} AND ${rowsAt("r")} AND EXISTS (SELECT 1 FROM party k WHERE k.id = kin.id AND ${rowsAt("k")}))
     SELECT id, obliged FROM kin`,
    { partyIds: JSON.stringify(partyIds), seq, validAt },
  );
  const ids = (obliged: number) => rows.filter((row) => row.obliged === obliged).map(({ id }) => String(id));
  return { obliged: ids(1), otherwise: ids(0) };
}

/** Whether the link `l` of the party `r` is where all goes that was not moved by itself. */
const leadsOn = (obliged: string): string => `(l.role = 'function' OR (l.role = 'successor' AND (r.ended = 'merged' OR ${obliged} = 0)
  AND NOT EXISTS (SELECT 1 FROM party_link f WHERE f.row = l.row AND f.role = 'function')))`;

/** The commitments of which one of the parties moved a part, or to which one was moved (moved_by_recipient, its primary key). */
export function movedAmong(sql: Sql, { obliged, otherwise }: Kin, { seq, validAt }: Moment): readonly string[] {
  const moves = `SELECT m.duty FROM moved m WHERE ${rowsAt("m")}`;
  const among = "IN (SELECT value FROM json_each(:kin))";
  const kin = JSON.stringify([...new Set([...obliged, ...otherwise])]);
  return sql
    .all(`${moves} AND m.recipient ${among} UNION ${moves} AND m.party ${among}`, { kin, seq, validAt })
    .map(({ duty }) => String(duty));
}

/** A duty of a party that went by itself to another. */
export interface Move {
  readonly party: string;
  readonly duty: string;
  readonly recipient: string;
}

/** All that hold at the moment, in the order of the parties and their duties. */
export const movesAt = (sql: Sql, { seq, validAt }: Moment): readonly Move[] =>
  sql
    .all(`SELECT m.party, m.duty, m.recipient FROM moved m WHERE ${rowsAt("m")}`, { seq, validAt })
    .map(({ party, duty, recipient }) => ({ party: String(party), duty: String(duty), recipient: String(recipient) }));

/** All commitments of which a part was moved by itself. */
export const allMoved = (sql: Sql, moment: Moment): readonly string[] => [...new Set(movesAt(sql, moment).map(({ duty }) => duty))];

/** A party of a commitment, in one of its roles. */
export interface Held extends Stake {
  readonly partyId: string;
  readonly role: string;
}

/** Of some commitments, one by one, whether they are found. */
export type Judged = ReadonlyMap<string, boolean>;

/** Asks of each commitment, with its parties at the moment and their lines. */
export function judge(
  sql: Sql,
  commitmentIds: readonly string[],
  moment: Moment,
  isFound: (held: readonly Held[], lines: Lines) => boolean,
): Judged {
  const heldIn = heldBy(sql, commitmentIds, moment);
  const partyIds = new Set([...heldIn.values()].flatMap((held) => held.map(({ partyId }) => partyId)));
  const lines = linesAt(sql, moment, linesAmong(sql, [...partyIds], moment));
  return new Map([...heldIn].map(([id, held]) => [id, isFound(held, lines)]));
}

/** By the commitment (commitment_by_id). */
export function heldBy(sql: Sql, commitmentIds: readonly string[], { seq, validAt }: Moment): ReadonlyMap<string, readonly Held[]> {
  if (commitmentIds.length === 0) return new Map();
  const rows = sql.all(
    `SELECT r.id, l.role, l.value FROM json_each(:ids) wanted JOIN commitment r ON r.id = wanted.value
     JOIN commitment_link l ON l.row = r.stated_row AND l.role IN ('obligor', 'beneficiary', 'agency') WHERE ${rowsAt("r")}`,
    { ids: JSON.stringify(commitmentIds), seq, validAt },
  );
  const held = rows.map(({ id, role, value }) => ({
    commitmentId: String(id),
    partyId: String(value),
    role: String(role),
    obliged: role === "obligor",
  }));
  return Map.groupBy(held, ({ commitmentId }) => commitmentId);
}
