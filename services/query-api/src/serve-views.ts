// project: the views that serve, followed, and how others that were built beside them take their place: the cutover of a blue-green rebuild. The new ones are
// first followed to where the old ones are, which serve and go on meanwhile, be the log there or not; then the old ones stand still, the new are closed and
// renamed, and followed from there. Whatever fails before the rename leaves the old ones in their place, which go on.
import type { DatabaseSync } from "node:sqlite";
import { type EventLog, type Position, StoreFailure } from "@camket/event-store";
import {
  besideOf,
  type Disk,
  OutOfOrder,
  offerNext,
  type ProjectorReport,
  placeAfterFailure,
  realDisk,
  removeBeside,
  takePlace,
} from "@camket/projections";
import type { Ledger } from "@camket/views";
import type { Reached, ViewsState } from "./backend.ts";
import { type Follower, follow, headOf } from "./follow.ts";
import type { QueryLimits } from "./limits.ts";

export interface ServeViewsOptions {
  readonly log: EventLog;
  readonly file: string;
  readonly ledger: Ledger;
  readonly limits: QueryLimits;
  readonly report: (report: ProjectorReport) => void;
  /** Of views that do not serve yet. */
  readonly reportBeside: (report: ProjectorReport) => void;
  /** They can be read; told again where they were opened again, `isOther` where they are others than before. */
  readonly opened: (db: DatabaseSync, isOther: boolean) => void;
  readonly notOpened: (error: unknown) => void;
  /** They are not what the log says, and go no further: others are to be built beside them, which take the place. */
  readonly wrong: (error: OutOfOrder) => void;
  /** Neither the old ones nor the new ones are open, or the log is another than theirs: only a new start goes on, from whatever step was the last. */
  readonly lost: (error: unknown) => void;
  readonly disk?: Disk;
}

export interface ServedViews {
  /** Whoever waits while views take the place of others goes on to wait for the new ones. */
  reached(position: Position, timeoutMs: number): Promise<Reached>;
  state(): Promise<ViewsState>;
  /**
   * Has those beside be followed from now on; true once they hold what these hold, false where that takes longer than `waitMsMax`.
   * @throws whatever they fail of that is not the log's: then nothing is left of them
   */
  catchUp(): Promise<boolean>;
  /**
   * To be called once they are there. False where the log went away before they were there again: the old ones go on, and it may be called again.
   * @throws as above, and what the disk throws: the old ones go on, unless `lost` was told
   */
  switchOver(): Promise<boolean>;
  stop(): Promise<void>;
}

/** New views that are followed. */
interface Beside {
  /** Whether they do in time. @throws whatever they fail of that is not the log's */
  holds(position: Position | undefined, timeoutMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

/** A log that is away comes back, and what it did not give, or gave in another order, it gives when it is asked again; a disk or a file fails again. */
const passes = (error: unknown): boolean => error instanceof StoreFailure || error instanceof OutOfOrder;

export function serveViews(options: ServeViewsOptions): ServedViews {
  const { log, file, ledger, limits, report, reportBeside, disk = realDisk } = options;
  const headAtStart = headOf(log);
  let follower = begin("from the disk");
  let beside: Beside | undefined;
  let stopped = false;
  /** Resolves when no views take the place of others: another one for each time. */
  let switched: Promise<void> = Promise.resolve();

  function begin(which: "from the disk" | "as before" | "others"): Follower {
    const next = follow({ log, file, ledger, limits, report, headAtStart, known: which !== "from the disk" });
    next.opened.then((db) => options.opened(db, which === "others"), options.notOpened);
    next.ended.catch((error) => (error instanceof OutOfOrder ? options.wrong(error) : options.lost(error)));
    return next;
  }

  function beginBeside(): Beside {
    const broken = Promise.withResolvers<never>();
    broken.promise.catch(() => undefined);
    const hear = (one: ProjectorReport) => {
      reportBeside(one);
      if (one.event === "failed" && !passes(one.error)) broken.reject(one.error);
    };
    const follower = follow({ log, file: besideOf(file), ledger, limits, report: hear, headAtStart, known: true });
    for (const one of [follower.opened, follower.ended]) one.catch(broken.reject);
    return {
      holds: async (position, timeoutMs) => Promise.race([broken.promise, follower.opened.then(() => follower.holds(position, timeoutMs))]),
      // What ended it was heard.
      stop: () => follower.stop().catch(() => undefined),
    };
  }

  async function leaveBeside(): Promise<void> {
    if (!beside) return;
    await beside.stop();
    beside = undefined;
    removeBeside(file);
  }

  async function catchUp(): Promise<boolean> {
    if (stopped) return false;
    beside ??= beginBeside();
    try {
      return await beside.holds(follower.position(), limits.waitMsMax);
    } catch (error) {
      await leaveBeside();
      throw error;
    }
  }

  async function switchOver(): Promise<boolean> {
    if (!beside) throw new Error("no views are followed beside those that serve");
    const { promise, resolve } = Promise.withResolvers<void>();
    switched = promise;
    try {
      await follower.stop();
      // Whoever has read the old ones must not be told less by the new.
      const isThere = await beside.holds(follower.position(), limits.heldMsMax).catch(async (error) => {
        await leaveBeside();
        await goOn();
        throw error;
      });
      if (!isThere) {
        await goOn();
        return false;
      }
      await beside.stop();
      beside = undefined;
      await rename();
      follower = begin("others");
      await follower.opened.catch(endBecause);
      return true;
    } finally {
      resolve();
    }
  }

  /** With the old ones. */
  async function goOn(): Promise<void> {
    follower = begin("as before");
    await follower.opened.catch(async (error) => {
      if (stopped) return;
      await leaveBeside();
      endBecause(error);
    });
  }

  /** @throws what the disk throws: then the old ones are in their place, and followed again */
  async function rename(): Promise<void> {
    try {
      offerNext(besideOf(file), file, disk);
      takePlace(file, disk);
    } catch (error) {
      const place = placeAfterFailure(file, disk);
      if (place === "neither") endBecause(error);
      if (place === "new") return;
      removeBeside(file);
      await goOn();
      throw error;
    }
  }

  function endBecause(error: unknown): never {
    options.lost(error);
    throw error;
  }

  return {
    async reached(position, timeoutMs) {
      const until = performance.now() + timeoutMs;
      for (;;) {
        const before = switched;
        await before;
        const answer = await follower.reached(position, Math.max(0, until - performance.now()));
        if (answer !== "late" || switched === before) return answer;
      }
    },
    state: () => follower.state(),
    catchUp,
    switchOver,
    async stop() {
      stopped = true;
      await switched;
      await Promise.all([follower.stop(), leaveBeside()]);
    },
  };
}
