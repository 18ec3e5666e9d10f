// From the rows of the register to counts of how commitments stand. All together: SQLite counts what is alike. By places or agencies, of which
// there are nearly as many as commitments: each row is added up here, by numbers, as SQLite reads it from the index made for the board
// (status-columns.ts). `docs/time.md`, "The words that depend on the day".
import type { Clauses } from "../clauses.ts";
import type { Corridors } from "../corridor-ends.ts";
import type { Moment } from "../knowledge.ts";
import { soonUntil } from "../schedule-word.ts";
import { sharedTexts } from "../shared-texts.ts";
import type { Params, Sql } from "../statements.ts";
import { type Tally, tallyOf } from "../status-columns.ts";

/** Commitments alike in what their tally says, and in what else they were grouped by. */
export interface StatusRow extends Tally {
  readonly commitments: number;
  /** By the word of the schedule on the day asked for, those of each word that there are. */
  readonly schedule: readonly (readonly [word: string, commitments: number])[];
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
  /** Open ones whose date has no last day, as "soon". */
  readonly noDay: number;
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

const isDue = "r.due_from <= :validAt";
const isPossiblyOverdue = "r.possibly_overdue_from <= :validAt";
const isOverdue = "r.overdue_from <= :validAt";
const isDueSoon = "r.possibly_overdue_from > :validAt AND r.possibly_overdue_from <= :soonUntil";
const isHandedOver = "r.handed_over_earliest >= :yearFrom AND r.handed_over_latest <= :yearTo";

/** SQLite takes the index of a board only where it reads that its first column is there. */
function statusClauses({ chosen, moment: { validAt }, within }: StatusAsked, column: string): { where: string; params: Params } {
  return {
    where: [...chosen.where, `r.${column} IS NOT NULL`].join(" AND "),
    params: { ...chosen.params, soonUntil: soonUntil(validAt, within), ...yearOf(validAt) },
  };
}

/** All together (commitment_now_of_tally, commitment_of_tally). */
export function statusRows(sql: Sql, asked: StatusAsked): readonly StatusRow[] {
  const { where, params } = statusClauses(asked, "tally");
  const tally = talliesOf(sql);
  return sql
    .all(
      `SELECT r.tally, count(*) AS n, sum(${isDue}) AS due, sum(${isPossiblyOverdue}) AS possibly, sum(${isOverdue}) AS overdue,
         sum(${isDueSoon}) AS soon, sum(${isHandedOver}) AS handed_over
       FROM commitment r WHERE ${where} GROUP BY r.tally`,
      params,
    )
    .map((row) => statusRow(tally(Number(row.tally)), figuresOf(row)));
}

/** How many have each tally, of which no day changes anything (the same indexes). */
export function talliesCounted(sql: Sql, asked: StatusAsked): readonly (Tally & { readonly commitments: number })[] {
  const { where, params } = statusClauses(asked, "tally");
  const tally = talliesOf(sql);
  return sql
    .all(`SELECT r.tally, count(*) AS n FROM commitment r WHERE ${where} GROUP BY r.tally`, params)
    .map((row) => ({ ...tally(Number(row.tally)), commitments: Number(row.n) }));
}

/** Commitments that stand in one place, or have the same agencies, added up row by row. */
export interface StatusGroup {
  readonly sizes: () => { readonly commitments: number; readonly open: number };
  /** By their tallies: worked out where a board shows them. */
  readonly rows: () => readonly StatusRow[];
}

/** Over all, and by the places that corridors number (the same indexes). */
export function statusByPlace(
  sql: Sql,
  asked: StatusAsked,
  { values, params, place }: Corridors,
): { readonly over: StatusGroup; readonly byPlace: ReadonlyMap<number, StatusGroup> } {
  const clauses = statusClauses(asked, "tally");
  const tally = talliesOf(sql);
  const over = statusGroup(tally);
  const byPlace = new Map<number, AddedGroup>();
  const row = ["r.tally", `(${isDue}) + (${isPossiblyOverdue}) + (${isOverdue})`, isDueSoon, isHandedOver];
  sql.each(
    [...values, ...row],
    `commitment r WHERE ${clauses.where} GROUP BY r.tally`,
    { ...clauses.params, ...params },
    (ends, apart, ...status) => {
      const at = place(ends as number, apart as string | null);
      const group = byPlace.get(at) ?? statusGroup(tally);
      byPlace.set(at, group);
      group.add(...(status as Status));
      over.add(...(status as Status));
    },
  );
  return { over, byPlace };
}

/** Of those with which an agency is charged, by the numbers of their charges (commitment_now_of_charges, commitment_of_charges). */
export function statusByCharges(sql: Sql, asked: StatusAsked): ReadonlyMap<number, StatusGroup> {
  const { where, params } = statusClauses(asked, "charges");
  const tally = talliesOf(sql);
  const byCharges = new Map<number, AddedGroup>();
  const row = ["r.charges", "r.tally", `(${isDue}) + (${isPossiblyOverdue}) + (${isOverdue})`, isDueSoon, "0"];
  sql.each(row, `commitment r WHERE ${where} GROUP BY r.charges`, params, (charges, ...status) => {
    const group = byCharges.get(charges as number) ?? statusGroup(tally);
    byCharges.set(charges as number, group);
    group.add(...(status as Status));
  });
  return byCharges;
}

const talliesOf = (sql: Sql): ((number: number) => Tally) => {
  const texts = sharedTexts(sql, "commitment");
  const known = sql.kept("tallies", () => new Map<number, Tally>());
  return (number) => {
    const tally = known.get(number) ?? tallyOf(texts(number));
    known.set(number, tally);
    return tally;
  };
};

/** All; those of which the due date began, may be over, is over; due soon; handed over. */
type Figures = [all: number, due: number, possibly: number, overdue: number, soon: number, handedOver: number];

/** Of a row: the number of its tally, how many of the three days have come on which the word of its schedule changes, 1 for yes; null: it has none. */
type Status = [tally: number, late: number | null, soon: number | null, handedOver: number | null];

interface AddedGroup extends StatusGroup {
  add(...status: Status): void;
}

function statusGroup(tally: (number: number) => Tally): AddedGroup {
  const byTally = new Map<number, Figures>();
  return {
    add(number, late, soon, handedOver) {
      const figures: Figures = byTally.get(number) ?? [0, 0, 0, 0, 0, 0];
      byTally.set(number, figures);
      figures[0] += 1;
      const days = late ?? 0;
      if (days > 0) figures[1] += 1;
      if (days > 1) figures[2] += 1;
      if (days > 2) figures[3] += 1;
      figures[4] += soon ?? 0;
      figures[5] += handedOver ?? 0;
    },
    sizes() {
      let [commitments, open] = [0, 0];
      for (const [number, figures] of byTally) {
        commitments += figures[0];
        if (tally(number).open) open += figures[0];
      }
      return { commitments, open };
    },
    rows: () => [...byTally].map(([number, figures]) => statusRow(tally(number), figures)),
  };
}

const figuresOf = ({ n, due, possibly, overdue, soon, handed_over }: Readonly<Record<string, unknown>>): Figures => [
  Number(n),
  Number(due),
  Number(possibly),
  Number(overdue),
  Number(soon),
  Number(handed_over),
];

/** The first and the last day of its year. */
export const yearOf = (day: string) => ({ yearFrom: `${day.slice(0, 4)}-01-01`, yearTo: `${day.slice(0, 4)}-12-31` });

function statusRow(tally: Tally, [all, due, possibly, overdue, dueSoon, handedOver]: Figures): StatusRow {
  const words: readonly (readonly [string, number])[] =
    tally.scheduleFixed === undefined
      ? [
          ["not-due", all - due],
          ["due", due - possibly],
          ["possibly-overdue", possibly - overdue],
          ["overdue", overdue],
        ]
      : [[tally.scheduleFixed, all]];
  return { ...tally, commitments: all, schedule: words.filter(([, count]) => count > 0), dueSoon, handedOver };
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
    noDay: 0,
    noDate: 0,
    atRisk: 0,
    handedOver: 0,
    withoutOwner: 0,
    unaccepted: 0,
    disputed: 0,
    kept: 0,
  };
  return {
    add({ commitments, schedule, dueSoon, handedOver, open, owner, atRisk, unaccepted, disputed, noDay, scheduleFixed }) {
      const of = (word: string) => schedule.find(([one]) => one === word)?.[1] ?? 0;
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
      sums[noDay ? "noDay" : "later"] += of("not-due") + of("due") - dueSoon;
      sums.noDate += of("no-date");
      if (owner === "none") sums.withoutOwner += commitments;
    },
    counts: () => ({ ...sums }),
  };
}
