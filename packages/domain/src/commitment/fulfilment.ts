// What fulfils each kind of commitment, and the moment at which it did.
import type { Fact } from "../stream/standing.ts";
import type { CommitmentKind } from "../values/index.ts";

export type FulfilledBy = "hand-over" | "completions" | "delivery" | "never";

export const fulfilledBy: Readonly<Record<CommitmentKind, FulfilledBy>> = {
  "construction-gift": "hand-over",
  "goods-in-kind": "hand-over",
  "grant-in-cash": "hand-over",
  scholarship: "completions",
  "training-course": "completions",
  "infrastructure-permit": "delivery",
  "survey-or-inspection": "delivery",
  "information-sharing": "delivery",
  "policy-facilitation": "delivery",
  "joint-task": "delivery",
  "unilateral-plan": "delivery",
  "event-or-commemoration": "delivery",
  "agreement-preparation": "delivery",
  "recurring-cooperation": "never",
};

/** What is handed over is delivered, though nobody recorded a delivery: nobody is made to invent an event that no paper states. */
const fulfilling: Readonly<Record<FulfilledBy, readonly string[]>> = {
  "hand-over": ["ProjectHandedOver"],
  delivery: ["DeliveryCompleted", "ProjectHandedOver"],
  completions: ["BeneficiariesCompleted"],
  never: [],
};

export const isFulfilling = (fact: Fact, kind: CommitmentKind): boolean => fulfilling[fulfilledBy[kind]].includes(fact.type);

/** Whether the event counts towards a course's measure. */
export const isMeasured = (fact: Fact): boolean =>
  fact.type === "ScholarshipGranted" || fact.type === "BeneficiariesEnrolled" || fact.type === "BeneficiariesCompleted";

/** The seats that a course's completions must reach: those granted, or enrolled where none were granted; 0: nothing to reach yet. */
function seatsToReach(facts: readonly Fact[]): number {
  let granted = 0;
  let enrolled = 0;
  for (const { type, data } of facts) {
    if (type === "ScholarshipGranted") granted += data.seats as number;
    if (type === "BeneficiariesEnrolled") enrolled += data.count as number;
  }
  return granted > 0 ? granted : enrolled;
}

/**
 * The first event, in the walk's order, that fulfils the kind and that no reopen sets back: the moment that is compared with the due date.
 * Where completions fulfil it, it is the one with which they reach the seats.
 */
export function fulfilment(facts: readonly Fact[], kind: CommitmentKind, isSetBack: (fact: Fact) => boolean): Fact | undefined {
  if (fulfilledBy[kind] !== "completions") return facts.find((fact) => isFulfilling(fact, kind) && !isSetBack(fact));
  const seats = seatsToReach(facts);
  let completed = 0;
  return facts.find((fact) => {
    if (fact.type !== "BeneficiariesCompleted" || isSetBack(fact)) return false;
    completed += fact.data.count as number;
    return seats > 0 && completed >= seats;
  });
}
