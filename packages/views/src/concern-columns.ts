// What the boards over one concern (gifts, seats, permits, recurring duties) keep in the register of commitments, put together: columns, the indexes
// by which they group and sum, and facts that they show beside those of a list.
import type { CommitmentState } from "@camket/domain";
import { courseColumns, courseFacts, courseFactsRead, courseReads, courseRow } from "./course-columns.ts";
import { giftColumns, giftFacts, giftFactsRead, giftReads, giftRow } from "./gift-columns.ts";
import { permitColumns, permitFacts, permitFactsRead, permitReads, permitRow } from "./permit-columns.ts";
import { recurringColumns, recurringFacts, recurringFactsRead, recurringReads, recurringRow } from "./recurring-columns.ts";

/** Of each concern the rows that have it, permits in the order of their board. */
export const concernIndexes = { gift_step: ["id"], course: ["id"], permit_since: ["permit_since"], recurring: ["id"] } as const;

export const concernPieces = [
  { columns: giftColumns, reads: giftReads, of: giftRow },
  { columns: courseColumns, reads: courseReads, of: courseRow },
  { columns: permitColumns, reads: permitReads, of: permitRow },
  { columns: recurringColumns, reads: recurringReads, of: recurringRow },
] as const;

/** Under one field, which a list leaves out; absent where there is none. */
export function concernFacts(state: CommitmentState): { readonly facts?: ConcernFacts } {
  const facts = {
    gift: giftFacts(state),
    course: courseFacts(state),
    permit: permitFacts(state),
    recurring: recurringFacts(state),
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? {} : { facts: Object.fromEntries(known) as ConcernFacts };
}

export interface ConcernFacts {
  readonly gift?: NonNullable<ReturnType<typeof giftFacts>>;
  readonly course?: NonNullable<ReturnType<typeof courseFacts>>;
  readonly permit?: NonNullable<ReturnType<typeof permitFacts>>;
  readonly recurring?: NonNullable<ReturnType<typeof recurringFacts>>;
}

export const concernFactsRead = [...new Set([...giftFactsRead, ...courseFactsRead, ...permitFactsRead, ...recurringFactsRead])];
