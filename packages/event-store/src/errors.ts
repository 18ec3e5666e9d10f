// The failures a store can answer with. Each says in `code` what it is and in `retryable` whether the same call may be tried again.

export abstract class StoreFailure extends Error {
  abstract readonly code: string;
  abstract readonly retryable: boolean;
  override get name(): string {
    return this.constructor.name;
  }
}

/** The stream was not where the caller thought; `actual` is its last revision, absent where the stream does not exist. */
export class ConcurrencyConflict extends StoreFailure {
  readonly code = "conflict";
  readonly retryable = true;
  readonly stream: string;
  readonly expected: number | "no-stream" | "stream-exists" | "any";
  readonly actual: number | undefined;
  constructor(stream: string, expected: number | "no-stream" | "stream-exists" | "any", actual: number | undefined) {
    super(`stream ${stream}: expected ${expected}, is at ${actual ?? "no-stream"}`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The store's queue is full: nothing was written, try again later. */
export class StoreBusy extends StoreFailure {
  readonly code = "busy";
  readonly retryable = true;
}

/** The store cannot write or read now (disk full, closed, unreachable): nothing was written. */
export class StoreUnavailable extends StoreFailure {
  readonly code = "unavailable";
  readonly retryable = true;
}

/** The answer was lost: the events may be written or not. The same ids at the same expected revision may be tried again, safely. */
export class OutcomeUnknown extends StoreFailure {
  readonly code = "outcome-unknown";
  readonly retryable = true;
}

/** The call itself is wrong (no events, an id that is no UUID, the same id twice, an event too large): it would never succeed. */
export class InvalidAppend extends StoreFailure {
  readonly code = "invalid-append";
  readonly retryable = false;
}

/** The text is not a position of this store. */
export class InvalidPosition extends StoreFailure {
  readonly code = "invalid-position";
  readonly retryable = false;
}
