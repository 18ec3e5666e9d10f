// What passes by itself: the problem says in how many seconds to try again (RFC 9110 §10.2.3).
import type { EdgeCode } from "./edge-problems.ts";
import { edgeProblem, ProblemError } from "./problem.ts";

export const retryAfter = (seconds: number): Readonly<Record<string, string>> => ({ "retry-after": String(seconds) });

/** @example throw notNow("unavailable", "the folder of papers cannot be used now", 5) */
export const notNow = (code: EdgeCode, detail: string, seconds: number): ProblemError =>
  new ProblemError(edgeProblem(code, detail), retryAfter(seconds));

/**
 * So many at once. What is given back ends what was begun, and does nothing a second time.
 * @param what in the plural, as the problem calls them: "uploads"
 * @throws ProblemError `busy` beyond `max`
 * @example const begin = atMost(4, "uploads", 1); const end = begin();
 */
export function atMost(max: number, what: string, retryAfterS: number): () => () => void {
  const underWay = new Set<object>();
  return () => {
    if (underWay.size >= max) throw notNow("busy", `${underWay.size} ${what} are under way: try again when one has ended`, retryAfterS);
    const one = {};
    underWay.add(one);
    return () => {
      underWay.delete(one);
    };
  };
}
