// From the rows of the register to counts of how commitments stand: SQLite counts what is alike, in the order of the indexes made for it
// (status-columns.ts); the few rows that come out are added up. `docs/time.md`, "The words that depend on the day".
import type { Clauses } from "../clauses.ts";
import type { Corridor, Corridors } from "../corridor-ends.ts";
import type { Moment } from "../knowledge.ts";
import { soonUntil } from "../schedule-word.ts";
import type { Sql } from "../statements.ts";
import { type Tally, tallyOf } from "../status-columns.ts";

/** Commitments alike in what their tally says, and in what else they were grouped by. */
export interface StatusRow extends Tally {
  readonly commitments: number;
  /** By the word of the schedule on the day asked for, those of each word that there are. */
  readonly schedule: ReadonlyMap<string, number>;
  /** Of those due or not due: the due date, read at its earliest, is over within the days asked for. */
  readonly dueSoon: number;
  /** Certainly in the calendar year of the day asked for. */
  readonly handedOver: number;
}

/** What of commitments boards count. */
export interface StatusCounts {
  readonly commitments: number;
  readonly open: number;
  readonly dueSoon: number;
  readonly possiblyOverdue: number;
  readonly overdue: number;
  /** Open ones due later than soon. */
  readonly later: number;
  /** Open ones without a date. */
  readonly noDate: number;
  readonly atRisk: number;
  readonly handedOver: number;
  /** Open ones with which no agency is charged. */
  readonly withoutOwner: number;
  readonly unaccepted: number;
  readonly disputed: number;
  readonly kept: number;
}

export interface StatusAsked {
  readonly chosen: Clauses;
  readonly moment: Moment;
  /** Days within which something is due soon. */
  readonly within: number;
}

/** All together (commitment_now_of_tally, commitment_of_tally). */
export const statusRows = (sql: Sql, asked: StatusAsked): readonly StatusRow[] => counted(sql, asked).map(([row]) => row);

/** By corridor: each row with those in which its commitments stand, none where they stand in none (the same indexes, commitment_by_id). */
export function statusByCorridor(
  sql: Sql,
  { chosen, ...asked }: StatusAsked,
  { apart, at, place, of }: Corridors,
): readonly (readonly [StatusRow, readonly Corridor[]])[] {
  const isApart = "IN (SELECT value FROM json_each(:apart))";
  const only = (which: string) => ({ where: [...chosen.where, which], params: { ...chosen.params, apart: JSON.stringify(apart) } });
  const together = counted(sql, { ...asked, chosen: apart.length === 0 ? chosen : only(`r.id NOT ${isApart}`) }, ["ends"]);
  const single = apart.length === 0 ? [] : counted(sql, { ...asked, chosen: only(`r.id ${isApart}`) }, ["ends", "id"]);
  return [
    ...together.map(([row, ends]) => [row, at(place(ends as string))] as const),
    ...single.map(([row, ends, id]) => [row, of(ends as string, id as string)] as const),
  ];
}

/** Of those with which an agency is charged, each row with all their charges (commitment_now_of_charges, commitment_of_charges). */
export function statusByCharges(sql: Sql, asked: StatusAsked): readonly (readonly [StatusRow, string])[] {
  return counted(sql, asked, ["charges"], { handedOver: false }).map(([row, charges]) => [row, charges as string]);
}

function counted(
  sql: Sql,
  { chosen, moment, within }: StatusAsked,
  keys: readonly string[] = [],
  { handedOver = true } = {},
): readonly (readonly [StatusRow, ...string[]])[] {
  const { validAt } = moment;
  const inYear = "sum(r.handed_over_earliest >= :yearFrom AND r.handed_over_latest <= :yearTo)";
  const by = (keys[0] === "charges" ? ["charges", "tally"] : ["tally", ...keys]).map((key) => `r.${key}`);
  // SQLite takes the index of a board only where it reads that its first column is there.
  const rows = sql.all(
    `SELECT ${by.join(", ")}, count(*) AS n, sum(r.due_from <= :validAt) AS due,
       sum(r.possibly_overdue_from <= :validAt) AS possibly, sum(r.overdue_from <= :validAt) AS overdue,
       sum(r.possibly_overdue_from > :validAt AND r.possibly_overdue_from <= :soonUntil) AS soon, ${handedOver ? inYear : "0"} AS handed_over
     FROM commitment r WHERE ${[...chosen.where, `${by[0]} IS NOT NULL`].join(" AND ")} GROUP BY ${by.join(", ")}`,
    { ...chosen.params, soonUntil: soonUntil(validAt, within), ...yearOf(validAt) },
  );
  return rows.map((row) => [statusRow(row), ...keys.map((key) => String(row[key]))]);
}

/** The first and the last day of its year. */
export const yearOf = (day: string) => ({ yearFrom: `${day.slice(0, 4)}-01-01`, yearTo: `${day.slice(0, 4)}-12-31` });

function statusRow(row: Readonly<Record<string, unknown>>): StatusRow {
  const tally = tallyOf(String(row.tally));
  const [all, due, possibly, overdue, dueSoon, handedOver] = ["n", "due", "possibly", "overdue", "soon", "handed_over"].map((name) =>
    Number(row[name] ?? 0),
  ) as [number, number, number, number, number, number];
  const words: readonly (readonly [string, number])[] =
    tally.scheduleFixed === undefined
      ? [
          ["not-due", all - due],
          ["due", due - possibly],
          ["possibly-overdue", possibly - overdue],
          ["overdue", overdue],
        ]
      : [[tally.scheduleFixed, all]];
  return { ...tally, commitments: all, schedule: new Map(words.filter(([, count]) => count > 0)), dueSoon, handedOver };
}

export interface StatusSums {
  add(row: StatusRow): void;
  readonly counts: () => StatusCounts;
}

export function statusSums(): StatusSums {
  const sums = {
    commitments: 0,
    open: 0,
    dueSoon: 0,
    possiblyOverdue: 0,
    overdue: 0,
    later: 0,
    noDate: 0,
    atRisk: 0,
    handedOver: 0,
    withoutOwner: 0,
    unaccepted: 0,
    disputed: 0,
    kept: 0,
  };
  return {
    add({ commitments, schedule, dueSoon, handedOver, open, owner, atRisk, unaccepted, disputed, scheduleFixed }) {
      const of = (word: string) => schedule.get(word) ?? 0;
      sums.commitments += commitments;
      sums.handedOver += handedOver;
      if (atRisk) sums.atRisk += commitments;
      if (unaccepted) sums.unaccepted += commitments;
      if (disputed) sums.disputed += commitments;
      if (!open) {
        if (scheduleFixed !== "ended") sums.kept += commitments;
        return;
      }
      sums.open += commitments;
      sums.dueSoon += dueSoon;
      sums.possiblyOverdue += of("possibly-overdue");
      sums.overdue += of("overdue");
      sums.later += of("not-due") + of("due") - dueSoon;
      sums.noDate += of("no-date");
      if (owner === "none") sums.withoutOwner += commitments;
    },
    counts: () => ({ ...sums }),
  };
}
