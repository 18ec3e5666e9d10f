// How often and how far the due date of a commitment was moved, as its board sorts and shows it.
import { type CommitmentState, describeDate, describeSlippage } from "@camket/domain";
import type { Value } from "./fold-rows.ts";

export const slippageColumns = { slip_sort: "INTEGER", rescheduled: "INTEGER" } as const;

/** In the order of the board, and by the list's filters. */
export const slippageIndex = { slip_sort: ["slip_sort"] } as const;

export const slippageReads = ["due", "firstDue", "moves"] as const satisfies readonly (keyof CommitmentState)[];

/** Where days cannot be told, the row sorts below all that can: fewer than lie between any two days of the calendar. */
export const daysUnknown = -10_000_000;

/** Absent while the due date was never moved. */
export function slippageRow(state: CommitmentState): Readonly<Record<keyof typeof slippageColumns, Value | undefined>> {
  const { timesRescheduled, daysSlipped } = describeSlippage(state.due, state);
  return timesRescheduled === 0
    ? { slip_sort: undefined, rescheduled: undefined }
    : { slip_sort: daysSlipped ?? daysUnknown, rescheduled: timesRescheduled };
}

/** Of the due date that held first and of the last move, in what the row states; nothing while it was never moved. */
export function slippageFacts({ firstDue, moves }: CommitmentState) {
  const last = moves.at(-1);
  if (!last) return undefined;
  const { eventId, occurredOn, reason } = last;
  return { ...(firstDue ? { firstDue: describeDate(firstDue) } : {}), lastMove: { eventId, occurredOn: describeDate(occurredOn), reason } };
}
