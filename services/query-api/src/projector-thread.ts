// project: the projector's thread. It opens the log for reading and owns the writing of the views' file; nobody else writes it.
import { parentPort, workerData } from "node:worker_threads";
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

const begun = viewsFrom === undefined ? begin() : copyFrom(viewsFrom).then(begin);

async function copyFrom(address: string): Promise<void> {
  const fetched = await fetchViews(address, viewsFile, stopping.signal);
  if (fetched && "failed" in fetched)
    say({ said: "report", level: "warn", fields: { reason: fetched.failed }, message: "views not copied, built from the log" });
  else if (fetched) say({ said: "report", level: "info", fields: { from: address, ...fetched }, message: "views copied" });
}

function begin(): void {
  if (stopping.signal.aborted) return;
  const report: Parameters<typeof follow>[0]["report"] = (one) => {
    if ("seq" in one) say({ said: "moved", seq: one.seq });
    say({ said: "report", ...lineOf(one) });
  };
  follower = follow({ log, file: viewsFile, ledger, limits, report });
  follower.opened.then(
    () => say({ said: "opened" }),
    (error: unknown) => say({ said: "report", level: "error", fields: { reason: String(error) }, message: "views cannot be opened" }),
  );
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
      return follower ? follower.reached(call.position, call.timeoutMs) : "late";
    case "state":
      return follower ? follower.state() : { ok: false, detail: `the views are being copied from ${viewsFrom}`, seq: 0, parked: 0 };
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
