// The request's own rules: it is answered once, and what moves it comes before its end. The rules of every stream stand in stream/decide.ts;
// what a commitment of the same id says, in across.ts.
import { agencyNeed, unmetAgencies } from "../stream/agencies.ts";
import { certainlyAfter, type Days } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { beginnings, exitOf, isAnswer, lifecycle } from "./lifecycle.ts";

type Ruled = { readonly rejection: Rejection } | { readonly added: Added };
type Event = Pick<Fact, "type" | "data">;

export function decideRequest({ command, days, facts }: Given): Ruled {
  const event = { type: command.definition.event.type, data: command.body };
  const agency = agencyNeed(event, facts);
  return (agency && { rejection: agency }) ?? barred(event, days, facts) ?? { added: {} };
}

/**
 * An exit stands: what certainly came after it is refused; so is a second exit, unless it may have come before that one and is of another kind.
 * Late news of what came before is welcome.
 */
function barred(event: Event, days: Days, facts: readonly Fact[]) {
  if (beginnings.has(event.type)) return undefined;
  const bars = (exit: Fact) => certainlyAfter(days, exit.days) || (exitOf(event) && isSecond(event, days, exit));
  if (!lifecycle.placeOf(event) && !exitOf(event)) return undefined;
  const standing = facts.filter((fact) => exitOf(fact) && bars(fact));
  const exit = standing.find(isAnswer) ?? standing[0];
  return exit && ended(exit);
}

const isSecond = ({ type }: Event, { possibleFrom, certainFrom }: Days, exit: Fact): boolean =>
  type === exit.type || (possibleFrom >= exit.days.possibleFrom && certainFrom >= exit.days.certainFrom);

function ended(exit: Fact): { rejection: Rejection } {
  const stage = exitOf(exit);
  const since = exit.days.certainFrom;
  return reject(
    isAnswer(exit) ? "request-answered" : "ended",
    `it was ${stage} on ${since} (event ${exit.id}): correct or withdraw that event if it is wrong`,
    { facts: { eventId: exit.id, stage, since } },
  );
}

export const unmetRequest = unmetAgencies;
