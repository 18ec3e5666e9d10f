// project: how long a piece of work has taken without the time for which it waited for a log that was away: what is given a part of that time must not have
// more of it, or none, because of an outage.

export interface WorkingTime {
  /** Milliseconds of work so far. */
  readonly ms: () => number;
  /** The log does not answer … */
  away(): void;
  /** … and does again. */
  back(): void;
}

/** @param now by any clock that goes on evenly, in milliseconds */
export function workingTime(now: () => number = () => performance.now()): WorkingTime {
  const began = now();
  let waitedMs = 0;
  let awaySince: number | undefined;
  return {
    ms: () => (awaySince ?? now()) - began - waitedMs,
    away() {
      awaySince ??= now();
    },
    back() {
      if (awaySince !== undefined) waitedMs += now() - awaySince;
      awaySince = undefined;
    },
  };
}
