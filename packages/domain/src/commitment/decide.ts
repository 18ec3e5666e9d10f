// The commitment's own rules: covers, needs, and what its events record of others. The rules of every stream stand in stream/decide.ts.
import { agencyNeed, unmetAgencies } from "../stream/agencies.ts";
import type { Body } from "../stream/command.ts";
import { certainlyAfter, type Days } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { stateAt } from "../stream/timeline.ts";
import type { CommitmentKind } from "../values/index.ts";
import { fulfilledBy, fulfilment } from "./fulfilment.ts";
import { coverOf, isExit, isPause, placeOf, rankOf, rankOfEvent, settle } from "./place.ts";
import type { Cover, Place } from "./state.ts";
import { timeline } from "./timeline.ts";

export function decideCommitment({ command, days, facts }: Given): { rejection: Rejection } | { added: Added } {
  const event = { type: command.definition.event.type, data: command.body } as Fact;
  const barred = barredBy(event, days, facts);
  if (barred) return barred;
  switch (command.definition.name) {
    case "accept-handover":
      return facts.some((fact) => fact.type === "ProjectHandedOver") ? { added: {} } : { rejection: handoverNeeded };
    case "verify":
      return command.body.outcome === "partial" || isFulfilled(facts) ? { added: {} } : { rejection: fulfilmentNeeded(facts) };
    case "resume": {
      const lifts = liftable(facts, days).filter((fact) => isPause(coverOf(fact) as Cover));
      return lifts.length > 0 ? { added: { lifts: ids(lifts) } } : reject("nothing-to-lift", "no pause stands that this could lift");
    }
    case "reopen":
      return reopen(command.body, days, facts);
    case "reassign-agency":
    case "release-agency": {
      const need = agencyNeed(event, facts);
      return need ? { rejection: need } : { added: {} };
    }
    case "reschedule":
      return { added: replaced("due", days, facts) };
    case "revalue":
      return { added: replaced("value", days, facts) };
    default:
      return { added: {} };
  }
}

/** A pause or an exit bars what would move the stage and certainly came after it; evidence, agencies and late news pass. */
function barredBy(event: Fact, days: Days, facts: readonly Fact[]): { rejection: Rejection } | undefined {
  const cover = coverOf(event);
  const lifts = event.type === "CommitmentReopened";
  const moves = placeOf(event) || cover || event.type === "BeneficiariesCompleted";
  if (lifts || event.type === "FulfilmentVerified" || !moves) return undefined;
  for (const standing of unlifted(facts)) {
    const by = coverOf(standing) as Cover;
    if (!certainlyAfter(days, standing.days) || (cover && isExit(cover) && isPause(by))) continue;
    return reject(
      isExit(by) ? "ended" : "suspended",
      `it was ${by} on ${standing.days.certainFrom} (event ${standing.id}); ${isExit(by) ? "`reopen`" : "`resume`"} lifts that`,
      { facts: { eventId: standing.id, stage: by, since: standing.days.certainFrom, liftedBy: isExit(by) ? "reopen" : "resume" } },
    );
  }
  return undefined;
}

/** The pauses and exits that stand and that no event lifts. An exit comes first: it is the stronger no. */
function unlifted(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(coverOf)) return [];
  const { isLifted } = settle(facts, () => false);
  const standing = facts.filter((fact) => coverOf(fact) && !isLifted(fact));
  return standing.toSorted((a, b) => Number(isExit(coverOf(b) as Cover)) - Number(isExit(coverOf(a) as Cover)));
}

const liftable = (facts: readonly Fact[], days: Days): readonly Fact[] =>
  unlifted(facts).filter((fact) => !certainlyAfter(fact.days, days));

/** What a `reopen` records: the exits (with a stage the pauses too) that it lifts and, with a stage, the events beyond that it sets back. */
function reopening(body: Body, days: Days, facts: readonly Fact[]): Added {
  const stage = body.stage as Place | undefined;
  const lifts = liftable(facts, days).filter((fact) => stage !== undefined || isExit(coverOf(fact) as Cover));
  if (stage === undefined) return { lifts: ids(lifts) };
  const beyond = facts.filter((fact) => rankOfEvent(fact) > rankOf(stage) && !certainlyAfter(fact.days, days));
  return { lifts: ids(lifts), setsBack: ids(beyond) };
}

const ids = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id);

/** The value before, on the event's own day, so that the event reads by itself. */
function replaced(field: "due" | "value", days: Days, facts: readonly Fact[]): Added {
  const segments = timeline(facts);
  const at = stateAt(segments, days.certainFrom);
  const was = (at && "state" in at ? at.state : segments[0]?.state)?.[field];
  return was === undefined ? {} : { was };
}

/** A reopening whose stage is corrected records anew what it lifts and sets back, of the events that it could know. */
export function recordAnew(target: Fact, corrected: Fact, facts: readonly Fact[]) {
  if (target.type !== "CommitmentReopened" || target.data.stage === corrected.data.stage) return undefined;
  const before = facts.filter(({ revision }) => revision < target.revision);
  const reopened = reopen(corrected.data, corrected.days, before);
  return "added" in reopened ? { added: { setsBack: [], ...reopened.added } } : reopened;
}

function reopen(body: Body, days: Days, facts: readonly Fact[]): { rejection: Rejection } | { added: Added } {
  const added = reopening(body, days, facts);
  return body.stage !== undefined || (added.lifts as readonly string[]).length > 0
    ? { added }
    : reject("nothing-to-lift", "no exit stands that this could lift; to set it back to an earlier stage, name the `stage`");
}

function isFulfilled(facts: readonly Fact[]): boolean {
  const kind = kindOf(facts);
  if (!kind) return false;
  const inOrder = facts.toSorted(byCertainDay);
  return fulfilment(inOrder, kind, settle(inOrder, () => false).isSetBack) !== undefined;
}

/** The kind as it reads once everything recorded holds. */
const kindOf = (facts: readonly Fact[]): CommitmentKind | undefined => timeline(facts).at(-1)?.state.kind;

const handoverNeeded: Rejection = {
  code: "handover-not-recorded",
  detail: "no hand-over is recorded: record it with `hand-over`, on whatever day it was",
};

function fulfilmentNeeded(facts: readonly Fact[]): Rejection {
  const by = fulfilledBy[kindOf(facts) as CommitmentKind];
  return {
    code: "fulfilment-not-recorded",
    detail: `a ${kindOf(facts)} is fulfilled by ${by}, and none is recorded`,
    facts: { kind: kindOf(facts), fulfilledBy: by },
  };
}

export function unmetCommitment(facts: readonly Fact[]): readonly { fact: Fact; rejection: Rejection }[] {
  const handedOver = facts.some(({ type }) => type === "ProjectHandedOver");
  const verified = facts.filter(({ type, data }) => type === "FulfilmentVerified" && data.outcome === "full");
  return [
    ...(handedOver ? [] : facts.filter(({ type }) => type === "HandoverAccepted").map((fact) => ({ fact, rejection: handoverNeeded }))),
    ...unmetAgencies(facts),
    ...(verified.length === 0 || isFulfilled(facts) ? [] : verified.map((fact) => ({ fact, rejection: fulfilmentNeeded(facts) }))),
  ];
}
