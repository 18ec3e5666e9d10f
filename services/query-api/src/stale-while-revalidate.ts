// query: a value that is asked of elsewhere, as the end of a log, kept as it was last answered (stale-while-revalidate and stale-if-error, RFC 5861): for
// answers that must not wait for whoever is asked.
import { setTimeout as sleep } from "node:timers/promises";

export interface Cached<Value> {
  readonly value: Value;
  /** When it was asked for, by this process's clock, in milliseconds. */
  readonly atMs: number;
}

export interface StaleWhileRevalidate<Value> {
  /** As it is, without asking; undefined before the first answer. */
  readonly cached: () => Cached<Value> | undefined;
  /** Asks, one at a time, and waits `msMax` at most; then, or where that fails, the one from before, and a later answer for the next time. */
  revalidated(msMax: number): Promise<Cached<Value> | undefined>;
}

/**
 * @param isFailure what to expect; anything else that `ask` rejects with is thrown
 * @example const head = staleWhileRevalidate(() => log.head(), isOfTheLog); await head.revalidated(100)
 */
export function staleWhileRevalidate<Value>(
  ask: () => Promise<Value>,
  isFailure: (error: unknown) => boolean,
): StaleWhileRevalidate<Value> {
  let cached: Cached<Value> | undefined;
  let asking: Promise<void> | undefined;

  async function askOnce(): Promise<void> {
    const atMs = performance.now();
    try {
      cached = { value: await ask(), atMs };
    } catch (error) {
      if (!isFailure(error)) throw error;
    } finally {
      asking = undefined;
    }
  }

  return {
    cached: () => cached,
    async revalidated(msMax) {
      asking ??= askOnce();
      // Nobody may be there any more to hear of it.
      asking.catch(() => undefined);
      const waited = new AbortController();
      await Promise.race([asking, sleep(msMax, undefined, { signal: waited.signal }).catch(() => undefined)]);
      waited.abort();
      return cached;
    },
  };
}
