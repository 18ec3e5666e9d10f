// project: the projector's thread. It opens the log for reading and owns the writing of the views' file; nobody else writes it. Where views were built
// beside them, it lets those take their place.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { besideOf, offerNext, removeBeside, takePlace } from "@camket/projections";
import { rebuildWanted, removeOlderViews } from "@camket/views";
import type { Reached } from "./backend.ts";
import { fetchViews } from "./fetch-views.ts";
import { type Follower, follow } from "./follow.ts";
import { openLogAt } from "./log-place.ts";
import { lineOf } from "./report.ts";
import type { Call, Said, ThreadData } from "./thread-messages.ts";

const { logAt, viewsFile, viewsFrom, ledger, limits } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error("this file is a thread of the query side and is not started by itself");

const say = (said: Said) => port.postMessage(said);
const log = await openLogAt(logAt, (report) => say({ said: "report", level: "warn", fields: { ...report }, message: "event store" }));
const stopping = new AbortController();
let follower: Follower | undefined;
/** Resolves when no views take the place of others: another one for each time. */
let switched: Promise<void> = Promise.resolve();

removeBeside(viewsFile);
const begun = (viewsFrom === undefined ? Promise.resolve() : copyFrom(viewsFrom)).then(() => {
  if (!stopping.signal.aborted) begin();
});

async function copyFrom(address: string): Promise<void> {
  const fetched = await fetchViews(address, viewsFile, stopping.signal);
  if (fetched && "failed" in fetched)
    say({ said: "report", level: "warn", fields: { reason: fetched.failed }, message: "views not copied, built from the log" });
  else if (fetched) say({ said: "report", level: "info", fields: { from: address, ...fetched }, message: "views copied" });
}

function begin(): Follower {
  let askWanted: () => void = () => {};
  const report: Parameters<typeof follow>[0]["report"] = (one) => {
    if ("seq" in one) say({ said: "moved", seq: one.seq });
    say({ said: "report", ...lineOf(one) });
    if (one.event === "batch") askWanted();
  };
  const next = follow({ log, file: viewsFile, ledger, limits, report });
  follower = next;
  next.opened.then(
    (db) => {
      say({ said: "opened" });
      askWanted = sayWanted(db);
      askWanted();
      for (const file of removeOlderViews(dirname(viewsFile)))
        say({ said: "report", level: "info", fields: { file }, message: "views of an older program removed" });
    },
    (error: unknown) => say({ said: "report", level: "error", fields: { reason: String(error) }, message: "views cannot be opened" }),
  );
  return next;
}

/** Each wish once. */
function sayWanted(db: DatabaseSync): () => void {
  const ask = rebuildWanted(db);
  let told: string | undefined;
  return () => {
    const wanted = ask();
    if (!wanted || wanted.eventId === told) return;
    told = wanted.eventId;
    say({ said: "wanted", wanted });
  };
}

/** @throws what the disk throws: then the old views are still in their place, and go on */
async function takeThePlace(): Promise<void> {
  try {
    offerNext(besideOf(viewsFile), viewsFile);
    takePlace(viewsFile);
  } catch (error) {
    if (existsSync(viewsFile)) throw error;
    endBecause(error);
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  switched = promise;
  const old = follower;
  await old?.stop();
  const next = begin();
  await next.opened.catch(endBecause);
  // Whoever has read the old ones must not be told less by the new.
  const position = old?.position();
  if (position !== undefined) await next.reached(position, limits.waitMsMax);
  resolve();
}

/** The old views are gone and the new ones not open: a new start goes on from whatever step was the last. */
function endBecause(error: unknown): never {
  setImmediate(() => {
    throw error;
  });
  throw error;
}

/** Whoever waits while views take the place of others goes on to wait for the new ones. */
async function reached(position: string, timeoutMs: number): Promise<Reached> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const before = switched;
    await before;
    const answer = follower ? await follower.reached(position, Math.max(0, until - performance.now())) : "late";
    if (answer !== "late" || switched === before) return answer;
  }
}

port.on("message", (call: Call) => {
  answer(call).then(
    (value) => say({ said: "answer", id: call.id, answer: value }),
    (error: unknown) => say({ said: "failed", id: call.id, message: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(call: Call) {
  switch (call.call) {
    case "reached":
      return reached(call.position, call.timeoutMs);
    case "state":
      return follower ? follower.state() : { ok: false, detail: `the views are being copied from ${viewsFrom}`, seq: 0, parked: 0 };
    case "switch":
      await takeThePlace();
      return undefined;
    case "stop":
      stopping.abort();
      await begun;
      await follower?.stop();
      await log.close();
      // Once the answer is on its way nothing keeps this thread.
      port?.unref();
      return undefined;
    default:
      return call satisfies never;
  }
}
