// The seats of a scholarship or a course, as their board adds them up. Absent of what is no course.
import { type CommitmentState, courseStandingOf, seatsDropped } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const courseColumns = {
  course: "TEXT",
  programme: "TEXT",
  institution: "TEXT",
  seats_granted: "INTEGER",
  seats_enrolled: "INTEGER",
  seats_completed: "INTEGER",
  seats_dropped: "INTEGER",
  person_months: "INTEGER",
} as const;
export type CourseColumn = keyof typeof courseColumns;

export function courseRow(state: CommitmentState): Readonly<Record<CourseColumn, Value | undefined>> {
  const standing = courseStandingOf(state);
  const { course, seats, personMonthsPlanned } = standing === undefined ? ({} as Partial<CommitmentState>) : state;
  return {
    course: standing,
    programme: course?.programme,
    institution: course?.institution,
    seats_granted: seats?.granted,
    seats_enrolled: seats?.enrolled,
    seats_completed: seats?.completed,
    seats_dropped: seats && seatsDropped(state),
    person_months: personMonthsPlanned === undefined ? undefined : Number(personMonthsPlanned),
  };
}

export const courseReads = [
  "kind",
  "stage",
  "fulfilment",
  "course",
  "seats",
  "personMonthsPlanned",
] as const satisfies (keyof CommitmentState)[];

export const courseFacts = (state: CommitmentState): CommitmentState["course"] =>
  courseStandingOf(state) === undefined ? undefined : state.course;

export const courseFactsRead = ["kind", "stage", "course"] as const satisfies (keyof CommitmentState)[];
