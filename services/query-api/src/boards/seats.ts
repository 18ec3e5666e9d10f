// The board of seats on scholarships and courses: its parameters, its answer, its table.
import { courseStandings } from "@camket/domain";
import * as z from "zod";
import { CommitmentItem } from "../answers/commitment.ts";
import { concernAnswer } from "../answers/concern-boards.ts";
import { concernQuery, filtersOf, groupedBy } from "../queries/concern-boards.ts";
import { listOf, oneOrMore, present, sortOf } from "../query-params.ts";
import { seatColumns } from "../tables/seats.ts";
import { defineBoard } from "./board.ts";

const CourseStandingWord = z.enum(courseStandings);

const SeatsQuery = concernQuery({
  standing: oneOrMore(CourseStandingWord)
    .optional()
    .meta({ description: "Where the courses stand.", examples: ["open"] }),
  by: groupedBy("corridor", "countries", "kind", "institution", "programme"),
  sort: sortOf("id", "title", "due", "stage"),
});

const seatCounts = z.object({
  granted: z.int(),
  enrolled: z.int(),
  completed: z.int(),
  dropped: z.int().meta({ description: "Of courses that ended: the seats beyond those that completed." }),
});

export const CourseItem = CommitmentItem.extend({
  standing: CourseStandingWord.meta({
    description:
      "`ended`: cancelled, closed or the like before as many completed as there were seats; `not-certain`: nothing is certain yet.",
  }),
  course: z
    .object({ programme: z.string(), institution: z.string().optional(), duration: z.string().optional() })
    .optional()
    .meta({ description: "What is studied, where and how long, where a grant of seats says so." }),
  seats: seatCounts.optional().meta({ description: "Absent where none were granted and nobody enrolled." }),
  personMonthsPlanned: z
    .string()
    .optional()
    .meta({ description: "Seats times months. Absent: the duration is not of whole months, or unknown." }),
}).meta({ id: "CourseItem" });

const SeatsAnswer = concernAnswer(
  {
    id: "SeatsBoard",
    description: "Seats on scholarships and courses. People are counted, never named.",
    counts: {
      courses: z
        .object({ open: z.int(), completed: z.int(), ended: z.int(), notCertain: z.int() })
        .meta({ description: "Where the courses stand." }),
      withoutSeats: z.int().meta({ description: "Courses of which no seats were granted and nobody enrolled." }),
      seats: seatCounts,
      personMonthsPlanned: z.string().meta({ description: "Of the courses whose months are known." }),
      withoutMonths: z.int().meta({ description: "Courses that are not in the person-months: of no seats, or no whole months." }),
    },
    item: CourseItem,
    examples: {
      counts: {
        courses: { open: 1, completed: 0, ended: 0, notCertain: 0 },
        withoutSeats: 0,
        seats: { granted: 30, enrolled: 30, completed: 0, dropped: 0 },
        personMonthsPlanned: "180",
        withoutMonths: 0,
      },
      item: {
        id: "political-course",
        kind: "scholarship",
        title: { en: "Intermediate political course for officials of Xekong" },
        stage: "in-implementation",
        schedule: { status: "no-date" },
        standing: "open",
        course: { programme: "intermediate political course", duration: "P6M" },
        seats: { granted: 30, enrolled: 30, completed: 0, dropped: 0 },
        personMonthsPlanned: "180",
      },
    },
  },
  { labels: { institution: z.string().optional(), programme: z.string().optional() } },
);

export const seats = defineBoard({
  name: "seats",
  operationId: "getSeatsBoard",
  summary: "Read the seats on scholarships and courses: granted, enrolled, completed, dropped",
  description: "Scholarships and training courses alone.",
  query: SeatsQuery,
  answer: SeatsAnswer,
  table: { columns: seatColumns },
  isPaged: true,
  question: ({ standing, by = "corridor", ...query }) => ({
    filters: { ...filtersOf(query), ...present({ standing: listOf(standing) }) },
    by,
  }),
});
