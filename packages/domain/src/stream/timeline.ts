// A thing at every valid moment: consecutive segments, each holding from its first day until the next begins.
import type { Day } from "../values/index.ts";
import type { Fact } from "./standing.ts";

/** Before every day, and after every day: they compare as days do. */
export const EVER = "";
export const NEVER = "~";

/** `from` is `EVER` or a day. The first segment's `from` is the first valid day that finds the thing; no segments: there is no such thing. */
export interface Segment<State> {
  readonly from: Day | typeof EVER;
  readonly state: State;
}

/**
 * The days on which anything can change, in order: one of the facts may have happened, or has.
 * @param more days of the stream's own
 */
export function breakpoints(dated: readonly Pick<Fact, "days">[], more: readonly Day[] = []): readonly (Day | typeof EVER)[] {
  const changes = new Set<string>(more);
  for (const { days } of dated) changes.add(days.possibleFrom).add(days.certainFrom);
  changes.delete(NEVER);
  return [...changes].sort();
}

/** The state at `validAt`; `firstValidAt` where the thing is known but nothing of it can have happened by then; nothing where there is none. */
export function stateAt<State>(segments: readonly Segment<State>[], validAt: Day): { state: State } | { firstValidAt: Day } | undefined {
  const first = segments[0];
  if (!first) return undefined;
  if (validAt < first.from) return { firstValidAt: first.from };
  let low = 0;
  for (let high = segments.length; low + 1 < high; ) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment<State>).from <= validAt) low = middle;
    else high = middle;
  }
  return { state: (segments[low] as Segment<State>).state };
}
