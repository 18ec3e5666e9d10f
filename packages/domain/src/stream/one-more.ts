// Whether a list is another with one more at its end: then what was made of the other is gone on with.

/** What is new at the end of `after`, where all before it is what `before` holds, the very same. */
export function oneMore<One>(before: readonly One[], after: readonly One[]): One | undefined {
  if (after.length !== before.length + 1) return undefined;
  for (let n = 0; n < before.length; n++) if (before[n] !== after[n]) return undefined;
  return after.at(-1);
}
