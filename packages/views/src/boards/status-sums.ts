// From the rows of the register to counts of how commitments stand, by what their tallies say (status-columns.ts) and the days on which the word of
// their schedule changes. `docs/time.md`, "The words that depend on the day".
import { heldCommitments } from "../columns/commitments.ts";
import { dayNumber } from "../columns/held-column.ts";
import { talliesOf } from "../columns/tallies.ts";
import type { Moment } from "../knowledge.ts";
import { soonUntil } from "../schedule-word.ts";
import type { Sql } from "../statements.ts";
import type { Tally } from "../status-columns.ts";

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
  readonly moment: Moment;
  /** Days within which something is due soon. */
  readonly within: number;
}

/** All; those of which the due date began, may be over, is over; due soon; handed over. */
type Figures = readonly [all: number, due: number, possibly: number, overdue: number, soon: number, handedOver: number];
const figuresEach = 6;

/** Of rows, as often as it is asked: what each tally comes to. */
export function statusReader(sql: Sql, { moment: { validAt }, within }: StatusAsked): (rows: Iterable<number>) => readonly StatusRow[] {
  const { columns } = heldCommitments(sql);
  const tallies = talliesOf(sql);
  const [dueFrom, possiblyFrom, overdueFrom] = [
    columns.due_from.numbers,
    columns.possibly_overdue_from.numbers,
    columns.overdue_from.numbers,
  ];
  const [handedEarliest, handedLatest] = [columns.handed_over_earliest.numbers, columns.handed_over_latest.numbers];
  const { yearFrom, yearTo } = yearOf(validAt);
  const [day, soonDay, firstDay, lastDay] = [validAt, soonUntil(validAt, within), yearFrom, yearTo].map(dayNumber) as [
    number,
    number,
    number,
    number,
  ];
  return (rows) => {
    let sums = new Float64Array(tallies.count() * figuresEach);
    for (const row of rows) {
      const at = tallies.placeOf(row) * figuresEach;
      if (at >= sums.length) sums = larger(sums, at + figuresEach);
      const possibly = possiblyFrom[row] as number;
      sums[at] = (sums[at] as number) + 1;
      if ((dueFrom[row] as number) <= day) sums[at + 1] = (sums[at + 1] as number) + 1;
      if (possibly <= day) sums[at + 2] = (sums[at + 2] as number) + 1;
      if ((overdueFrom[row] as number) <= day) sums[at + 3] = (sums[at + 3] as number) + 1;
      if (possibly > day && possibly <= soonDay) sums[at + 4] = (sums[at + 4] as number) + 1;
      if ((handedEarliest[row] as number) >= firstDay && (handedLatest[row] as number) <= lastDay)
        sums[at + 5] = (sums[at + 5] as number) + 1;
    }
    const found: StatusRow[] = [];
    for (let at = 0; at < sums.length; at += figuresEach)
      if ((sums[at] as number) > 0)
        found.push(statusRow(tallies.at(at / figuresEach), sums.subarray(at, at + figuresEach) as unknown as Figures));
    return found;
  };
}

/** A tally that no row before it had. */
function larger(sums: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(sums);
  return copy;
}

/** Whether the commitment of a row is open. */
export function openRows(sql: Sql): (row: number) => boolean {
  const tallies = talliesOf(sql);
  return (row) => tallies.of(row).open;
}

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
