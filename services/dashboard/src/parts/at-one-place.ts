// Parts of a page that are asked beside each other are of one place in the log: the readers that answer them see each their own, and something may be
// recorded in between.
import type { AsOf } from "../page.ts";

interface Answered {
  readonly asOf: AsOf;
}

/** A moment in the words of the API; empty as the page itself is asked. */
export interface At {
  readonly validAt?: string;
  readonly knownAt?: string;
}

/** @param started the answer to `ask({})`, where it was asked for already */
export type SamePlace = <Answer extends Answered>(ask: (at: At) => Promise<Answer>, started?: Promise<Answer>) => Promise<Answer>;

/**
 * What is of another place than the page's own answer is asked again as of that one, which is seldom: nothing is asked beforehand. Where the page's own
 * answer fails, so do the others.
 * @example const same = atOnePlace(numbers); await same((at) => answerOf(camket.GET("/v1/boards/due", { params: { query: { ...asked, ...at } } })))
 */
export const atOnePlace =
  (own: Promise<Answered>): SamePlace =>
  async (ask, started = ask({})) => {
    const [answer, { asOf }] = await Promise.all([started, own]);
    const { validAt, position } = asOf;
    if (answer.asOf.position === position && answer.asOf.validAt === validAt) return answer;
    // What cannot be asked so, as changes since a later moment, stays as it is.
    return ask({ validAt, knownAt: position }).catch(() => answer);
  };
