// How many events were applied a second lately: a sliding window, whose batches are forgotten as they leave it.

export interface Rate {
  took(events: number): void;
  perSecond(): number;
}

/** @param now milliseconds of a clock that never goes back */
export function rateOver(windowMs: number, now: () => number): Rate {
  let taken: { readonly at: number; readonly events: number }[] = [];
  const recent = () => {
    const from = now() - windowMs;
    if (taken[0] && taken[0].at <= from) taken = taken.filter(({ at }) => at > from);
    return taken;
  };
  return {
    took(events) {
      recent().push({ at: now(), events });
    },
    perSecond: () => (recent().reduce((sum, { events }) => sum + events, 0) * 1_000) / windowMs,
  };
}
