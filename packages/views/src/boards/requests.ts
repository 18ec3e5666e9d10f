// The board of requests: the in-box and the out-box of `us`, or of every party: how many are open, answered, overdue, how far up they have come, on
// whom they wait and which waits longest. A request lies in the in-box of each that it was put or passed on to, and of who alone can say yes, so
// that boxes do not add up.
import { ageOn, NEVER, requestAnswers } from "@camket/domain";
import { boxesOf } from "../box-columns.ts";
import { allOf, type Clauses } from "../clauses.ts";
import { dayNumber } from "../columns/held-column.ts";
import { allLines } from "../columns/parties.ts";
import { heldRequests } from "../columns/requests.ts";
import { rowsAt, rowsBySql } from "../columns/rows-at.ts";
import type { Ledger, Moment } from "../knowledge.ts";
import { viewLimits } from "../limits.ts";
import type { Lines } from "../lines.ts";
import { foundClause, searchOf } from "../linked.ts";
import { type ListDefinition, listPage, momentRows } from "../list.ts";
import { livingFor, withNames } from "../parties-at.ts";
import { type RequestFilters, requestList } from "../request.ts";
import type { Sql } from "../statements.ts";
import { ourParties } from "../us.ts";
import { numbered, workedOut } from "../worked-out.ts";
import { largestGroups } from "./largest-groups.ts";
import type { PagedQuestion } from "./page.ts";
import { lyingWith, openRequestsWaiting, type Waiting } from "./waiting.ts";

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

/** The rows of the requests asked about, in order. */
function requestsIn(
  sql: Sql,
  { us: _, ...filters }: RequestBoardFilters,
  ours: ReadonlySet<string> | undefined,
  moment: Moment,
): Uint32Array {
  const { where, params } = requestList.clauses(sql, filters, moment);
  const rows =
    where.length === 0
      ? rowsAt(heldRequests(sql), moment)
      : rowsBySql(sql, requestList.table, {
          where: [momentRows(sql, requestList.table, moment), ...where],
          params: { ...params, seq: moment.seq, validAt: moment.validAt },
        });
  return ours ? rows.filter(lyingWith(sql, ours)) : rows;
}

function boxesIn(sql: Sql, filters: RequestBoardFilters, ours: ReadonlySet<string> | undefined, moment: Moment) {
  const rows = requestsIn(sql, filters, ours, moment);
  const all = allLines(sql, moment);
  const lines = (id: string) => all.get(id);
  const countsOf = boxReader(sql, lines, moment);
  const { total, shown } = ours ? ourBoxes(sql, rows, ours) : boxesOfParties(sql, rows, lines);
  const counted = shown.map(({ its, ...box }) => ({ ...box, ...countsOf(its) }));
  return {
    ...withNames(sql, withOldest(sql, { ...countsOf(rows), boxes: counted }, moment), moment),
    boxesTotal: total,
    ...(filters.us === undefined || !ours ? {} : waitingFor(sql, filters.us, ours, filters, moment)),
  };
}

/** Open requests by who has to act: as many as the list has with the filter of the same name. */
function waitingFor(sql: Sql, us: string, ours: ReadonlySet<string>, { us: _, ...filters }: RequestBoardFilters, moment: Moment): Waiting {
  if (Object.values(filters).every((value) => value === undefined)) return openRequestsWaiting(sql, ours, moment);
  const count = (who: "waitingOnUs" | "waitingOnThem"): number => {
    const { where, params } = requestList.clauses(sql, { ...filters, [who]: us }, moment);
    const chosen = [momentRows(sql, requestList.table, moment), ...where].join(" AND ");
    return Number(
      sql.get(`SELECT count(*) AS n FROM request r WHERE ${chosen}`, { ...params, seq: moment.seq, validAt: moment.validAt })?.n,
    );
  };
  return { waitingOnUs: count("waitingOnUs"), waitingOnThem: count("waitingOnThem") };
}

interface Lying {
  readonly party?: Named;
  readonly box: Box;
  /** The rows of the requests that lie in it. */
  readonly its: Uint32Array;
}

/** How many there are, and the first of them. */
interface Boxes {
  readonly total: number;
  readonly shown: readonly Lying[];
}

/** A choice of parties that requests name, by the numbers of the parties. */
interface EndsOfBoxes {
  readonly out: number;
  readonly in: readonly number[];
}

/** Of the number of each choice, read once for each connection. */
function boxesByEnds(sql: Sql) {
  const { words } = heldRequests(sql).columns.ends;
  return sql.kept("boxes by ends", () => {
    const parties = numbered((id: string) => id);
    const endsOf = workedOut(words.size, (number): EndsOfBoxes => {
      const its = boxesOf(words.at(number) as string);
      return { out: parties.numberOf(its.out), in: its.in.map(parties.numberOf) };
    });
    return { parties, endsOf };
  });
}

function ourBoxes(sql: Sql, rows: Uint32Array, ours: ReadonlySet<string>): Boxes {
  const { ends } = heldRequests(sql).columns;
  const oursAt = workedOut(ends.words.size, (number) => boxesAmong(boxesOf(ends.words.at(number) as string), ours));
  return {
    total: boxes.length,
    shown: boxes.map((box) => ({ box, its: rows.filter((row) => oursAt(ends.numbers[row] as number).includes(box)) })),
  };
}

