// What fulfils each kind of commitment, and the moment at which it did.
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { CommitmentKind, Money } from "../values/index.ts";
import { completions } from "./course.ts";
import { disbursements } from "./funds.ts";
import type { Measure, Tally } from "./measure.ts";
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

export const measureOf = (kind: CommitmentKind): Measure | undefined => means[fulfilledBy[kind]].measure;

/** Whether the event counts towards the kind's own measure: then it belongs to `delivered`. */
export const countsTowards = (kind: CommitmentKind, { type }: Pick<Fact, "type">): boolean => measureOf(kind)?.counts.has(type) ?? false;

/** Whether the measure must look at the event. */
export const isMeasuredBy = ({ counts, raises }: Measure, { type }: Fact): boolean => counts.has(type) || raises.has(type);

/** Whether the event alone fulfils the kind. */
export const fulfilsAlone = (kind: CommitmentKind, { type }: Fact): boolean => means[fulfilledBy[kind]].events.includes(type);

/**
 * Whether the kind's own measure, which is not reached, would be if what may have happened had, or only what does not put it further off.
 * @param tally of what is certain
 * @param possible what no reopening sets back
 */
export function measureMayBeReached(kind: CommitmentKind, tally: Tally, possible: readonly Fact[], value: Money | undefined): boolean {
  const measure = measureOf(kind) as Measure;
  const measured = possible.filter((fact) => isMeasuredBy(measure, fact));
  const counting = measured.filter(({ type }) => measure.counts.has(type));
  return measured.length > 0 && (tally.wouldReach(measured, value) || tally.wouldReach(counting, value));
}

/** Of two that fulfil it the earlier is the moment that is compared with the due date. */
export const earlierOf = (a: Fact | undefined, b: Fact | undefined): Fact | undefined =>
  a && b ? (byCertainDay(a, b) <= 0 ? a : b) : (a ?? b);
