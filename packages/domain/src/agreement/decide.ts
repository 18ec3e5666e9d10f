// The agreement's own rules: what pauses and exits bar, who can leave, what prolongs, and what its events record of others.
// The rules of every stream stand in stream/decide.ts; what other things say, in across.ts and duties.ts.
import { agencyNeed, unmetAgencies } from "../stream/agencies.ts";
import type { Days } from "../stream/days.ts";
import { barredBy, liftable } from "../stream/lifecycle.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import { byCertainDay, type Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { stateAt } from "../stream/timeline.ts";
import { boundsOf, type FuzzyDate } from "../values/index.ts";
import { lifecycle } from "./lifecycle.ts";
import { everParties, leaverOf, membership, staging } from "./parties.ts";
import type { AgreementState } from "./state.ts";
import { timeline } from "./timeline.ts";

type Ruled = { readonly rejection: Rejection } | { readonly added: Added };
type Event = Pick<Fact, "type" | "data">;

export function decideAgreement({ command, days, facts }: Given): Ruled {
  const event = { type: command.definition.event.type, data: command.body };
  return alreadyRenewed(event, facts) ?? barred(event, days, facts) ?? rulesOf(event, days, facts);
}

/**
 * An extension or a departure as corrected is asked what it was asked when it was given, where its day, its period or its party changes. An
 * extension then records anew what it replaced.
 */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]): Ruled | undefined {
  if (now.type === "AgreementExtended") {
    const before = facts.filter(({ revision }) => revision < now.revision);
    return saidAnew((event) => extension(event, event.days, before), was, now);
  }
  if (leaverOf(now) === undefined) return undefined;
  const others = facts.filter(({ id }) => id !== now.id);
  const ruled = saidAnew((event) => departure(event, event.days, others), was, now);
  return ruled && "rejection" in ruled ? ruled : undefined;
}

function rulesOf(event: Event, days: Days, facts: readonly Fact[]): Ruled {
  const agency = agencyNeed(event, facts);
  if (agency) return { rejection: agency };
  switch (event.type) {
    case "AgreementExtended":
      return extension(event, days, facts);
    case "PartyWithdrew":
    case "AgreementPartySucceeded":
      return departure(event, days, facts);
    case "AgreementImplementationResumed": {
      const lifts = liftable(lifecycle, days, facts).filter(({ type }) => type === "AgreementImplementationSuspended");
      if (lifts.length === 0) return reject("nothing-to-lift", "no suspension stands that this could lift");
      return { added: { lifts: lifts.map(({ id }) => id) } };
    }
    default:
      return { added: {} };
  }
}

function alreadyRenewed({ type }: Event, facts: readonly Fact[]) {
  const renewal = type === "AgreementRenewed" ? facts.find((fact) => fact.type === type) : undefined;
  return renewal && renewedBefore(renewal);
}

/** An agreement is renewed once: by `successorId`, in `eventId`. */
export function renewedBefore({ id, data }: Fact): { rejection: Rejection } {
  const { successorId } = data;
  return reject("already-renewed", `it was renewed by ${successorId} (event ${id}): correct or withdraw that event`, {
    facts: { eventId: id, successorId },
  });
}

/** The agreement that this one was signed to renew. */
export const renewedIn = (facts: readonly Fact[]): string | undefined =>
  facts.find(({ type }) => type === "AgreementSigned")?.data.renews as string | undefined;

/** A pause or an exit bars what would move the stage and certainly came after it; anything else is recorded under it. */
function barred(event: Event, days: Days, facts: readonly Fact[]) {
  const moves = event.type === "PartyWithdrew" ? leavesTooFew(event, days, facts) : lifecycle.placeOf(event) || lifecycle.coverOf(event);
  if (!moves) return undefined;
  const inOrder = facts.toSorted(byCertainDay);
  return barredBy(lifecycle, event, days, staging(inOrder, membership([], inOrder)));
}

/** A withdrawal after which fewer than two parties are left is an exit; any other moves no stage. */
const leavesTooFew = (event: Event, days: Days, facts: readonly Fact[]): boolean =>
  (stateOn(days, facts)?.parties ?? []).filter(({ partyId }) => partyId !== leaverOf(event)).length < 2;

/** As it is on the event's own day; on the first day that finds it, where the day lies before that. */
function stateOn({ certainFrom }: Days, facts: readonly Fact[]): AgreementState | undefined {
  const segments = timeline(facts);
  const at = stateAt(segments, certainFrom);
  return at && "state" in at ? at.state : segments[0]?.state;
}

/** The period before, on the event's own day; what is to be longer must end later. An end that is not known is no bar. */
function extension({ data }: Event, days: Days, facts: readonly Fact[]): Ruled {
  const was = stateOn(days, facts)?.period;
  if (was === undefined) return { added: {} };
  const end = boundsOf(data.period as FuzzyDate).latest;
  const endBefore = boundsOf(was).latest;
  if (end === undefined || endBefore === undefined || end > endBefore) return { added: { was } };
  const detail = `it holds until ${endBefore}: an extension ends later than that, and ${end} does not`;
  return reject("not-longer", detail, {
    facts: { was, end: endBefore },
    errors: [{ pointer: "#/period", code: "not-longer", detail }],
  });
}

const departure = (event: Event, days: Days, facts: readonly Fact[]): Ruled =>
  isPartyFrom(days, leaverOf(event) as string, facts) ? { added: {} } : { rejection: notAParty(event, days, facts) };

/** Whether it is a party on the event's own day or on any later one. */
function isPartyFrom({ certainFrom }: Days, partyId: string, facts: readonly Fact[]): boolean {
  const segments = timeline(facts);
  const on = segments.findLastIndex(({ from }) => from <= certainFrom);
  return segments.slice(Math.max(on, 0)).some(({ state }) => state.parties.some((party) => party.partyId === partyId));
}

/** Names who is a party on the event's own day. */
function notAParty(event: Event, days: Days, facts: readonly Fact[]): Rejection {
  const partyId = leaverOf(event) as string;
  const parties = (stateOn(days, facts)?.parties ?? []).map((party) => party.partyId);
  const left = everParties(facts).has(partyId) ? facts.find((fact) => leaverOf(fact) === partyId) : undefined;
  const those = `those are ${parties.join(", ")}`;
  const detail = left ? `${partyId} is no longer a party (event ${left.id}); ${those}` : `${partyId} is no party to it; ${those}`;
  const pointer = event.type === "PartyWithdrew" ? "#/partyId" : "#/oldPartyId";
  return {
    code: "not-a-party",
    detail,
    facts: { partyId, parties, ...(left ? { eventId: left.id } : {}) },
    errors: [{ pointer, code: "not-a-party", detail }],
  };
}

export function unmetAgreement(facts: readonly Fact[]): readonly { fact: Fact; rejection: Rejection }[] {
  const parties = everParties(facts);
  const strangers = facts.filter((fact) => leaverOf(fact) !== undefined && !parties.has(leaverOf(fact) as string));
  return [...unmetAgencies(facts), ...strangers.map((fact) => ({ fact, rejection: notAParty(fact, fact.days, facts) }))];
}
