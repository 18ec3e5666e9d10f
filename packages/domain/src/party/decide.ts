// The party's own rules: it begins once and ends once, nothing happens to it before it began, and what replaces a name or a place records the one
// before.
import { certainlyAfter } from "../stream/days.ts";
import { readOnce } from "../stream/read-once.ts";
import { type Rejection, reject } from "../stream/rejections.ts";
import { saidAnew } from "../stream/said-anew.ts";
import type { Fact } from "../stream/standing.ts";
import type { Added, Given, Unmet } from "../stream/stream.ts";
import { EVER, stateAt } from "../stream/timeline.ts";
import { beginnings, begunFrom, notBegun } from "./begins.ts";
import { alreadySucceeded, endOf, partyEnded } from "./ends.ts";
import { timeline } from "./timeline.ts";

type Event = Pick<Fact, "type" | "data" | "days">;
type Refused = { readonly rejection: Rejection };

export function decideParty({ command, days, facts }: Given): Refused | { readonly added: Added } {
  const { id, body, definition } = command;
  const event = { type: definition.event.type, data: body, days };
  if (definition.begins) return refuseSecondBeginning(id, facts) ?? { added: {} };
  return recordedTwice(id, event, facts) ?? needOf(id, event, facts) ?? { added: replaced(event, facts) };
}

/** As corrected it may repeat no other event; where it replaces another name or place by now, it records that one. */
export function recordAnew(
  before: Fact | undefined,
  now: Fact,
  facts: readonly Fact[],
  id: string,
): Refused | { readonly added: Added } | undefined {
  const others = facts.filter((fact) => fact.id !== now.id);
  const twice = saidAnew((event) => recordedTwice(id, event, others), before, now);
  if (twice) return twice;
  const { was } = replaced(
    now,
    others.filter(({ revision }) => revision < now.revision),
  );
  return was === undefined || JSON.stringify(was) === JSON.stringify(now.data.was) ? undefined : { added: { was } };
}

export const unmetParty = (facts: readonly Fact[], id: string): readonly Unmet[] =>
  facts.flatMap((fact) => {
    const need = needOf(id, fact, facts);
    return need ? [{ fact, rejection: need.rejection }] : [];
  });

function refuseSecondBeginning(id: string, facts: readonly Fact[]) {
  const begun = facts.find(({ type }) => beginnings.has(type));
  return begun && reject("already-begun", `${id} is there already, since event ${begun.id}`, { facts: { eventId: begun.id } });
}

/** A second end, or an alias told before. */
function recordedTwice(id: string, { type, data }: Event, others: readonly Fact[]) {
  const end = endOf({ type }) && others.find(endOf);
  if (end) return type === "PartySucceeded" && end.type === type ? alreadySucceeded(id, end) : partyEnded(id, end);
  const isTold = (other: Fact) => other.type === type && other.data.alias === data.alias && other.data.language === data.language;
  return type === "PartyAliasRecorded" && others.some(isTold)
    ? reject("no-change", `"${data.alias}" is recorded as an alias already`)
    : undefined;
}

const takesNameOrPlace: Readonly<Record<string, "names" | "partOf">> = { PartyRenamed: "names", PartyPlacedUnder: "partOf" };

const endIn = readOnce((facts) => facts.find(endOf));

/** What has a day needs the party to be there by then; a name or a place, that it had not certainly ended. */
function needOf(id: string, { type, days }: Event, facts: readonly Fact[]): Refused | undefined {
  const begun = begunFrom(facts);
  if (days.certainFrom !== EVER && days.certainFrom < begun) return notBegun(id, begun);
  const end = takesNameOrPlace[type] && endIn(facts);
  return end && certainlyAfter(days, end.days) ? partyEnded(id, end) : undefined;
}

/** The name or place before, on the event's own day, so that the event reads by itself. */
function replaced({ type, days }: Event, facts: readonly Fact[]): Added {
  const field = takesNameOrPlace[type];
  if (!field) return {};
  const segments = timeline(facts);
  const at = stateAt(segments, days.certainFrom);
  const was = (at && "state" in at ? at.state : segments[0]?.state)?.[field];
  return was === undefined ? {} : { was };
}
