// The request's own rules: it is answered once, and what moves it comes before its end. The rules of every stream stand in stream/decide.ts;
// what a commitment of the same id says, in across.ts.
import { agencyNeed, unmetAgencies } from "../stream/agencies.ts";
import type { Days } from "../stream/days.ts";
import { barredBy } from "../stream/lifecycle.ts";
import type { Rejection } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { beginnings, lifecycle } from "./lifecycle.ts";

type Ruled = { readonly rejection: Rejection } | { readonly added: Added };
type Event = Pick<Fact, "type" | "data">;

export function decideRequest({ command, days, facts }: Given): Ruled {
  const event = { type: command.definition.event.type, data: command.body };
  const agency = agencyNeed(event, facts);
  return (agency && { rejection: agency }) ?? barred(event, days, facts) ?? { added: {} };
}

/** What moves the stage is barred by an answer or another exit; late news of what came before is welcome. */
function barred(event: Event, days: Days, facts: readonly Fact[]) {
  const moves = !beginnings.has(event.type) && (lifecycle.placeOf(event) || lifecycle.coverOf(event));
  return moves ? barredBy(lifecycle, event, days, facts) : undefined;
}

/** An event as corrected is asked what it was asked when it was given, where its day changes: a request is answered once. */
export function recordAnew(was: Fact | undefined, now: Fact, facts: readonly Fact[]) {
  const others = facts.filter(({ id }) => id !== now.id);
  return saidAnew((event) => barred(event, event.days, others), was, now);
}

export const unmetRequest = unmetAgencies;
