// The board of requests: the in-box and the out-box of `us`, or of every party: how many are open, answered, overdue, how far up they have come, on
// whom they wait and which waits longest. A request lies in the in-box of each that it was put or passed on to, and of who alone can say yes, so
// that boxes do not add up.
import { ageOn, NEVER, requestAnswers } from "@camket/domain";
import { boxesOf } from "../box-columns.ts";
import { allOf, type Clauses } from "../clauses.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type Lines, linesAmong, linesAt, remembering } from "../lines.ts";
import { foundClause, searchOf } from "../linked.ts";
import { type ListDefinition, listPage, momentRows } from "../list.ts";
import { livingFor, withNames } from "../parties-at.ts";
import { type RequestFilters, requestList } from "../request.ts";
import type { Sql } from "../statements.ts";
import { ourParties } from "../us.ts";
import type { PagedQuestion } from "./page.ts";

export interface RequestBoardFilters extends RequestFilters {
  /** A party, with its parts and predecessors, or a country. */
  readonly us?: string;
}

export const boxes = ["in", "out"] as const;
export type Box = (typeof boxes)[number];

const list: ListDefinition<RequestBoardFilters> = {
  ...requestList,
  name: "requests board",
  columns: [...requestList.columns, "ends"],
  clauses: (sql, filters, moment) => {
    const { where, params } = clausesOf(sql, filters, moment);
    // What is answered or over waits for nobody: it is listed where it is asked for.
    const isWaiting = filters.open === undefined && filters.stage === undefined;
    return { where: [...(isWaiting ? ["r.open = 1"] : []), ...where], params };
  },
  items: (sql, rows, moment) => requestList.items(sql, rows, moment).map((item, n) => ({ ...item, ends: rows[n]?.ends })),
};

/** The longest waiting come first, unless another order is asked for. */
export function requestsBoard(sql: Sql, ledger: Ledger, question: PagedQuestion<RequestBoardFilters>) {
  const { filters } = question;
  const { page, moment } = listPage(sql, ledger, list, { sort: "submitted", ...question });
  const ours = filters.us === undefined ? undefined : new Set(ourParties(sql, filters.us, moment));
  const items = page.items.map(({ ends, ...item }) => (ours ? { ...item, boxes: boxesAmong(boxesOf(String(ends)), ours) } : item));
  const shown = { ...page, items };
  return { board: question.rowsOnly ? shown : { ...boxesIn(sql, filters, ours, moment), ...shown }, moment };
}

function clausesOf(sql: Sql, { us, ...filters }: RequestBoardFilters, moment: Moment): Clauses {
  const its = requestList.clauses(sql, filters, moment);
  if (us === undefined) return its;
  const ours = ourParties(sql, us, moment);
  const linked = { table: requestList.table, roles: ["from", "to", "decider", "authority"], filter: "us" };
  return allOf(its, foundClause(searchOf(sql, linked, { obliged: ours, otherwise: ours }), "us"));
}

interface Named {
  readonly partyId: string;
}

/** Ours of the boxes that a request lies in. */
const boxesAmong = (its: ReturnType<typeof boxesOf>, ours: ReadonlySet<string>): readonly Box[] =>
  boxes.filter((box) => (box === "in" ? its.in.some((id) => ours.has(id)) : ours.has(its.out)));

/** Requests alike in their boxes and how they stand. */
interface Alike {
  readonly ends: ReturnType<typeof boxesOf>;
  readonly requests: number;
  readonly open: boolean;
  readonly answered: boolean;
  readonly level?: string;
  readonly waitingOn?: string;
  readonly overdue: number;
  readonly possiblyOverdue: number;
  /** The one submitted first, and the first day on which it certainly was. */
  readonly first: string;
  readonly firstOn: string;
}

