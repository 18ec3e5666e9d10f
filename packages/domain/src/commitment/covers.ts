// What a pause or an exit bars, and what lifts it: the rules by which covers are recorded. Which cover shows on a day is told by place.ts.
import type { Body } from "../stream/command.ts";
import { certainlyAfter, type Days } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added } from "../stream/stream.ts";
import type { CommitmentKind } from "../values/index.ts";
import type { Told } from "./concern.ts";
import { coverOf, isExit, isPause, liftsOf, placeOf, rankOf, rankOfEvent } from "./place.ts";
import type { Cover, Place } from "./state.ts";

/** A pause or an exit bars what would move the stage and certainly came after it; evidence, agencies and late news pass. */
export function barredBy(event: Told, facts: readonly Fact[]): Rejection | undefined {
  const cover = coverOf(event);
  const lifts = event.type === "CommitmentReopened";
  const moves = placeOf(event) || cover || event.type === "BeneficiariesCompleted";
  if (lifts || event.type === "FulfilmentVerified" || !moves) return undefined;
  for (const standing of unlifted(facts)) {
    const by = coverOf(standing) as Cover;
    if (!certainlyAfter(event.days, standing.days) || (cover && isExit(cover) && isPause(by))) continue;
    const liftedBy = isExit(by) ? "reopen" : "resume";
    return {
      code: isExit(by) ? "ended" : "suspended",
      detail: `it was ${by} on ${standing.days.certainFrom} (event ${standing.id}); \`${liftedBy}\` lifts that`,
      facts: { eventId: standing.id, stage: by, since: standing.days.certainFrom, liftedBy },
    };
  }
  return undefined;
}

/** The pauses and exits that stand and that no event lifts. An exit comes first: it is the stronger no. */
function unlifted(facts: readonly Fact[]): readonly Fact[] {
  const covering = facts.filter(coverOf);
  if (covering.length === 0) return covering;
  const lifted = new Set(facts.flatMap(liftsOf));
  return covering
    .filter(({ id }) => !lifted.has(id))
    .toSorted((a, b) => Number(isExit(coverOf(b) as Cover)) - Number(isExit(coverOf(a) as Cover)));
}

const liftable = (facts: readonly Fact[], days: Days): readonly Fact[] =>
  unlifted(facts).filter((fact) => !certainlyAfter(fact.days, days));

type Recorded = { readonly rejection: Rejection } | { readonly added: Added };

/** What a `resume` records: the pauses that it lifts. */
export function resume(days: Days, facts: readonly Fact[]): Recorded {
  const lifts = liftable(facts, days).filter((fact) => isPause(coverOf(fact) as Cover));
  return lifts.length > 0 ? { added: { lifts: ids(lifts) } } : reject("nothing-to-lift", "no pause stands that this could lift");
}

/** What a `reopen` records: the exits (with a stage the pauses too) that it lifts and, with a stage, the events beyond that it sets back. */
export function reopen(body: Body, days: Days, facts: readonly Fact[], kind: CommitmentKind): Recorded {
  const stage = body.stage as Place | undefined;
  const lifts = liftable(facts, days).filter((fact) => stage !== undefined || isExit(coverOf(fact) as Cover));
  if (stage === undefined)
    return lifts.length > 0
      ? { added: { lifts: ids(lifts) } }
      : reject("nothing-to-lift", "no exit stands that this could lift; to set it back to an earlier stage, name the `stage`");
  const beyond = facts.filter((fact) => rankOfEvent(fact, kind) > rankOf(stage) && !certainlyAfter(fact.days, days));
  return { added: { lifts: ids(lifts), setsBack: ids(beyond) } };
}

const ids = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id);
