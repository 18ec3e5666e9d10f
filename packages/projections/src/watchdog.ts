// Sees a subscription that has died without a word: the log goes on, nothing is applied, and nobody reports a failure. It only looks; whoever started
// it begins the subscription anew.
import type { EventLog, Position } from "@camket/event-store";
import type { ProjectionLimits } from "./limits.ts";

/** Nothing came of a subscription although the log had gone on. */
export class Stalled extends Error {
  readonly code = "stalled";
  readonly ms: number;
  constructor(ms: number, position: Position | undefined, head: Position) {
    super(`nothing was applied for ${Math.round(ms / 1_000)} s at ${position ?? "the beginning"}, though the log is at ${head}`);
    this.ms = ms;
  }
}

export interface WatchdogOptions {
  readonly log: Pick<EventLog, "head" | "comparePositions">;
  /** How far the views have come. */
  readonly position: () => Position | undefined;
  readonly limits: Pick<ProjectionLimits, "watchMs" | "stalledMs">;
  readonly onStalled: (stalled: Stalled) => void;
}

/** Looks every `watchMs`; gives what ends it. A log that cannot be asked is no stall: the subscription fails by itself. */
export function startWatchdog({ log, position, limits, onStalled }: WatchdogOptions): () => void {
  /** Where the views were when last looked at, and since when they have been behind there. */
  let seen: { readonly at: Position | undefined; readonly behindSince?: number } | undefined;
  let asking = false;

  async function look(): Promise<void> {
    const at = position();
    if (seen === undefined || seen.at !== at) {
      seen = { at };
      return;
    }
    const head = await log.head();
    const isBehind = head !== undefined && (at === undefined || log.comparePositions(head, at) > 0);
    if (at !== position() || !isBehind) {
      seen = { at };
      return;
    }
    const now = performance.now();
    const behindSince = seen.behindSince ?? now;
    seen = { at, behindSince };
    if (now - behindSince < limits.stalledMs) return;
    seen = undefined;
    onStalled(new Stalled(now - behindSince, at, head));
  }

  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    look()
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  }, limits.watchMs);
  timer.unref();
  return () => clearInterval(timer);
}
