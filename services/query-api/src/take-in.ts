// query: a reader takes in what boards read a little at a time, so that questions get their turn in between. A failure is reported and tried again
// after a while; until then boards take in themselves what they need.

export interface TakingIn {
  /** Takes in some more. @returns whether that is all */
  readonly step: () => boolean;
  readonly failed: (error: Error) => void;
  /** Milliseconds after which it is tried again. */
  readonly againMs: number;
}

export function takeIn({ step, failed, againMs }: TakingIn): void {
  const next = (): void => {
    try {
      if (!step()) setImmediate(next);
    } catch (error) {
      failed(error as Error);
      setTimeout(next, againMs).unref();
    }
  };
  setImmediate(next);
}
