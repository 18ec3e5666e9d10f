// How parties have ended by the moment, and since when: for boards that say why nobody is left (party_by_id).
import { rowsAt } from "../interval.ts";
import { sinceOf } from "../joined.ts";
import type { Moment } from "../knowledge.ts";
import type { Sql } from "../statements.ts";

export interface PartyEnded {
  readonly as: string;
  /** The first day on which it has ended. */
  readonly since: string;
}

/** Of a party among those asked for; nothing of one that lives. */
export function partyEnds(sql: Sql, partyIds: readonly string[], { seq, validAt }: Moment): (partyId: string) => { ended?: PartyEnded } {
  const rows = sql.all(
    `SELECT r.id, r.ended, s.shown FROM json_each(:partyIds) wanted JOIN party r ON r.id = wanted.value
     JOIN party_stated s ON s.row = r.stated_row WHERE r.ended IS NOT NULL AND ${rowsAt("r")}`,
    { partyIds: JSON.stringify(partyIds), seq, validAt },
  );
  const ended = new Map(rows.map((row) => [String(row.id), { ended: { as: String(row.ended), since: sinceOf(row) } }]));
  return (partyId) => ended.get(partyId) ?? {};
}
