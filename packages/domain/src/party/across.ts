// What other parties say to an event of one: its predecessors must be there and go into no other, its successors must live and not come from
// elsewhere back to it, and no chain of parts may close. Seen in the store, never in a view.
import { type Across, type Seen, see } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { stateAt } from "../stream/timeline.ts";
import type { PartyRef } from "../values/index.ts";
import { alreadySucceeded, endOf, partyEnded, successorsOf } from "./ends.ts";
import { beginnings } from "./evolve.ts";
import { lineageCycle } from "./lineage.ts";
import { partOfCycle } from "./part-of-cycle.ts";
import { timeline } from "./timeline.ts";

export function acrossParties(asked: Across): Seen {
  const { id, event, facts, others } = asked;
  switch (event.type) {
    case "PartyRegistered":
    case "PartyPlacedUnder":
      return partOfCycle(asked);
    case "PartiesMerged":
      return (
        predecessors(asked) ??
        lineageCycle(others, facts.flatMap(successorsOf), event.data.predecessors as readonly string[], "#/predecessors")
      );
    case "PartySucceeded":
      return merged(asked);
    case "PartySplit":
      return successors(asked) ?? lineageCycle(others, successorsOf(event), [id], "#/successors");
    case "FunctionTransferred":
      return living(asked, [(event.data.to as PartyRef).partyId], () => "#/to/partyId");
    default:
      return undefined;
  }
}

/** Each predecessor is there and has not ended but by this very merger. */
function predecessors({ id, event, others }: Across): Seen {
  const ids = event.data.predecessors as readonly string[];
  const found = see(others, "parties", ids);
  if ("asks" in found) return found;
  for (const [index, partyId] of ids.entries()) {
    const pointer = `#/predecessors/${index}`;
    const facts = found.seen.get(partyId) as readonly Fact[];
    if (!facts.some(({ type }) => beginnings.has(type))) return unknownParty(partyId, pointer);
    const end = facts.find((fact) => endOf(fact) && fact.data.successorId !== id);
    if (end) return end.type === "PartySucceeded" ? alreadySucceeded(partyId, end, pointer) : partyEnded(partyId, end, pointer);
  }
  return undefined;
}

/** The successor began with a merger that names this party. */
function merged({ id, event, others }: Across): Seen {
  const successorId = event.data.successorId as string;
  const facts = others.facts("parties", successorId);
  if (!facts) return { asks: [{ thing: "parties", id: successorId }] };
  if (facts.some(({ type, data }) => type === "PartiesMerged" && (data.predecessors as readonly string[]).includes(id))) return undefined;
  const detail = `no merger into ${successorId} names ${id} among its predecessors`;
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

function notBegun(partyId: string, firstValidAt: string, pointer: string) {
  const detail = `${partyId} is there from ${firstValidAt} at the earliest`;
  return reject("party-not-begun", detail, { facts: { partyId, firstValidAt }, errors: [{ pointer, code: "party-not-begun", detail }] });
}
