// What a review meeting asks of a commitment beside how it stands: how far its due date was moved, and the reasons that are on record since the last
// session. It reads the few events that tell of these, however long the stream is.
import type { Recorded } from "../stream/event.ts";
import { byCertainDay, common, type Fact, standing } from "../stream/standing.ts";
import { EVER } from "../stream/timeline.ts";
import { timingsOf } from "../stream/timings.ts";
import { type Day, describeDate, type FuzzyDate } from "../values/index.ts";
import { beginnings } from "./beginning.ts";
import { describeSlippage } from "./describe.ts";
import { commitmentStream } from "./stream.ts";
import { tellTerms, termsFromEver } from "./terms.ts";

/** What a reason is given for. */
export const reasonKinds = ["rescheduled", "suspended", "blocked", "at-risk", "reviewed"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

interface Reason {
  readonly as: ReasonKind;
  /** Absent where the event gives none. */
  readonly of: (data: Fact["data"]) => unknown;
  /** Only what was said last of it counts. */
  readonly onlyLast?: true;
}

const reasons: Readonly<Record<string, Reason>> = {
  CommitmentRescheduled: { as: "rescheduled", of: ({ reason }) => reason },
  CommitmentSuspended: { as: "suspended", of: ({ reason }) => reason },
  ProgressReported: { as: "blocked", of: ({ blockers }) => blockers, onlyLast: true },
  RiskAssessed: { as: "at-risk", of: ({ level, grounds }) => (level === "none" ? undefined : grounds), onlyLast: true },
};

/** Whether an event of this type moves a due date or gives a reason: a stream without any has nothing to tell here. */
export const isReviewed = (type: string): boolean => Object.hasOwn(reasons, type);

/** The types of the events that are read, those that begin a commitment and those that correct others among them. */
export const reviewedTypes: readonly string[] = [...Object.keys(reasons), ...beginnings, common.corrected, common.withdrawn];

/**
 * @param history the events of those types, or all
 * @param since reasons of events that were certain by this day are left out
 */
export function reviewedCommitment(history: readonly Recorded[], validAt: Day, since: Day | typeof EVER) {
  const facts = standing(history, timingsOf(commitmentStream));
  const dated = facts.filter(({ days }) => days.certainFrom !== EVER).toSorted(byCertainDay);
  const certain = dated.filter(({ days }) => days.certainFrom <= validAt);
  const first = termsFromEver(dated);
  const { moves, stated } = certain.reduce(tellTerms, first);
  const firstDue = first.stated.due as FuzzyDate | undefined;
  return {
    slippage: describeSlippage(stated.due as FuzzyDate | undefined, { moves, ...(firstDue ? { firstDue } : {}) }),
    reasons: reasonsIn(certain.filter(({ days }) => since < days.certainFrom)),
  };
}

/** In the order in which they were given. */
const reasonsIn = (inOrder: readonly Fact[]) =>
  inOrder.flatMap((fact) => {
    const told = reasons[fact.type];
    const reason = told?.of(fact.data);
    if (!told || reason === undefined || (told.onlyLast && fact !== inOrder.findLast(({ type }) => type === fact.type))) return [];
    return [{ eventId: fact.id, as: told.as, occurredOn: describeDate(fact.occurredOn as FuzzyDate), reason: reason as string }];
  });
