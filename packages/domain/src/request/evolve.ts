// Folds the certain events of a request, one by one, into all that is not its stage. Total: no order makes it throw.
import { foldAgencies } from "../stream/agencies.ts";
import type { OccurredOn } from "../stream/event.ts";
import { momentOf } from "../stream/moment-of.ts";
import type { Fact } from "../stream/standing.ts";
import { type Statements, statedAnew } from "../stream/statements.ts";
import { statedFields } from "./fields.ts";
import { exitOf, isAnswer } from "./lifecycle.ts";
import type { Outcome, RequestState } from "./state.ts";

/** What the certain events have said so far; the stated fields stand in `stated` under the names of the command's fields. */
export type Told = Statements &
  Pick<RequestState, "agencies" | "acknowledgements" | "escalations" | "outcome" | "submission" | "fulfilment" | "end" | "lastNewsOn">;

export const nothingTold = { agencies: [], acknowledgements: [], escalations: [] } as const;

export const evolve = (told: Told, fact: Fact): Told => ({ ...apply(told, fact), lastNewsOn: fact.days.certainFrom });

function apply(told: Told, fact: Fact): Told {
  switch (fact.type) {
    case "RequestSubmitted":
      return {
        ...told,
        submission: told.submission ?? momentOf(fact),
        stated: { ...told.stated, ...statedAnew(told, fact, statedFields) },
      };
    case "RequestAcknowledged":
      return { ...told, acknowledgements: [...told.acknowledgements, shown(fact)] };
    case "RequestEscalated":
      return { ...told, escalations: [...told.escalations, shown(fact)] };
    default:
      return exitOf(fact) ? ended(told, fact) : { ...told, agencies: foldAgencies(told.agencies, fact) };
  }
}

/** The last exit names the stage; the first one, and the first answer, are the moments that count. */
function ended(told: Told, exit: Fact): Told {
  const moment = momentOf(exit);
  const answered = told.fulfilment ?? (isAnswer(exit) ? moment : undefined);
  return { ...told, outcome: outcomeOf(exit), end: told.end ?? moment, ...(answered ? { fulfilment: answered } : {}) };
}

/** Of an acceptance without the commitment itself, which has a page of its own. */
function outcomeOf(exit: Fact): Outcome {
  const { commitment: _, ...rest } = shown<Record<string, unknown>>(exit);
  return { ...rest, as: exitOf(exit) } as unknown as Outcome;
}

/** A fact as answers show it: its event, its day and what it says. Its command's schema vouches for the fields. */
const shown = <Told>({ id, occurredOn, data }: Fact): Told =>
  ({ eventId: id, occurredOn: occurredOn as OccurredOn, ...data }) as unknown as Told;
