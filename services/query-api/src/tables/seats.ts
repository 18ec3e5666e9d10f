// The table of the board of seats: a row for each scholarship or course.
import type * as z from "zod";
import type { CourseItem } from "../boards/seats.ts";
import { type Column, number, text } from "./column.ts";
import { whole } from "./columns.ts";
import { commitmentColumns } from "./commitment.ts";

type Item = z.output<typeof CourseItem>;

export const seatColumns: readonly Column<Item>[] = [
  ...commitmentColumns,
  text("standing", "Where the course stands: `open`, `completed`, `ended`, `not-certain`.", ({ standing }) => standing),
  text("programme", "What is studied.", ({ course }) => course?.programme),
  text("institution", "Where.", ({ course }) => course?.institution),
  text("duration", "How long, as ISO 8601 writes it.", ({ course }) => course?.duration),
  number("seatsGranted", "Seats granted.", ({ seats }) => whole(seats?.granted)),
  number("seatsEnrolled", "People enrolled.", ({ seats }) => whole(seats?.enrolled)),
  number("seatsCompleted", "People who completed.", ({ seats }) => whole(seats?.completed)),
  number("seatsDropped", "Of a course that ended: the seats beyond those that completed.", ({ seats }) => whole(seats?.dropped)),
  number("personMonthsPlanned", "Seats times months.", ({ personMonthsPlanned }) => personMonthsPlanned),
];