/** request_now_of_ends, request_of_ends */
function alikeIn(sql: Sql, filters: RequestBoardFilters, moment: Moment): readonly Alike[] {
  const { where, params } = clausesOf(sql, filters, moment);
  const isOpen = "r.open = 1 AND r.schedule_fixed IS NULL";
  return sql
    .all(
      `SELECT r.ends, r.open, r.stage, r.level, r.waiting_on, count(*) AS requests, r.id AS first, min(r.submitted_sort) AS first_on,
         sum(${isOpen} AND r.overdue_from <= :validAt) AS overdue,
         sum(${isOpen} AND r.possibly_overdue_from <= :validAt AND r.overdue_from > :validAt) AS possibly_overdue
       FROM request r WHERE ${["r.ends IS NOT NULL", momentRows(sql, requestList.table, moment), ...where].join(" AND ")}
       GROUP BY r.ends, r.open, r.stage, r.level, r.waiting_on`,
      { ...params, seq: moment.seq, validAt: moment.validAt },
    )
    .map(({ ends, open, stage, level, waiting_on, requests, first, first_on, overdue, possibly_overdue }) => ({
      ends: boxesOf(String(ends)),
      requests: Number(requests),
      open: open === 1,
      answered: (requestAnswers as readonly unknown[]).includes(stage),
      ...(level === null ? {} : { level: String(level) }),
      ...(waiting_on === null ? {} : { waitingOn: String(waiting_on) }),
      overdue: Number(overdue),
      possiblyOverdue: Number(possibly_overdue),
      first: String(first),
      firstOn: String(first_on),
    }));
}

function boxesIn(sql: Sql, filters: RequestBoardFilters, ours: ReadonlySet<string> | undefined, moment: Moment) {
  const found = alikeIn(sql, filters, moment);
  const lines = linesAt(sql, moment, linesAmong(sql, partiesNamed(found), moment));
  const over = boxCounts(lines);
  for (const one of found) over.add(one);
  const { total, shown } = ours ? ourBoxes(found, ours, lines) : boxesOfParties(found, lines);
  return {
    ...withNames(sql, withOldest(sql, { ...over.counts(), boxes: shown }, moment), moment),
    boxesTotal: total,
    ...(filters.us === undefined ? {} : waitingFor(sql, filters.us, filters, moment)),
  };
}

/** Open requests by who has to act: as many as the list has with the filter of the same name. */
function waitingFor(sql: Sql, us: string, { us: _, ...filters }: RequestBoardFilters, moment: Moment) {
  const count = (who: "waitingOnUs" | "waitingOnThem"): number => {
    const { where, params } = requestList.clauses(sql, { ...filters, [who]: us }, moment);
    const chosen = [momentRows(sql, requestList.table, moment), ...where].join(" AND ");
    return Number(
      sql.get(`SELECT count(*) AS n FROM request r WHERE ${chosen}`, { ...params, seq: moment.seq, validAt: moment.validAt })?.n,
    );
  };
  return { waitingOnUs: count("waitingOnUs"), waitingOnThem: count("waitingOnThem") };
}

const partiesNamed = (found: readonly Alike[]): readonly string[] => [...new Set(found.flatMap(({ ends }) => [ends.out, ...ends.in]))];

/** How many there are, and the first of them. */
interface Boxes {
  readonly total: number;
  readonly shown: readonly BoxShown[];
}

function ourBoxes(found: readonly Alike[], ours: ReadonlySet<string>, lines: Lines): Boxes {
  const counts = { in: boxCounts(lines), out: boxCounts(lines) };
  for (const one of found) {
    for (const box of boxesAmong(one.ends, ours)) counts[box].add(one);
  }
  return { total: boxes.length, shown: boxes.map((box) => ({ box, ...counts[box].counts() })) };
}

/** What lies in a box: counted in full where it is shown. */
interface Lying {
  readonly partyId: string;
  readonly box: Box;
  readonly found: Alike[];
  requests: number;
  open: number;
}

/** Of those who go on for the parties and live, the boxes with the most open requests first. */
function boxesOfParties(found: readonly Alike[], lines: Lines): Boxes {
  const lying = new Map<string, Lying>();
  const add = (partyId: string, box: Box, one: Alike) => {
    const key = `${partyId} ${box}`;
    const its: Lying = lying.get(key) ?? { partyId, box, found: [], requests: 0, open: 0 };
    lying.set(key, its);
    its.found.push(one);
    its.requests += one.requests;
    if (one.open) its.open += one.requests;
  };
  const holdersOf = remembering((id): readonly string[] => {
    const living = livingFor(lines, id);
    return living.length > 0 ? living : [id];
  });
  for (const one of found) {
    for (const id of holdersOf(one.ends.out)) add(id, "out", one);
    for (const id of new Set(one.ends.in.flatMap(holdersOf))) add(id, "in", one);
  }
  const inOrder = [...lying].sort(([a, one], [b, other]) => other.open - one.open || other.requests - one.requests || (a < b ? -1 : 1));
  const shown = inOrder.slice(0, viewLimits.boxesShownMax).map(([, { partyId, box, found: its }]) => {
    const counts = boxCounts(lines);
    for (const one of its) counts.add(one);
    return { party: { partyId }, box, ...counts.counts() };
  });
  return { total: lying.size, shown };
}

