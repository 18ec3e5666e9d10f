// The runner's bounds, each with its unit and why that number.

export const projectionLimits = {
  /** Events a transaction: large enough that the commit costs little, small enough that a reader sees news within some 0.2 s. */
  batchEventsMax: 1_000,
  /** Milliseconds after a batch in which the next one gathers while nobody waits for a position: a commit writes every page that it
   * touched, so that one of fifty events costs little more than one of five. */
  gatherMs: 20,
  /** Events a page of a rebuild: nobody waits for it, so larger pages read faster. */
  rebuildPageEventsMax: 2_000,
  /** Times that an event which throws is tried before its stream is parked: once more would not help a pure handler. */
  poisonTriesMax: 3,
  /** Events of a stream that are looked at where one does not follow the one before it: all that a page can hold of it, and as many again; some 4 MB. */
  orderEventsMax: 4_000,
  /** Times that the log is asked about an event which it gives, and does not have where it is asked for the stream … */
  orderTriesMax: 6,
  /** … and milliseconds between two: some two seconds in all, in which a server that just came up learns it. After that its index is damaged. */
  orderPauseMs: 400,
  /** Milliseconds before the first new try after a failure of the log or the file … */
  backoffMsMin: 50,
  /** … doubled each time up to this, so that a log that is away for an hour is not asked all the time and is found soon after. */
  backoffMsMax: 5_000,
  /** Milliseconds of failing in a row after which the views count as cut off from the log, and are not ready. */
  cutOffMs: 10_000,
  /** Milliseconds between two looks of the watchdog, each of which asks the log for its head where nothing moves … */
  watchMs: 5_000,
  /** … and after which a subscription that gives nothing, though the log has gone on, is begun anew: longer than any batch or any pause takes. */
  stalledMs: 30_000,
  /** Events up to which the lag is counted: reading as many takes some 10 ms, and beyond it matters only that they are many. */
  lagEventsMax: 1_000,
  /** Milliseconds over which the events applied a second are counted. */
  rateMs: 10_000,
  /** Milliseconds after which a log that does not know the views' position is believed: a server that just came up may yet learn it. */
  strangeLogMs: 30_000,
  /** Callers waiting for a position at once: each costs a timer; more means that the projector is far behind, and waiting is no help. */
  waitersMax: 1_000,
  /** Milliseconds that one of them may wait. */
  waitMsMax: 5_000,
} as const;

export type ProjectionLimits = { readonly [K in keyof typeof projectionLimits]: number };
