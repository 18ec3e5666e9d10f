// What a review meeting asks of a commitment beside how it stands: how its due date moved, and the reasons that are on record since the last session.
import type { Recorded } from "../stream/event.ts";
import { byCertainDay, type Fact, standing } from "../stream/standing.ts";
import type { EVER } from "../stream/timeline.ts";
import { timingsOf } from "../stream/timings.ts";
import { type Day, describeDate, type FuzzyDate } from "../values/index.ts";
import { stateOn } from "./decide.ts";
import { describeCommitmentSchedule } from "./describe.ts";
import { commitmentStream } from "./stream.ts";

/** What a reason is given for. */
export const reasonKinds = ["rescheduled", "suspended", "blocked", "at-risk", "reviewed"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** The reason that an event gives; nothing of one that gives none. */
const reasons: Readonly<
  Record<string, { readonly as: ReasonKind; readonly of: (data: Fact["data"]) => unknown; readonly onlyLast?: true }>
> = {
  CommitmentRescheduled: { as: "rescheduled", of: ({ reason }) => reason },
  CommitmentSuspended: { as: "suspended", of: ({ reason }) => reason },
  ProgressReported: { as: "blocked", of: ({ blockers }) => blockers, onlyLast: true },
  RiskAssessed: { as: "at-risk", of: ({ level, grounds }) => (level === "none" ? undefined : grounds), onlyLast: true },
};

/**
 * @param since reasons of events that were certain by this day are left out
 * @returns nothing where nothing stands that states what it is
 */
export function reviewedCommitment(history: readonly Recorded[], validAt: Day, since: Day | typeof EVER) {
  const facts = standing(history, timingsOf(commitmentStream));
  const state = stateOn({ certainFrom: validAt }, facts);
  return state && { schedule: describeCommitmentSchedule(state, validAt), reasons: reasonsIn(facts, validAt, since) };
}

/** In the order in which they were given; of progress and of risk only what was said last. */
function reasonsIn(facts: readonly Fact[], validAt: Day, since: Day | typeof EVER) {
  const telling = facts.filter(({ type, days }) => reasons[type] && since < days.certainFrom && days.certainFrom <= validAt);
  const inOrder = telling.toSorted(byCertainDay);
  return inOrder.flatMap((fact) => {
    const { as, of, onlyLast } = reasons[fact.type] as (typeof reasons)[string];
    const reason = of(fact.data);
    if (reason === undefined || (onlyLast && fact !== inOrder.findLast(({ type }) => type === fact.type))) return [];
    return [{ eventId: fact.id, as, occurredOn: describeDate(fact.occurredOn as FuzzyDate), reason: reason as string }];
  });
}
