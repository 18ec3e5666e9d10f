// Lists by corridor: a pair of provinces of two countries, one among those obliged and one among those who benefit or are obliged too (of an
// agreement: both among its parties); or a pair of countries. Both ends widen to the parts of a party as they are at the moment, and to those
// that went into it.
import { checkThing } from "./check-thing.ts";
import type { Clauses } from "./clauses.ts";
import type { Moment } from "./knowledge.ts";
import { amongList, areFew, inList, inRoles } from "./linked.ts";
import { countryOf, livingFor, partiesOf, withKin } from "./parties-at.ts";
import { wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";

/** The roles in which a register links the two ends. */
export interface Ends {
  readonly table: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/**
 * `a~b` is `b~a`. Two letters are a country, anything else the id of a party, as a rule a province; one that ended finds the corridor of those
 * that go on for it.
 */
export function corridorClause(sql: Sql, ends: Ends, [a, b]: readonly [string, string], moment: Moment): Clauses {
  checkEnds(sql, a, b, moment);
  const side = (end: string): readonly string[] =>
    isCountry(end) ? partiesOf(sql, end.toUpperCase(), moment) : withKin(sql, [end, ...livingFor(sql, end, moment)], moment);
  const params = { endA: JSON.stringify(side(a)), endB: JSON.stringify(side(b)) };
  const few = (["endA", "endB"] as const).find((end) => areFew(sql, { table: ends.table, roles: ends.other, filter: end }, params));
  if (!few) return { where: [`(EXISTS (${asked(ends, "endA", "endB")}) OR EXISTS (${asked(ends, "endB", "endA")}))`], params };
  return { where: [`r.stated_row IN (${found(ends, "endA", "endB", few)} UNION ${found(ends, "endB", "endA", few)})`], params };
}

const isCountry = (end: string): boolean => /^[a-z]{2}$/.test(end);

/** Two ends of one country are no corridor: an empty list would hide the mistake. */
function checkEnds(sql: Sql, a: string, b: string, moment: Moment): void {
  const wrong = (detail: string) => wrongParameter("corridor", "NO_CORRIDOR", detail);
  if (isCountry(a) !== isCountry(b)) throw wrong(`"${a}~${b}" mixes a country and a party: name two provinces, or two countries`);
  if (a === b) throw wrong(`"${a}~${b}" names one end twice`);
  if (isCountry(a)) {
    for (const end of [a, b])
      if (!sql.get("SELECT 1 FROM party WHERE country = :country LIMIT 1", { country: end.toUpperCase() }))
        throw wrongParameter("corridor", "UNKNOWN_COUNTRY", `no party of "${end.toUpperCase()}" was ever registered`);
    return;
  }
  for (const end of [a, b]) checkThing(sql, "corridor", "party", end);
  const country = countryOf(sql, a, moment);
  if (country !== undefined && country === countryOf(sql, b, moment))
    throw wrong(`"${a}" and "${b}" are both of ${country}: a corridor joins two countries; for one party use \`party\``);
}

type End = "endA" | "endB";

/** CROSS JOIN keeps the order as written: from the end with few links ({table}_link_by_value) to the other end of the same row. */
function found({ table, one, other }: Ends, first: End, second: End, few: End): string {
  const [near, far] = few === first ? ["one", "two"] : ["two", "one"];
  const end = (link: string, parameter: End) => (link === near ? inList : amongList)(link, parameter);
  return `SELECT ${near}.row FROM ${table}_link ${near} CROSS JOIN ${table}_link ${far} ON ${far}.row = ${near}.row
    WHERE ${inRoles("one", one)} AND ${end("one", first)} AND ${inRoles("two", other)} AND ${end("two", second)}`;
}

const asked = ({ table, one, other }: Ends, first: End, second: End): string =>
  `SELECT 1 FROM ${table}_link one CROSS JOIN ${table}_link two ON two.row = one.row
   WHERE one.row = r.stated_row AND ${inRoles("one", one)} AND ${amongList("one", first)}
     AND ${inRoles("two", other)} AND ${amongList("two", second)}`;
