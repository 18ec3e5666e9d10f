// project: views built anew from the log beside those that serve (a shadow, or blue-green, rebuild), followed until they hold as much, held against the log,
// and compared with the old ones at one event. It only reads the old ones, and takes nobody's place: whoever starts it does that with the finished file. New
// ones that are damaged, or that do not say what the log says, are never finished; a log that is away is asked again, with backoff.
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { type EventLog, InvalidPosition, type Position, type RecordedEvent } from "@camket/event-store";
import {
  type Building,
  besideOf,
  isGivenUp,
  isOfTheFile,
  type KeptCheckpoint,
  type ProjectorReport,
  readCheckpoint,
  removeBeside,
  retryWithBackoff,
} from "@camket/projections";
import {
  type ComparedSample,
  compareFolded,
  compareSample,
  DamagedViews,
  digestIn,
  isDamage,
  type Ledger,
  logDigest,
  logUntil,
  reading,
  startViews,
} from "@camket/views";
import type { QueryLimits } from "./limits.ts";
import type { NotCompared } from "./rebuild-state.ts";
import { workingTime } from "./working-time.ts";

export type BesideSaid =
  | { readonly said: "building"; readonly building: Building }
  /** They hold so many events, and follow the log. */
  | { readonly said: "following"; readonly events: number }
  | { readonly said: "comparing" }
  /** With what the log says of a sample of things. */
  | { readonly said: "checked"; readonly checked: ComparedSample }
  /** With the views that serve. */
  | { readonly said: "compared"; readonly compared: ComparedSample | NotCompared };

export interface BuildBesideOptions {
  readonly log: EventLog;
  /** The views that serve. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly limits: QueryLimits;
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
  const time = workingTime();
  const patient = patientLog();
  let finished = false;
  try {
    await followTo(log, await patient.head(), { known: false });
    const comparingMsMax = Math.max(limits.compareMsMin, time.ms() * limits.compareShareMax);
    if (signal.aborted) return false;
    tell({ said: "comparing" });
    const streams = await check(comparingMsMax);
    if (signal.aborted) return false;
    const compared = await compare(streams, comparingMsMax);
    if (signal.aborted) return false;
    tell({ said: "compared", compared });
    // What came while it was compared.
    await followTo(log, await patient.head(), { known: true });
    finished = !signal.aborted;
    return finished;
  } finally {
    if (!finished) removeBeside(file);
  }

  /** The log, which is asked again while it is away; after the signal it says nothing. A position that it does not know is an answer. */
  function patientLog() {
    const again = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> => {
      const answered = await retryWithBackoff(
        () =>
          ask().then(
            (answer) => ({ answer }),
            (error) => {
              if (error instanceof InvalidPosition) return { error };
              throw error;
            },
          ),
        {
          limits,
          signal,
          onFailure(error, retryInMs) {
            time.away();
            report({ event: "failed", error, retryInMs });
          },
        },
      );
      time.back();
      if (answered && "error" in answered) throw answered.error;
      return answered?.answer;
    };
    return {
      comparePositions: log.comparePositions,
      head: () => again(() => log.head()),
      readStream: async (...asked: Parameters<EventLog["readStream"]>) => (await again(() => log.readStream(...asked))) ?? [],
      readAll: async (...asked: Parameters<EventLog["readAll"]>) => (await again(() => log.readAll(...asked))) ?? [],
    };
  }

  /**
   * Opens the new views, has them follow the log to a place in it at least, and closes them; known ones need no log to be opened. False where they did not
   * come so far until some time of work, or the signal ended it.
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
    const projector = startViews({
      log: from,
      file: beside,
      known,
      ledger,
      limits,
      building(building) {
        time.back();
        tell({ said: "building", building });
      },
      report(one) {
        if ("seq" in one) tell({ said: "following", events: one.seq });
        if (one.event === "failed") time.away();
        else time.back();
        if (one.event === "failed" && isOfTheFile(one.error)) broken.reject(one.error);
        report(one);
      },
    });
    projector.ended.catch(broken.reject);
    const stop = () => void projector.stop().catch(() => undefined);
    signal.addEventListener("abort", stop);
    const left = () => Math.min(limits.waitMsMax, until - time.ms());
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
      // What ended it was heard.
      await projector.stop().catch(() => undefined);
      time.back();
    }
  }

  /** The new ones alone, with the log. Gives the streams of which they were found to be right. */
  async function check(msMax: number): Promise<ReadonlySet<string>> {
    /** The file is read first, however long that takes. */
    let until: number | undefined;
    const isOver = () => {
      until ??= time.ms() + msMax;
      return signal.aborted || time.ms() >= until;
    };
    const { streams, ...checked } = await compareFolded({ log: patient, file: beside, ledger, signal, limits, isOver });
    if (signal.aborted) return streams;
    tell({ said: "checked", checked });
    const [first] = checked.told;
    if (first)
      throw new NewViewsWrong(
        `the new views are not what the log says, in ${checked.differences} places; the first is ${first.table} (${first.row}): ${first.text}`,
      );
    return streams;
  }

