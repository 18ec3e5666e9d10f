// Lists by party and by corridor: both widen to the parts of a party as they are at the moment. A corridor is a pair of provinces of two
// countries, one among the obligors' and one among the beneficiaries', or both among a joint duty's obligors; or a pair of countries.
import type { Moment } from "./knowledge.ts";
import { checkParty, partiesOf, withParts } from "./parties-at.ts";
import type { Params, Sql } from "./statements.ts";

export interface Clause {
  readonly where: string;
  readonly params: Params;
}

/** Any role of any of the parties or their parts (commitment_link_by_value). */
export function partyClause(sql: Sql, parties: readonly string[], moment: Moment): Clause {
  for (const party of parties) checkParty(sql, "party", party);
  const widened = new Set(parties.flatMap((party) => withParts(sql, party, moment)));
  return {
    where: "r.links_row IN (SELECT row FROM commitment_link WHERE value IN (SELECT value FROM json_each(:parties)))",
    params: { parties: JSON.stringify([...widened]) },
  };
}

/** `a~b` is `b~a`. Two letters are a country, anything else the id of a party, as a rule a province. */
export function corridorClause(sql: Sql, [a, b]: readonly [string, string], moment: Moment): Clause {
  const side = (end: string): readonly string[] => {
    if (/^[a-z]{2}$/.test(end)) return partiesOf(sql, end.toUpperCase(), moment);
    checkParty(sql, "corridor", end);
    return withParts(sql, end, moment);
  };
  return {
    where: `r.links_row IN (${pairs("endA", "endB")} UNION ${pairs("endB", "endA")})`,
    params: { endA: JSON.stringify(side(a)), endB: JSON.stringify(side(b)) },
  };
}

const pairs = (obliged: string, other: string): string =>
  `SELECT one.row FROM commitment_link one JOIN commitment_link two ON two.row = one.row
   WHERE one.role = 'obligor' AND one.value IN (SELECT value FROM json_each(:${obliged}))
   AND two.role IN ('obligor', 'beneficiary') AND two.value IN (SELECT value FROM json_each(:${other}))`;
