// project: the projector's thread. It opens the log for reading and owns the writing of the views' file; nobody else writes it. Where views were built
// beside them, it lets those take their place.
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { type OutOfOrder, type ProjectorReport, removeLeftovers } from "@camket/projections";
import { rebuildWanted, removeOlderViews } from "@camket/views";
import { fetchViews } from "./fetch-views.ts";
import { openLogAt } from "./log-place.ts";
import { lineOf } from "./report.ts";
import { type ServedViews, serveViews } from "./serve-views.ts";
import type { Call, Said, ThreadData } from "./thread-messages.ts";

const { logAt, viewsFile, viewsFrom, ledger, limits } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error("this file is a thread of the query side and is not started by itself");

const say = (said: Said) => port.postMessage(said);
const log = await openLogAt(logAt, (report) => say({ said: "report", level: "warn", fields: { ...report }, message: "event store" }));
const stopping = new AbortController();
let served: ServedViews | undefined;
let askWanted: () => void = () => {};
/** This thread ends, and the process with it: that is the answer to what is asked. */
let isLost = false;
/** The last wish that was said, of these views. */
let told: string | undefined;

removeLeftovers(viewsFile);
const begun = (viewsFrom === undefined ? Promise.resolve() : copyFrom(viewsFrom)).then(() => {
  if (!stopping.signal.aborted)
    served = serveViews({ log, file: viewsFile, ledger, limits, report, reportBeside, opened, notOpened, wrong, lost });
});

async function copyFrom(address: string): Promise<void> {
  const fetched = await fetchViews(address, viewsFile, stopping.signal);
  if (fetched && "failed" in fetched)
    say({ said: "report", level: "warn", fields: { reason: fetched.failed }, message: "views not copied, built from the log" });
  else if (fetched) say({ said: "report", level: "info", fields: { from: address, ...fetched }, message: "views copied" });
}

function report(one: ProjectorReport): void {
  if ("seq" in one) say({ said: "moved", seq: one.seq });
  say({ said: "report", ...lineOf(one) });
  if (one.event === "batch") askWanted();
}

/** What they take is told when they serve. */
function reportBeside(one: ProjectorReport): void {
  if (one.event !== "failed" && one.event !== "stalled") return;
  const { level, fields, message } = lineOf(one);
  say({ said: "report", level, fields, message: `beside the views: ${message}` });
}

function opened(db: DatabaseSync, isOther: boolean): void {
  say({ said: "opened" });
  if (isOther) told = undefined;
  askWanted = sayWanted(db);
  askWanted();
  try {
    for (const file of removeOlderViews(dirname(viewsFile)))
      say({ said: "report", level: "info", fields: { file }, message: "views of an older program removed" });
  } catch (error) {
    // They are in nobody's way but for their room.
    say({ said: "report", level: "warn", fields: { reason: String(error) }, message: "views of an older program not removed" });
  }
}

function notOpened(error: unknown): void {
  say({ said: "report", level: "error", fields: { reason: String(error) }, message: "views cannot be opened" });
}

/** Each time that they are gone on with: whoever builds others knows whether that is under way. */
function wrong({ message, seenAt = "" }: OutOfOrder): void {
  say({ said: "wrong", wanted: { eventId: seenAt, reason: message } });
}

function lost(error: unknown): void {
  isLost = true;
  setImmediate(() => {
    throw error;
  });
}

/** Each wish once. */
function sayWanted(db: DatabaseSync): () => void {
  const ask = rebuildWanted(db);
  return () => {
    const wanted = ask();
    if (!wanted || wanted.eventId === told) return;
    told = wanted.eventId;
    say({ said: "wanted", wanted });
  };
}

port.on("message", (call: Call) => {
  answer(call).then(
    (value) => say({ said: "answer", id: call.id, answer: value }),
    (error: unknown) => {
      if (!isLost) say({ said: "failed", id: call.id, message: error instanceof Error ? error.message : String(error) });
    },
  );
});

async function answer(call: Call) {
  switch (call.call) {
    case "reached":
      return served ? served.reached(call.position, call.timeoutMs) : "late";
    case "state":
      return served ? served.state() : { ok: false, detail: `the views are being copied from ${viewsFrom}`, seq: 0, parked: 0 };
    case "catch up":
      return served?.catchUp();
    case "switch":
      return served?.switchOver();
    case "stop":
      stopping.abort();
      await begun;
      await served?.stop();
      await log.close();
      // Once the answer is on its way nothing keeps this thread.
      port?.unref();
      return undefined;
    default:
      return call satisfies never;
  }
}
