// The port: what Camket asks of a log. Its semantics are EventStoreDB's, so that the embedded store is a faithful small one
// and moving to a cluster is configuration. Nothing here knows a store, a stream's meaning or a clock.

/** A place in the log, as text that only the store that gave it may read. Totally ordered by `comparePositions`; never a JS number. */
export type Position = string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** What a caller hands over: `id` is a UUID of its own making, and the key of idempotency. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** What the log holds: the same, with its place. `revision` counts from 0 within the stream; one append may hold several positions. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

/** `number`: the stream's last revision. Only a number and `no-stream` are strongly idempotent, so commands use these two alone. */
export type ExpectedRevision = number | "no-stream" | "stream-exists" | "any";

/** The revision and the position of the last event of the append. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  /** `true`: these very events were written by this call. Absent: they may be an earlier call's, found again by their ids. */
  readonly fresh?: true;
}

/** Which events a reader wants: those whose stream, or whose type, begins with one of the prefixes. */
export interface Filter {
  readonly on: "stream" | "type";
  readonly prefixes: readonly string[];
}

/**
 * A page of a subscription. `position` is how far the log was read to make it (events that the filter left out count), and so the
 * checkpoint to keep together with what was made of `events`. `caughtUp`: nothing more was there when it was read.
 */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  readonly caughtUp: boolean;
}

export interface EventStore {
  /**
   * Appends all of `events` or none; resolves only when they are durable.
   * Rejects with `ConcurrencyConflict`, `StoreBusy`, `StoreUnavailable`, `OutcomeUnknown` or `InvalidAppend`; a store may have failures of
   * its own, as a user whom a server refuses, which say in `code` and `retryable` what they are.
   */
  append(
    stream: string,
    events: readonly NewEvent[],
    options: { readonly expectedRevision: ExpectedRevision; readonly signal?: AbortSignal },
  ): Promise<Appended>;

  /** A stream's events, oldest first unless backwards; `from` is a revision and included. A missing stream is an empty page. */
  readStream(
    stream: string,
    options?: { readonly from?: number; readonly direction?: "forwards" | "backwards"; readonly limit?: number },
  ): Promise<readonly RecordedEvent[]>;

  /** All events in log order. Forwards **includes** `from`, backwards **excludes** it; without it, from that direction's beginning. */
  readAll(options?: {
    readonly from?: Position;
    readonly direction?: "forwards" | "backwards";
    readonly limit?: number;
    readonly filter?: Filter;
  }): Promise<readonly RecordedEvent[]>;

  /**
   * Events **after** the position (all without one), then those to come, until the signal aborts (then it ends without an error).
   * Where nothing is left to read it says so once, with a batch that may hold no event. A store that closes under it throws.
   */
  subscribe(options: {
    readonly after?: Position;
    readonly filter?: Filter;
    readonly batchEventsMax?: number;
    readonly signal: AbortSignal;
  }): AsyncIterable<Batch>;

  /** The position of the last event; absent while the log is empty. */
  head(): Promise<Position | undefined>;

  /** Negative, zero or positive, as for `sort`. Throws `InvalidPosition` for text that is no position of this kind of store. */
  comparePositions(a: Position, b: Position): number;

  /** Why no append is taken any more, where somebody must look after the store; absent while it writes, or will write again by itself. */
  readonly refusal?: () => string | undefined;

  /** Waits for what was accepted, then frees everything. Calls after it are refused with `StoreUnavailable`. */
  close(): Promise<void>;
}

/** The half of a store that only reads: what a projector or a reader in another thread needs. */
export type EventLog = Pick<EventStore, "readStream" | "readAll" | "subscribe" | "head" | "comparePositions" | "close">;
