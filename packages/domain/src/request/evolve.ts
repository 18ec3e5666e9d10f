// Folds the certain events of a request, one by one, into all that is not its stage. Total: no order makes it throw.
import { foldAgencies } from "../stream/agencies.ts";
import { type Fulfilment, firstMoment, momentOf } from "../stream/moment-of.ts";
import { present } from "../stream/present.ts";
import { shown } from "../stream/shown.ts";
import type { Fact } from "../stream/standing.ts";
import { type Statements, statedAnew } from "../stream/statements.ts";
import { statedFields } from "./fields.ts";
import { exitOf, isAnswer } from "./lifecycle.ts";
import type { Answered, Outcome, RequestState } from "./state.ts";

/** What the certain events have said so far; the stated fields stand in `stated` under the names of the command's fields. */
export type Told = Statements &
  Pick<
    RequestState,
    "agencies" | "acknowledgements" | "escalations" | "outcome" | "answers" | "submission" | "fulfilment" | "end" | "lastNewsOn"
  >;

export const nothingTold = { agencies: [], acknowledgements: [], escalations: [], answers: [] } as const;

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
  const outcome = outcomeOf(exit);
  const answers = isAnswer(exit) ? [...told.answers, answered(outcome)] : told.answers;
  return { ...told, outcome, answers, ...firstEnds(told, [exit]) };
}

const answered = ({ eventId, occurredOn, as, commitmentId }: Outcome): Answered => ({
  eventId,
  occurredOn,
  as,
  ...present({ commitmentId }),
});

/** The first exit and the first answer, with more exits beside those told: a fuzzy one may have been the first, whichever was certain before. */
export function firstEnds({ end, fulfilment }: Pick<Told, "end" | "fulfilment">, exits: readonly Fact[]): Pick<Told, "end" | "fulfilment"> {
  const first = (told: Fulfilment | undefined, more: readonly Fact[]) => firstMoment([...(told ? [told] : []), ...more.map(momentOf)]);
  return present({ end: first(end, exits), fulfilment: first(fulfilment, exits.filter(isAnswer)) });
}

/** Of an acceptance without the commitment itself and its agreement, which have a page of their own. */
function outcomeOf(exit: Fact): Outcome {
  const { commitment: _, agreedIn: __, ...rest } = shown<Record<string, unknown>>(exit);
  return { ...rest, as: exitOf(exit) } as unknown as Outcome;
}
