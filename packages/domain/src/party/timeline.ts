// A party at every valid day: registered, it is there from ever; where it belongs changes with each placing, on its own day.
import { byCertainDay, type Fact } from "../stream/standing.ts";
import { EVER, NEVER, type Segment } from "../stream/timeline.ts";
import type { PartyState } from "./state.ts";

export function timeline(facts: readonly Fact[]): readonly Segment<PartyState>[] {
  const registration = facts.find(({ type }) => type === "PartyRegistered");
  if (!registration) return [];
  const { names, level, country, partOf, identifiers } = registration.data as unknown as PartyState;
  let state: PartyState = { names, level, country, ...(partOf ? { partOf } : {}), identifiers: identifiers ?? [] };
  const segments: Segment<PartyState>[] = [{ from: EVER, state }];
  const placings = facts.filter(({ type, days }) => type === "PartyPlacedUnder" && days.certainFrom !== NEVER);
  for (const { data, days } of placings.toSorted(byCertainDay)) {
    state = { ...state, partOf: data.partOf as string };
    if (segments.at(-1)?.from === days.certainFrom) segments.pop();
    segments.push({ from: days.certainFrom, state });
  }
  return segments;
}
