// project: views built anew from the log beside those that serve, followed until they hold as much, and compared with them at one event. It only reads
// the old ones, and takes nobody's place: whoever starts it does that with the finished file.
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { EventLog, Position, RecordedEvent } from "@camket/event-store";
import {
  type Building,
  besideOf,
  type KeptCheckpoint,
  type ProjectionLimits,
  type ProjectorReport,
  readCheckpoint,
  removeBeside,
  startProjector,
} from "@camket/projections";
import { appendOf, type ComparedSample, compareSample, decisions, identityOf, isDamage, type Ledger, logUntil, viewsOf } from "@camket/views";
import type { NotCompared } from "./rebuild-state.ts";

export type BesideSaid =
  | { readonly said: "building"; readonly building: Building }
  /** They hold so many events, and follow the log. */
  | { readonly said: "following"; readonly events: number }
  | { readonly said: "comparing" }
  | { readonly said: "compared"; readonly compared: ComparedSample | NotCompared };

export interface BuildBesideOptions {
  readonly log: EventLog;
  /** The views that serve. */
  readonly file: string;
  readonly ledger: Ledger;
  readonly limits: ProjectionLimits & { readonly compareWaitMsMax: number };
  readonly signal: AbortSignal;
  readonly tell: (said: BesideSaid) => void;
  readonly report: (report: ProjectorReport) => void;
}

/** Resolves when the views are finished under the name `besideOf(file)`, closed; false where the signal ended it before. */
export async function buildBeside({ log, file, ledger, limits, signal, tell, report }: BuildBesideOptions): Promise<boolean> {
  const beside = besideOf(file);
  removeBeside(file);
  let finished = false;
  try {
    await followTo(log, await log.head());
    if (signal.aborted) return false;
    tell({ said: "comparing" });
    const compared = await compare();
    if (signal.aborted) return false;
    tell({ said: "compared", compared });
    // What came while it was compared.
    await followTo(log, await log.head());
    finished = !signal.aborted;
    return finished;
  } finally {
    if (!finished) removeBeside(file);
  }

  /** Opens the new views, has them follow the log to a place in it at least, and closes them. */
  async function followTo(from: EventLog, position: Position | undefined): Promise<void> {
    if (signal.aborted) return;
    const projector = startProjector({
      log: from,
      file: beside,
      views: viewsOf(ledger.timeZone),
      identity: identityOf(ledger),
      appendOf,
      decisions,
      limits,
      building: (building) => tell({ said: "building", building }),
      report(one) {
        if ("seq" in one) tell({ said: "following", events: one.seq });
        report(one);
      },
    });
    const stop = () => void projector.stop();
    signal.addEventListener("abort", stop);
    try {
      await projector.opened;
      while (!signal.aborted && position !== undefined && !(await projector.reached(position, limits.waitMsMax)));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      await projector.stop();
    }
  }

  /** At the event that the old views have reached, which are read at that one moment while they go on. */
  async function compare(): Promise<ComparedSample | NotCompared> {
    const kept = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    try {
      const events = checkpointOf(beside).seq;
      const at = await oldAt(kept, events);
      if (!at) return { why: `the old views stay behind event ${events} of the log` };
      const isLater = ({ position }: RecordedEvent) => at.position === undefined || log.comparePositions(position, at.position) > 0;
      await followTo(logUntil(log, isLater), at.position);
      if (signal.aborted) return { why: "it was ended" };
      const fresh = new DatabaseSync(beside, { readOnly: true, timeout: 5_000 });
      try {
        return compareSample({ kept, fresh }, ledger.timeZone);
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
  async function oldAt(kept: DatabaseSync, events: number): Promise<KeptCheckpoint | undefined> {
    for (const until = performance.now() + limits.compareWaitMsMax; !signal.aborted && performance.now() < until; await sleep(20)) {
      kept.exec("BEGIN");
      const checkpoint = readCheckpoint(kept);
      if (checkpoint && checkpoint.seq >= events) return checkpoint;
      kept.exec("COMMIT");
    }
    return undefined;
  }
}

function checkpointOf(file: string): KeptCheckpoint {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    return readCheckpoint(db) as KeptCheckpoint;
  } finally {
    db.close();
  }
}
