// project: one projector over one log, and what others want to know of it. Runs in the projector's thread, or inline.
import type { DatabaseSync } from "node:sqlite";
import type { EventLog, Position } from "@camket/event-store";
import { InvalidPosition, StoreFailure } from "@camket/event-store";
import { type Clock, systemClock } from "@camket/platform";
import { type Building, type Lag, OutOfOrder, type ProjectionLimits, type ProjectorReport } from "@camket/projections";
import { type Ledger, startViews } from "@camket/views";
import type { LagState, Reached, ViewsState } from "./backend.ts";
import type { QueryLimits } from "./limits.ts";
import { type Cached, type StaleWhileRevalidate, staleWhileRevalidate } from "./stale-while-revalidate.ts";

export interface FollowOptions {
  readonly log: EventLog;
  readonly file: string;
  readonly ledger: Ledger;
  readonly limits: ProjectionLimits & Pick<QueryLimits, "askLogMsMax">;
  readonly report: (report: ProjectorReport) => void;
  /** This process followed the views of that file from this very log a moment ago. */
  readonly known?: boolean;
  /** The head that the log had when the process started, where others asked for it; absent: asked now. */
  readonly headAtStart?: StaleWhileRevalidate<Position | undefined>;
  /** By which the lag has an age; the machine's, unless a spec gives one. */
  readonly clock?: Clock;
}

export interface Follower {
  readonly opened: Promise<DatabaseSync>;
  /** Of the last event that the views hold. */
  readonly position: () => Position | undefined;
  reached(position: Position, timeoutMs: number): Promise<Reached>;
  /** The same without a word of the log; true at once where there is nothing to reach. */
  holds(position: Position | undefined, timeoutMs: number): Promise<boolean>;
  /** Within `askLogMsMax`, be the log there or not. */
  state(): Promise<ViewsState>;
  /** As of the projector: rejects where it cannot go on, and left unheard that ends the process. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const isOfTheLog = (error: unknown): boolean => error instanceof StoreFailure;

/** Asked once, and again until there is an answer: a log that is away at the start has a head later. */
export function headOf(log: Pick<EventLog, "head">): StaleWhileRevalidate<Position | undefined> {
  const head = staleWhileRevalidate(() => log.head(), isOfTheLog);
  head.revalidated(0).catch(() => undefined);
  return head;
}

export function follow(options: FollowOptions): Follower {
  const { log, file, ledger, limits, report, known = false, headAtStart = headOf(log), clock = systemClock } = options;
  const projector = startViews({
    log,
    file,
    known,
    ledger,
    limits,
    report,
    building: (building) => {
      built = building;
    },
  });
  const lagAsked = staleWhileRevalidate(() => projector.lag(), isOfTheLog);
  let built: Building | undefined;
  /** Why they are not what the log says, which nothing that comes from it mends. */
  let wrong: string | undefined;
  const ended = projector.ended.catch((error) => {
    if (error instanceof OutOfOrder) wrong = error.message;
    throw error;
  });
  let opened: "not yet" | "opened" | { readonly error: unknown } = "not yet";
  projector.opened.then(
    () => {
      opened = "opened";
    },
    (error: unknown) => {
      opened = { error };
    },
  );

  return {
    opened: projector.opened,
    position: () => projector.checkpoint().position,
    async reached(position, timeoutMs) {
      try {
        if (await projector.reached(position, 0)) return "reached";
        const head = await log.head();
        if (head === undefined || log.comparePositions(position, head) > 0) return "beyond";
        return (await projector.reached(position, timeoutMs)) ? "reached" : "late";
      } catch (error) {
        if (error instanceof InvalidPosition) return "malformed";
        // A log that cannot be asked now may hold it: whoever wants to wait may come again.
        if (error instanceof StoreFailure) return "late";
        throw error;
      }
    },
    holds: async (position, timeoutMs) => position === undefined || projector.reached(position, timeoutMs),
    async state() {
      const { seq, position } = projector.checkpoint();
      const cutOff = wrong === undefined ? projector.cutOff() : undefined;
      const stalledMs = projector.stalledMs();
      // What is cut off from the log, or has not begun, is so whatever the log says.
      const isAsked = opened === "opened" && cutOff === undefined;
      const [waiting, head] = await Promise.all([
        isAsked ? lagAsked.revalidated(limits.askLogMsMax) : lagAsked.cached(),
        headAtStart.cached() ?? (isAsked ? headAtStart.revalidated(limits.askLogMsMax) : undefined),
      ]);
      const lag = lagOf(waiting);
      const at = {
        seq,
        ...(position === undefined ? {} : { position }),
        parked: projector.parked().length,
        ...(lag ? { lag } : {}),
        ...(cutOff === undefined ? {} : { cutOff }),
        ...(stalledMs === undefined ? {} : { stalledMs: Math.round(stalledMs) }),
        eventsPerSecond: projector.eventsPerSecond(),
      };
      const place = `at ${position ?? "the beginning"}`;
      if (opened === "not yet") return { ...at, ok: false, detail: buildingWords(built) };
      if (opened !== "opened") return { ...at, ok: false, detail: `the views cannot be opened: ${opened.error}` };
      if (wrong !== undefined) return { ...at, ok: false, detail: `${place}, and not what the log says: ${wrong}` };
      if (cutOff !== undefined) return { ...at, ok: false, detail: `${place}, and cut off from the log: ${cutOff}` };
      if (stalledMs !== undefined) return { ...at, ok: false, detail: `${place}, and stalled for ${Math.round(stalledMs / 1_000)} s` };
      if (!head) return { ...at, ok: false, detail: `${place}, and the log has not said yet where it ends` };
      if (head.value !== undefined && (position === undefined || log.comparePositions(position, head.value) < 0))
        return { ...at, ok: false, detail: `${place}, the log was at ${head.value} at the start` };
      return {
        ...at,
        ok: true,
        detail: [
          place,
          ...lagWords(lag),
          ...(at.parked === 0 ? [] : [`${at.parked} ${at.parked === 1 ? "stream" : "streams"} parked`]),
        ].join(", "),
      };
    },
    ended,
    // What ended it is heard by whoever follows.
    stop: () => projector.stop().catch(() => undefined),
  };

  /** As it is last known, with its age where the log did not answer just now. */
  function lagOf(known: Cached<Lag> | undefined): LagState | undefined {
    if (!known) return undefined;
    const { events, more, first } = known.value;
    const recordedMs = Date.parse(String(first?.metadata.recordedAt));
    const ageMs = Number.isNaN(recordedMs) ? 0 : Math.max(0, Date.parse(clock.now()) - recordedMs);
    const askedMs = performance.now() - known.atMs;
    return {
      events,
      more,
      seconds: ageMs / 1_000,
      ...(askedMs > limits.askLogMsMax ? { askedSecondsAgo: Math.round(askedMs / 1_000) } : {}),
    };
  }
}

const lagWords = (lag: LagState | undefined): readonly string[] =>
  !lag || lag.events === 0 ? [] : [`${lag.more ? "more than " : ""}${lag.events} events and ${Math.round(lag.seconds)} s behind the log`];

const buildingWords = (building: Building | undefined): string =>
  building === undefined
    ? "the views are being built"
    : `the views are being built: ${building.events} events read${building.doing === "folding" ? ", which are folded" : ""}`;
