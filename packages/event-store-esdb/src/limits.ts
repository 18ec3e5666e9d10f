// The bounds of the adapter, each with its unit and why that number. What every store shares stands in the port's limits. They can be
// given anew for one store (`openEventStoreDb({ limits })`): a slow line across provinces needs longer waits than a rack.
export const eventStoreDbLimits = {
  /** One append without an answer, before it counts as lost. The server itself gives up after 2 s and says so: hear that first. */
  appendAttemptMs: 2_500,

  /**
   * One append with all its tries. A process that is told to end has 4.5 s for what is under way: a silence that begins then is answered
   * after this and the tries of a command, which are refused at once (0.3 s). A leader that dies leaves a gap of 3 to 5.5 s, for which no
   * such budget is enough: who came early in it hears that the outcome is unknown, and repeats the command with its key.
   */
  appendBudgetMs: 3_500,

  /** Less time left of the budget than this, and an append is not sent any more: its answer could not be heard. */
  appendTryMsMin: 50,

  /** How long appends are refused after one that got no answer in its whole budget, so that a caller's own retries do not wait again. */
  appendRestMs: 1_000,

  /** Pause before an append or a read is tried again: the first is up to so long, each further one up to twice the one before. */
  retryPauseMs: 50,
  retryPauseMaxMs: 1_000,

  /** Appends under way at once: at 7,000 a second the last of them waits half a second. */
  appendsInFlightMax: 4_096,

  /** Bytes of them (data and metadata): they wait in this process's memory while the server reads slowly. */
  appendBytesInFlightMax: 64 * 1024 * 1024,

  /** What the client asks the server to allow for an append. The server takes 2 s if that is less; so long, a wrong clock spoils nothing. */
  appendDeadlineMs: 24 * 60 * 60 * 1_000,

  /** A read that gives no event for so long is given up. */
  readIdleMs: 2_500,

  /** One page of a read with all its tries, whatever still comes: as short as an append's, for the same reason. */
  readBudgetMs: 3_500,

  /** Events of one read of the server at least (system events lie between ours) and at most (each page is one stream of its own). */
  pageEventsMin: 32,
  pageEventsMax: 1_000,

  /** Characters (UTF-16 units, about) of such a read, after which it is cut and another goes on: at three bytes each, as Lao and Khmer take, a page fits its time on 10 Mbit/s. */
  pageCharsMax: 1_400_000,

  /** The first read of a connection, which tells whether anybody is there. Finding the members of a cluster is part of it. */
  probeMs: 2_000,

  /** How long a connection is tried before everybody who waits for it is told that the server is gone. */
  connectPatienceMs: 4_000,

  /** Between two tries to reach a server that is gone: up to this, doubled up to the other. Nobody waits meanwhile. */
  reconnectPauseMs: 100,
  reconnectPauseMaxMs: 2_000,

  /** Appends in a row without any answer, after which the client is replaced: its stream may be dead and not know it. */
  silentAppendsMax: 2,

  /** Events of a subscription's batch when the subscriber names no number. */
  batchEventsDefault: 1_000,

  /** While it catches up, how long a batch that has begun waits to be full: what is made of it is mostly one transaction. */
  fillMs: 10,

  /**
   * Events, and characters (UTF-16 units, about) of them, that wait for a subscriber; beyond it the server is not read from. Also the
   * characters of a batch. In memory each is one byte, or two where the text is not Latin.
   */
  inboxEventsMax: 2_000,
  inboxCharsMax: 8 * 1024 * 1024,

  /** Records of $all that the server looks at for one page, and pages between two checkpoints: one every 10,000 records. */
  searchWindowEvents: 1_000,
  checkpointWindows: 10,

  /** A subscription that the server has not confirmed by then is dropped. */
  confirmMs: 5_000,

  /** A subscription that still catches up counts as quiet when nothing came for so long; then it is asked whether more is there. */
  quietMs: 100,

  /** How often a subscription that is quiet looks for itself: to move its position past system events, and to notice that it is deaf. */
  quietProbeMs: 3_000,

  /** An event that a look found and that the subscription does not bring in so long: the subscription is deaf, and dropped. */
  deliveryPatienceMs: 3_000,

  /** Records that one such look reads at most. */
  lookEventsMax: 4_000,

  /** Pause before a dropped subscription is asked for again: up to this, doubled up to the other, and short again after it gave something. */
  resumePauseMs: 100,
  resumePauseMaxMs: 5_000,

  /** How long `close` waits for appends under way: until the server itself has given up (2 s). What is left of their budgets is cut. */
  closeMs: 2_500,

  /** A server's clock that differs by more is reported: half of what makes a client with the usual deadline of 10 s fail. */
  clockSkewMs: 5_000,
};

export type EventStoreDbLimits = { readonly [K in keyof typeof eventStoreDbLimits]: number };
