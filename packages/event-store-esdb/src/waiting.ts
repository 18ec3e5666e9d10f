// Pauses and deadlines. Nothing here rejects: who waits looks afterwards at what it was waiting for.

export const now = (): number => performance.now();

export interface PauseOptions {
  readonly signal?: AbortSignal | undefined;
  /** `false`: this wait alone does not keep the process alive. */
  readonly ref?: boolean;
}

/** Ends after `ms`, or as soon as the signal aborts. */
export function pause(ms: number, { signal, ref = true }: PauseOptions = {}): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(0, ms));
    if (!ref) timer.unref();
    signal?.addEventListener("abort", end, { once: true });
  });
}

/** Ends with the promise (however it ends), after `ms`, or as soon as the signal aborts. */
export function settled(promise: Promise<unknown>, ms: number, signal?: AbortSignal): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  promise.then(end, end);
  return pause(ms, { signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal });
}

/** Full jitter: anything up to the bound, which doubles with each try, so that clients who failed together do not come back together. */
export function backoffMs(tries: number, firstMs: number, mostMs: number, random: () => number): number {
  return random() * Math.min(mostMs, firstMs * 2 ** Math.min(tries - 1, 20));
}