interface Counts {
  readonly requests: number;
  readonly open: number;
  readonly answered: number;
  /** Withdrawn or lapsed without an answer. */
  readonly ended: number;
  readonly overdue: number;
  readonly possiblyOverdue: number;
  /** The open ones by how far up they have come, and by the level of the party that they wait on. */
  readonly levels: readonly { readonly level?: string; readonly waitingOnLevel?: string; readonly open: number }[];
  /** The open ones by who has to act, those on whom most wait first. */
  readonly waitingOn: { readonly total: number; readonly items: readonly (Named & { readonly open: number })[] };
  /** The open one that was certainly submitted first. */
  readonly oldest?: { readonly id: string };
}

interface BoxShown extends Counts {
  readonly party?: Named;
  readonly box: Box;
}

interface BoxCounts {
  add(one: Alike): void;
  readonly counts: () => Counts;
}

function boxCounts(lines: Lines): BoxCounts {
  const sums = { requests: 0, open: 0, answered: 0, ended: 0, overdue: 0, possiblyOverdue: 0 };
  const levels = new Map<string, Counts["levels"][number]>();
  const waiting = new Map<string, number>();
  let oldest: { readonly id: string; readonly on: string } | undefined;
  return {
    add({ requests, open, answered, overdue, possiblyOverdue, level, waitingOn, first, firstOn }) {
      sums.requests += requests;
      sums.overdue += overdue;
      sums.possiblyOverdue += possiblyOverdue;
      if (answered) sums.answered += requests;
      else if (!open) sums.ended += requests;
      if (!open) return;
      sums.open += requests;
      const waitingOnLevel = waitingOn === undefined ? undefined : lines(waitingOn)?.level;
      const key = `${level} ${waitingOnLevel}`;
      levels.set(key, {
        ...(level === undefined ? {} : { level }),
        ...(waitingOnLevel === undefined ? {} : { waitingOnLevel }),
        open: requests + (levels.get(key)?.open ?? 0),
      });
      if (waitingOn !== undefined) waiting.set(waitingOn, requests + (waiting.get(waitingOn) ?? 0));
      if (firstOn === NEVER) return;
      if (!oldest || firstOn < oldest.on || (firstOn === oldest.on && first < oldest.id)) oldest = { id: first, on: firstOn };
    },
    counts: () => ({
      ...sums,
      levels: [...levels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, its]) => its),
      waitingOn: {
        total: waiting.size,
        items: [...waiting]
          .map(([partyId, open]) => ({ partyId, open }))
          .sort((a, b) => b.open - a.open || (a.partyId < b.partyId ? -1 : 1))
          .slice(0, viewLimits.boxWaitingMax),
      },
      ...(oldest ? { oldest: { id: oldest.id } } : {}),
    }),
  };
}

type WithOldest<One extends Counts> = One & { readonly oldest?: { readonly id: string; readonly age?: unknown } };

/** Adds the age of each oldest one (request_by_id). */
function withOldest<One extends Counts>(
  sql: Sql,
  board: One & { readonly boxes: readonly BoxShown[] },
  moment: Moment,
): WithOldest<One> & { readonly boxes: readonly BoxShown[] } {
  const ids = [board, ...board.boxes].flatMap(({ oldest }) => oldest?.id ?? []);
  const rows = sql.all(
    `SELECT r.id, s.shown FROM json_each(:ids) wanted JOIN request r ON r.id = wanted.value JOIN request_stated s ON s.row = r.stated_row
     WHERE ${momentRows(sql, requestList.table, moment)}`,
    { ids: JSON.stringify([...new Set(ids)]), seq: moment.seq, validAt: moment.validAt },
  );
  const ages = new Map(
    rows.map(({ id, shown }) => [String(id), ageOn(JSON.parse(String(shown)) as Parameters<typeof ageOn>[0], moment.validAt)]),
  );
  const aged = <Some extends Counts>(one: Some): Some => {
    const age = one.oldest && ages.get(one.oldest.id);
    return age ? { ...one, oldest: { ...one.oldest, age } } : one;
  };
  return { ...aged(board), boxes: board.boxes.map(aged) };
}
