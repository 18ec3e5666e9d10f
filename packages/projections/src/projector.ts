// The runner: follows the log from its checkpoint, batch by batch, for as long as it lives. A failure of the log or of the file costs a
// pause, never an event: the subscription begins again after the checkpoint. It obeys what operators decided, itself decides nothing, and never
// writes to the log.
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { type EventLog, InvalidPosition, type Position, type RecordedEvent, StoreUnavailable } from "@camket/event-store";
import { type BatchApplier, batchApplier, type Decided } from "./apply-batch.ts";
import { batchesOf } from "./batches.ts";
import { type Checkpoint, noCheckpoint } from "./checkpoint.ts";
import type { Decisions } from "./decisions.ts";
import { type Lag, lagAfter } from "./lag.ts";
import { type ProjectionLimits, projectionLimits } from "./limits.ts";
import { openViews } from "./open-views.ts";
import { newEvents, OutOfOrder } from "./order.ts";
import type { Parked } from "./parked.ts";
import { trackProgress } from "./progress.ts";
import { rateOver } from "./rate.ts";
import type { Building } from "./rebuild.ts";
import { retryWithBackoff } from "./retry-with-backoff.ts";
import { type LastHeld, type StreamBreak, streamBreaks } from "./stream-order.ts";
import type { View } from "./view.ts";
import { Stalled, startWatchdog } from "./watchdog.ts";
import { wholeAppends } from "./whole-appends.ts";

export type ProjectorReport =
  | {
      readonly event: "batch";
      readonly events: number;
      readonly seq: number;
      readonly position: Position;
      readonly ms: number;
      readonly caughtUp: boolean;
    }
  | { readonly event: "opened"; readonly seq: number; readonly position: Position | undefined; readonly ms: number }
  | { readonly event: "parked"; readonly parked: Parked }
  /** What came of a decision of an operator. */
  | { readonly event: "decided"; readonly decided: Decided }
  /** The log itself is damaged there: the events of a stream do not follow one another, however often it is asked. */
  | { readonly event: "damaged"; readonly found: StreamBreak }
  /** Nothing came, though the log had gone on: the subscription is begun anew. */
  | { readonly event: "stalled"; readonly error: Stalled }
  | { readonly event: "failed"; readonly error: unknown; readonly retryInMs: number };

export interface ProjectorOptions {
  readonly log: EventLog;
  /** Where the views live; `:memory:` for tests. */
  readonly file: string;
  /** In this order within an event: what others read from comes first. */
  readonly views: readonly View[];
  /** Of which ledger, read by which rules. */
  readonly identity: string;
  /** The same text for events of one append. */
  readonly appendOf: (event: RecordedEvent) => string;
  /** How the log tells what operators decided about parked streams. */
  readonly decisions: Decisions;
  readonly report: (report: ProjectorReport) => void;
  readonly limits?: ProjectionLimits;
  /** Where the views are built anew: how far that is. */
  readonly building?: (building: Building) => void;
  /** This process followed the views of that file from this very log a moment ago: they are opened without asking it, be it there or not. */
  readonly known?: boolean;
  readonly open?: (file: string) => DatabaseSync;
}

