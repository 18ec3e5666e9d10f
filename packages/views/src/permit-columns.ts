// A chain of permit steps as its board shows it: where it stands, the authority on which it waits and since when; beside that the steps themselves,
// the first ones of a long chain. Absent of what is no permit and has no step.
import { boundsOf, type CommitmentState, describeDate, NEVER, type PermitStepState, permitStandingOf, waitsFor } from "@camket/domain";
import type { Value } from "./fold-rows.ts";
import { viewLimits } from "./limits.ts";

/** `permit_since`: the day by which the step was certainly submitted, or refused; `NEVER` where none is certain or nothing waits. */
export const permitColumns = { permit: "TEXT", permit_authority: "TEXT", permit_since: "TEXT" } as const;
export type PermitColumn = keyof typeof permitColumns;

/** The day from which on a step waits, on the authority or, refused, on those who asked. */
const sinceOf = ({ place, submittedOn, answeredOn }: PermitStepState) => (place === "refused" && answeredOn ? answeredOn : submittedOn);

export function permitRow(state: CommitmentState): Readonly<Record<PermitColumn, Value | undefined>> {
  const permit = permitStandingOf(state);
  const blocking = waitsFor(state);
  return {
    permit,
    permit_authority: blocking?.authority.partyId,
    permit_since: permit === undefined ? undefined : ((blocking && boundsOf(sinceOf(blocking)).certainLatest) ?? NEVER),
  };
}

export const permitReads = ["kind", "stage", "fulfilment", "permitSteps"] as const satisfies (keyof CommitmentState)[];

export interface PermitFacts {
  readonly steps: readonly ReturnType<typeof stepShown>[];
  /** Where they are not all shown. */
  readonly stepsTotal?: number;
  readonly blocking?: {
    readonly stepId: string;
    readonly since: object;
    /** The days between which it began to wait, as far as they are certain. */
    readonly from?: string;
    readonly by?: string;
  };
}

export function permitFacts(state: CommitmentState): PermitFacts | undefined {
  if (permitStandingOf(state) === undefined) return undefined;
  const { permitSteps = [] } = state;
  const blocking = waitsFor(state);
  const shown = permitSteps.slice(0, viewLimits.permitStepsShownMax);
  const steps = blocking && !shown.includes(blocking) ? [...shown.slice(0, -1), blocking] : shown;
  return {
    steps: steps.map(stepShown),
    ...(steps.length < permitSteps.length ? { stepsTotal: permitSteps.length } : {}),
    ...(blocking ? { blocking: blockingShown(blocking) } : {}),
  };
}

const stepShown = ({ eventId, stepId, name, authority, place, submittedOn, answeredOn }: PermitStepState) => ({
  eventId,
  stepId,
  name,
  authority,
  stage: place,
  submittedOn: describeDate(submittedOn),
  ...(answeredOn ? { answeredOn: describeDate(answeredOn) } : {}),
});

function blockingShown(step: PermitStepState): NonNullable<PermitFacts["blocking"]> {
  const since = sinceOf(step);
  const { certainEarliest, certainLatest } = boundsOf(since);
  return {
    stepId: step.stepId,
    since: describeDate(since),
    ...(certainEarliest === undefined ? {} : { from: certainEarliest }),
    ...(certainLatest === undefined ? {} : { by: certainLatest }),
  };
}

export const permitFactsRead = permitReads;
