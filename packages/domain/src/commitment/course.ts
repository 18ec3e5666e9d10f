// The people of a scholarship or a course: seats granted, people enrolled and completed. They are counted, never named.
import type { CommandEntry } from "../stream/command.ts";
import type { Fact } from "../stream/standing.ts";
import { personMonths, Text } from "../values/index.ts";
import type { Concern } from "./concern.ts";
import { advance, claims, People } from "./fields.ts";
import type { Measure } from "./measure.ts";
import { pick } from "./pick.ts";

export interface CourseShown {
  readonly course?: { readonly programme: string; readonly institution?: string; readonly duration?: string };
  /** People; absent where none were granted, enrolled or completed. */
  readonly seats?: { readonly granted: number; readonly enrolled: number; readonly completed: number };
  /** Seats granted (or enrolled) × duration, where the duration says months. */
  readonly personMonthsPlanned?: string;
}

const commands: readonly CommandEntry[] = [
  {
    name: "enrol",
    event: "BeneficiariesEnrolled",
    ...advance,
    summary: "Record people enrolled",
    description: "People began the course; they are counted, never named.",
    fields: { count: People, intake: Text(100).optional() },
    example: { count: 30, occurredOn: "../2023-09-14", claims },
  },
  {
    name: "complete",
    event: "BeneficiariesCompleted",
    ...advance,
    summary: "Record people who completed",
    description: "When as many completed as were granted a seat (or enrolled, where none were granted), the course is delivered.",
    fields: { count: People, intake: Text(100).optional(), certificate: Text(200).optional() },
    example: { count: 30, occurredOn: "2024-03" },
  },
];

interface Sum {
  readonly course?: CourseShown["course"];
  readonly granted: number;
  readonly enrolled: number;
  readonly completions: readonly Fact[];
}

export const course: Concern<Sum> = {
  commands,
  nothing: { granted: 0, enrolled: 0, completions: [] },
  tell: {
    ScholarshipGranted: (sum, { data }) => ({
      ...sum,
      granted: sum.granted + (data.seats as number),
      course: pick<NonNullable<Sum["course"]>>(data, ["programme", "institution", "duration"]),
    }),
    BeneficiariesEnrolled: (sum, { data }) => ({ ...sum, enrolled: sum.enrolled + (data.count as number) }),
    BeneficiariesCompleted: (sum, fact) => ({ ...sum, completions: [...sum.completions, fact] }),
  },
  show({ course: shown, granted, enrolled, completions }, state, { isSetBack }) {
    const completed = completions.reduce((sum, fact) => (isSetBack(fact) ? sum : sum + (fact.data.count as number)), 0);
    const planned = shown?.duration && (granted || enrolled) ? personMonths(granted || enrolled, shown.duration) : undefined;
    if (shown) state.course = shown;
    state.seats = { granted, enrolled, completed };
    if (planned) state.personMonthsPlanned = planned;
  },
};

/** The seats that a course's completions must reach: those granted, or enrolled where none were granted; 0: nothing to reach yet. */
function seatsToReach(facts: readonly Fact[]): number {
  let granted = 0;
  let enrolled = 0;
  for (const { type, data } of facts) {
    if (type === "ScholarshipGranted") granted += data.seats as number;
    if (type === "BeneficiariesEnrolled") enrolled += data.count as number;
  }
  return granted > 0 ? granted : enrolled;
}

/** Completions reach the seats. */
export const completions: Measure = {
  counts: new Set(["BeneficiariesCompleted"]),
  raises: new Set(["ScholarshipGranted", "BeneficiariesEnrolled"]),
  reached(facts, isSetBack) {
    const seats = seatsToReach(facts);
    let completed = 0;
    return facts.find((fact) => {
      if (fact.type !== "BeneficiariesCompleted" || isSetBack(fact)) return false;
      completed += fact.data.count as number;
      return seats > 0 && completed >= seats;
    });
  },
};
