// A kind's own measure of fulfilment: events none of which fulfils it alone, but together they do. While it is reached the commitment is delivered.
import type { Fact } from "../stream/standing.ts";
import type { Money } from "../values/index.ts";

export interface Measure {
  /** The types that count towards it. They belong to `delivered`: a reopening to a stage before that sets them back, and they count no more. */
  readonly counts: ReadonlySet<string>;
  /** The types that put it further off. */
  readonly raises: ReadonlySet<string>;
  begin(): Tally;
}

/** Counts the events of these types that no reopening sets back. */
export interface Tally {
  /** One more of them, in the order of the walk. */
  add(fact: Fact): void;
  /**
   * The event with which it is reached.
   * @param value that of the commitment, as it holds then
   */
  reached(value: Money | undefined): Fact | undefined;
  /** Whether it would be reached if these had happened too. */
  wouldReach(more: readonly Fact[], value: Money | undefined): boolean;
}

/** Where sums that never fall are first at least so much; after their end where they are not. */
export function firstAtLeast<Amount extends number | bigint>(sums: readonly Amount[], least: Amount): number {
  let [low, high] = [0, sums.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as Amount) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
