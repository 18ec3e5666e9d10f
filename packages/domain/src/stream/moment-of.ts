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

export const momentOf = ({ id, days }: Fact): Fulfilment => ({
  eventId: id,
  ...(days.certainEarliest === EVER ? {} : { earliest: days.certainEarliest }),
  certainOn: days.certainFrom,
});
