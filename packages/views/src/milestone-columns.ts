// The open milestones of a commitment, as the calendar finds and shows them: by the days between which any of them lies, each with its name and date.
import { boundsOf, type CommitmentState, type DescribedDate, describeDate, dueEnd, EVER, milestoneDays, NEVER } from "@camket/domain";
import type { Value } from "./fold-rows.ts";
import { viewLimits } from "./limits.ts";
import { scheduleRow } from "./schedule-word.ts";

export const milestoneColumns = { milestone_last: "TEXT", milestone_first: "TEXT", milestones: "SHARED" } as const;

/** Of few rows: the calendar goes along it (commitment_now_of_milestone_last, commitment_of_milestone_last). */
export const milestoneIndex = ["milestone_last", "milestone_first", "milestones", "stated_row"] as const;

export const milestoneReads = ["milestones", "stage", "exitPossible"] as const satisfies readonly (keyof CommitmentState)[];

/** One of them, as JSON in `milestones`, with the days on which the word of its schedule changes. */
export interface OpenMilestone extends Readonly<Record<keyof ReturnType<typeof scheduleRow>, Value | undefined>> {
  readonly id: string;
  readonly name: string;
  readonly due: DescribedDate;
  /** The first and the last day that its date can mean. */
  readonly first: string;
  readonly last: string;
}

/** Nothing while none is open that has a last day: neither met nor waived, of a commitment that has not ended. */
export function milestoneRow(state: CommitmentState): Readonly<Record<keyof typeof milestoneColumns, Value | undefined>> {
  const open = (state.milestones ?? []).flatMap((milestone): readonly OpenMilestone[] => {
    const { milestoneId, name, due } = milestone;
    const [schedule, last] = [milestoneDays(milestone, state), dueEnd(due)];
    if ("fixed" in schedule || last === undefined || last === NEVER) return [];
    return [{ id: milestoneId, name, due: describeDate(due), first: boundsOf(due).earliest ?? EVER, last, ...scheduleRow(schedule) }];
  });
  const kept = open.toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0)).slice(0, viewLimits.milestonesInCalendarMax);
  if (kept.length === 0) return { milestone_last: undefined, milestone_first: undefined, milestones: undefined };
  return {
    milestone_last: kept.at(-1)?.last,
    milestone_first: kept.map(({ first }) => first).toSorted()[0],
    milestones: JSON.stringify(kept),
  };
}
