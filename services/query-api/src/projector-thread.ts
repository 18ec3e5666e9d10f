// project: the projector's thread. It opens the log for reading and owns the writing of the views' file; nobody else writes it.
import { parentPort, workerData } from "node:worker_threads";
import { openSqliteReader } from "@camket/event-store-sqlite";
import { follow } from "./follow.ts";
import { lineOf } from "./report.ts";
import type { Call, Said, ThreadData } from "./thread-messages.ts";

const { logFile, viewsFile, ledger, limits } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error("this file is a thread of the query side and is not started by itself");

const say = (said: Said) => port.postMessage(said);
const log = openSqliteReader({ file: logFile });
const follower = follow({
  log,
  file: viewsFile,
  ledger,
  limits,
  report: (report) => say({ said: "report", ...lineOf(report) }),
});

follower.opened.then(
  () => say({ said: "opened" }),
  (error: unknown) => say({ said: "report", level: "error", fields: { reason: String(error) }, message: "views cannot be opened" }),
);

port.on("message", (call: Call) => {
  answer(call).then(
    (value) => say({ said: "answer", id: call.id, answer: value }),
    (error: unknown) => say({ said: "failed", id: call.id, message: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(call: Call) {
  switch (call.call) {
    case "reached":
      return follower.reached(call.position, call.timeoutMs);
    case "state":
      return follower.state();
    case "stop":
      await follower.stop();
      await log.close();
      // Once the answer is on its way nothing keeps this thread.
      port?.unref();
      return undefined;
    default:
      return call satisfies never;
  }
}
