// Starts the thread that builds views anew beside those that serve (a blue-green rebuild), and keeps what it says of itself: as a state, and as lines of the
// process's log. Of what it built nothing is left, however it ends, unless that is finished.
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Clock, Log } from "@camket/platform";
import { removeBeside } from "@camket/projections";
import type { ComparedSample, RebuildWanted } from "@camket/views";
import { beginRebuild, type NotCompared, type RebuildState } from "./rebuild-state.ts";
import type { RebuildSaid } from "./rebuild-thread.ts";
import type { ThreadData } from "./thread-messages.ts";

export interface RebuildInThread {
  readonly state: () => RebuildState;
  /** What whoever started it does with the finished views. */
  set(more: Partial<RebuildState>): void;
  /** `goneOn`: whether the old views do; else the process ends. */
  fail(reason: string, goneOn?: boolean): void;
  /** Resolves when the thread has ended: whether the new views are finished, which they are not where it was stopped or failed. */
  readonly finished: Promise<boolean>;
  /** Of what was built nothing is left, unless it was finished. */
  stop(): Promise<void>;
}

/** @param of how many events the views hold that serve */
export function rebuildInThread(data: ThreadData, wanted: RebuildWanted, of: number, clock: Clock, log: Log): RebuildInThread {
  const thread = new Worker(new URL("./rebuild-thread.ts", import.meta.url), { workerData: data, execArgv: [], name: "rebuild" });
  let state = beginRebuild(wanted, clock.now(), of);
  let stopped = false;
  /** The finished views are the projector's now. */
  let handedOver = false;
  const set = (more: Partial<RebuildState>) => {
    if (more.phase !== undefined && more.phase !== state.phase)
      log.info({ phase: more.phase, events: more.events ?? state.events, of: state.of }, "views are being built anew");
    state = { ...state, ...more };
  };
  const fail = (reason: string, goneOn = true) => {
    state = { ...state, phase: "failed", failed: reason };
    log.error(
      { reason },
      `views could not be built anew; ${goneOn ? "the old ones go on" : "the process ends, and its next start goes on"}`,
    );
  };
  const remove = () => {
    try {
      removeBeside(data.viewsFile);
    } catch (error) {
      // The next start tries again.
      log.warn({ reason: String(error) }, "what was built of new views could not be removed");
    }
  };
  log.info({ reason: wanted.reason, eventId: wanted.eventId, of }, "views are to be built anew");

  function hear(said: RebuildSaid): void {
    if (said.said === "report") log[said.level](said.fields, `beside the views: ${said.message}`);
    else if (said.said === "building") set({ phase: said.building.doing, events: said.building.events });
    else if (said.said === "following")
      set({ events: said.events, ...(state.phase === "comparing" ? {} : { phase: "following" }), of: Math.max(state.of, said.events) });
    else if (said.said === "comparing") set({ phase: "comparing" });
    else if (said.said === "checked") hearChecked(said.checked);
    else if (said.said === "compared") {
      set({ phase: "following", compared: said.compared });
      logCompared(log, said.compared);
    }
  }

  /** Where it found a difference, the thread ends and says so. */
  function hearChecked({ things, rows, differences, told, leftOut }: ComparedSample): void {
    const checked = { things, rows, ...(leftOut === undefined ? {} : { leftOut }) };
    if (differences === 0) {
      set({ checked });
      if (things > 0 && leftOut === undefined) log.info(checked, "the new views say what the log says, as far as they were compared");
      else log.warn(checked, "the new views say what the log says, as far as they were compared, and less was compared than should be");
    }
    for (const difference of told) log.error(difference, "the new views differ from the log");
  }

  const finished = new Promise<boolean>((resolve) => {
    let isFinished = false;
    thread.on("message", (said: RebuildSaid) => {
      if (said.said === "ended") isFinished = said.finished;
      else hear(said);
    });
    thread.once("error", (error) => fail(error instanceof Error ? error.message : String(error)));
    thread.once("exit", (code) => {
      if (!isFinished && !stopped && state.phase !== "failed") fail(`its thread ended with ${code}`);
      handedOver = isFinished && !stopped;
      if (!handedOver) remove();
      resolve(handedOver);
    });
  });

  return {
    state: () => state,
    set,
    fail,
    finished,
    async stop() {
      if (handedOver) return;
      stopped = true;
      thread.postMessage("stop");
      const late = setTimeout(() => void thread.terminate(), data.limits.closeMsMax);
      // One that is within a long step of SQLite's ends with that step, or with the process.
      await Promise.race([finished, sleep(data.limits.closeMsMax + data.limits.endMsMax, undefined, { ref: false })]);
      clearTimeout(late);
      remove();
    },
  };
}

/** Differences hinder nothing: views built from the log are right, and so the old ones were wrong. */
function logCompared(log: Log, compared: NonNullable<RebuildState["compared"]>): void {
  if (isNotCompared(compared)) {
    log.warn({ reason: compared.why }, "the old views were not compared with the new ones");
    return;
  }
  const { told, ...counts } = compared;
  if (counts.differences === 0) log.info(counts, "the old views say what the new ones say, as far as they were compared");
  else log.warn(counts, "the old views do not say what the log says; the new ones do, and take their place");
  for (const difference of told) log.warn(difference, "the old views differ");
}

const isNotCompared = (compared: NonNullable<RebuildState["compared"]>): compared is NotCompared => "why" in compared;
