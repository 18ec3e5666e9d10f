// The commitment's own rules: what covers bar, what an event needs, what says the same already, and what an event records of others. The rules
// of every stream stand in stream/decide.ts, those of each concern in its file.
import type { Days } from "../stream/days.ts";
import { pick } from "../stream/pick.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { recordedAnew, saidAnew } from "../stream/said-anew.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { NEVER } from "../stream/timeline.ts";
import type { CommitmentKind, Money } from "../values/index.ts";
import type { CommitmentEvent } from "./concern.ts";
import { doubles, needs, replaces } from "./concerns.ts";
import { barredBy, reopen, reopeningNeed, resume } from "./covers.ts";
import { linkFields } from "./fields.ts";
import { fulfilledBy } from "./fulfilment.ts";
import type { Links } from "./linking.ts";
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
      return sameValue(event, facts) ?? { added: replaced(event, facts) };
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

/** What a reopening set back, whatever the days, may be recorded again. */
function doubleOf(event: CommitmentEvent, facts: readonly Fact[]): Rejection | undefined {
  const rule = doubles.get(event.type);
  if (!rule) return undefined;
  const isSetBack = setBackIn(facts);
  return rule(
    event,
    facts.filter((fact) => !isSetBack(fact)),
  );
}

/** What it says a second time as it comes to read, and did not before. What is set back says nothing. */
function doubledAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]): Rejection | undefined {
  const rule = doubles.get(now.type);
  if (!rule) return undefined;
  const isSetBack = setBackIn(facts);
  const others = facts.filter((fact) => fact.id !== now.id && !isSetBack(fact));
  return saidAnew((event) => (isSetBack(event) ? undefined : rule(event, others)), was, now);
}

function setBackIn(facts: readonly Fact[]): (fact: Fact) => boolean {
  const reopenings = facts.filter(setsBack);
  return reopenings.length === 0 ? () => false : setBackBy(reopenings, kindOf(facts));
}

function link({ data }: CommitmentEvent, facts: readonly Fact[]): { rejection: Rejection } | { added: Added } {
  const state: Links = lastState(facts) ?? {};
  const said = linkFields.filter((field) => data[field] !== undefined);
  const changed = said.filter((field) => data[field] !== state[field]);
  if (changed.length === 0) return reject("no-change", `it is linked to ${said.map((field) => state[field]).join(", ")} already`);
  const was = pick<Links>(state, changed);
  return { added: Object.keys(was).length === 0 ? {} : { was } };
}

/** A value that holds on that day already. */
function sameValue(event: CommitmentEvent, facts: readonly Fact[]): { rejection: Rejection } | undefined {
  if (event.type !== "CommitmentRevalued") return undefined;
  if (JSON.stringify(replaced(event, facts).was) !== JSON.stringify(event.data.value)) return undefined;
  const { amount, currency } = event.data.value as Money;
  const detail = `its value is ${amount} ${currency} on that day already`;
  return reject("no-change", detail, { errors: [{ pointer: "#/value", code: "no-change", detail }] });
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
export const stateOn = ({ certainFrom }: Pick<Days, "certainFrom">, facts: readonly Fact[]): CommitmentState | undefined =>
  stateBy(facts, certainFrom);

/** As it reads once everything recorded holds. */
const lastState = (facts: readonly Fact[]): CommitmentState | undefined => stateBy(facts, NEVER);

const kindOf = (facts: readonly Fact[]): CommitmentKind => lastState(facts)?.kind as CommitmentKind;

/**
 * A corrected event may repeat no other. A reopening whose stage is corrected records anew what it lifts and sets back, of the events that it could
 * know; what replaces a due date or a value, the one that it replaces where it moves.
 */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]) {
  const rejection = doubledAnew(was, now, facts);
  if (rejection) return { rejection };
  const before = facts.filter(({ revision }) => revision < now.revision);
  if (now.type === "CommitmentReopened") return was && reopenedAnew(was, now, before, kindOf(facts));
  return saidAnew((event) => sameValue(event, before), was, now) ?? recordedAnew((event) => replaced(event, before), was, now);
}

function reopenedAnew(was: Fact, now: Fact, before: readonly Fact[], kind: CommitmentKind) {
  if (was.data.stage === now.data.stage) return undefined;
  const reopened = reopen(now.data, now.days, before, kind);
  return "added" in reopened ? { added: { setsBack: [], ...reopened.added } } : reopened;
}

/**
 * The facts that need what nothing gives, each asked beside all: none gives itself what it needs. A verification fulfils nothing, so that one fold
 * answers for all of them.
 */
export function unmetCommitment(facts: readonly Fact[]): readonly { fact: Fact; rejection: Rejection }[] {
  const unfulfilled = facts.some(isFullVerification) ? fulfilmentNeeded(facts) : undefined;
  return facts.flatMap((fact) => {
    const rejection = isFullVerification(fact)
      ? unfulfilled
      : setsBack(fact)
        ? reopeningNeed(fact, facts)
        : needs.get(fact.type)?.(fact, facts);
    return rejection ? [{ fact, rejection }] : [];
  });
}
