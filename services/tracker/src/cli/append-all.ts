// Appends that go to the store together and are tried again, all of them, while it is away or its answers are lost: the same ids at the
// same revisions are written once, however often they are sent.
import { setTimeout as pause } from "node:timers/promises";
import {
  type Appended,
  ConcurrencyConflict,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  StoreFailure,
} from "@camket/event-store";
import { importPauseMs, importTriesMax } from "./limits.ts";

export interface WholeAppend {
  readonly stream: string;
  readonly expectedRevision: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

export interface Patience {
  readonly triesMax: number;
  readonly pauseMs: number;
  readonly onPause?: (error: StoreFailure) => void;
}

/** Where each of them ended. @throws StoreFailure */
export async function appendAll(
  store: Pick<EventStore, "append">,
  appends: readonly WholeAppend[],
  { triesMax, pauseMs, onPause }: Patience = { triesMax: importTriesMax, pauseMs: importPauseMs },
): Promise<readonly Appended[]> {
  for (let tries = 1; ; tries++) {
    // Called in one turn and in this order: a log in a file keeps it.
    const answers = await Promise.allSettled(
      appends.map(({ stream, events, expectedRevision }) => store.append(stream, events, { expectedRevision })),
    );
    const errors = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as unknown] : []));
    if (errors.length === 0) return answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    const final = errors.find((error) => !mayPass(error));
    if (final !== undefined || tries >= triesMax) throw final ?? errors[0];
    onPause?.(errors[0] as StoreFailure);
    await pause(pauseMs);
  }
}

const mayPass = (error: unknown): boolean => error instanceof StoreFailure && error.retryable && !(error instanceof ConcurrencyConflict);
