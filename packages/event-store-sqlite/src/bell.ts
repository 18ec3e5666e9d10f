// project, query: how a subscription that has read everything learns that there is more. The bell of a store rings in its own thread
// when the writer answers; that of a reader rings when the writer thread broadcasts. A ring says "look", never what or how much.
import { realpathSync } from "node:fs";
import { BroadcastChannel } from "node:worker_threads";
import { pollMs } from "./limits.ts";

export interface Bell {
  ring(): void;
  /** How often it has rung: asked before looking, and given to `wait`, so that a ring between the two is not missed. */
  rings(): number;
  /** Resolves at a ring after `seen`, at an abort, or after `pollMs`, whichever comes first. */
  wait(seen: number, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let rings = 0;
  const waiting = new Set<() => void>();
  return {
    ring() {
      rings += 1;
      for (const wake of [...waiting]) wake();
    },
    rings: () => rings,
    wait(seen, signal) {
      if (rings !== seen || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        // It also keeps the process alive while somebody subscribes.
        const timer = setTimeout(wake, pollMs);
        waiting.add(wake);
        signal.addEventListener("abort", wake);
      });
    },
  };
}

/** One name for a file, whatever path leads to it. The file must exist. */
export const bellNameOf = (file: string): string => `camket-log:${realpathSync(file)}`;

/** Rings `bell` whenever the writer of `file`, in whichever thread of this process, has committed. Gives what stops it. */
export function ringOnCommit(file: string, bell: Bell): () => void {
  const channel = new BroadcastChannel(bellNameOf(file));
  channel.onmessage = () => bell.ring();
  channel.unref();
  return () => channel.close();
}
