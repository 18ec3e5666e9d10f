// The words of a request that depend on the day asked for: computed when asked, never stored. `docs/time.md`, "The stage and the schedule of a request".
import { daysOf, type ScheduleDays, type Scheduled } from "../stream/schedule.ts";
import { type Day, daysBetween } from "../values/index.ts";
import type { RequestState } from "./state.ts";

/** Neither answered nor ended. */
export const isOpenRequest = ({ end }: RequestState): boolean => end === undefined;

export const scheduledOf = ({ respondBy, fulfilment, end, possibleEnd }: RequestState): Scheduled => ({
  ...(respondBy ? { due: respondBy } : {}),
  ...(fulfilment ? { fulfilment } : {}),
  ended: end !== undefined,
  mayHaveEnded: possibleEnd !== undefined,
});

export const requestScheduleDays = (state: RequestState): ScheduleDays => daysOf(scheduledOf(state));

/** Days since it was submitted: between these two, which are one where the days are known; without a most where the beginning is open. */
export interface Age {
  readonly daysMin: number;
  readonly daysMax?: number;
}

/** From the first submission until it was, or may have been, answered or ended, or until the day asked about. Absent while it is not certainly submitted. */
export function ageOn(
  { submission, end, possibleEnd }: Pick<RequestState, "submission" | "end" | "possibleEnd">,
  validAt: Day,
): Age | undefined {
  if (!submission) return undefined;
  const { earliest, certainOn } = submission;
  const firstEnd = end ?? possibleEnd;
  const untilFirst = firstEnd ? firstEnd.earliest : validAt;
  const untilLast = end ? end.certainOn : validAt;
  return {
    daysMin: untilFirst === undefined ? 0 : Math.max(0, daysBetween(certainOn, untilFirst)),
    ...(earliest === undefined ? {} : { daysMax: Math.max(0, daysBetween(earliest, untilLast)) }),
  };
}
