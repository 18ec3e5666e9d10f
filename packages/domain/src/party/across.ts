// What other parties say to an event of one: its predecessors must be there and go into no other, its successors must live and not come from
// elsewhere back to it, the duties that it gives away are its own (duties.ts), no chain of parts may close, and a merger stays while predecessors stand as succeeded by it. Seen in the store, never in
// a view.
import { type Across, type Seen, see } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import { common, type Fact } from "../stream/standing.ts";
import { stateAt } from "../stream/timeline.ts";
import type { PartyRef } from "../values/index.ts";
import { beginnings, begunFrom, notBegun } from "./begins.ts";
import { itsDuties } from "./duties.ts";
import { alreadySucceeded, endOf, partyEnded, successorsOf } from "./ends.ts";
import { lineageCycle } from "./lineage.ts";
import { partOfCycle } from "./part-of-cycle.ts";
import { timeline } from "./timeline.ts";

export function acrossParties(asked: Across): Seen {
  const { id, event, others } = asked;
  switch (event.type) {
    case "PartyRegistered":
    case "PartyPlacedUnder":
      return partOfCycle(asked);
    case common.withdrawn:
      return succeededBy(asked) ?? (asked.target?.type === "PartyPlacedUnder" ? partOfCycle(asked) : undefined);
    case "PartiesMerged":
      return predecessors(asked) ?? succeededBy(asked);
    case "PartySucceeded":
      return merged(asked);
    case "PartySplit":
      return successors(asked) ?? lineageCycle(others, successorsOf(event), [id], "#/successors") ?? itsDuties(asked);
    case "FunctionTransferred":
      return living(asked, [(event.data.to as PartyRef).partyId], () => "#/to/partyId") ?? itsDuties(asked);
    default:
      return undefined;
  }
}

/**
 * Each predecessor is there by then and has not ended but by this very merger. One that a correction adds has ended by it already: until its own
 * stream says so, it could go into another.
 */
function predecessors({ id, event, target, others }: Across): Seen {
  const before = target && predecessorsIn([target]);
  const ids = event.data.predecessors as readonly string[];
  const found = see(others, "parties", ids);
  if ("asks" in found) return found;
  for (const [index, partyId] of ids.entries()) {
    const pointer = `#/predecessors/${index}`;
    const facts = found.seen.get(partyId) as readonly Fact[];
    if (!facts.some(({ type }) => beginnings.has(type))) return unknownParty(partyId, pointer);
    const begun = begunFrom(facts);
    if (event.days.certainFrom < begun) return notBegun(partyId, begun, pointer);
    const end = facts.find((fact) => endOf(fact) && fact.data.successorId !== id);
    if (end) return end.type === "PartySucceeded" ? alreadySucceeded(partyId, end, pointer) : partyEnded(partyId, end, pointer);
    const isAdded = before && !before.includes(partyId);
    if (isAdded && !facts.some(({ type }) => type === "PartySucceeded")) return notSucceeded(partyId, id, pointer);
  }
  return undefined;
}

function notSucceeded(partyId: string, successorId: string, pointer: string) {
  const detail = `${partyId} does not say that it went into ${successorId}: give it \`succeed\` first`;
  return reject("not-succeeded", detail, { facts: { partyId, successorId }, errors: [{ pointer, code: "not-succeeded", detail }] });
}

/** A merger is not withdrawn, nor does a correction take a predecessor from it, while that stands as succeeded by it. */
function succeededBy({ id, event, target, facts, others }: Across): Seen {
  const still = predecessorsIn([...facts, event]);
  const gone = target ? predecessorsIn([target]).filter((partyId) => !still.includes(partyId)) : [];
  const found = see(others, "parties", gone);
  if ("asks" in found) return found;
  const uses = [...found.seen].flatMap(([partyId, theirs]) =>
    theirs
      .filter(({ type, data }) => type === "PartySucceeded" && data.successorId === id)
      .map((succession) => ({ eventId: succession.id, path: `parties/${partyId}` })),
  );
  if (uses.length === 0) return undefined;
  const eventId = event.data.targetEventId ?? target?.id;
  const named = uses.map((use) => `${use.eventId} of ${use.path}`).join(", ");
  return reject("still-used", `event ${eventId} is needed by ${named}: withdraw the successions first`, {
    facts: { eventId, usedBy: uses.map(({ eventId }) => eventId), usedIn: uses.map(({ path }) => path) },
  });
}

const predecessorsIn = (events: readonly Pick<Across["event"], "type" | "data">[]): readonly string[] =>
  events.flatMap(({ type, data }) => (type === "PartiesMerged" ? (data.predecessors as readonly string[]) : []));

/** The successor began with a merger, which names this party or is about to be corrected to, and does not come from it by another way. */
function merged({ id, event, others }: Across): Seen {
  const successorId = event.data.successorId as string;
  const facts = others.facts("parties", successorId);
  if (!facts) return { asks: [{ thing: "parties", id: successorId }] };
  if (facts.some(({ type }) => type === "PartiesMerged")) return lineageCycle(others, [successorId], [id], "#/successorId");
  const detail = `${successorId} began with no merger`;
  return reject("not-merged", detail, {
    facts: { partyId: id, successorId },
    errors: [{ pointer: "#/successorId", code: "not-merged", detail }],
  });
}

const successors = (asked: Across): Seen => living(asked, successorsOf(asked.event), (index) => `#/successors/${index}`);

/** Each party is there on the day from which the event is certain. */
function living({ event, others }: Across, ids: readonly string[], pointerTo: (index: number) => string): Seen {
  const found = see(others, "parties", ids);
  if ("asks" in found) return found;
  for (const [index, partyId] of ids.entries()) {
    const pointer = pointerTo(index);
    const facts = found.seen.get(partyId) as readonly Fact[];
    const at = stateAt(timeline(facts), event.days.certainFrom);
    if (!at) return unknownParty(partyId, pointer);
    if ("firstValidAt" in at) return notBegun(partyId, at.firstValidAt, pointer);
    if (at.state.ended) return partyEnded(partyId, facts.find(endOf) as Fact, pointer);
  }
  return undefined;
}

function unknownParty(partyId: string, pointer: string) {
  const detail = `there is no party "${partyId}"; register it first`;
  return reject("unknown-reference", detail, { errors: [{ pointer, code: "unknown-party", detail }] });
}
