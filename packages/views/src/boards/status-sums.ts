// From the rows of the register to counts of how commitments stand, by what their tallies say (status-columns.ts) and the days on which the word of
// their schedule changes. All that is counted of a commitment is its class, of which there are some hundreds; boards count rows by it, and read
// each class once. `docs/time.md`, "The words that depend on the day".
import { heldCommitments } from "../columns/commitments.ts";
import { dayNumber } from "../columns/held-column.ts";
import { talliesOf } from "../columns/tallies.ts";
import type { Moment } from "../knowledge.ts";
import { soonUntil } from "../schedule-word.ts";
import type { Sql } from "../statements.ts";
import type { Tally } from "../status-columns.ts";
import { workedOut } from "../worked-out.ts";

/** What is counted of a commitment. */
export interface StatusClass {
  readonly tally: Tally;
  /** The word of its schedule on the day asked for. */
  readonly schedule: string;
  /** Due or not due, and the due date, read at its earliest, is over within the days asked for. */
  readonly dueSoon: boolean;
  /** Certainly in the calendar year of the day asked for. */
  readonly handedOver: boolean;
}

/** Commitments alike in their class, and in what else they were grouped by. */
export interface StatusRow extends StatusClass {
  readonly commitments: number;
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

export interface StatusClasses {
  /** The number of the class of each row, in the order of the rows. */
  readonly numbers: Uint32Array;
  /** Numbers are below it. */
  readonly count: number;
  /** From counts by class, those that there are. */
  readonly rows: (counts: Uint32Array) => readonly StatusRow[];
  /** Of all rows. */
  readonly all: () => readonly StatusRow[];
}

/** Those of the same rows are told once, as long as these are kept: a page asks several boards about the same commitments. */
export function statusClasses(sql: Sql, rows: Uint32Array, { moment: { validAt }, within }: StatusAsked): StatusClasses {
  const key = `${validAt} ${within}`;
  const known = lastClasses.get(rows);
  if (known?.key === key) return known.classes;
  const classes = classesOf(sql, rows, validAt, within);
  lastClasses.set(rows, { key, classes });
  return classes;
}

/** By the rows. */
const lastClasses = new WeakMap<Uint32Array, { readonly key: string; readonly classes: StatusClasses }>();

function classesOf(sql: Sql, rows: Uint32Array, validAt: string, within: number): StatusClasses {
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
  const classes: StatusClass[] = [];
  /** By the place of the tally, one more than the number of each class that it is part of. */
  const known: (Uint32Array | undefined)[] = [];
  const numbers = new Uint32Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const place = tallies.placeOf(row);
    const possibly = possiblyFrom[row] as number;
    // Each of the three days is not before the one before it.
    const begun = ((dueFrom[row] as number) <= day ? 1 : 0) + (possibly <= day ? 1 : 0) + ((overdueFrom[row] as number) <= day ? 1 : 0);
    const dueSoon = possibly > day && possibly <= soonDay;
    const handedOver = (handedEarliest[row] as number) >= firstDay && (handedLatest[row] as number) <= lastDay;
    const of = known[place] ?? new Uint32Array(classesEach);
    known[place] = of;
    const at = begun * 4 + (dueSoon ? 2 : 0) + (handedOver ? 1 : 0);
    if (of[at] === 0) {
      const tally = tallies.at(place);
      of[at] = classes.push({ tally, schedule: tally.scheduleFixed ?? (words[begun] as string), dueSoon, handedOver });
    }
    numbers[n] = (of[at] as number) - 1;
  }
  const rowsOf = (counts: Uint32Array): StatusRow[] => {
    const found: StatusRow[] = [];
    for (let number = 0; number < counts.length; number++) {
      const commitments = counts[number] as number;
      if (commitments > 0) found.push({ ...(classes[number] as StatusClass), commitments });
    }
    return found;
  };
  let all: readonly StatusRow[] | undefined;
  return {
    numbers,
    count: classes.length,
    rows: rowsOf,
    all() {
      all ??= rowsOf(countsOf(numbers, classes.length));
      return all;
    },
  };
}

function countsOf(numbers: Uint32Array, below: number): Uint32Array {
  const counts = new Uint32Array(below);
  for (let n = 0; n < numbers.length; n++) counts[numbers[n] as number] = (counts[numbers[n] as number] as number) + 1;
  return counts;
}

/** By how many of the three days have come. */
const words = ["not-due", "due", "possibly-overdue", "overdue"] as const;

/** Of one tally: by the word, whether due soon and whether handed over. */
const classesEach = words.length * 4;

/** Whether the commitment of a row is open. */
export function openRows(sql: Sql): (row: number) => boolean {
  const tallies = talliesOf(sql);
  const isOpen = workedOut(tallies.count(), (place) => tallies.at(place).open);
  return (row) => isOpen(tallies.placeOf(row));
}

/** The first and the last day of its year. */
export const yearOf = (day: string) => ({ yearFrom: `${day.slice(0, 4)}-01-01`, yearTo: `${day.slice(0, 4)}-12-31` });

export function statusCounts(rows: readonly StatusRow[]): StatusCounts {
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
  for (const { tally, commitments, schedule, dueSoon, handedOver } of rows) {
    sums.commitments += commitments;
    if (handedOver) sums.handedOver += commitments;
    if (tally.atRisk) sums.atRisk += commitments;
    if (tally.unaccepted) sums.unaccepted += commitments;
    if (tally.disputed) sums.disputed += commitments;
    if (!tally.open) {
      if (tally.scheduleFixed !== "ended") sums.kept += commitments;
      continue;
    }
    sums.open += commitments;
    if (tally.owner === "none") sums.withoutOwner += commitments;
    sums[tally.scheduleFixed === undefined ? dueOf(schedule, dueSoon, tally) : "noDate"] += commitments;
  }
  return sums;
}

function dueOf(schedule: string, dueSoon: boolean, { noDay }: Tally): "overdue" | "possiblyOverdue" | "dueSoon" | "noDay" | "later" {
  if (schedule === "overdue") return "overdue";
  if (schedule === "possibly-overdue") return "possiblyOverdue";
  if (dueSoon) return "dueSoon";
  return noDay ? "noDay" : "later";
}
