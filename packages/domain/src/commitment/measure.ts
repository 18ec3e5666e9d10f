// A kind's own measure of fulfilment: events none of which fulfils it alone, but together they do. While it is reached the commitment is delivered.
import type { Fact } from "../stream/standing.ts";
import type { Money } from "../values/index.ts";

export interface Measure {
  /** The types that count towards it. They belong to `delivered`: a reopening to a stage before that sets them back, and they count no more. */
  readonly counts: ReadonlySet<string>;
  /** The types that put it further off. */
  readonly raises: ReadonlySet<string>;
  /**
   * The event, in the order of the walk, with which it is reached by what no reopening sets back.
   * @param value that of the commitment, as it holds then
   */
  reached(facts: readonly Fact[], isSetBack: (fact: Fact) => boolean, value: Money | undefined): Fact | undefined;
}
