// The permit chain: each step is submitted to an authority, then granted or refused. The furthest certain place of a step holds, so a refused step
// that is granted after all reads granted. What a reopening set back counts no more, and may be submitted or granted again.
import type { CommandEntry } from "../stream/command.ts";
import { certainlyAfter } from "../stream/days.ts";
import type { Rejection } from "../stream/rejections.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { type FuzzyDate, PartyRef, Slug, Text } from "../values/index.ts";
import type { CommitmentEvent, Concern } from "./concern.ts";
import { advance, claims, Reason } from "./fields.ts";
import type { Measure } from "./measure.ts";
import { pick } from "./pick.ts";

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
  readonly submissions: readonly Fact[];
  readonly grants: readonly Fact[];
  readonly refusals: readonly Fact[];
}
const untold: Step = { submissions: [], grants: [], refusals: [] };

const stepIdOf = ({ data }: Pick<CommitmentEvent, "data">): string => data.stepId as string;

type Sum = ReadonlyMap<string, Step>;
const tellOf =
  (list: keyof Step) =>
  (sum: Sum, fact: Fact): Sum => {
    const step = sum.get(stepIdOf(fact)) ?? untold;
    return new Map(sum).set(stepIdOf(fact), { ...step, [list]: [...step[list], fact] });
  };

export const permitSteps: Concern<Sum> = {
  commands,
  nothing: new Map(),
  tell: { PermitStepSubmitted: tellOf("submissions"), PermitStepGranted: tellOf("grants"), PermitStepRefused: tellOf("refusals") },
  show(sum, state, { isSetBack }) {
    const stands = (fact: Fact) => !isSetBack(fact);
    const shown = [...sum.values()].flatMap((step) => stepState(step, stands) ?? []);
    if (shown.length === 0) return;
    state.permitSteps = shown.toSorted((a, b) => byCertainDay(a.submission, b.submission)).map(({ step }) => step);
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

function stepState(
  { submissions, grants, refusals }: Step,
  stands: (fact: Fact) => boolean,
): { submission: Fact; step: PermitStepState } | undefined {
  const submission = submissions.find(stands) ?? submissions[0];
  const grant = grants.find(stands);
  const answer = grant ?? refusals.find(stands);
  if (!submission || !(stands(submission) || answer)) return undefined;
  const step: PermitStepState = {
    eventId: submission.id,
    ...pick<Pick<PermitStepState, "stepId" | "name" | "authority" | "reference">>(submission.data, [
      "stepId",
      "name",
      "authority",
      "reference",
    ]),
    place: grant ? "granted" : answer ? "refused" : "submitted",
    submittedOn: submission.occurredOn as FuzzyDate,
    ...(answer
      ? {
          answeredOn: answer.occurredOn as FuzzyDate,
          ...pick<{ conditions?: string; reason?: string }>(answer.data, ["conditions", "reason"]),
        }
      : {}),
  };
  return { submission, step };
}

/** The step on which the others wait: the first submitted that is not granted. */
export const blockingStep = (steps: readonly PermitStepState[]): PermitStepState | undefined =>
  steps.find(({ place }) => place !== "granted");

function submitted(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const steps = [...new Set(others.filter(({ type }) => type === "PermitStepSubmitted").map(stepIdOf))];
  const stepId = stepIdOf(event);
  if (steps.includes(stepId)) return undefined;
  return {
    code: "permit-step-not-submitted",
    detail: `no step ${stepId} was submitted: record that with \`submit-permit-step\` first`,
    facts: { stepId, submitted: steps },
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

function answered(event: CommitmentEvent, others: readonly Fact[], bars: (fact: Fact) => boolean): Rejection | undefined {
  const same = others.find((fact) => stepIdOf(fact) === stepIdOf(event) && bars(fact));
  return (
    same && { code: "permit-step-answered", ...recordedBefore(event, same, same.type === "PermitStepGranted" ? "granted" : "refused") }
  );
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
  reached(facts, isSetBack) {
    const steps = facts.filter((fact) => (fact.type === "PermitStepSubmitted" || fact.type === "PermitStepGranted") && !isSetBack(fact));
    const waiting = new Set(steps.map(stepIdOf));
    return steps.find((fact) => fact.type === "PermitStepGranted" && waiting.delete(stepIdOf(fact)) && waiting.size === 0);
  },
};
