// Where time comes from. Everything that needs the present moment is given a clock; only this package asks the machine.
// A real ledger takes its recording times from `systemClock` alone; the settable one is for tests and the demo.

export interface Clock {
  /** RFC 3339, UTC, with milliseconds: `2023-09-15T02:00:00.000Z`. */
  now(): string;
}

let last = { ms: Number.NaN, text: "" };

/** Writing an instant costs more than asking for it, and many commands share a millisecond. */
export const systemClock: Clock = {
  now() {
    const ms = Date.now();
    if (ms !== last.ms) last = { ms, text: new Date(ms).toISOString() };
    return last.text;
  },
};

export interface SettableClock extends Clock {
  /** @throws RangeError for text that is no instant. */
  set(instant: string): void;
  advance(ms: number): void;
}

/** @example const clock = settableClock("2023-09-15T02:00:00Z"); clock.advance(1_000); */
export function settableClock(start: string): SettableClock {
  let at = instant(start);
  return {
    now: () => new Date(at).toISOString(),
    set: (to) => {
      at = instant(to);
    },
    advance: (ms) => {
      at += ms;
    },
  };
}

function instant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${text}`);
  return ms;
}
