// The commitment's own rules: what covers bar, what an event needs, what says the same already, and what an event records of others. The rules
// of every stream stand in stream/decide.ts, those of each concern in its file.
import type { Days } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { NEVER } from "../stream/timeline.ts";
import type { CommitmentKind } from "../values/index.ts";
import type { CommitmentEvent } from "./concern.ts";
import { doubles, needs, replaces } from "./concerns.ts";
import { barredBy, reopen, resume } from "./covers.ts";
import { fulfilledBy } from "./fulfilment.ts";
import { setBackBy, setsBack } from "./place.ts";
import type { CommitmentState } from "./state.ts";
import { stateBy } from "./timeline.ts";

export function decideCommitment({ command, days, facts }: Given): { rejection: Rejection } | { added: Added } {
  const { event: definition, name } = command.definition;
  const event = { type: definition.type, data: command.body, days };
  const barred = barredBy(event, facts);
  if (barred) return barred;
  const rejection = needOf(event, facts) ?? doubleOf(event, facts);
  if (rejection) return { rejection };
  switch (name) {
    case "resume":
      return resume(days, facts);
    case "reopen":
      return reopen(command.body, days, facts, kindOf(facts));
    case "link":
      return link(event, facts);
    default:
      return { added: replaced(event, facts) };
  }
}

function needOf(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  if (isFullVerification(event)) return fulfilmentNeeded(others);
  return needs.get(event.type)?.(event, others);
}

const isFullVerification = ({ type, data }: CommitmentEvent): boolean => type === "FulfilmentVerified" && data.outcome === "full";

function fulfilmentNeeded(facts: readonly Fact[]): Rejection | undefined {
  const state = lastState(facts);
  if (!state || state.fulfilment) return undefined;
  const { kind } = state;
  return {
    code: "fulfilment-not-recorded",
    detail: `a ${kind} is fulfilled by ${fulfilledBy[kind]}, and none is recorded`,
    facts: { kind, fulfilledBy: fulfilledBy[kind] },
  };
}

function doubleOf(event: CommitmentEvent, others: readonly Fact[]): Rejection | undefined {
  const rule = doubles.get(event.type);
  return rule?.(event, standingStill(others));
}

/** Without what a reopening set back, whatever the days: that may be recorded again. */
function standingStill(facts: readonly Fact[]): readonly Fact[] {
  const reopenings = facts.filter(setsBack);
  if (reopenings.length === 0) return facts;
  const isSetBack = setBackBy(reopenings, kindOf(facts));
  return facts.filter((fact) => !isSetBack(fact));
}

function link({ data }: CommitmentEvent, facts: readonly Fact[]): { rejection: Rejection } | { added: Added } {
  const agreementId = lastState(facts)?.agreementId;
  if (agreementId === data.agreementId) return reject("no-change", `it is linked to ${agreementId} already`);
  return { added: agreementId === undefined ? {} : { was: { agreementId } } };
}

/** The value before, on the event's own day, so that the event reads by itself. */
function replaced(event: CommitmentEvent, facts: readonly Fact[]): Added {
  const of = replaces.get(event.type);
  if (!of) return {};
  const state = stateOn(event.days, facts);
  const was = state && of(state, event, facts);
  return was === undefined ? {} : { was };
}

/** As it is on the day; on the first day that finds it, where the day lies before that. */
export const stateOn = ({ certainFrom }: Days, facts: readonly Fact[]): CommitmentState | undefined => stateBy(facts, certainFrom);

/** As it reads once everything recorded holds. */
const lastState = (facts: readonly Fact[]): CommitmentState | undefined => stateBy(facts, NEVER);

const without = (facts: readonly Fact[], one: Fact): readonly Fact[] => facts.filter((fact) => fact !== one);

const kindOf = (facts: readonly Fact[]): CommitmentKind => lastState(facts)?.kind as CommitmentKind;

/** A corrected event may repeat no other. A reopening whose stage is corrected records anew what it lifts and sets back, of the events that it could know. */
export function recordAnew(target: Fact, corrected: Fact, facts: readonly Fact[]) {
  const rejection = doubleOf(corrected, without(facts, target));
  if (rejection) return { rejection };
  if (target.type !== "CommitmentReopened" || target.data.stage === corrected.data.stage) return undefined;
  const before = facts.filter(({ revision }) => revision < target.revision);
  const reopened = reopen(corrected.data, corrected.days, before, kindOf(facts));
  return "added" in reopened ? { added: { setsBack: [], ...reopened.added } } : reopened;
}

/** The facts that need what nothing gives. A verification fulfils nothing, so that one fold answers for all of them. */
export function unmetCommitment(facts: readonly Fact[]): readonly { fact: Fact; rejection: Rejection }[] {
  const unfulfilled = facts.some(isFullVerification) ? fulfilmentNeeded(facts) : undefined;
  return facts.flatMap((fact) => {
    const rejection = isFullVerification(fact) ? unfulfilled : needs.get(fact.type)?.(fact, without(facts, fact));
    return rejection ? [{ fact, rejection }] : [];
  });
}
