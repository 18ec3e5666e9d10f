// query: what a log was last known to say, for answers that must not wait for a log that is away.
import { setTimeout as sleep } from "node:timers/promises";

export interface Known<Answer> {
  readonly answer: Answer;
  /** When it was asked, by this process's clock, in milliseconds. */
  readonly atMs: number;
}

export interface LastKnown<Answer> {
  /** What is known without asking. */
  readonly kept: () => Known<Answer> | undefined;
  /** Asks, one at a time, and waits `msMax` at most; then, or where that fails, what is known from before, and a later answer for the next time. */
  now(msMax: number): Promise<Known<Answer> | undefined>;
}

/** @param isFailure what to expect; anything else that `ask` rejects with is thrown */
export function lastKnown<Answer>(ask: () => Promise<Answer>, isFailure: (error: unknown) => boolean): LastKnown<Answer> {
  let kept: Known<Answer> | undefined;
  let asking: Promise<void> | undefined;

  async function askOnce(): Promise<void> {
    const atMs = performance.now();
    try {
      kept = { answer: await ask(), atMs };
    } catch (error) {
      if (!isFailure(error)) throw error;
    } finally {
      asking = undefined;
    }
  }

  return {
    kept: () => kept,
    async now(msMax) {
      asking ??= askOnce();
      // Nobody may be there any more to hear of it.
      asking.catch(() => undefined);
      const waited = new AbortController();
      await Promise.race([asking, sleep(msMax, undefined, { signal: waited.signal }).catch(() => undefined)]);
      waited.abort();
      return kept;
    },
  };
}
