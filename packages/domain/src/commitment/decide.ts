// The commitment's own rules: what covers bar, what an event needs, what says the same already, and what an event records of others. The rules
// of every stream stand in stream/decide.ts, those of each concern in its file.
import type { Days } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { stateAt } from "../stream/timeline.ts";
import type { CommitmentKind } from "../values/index.ts";
import type { CommitmentEvent } from "./concern.ts";
import { doubles, needs, replaces } from "./concerns.ts";
import { barredBy, reopen, resume } from "./covers.ts";
import { fulfilledBy } from "./fulfilment.ts";
import { settle } from "./place.ts";
import type { CommitmentState } from "./state.ts";
import { timeline } from "./timeline.ts";

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
  if (event.type === "FulfilmentVerified") return event.data.outcome === "partial" ? undefined : fulfilmentNeeded(others);
  return needs.get(event.type)?.(event, others);
}

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
  if (!facts.some(({ type }) => type === "CommitmentReopened")) return facts;
  const { isSetBack } = settle(facts, kindOf(facts), () => undefined);
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
export function stateOn(days: Days, facts: readonly Fact[]): CommitmentState | undefined {
  const segments = timeline(facts);
  const at = stateAt(segments, days.certainFrom);
  return at && "state" in at ? at.state : segments[0]?.state;
}

/** As it reads once everything recorded holds. */
const lastState = (facts: readonly Fact[]): CommitmentState | undefined => timeline(facts).at(-1)?.state;

const kindOf = (facts: readonly Fact[]): CommitmentKind => lastState(facts)?.kind as CommitmentKind;

/** A corrected event may repeat no other. A reopening whose stage is corrected records anew what it lifts and sets back, of the events that it could know. */
export function recordAnew(target: Fact, corrected: Fact, facts: readonly Fact[]) {
  const rejection = doubleOf(
    corrected,
    facts.filter((fact) => fact !== target),
  );
  if (rejection) return { rejection };
  if (target.type !== "CommitmentReopened" || target.data.stage === corrected.data.stage) return undefined;
  const before = facts.filter(({ revision }) => revision < target.revision);
  const reopened = reopen(corrected.data, corrected.days, before, kindOf(facts));
  return "added" in reopened ? { added: { setsBack: [], ...reopened.added } } : reopened;
}

/** The facts that need what nothing gives. */
export function unmetCommitment(facts: readonly Fact[]): readonly { fact: Fact; rejection: Rejection }[] {
  return facts.flatMap((fact) => {
    if (fact.type !== "FulfilmentVerified" && !needs.has(fact.type)) return [];
    const others = facts.filter((other) => other !== fact);
    const rejection = needOf(fact, others);
    return rejection ? [{ fact, rejection }] : [];
  });
}
