// The permit chain: each step is submitted to an authority, then granted or refused. The furthest certain place of a step holds, so a refused step
// that is granted after all reads granted. What a reopening set back counts no more, and may be submitted or granted again.
import type { CommandEntry } from "../stream/command.ts";
import { certainlyAfter } from "../stream/days.ts";
import { pick } from "../stream/pick.ts";
import { readOnce } from "../stream/read-once.ts";
import type { Rejection } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { type FuzzyDate, PartyRef, Reason, Slug, Text } from "../values/index.ts";
import type { CommitmentEvent, Concern } from "./concern.ts";
import { advance, claims } from "./fields.ts";
import type { Measure } from "./measure.ts";

/** From the nearest to the furthest. */
export const permitStepPlaces = ["submitted", "refused", "granted"] as const;

export interface PermitStepState {
  /** The event that submitted it. */
  readonly eventId: string;
  readonly stepId: string;
  readonly name: string;
  readonly authority: PartyRef;
  readonly reference?: string;
  readonly place: (typeof permitStepPlaces)[number];
  readonly submittedOn: FuzzyDate;
  /** When it was granted or, while it is not, refused. */
  readonly answeredOn?: FuzzyDate;
  readonly conditions?: string;
  readonly reason?: string;
}

export interface PermitStepsShown {
  /** In the order in which they were submitted. */
  readonly permitSteps?: readonly PermitStepState[];
}

const StepId = Slug.meta({
  description: "The step, by the id that was chosen when it was submitted.",
  examples: ["national-border-committees"],
});
const committees = { partyId: "national-border-committee-vn" };

const commands: readonly CommandEntry[] = [
  {
    name: "submit-permit-step",
    event: "PermitStepSubmitted",
    rejections: [...advance.rejections, "permit-step-submitted"],
    summary: "Submit a step of the permit chain",
    description:
      "A dossier went to an authority. A step is submitted once: one that was refused and sent in again stays the same step, and is granted in the end with `grant-permit-step` or not; a new application takes another `stepId`.",
    fields: {
      stepId: StepId.meta({ description: "An id for the step, unique in this commitment." }),
      name: Text(300).meta({ description: "What is asked for." }),
      authority: PartyRef.meta({ description: "Who decides on it." }),
      reference: Text(200).optional().meta({ description: "The number of the dossier." }),
    },
    example: {
      stepId: "national-border-committees",
      name: "Pylon T123 at the border: inspection reported to the National Border Committees",
      authority: committees,
      occurredOn: "../2023-09-14",
      claims,
    },
  },
  {
    name: "grant-permit-step",
    event: "PermitStepGranted",
    rejections: [...advance.rejections, "permit-step-not-submitted", "permit-step-answered"],
    summary: "Record that a step was granted",
    description:
      "Needs the step to be submitted, whatever the day. An infrastructure permit is delivered while every step that was submitted is granted, and at least one was.",
    fields: { stepId: StepId, conditions: Text(2000).optional().meta({ description: "Under which conditions." }) },
    example: { stepId: "national-border-committees", conditions: "no work within 30 m of the marker", occurredOn: "2023-12-20" },
  },
  {
    name: "refuse-permit-step",
    event: "PermitStepRefused",
    rejections: ["permit-step-not-submitted", "permit-step-answered"],
    summary: "Record that a step was refused",
    description:
      "Needs the step to be submitted, whatever the day. A step that was granted is not refused after that: withdraw the grant, or reopen the commitment to a stage before.",
    fields: { stepId: StepId, reason: Reason },
    example: { stepId: "national-border-committees", reason: "the survey of marker 717 is missing", occurredOn: "2023-10-30" },
  },
];

interface Step {
  /** The first that no reopening sets back; while there is none, the first. */
  submission?: { readonly fact: Fact; readonly isSetBack: boolean };
  /** The first that no reopening sets back. */
  grant?: Fact;
  refusal?: Fact;
  /** Until more is told of it. */
  shown?: PermitStepState | undefined;
}

const stepIdOf = ({ data }: Pick<CommitmentEvent, "data">): string => data.stepId as string;

/** By id; those that were submitted in the order of it. */
type Sum = Map<string, Step>;

function stepOf(sum: Sum, fact: Fact): Step {
  const step = sum.get(stepIdOf(fact)) ?? {};
  sum.set(stepIdOf(fact), step);
  delete step.shown;
  return step;
}

function tellSubmission(sum: Sum, fact: Fact, isSetBack: boolean): void {
  const step = stepOf(sum, fact);
  if (step.submission && (isSetBack || !step.submission.isSetBack)) return;
  step.submission = { fact, isSetBack };
  sum.delete(stepIdOf(fact));
  sum.set(stepIdOf(fact), step);
}

function tellAnswer(sum: Sum, fact: Fact, isSetBack: boolean, answer: "grant" | "refusal"): void {
  const step = stepOf(sum, fact);
  if (!isSetBack) step[answer] ??= fact;
}

