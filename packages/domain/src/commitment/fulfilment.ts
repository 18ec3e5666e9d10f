// What fulfils each kind of commitment, and the moment at which it did.
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { CommitmentKind, Money } from "../values/index.ts";
import { completions } from "./course.ts";
import { disbursements } from "./funds.ts";
import type { Measure } from "./measure.ts";
import { heldOccurrence } from "./occurrences.ts";
import { grantedSteps } from "./permit-steps.ts";

export const fulfilments = ["hand-over", "disbursements", "completions", "permit-steps", "occurrence", "delivery", "never"] as const;
export type FulfilledBy = (typeof fulfilments)[number];

export const fulfilledBy: Readonly<Record<CommitmentKind, FulfilledBy>> = {
  "construction-gift": "hand-over",
  "goods-in-kind": "hand-over",
  "grant-in-cash": "disbursements",
  scholarship: "completions",
  "training-course": "completions",
  "infrastructure-permit": "permit-steps",
  "survey-or-inspection": "delivery",
  "information-sharing": "delivery",
  "policy-facilitation": "delivery",
  "joint-task": "delivery",
  "unilateral-plan": "delivery",
  "event-or-commemoration": "occurrence",
  "agreement-preparation": "delivery",
  "recurring-cooperation": "never",
};

interface Means {
  /** Events each of which fulfils it alone. */
  readonly events: readonly string[];
  readonly measure?: Measure;
}

/** What is handed over is delivered, though nobody recorded a delivery: nobody is made to invent an event that no paper states. */
const delivery = ["DeliveryCompleted", "ProjectHandedOver"];

const means: Readonly<Record<FulfilledBy, Means>> = {
  "hand-over": { events: ["ProjectHandedOver"] },
  disbursements: { events: ["ProjectHandedOver"], measure: disbursements },
  completions: { events: [], measure: completions },
  "permit-steps": { events: delivery, measure: grantedSteps },
  occurrence: { events: delivery, measure: heldOccurrence },
  delivery: { events: delivery },
  never: { events: [] },
};

const measureOf = (kind: CommitmentKind): Measure | undefined => means[fulfilledBy[kind]].measure;

/** Whether the event counts towards the kind's own measure: then it belongs to `delivered`. */
export const countsTowards = (kind: CommitmentKind, { type }: Pick<Fact, "type">): boolean => measureOf(kind)?.counts.has(type) ?? false;

const measured: ReadonlySet<string> = new Set(
  Object.values(means).flatMap(({ measure }) => (measure ? [...measure.counts, ...measure.raises] : [])),
);

/** Whether some kind's measure must look at the event. */
export const isMeasured = ({ type }: Fact): boolean => measured.has(type);

type IsSetBack = (fact: Fact) => boolean;

/** The event, in the walk's order, with which the kind's own measure is reached by what no reopen sets back. */
export const measureReached = (
  facts: readonly Fact[],
  kind: CommitmentKind,
  isSetBack: IsSetBack,
  value: Money | undefined,
): Fact | undefined => measureOf(kind)?.reached(facts, isSetBack, value);

/** Whether it would be reached if what may have happened had, or only what does not put it further off. */
export function measureMayBeReached(
  certain: readonly Fact[],
  possible: readonly Fact[],
  kind: CommitmentKind,
  isSetBack: IsSetBack,
  value: Money | undefined,
): boolean {
  const measure = measureOf(kind);
  if (!measure || possible.length === 0) return false;
  const reachedWith = (more: readonly Fact[]) =>
    measure.reached([...certain, ...more].toSorted(byCertainDay), isSetBack, value) !== undefined;
  return reachedWith(possible) || reachedWith(possible.filter(({ type }) => !measure.raises.has(type)));
}

/** The first event, in the walk's order, that alone fulfils the kind and that no reopen sets back. */
export const fulfillingEvent = (facts: readonly Fact[], kind: CommitmentKind, isSetBack: IsSetBack): Fact | undefined => {
  const { events } = means[fulfilledBy[kind]];
  return facts.find((fact) => events.includes(fact.type) && !isSetBack(fact));
};

/** Of two that fulfil it the earlier is the moment that is compared with the due date. */
export const earlierOf = (a: Fact | undefined, b: Fact | undefined): Fact | undefined =>
  a && b ? (byCertainDay(a, b) <= 0 ? a : b) : (a ?? b);
