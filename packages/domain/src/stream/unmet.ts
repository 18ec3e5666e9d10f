// What a correction or a withdrawal takes away from other events: needs that were met before it and are not after.
import type { Fact } from "./standing.ts";
import type { Stream, Unmet } from "./stream.ts";

/** What was not met before is no fault of the change. */
export function newlyUnmet(
  stream: Pick<Stream<unknown>, "unmet">,
  id: string,
  before: readonly Fact[],
  after: readonly Fact[],
): readonly Unmet[] {
  const unmet = stream.unmet(after, id);
  if (unmet.length === 0) return unmet;
  const known = new Set(stream.unmet(before, id).map(keyOf));
  return unmet.filter((one) => !known.has(keyOf(one)));
}

const keyOf = ({ fact, rejection }: Unmet): string => `${fact.id} ${rejection.code}`;