export interface Projector {
  /** Resolves when the views can be read, built anew where needed; rejects when they cannot be opened. */
  readonly opened: Promise<DatabaseSync>;
  readonly checkpoint: () => Checkpoint;
  readonly parked: () => readonly Parked[];
  /** Why nothing has come from the log for `cutOffMs` and more. */
  readonly cutOff: () => string | undefined;
  /** For how long nothing has been applied though the log had gone on, once that was seen and until something is applied again. */
  readonly stalledMs: () => number | undefined;
  /** Applied events a second, over the last `rateMs`. */
  readonly eventsPerSecond: () => number;
  /** Rejects with `StoreFailure` where the log cannot be asked. */
  lag(): Promise<Lag>;
  reached(position: Position, timeoutMs: number): Promise<boolean>;
  /**
   * Rejects where the views turned out to be those of another log and, with `OutOfOrder`, to lack an event that never came or to hold one that the log has
   * no more: left unheard it ends the process, whose next start builds them anew.
   */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** @example const projector = startProjector({ log, file: ":memory:", views: [eventView], identity: ledgerId, appendOf, report: () => {} }) */
export function startProjector(options: ProjectorOptions): Projector {
  const { log, report } = options;
  const limits = options.limits ?? projectionLimits;
  const stopping = new AbortController();
  const { signal } = stopping;
  const progress = trackProgress(log.comparePositions);
  let applier: BatchApplier | undefined;
  let lastHeld: LastHeld | undefined;
  const damaged = (found: StreamBreak) => report({ event: "damaged", found });
  /** Since when, by this process's clock, every try has failed, the last reason, and since when the log has been another's each time. */
  let failing: { readonly since: number; readonly reason: string; readonly strangeSince: number | undefined } | undefined;

  const rate = rateOver(limits.rateMs, () => performance.now());
  /** Since when, by this process's clock, nothing was applied though the log had gone on. */
  let stalledSince: number | undefined;

  const opened = open();
  const running = opened.then(follow, () => undefined);

  async function open(): Promise<DatabaseSync> {
    const began = performance.now();
    const onFailure = (error: unknown, retryInMs: number) => report({ event: "failed", error, retryInMs });
    const db = await retryWithBackoff(() => openViews({ ...options, limits, signal, damaged }, options.open), {
      limits,
      signal,
      onFailure,
    });
    if (!db) throw new Error("stopped before the views were built");
    applier = batchApplier(db, options.views, options.decisions, limits.poisonTriesMax);
    lastHeld = options.decisions.lastHeld?.(db);
    const { seq, position } = applier.checkpoint();
    progress.moved(position);
    report({ event: "opened", seq, position, ms: performance.now() - began });
    return db;
  }

  async function follow(db: DatabaseSync): Promise<void> {
    try {
      await followOn();
    } finally {
      progress.end();
      db.close();
    }
  }

  async function followOn(): Promise<void> {
    let backoffMs = limits.backoffMsMin;
    while (!signal.aborted) {
      try {
        await subscribeOnce(applier as BatchApplier, () => {
          backoffMs = limits.backoffMsMin;
        });
        if (!signal.aborted) throw new StoreUnavailable("the subscription ended");
      } catch (error) {
        if (signal.aborted) break;
        const now = performance.now();
        if (error instanceof Stalled) {
          stalledSince ??= now - error.ms;
          report({ event: "stalled", error });
          continue;
        }
        const strangeSince = error instanceof InvalidPosition ? (failing?.strangeSince ?? now) : undefined;
        failing = { since: failing?.since ?? now, reason: error instanceof Error ? error.message : String(error), strangeSince };
        report({ event: "failed", error, retryInMs: backoffMs });
        // Views of another log than this one: only a new start, which compares them, can build them anew.
        if (strangeSince !== undefined && now - strangeSince > limits.strangeLogMs) throw error;
        if (differForGood(error)) {
          applier?.giveUp();
          throw error;
        }
        await sleep(backoffMs, undefined, { signal }).catch(() => undefined);
        backoffMs = Math.min(backoffMs * 2, limits.backoffMsMax);
      }
    }
  }

  /** An event before the checkpoint never came, or is gone from the log: no subscription after it mends that. */
  function differForGood(error: unknown): boolean {
    const at = applier?.checkpoint().position;
    return (
      error instanceof OutOfOrder && error.differsAt !== undefined && at !== undefined && log.comparePositions(error.differsAt, at) <= 0
    );
  }

  async function subscribeOnce(applying: BatchApplier, onSuccess: () => void): Promise<void> {
    const whole = wholeAppends(options.appendOf);
    applying.refresh();
    const position = () => applying.checkpoint().position;
    const after = position();
    progress.moved(after);
    const over = new AbortController();
    const batches = batchesOf(
      log.subscribe({
        ...(after === undefined ? {} : { after }),
        batchEventsMax: limits.batchEventsMax,
        signal: AbortSignal.any([signal, over.signal]),
      }),
      () => over.abort(),
    );
    const unwatch = startWatchdog({ log, position, limits, onStalled: batches.giveUp });
    try {
      for (let batch = await batches.next(); batch; batch = await batches.next()) {
        const events = newEvents(whole(batch), position(), log.comparePositions);
        const breaks = lastHeld ? await streamBreaks({ log, limits, signal }, events, new Map(), lastHeld) : [];
        // A log that always has a next page at hand must not keep this thread from hearing its waiters, or its own stop.
        await nextTurn();
        if (events.length > 0) {
          take(applying, events, batch.caughtUp);
          for (const one of breaks) damaged(one);
          onSuccess();
        }
        failing = undefined;
        if (events.length > 0 && batch.caughtUp) await progress.pause(limits.gatherMs);
      }
    } finally {
      unwatch();
      batches.close();
    }
  }

  function take(applying: BatchApplier, events: readonly RecordedEvent[], caughtUp: boolean): void {
    const began = performance.now();
    const { checkpoint, parked, decided } = applying.apply(events);
    const { seq } = checkpoint;
    const position = checkpoint.position as Position;
    progress.moved(position);
    rate.took(events.length);
    stalledSince = undefined;
    for (const one of decided) report({ event: "decided", decided: one });
    for (const one of parked) report({ event: "parked", parked: one });
    report({ event: "batch", events: events.length, seq, position, ms: performance.now() - began, caughtUp });
  }

  return {
    opened,
    checkpoint: () => applier?.checkpoint() ?? noCheckpoint,
    parked: () => applier?.parked() ?? [],
    cutOff: () => (failing && performance.now() - failing.since > limits.cutOffMs ? failing.reason : undefined),
    stalledMs: () => (stalledSince === undefined ? undefined : performance.now() - stalledSince),
    eventsPerSecond: rate.perSecond,
    lag: () => lagAfter(log, applier?.checkpoint().position, limits.lagEventsMax),
    reached: (position, timeoutMs) => progress.reached(position, timeoutMs),
    ended: running,
    async stop() {
      stopping.abort();
      progress.end();
      await running;
    },
  };
}
