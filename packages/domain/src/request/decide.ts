// The request's own rules: it is answered once, and what moves it comes before its end. What an event needs of the others stands in unmet.ts, the
// rules of every stream in stream/decide.ts, what a commitment of the same id says in across.ts.
import type { Days } from "../stream/days.ts";
import { barredBy } from "../stream/lifecycle.ts";
import type { Rejection } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { beginnings, lifecycle } from "./lifecycle.ts";
import { needOf } from "./unmet.ts";

type Ruled = { readonly rejection: Rejection } | { readonly added: Added };
type Event = Pick<Fact, "type" | "data">;

export function decideRequest({ command, days, facts }: Given): Ruled {
  const event = { type: command.definition.event.type, data: command.body };
  return needOf({ ...event, days }, facts) ?? barred(event, days, facts) ?? { added: {} };
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
