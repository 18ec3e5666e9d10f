// When something came to be: between its earliest day, where that is certain, and the day from which it has certainly happened.
import type { Day } from "../values/index.ts";
import type { Fact } from "./standing.ts";
import { EVER } from "./timeline.ts";

/** What fulfils it: between `earliest` (absent: open) and `certainOn`. */
export interface Fulfilment {
  readonly eventId: string;
  readonly earliest?: Day;
  readonly certainOn: Day;
}

/** When the first of several came to be: not before the earliest day of any, where each has one, and by the first certain day. */
export const firstMoment = (moments: readonly Fulfilment[]): Fulfilment | undefined =>
  moments.length === 0 ? undefined : moments.reduce(firstOfTwo);

function firstOfTwo(one: Fulfilment, other: Fulfilment): Fulfilment {
  const first = other.certainOn < one.certainOn ? other : one;
  const earliest = earliestDay(one, other);
  return { eventId: first.eventId, ...(earliest === undefined ? {} : { earliest }), certainOn: first.certainOn };
}

function earliestDay({ earliest: one }: Fulfilment, { earliest: other }: Fulfilment): Day | undefined {
  if (one === undefined || other === undefined) return undefined;
  return other < one ? other : one;
}

export const momentOf = ({ id, days }: Fact): Fulfilment => ({
  eventId: id,
  ...(days.certainEarliest === EVER ? {} : { earliest: days.certainEarliest }),
  certainOn: days.certainFrom,
});