  /** At the event that the old views have reached, which are read at that one moment while they go on. */
  async function compare(streams: ReadonlySet<string>, msMax: number): Promise<ComparedSample | NotCompared> {
    const until = time.ms() + msMax;
    const isOver = () => signal.aborted || time.ms() >= until;
    let kept: DatabaseSync | undefined;
    try {
      const old = reading("kept", () => new DatabaseSync(file, { readOnly: true, timeout: 5_000 }));
      kept = old;
      const events = ofNew(({ checkpoint }) => checkpoint.seq);
      const at = await oldAt(old, events, isOver);
      if (!at) return await alone(`the old views do not come to event ${events} of the log`);
      const isLater = ({ position }: RecordedEvent) => at.position === undefined || log.comparePositions(position, at.position) > 0;
      if (!(await followTo(logUntil(log, isLater), at.position, { known: true, until })))
        return await alone(`there was no time for the new ones to reach event ${at.seq} of the log`);
      await checkDigest(() => digestIn(old, at.seq));
      const fresh = new DatabaseSync(beside, { readOnly: true, timeout: 5_000 });
      try {
        return await compareSample({ kept: old, fresh }, { timeZone: ledger.timeZone, streams, isOver });
      } finally {
        fresh.close();
      }
    } catch (error) {
      // Whatever is wrong with the old ones, or with what is below them, is why there shall be new ones.
      if (!(error instanceof DamagedViews) || error.which === "fresh") throw error;
      return await alone(error.message);
    } finally {
      kept?.close();
    }
  }

  async function alone(why: string): Promise<NotCompared> {
    if (!signal.aborted) await checkDigest(() => undefined);
    return { why };
  }

  /**
   * The digest that the new ones have of the whole log is that of the old ones, which were made apart from them; else the log, which is read for that, decides.
   * @throws NewViewsWrong
   */
  async function checkDigest(ofOld: () => string | undefined): Promise<void> {
    const [checkpoint, digest] = ofNew(({ db, checkpoint }) => [checkpoint, digestIn(db, checkpoint.seq)] as const);
    if (digest === tried(ofOld)) return;
    const right = await logDigest(patient, checkpoint.position, signal);
    if (signal.aborted || digest === right) return;
    throw new NewViewsWrong(`the new views are not what the log says: the digest of the log is ${right}, and by them ${digest}`);
  }

  /** Where the old views are, within a read transaction that stays open, once they hold as many events as the new ones; undefined where they do not come. */
  async function oldAt(kept: DatabaseSync, events: number, isOver: () => boolean): Promise<KeptCheckpoint | undefined> {
    const atLast = performance.now() + limits.compareWaitMsMax;
    do {
      const checkpoint = reading("kept", () => {
        kept.exec("BEGIN");
        const found = readCheckpoint(kept);
        if (found && (found.seq >= events || isGivenUp(found))) return found;
        kept.exec("COMMIT");
        return undefined;
      });
      if (checkpoint) return isGivenUp(checkpoint) ? undefined : checkpoint;
      await sleep(20);
    } while (!isOver() && performance.now() < atLast);
    return undefined;
  }

  /** @throws DamagedViews */
  function ofNew<Value>(read: (of: { readonly db: DatabaseSync; readonly checkpoint: KeptCheckpoint }) => Value): Value {
    const db = new DatabaseSync(beside, { readOnly: true, timeout: 5_000 });
    try {
      return reading("fresh", () => {
        const checkpoint = readCheckpoint(db);
        if (!checkpoint) throw new DamagedViews("fresh", new Error("they were never finished"));
        return read({ db, checkpoint });
      });
    } finally {
      db.close();
    }
  }
}

/** Undefined where the old views cannot say it: a row that is not there, or is no digest. */
function tried(read: () => string | undefined): string | undefined {
  try {
    return reading("kept", read);
  } catch (error) {
    if (error instanceof DamagedViews || error instanceof TypeError) return undefined;
    throw error;
  }
}
