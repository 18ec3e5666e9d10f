// The board of orphaned duties: still open, while one of those obliged has ended and nobody goes on for it in that duty; by the party that was
// obliged, and how it ended. A duty that is lost with two of its parties counts under each, so that the groups do not add up to the total.
import { heldCommitments } from "../columns/commitments.ts";
import { type CommitmentFilters, commitmentList } from "../commitment.ts";
import { allMoved, heldBy } from "../kin.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { isLost, type Lines, linesAmong, linesAt, linesLeft, wayFrom } from "../lines.ts";
import { type ListDefinition, listPage } from "../list.ts";
import { withNames, withNamesEach } from "../parties-at.ts";
import { sidesOf } from "../sides.ts";
import type { Sql } from "../statements.ts";
import { chosenForPage, chosenRows } from "./chosen.ts";
import type { PagedQuestion } from "./page.ts";
import { type PartyEnded, partyEnds } from "./party-ends.ts";

type Filters = Omit<CommitmentFilters, "orphaned">;

const list: ListDefinition<Filters> = {
  ...commitmentList,
  name: "orphans board",
  // Chosen by the columns in memory: few duties are orphaned, and SQL would look at all promises of a large party for them.
  clauses: (sql, filters, moment) => commitmentList.clauses(sql, { ...filters, orphaned: true }, moment),
  rows: (sql, filters, moment) => chosenForPage(sql, chosenRows(sql, { ...filters, orphaned: true }, moment)),
  items(sql, rows, moment) {
    const ids = rows.map(({ id }) => id);
    const lostOf = lostBy(sql, ids, moment);
    const lost = withNamesEach(sql, ids.map(lostOf), moment, []);
    return commitmentList.items(sql, rows, moment).map((item, n) => ({ ...item, lost: lost[n] }));
  },
};

/** Those due first come first, unless another order is asked for. */
export function orphansBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<Filters>) {
  const { page, moment } = listPage(sql, ledger, list, { sort: "due", ...question });
  return { board: question.rowsOnly ? page : { ...countsOf(sql, question.filters, moment), ...page }, moment };
}

/** A party of a duty that nobody goes on for. */
interface Lost {
  readonly partyId: string;
  /** How it ended itself; absent where it lives, and gave its functions to one that has ended. */
  readonly ended?: PartyEnded;
  /** Where the duty went before nobody was left: the last on its way. */
  readonly passedTo?: readonly { readonly partyId: string; readonly ended?: PartyEnded }[];
}

/** How a party is lost: as it ended, or by giving its functions to one that has. */
const wayOf = ({ ended }: Lost): string => ended?.as ?? "functions-transferred";

function countsOf(sql: Sql, filters: Filters, moment: Moment) {
  const { ends, id } = heldCommitments(sql).columns;
  const moved = new Set(allMoved(sql, moment).map(id.words.numberOf));
  const duties = chosenRows(sql, { ...filters, orphaned: true }, moment);
  // Duties of the same parties are lost alike, but for those of which a part was moved by itself.
  const apart: string[] = [];
  const byEnds = new Map<number, number>();
  for (const row of duties) {
    const [duty, choice] = [id.numbers[row] as number, ends.numbers[row] as number];
    if (moved.has(duty)) apart.push(id.words.at(duty) as string);
    else byEnds.set(choice, (byEnds.get(choice) ?? 0) + 1);
  }
  const sides = sidesOf(sql);
  const alike = [...byEnds].map(([choice, count]) => ({ obligors: sides.parties(sides.owing(choice)), duties: count }));

  const lines = linesAt(sql, moment, linesLeft(sql, moment));
  const lostApart = lostBy(sql, apart, moment);
  const lostAlike = lostIn(
    sql,
    lines,
    alike.flatMap(({ obligors }) => obligors.map((partyId) => ({ partyId }))),
    moment,
  ).map(({ lost }) => lost);
  const lostOf = new Map(lostAlike.map((lost) => [lost.partyId, lost]));
  const found: readonly { readonly lost: readonly Lost[]; readonly duties: number }[] = [
    ...alike.map(({ obligors, duties }) => ({ lost: obligors.flatMap((partyId) => lostOf.get(partyId) ?? []), duties })),
    ...apart.map((id) => ({ lost: lostApart(id), duties: 1 })),
  ];
  const ways = new Map<string, number>();
  const parties = new Map<string, Lost & { readonly duties: number }>();
  for (const { lost, duties } of found) {
    for (const way of new Set(lost.map(wayOf))) ways.set(way, (ways.get(way) ?? 0) + duties);
    for (const one of lost) parties.set(one.partyId, { ...one, duties: duties + (parties.get(one.partyId)?.duties ?? 0) });
  }
  const byDuties = [...parties.values()].sort((a, b) => b.duties - a.duties || (a.partyId < b.partyId ? -1 : 1));
  return {
    duties: found.reduce((sum, { duties }) => sum + duties, 0),
    ways: [...ways].sort().map(([as, duties]) => ({ as, duties })),
    parties: { total: byDuties.length, items: withNames(sql, byDuties.slice(0, viewLimits.boardGroupsMax), moment) },
  };
}

/** Of each of the duties those obliged that are lost (commitment_by_id, party_by_id). */
function lostBy(sql: Sql, commitmentIds: readonly string[], moment: Moment): (commitmentId: string) => readonly Lost[] {
  const held = [...heldBy(sql, commitmentIds, moment).values()].flat().filter(({ obliged }) => obliged);
  const lines = linesAt(sql, moment, linesAmong(sql, [...new Set(held.map(({ partyId }) => partyId))], moment));
  const byDuty = Map.groupBy(lostIn(sql, lines, held, moment), ({ commitmentId }) => commitmentId);
  return (id) => (byDuty.get(id) ?? []).map(({ lost }) => lost);
}

interface Owed {
  readonly partyId: string;
  readonly commitmentId?: string | undefined;
}

/** Of what parties owe, in one duty or in any, what is lost, each once. */
function lostIn(sql: Sql, lines: Lines, owed: readonly Owed[], moment: Moment) {
  const each = new Map(owed.map((one) => [`${one.partyId} ${one.commitmentId ?? ""}`, one]));
  const lost = [...each.values()].flatMap(({ partyId, commitmentId }) => {
    if (!isLost(lines, partyId, commitmentId)) return [];
    const { ends } = wayFrom(lines, partyId, { commitmentId, obliged: true });
    return [{ partyId, commitmentId, last: [...ends].filter((id) => id !== partyId).sort() }];
  });
  const endOf = partyEnds(sql, [...new Set(lost.flatMap(({ partyId, last }) => [partyId, ...last]))], moment);
  return lost.map(({ partyId, commitmentId, last }) => ({
    commitmentId,
    lost: {
      partyId,
      ...endOf(partyId),
      ...(last.length > 0 ? { passedTo: last.map((id) => ({ partyId: id, ...endOf(id) })) } : {}),
    } satisfies Lost as Lost,
  }));
}
