// The board of seats on scholarships and courses: granted, enrolled, completed, dropped; with the person-months planned. People are counted,
// never named.
import type { CourseStanding } from "@camket/domain";
import { oneOf } from "../clauses.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { Ledger } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { type Adding, type ConcernQuestion, concernBoard, listOf } from "./concern-board.ts";

export interface SeatFilters extends CommitmentFilters {
  /** Where the courses stand. */
  readonly standing?: readonly string[];
}

const courses = listOf<SeatFilters>({
  name: "seats",
  column: "course",
  columns: ["seats_granted", "seats_enrolled", "seats_completed", "seats_dropped", "person_months"],
  clauses: (_sql, { standing }) => oneOf("course", standing),
  facts: (row, { course }) => ({
    standing: row.course,
    ...(course ? { course } : {}),
    ...(row.seats_granted === null
      ? {}
      : {
          seats: {
            granted: row.seats_granted,
            enrolled: row.seats_enrolled,
            completed: row.seats_completed,
            dropped: row.seats_dropped,
          },
        }),
    ...(row.person_months === null ? {} : { personMonthsPlanned: String(row.person_months) }),
  }),
});

export const seatsBoard = (sql: Sql, ledger: Ledger, question: ConcernQuestion<SeatFilters>) =>
  concernBoard(sql, ledger, courses, question, {
    grouping: {
      by: ["course"],
      sums: [
        "count(r.seats_granted) AS with_seats",
        "sum(r.seats_granted) AS granted",
        "sum(r.seats_enrolled) AS enrolled",
        "sum(r.seats_completed) AS completed",
        "sum(r.seats_dropped) AS dropped",
        // As text: a double may be too small for it.
        "CAST(sum(r.person_months) AS TEXT) AS months",
        "count(r.person_months) AS with_months",
      ],
    },
    begin: seatCounts,
  });

const standings = { open: "open", completed: "completed", ended: "ended", notCertain: "not-certain" } as const satisfies Record<
  string,
  CourseStanding
>;

function seatCounts(): Adding {
  const courses = { open: 0, completed: 0, ended: 0, notCertain: 0 };
  const seats = { granted: 0, enrolled: 0, completed: 0, dropped: 0 };
  let withoutSeats = 0;
  let withoutMonths = 0;
  let months = 0n;
  return {
    add({ row }) {
      const commitments = Number(row.commitments);
      for (const [name, standing] of entriesOf(standings)) if (row.course === standing) courses[name] += commitments;
      for (const [name] of entriesOf(seats)) seats[name] += Number(row[name] ?? 0);
      withoutSeats += commitments - Number(row.with_seats);
      withoutMonths += commitments - Number(row.with_months);
      months += BigInt(String(row.months ?? 0));
    },
    counts: () => ({ courses, withoutSeats, seats, personMonthsPlanned: String(months), withoutMonths }),
  };
}

const entriesOf = <Fields extends object>(fields: Fields) => Object.entries(fields) as [keyof Fields & string, Fields[keyof Fields]][];
