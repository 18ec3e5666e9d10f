// The board of permit chains: where each stands, on which authority it waits, in which step and since when; and by authority how many wait for it.
import { daysBetween, NEVER, type PermitStanding } from "@camket/domain";
import { checkThing } from "../check-thing.ts";
import { allOf, type Clauses, oneOf } from "../clauses.ts";
import { heldCommitments } from "../columns/commitments.ts";
import { dayNumber, type HeldColumn } from "../columns/held-column.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { ConcernFacts } from "../concern-columns.ts";
import { kinOf } from "../kin.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { linesAmong, linesAt } from "../lines.ts";
import { livingFor, withNames } from "../parties-at.ts";
import type { Sql } from "../statements.ts";
import { type ConcernQuestion, type Counts, concernBoard, listOf, type PlaceTest } from "./concern-board.ts";

export interface PermitFilters extends CommitmentFilters {
  /** Where the chains stand. */
  readonly standing?: readonly string[];
  /** Parties on whose answer they wait; their parts and those that they go on for count. */
  readonly authority?: readonly string[];
}

const permits = listOf<PermitFilters>({
  name: "permits",
  column: "permit_since",
  columns: ["permit"],
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
    {
      part: "permits",
      choose(_, { standing, authority, ...filters }, moment) {
        const { permit, permit_authority } = heldCommitments(sql).parts.permits.columns;
        const stands = ({ words, numbers }: HeldColumn<"word" | "text">, among: Iterable<string> | undefined): PlaceTest => {
          if (among === undefined) return () => true;
          const wanted = new Set([...among].map(words.numberOf));
          return (place) => numbers[place] !== 0 && wanted.has(numbers[place] as number);
        };
        const [isStanding, isWaiting] = [
          stands(permit, standing),
          stands(permit_authority, authority && authoritiesAsked(sql, authority, moment)),
        ];
        return { filters, fits: (place) => isStanding(place) && isWaiting(place) };
      },
      counts: permitCounts,
      more: (_, places, moment) => ({ authorities: authoritiesOf(sql, places, moment) }),
    },
  );

function authorityClause(sql: Sql, authorities: readonly string[], moment: Moment): Clauses {
  const asked = authoritiesAsked(sql, authorities, moment);
  return { where: ["r.permit_authority IN (SELECT value FROM json_each(:authority))"], params: { authority: JSON.stringify(asked) } };
}

/** With their parts and those that they go on for. */
function authoritiesAsked(sql: Sql, authorities: readonly string[], moment: Moment): readonly string[] {
  for (const party of authorities) checkThing(sql, "authority", "party", party);
  return kinOf(sql, authorities, moment).otherwise;
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

function permitCounts(sql: Sql): Counts {
  const { numbers, words } = heldCommitments(sql).parts.permits.columns.permit;
  return (places) => {
    const standings = { waiting: 0, refused: 0, notSubmitted: 0, granted: 0, delivered: 0, ended: 0, notCertain: 0 };
    for (const place of places) standings[nameOf[words.at(numbers[place] as number) as PermitStanding]] += 1;
    return { standings };
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
function authoritiesOf(sql: Sql, places: Uint32Array, moment: Moment) {
  const waitedFor = waitingBy(sql, places);
  const lines = linesAt(sql, moment, linesAmong(sql, [...waitedFor.keys()], moment));
  const found = new Map<string, Waiting>();
  for (const [id, { waiting, refused, since }] of waitedFor) {
    const [living = id, ...others] = livingFor(lines, id);
    const partyId = others.length === 0 ? living : id;
    const known = found.get(partyId) ?? { waiting: 0, refused: 0, since: never };
    found.set(partyId, {
      waiting: known.waiting + waiting,
      refused: known.refused + refused,
      since: Math.min(known.since, since),
    });
  }
  const inOrder = [...found].sort(([a, one], [b, other]) => other.waiting - one.waiting || other.refused - one.refused || (a < b ? -1 : 1));
  const items = inOrder.slice(0, viewLimits.boardGroupsMax).map(([partyId, { waiting, refused, since }]) => ({
    authority: { partyId },
    waiting,
    refused,
    ...(since === never ? {} : { longestDays: Math.max(dayNumber(moment.validAt) - since, 0) }),
  }));
  return { total: found.size, items: withNames(sql, items, moment) };
}

const never = dayNumber(NEVER);

/** Chains that wait for an authority, that it refused, and the day since when the first of those waits, as a number. */
interface Waiting {
  readonly waiting: number;
  readonly refused: number;
  readonly since: number;
}

/** By the authority that they name. */
function waitingBy(sql: Sql, places: Uint32Array): ReadonlyMap<string, Waiting> {
  const { permit, permit_authority, permit_since } = heldCommitments(sql).parts.permits.columns;
  const [waits, wasRefused] = [permit.words.numberOf("waiting"), permit.words.numberOf("refused")];
  const byAuthority = new Map<number, { waiting: number; refused: number; since: number }>();
  for (const place of places) {
    const number = permit_authority.numbers[place] as number;
    if (number === 0) continue;
    const its = byAuthority.get(number) ?? { waiting: 0, refused: 0, since: never };
    byAuthority.set(number, its);
    const standing = permit.numbers[place];
    if (standing === wasRefused) its.refused += 1;
    if (standing !== waits) continue;
    its.waiting += 1;
    its.since = Math.min(its.since, permit_since.numbers[place] as number);
  }
  return new Map([...byAuthority].map(([number, its]) => [permit_authority.words.at(number) as string, its]));
}
