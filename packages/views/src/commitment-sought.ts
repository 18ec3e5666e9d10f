// What filters of commitments by parties look for: a party in one of some roles, in whom it rests that they ask for. Lists look for it by the links
// of their rows, boards in the columns that they hold in memory.
import { checkThing } from "./check-thing.ts";
import type { Ends } from "./corridor.ts";
import { allMoved, type Judged, judge, type Kin, kinOf, movedAmong } from "./kin.ts";
import type { Moment } from "./knowledge.ts";
import { isLost, linesAt, linesLeft, placesOf, wayFrom } from "./lines.ts";
import type { Sql } from "./statements.ts";

export interface Sought {
  readonly roles: readonly string[];
  readonly kin: Kin;
  /** Of the commitments that are judged one by one, whether they are found. */
  readonly judged: Judged;
}

/** The filters by a party, with the roles in which they look for it. */
const rolesOf = { party: ["obligor", "beneficiary", "agency"], obligor: ["obligor"], beneficiary: ["beneficiary"] } as const;
export type PartyFilter = keyof typeof rolesOf;

/** What any of the parties has in it, in one of the roles, rests with one asked for; or passed through one, where it was moved by itself. */
export function partySought(sql: Sql, filter: PartyFilter, parties: readonly string[], moment: Moment): Sought {
  for (const party of parties) checkThing(sql, filter, "party", party);
  const roles: readonly string[] = rolesOf[filter];
  const kin = kinOf(sql, parties, moment);
  const asked = new Set(parties);
  const judged = judge(sql, movedAmong(sql, kin, moment), moment, (held, lines) =>
    held.some(
      (one) =>
        roles.includes(one.role) &&
        [wayFrom(lines, one.partyId, one).passed, placesOf(lines, one.partyId, one)].some((ids) => !ids.isDisjointFrom(asked)),
    ),
  );
  return { roles, kin, judged };
}

/** An agency whose part in it rests with one asked for. */
export function agencySought(sql: Sql, agencies: readonly string[], moment: Moment): Sought {
  for (const agency of agencies) checkThing(sql, "agency", "party", agency);
  return { roles: ["agency"], kin: kinOf(sql, agencies, moment), judged: new Map() };
}

/** One of those obliged that nobody goes on for in it. */
export function lostSought(sql: Sql, moment: Moment): Sought {
  const left = linesLeft(sql, moment);
  const lines = linesAt(sql, moment, left);
  const lost = [...left.keys()].filter((id) => isLost(lines, id));
  const judged = judge(sql, allMoved(sql, moment), moment, (held, its) =>
    held.some(({ partyId, commitmentId, obliged }) => obliged && isLost(its, partyId, commitmentId)),
  );
  return { roles: ["obligor"], kin: { obliged: lost, otherwise: lost }, judged };
}

/** The ends of a corridor: one of those obliged, and one who benefits or is obliged too. */
export const corridorEnds: Ends = { table: "commitment", one: ["obligor"], other: ["obligor", "beneficiary"] };
