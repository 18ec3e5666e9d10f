// The genealogy of a party at (T, K): all that are joined to it by mergers and splits, up and down, each with its day and the instrument that laid it
// down. A walk stops at what it has seen, and at a bound.
import { type PartyState, stateAt, timelines } from "@camket/domain";
import { rowsAt } from "./interval.ts";
import { sinceOf } from "./joined.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { remembering } from "./lines.ts";
import { decodeAll, type SingleReader } from "./read-streams.ts";
import type { Sql } from "./statements.ts";

interface Succession {
  readonly from: string;
  readonly to: string;
  readonly as: string;
  readonly since: string;
}

export function lineageOf(single: SingleReader, partyId: string, moment: Moment): Record<string, unknown> {
  const { sql } = single;
  const seen = new Set([partyId]);
  const successions = new Map<string, Succession>();
  let complete = true;
  // What is found while the set is walked is walked as well.
  for (const id of seen)
    for (const one of successionsAt(sql, id, moment)) {
      const other = one.from === id ? one.to : one.from;
      if (!seen.has(other) && seen.size >= viewLimits.lineageMax) {
        complete = false;
        continue;
      }
      seen.add(other);
      successions.set(`${one.from} ${one.to}`, one);
    }
  const inOrder = [...successions.values()].sort((a, b) => compare(a.since, b.since) || compare(a.from, b.from) || compare(a.to, b.to));
  const stateOf = remembering((id) => partyAt(single, id, moment));
  return {
    id: partyId,
    parties: partiesOf(sql, [...seen], moment),
    successions: inOrder.map((one) => ({ ...one, ...instrumentOf(one, stateOf) })),
    complete,
  };
}

/** A merger is told by the party that it begins, a split by the one that it ends. */
function instrumentOf({ from, to, as }: Succession, stateOf: (id: string) => PartyState | undefined): { instrument?: string } {
  const instrument = as === "merged" ? stateOf(to)?.begun?.instrument : stateOf(from)?.ended?.instrument;
  return instrument === undefined ? {} : { instrument };
}

function partyAt({ ledger, readStream }: SingleReader, id: string, { seq, validAt }: Moment): PartyState | undefined {
  const found = stateAt(timelines.party(decodeAll(readStream(`party-${id}`, seq), ledger)), validAt);
  return found && "state" in found ? found.state : undefined;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those that it went into, and those that went into it (party_by_id; party_link_by_value, party_by_stated_row). */
function successionsAt(sql: Sql, id: string, { seq, validAt }: Moment): readonly Succession[] {
  const rows = (which: string) =>
    sql.all(
      `SELECT r.id, l.value, r.ended, s.shown FROM party_link l JOIN party r ON r.stated_row = l.row JOIN party_stated s ON s.row = r.stated_row
       WHERE l.role = 'successor' AND ${which} AND ${rowsAt("r")}`,
      { id, seq, validAt },
    );
  return [...rows("r.id = :id"), ...rows("l.value = :id")].map((row) => ({
    from: String(row.id),
    to: String(row.value),
    as: String(row.ended),
    since: sinceOf(row),
  }));
}

/** party_by_id */
const partiesOf = (sql: Sql, ids: readonly string[], { seq, validAt }: Moment) =>
  sql
    .all(
      `SELECT r.id, r.names, r.level, r.country, r.ended, s.shown FROM json_each(:ids) wanted JOIN party r ON r.id = wanted.value
       JOIN party_stated s ON s.row = r.stated_row WHERE ${rowsAt("r")} ORDER BY r.id`,
      { ids: JSON.stringify(ids), seq, validAt },
    )
    .map((row) => ({
      id: String(row.id),
      names: JSON.parse(String(row.names)) as unknown,
      level: row.level,
      country: row.country,
      ...(row.ended === null ? {} : { ended: { as: row.ended, since: sinceOf(row) } }),
    }));
