// A request at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain.
import { coverShown, mayAlreadyBe, settle } from "../stream/lifecycle.ts";
import { present } from "../stream/present.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { statements } from "../stream/statements.ts";
import { EVER, type Segment, walkDays } from "../stream/timeline.ts";
import type { PartyRef } from "../values/index.ts";
import { evolve, firstEnds, nothingTold, type Told } from "./evolve.ts";
import { essentials, statedFields } from "./fields.ts";
import { beginnings, exitOf, lifecycle } from "./lifecycle.ts";
import { type RequestState, requestStages } from "./state.ts";

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<RequestState>[] {
  const dated = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const base = statements(
    dated.filter(({ type }) => beginnings.has(type)),
    statedFields,
    () => 0,
  );
  if (essentials.some((field) => base.stated[field] === undefined)) return [];

  return walkDays<Told, RequestState>(dated, {
    nothing: { ...nothingTold, ...base },
    evolve,
    moves: (fact) => lifecycle.placeOf(fact) !== undefined || exitOf(fact) !== undefined,
    state: stateOn,
  });
}

/**
 * @param certain those of the certain events that tell the stage
 * @param possible those that are only possible; each in the order of the walk
 */
function stateOn(told: Told, certain: readonly Fact[], possible: readonly Fact[]): RequestState {
  const { stated, holdsFromEver: _, ...facts } = told;
  const its = stated as unknown as Pick<RequestState, "title" | "from" | "to" | "ask" | "decider">;
  const settled = settle(lifecycle, certain);
  const maybe = mayAlreadyBe(lifecycle, { ...settled, isLifted: () => false }, possible);
  return {
    ...its,
    ...present({
      stage: settled.cover ?? settled.place,
      covered: settled.cover && settled.place,
      cover: coverShown(lifecycle, settled.covering),
      waitingOn: settled.cover ? undefined : waitingOn(its, told),
    }),
    mayAlreadyBe: requestStages.filter((stage) => maybe.has(stage)),
    ...facts,
    ...ends(told, possible.filter(exitOf)),
  };
}

/** A possible exit may have been the first; while none is certain, it is no more than that. */
function ends(told: Told, possible: readonly Fact[]): Pick<RequestState, "end" | "fulfilment" | "possibleEnd"> {
  const { end, fulfilment } = firstEnds(told, possible);
  return present({
    end: told.end && end,
    fulfilment: told.fulfilment && fulfilment,
    possibleEnd: told.end ? undefined : end,
  });
}

/** Who alone can decide, else the authority that it was last passed on to, else the party asked. */
const waitingOn = ({ decider, to }: Pick<RequestState, "decider" | "to">, { escalations }: Told): PartyRef =>
  decider ?? escalations.at(-1)?.toAuthority ?? to;
