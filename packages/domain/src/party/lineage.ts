// Lineage, followed from successor to successor. A party that has ended never begins again: who comes back in name gets an id of its own.
import { type Others, type Seen, see } from "../stream/others.ts";
import { reject } from "../stream/rejections.ts";
import { successorsOf } from "./ends.ts";

/**
 * Refuses where the line leads from `from` to one of `to`; those already reached are not followed again.
 * @param pointer to the ids in the body
 */
export function lineageCycle(others: Others, from: readonly string[], to: readonly string[], pointer: string): Seen {
  const reached = new Set<string>();
  for (let next = from; next.length > 0; ) {
    const met = next.find((id) => to.includes(id));
    if (met !== undefined) {
      const detail = `followed from successor to successor, the line comes back to ${met}`;
      return reject("lineage-cycle", detail, { facts: { partyId: met }, errors: [{ pointer, code: "lineage-cycle", detail }] });
    }
    const found = see(others, "parties", next);
    if ("asks" in found) return found;
    for (const id of next) reached.add(id);
    next = [...found.seen.values()].flatMap((facts) => facts.flatMap(successorsOf)).filter((id) => !reached.has(id));
  }
  return undefined;
}
