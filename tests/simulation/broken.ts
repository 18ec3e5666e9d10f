// What a run is judged by: an invariant that does not hold, with the facts.

/**
 * I1: every acknowledged event is readable with the same bytes. I2: revisions of a stream are 0..n, no hole, no double; the log is one
 * sequence. I3: a command has one outcome. I4: a view is the fold of the log up to its checkpoint. I6: after healing the lag reaches 0.
 * `bug`: the code threw what it must never throw, or somebody waits for ever.
 */
export type Invariant = "I1" | "I2" | "I3" | "I4" | "I6" | "bug";

export class Broken extends Error {
  readonly invariant: Invariant;
  constructor(invariant: Invariant, message: string, options?: ErrorOptions) {
    super(message, options);
    this.invariant = invariant;
  }
}

export function holds(condition: boolean, invariant: Invariant, message: () => string): asserts condition {
  if (!condition) throw new Broken(invariant, message());
}
