// What a pause or an exit bars, and what lifts it: the rules by which covers are recorded. Which cover shows on a day is told by walk.ts.
import type { Body } from "../stream/command.ts";
import { certainlyAfter, type Days } from "../stream/days.ts";
import { barredBy as barred, liftable } from "../stream/lifecycle.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added } from "../stream/stream.ts";
import { NEVER } from "../stream/timeline.ts";
import type { CommitmentKind } from "../values/index.ts";
import type { CommitmentEvent } from "./concern.ts";
import { coverOf, isExit, isPause, lifecycle, placeOf, rankOf, rankOfEvent, setsBack } from "./place.ts";
import type { Cover, Place } from "./state.ts";
import { stateBy } from "./timeline.ts";

/** A pause or an exit bars what would move the stage and certainly came after it; evidence, agencies and late news pass. */
export function barredBy(event: CommitmentEvent, facts: readonly Fact[]) {
  if (event.type === "CommitmentReopened" || event.type === "FulfilmentVerified") return undefined;
  const moves = placeOf(event) || coverOf(event) || event.type === "BeneficiariesCompleted";
  return moves ? barred(lifecycle, event, event.days, facts) : undefined;
}

type Recorded = { readonly rejection: Rejection } | { readonly added: Added };

/** What a `resume` records: the pauses that it lifts. */
export function resume(days: Days, facts: readonly Fact[]): Recorded {
  const lifts = liftable(lifecycle, days, facts).filter((fact) => isPause(coverOf(fact) as Cover));
  return lifts.length > 0 ? { added: { lifts: ids(lifts) } } : reject("nothing-to-lift", "no pause stands that this could lift");
}

/** What a `reopen` records: the exits (with a stage the pauses too) that it lifts and, with a stage, the events beyond that it sets back. */
export function reopen(body: Body, days: Days, facts: readonly Fact[], kind: CommitmentKind): Recorded {
  const stage = body.stage as Place | undefined;
  const lifts = liftable(lifecycle, days, facts).filter((fact) => stage !== undefined || isExit(coverOf(fact) as Cover));
  if (stage === undefined)
    return lifts.length > 0
      ? { added: { lifts: ids(lifts) } }
      : reject("nothing-to-lift", "no exit stands that this could lift; to set it back to an earlier stage, name the `stage`");
  const unreached = stageNotReached(stage, days, facts);
  if (unreached) return { rejection: unreached };
  const beyond = facts.filter((fact) => rankOfEvent(fact, kind) > rankOf(stage) && !certainlyAfter(fact.days, days));
  return { added: { lifts: ids(lifts), setsBack: ids(beyond) } };
}

/** Why a reopening may not stand beside these facts: none of them reaches its stage. */
export const reopeningNeed = ({ id, data, days }: Fact, facts: readonly Fact[]): Rejection | undefined =>
  stageNotReached(
    data.stage as Place,
    days,
    facts.filter((fact) => fact.id !== id),
  );

function stageNotReached(stage: Place, days: Days, facts: readonly Fact[]): Rejection | undefined {
  const reached = placeBefore(days, facts);
  if (!reached || rankOf(reached) >= rankOf(stage)) return undefined;
  return {
    code: "stage-not-reached",
    detail: `it is ${reached} by all that is recorded: a reopening sets back to a stage, and leads to none beyond`,
    facts: { stage, reached },
    errors: [{ pointer: "#/stage", code: "stage-not-reached", detail: `no event reaches ${stage}` }],
  };
}

/** The place that all that is recorded reaches, whatever the days, but for the reopenings that an event on these days did not certainly follow. */
function placeBefore(days: Days, facts: readonly Fact[]): Place | undefined {
  const state = stateBy(
    facts.filter((fact) => !setsBack(fact) || certainlyAfter(days, fact.days)),
    NEVER,
  );
  return state?.cover ? state.covered : (state?.stage as Place | undefined);
}

const ids = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id);
