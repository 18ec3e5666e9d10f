// project: one projector over one log, and what others want to know of it. Runs in the projector's thread, or inline.
import type { DatabaseSync } from "node:sqlite";
import type { EventLog, Position } from "@camket/event-store";
import { InvalidPosition, StoreFailure } from "@camket/event-store";
import { type Clock, systemClock } from "@camket/platform";
import { type Building, type ProjectionLimits, type Projector, type ProjectorReport, startProjector } from "@camket/projections";
import { appendOf, decisions, identityOf, type Ledger, viewsOf } from "@camket/views";
import type { LagState, Reached, ViewsState } from "./backend.ts";

export interface FollowOptions {
  readonly log: EventLog;
  readonly file: string;
  readonly ledger: Ledger;
  readonly limits: ProjectionLimits;
  readonly report: (report: ProjectorReport) => void;
  /** By which the lag has an age; the machine's, unless a spec gives one. */
  readonly clock?: Clock;
}

export interface Follower {
  readonly opened: Promise<DatabaseSync>;
  /** Of the last event that the views hold. */
  readonly position: () => Position | undefined;
  reached(position: Position, timeoutMs: number): Promise<Reached>;
  state(): Promise<ViewsState>;
  stop(): Promise<void>;
}

export function follow({ log, file, ledger, limits, report, clock = systemClock }: FollowOptions): Follower {
  const headAtStart = askedOnce(() => log.head());
  headAtStart().catch(() => undefined);
  const projector = startProjector({
    log,
    file,
    views: viewsOf(ledger.timeZone),
    identity: identityOf(ledger),
    appendOf,
    decisions,
    limits,
    report,
    building: (building) => {
      built = building;
    },
  });
  let built: Building | undefined;
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
    async state() {
      const { seq, position } = projector.checkpoint();
      const lag = opened === "opened" ? await lagOf(projector, clock) : undefined;
      const cutOff = projector.cutOff();
      const stalledMs = projector.stalledMs();
      const at = {
        seq,
        ...(position === undefined ? {} : { position }),
        parked: projector.parked().length,
        ...(lag ? { lag } : {}),
        ...(cutOff === undefined ? {} : { cutOff }),
        ...(stalledMs === undefined ? {} : { stalledMs: Math.round(stalledMs) }),
        eventsPerSecond: projector.eventsPerSecond(),
      };
      if (opened === "not yet") return { ...at, ok: false, detail: buildingWords(built) };
      if (opened !== "opened") return { ...at, ok: false, detail: `the views cannot be opened: ${opened.error}` };
      if (cutOff !== undefined)
        return { ...at, ok: false, detail: `at ${position ?? "the beginning"}, and cut off from the log: ${cutOff}` };
      if (stalledMs !== undefined)
        return { ...at, ok: false, detail: `at ${position ?? "the beginning"}, and stalled for ${Math.round(stalledMs / 1_000)} s` };
      const head = await headAtStart();
      if (head !== undefined && (position === undefined || log.comparePositions(position, head) < 0))
        return { ...at, ok: false, detail: `at ${position ?? "the beginning"}, the log was at ${head} at the start` };
      return {
        ...at,
        ok: true,
        detail: [`at ${position ?? "the beginning"}`, ...lagWords(lag), ...(at.parked === 0 ? [] : [`${at.parked} streams parked`])].join(
          ", ",
        ),
      };
    },
    stop: () => projector.stop(),
  };
}

/** A log that cannot be asked now says nothing of the lag. */
async function lagOf(projector: Projector, clock: Clock): Promise<LagState | undefined> {
  try {
    const { events, more, first } = await projector.lag();
    const recordedMs = Date.parse(String(first?.metadata.recordedAt));
    const ageMs = Number.isNaN(recordedMs) ? 0 : Math.max(0, Date.parse(clock.now()) - recordedMs);
    return { events, more, seconds: ageMs / 1_000 };
  } catch (error) {
    if (error instanceof StoreFailure) return undefined;
    throw error;
  }
}

const lagWords = (lag: LagState | undefined): readonly string[] =>
  !lag || lag.events === 0 ? [] : [`${lag.more ? "more than " : ""}${lag.events} events and ${Math.round(lag.seconds)} s behind the log`];

const buildingWords = (building: Building | undefined): string =>
  building === undefined
    ? "the views are being built"
    : `the views are being built: ${building.events} events read${building.doing === "folding" ? ", which are folded" : ""}`;

/** Asks until there is an answer, and keeps that: a log that is away at the start has a head later. */
function askedOnce<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => {
    asked ??= ask().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
