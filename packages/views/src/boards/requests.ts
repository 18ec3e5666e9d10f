// The board of requests: the in-box and the out-box of `us`, or of every party: how many are open, answered, overdue, how far up they have come, on
// whom they wait and which waits longest. A request lies in the in-box of each that it was put or passed on to, and of who alone can say yes, so
// that boxes do not add up.
import { ageOn, NEVER, requestAnswers } from "@camket/domain";
import { boxesOf } from "../box-columns.ts";
import { allOf, type Clauses } from "../clauses.ts";
import { dayNumber } from "../columns/held-column.ts";
import { heldRequests } from "../columns/requests.ts";
import { rowsAt, rowsBySql } from "../columns/rows-at.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import { type Lines, linesAmong, linesAt, remembering } from "../lines.ts";
import { foundClause, searchOf } from "../linked.ts";
import { type ListDefinition, listPage, momentRows } from "../list.ts";
import { livingFor, withNames } from "../parties-at.ts";
import { type RequestFilters, requestList } from "../request.ts";
import type { Sql } from "../statements.ts";
import { ourParties } from "../us.ts";
import { workedOut } from "../worked-out.ts";
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

/** A request, as its boxes count it. */
interface Lain {
  readonly id: string;
  readonly ends: ReturnType<typeof boxesOf>;
  readonly open: boolean;
  readonly answered: boolean;
  readonly level: string | undefined;
  readonly waitingOn: string | undefined;
  readonly isOverdue: boolean;
  readonly isPossiblyOverdue: boolean;
  /** The first day on which it certainly was submitted, as a number. */
  readonly submitted: number;
}

function requestsIn(sql: Sql, filters: RequestBoardFilters, moment: Moment): readonly Lain[] {
  const { where, params } = clausesOf(sql, filters, moment);
  const requests = heldRequests(sql);
  const { id, ends, open, stage, level, waiting_on, schedule_fixed, possibly_overdue_from, overdue_from, submitted_sort } =
    requests.columns;
  const rows =
    where.length === 0
      ? rowsAt(requests, moment)
      : rowsBySql(sql, requestList.table, {
          where: [momentRows(sql, requestList.table, moment), ...where],
          params: { ...params, seq: moment.seq, validAt: moment.validAt },
        });
  const day = dayNumber(moment.validAt);
  const boxesAt = workedOut(ends.words.size, (number) => boxesOf(ends.words.at(number) as string));
  const isAnswer = Array.from({ length: stage.words.size }, (_, number) =>
    (requestAnswers as readonly unknown[]).includes(stage.words.at(number)),
  );
  return Array.from(rows, (row) => {
    const isRunning = open.numbers[row] === 1 && schedule_fixed.numbers[row] === 0;
    const isOverdue = isRunning && (overdue_from.numbers[row] as number) <= day;
    return {
      id: id.words.at(id.numbers[row] as number) as string,
      ends: boxesAt(ends.numbers[row] as number),
      open: open.numbers[row] === 1,
      answered: isAnswer[stage.numbers[row] as number] as boolean,
      level: level.words.at(level.numbers[row] as number),
      waitingOn: waiting_on.words.at(waiting_on.numbers[row] as number),
      isOverdue,
      isPossiblyOverdue: isRunning && !isOverdue && (possibly_overdue_from.numbers[row] as number) <= day,
      submitted: submitted_sort.numbers[row] as number,
    };
  });
}

function boxesIn(sql: Sql, filters: RequestBoardFilters, ours: ReadonlySet<string> | undefined, moment: Moment) {
  const found = requestsIn(sql, filters, moment);
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

const partiesNamed = (found: readonly Lain[]): readonly string[] => [...new Set(found.flatMap(({ ends }) => [ends.out, ...ends.in]))];

/** How many there are, and the first of them. */
interface Boxes {
  readonly total: number;
  readonly shown: readonly BoxShown[];
}

function ourBoxes(found: readonly Lain[], ours: ReadonlySet<string>, lines: Lines): Boxes {
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
  readonly found: Lain[];
  requests: number;
  open: number;
}

/** Of those who go on for the parties and live, the boxes with the most open requests first. */
function boxesOfParties(found: readonly Lain[], lines: Lines): Boxes {
  const lying = new Map<string, Lying>();
  const add = (partyId: string, box: Box, one: Lain) => {
    const key = `${partyId} ${box}`;
    const its: Lying = lying.get(key) ?? { partyId, box, found: [], requests: 0, open: 0 };
    lying.set(key, its);
    its.found.push(one);
    its.requests += 1;
    if (one.open) its.open += 1;
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

const notCertain = dayNumber(NEVER);

interface BoxCounts {
  add(one: Lain): void;
  readonly counts: () => Counts;
}

function boxCounts(lines: Lines): BoxCounts {
  const sums = { requests: 0, open: 0, answered: 0, ended: 0, overdue: 0, possiblyOverdue: 0 };
  const levels = new Map<string, Counts["levels"][number]>();
  const waiting = new Map<string, number>();
  let oldest: { readonly id: string; readonly submitted: number } = { id: "", submitted: notCertain };
  return {
    add({ id, open, answered, isOverdue, isPossiblyOverdue, level, waitingOn, submitted }) {
      sums.requests += 1;
      if (isOverdue) sums.overdue += 1;
      if (isPossiblyOverdue) sums.possiblyOverdue += 1;
      if (answered) sums.answered += 1;
      else if (!open) sums.ended += 1;
      if (!open) return;
      sums.open += 1;
      const waitingOnLevel = waitingOn === undefined ? undefined : lines(waitingOn)?.level;
      const key = `${level} ${waitingOnLevel}`;
      levels.set(key, {
        ...(level === undefined ? {} : { level }),
        ...(waitingOnLevel === undefined ? {} : { waitingOnLevel }),
        open: 1 + (levels.get(key)?.open ?? 0),
      });
      if (waitingOn !== undefined) waiting.set(waitingOn, 1 + (waiting.get(waitingOn) ?? 0));
      if (submitted < oldest.submitted || (submitted === oldest.submitted && id < oldest.id)) oldest = { id, submitted };
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
      ...(oldest.submitted === notCertain ? {} : { oldest: { id: oldest.id } }),
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
