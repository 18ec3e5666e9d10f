// An agreement at every valid day, in one walk over the facts that stand: a segment begins wherever something becomes possible or certain.
import { coverShown, liftsOf, mayAlreadyBe, settle } from "../stream/lifecycle.ts";
import { present } from "../stream/present.ts";
import { shown } from "../stream/shown.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { statements } from "../stream/statements.ts";
import { EVER, type Segment, walkDays } from "../stream/timeline.ts";
import type { PartyRef } from "../values/index.ts";
import { evolve, nothingTold, type Told } from "./evolve.ts";
import { essentials, statedFields } from "./fields.ts";
import { beginnings, isExit, lifecycle, movesStage, rankOfBeginning } from "./lifecycle.ts";
import { leaverOf, membership, staging } from "./parties.ts";
import { type AgreementState, agreementStages, type Suspension } from "./state.ts";

/** No segments: no such thing (nothing stands that states what it is). */
export function timeline(facts: readonly Fact[]): readonly Segment<AgreementState>[] {
  const dated = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const base = statements(
    dated.filter(({ type }) => beginnings.has(type)),
    statedFields,
    rankOfBeginning,
  );
  if (essentials.some((field) => base.stated[field] === undefined)) return [];

  const fromEver = base.stated.parties as readonly PartyRef[];
  return walkDays<Told, AgreementState>(dated, {
    nothing: { ...nothingTold, ...base },
    evolve,
    moves: (fact) => movesStage(fact) || leaverOf(fact) !== undefined,
    state: (told, certain, possible) => stateOn(told, fromEver, certain, possible),
  });
}

/**
 * @param certain those of the certain events that tell the stage or the parties
 * @param possible those that are only possible, which become certain after all of them; each in the order of the walk
 */
function stateOn(told: Told, fromEver: readonly PartyRef[], certain: readonly Fact[], possible: readonly Fact[]): AgreementState {
  const { stated, holdsFromEver: _, ...facts } = told;
  const { period, ...rest } = stated as unknown as Pick<AgreementState, "title" | "period">;
  const members = membership(fromEver, certain);
  const staged = staging(certain, members);
  const settled = settle(lifecycle, staged);
  const mayStage = staging(possible, membership(fromEver, [...certain, ...possible]));
  const lifted = new Set(staged.flatMap(liftsOf));
  const maybe = mayAlreadyBe(lifecycle, { ...settled, isLifted: ({ id }) => lifted.has(id) }, mayStage);
  const pause = settled.covering.findLast((fact) => !isExit(fact));
  return {
    sectors: [],
    ...rest,
    parties: members.parties,
    ...present({
      period: told.extensions.at(-1)?.period ?? period,
      firstPeriod: period,
      stage: settled.cover ?? settled.place,
      covered: settled.cover && settled.place,
      cover: coverShown(lifecycle, settled.covering),
    }),
    mayAlreadyBe: agreementStages.filter((stage) => maybe.has(stage)),
    expiryUncertain: mayStage.some((fact) => isExit(fact) || fact.type === "AgreementExtended"),
    ...facts,
    ...(pause ? { suspension: shown<Suspension>(pause) } : {}),
  };
}
