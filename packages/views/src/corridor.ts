// Lists by corridor: a pair of provinces of two countries, one among those obliged and one among those who benefit or are obliged too (of an
// agreement: both among its parties); or a pair of countries. Both ends widen to all whose part in a thing rests there at the moment, as the
// money board names corridors.
import { checkThing } from "./check-thing.ts";
import type { Clauses } from "./clauses.ts";
import { type Judged, judge, type Kin, kinOf, movedAmong } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { linesAt, placesOf } from "./lines.ts";
import { amongList, areFew, foundClause, inList, inRoles, kinParams, type Search } from "./linked.ts";
import { countryOf, livingFor, partiesOf } from "./parties-at.ts";
import { wrongParameter } from "./refused.ts";
import type { Sql } from "./statements.ts";
import { untilNextEvent } from "./until-next-event.ts";

/** The roles in which a register links the two ends. */
export interface Ends {
  readonly table: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** `a~b` is `b~a`. A party that ended, as a rule a province, finds the corridor of those that go on for it. */
export function corridorClause(sql: Sql, ends: Ends, pair: readonly [string, string], moment: Moment): Clauses {
  const { kin, judged } = corridorSought(sql, ends, pair, moment);
  return foundClause(pairSearch(sql, ends, kin), "corridor", judged);
}

/** Those at whom the two ends rest; of commitments that are judged one by one, whether they are found. */
export function corridorSought(sql: Sql, ends: Ends, pair: readonly [string, string], moment: Moment) {
  const by = [ends, pair, moment.seq, moment.validAt];
  return untilNextEvent(sql, { name: "corridors sought", max: viewLimits.corridorsSoughtKeptMax, by }, () =>
    seekCorridor(sql, ends, pair, moment),
  );
}

function seekCorridor(
  sql: Sql,
  ends: Ends,
  pair: readonly [string, string],
  moment: Moment,
): { readonly kin: readonly [Kin, Kin]; readonly judged: Judged } {
  const { a, b, areCountries } = readPair(sql, pair, moment);
  const lines = linesAt(sql, moment);
  const asked = (end: string): readonly string[] => [end, ...livingFor(lines, end)];
  const kin = [a, b].map((end) => (areCountries ? allOfCountry(sql, end, moment) : kinOf(sql, asked(end), moment))) as [Kin, Kin];
  if (ends.table !== "commitment" || areCountries) return { kin, judged: new Map() satisfies Judged };
  const [endA, endB] = [new Set(asked(a)), new Set(asked(b))];
  const moved = [...new Set(kin.flatMap((one) => movedAmong(sql, one, moment)))];
  const judged = judge(sql, moved, moment, (held, its) => {
    const rests = (roles: readonly string[], end: ReadonlySet<string>) =>
      held.some((one) => roles.includes(one.role) && !placesOf(its, one.partyId, one).isDisjointFrom(end));
    return (rests(ends.one, endA) && rests(ends.other, endB)) || (rests(ends.one, endB) && rests(ends.other, endA));
  });
  return { kin, judged };
}

function allOfCountry(sql: Sql, end: string, moment: Moment): Kin {
  const parties = partiesOf(sql, end, moment);
  return { obliged: parties, otherwise: parties };
}

function pairSearch(sql: Sql, ends: Ends, [a, b]: readonly [Kin, Kin]): Search {
  const [endA, endB] = [kinParams("endA", a), kinParams("endB", b)];
  const params = { ...endA.params, ...endB.params };
  const fits = { endA: endA.fits, endB: endB.fits };
  const few = (["endA", "endB"] as const).find((end) => areFew(sql, { table: ends.table, roles: ends.other, filter: end }, params));
  return {
    ...(few ? { rows: `${found(ends, fits, "endA", "endB", few)} UNION ${found(ends, fits, "endB", "endA", few)}` } : {}),
    asked: `(EXISTS (${asked(ends, fits, "endA", "endB")}) OR EXISTS (${asked(ends, fits, "endB", "endA")}))`,
    params,
  };
}

const wrong = (detail: string) => wrongParameter("corridor", "NO_CORRIDOR", detail);

interface Pair {
  readonly a: string;
  readonly b: string;
  /** In capitals then, as parties name theirs. */
  readonly areCountries: boolean;
}

/**
 * Two letters beside two letters are countries in either case, unless in small letters they are the ids of parties and no such countries. All else
 * are parties. Two ends of one country are no corridor: an empty list would hide the mistake. @throws Refused
 */
function readPair(sql: Sql, [a, b]: readonly [string, string], moment: Moment): Pair {
  if (a.toLowerCase() === b.toLowerCase()) throw wrong(`"${a}~${b}" names one end twice`);
  const pair = [a, b];
  const isParty = (end: string) => sql.get("SELECT 1 FROM event WHERE stream = :stream LIMIT 1", { stream: `party-${end}` }) !== undefined;
  const isCountry = (end: string) => sql.get("SELECT 1 FROM party WHERE country = :end LIMIT 1", { end: end.toUpperCase() }) !== undefined;
  if (pair.every((end) => /^[a-z]{2}$/i.test(end)) && (pair.every(isCountry) || !pair.every(isParty))) {
    for (const end of pair)
      if (!isCountry(end)) throw wrongParameter("corridor", "UNKNOWN_COUNTRY", `no party of "${end.toUpperCase()}" was ever registered`);
    return { a: a.toUpperCase(), b: b.toUpperCase(), areCountries: true };
  }
  for (const end of pair)
    if (/^[a-z]{2}$/i.test(end) && !isParty(end))
      throw wrong(
        `"${a}~${b}" mixes a country and a party: no party has the id "${end}", and the country "${end.toUpperCase()}" stands beside a country alone; name two provinces, or two countries`,
      );
  if (!isParty(a) && !isParty(b))
    throw wrongParameter("corridor", "UNKNOWN_PARTY", `no party "${a}" and no party "${b}" was ever recorded`);
  for (const end of pair) checkThing(sql, "corridor", "party", end);
  const country = countryOf(sql, a, moment);
  if (country !== undefined && country === countryOf(sql, b, moment))
    throw wrong(`"${a}" and "${b}" are both of ${country}: a corridor joins two countries; for one party use \`party\``);
  return { a, b, areCountries: false };
}

type End = "endA" | "endB";
type Fits = Readonly<Record<End, (link: string) => string>>;

/** CROSS JOIN keeps the order as written: from the end with few links ({table}_link_by_value) to the other end of the same row. */
function found({ table, one, other }: Ends, fits: Fits, first: End, second: End, few: End): string {
  const [near, far] = few === first ? ["one", "two"] : ["two", "one"];
  const end = (link: string, parameter: End) => (link === near ? inList : amongList)(link, parameter);
  return `SELECT ${near}.row FROM ${table}_link ${near} CROSS JOIN ${table}_link ${far} ON ${far}.row = ${near}.row
    WHERE ${inRoles("one", one)} AND ${end("one", first)}${fits[first]("one")}
      AND ${inRoles("two", other)} AND ${end("two", second)}${fits[second]("two")}`;
}

const asked = ({ table, one, other }: Ends, fits: Fits, first: End, second: End): string =>
  `SELECT 1 FROM ${table}_link one CROSS JOIN ${table}_link two ON two.row = one.row
   WHERE one.row = r.stated_row AND ${inRoles("one", one)} AND ${amongList("one", first)}${fits[first]("one")}
     AND ${inRoles("two", other)} AND ${amongList("two", second)}${fits[second]("two")}`;
