// The board of seats on scholarships and courses: granted, enrolled, completed, dropped; with the person-months planned. People are counted,
// never named.
import type { CourseStanding } from "@camket/domain";
import { oneOf } from "../clauses.ts";
import { heldCommitments } from "../columns/commitments.ts";
import type { CommitmentFilters } from "../commitment.ts";
import type { Ledger } from "../knowledge.ts";
import type { Sql } from "../statements.ts";
import { type ConcernQuestion, type Counts, concernBoard, listOf } from "./concern-board.ts";

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
    part: "courses",
    choose(_, { standing, ...filters }) {
      const { numbers, words } = heldCommitments(sql).parts.courses.columns.course;
      return { filters, ...(standing && { fits: (place) => standing.includes(words.at(numbers[place] as number) ?? "") }) };
    },
    counts: seatCounts,
  });

const nameOf = { open: "open", completed: "completed", ended: "ended", "not-certain": "notCertain" } as const satisfies Record<
  CourseStanding,
  string
>;

function seatCounts(sql: Sql): Counts {
  const { course, person_months, ...people } = heldCommitments(sql).parts.courses.columns;
  const [granted, enrolled] = [people.seats_granted.numbers, people.seats_enrolled.numbers];
  const [completed, dropped] = [people.seats_completed.numbers, people.seats_dropped.numbers];
  return (places) => {
    const courses = { open: 0, completed: 0, ended: 0, notCertain: 0 };
    const seats = { granted: 0, enrolled: 0, completed: 0, dropped: 0 };
    let withoutSeats = 0;
    let withoutMonths = 0;
    // A double may be too small for the sum.
    let months = 0n;
    for (const place of places) {
      courses[nameOf[course.words.at(course.numbers[place] as number) as CourseStanding]] += 1;
      if (Number.isNaN(granted[place])) withoutSeats += 1;
      else {
        seats.granted += granted[place] as number;
        seats.enrolled += enrolled[place] as number;
        seats.completed += completed[place] as number;
        seats.dropped += dropped[place] as number;
      }
      const planned = person_months.numbers[place] as number;
      if (Number.isNaN(planned)) withoutMonths += 1;
      else months += BigInt(planned);
    }
    return { courses, withoutSeats, seats, personMonthsPlanned: String(months), withoutMonths };
  };
}
