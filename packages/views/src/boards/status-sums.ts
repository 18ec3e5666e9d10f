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
export const statusRows = (sql: Sql, asked: StatusAsked): readonly StatusRow[] => added(counted(sql, asked), () => "").map(([row]) => row);

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
    ...added(together, ({ ends }) => place(String(ends))).map(([row, one]) => [row, at(one)] as const),
    ...single.map((row) => [statusRow(String(row.tally), figuresOf(row)), of(String(row.ends), String(row.id))] as const),
  ];
}

/** Of those with which an agency is charged, each row with all their charges (commitment_now_of_charges, commitment_of_charges). */
export const statusByCharges = (sql: Sql, asked: StatusAsked): readonly (readonly [StatusRow, string])[] =>
  added(counted(sql, asked, ["charges"]), ({ charges }) => String(charges));

type Row = Readonly<Record<string, unknown>>;

/** As SQL counts them, in the order of the index that begins with the first key, or with the tally. */
function counted(sql: Sql, { chosen, moment: { validAt }, within }: StatusAsked, keys: readonly string[] = []): readonly Row[] {
  const ofCharges = keys[0] === "charges";
  const handedOver = ofCharges ? "0" : "sum(r.handed_over_earliest >= :yearFrom AND r.handed_over_latest <= :yearTo)";
  const by = (ofCharges ? ["charges", "tally"] : ["tally", ...keys]).map((key) => `r.${key}`);
  // SQLite takes the index of a board only where it reads that its first column is there.
  return sql.all(
    `SELECT ${by.join(", ")}, count(*) AS n, sum(r.due_from <= :validAt) AS due,
       sum(r.possibly_overdue_from <= :validAt) AS possibly, sum(r.overdue_from <= :validAt) AS overdue,
       sum(r.possibly_overdue_from > :validAt AND r.possibly_overdue_from <= :soonUntil) AS soon, ${handedOver} AS handed_over
     FROM commitment r WHERE ${[...chosen.where, `${by[0]} IS NOT NULL`].join(" AND ")} GROUP BY ${by.join(", ")}`,
    { ...chosen.params, soonUntil: soonUntil(validAt, within), ...yearOf(validAt) },
  );
}

/** All; those of which the due date began, may be over, is over; due soon; handed over. */
type Figures = [all: number, due: number, possibly: number, overdue: number, soon: number, handedOver: number];

const figuresOf = ({ n, due, possibly, overdue, soon, handed_over }: Row): Figures => [
  Number(n),
  Number(due),
  Number(possibly),
  Number(overdue),
  Number(soon),
  Number(handed_over),
];

/** The many rows that SQL counts apart, added up where they have the same tally and stand in the same place. */
function added<Place>(rows: readonly Row[], placeOf: (row: Row) => Place): readonly (readonly [StatusRow, Place])[] {
  const byTally = new Map<string, Map<Place, Figures>>();
  for (const row of rows) {
    const tally = String(row.tally);
    const byPlace = byTally.get(tally) ?? new Map<Place, Figures>();
    byTally.set(tally, byPlace);
    const place = placeOf(row);
    const more = figuresOf(row);
    const figures = byPlace.get(place);
    if (figures) for (let n = 0; n < figures.length; n++) (figures[n] as number) += more[n] as number;
    else byPlace.set(place, more);
  }
  return [...byTally].flatMap(([tally, byPlace]) => [...byPlace].map(([place, figures]) => [statusRow(tally, figures), place] as const));
}

/** The first and the last day of its year. */
export const yearOf = (day: string) => ({ yearFrom: `${day.slice(0, 4)}-01-01`, yearTo: `${day.slice(0, 4)}-12-31` });

function statusRow(text: string, [all, due, possibly, overdue, dueSoon, handedOver]: Figures): StatusRow {
  const tally = tallyOf(text);
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
      sums.later += of("not-due") + of("due") - dueSoon;
      sums.noDate += of("no-date");
      if (owner === "none") sums.withoutOwner += commitments;
    },
    counts: () => ({ ...sums }),
  };
}
