// Who waits for a position, and who is told when the views have reached it: read-your-write for clients, readiness for operators.
// Every wait is bounded; a waiter beyond the limit is answered at once.
import type { Position } from "@camket/event-store";
import { type ProjectionLimits, projectionLimits } from "./limits.ts";

export interface Progress {
  readonly position: () => Position | undefined;
  /** True once everything up to the position is applied; false when `timeoutMs` have passed before, or the projector stopped. */
  reached(position: Position, timeoutMs: number): Promise<boolean>;
  moved(position: Position | undefined): void;
  /** Resolves after `ms`, or as soon as somebody waits for a position that is not reached, or at the end. */
  pause(ms: number): Promise<void>;
  end(): void;
}

export function trackProgress(
  compare: (a: Position, b: Position) => number,
  limits: Pick<ProjectionLimits, "waitersMax" | "waitMsMax"> = projectionLimits,
): Progress {
  let at: Position | undefined;
  let ended = false;
  let resume = () => {};
  const waiters = new Set<{ position: Position; settle: (reached: boolean) => void }>();
  const isReached = (position: Position) => at !== undefined && compare(position, at) <= 0;

  return {
    position: () => at,
    reached(position, timeoutMs) {
      if (isReached(position)) return Promise.resolve(true);
      if (ended || timeoutMs <= 0 || waiters.size >= limits.waitersMax) return Promise.resolve(false);
      return new Promise((resolve) => {
        const waiter = {
          position,
          settle: (reached: boolean) => {
            clearTimeout(timer);
            waiters.delete(waiter);
            resolve(reached);
          },
        };
        const timer = setTimeout(() => waiter.settle(false), Math.min(timeoutMs, limits.waitMsMax));
        waiters.add(waiter);
        resume();
      });
    },
    moved(position) {
      at = position;
      for (const waiter of [...waiters]) if (isReached(waiter.position)) waiter.settle(true);
    },
    pause(ms) {
      if (ended || waiters.size > 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    end() {
      ended = true;
      resume();
      for (const waiter of [...waiters]) waiter.settle(false);
    },
  };
}
