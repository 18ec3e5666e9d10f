// The party's own rules: it begins once and ends once, and what replaces a name or a place records the one before.
import { certainlyAfter, type Days } from "../stream/days.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given } from "../stream/stream.ts";
import { stateAt } from "../stream/timeline.ts";
import { alreadySucceeded, endOf, partyEnded } from "./ends.ts";
import { beginnings } from "./evolve.ts";
import { timeline } from "./timeline.ts";

export function decideParty({ command, days, facts }: Given): { rejection: Rejection } | { added: Added } {
  const { id, body, definition } = command;
  const { type } = definition.event;
  if (definition.begins) return refuseSecondBeginning(id, facts) ?? { added: {} };
  const end = facts.find(endOf);
  if (end && type === "PartySucceeded" && end.type === type) return alreadySucceeded(id, end);
  if (end && endOf({ type })) return partyEnded(id, end);
  switch (type) {
    case "PartyRenamed":
      return end && certainlyAfter(days, end.days) ? partyEnded(id, end) : { added: replaced("names", days, facts) };
    case "PartyPlacedUnder":
      return end && certainlyAfter(days, end.days) ? partyEnded(id, end) : { added: replaced("partOf", days, facts) };
    case "PartyAliasRecorded":
      return facts.some(({ type: its, data }) => its === type && data.alias === body.alias && data.language === body.language)
        ? reject("no-change", `"${body.alias}" is recorded as an alias already`)
        : { added: {} };
    default:
      return { added: {} };
  }
}

function refuseSecondBeginning(id: string, facts: readonly Fact[]) {
  const begun = facts.find(({ type }) => beginnings.has(type));
  return begun && reject("already-begun", `${id} is there already, since event ${begun.id}`, { facts: { eventId: begun.id } });
}

/** What held before, on the event's own day, so that the event reads by itself. */
function replaced(field: "names" | "partOf", days: Days, facts: readonly Fact[]): Added {
  const segments = timeline(facts);
  const at = stateAt(segments, days.certainFrom);
  const was = (at && "state" in at ? at.state : segments[0]?.state)?.[field];
  return was === undefined ? {} : { was };
}
