// query: a reader takes in what boards read a little at a time, so that questions get their turn in between, and from then on what is new of it, so that
// one which was not asked for long is not far behind when it is. A failure is reported and tried again after a while; until then boards take in themselves
// what they need.

export interface TakingIn {
  /** Takes in some more. @returns whether that is all */
  readonly step: () => boolean;
  readonly failed: (error: Error) => void;
  /** Milliseconds after which it is tried again. */
  readonly againMs: number;
  /** Milliseconds after all was taken in until what is new is. */
  readonly newsMs: number;
}

/** Goes on as long as its thread does, which it keeps from nothing. */
export function takeIn({ step, failed, againMs, newsMs }: TakingIn): void {
  const next = (): void => {
    try {
      if (step()) setTimeout(next, newsMs).unref();
      else setImmediate(next);
    } catch (error) {
      failed(error as Error);
      setTimeout(next, againMs).unref();
    }
  };
  setImmediate(next);
}
