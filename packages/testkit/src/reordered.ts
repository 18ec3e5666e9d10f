// The same facts recorded in another order: what a fold may not see.
import type { Recorded } from "@camket/domain";
import * as fc from "fast-check";

export const renumbered = (events: readonly Recorded[]): readonly Recorded[] => events.map((event, revision) => ({ ...event, revision }));

/**
 * Every event once, in any order, each still of its own day of recording, so that it keeps its certain day. Corrections stay in their order, since
 * they are laid over an event in that order; a correction or a withdrawal may come before the event that it is of.
 */
export const reordered = (events: readonly Recorded[]): fc.Arbitrary<readonly Recorded[]> =>
  fc.shuffledSubarray([...events], { minLength: events.length }).map((shuffled) => {
    const corrections = events.filter(isCorrection).values();
    return renumbered(shuffled.map((event) => (isCorrection(event) ? (corrections.next().value as Recorded) : event)));
  });

const isCorrection = ({ type }: Recorded): boolean => type === "FactCorrected";
