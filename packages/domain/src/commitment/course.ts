// The people of a scholarship or a course: seats granted, people enrolled and completed. They are counted, never named.
import type { CommandEntry } from "../stream/command.ts";
import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { personMonths, Text } from "../values/index.ts";
import type { Concern } from "./concern.ts";
import { advance, claims, People } from "./fields.ts";
import { firstAtLeast, type Measure } from "./measure.ts";

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

/** People, of the events that no reopening sets back. */
interface Counted {
  granted: number;
  enrolled: number;
  completed: number;
}
const nobody: Counted = { granted: 0, enrolled: 0, completed: 0 };

function count(counted: Counted, { type, data }: Fact): void {
  if (type === "ScholarshipGranted") counted.granted += data.seats as number;
  if (type === "BeneficiariesEnrolled") counted.enrolled += data.count as number;
  if (type === "BeneficiariesCompleted") counted.completed += data.count as number;
}

/** The seats that completions must reach: those granted, or enrolled where none were granted; 0: nothing to reach yet. */
export const seatsOf = ({ granted, enrolled }: Pick<Counted, "granted" | "enrolled">): number => granted || enrolled;

interface Sum extends Counted {
  course?: NonNullable<CourseShown["course"]>;
}

const tellPeople = (sum: Sum, fact: Fact, isSetBack: boolean): void => {
  if (!isSetBack) count(sum, fact);
};

export const course: Concern<Sum> = {
  commands,
  begin: () => ({ ...nobody }),
  tell: {
    ScholarshipGranted(sum, fact, isSetBack) {
      if (isSetBack) return;
      count(sum, fact);
      sum.course = pick<NonNullable<CourseShown["course"]>>(fact.data, ["programme", "institution", "duration"]);
    },
    BeneficiariesEnrolled: tellPeople,
    BeneficiariesCompleted: tellPeople,
  },
  show(sum, state) {
    const { course: shown, granted, enrolled, completed } = sum;
    const seats = seatsOf(sum);
    const planned = shown?.duration && seats ? personMonths(seats, shown.duration) : undefined;
    if (shown) state.course = shown;
    if (seats || completed) state.seats = { granted, enrolled, completed };
    if (planned) state.personMonthsPlanned = planned;
  },
};

const isReached = (counted: Counted): boolean => seatsOf(counted) > 0 && counted.completed >= seatsOf(counted);

/** Completions reach the seats. */
export const completions: Measure = {
  counts: new Set(["BeneficiariesCompleted"]),
  raises: new Set(["ScholarshipGranted", "BeneficiariesEnrolled"]),
  begin() {
    const counted = { ...nobody };
    const completed: Fact[] = [];
    const sums: number[] = [];
    return {
      add(fact) {
        count(counted, fact);
        if (fact.type !== "BeneficiariesCompleted") return;
        completed.push(fact);
        sums.push(counted.completed);
      },
      reached: () => (isReached(counted) ? completed[firstAtLeast(sums, seatsOf(counted))] : undefined),
      wouldReach(more) {
        const withMore = { ...counted };
        for (const fact of more) count(withMore, fact);
        return isReached(withMore);
      },
    };
  },
};
