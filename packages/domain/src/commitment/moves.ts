// A due date moved, on purpose and by somebody, of a commitment or of a milestone. Rescheduled is not late: the first due date and every move
// with its reason are kept.

import { pick } from "../stream/pick.ts";
import type { Fact } from "../stream/standing.ts";
import { FuzzyDate, PartyRef, Reason } from "../values/index.ts";

export interface Move {
  readonly eventId: string;
  readonly occurredOn: FuzzyDate;
  /** The due date that held until then; absent where there was none. */
  readonly from?: FuzzyDate;
  readonly due: FuzzyDate;
  readonly reason: string;
  readonly agreedWith?: PartyRef;
}

/** The fields of every command that moves a due date. */
export const moved = {
  due: FuzzyDate.meta({ description: "By when, from now on." }),
  reason: Reason,
  agreedWith: PartyRef.optional().meta({ description: "Who agreed to it." }),
};

/** @param from the due date that held until then */
export const moveOf = ({ id, occurredOn, data }: Fact, from: FuzzyDate | undefined): Move => ({
  eventId: id,
  occurredOn: occurredOn as FuzzyDate,
  ...(from ? { from } : {}),
  ...pick<Pick<Move, "due" | "reason" | "agreedWith">>(data, ["due", "reason", "agreedWith"]),
});
