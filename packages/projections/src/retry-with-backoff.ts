// Retry with exponential backoff: a log that is away, or refuses to be read, is asked again. A refusal may pass too (the rights of a user that an operator
// mends), and whoever must have an answer waits for it. Whatever else fails is no matter of the log's, and is thrown.
import { setTimeout as sleep } from "node:timers/promises";
import { StoreFailure } from "@camket/event-store";
import type { ProjectionLimits } from "./limits.ts";

export interface RetryOptions {
  readonly limits: Pick<ProjectionLimits, "backoffMsMin" | "backoffMsMax">;
  readonly signal: AbortSignal;
  /** Told of each failure, and after how many milliseconds it is asked again. */
  readonly onFailure: (error: StoreFailure, retryInMs: number) => void;
}

/** Undefined where the signal ended it. @example const head = await retryWithBackoff(() => log.head(), { limits, signal, onFailure }) */
export async function retryWithBackoff<Answer>(
  ask: () => Promise<Answer>,
  { limits, signal, onFailure }: RetryOptions,
): Promise<Answer | undefined> {
  for (let backoffMs = limits.backoffMsMin; !signal.aborted; backoffMs = Math.min(backoffMs * 2, limits.backoffMsMax)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      onFailure(error, backoffMs);
      await sleep(backoffMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}
