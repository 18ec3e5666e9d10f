// The concerns of a commitment, gathered: a new one is a file and a line here and in state.ts.
import { agencies } from "./agencies.ts";
import type { Concern, Part, Rules } from "./concern.ts";
import { course } from "./course.ts";
import { disputes } from "./disputes.ts";
import { evidence } from "./evidence.ts";
import { funds } from "./funds.ts";
import { handover } from "./handover.ts";
import { milestones } from "./milestones.ts";
import { occurrences } from "./occurrences.ts";
import { permitSteps } from "./permit-steps.ts";
import { progress } from "./progress.ts";
import { terms } from "./terms.ts";

/** In the order in which the catalogue shows their commands. */
export const concerns = [
  progress,
  milestones,
  permitSteps,
  funds,
  course,
  occurrences,
  handover,
  evidence,
  agencies,
  disputes,
] as readonly Concern<unknown>[];

const parts: readonly Part[] = [...concerns, terms];

interface Teller {
  /** Which of the concerns it is. */
  readonly at: number;
  readonly tell: Concern<unknown>["tell"][string];
}

/** By event type, the concern that the event tells of. */
export const tellers: ReadonlyMap<string, Teller> = new Map(
  concerns.flatMap((concern, at) => Object.entries(concern.tell).map(([type, tell]) => [type, { at, tell }] as const)),
);

const gathered = <Rule>(of: (part: Part) => Readonly<Record<string, Rule>> | undefined): ReadonlyMap<string, Rule> =>
  new Map(parts.flatMap((part) => Object.entries(of(part) ?? {})));

export const needs: ReadonlyMap<string, Rules[string]> = gathered(({ needs: rules }) => rules);
export const doubles: ReadonlyMap<string, Rules[string]> = gathered(({ doubles: rules }) => rules);
export const replaces: ReadonlyMap<string, NonNullable<Part["replaces"]>[string]> = gathered(({ replaces: rules }) => rules);
