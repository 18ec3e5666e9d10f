// A commitment as answers show it on one day: its state with the derived words, dates with their bounds, absent fields left out.
import { ownerOf } from "../stream/agencies.ts";
import { boundsOf, type Day, describeDate, type FuzzyDate } from "../values/index.ts";
import { daysSlipped, isDueSoon, isStale, scheduleStatus } from "./derive.ts";
import { fulfilledBy } from "./fulfilment.ts";
import type { CommitmentState, HandoverState } from "./state.ts";

export function describeCommitment(state: CommitmentState, validAt: Day) {
  const { kind, due, firstDue, timesRescheduled } = state;
  const moved = timesRescheduled > 0;
  return {
    kind,
    title: state.title,
    ...present({ stage: state.stage, covered: state.covered }),
    mayAlreadyBe: state.mayAlreadyBe,
    schedule: {
      ...present({ due: due && describeDate(due) }),
      status: scheduleStatus(state, validAt),
      dueSoon: isDueSoon(state, validAt),
      timesRescheduled,
      ...present({ firstDue: moved && firstDue ? describeDate(firstDue) : undefined, daysSlipped: moved ? daysSlipped(state) : undefined }),
    },
    obligors: state.obligors,
    beneficiaries: state.beneficiaries,
    owner: ownerOf(state),
    agencies: state.agencies,
    ...present({ value: state.value, quantity: state.quantity, recurrence: state.recurrence }),
    ...present({ period: state.period && describeDate(state.period) }),
    ...(state.sectors.length > 0 ? { sectors: state.sectors } : {}),
    ...(state.places.length > 0 ? { places: state.places } : {}),
    fulfilledBy: fulfilledBy[kind],
    ...present({
      fulfilment: state.fulfilment,
      progress: state.progress,
      course: state.course,
      seats: state.seats,
      personMonthsPlanned: state.personMonthsPlanned,
      delivered: state.delivered,
    }),
    ...(state.deliveryNotRecorded ? { deliveryNotRecorded: true } : {}),
    ...present({
      handover: state.handover && describeHandover(state.handover),
      handovers: state.handovers?.map(describeHandover),
      verification: state.verification,
      lastNewsOn: state.lastNewsOn,
    }),
    stale: isStale(state, validAt),
  };
}
export type CommitmentDescription = ReturnType<typeof describeCommitment>;

const describeHandover = (handover: HandoverState) => ({ ...handover, occurredOn: describeDate(handover.occurredOn) });

/** Only what is there: absent, never null. */
function present<Fields extends Record<string, unknown>>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** The end of the due date, at its latest: what lists sort by. */
export const dueEnd = (due: FuzzyDate | undefined): Day | undefined => due && boundsOf(due).latest;