export const permitSteps: Concern<Sum> = {
  commands,
  begin: () => new Map(),
  tell: {
    PermitStepSubmitted: tellSubmission,
    PermitStepGranted: (sum, fact, isSetBack) => tellAnswer(sum, fact, isSetBack, "grant"),
    PermitStepRefused: (sum, fact, isSetBack) => tellAnswer(sum, fact, isSetBack, "refusal"),
  },
  show(sum, state) {
    const shown: PermitStepState[] = [];
    for (const step of sum.values()) {
      step.shown ??= stepState(step);
      if (step.shown) shown.push(step.shown);
    }
    if (shown.length > 0) state.permitSteps = shown;
  },
  needs: { PermitStepGranted: submitted, PermitStepRefused: submitted },
  doubles: {
    PermitStepSubmitted: submittedOnce,
    PermitStepGranted: (event, others) => answered(event, others, ({ type }) => type === "PermitStepGranted"),
    PermitStepRefused: (event, others) =>
      answered(
        event,
        others,
        ({ type, days }) => type === "PermitStepRefused" || (type === "PermitStepGranted" && certainlyAfter(event.days, days)),
      ),
  },
};

/** Nothing where it was never submitted, or all that was told of it is set back. */
function stepState({ submission, grant, refusal }: Step): PermitStepState | undefined {
  const answer = grant ?? refusal;
  if (!submission || (submission.isSetBack && !answer)) return undefined;
  const { id, data, occurredOn } = submission.fact;
  return {
    eventId: id,
    ...pick<Pick<PermitStepState, "stepId" | "name" | "authority" | "reference">>(data, ["stepId", "name", "authority", "reference"]),
    place: grant ? "granted" : answer ? "refused" : "submitted",
    submittedOn: occurredOn as FuzzyDate,
    ...(answer
      ? {
          answeredOn: answer.occurredOn as FuzzyDate,
          ...pick<{ conditions?: string; reason?: string }>(answer.data, ["conditions", "reason"]),
        }
      : {}),
  };
}

/** The step on which the others wait: the first submitted that is not granted. */
export const blockingStep = (steps: readonly PermitStepState[]): PermitStepState | undefined =>
  steps.find(({ place }) => place !== "granted");

const stepsSubmitted = readOnce((facts) => new Set(facts.filter(({ type }) => type === "PermitStepSubmitted").map(stepIdOf)));

function submitted(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const steps = stepsSubmitted(others);
  const stepId = stepIdOf(event);
  if (steps.has(stepId)) return undefined;
  return {
    code: "permit-step-not-submitted",
    detail: `no step ${stepId} was submitted: record that with \`submit-permit-step\` first`,
    facts: { stepId, submitted: [...steps] },
  };
}

function submittedOnce(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const its = others.filter((fact) => stepIdOf(fact) === stepIdOf(event));
  const [submission, grant, refusal] = ["PermitStepSubmitted", "PermitStepGranted", "PermitStepRefused"].map((sought) =>
    its.find(({ type }) => type === sought),
  );
  if (!submission) return undefined;
  const before = refusal && !grant ? sentInAgain(event, submission, refusal) : recordedBefore(event, submission, "submitted");
  return { code: "permit-step-submitted", ...before };
}

/** Names the answer that goes furthest of those that bar it. */
function answered(event: CommitmentEvent, others: readonly Fact[], bars: (fact: Fact) => boolean): Rejection | undefined {
  const barring = others.filter((fact) => stepIdOf(fact) === stepIdOf(event) && bars(fact));
  const grant = barring.find(({ type }) => type === "PermitStepGranted");
  const same = grant ?? barring[0];
  return same && { code: "permit-step-answered", ...recordedBefore(event, same, grant ? "granted" : "refused") };
}

const recordedBefore = (event: CommitmentEvent, same: Fact, place: string) => ({
  detail: `step ${stepIdOf(event)} is ${place} in event ${same.id}: correct or withdraw that one`,
  facts: { stepId: stepIdOf(event), eventId: same.id, place },
});

/** Nothing that is recorded is wrong: a refused step goes on. */
const sentInAgain = (event: CommitmentEvent, submission: Fact, refusal: Fact) => ({
  detail: `step ${stepIdOf(event)} was refused in event ${refusal.id} and, sent in again, stays the same step: give \`grant-permit-step\` once it is granted; a new application takes another \`stepId\``,
  facts: { stepId: stepIdOf(event), eventId: submission.id, place: "refused", refusedIn: refusal.id },
});

/** Every submitted step is granted, at least one. */
export const grantedSteps: Measure = {
  counts: new Set(["PermitStepGranted"]),
  raises: new Set(["PermitStepSubmitted"]),
  begin() {
    const waiting = new Set<string>();
    const granted = new Set<string>();
    let last: Fact | undefined;
    return {
      add(fact) {
        const stepId = stepIdOf(fact);
        if (granted.has(stepId)) return;
        if (fact.type === "PermitStepSubmitted") return void waiting.add(stepId);
        granted.add(stepId);
        waiting.delete(stepId);
        last = fact;
      },
      reached: () => (waiting.size === 0 ? last : undefined),
      wouldReach(more) {
        const also = new Set(more.flatMap((fact) => (fact.type === "PermitStepGranted" ? [stepIdOf(fact)] : [])));
        const steps = [...waiting, ...more.map(stepIdOf)];
        return granted.size + also.size > 0 && steps.every((stepId) => granted.has(stepId) || also.has(stepId));
      },
    };
  },
};
