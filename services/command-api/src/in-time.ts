// A body that is waited for while it takes up one of a few places: who sends nothing for a while, or next to nothing all the time, gives the place up.
// Only waiting counts, not what is done with a piece here.
import { edgeProblem, ProblemError, withDeadline } from "@camket/platform";
import { bodyIdleMsMax, bodyRateMin } from "./limits.ts";

export interface Pace {
  /** Milliseconds between two pieces, and before the rate is asked for. */
  readonly idleMsMax: number;
  /** Bytes a millisecond, on average. */
  readonly rateMin: number;
}

/**
 * The same pieces. A piece without bytes of its own, as a part of a form, counts for none.
 * @throws ProblemError `request-timeout`; the source is then left to its owner, for whoever waits for its next piece cannot end it
 */
export async function* inTime<Piece>(
  pieces: AsyncIterable<Piece>,
  { idleMsMax, rateMin }: Pace = { idleMsMax: bodyIdleMsMax, rateMin: bodyRateMin },
): AsyncGenerator<Piece> {
  const iterator = pieces[Symbol.asyncIterator]();
  let [bytes, waitedMs] = [0, 0];
  let isOver = false;
  try {
    for (;;) {
      const began = performance.now();
      const leftMs = Math.min(idleMsMax, idleMsMax + bytes / rateMin - waitedMs);
      // What fails, or is late, is over already: there is nothing to end.
      isOver = true;
      const next = await withDeadline(iterator.next(), leftMs, late);
      if (next.done) return;
      isOver = false;
      waitedMs += performance.now() - began;
      bytes += next.value instanceof Uint8Array ? next.value.length : 0;
      yield next.value;
    }
  } finally {
    if (!isOver) await iterator.return?.();
  }
}

const late = (): ProblemError =>
  new ProblemError(edgeProblem("request-timeout", "the body came too slowly, or stopped; nothing of it was stored or recorded"));
