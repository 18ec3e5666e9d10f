// Lists by party and by corridor: both widen to the parts of a party as they are at the moment. A corridor is a pair of provinces of two
// countries, one among the obligors' and one among the beneficiaries', or both among a joint duty's obligors; or a pair of countries.
// Few links lead to the rows at once; of many the rows are asked one by one in the list's order, so that a page ends early.

import type { Moment } from "./knowledge.ts";
import { viewLimits } from "./limits.ts";
import { checkParty, countryOf, partiesOf, withParts } from "./parties-at.ts";
import { wrongParameter } from "./refused.ts";
import type { Params, Sql } from "./statements.ts";

export interface Clause {
  readonly where: string;
  readonly params: Params;
}

/** Any role of any of the parties or their parts. */
export function partyClause(sql: Sql, parties: readonly string[], moment: Moment): Clause {
  for (const party of parties) checkParty(sql, "party", party);
  const widened = new Set(parties.flatMap((party) => withParts(sql, party, moment)));
  const params = { parties: JSON.stringify([...widened]) };
  const found = "SELECT row FROM commitment_link WHERE value IN (SELECT value FROM json_each(:parties))";
  const asked = "SELECT 1 FROM commitment_link l WHERE l.row = r.stated_row AND l.value IN (SELECT value FROM json_each(:parties))";
  return { where: areFew(sql, "parties", params) ? `r.stated_row IN (${found})` : `EXISTS (${asked})`, params };
}

/** `a~b` is `b~a`. Two letters are a country, anything else the id of a party, as a rule a province. */
export function corridorClause(sql: Sql, [a, b]: readonly [string, string], moment: Moment): Clause {
  checkEnds(sql, a, b, moment);
  const side = (end: string): readonly string[] =>
    isCountry(end) ? partiesOf(sql, end.toUpperCase(), moment) : withParts(sql, end, moment);
  const params = { endA: JSON.stringify(side(a)), endB: JSON.stringify(side(b)) };
  const few = (["endA", "endB"] as const).find((end) => areFew(sql, end, params));
  if (!few) return { where: `(EXISTS (${asked("endA", "endB")}) OR EXISTS (${asked("endB", "endA")}))`, params };
  return { where: `r.stated_row IN (${found("endA", "endB", few)} UNION ${found("endB", "endA", few)})`, params };
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
  for (const end of [a, b]) checkParty(sql, "corridor", end);
  const country = countryOf(sql, a, moment);
  if (country !== undefined && country === countryOf(sql, b, moment))
    throw wrong(`"${a}" and "${b}" are both of ${country}: a corridor joins two countries; for one party use \`party\``);
}

type End = "endA" | "endB";

const obliges = (end: End): string => `one.role = 'obligor' AND one.value IN (SELECT value FROM json_each(:${end}))`;
const obligesOrBenefits = (end: End): string =>
  `two.role IN ('obligor', 'beneficiary') AND two.value IN (SELECT value FROM json_each(:${end}))`;

/** CROSS JOIN keeps the order as written: from the end with few links (commitment_link_by_value) to the other end of the same row. */
function found(obliged: End, other: End, few: End): string {
  const [first, second] = few === obliged ? ["one", "two"] : ["two", "one"];
  return `SELECT ${first}.row FROM commitment_link ${first} CROSS JOIN commitment_link ${second} ON ${second}.row = ${first}.row
    WHERE ${obliges(obliged)} AND ${obligesOrBenefits(other)}`;
}

const asked = (obliged: End, other: End): string =>
  `SELECT 1 FROM commitment_link one CROSS JOIN commitment_link two ON two.row = one.row
   WHERE one.row = r.stated_row AND ${obliges(obliged)} AND ${obligesOrBenefits(other)}`;

/** Whether few links have one of the values of the parameter; counts no further than it must (commitment_link_by_value). */
function areFew(sql: Sql, parameter: string, params: Params): boolean {
  const { linksFewMax } = viewLimits;
  const count = sql.get(
    `SELECT count(*) AS n FROM (SELECT 1 FROM commitment_link WHERE value IN (SELECT value FROM json_each(:${parameter})) LIMIT ${linksFewMax + 1})`,
    params,
  );
  return Number(count?.n) <= linksFewMax;
}
