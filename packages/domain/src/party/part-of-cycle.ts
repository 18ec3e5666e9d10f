// Whether placing a party closes a chain of parts: followed upwards, day by day as each placing holds, it must not lead back.
import type { Across, Seen, StreamRef } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import type { Fact } from "../stream/standing.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import type { PartyState } from "./state.ts";
import { timeline } from "./timeline.ts";

type Places = readonly Segment<PartyState>[];

interface Cycle {
  readonly day: string;
  readonly through: readonly string[];
}

export function partOfCycle({ id, event, facts, others }: Across): Seen {
  const placed = { id: "", revision: Number.MAX_SAFE_INTEGER, claims: [], recordedOn: EVER, ...event } satisfies Fact;
  const places = new Map<string, Places | undefined>();
  const asks: StreamRef[] = [];

  const placesOf = (partyId: string): Places | undefined => {
    if (!places.has(partyId)) {
      const theirs = others.facts("parties", partyId);
      places.set(partyId, theirs && timeline(theirs));
      if (!theirs) asks.push({ thing: "parties", id: partyId });
    }
    return places.get(partyId);
  };

  /** Follows each placing of one party through the days that it shares with those before. */
  const search = (segments: Places, from: string, to: string, through: readonly string[]): Cycle | undefined => {
    for (const [index, segment] of segments.entries()) {
      const parent = segment.state.partOf;
      const first = segment.from > from ? segment.from : from;
      const next = segments[index + 1]?.from ?? NEVER;
      const end = next < to ? next : to;
      if (parent === undefined || first >= end || through.includes(parent)) continue;
      if (parent === id) return { day: first, through };
      const above = placesOf(parent);
      const found = above && search(above, first, end, [...through, parent]);
      if (found) return found;
    }
    return undefined;
  };

  const cycle = search(timeline([...facts, placed]), EVER, NEVER, []);
  if (cycle) return refuse(id, cycle);
  return asks.length > 0 ? { asks } : undefined;
}

function refuse(id: string, { day, through }: Cycle) {
  const facts = { partyId: id, ...(day === EVER ? {} : { day }), through };
  const detail = `${day === EVER ? "at every day" : `on ${day}`} ${id} would be part of itself through ${through.join(", ")}`;
  return reject("part-of-cycle", detail, { facts, errors: [{ pointer: "#/partOf", code: "part-of-cycle", detail }] });
}
