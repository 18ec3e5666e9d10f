// How well what is certain of a commitment is backed by sources: read off the claims of its events, which fold into one word.
import type { Fact } from "../stream/standing.ts";

/** From nothing that names a source, over a source of which nobody says how far it is trusted, to the highest confidence of any claim. */
export const backings = ["none", "unstated", "low", "medium", "high"] as const;
export type Backing = (typeof backings)[number];

/** After one more certain event. */
export function backedBy(before: Backing | undefined, { claims }: Pick<Fact, "claims">): Backing {
  let rank = before === undefined ? 0 : backings.indexOf(before);
  for (const { confidence = "unstated" } of claims) rank = Math.max(rank, backings.indexOf(confidence));
  return backings[rank] as Backing;
}
