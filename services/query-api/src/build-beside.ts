// project: views built anew from the log beside those that serve, followed until they hold as much, held against the log, and compared with the old ones
// at one event. It only reads the old ones, and takes nobody's place: whoever starts it does that with the finished file. New ones that are damaged, or
// that do not say what the log says, are never finished.
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import {
  askAgain,
  type Building,
  besideOf,
  isOfTheFile,
  type KeptCheckpoint,
  type ProjectionLimits,
  type ProjectorReport,
  readCheckpoint,
  removeBeside,
  startProjector,
} from "@camket/projections";
import {
  appendOf,
  type ComparedSample,
  compareFolded,
  compareSample,
  DamagedViews,
  decisions,
  identityOf,
  isDamage,
  type Ledger,
  logUntil,
  reading,
  viewsOf,
} from "@camket/views";
import type { QueryLimits } from "./limits.ts";
import type { NotCompared } from "./rebuild-state.ts";

export type BesideSaid =
  | { readonly said: "building"; readonly building: Building }
  /** They hold so many events, and follow the log. */
  | { readonly said: "following"; readonly events: number }
  | { readonly said: "comparing" }
  /** With what a fold of the log gives of a sample of things. */
  | { readonly said: "checked"; readonly checked: ComparedSample }
  /** With the views that serve. */
  | { readonly said: "compared"; readonly compared: ComparedSample | NotCompared };

export interface BuildBesideOptions {
  readonly log: EventLog;
  /** The views that serve. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly limits: ProjectionLimits & Pick<QueryLimits, "compareWaitMsMax" | "compareMsMin" | "compareShareMax">;
  readonly signal: AbortSignal;
  readonly tell: (said: BesideSaid) => void;
  readonly report: (report: ProjectorReport) => void;
}

/** The new views are not to be used. */
export class NewViewsWrong extends Error {}

/**
 * Resolves when the views are finished under the name `besideOf(file)`, closed; false where the signal ended it before. A log that is away is waited for.
 * @throws NewViewsWrong, DamagedViews, and what the disk throws: of the new ones nothing is left then
 */
export async function buildBeside({ log, file, ledger, limits, signal, tell, report }: BuildBesideOptions): Promise<boolean> {
  const beside = besideOf(file);
  removeBeside(file);
  const again = <Answer>(ask: () => Promise<Answer>) =>
    askAgain(ask, { limits, signal, onFailure: (error, retryInMs) => report({ event: "failed", error, retryInMs }) });
  const began = performance.now();
  let finished = false;
  try {
    await followTo(log, await again(() => log.head()), { known: false });
    const comparingMsMax = Math.max(limits.compareMsMin, (performance.now() - began) * limits.compareShareMax);
    if (signal.aborted) return false;
    tell({ said: "comparing" });
    await check(performance.now() + comparingMsMax);
    if (signal.aborted) return false;
    const compared = await compare(performance.now() + comparingMsMax);
    if (signal.aborted) return false;
    tell({ said: "compared", compared });
    // What came while it was compared.
    await followTo(log, await again(() => log.head()), { known: true });
    finished = !signal.aborted;
    return finished;
  } finally {
    if (!finished) removeBeside(file);
  }

  /**
   * Opens the new views, has them follow the log to a place in it at least, and closes them; known ones need no log to be opened. False where they did not
   * come so far until a moment of this process's clock, or the signal ended it.
   */
  async function followTo(
    from: EventLog,
    position: Position | undefined,
    { known, until = Number.POSITIVE_INFINITY }: { readonly known: boolean; readonly until?: number },
  ): Promise<boolean> {
    if (signal.aborted) return false;
    // A file that fails fails again, and takes room that those that serve may need.
    const broken = Promise.withResolvers<never>();
    broken.promise.catch(() => undefined);
    const projector = startProjector({
      log: from,
      file: beside,
      known,
      views: viewsOf(ledger.timeZone),
      identity: identityOf(ledger),
      appendOf,
      decisions,
      limits,
      building: (building) => tell({ said: "building", building }),
      report(one) {
        if ("seq" in one) tell({ said: "following", events: one.seq });
        if (one.event === "failed" && isOfTheFile(one.error)) broken.reject(one.error);
        report(one);
      },
    });
    const stop = () => void projector.stop();
    signal.addEventListener("abort", stop);
    const left = () => Math.min(limits.waitMsMax, until - performance.now());
    try {
      await Promise.race([projector.opened, broken.promise]);
      let reached = position === undefined;
      while (!reached && !signal.aborted && left() > 0)
        reached = await Promise.race([projector.reached(position as Position, left()), broken.promise]);
      return reached;
    } catch (error) {
      if (signal.aborted) return false;
      throw isDamage(error) ? new DamagedViews("fresh", error) : error;
    } finally {
      signal.removeEventListener("abort", stop);
      await projector.stop();
    }
  }

  function isOver(until: number): boolean {
    return signal.aborted || performance.now() > until;
  }

  /** The new ones alone, with the log. */
  async function check(until: number): Promise<void> {
    const patient: Pick<EventLog, "readStream" | "comparePositions"> = {
      comparePositions: log.comparePositions,
      readStream: async (...asked) => (await again(() => log.readStream(...asked))) ?? [],
    };
    const checked = await compareFolded({ log: patient, file: beside, ledger, signal, isOver: () => isOver(until) });
    if (signal.aborted) return;
    tell({ said: "checked", checked });
    const [first] = checked.told;
    if (first)
      throw new NewViewsWrong(
        `the new views are not what the log says, in ${checked.differences} places; the first is ${first.table} (${first.row}): ${first.text}`,
      );
  }

  /** At the event that the old views have reached, which are read at that one moment while they go on. */
  async function compare(until: number): Promise<ComparedSample | NotCompared> {
    const kept = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    try {
      const events = checkpointOf(beside).seq;
      const at = await oldAt(kept, events, until);
      if (!at) return { why: `the old views stay behind event ${events} of the log` };
      const isLater = ({ position }: RecordedEvent) => at.position === undefined || log.comparePositions(position, at.position) > 0;
      if (!(await followTo(logUntil(log, isLater), at.position, { known: true, until })))
        return { why: `there was no time for the new ones to reach event ${at.seq} of the log` };
      const fresh = new DatabaseSync(beside, { readOnly: true, timeout: 5_000 });
      try {
        return await compareSample({ kept, fresh }, { timeZone: ledger.timeZone, isOver: () => isOver(until) });
      } finally {
        fresh.close();
      }
    } catch (error) {
      if (!isDamage(error)) throw error;
      return { why: `the old views cannot be read: ${(error as Error).message}` };
    } finally {
      kept.close();
    }
  }

  /** Where the old views are, within a read transaction that stays open, once they hold as many events as the new ones; undefined where they do not come. */
  async function oldAt(kept: DatabaseSync, events: number, until: number): Promise<KeptCheckpoint | undefined> {
    const atLast = Math.min(until, performance.now() + limits.compareWaitMsMax);
    do {
      kept.exec("BEGIN");
      const checkpoint = readCheckpoint(kept);
      if (checkpoint && checkpoint.seq >= events) return checkpoint;
      kept.exec("COMMIT");
      await sleep(20);
    } while (!isOver(atLast));
    return undefined;
  }
}

/** Of the new views. @throws DamagedViews */
function checkpointOf(file: string): KeptCheckpoint {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    return reading("fresh", () => readCheckpoint(db) as KeptCheckpoint);
  } finally {
    db.close();
  }
}
