// project: the thread that builds views anew beside those that serve. It opens the log for reading, and writes its own file alone.
import { parentPort, workerData } from "node:worker_threads";
import { type BesideSaid, buildBeside } from "./build-beside.ts";
import { openLogAt } from "./log-place.ts";
import { lineOf } from "./report.ts";
import type { Reported, ThreadData } from "./thread-messages.ts";

/** `ended`: whether the views are finished; they are not where it was told to stop. */
export type RebuildSaid = BesideSaid | Reported | { readonly said: "ended"; readonly finished: boolean };

const { logAt, viewsFile: file, ledger, limits } = workerData as ThreadData;
const port = parentPort;
if (!port) throw new Error("this file is a thread of the query side and is not started by itself");

const tell = (said: RebuildSaid) => port.postMessage(said);
const stopping = new AbortController();
const { signal } = stopping;
port.on("message", () => stopping.abort());

const log = await openLogAt(logAt, (report) => tell({ said: "report", level: "warn", fields: { ...report }, message: "event store" }));
try {
  const report: Parameters<typeof buildBeside>[0]["report"] = (one) => {
    // How far it is, whoever started it knows.
    if (one.event !== "batch" && one.event !== "opened") tell({ said: "report", ...lineOf(one) });
  };
  tell({ said: "ended", finished: await buildBeside({ log, file, ledger, limits, signal, tell, report }) });
} finally {
  await log.close();
  port.close();
}
