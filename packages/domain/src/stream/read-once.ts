// What a rule reads of all facts, for each of them that asks: read once for a list of facts, so that asking every event of a long stream costs what
// the stream is long. A list of facts never changes once it is made.
import type { Fact } from "./standing.ts";

export function readOnce<Read>(read: (facts: readonly Fact[]) => Read): (facts: readonly Fact[]) => Read {
  const known = new WeakMap<readonly Fact[], { readonly read: Read }>();
  return (facts) => {
    const found = known.get(facts) ?? { read: read(facts) };
    known.set(facts, found);
    return found.read;
  };
}