/** Of those who go on for the parties and live, the boxes with the most open requests first. */
function boxesOfParties(sql: Sql, rows: Uint32Array, lines: Lines): Boxes {
  const { ends, open } = heldRequests(sql).columns;
  const { parties, endsOf } = boxesByEnds(sql);
  const holdersOf = workedOut(parties.count(), (party): readonly number[] => {
    const living = livingFor(lines, parties.at(party));
    return living.length > 0 ? living.map(parties.numberOf) : [party];
  });
  // A box is twice the number of its party, and one more where it is what came in.
  const idOf = (box: number): string => parties.at(box >> 1);
  const nameOf = (box: number): Box => (box % 2 === 1 ? "in" : "out");
  const { total, shown, entries } = largestGroups(
    rows,
    {
      setOf: (row) => ends.numbers[row] as number,
      setCount: () => ends.words.size,
      among(choice) {
        const { out, in: into } = endsOf(choice);
        const [sent, received] = [holdersOf(out), new Set(into.flatMap(holdersOf))];
        return [...sent.map((party) => party * 2), ...[...received].map((party) => party * 2 + 1)];
      },
      count: () => parties.count() * 2,
      key: (box) => `${idOf(box)} ${nameOf(box)}`,
    },
    { groupsMax: viewLimits.boxesShownMax, weighs: (row) => open.numbers[row] === 1 },
  );
  return {
    total,
    shown: entries().map((its, n) => {
      const box = shown[n] as number;
      return { party: { partyId: idOf(box) }, box: nameOf(box), its };
    }),
  };
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

/** Of rows, as often as it is asked, how the requests stand. */
function boxReader(sql: Sql, lines: Lines, { validAt }: Moment): (rows: Uint32Array) => Counts {
  const { id, open, stage, level, waiting_on, schedule_fixed, possibly_overdue_from, overdue_from, submitted_sort } =
    heldRequests(sql).columns;
  const day = dayNumber(validAt);
  const isAnswer = workedOut(stage.words.size, (number) => (requestAnswers as readonly unknown[]).includes(stage.words.at(number)));
  // By how far up a request has come, and by the level of the party that it waits on.
  const keyOf = ({ level, waitingOnLevel }: Standing) => `${level} ${waitingOnLevel}`;
  const standings = numbered(keyOf);
  const standingsOf = workedOut(level.words.size, (number) =>
    workedOut(waiting_on.words.size, (party) => {
      const waitingOn = waiting_on.words.at(party);
      return standings.numberOf({
        level: level.words.at(number),
        waitingOnLevel: waitingOn === undefined ? undefined : lines(waitingOn)?.level,
      });
    }),
  );
  return (rows) => {
    const sums = { requests: rows.length, open: 0, answered: 0, ended: 0, overdue: 0, possiblyOverdue: 0 };
    const standing = new Map<number, number>();
    const waiting = new Map<number, number>();
    let oldest: { readonly id: string; readonly submitted: number } = { id: "", submitted: notCertain };
    for (const row of rows) {
      const isOpen = open.numbers[row] === 1;
      if (isAnswer(stage.numbers[row] as number)) sums.answered += 1;
      else if (!isOpen) sums.ended += 1;
      if (!isOpen) continue;
      sums.open += 1;
      const isOver = schedule_fixed.numbers[row] === 0 && (overdue_from.numbers[row] as number) <= day;
      if (isOver) sums.overdue += 1;
      else if (schedule_fixed.numbers[row] === 0 && (possibly_overdue_from.numbers[row] as number) <= day) sums.possiblyOverdue += 1;
      const waitingOn = waiting_on.numbers[row] as number;
      const at = standingsOf(level.numbers[row] as number)(waitingOn);
      standing.set(at, 1 + (standing.get(at) ?? 0));
      if (waitingOn !== 0) waiting.set(waitingOn, 1 + (waiting.get(waitingOn) ?? 0));
      const submitted = submitted_sort.numbers[row] as number;
      if (submitted > oldest.submitted) continue;
      const its = id.words.at(id.numbers[row] as number) as string;
      if (submitted < oldest.submitted || its < oldest.id) oldest = { id: its, submitted };
    }
    return {
      ...sums,
      levels: [...standing]
        .map(([at, open]) => ({ key: keyOf(standings.at(at)), ...standings.at(at), open }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ level, waitingOnLevel, open }) => ({
          ...(level === undefined ? {} : { level }),
          ...(waitingOnLevel === undefined ? {} : { waitingOnLevel }),
          open,
        })),
      waitingOn: {
        total: waiting.size,
        items: [...waiting]
          .map(([party, open]) => ({ partyId: waiting_on.words.at(party) as string, open }))
          .sort((a, b) => b.open - a.open || (a.partyId < b.partyId ? -1 : 1))
          .slice(0, viewLimits.boxWaitingMax),
      },
      ...(oldest.submitted === notCertain ? {} : { oldest: { id: oldest.id } }),
    };
  };
}

interface Standing {
  readonly level: string | undefined;
  readonly waitingOnLevel: string | undefined;
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
