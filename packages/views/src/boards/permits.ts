// The board of permit chains: where each stands, on which authority it waits, in which step and since when; and by authority how many wait for it.
import { daysBetween, NEVER, type PermitStanding } from "@camket/domain";
import { checkThing } from "../check-thing.ts";
import { allOf, type Clauses, oneOf } from "../clauses.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { ConcernFacts } from "../concern-columns.ts";
import { kinOf } from "../kin.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { linesAmong, linesAt } from "../lines.ts";
import { livingFor, withNames } from "../parties-at.ts";
import type { Sql } from "../statements.ts";
import { type Adding, type ConcernQuestion, concernBoard, listOf } from "./concern-board.ts";

export interface PermitFilters extends CommitmentFilters {
  /** Where the chains stand. */
  readonly standing?: readonly string[];
  /** Parties on whose answer they wait; their parts and those that they go on for count. */
  readonly authority?: readonly string[];
}

const permits = listOf<PermitFilters>({
  name: "permits",
  column: "permit",
  columns: ["permit_since"],
  sorts: { waiting: "permit_since" },
  clauses: (sql, { standing, authority }, moment) => allOf(oneOf("permit", standing), authority && authorityClause(sql, authority, moment)),
  facts: ({ permit }, facts, { validAt }) => ({ standing: permit, ...shownOf(facts, validAt) }),
  eventOn: ({ permit }) => {
    const days = new Map((permit?.steps ?? []).map(({ eventId, submittedOn }) => [eventId, submittedOn.latest ?? submittedOn.earliest]));
    return (eventId) => days.get(eventId);
  },
});

/** Those that have certainly waited longest come first, unless another order is asked for. */
export const permitsBoard = (sql: Sql, ledger: Ledger, question: ConcernQuestion<PermitFilters>) =>
  concernBoard(
    sql,
    ledger,
    permits,
    { sort: "waiting", ...question },
    { grouping: { by: ["permit"], sums: [] }, begin: permitCounts },
    (chosen, moment) => ({ authorities: authoritiesOf(sql, chosen, moment) }),
  );

function authorityClause(sql: Sql, authorities: readonly string[], moment: Moment): Clauses {
  for (const party of authorities) checkThing(sql, "authority", "party", party);
  const kin = kinOf(sql, authorities, moment).otherwise;
  return { where: ["r.permit_authority IN (SELECT value FROM json_each(:authority))"], params: { authority: JSON.stringify(kin) } };
}

/** The chain with the days that its blocking step has waited by the day asked about. */
function shownOf({ permit }: ConcernFacts, validAt: string): object {
  if (!permit) return { steps: [] };
  const { blocking, ...chain } = permit;
  if (!blocking) return chain;
  const { stepId, since, from, by } = blocking;
  const daysAtLeast = by === undefined ? undefined : Math.max(daysBetween(by, validAt), 0);
  const daysAtMost = from === undefined ? undefined : Math.max(daysBetween(from, validAt), 0);
  const days = { ...(daysAtLeast === undefined ? {} : { daysAtLeast }), ...(daysAtMost === undefined ? {} : { daysAtMost }) };
  return { ...chain, blocking: { stepId, since, ...days } };
}

function permitCounts(): Adding {
  const standings = { waiting: 0, refused: 0, notSubmitted: 0, granted: 0, delivered: 0, ended: 0, notCertain: 0 };
  return {
    add({ row }) {
      standings[nameOf[row.permit as PermitStanding]] += Number(row.commitments);
    },
    counts: () => ({ standings }),
  };
}

const nameOf = {
  waiting: "waiting",
  refused: "refused",
  "not-submitted": "notSubmitted",
  granted: "granted",
  delivered: "delivered",
  ended: "ended",
  "not-certain": "notCertain",
} as const satisfies Record<PermitStanding, string>;

/** Whom chains wait for, the most waited for first; under the one who goes on for it where an authority has ended. */
function authoritiesOf(sql: Sql, { where, params }: Clauses, moment: Moment) {
  const rows = sql.all(
    `SELECT r.permit_authority AS id, count(*) FILTER (WHERE r.permit = 'waiting') AS waiting,
       count(*) FILTER (WHERE r.permit = 'refused') AS refused, min(r.permit_since) FILTER (WHERE r.permit = 'waiting') AS since
     FROM commitment r WHERE ${where.join(" AND ")} AND r.permit_authority IS NOT NULL GROUP BY r.permit_authority`,
    params,
  );
  const ids = rows.map(({ id }) => String(id));
  const lines = linesAt(sql, moment, linesAmong(sql, ids, moment));
  const found = new Map<string, { waiting: number; refused: number; since: string }>();
  for (const [n, { waiting, refused, since }] of rows.entries()) {
    const id = ids[n] as string;
    const [living = id, ...others] = livingFor(lines, id);
    const partyId = others.length === 0 ? living : id;
    const known = found.get(partyId) ?? { waiting: 0, refused: 0, since: NEVER };
    const first = since === null || known.since < String(since) ? known.since : String(since);
    found.set(partyId, { waiting: known.waiting + Number(waiting), refused: known.refused + Number(refused), since: first });
  }
  const inOrder = [...found].sort(([a, one], [b, other]) => other.waiting - one.waiting || other.refused - one.refused || (a < b ? -1 : 1));
  const items = inOrder.slice(0, viewLimits.boardGroupsMax).map(([partyId, { waiting, refused, since }]) => ({
    authority: { partyId },
    waiting,
    refused,
    ...(since === NEVER ? {} : { longestDays: Math.max(daysBetween(since, moment.validAt), 0) }),
  }));
  return { total: found.size, items: withNames(sql, items, moment) };
}
