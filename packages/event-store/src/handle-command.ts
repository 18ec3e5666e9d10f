// command → decide → append: reads a stream, lets the caller decide on its history, and appends what was decided at exactly the
// revision that was read. Whoever was overtaken reads and decides again. It knows no command and no event, and uses the two exact
// revisions only: they alone make the same ids safe to send twice.
import { setTimeout as pause } from "node:timers/promises";
import { ConcurrencyConflict, InvalidAppend, OutcomeUnknown } from "./errors.ts";
import { commandTriesMax, unknownPauseMs, unknownTriesMax } from "./limits.ts";
import type { Appended, EventStore, NewEvent, Position, RecordedEvent } from "./port.ts";
import { readWholeStream } from "./read-whole-stream.ts";
import type { StreamMemory } from "./remember-streams.ts";

type Store = Pick<EventStore, "append" | "readStream">;

/** What an attempt comes to: events to append, or an answer without any (a refusal, the receipt of a repeat, a dry run). */
export type Attempt<A> = { readonly append: readonly NewEvent[] } | { readonly answer: A };

export interface Written {
  /** As the store holds them. */
  readonly events: readonly RecordedEvent[];
  /** Of the last of them. */
  readonly position: Position;
  readonly revision: number;
  /** The store held them already: they are an earlier call's, or another's at the same time. */
  readonly repeated?: true;
  readonly answer?: undefined;
}

export interface Answered<A> {
  readonly answer: A;
  readonly events?: undefined;
  readonly position?: undefined;
  readonly revision?: undefined;
}

export interface HandleOptions {
  /**
   * The first try decides on what is remembered of the stream, without reading. What it decides counts only where the append at that very
   * revision is taken; any answer, any conflict and any events that the store refuses are followed by reading.
   */
  readonly memory?: StreamMemory;
  /** A stream of which nothing is remembered is taken for one that does not exist yet, by the same rule. */
  readonly expectNew?: boolean;
  /** How often `attempt` is called at most; the conflict of the last one is thrown. */
  readonly triesMax?: number;
  readonly signal?: AbortSignal;
}

/**
 * Handles one command on one stream. `attempt` is called anew at each try, with the history as it stands then, and stamps its events
 * anew. Throws `ConcurrencyConflict` when others were faster each time, else what the store threw.
 *
 * @example
 * const done = await handleCommand(store, "commitment-x", (history) => {
 *   const decision = decide(command, history.reduce(evolve, initial));
 *   return decision.ok ? { append: decision.events } : { answer: decision.rejection };
 * });
 * if (done.events) reply(done.revision); else refuse(done.answer);
 */
export async function handleCommand<A = never>(
  store: Store,
  stream: string,
  attempt: (history: readonly RecordedEvent[]) => Attempt<A> | Promise<Attempt<A>>,
  options: HandleOptions = {},
): Promise<Written | Answered<A>> {
  const { memory, expectNew = false, triesMax = commandTriesMax } = options;
  for (let tries = 1; ; tries++) {
    options.signal?.throwIfAborted();
    const assumed = tries === 1 ? (memory?.recall(stream) ?? (expectNew ? [] : undefined)) : undefined;
    const history = assumed ?? (await readWholeStream(store, stream));
    const outcome = await attempt(history);
    if ("answer" in outcome) {
      if (assumed) continue;
      if (history.length > 0) memory?.keep(stream, history);
      return outcome;
    }
    const expectedRevision = history.at(-1)?.revision ?? "no-stream";
    try {
      const appended = await appendSurely(store, stream, outcome.append, expectedRevision, options.signal);
      const done = await written(store, stream, outcome.append, appended);
      if (done.repeated) memory?.forget(stream);
      else memory?.keep(stream, history, done.events);
      return done;
    } catch (error) {
      memory?.forget(stream);
      const decidedOnOld = error instanceof ConcurrencyConflict || (assumed !== undefined && error instanceof InvalidAppend);
      if (!decidedOnOld || tries >= triesMax) throw error;
    }
  }
}

/**
 * An append whose answer was lost is sent again as it was: the store finds its ids or writes them. Once an answer was lost, a refusal
 * (busy, unavailable) no longer proves that nothing was written, so the outcome stays unknown. A conflict does prove it.
 */
async function appendSurely(
  store: Store,
  stream: string,
  events: readonly NewEvent[],
  expectedRevision: number | "no-stream",
  signal: AbortSignal | undefined,
): Promise<Appended> {
  let lost: OutcomeUnknown | undefined;
  for (let tries = 1; ; tries++) {
    try {
      return await store.append(stream, events, signal ? { expectedRevision, signal } : { expectedRevision });
    } catch (error) {
      if (error instanceof OutcomeUnknown) lost = error;
      else if (!lost || error instanceof ConcurrencyConflict) throw error;
    }
    if (tries >= unknownTriesMax || signal?.aborted) throw lost;
    await pause(unknownPauseMs * tries);
  }
}

/**
 * The events as the store holds them. A single fresh event needs no reading. Otherwise the store is asked: of two equal requests at
 * once both succeed, and what stands is the first one's, with its time; and only the store knows the positions inside an append.
 */
async function written(store: Store, stream: string, events: readonly NewEvent[], appended: Appended): Promise<Written> {
  const { revision, position } = appended;
  const [only] = events;
  if (appended.fresh && only && events.length === 1) return { events: [{ ...only, stream, revision, position }], position, revision };
  try {
    const recorded = await store.readStream(stream, { from: revision - events.length + 1, limit: events.length });
    if (recorded.length === events.length && recorded.every((e, i) => e.id === events[i]?.id)) {
      // Stamped anew at each try, so that what an earlier call wrote reads differently.
      const repeated = recorded.some((e, i) => JSON.stringify(e.metadata) !== JSON.stringify(events[i]?.metadata));
      return { events: recorded, position: recorded.at(-1)?.position ?? position, revision, ...(repeated ? { repeated } : {}) };
    }
  } catch (cause) {
    throw new OutcomeUnknown(`stream ${stream}: appended up to revision ${revision}, but it could not be read back`, { cause });
  }
  throw new Error(`stream ${stream}: the store acknowledged revision ${revision}, and other events stand there`);
}
