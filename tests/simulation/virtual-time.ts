// The scheduler: while a simulation runs, timers and turns of the event loop are its own. Of the turns that wait, chance decides which
// comes next; time moves only when none waits, and then at once to the next timer. So a run has no clock, takes no longer than its work,
// and is the same each time. Only the real store and the code under test run in it, unchanged: what they call is replaced.
import { syncBuiltinESMExports } from "node:module";
import timersPromises from "node:timers/promises";
import type { Random } from "./random.ts";

export interface VirtualTime {
  /** Milliseconds since the beginning of the run. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** For work that ends elsewhere (a thread, a disk): nothing else moves until it has ended, and its turns are real. */
  outside<T>(work: () => Promise<T>): Promise<T>;
}

/** A run that does nothing any more, or never ends, is a failure with a name. */
export class Stalled extends Error {}

/** Turns of one run: some twenty times what a run takes. */
const turnsMax = 200_000;

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  promises: { setTimeout: timersPromises.setTimeout, setImmediate: timersPromises.setImmediate },
};
const realTurn = (): Promise<void> => new Promise((resolve) => real.setImmediate(resolve));

/** Runs `body` in a time of its own, whose turns `random` puts in order. One run at a time: what it replaces belongs to the process. */
export async function inVirtualTime<T>(random: Random, body: (time: VirtualTime) => Promise<T>): Promise<T> {
  let now = 0;
  let outside = 0;
  let startingOutside = false;
  let onAllBack = () => {};
  const turns: (() => void)[] = [];
  /** In the order in which they were set. */
  const timers = new Set<Timer>();

  function setTimer(run: () => void, ms = 0): Timer {
    const timer = { at: now + Math.max(1, ms), run };
    timers.add(timer);
    return timer;
  }

  const time: VirtualTime = {
    now: () => now,
    sleep: (ms) => new Promise((resolve) => setTimer(resolve, ms)),
    async outside(work) {
      outside += 1;
      startingOutside = true;
      try {
        const working = work();
        startingOutside = false;
        return await working;
      } finally {
        startingOutside = false;
        outside -= 1;
        if (outside === 0) onAllBack();
      }
    },
  };

  const virtual = {
    setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => setTimer(() => run(...args), ms),
    clearTimeout(timer: unknown) {
      if (!timers.delete(timer as Timer)) real.clearTimeout(timer as NodeJS.Timeout);
    },
    setImmediate(run: (...args: unknown[]) => void, ...args: unknown[]) {
      if (startingOutside) return real.setImmediate(run, ...args);
      turns.push(() => run(...args));
      return undefined;
    },
    promises: {
      setTimeout: <V>(ms?: number, value?: V, { signal }: { signal?: AbortSignal } = {}) =>
        new Promise<V | undefined>((resolve, reject) => {
          if (signal?.aborted) return reject(signal.reason);
          const onAbort = () => {
            timers.delete(timer);
            reject(signal?.reason);
          };
          const timer = setTimer(() => {
            signal?.removeEventListener("abort", onAbort);
            resolve(value);
          }, ms);
          signal?.addEventListener("abort", onAbort, { once: true });
        }),
      setImmediate: <V>(value?: V) =>
        new Promise<V | undefined>((resolve) => {
          turns.push(() => resolve(value));
        }),
    },
  };

  function nextTurn(): void {
    const at = random.between(0, turns.length - 1);
    const [turn] = turns.splice(at, 1);
    turn?.();
  }

  function nextTimer(): void {
    let first: Timer | undefined;
    for (const timer of timers) if (!first || timer.at < first.at) first = timer;
    if (!first) throw new Stalled("nothing is left to happen, and the run has not ended: somebody waits for ever");
    timers.delete(first);
    now = first.at;
    first.run();
  }

  replaceWith(virtual as unknown as typeof real);
  try {
    let ended = false;
    const running = body(time).finally(() => {
      ended = true;
    });
    running.catch(() => undefined);
    for (let count = 0; !ended; count++) {
      // All that promises can do is done before the next real turn.
      await realTurn();
      if (ended) break;
      if (count > turnsMax) throw new Stalled(`the run has not ended after ${turnsMax} turns, at ${now} ms`);
      if (outside > 0) {
        await new Promise<void>((resolve) => {
          onAllBack = resolve;
        });
      } else if (turns.length > 0) nextTurn();
      else nextTimer();
    }
    return await running;
  } finally {
    replaceWith(real);
  }
}

function replaceWith(these: typeof real): void {
  globalThis.setTimeout = these.setTimeout;
  globalThis.clearTimeout = these.clearTimeout;
  globalThis.setImmediate = these.setImmediate;
  timersPromises.setTimeout = these.promises.setTimeout;
  timersPromises.setImmediate = these.promises.setImmediate;
  syncBuiltinESMExports();
}
