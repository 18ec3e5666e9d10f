// What stands between the parties of a meeting: one of them, or who goes on for it, or a part of that, at one end, and another at the other. The rule
// of lists by corridor, for any number of parties.
import { rowsAt } from "./interval.ts";
import { kinOf, movedAmong } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { type Lines, linesAmong, linesAt, placesOf, remembering } from "./lines.ts";
import { amongList, inList, inRoles } from "./linked.ts";
import { momentRows } from "./list.ts";
import { livingFor } from "./parties-at.ts";
import type { Sql } from "./statements.ts";

/** A register with the roles in which it links the two ends. */
export interface EndsOf {
  readonly table: "commitment" | "request";
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** The order in which those come that are looked through first. */
  readonly order: string;
}

interface Held {
  readonly role: string;
  readonly partyId: string;
}

/**
 * The ids of what stands between two of the parties, or is named in `also`.
 * @param max things that are looked through; where there are more, `complete` is false
 */
export function between(
  sql: Sql,
  ends: EndsOf,
  partyIds: readonly string[],
  moment: Moment,
  { also, max }: { readonly also: readonly string[]; readonly max: number },
): { readonly ids: readonly string[]; readonly complete: boolean } {
  const lines = linesAt(sql, moment, linesAmong(sql, partyIds, moment));
  const asked = partyIds.map((id) => new Set([id, ...livingFor(lines, id)]));
  const kin = asked.map((ids) => kinOf(sql, [...ids], moment));
  const moved = ends.table === "commitment" ? [...new Set(kin.flatMap((one) => movedAmong(sql, one, moment)))] : [];
  const all = [...new Set(kin.flatMap(({ obliged, otherwise }) => [...obliged, ...otherwise]))];
  const found = candidates(sql, ends, all, [...moved, ...also], moment, max + 1);
  const held = heldIn(sql, ends, found, moment);
  const endsAt = endsOf(lines, asked, new Set(moved));
  const within = asked.map((_, part) => asked.map((_, whole) => isWithin(lines, asked, part, whole)));
  const areApart = (a: number, b: number) => a !== b && !within[a]?.[b] && !within[b]?.[a];
  const stands = (id: string) => {
    const its = held.get(id) ?? [];
    return its.some(
      (one) =>
        ends.one.includes(one.role) &&
        its.some(
          (other) =>
            other.partyId !== one.partyId &&
            ends.other.includes(other.role) &&
            endsAt(id, one).some((a) => endsAt(id, other).some((b) => areApart(a, b))),
        ),
    );
  };
  const named = new Set(also);
  return { ids: found.slice(0, max).filter((id) => named.has(id) || stands(id)), complete: found.length <= max };
}

/** Things that link two of the parties ({table}_link_by_value, {table}_by_stated_row, {table}_by_id). */
function candidates(
  sql: Sql,
  { table, one, other, order }: EndsOf,
  kin: readonly string[],
  also: readonly string[],
  moment: Moment,
  count: number,
): readonly string[] {
  const { seq, validAt } = moment;
  return sql
    .all(
      `SELECT r.id FROM ${table} r WHERE ${momentRows(sql, table, moment)} AND (
         r.stated_row IN (
           SELECT one.row FROM ${table}_link one CROSS JOIN ${table}_link two ON two.row = one.row
           WHERE ${inRoles("one", one)} AND ${inList("one", "kin")} AND ${inRoles("two", other)} AND ${amongList("two", "kin")} AND two.value <> one.value)
         OR r.id IN (SELECT value FROM json_each(:also)))
       ORDER BY ${order}, r.id LIMIT :count`,
      { kin: JSON.stringify(kin), also: JSON.stringify(also), seq, validAt, count },
    )
    .map(({ id }) => String(id));
}

/** The parties of each, with their roles ({table}_by_id). */
function heldIn(
  sql: Sql,
  { table, one, other }: EndsOf,
  ids: readonly string[],
  { seq, validAt }: Moment,
): ReadonlyMap<string, readonly Held[]> {
  const rows = sql.all(
    `SELECT r.id, l.role, l.value FROM json_each(:ids) wanted JOIN ${table} r ON r.id = wanted.value
     JOIN ${table}_link l ON l.row = r.stated_row AND ${inRoles("l", [...one, ...other])} WHERE ${rowsAt("r")}`,
    { ids: JSON.stringify(ids), seq, validAt },
  );
  const held = rows.map(({ id, role, value }) => ({ id: String(id), role: String(role), partyId: String(value) }));
  return Map.groupBy(held, ({ id }) => id);
}

/** With which of those asked for, by their places in the list, what a party has in a thing rests. Most things share their ends. */
function endsOf(lines: Lines, asked: readonly ReadonlySet<string>[], moved: ReadonlySet<string>) {
  const resting = (partyId: string, commitmentId: string | undefined, obliged: boolean): readonly number[] => {
    const places = placesOf(lines, partyId, { commitmentId, obliged });
    return asked.flatMap((ids, index) => (places.isDisjointFrom(ids) ? [] : [index]));
  };
  const shared = [false, true].map((obliged) => remembering((partyId) => resting(partyId, undefined, obliged)));
  return (id: string, { role, partyId }: Held): readonly number[] => {
    const obliged = role === "obligor";
    return moved.has(id) ? resting(partyId, id, obliged) : (shared[Number(obliged)] as (id: string) => readonly number[])(partyId);
  };
}

/** Whether one of those asked for is part of another: what it owes to its own whole stands between no two. */
const isWithin = (lines: Lines, asked: readonly ReadonlySet<string>[], part: number, whole: number): boolean =>
  [...(asked[part] as ReadonlySet<string>)].some(
    (id) => !placesOf(lines, id, { obliged: false }).isDisjointFrom(asked[whole] as ReadonlySet<string>),
  );
