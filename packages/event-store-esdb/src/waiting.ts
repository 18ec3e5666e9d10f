// Pauses and deadlines. Nothing here rejects: who waits looks afterwards at what it was waiting for.

export const now = (): number => performance.now();

/** Ends after `ms`, or as soon as one of the signals aborts. Each takes its listener back: `AbortSignal.any` would leave that to chance. */
export function pause(ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return settled(never, ms, ...signals);
}

/** Ends with the promise (however it ends), after `ms`, or as soon as one of the signals aborts. */
export function settled(promise: Promise<unknown>, ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  if (signals.some((signal) => signal?.aborted)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(0, ms));
    for (const signal of signals) signal?.addEventListener("abort", end);
    if (promise !== never) promise.then(end, end);
  });
}

const never = new Promise<never>(() => {});

/** Full jitter: anything up to the bound, which doubles with each try, so that clients who failed together do not come back together. */
export function backoffMs(tries: number, firstMs: number, mostMs: number, random: () => number): number {
  return random() * Math.min(mostMs, firstMs * 2 ** Math.min(tries - 1, 20));
}
