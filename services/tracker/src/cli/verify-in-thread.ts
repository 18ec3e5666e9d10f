// Starts a verification in its thread, and gives what it tells, as it tells it.
import { Worker } from "node:worker_threads";
import { Failed } from "./exit-codes.ts";
import type { Verified, VerifyLine, VerifyReport, VerifyTarget } from "./verify-target.ts";

export type VerifyMessage =
  | { readonly line: VerifyLine }
  | { readonly progress: { readonly what: string; readonly done: number; readonly of: number } }
  | { readonly done: Verified };

export function verifyInThread(target: VerifyTarget, report: VerifyReport): Promise<Verified> {
  const thread = new Worker(new URL("./verify-thread.ts", import.meta.url), { workerData: target, execArgv: [], name: "camket-verify" });
  return new Promise((resolve, reject) => {
    thread.on("message", (message: VerifyMessage) => {
      if ("line" in message) report.line(message.line);
      else if ("progress" in message) report.progress(message.progress.what, message.progress.done, message.progress.of);
      else resolve(message.done);
    });
    // An error keeps its words and its code on the way, and not its class. What has a code was foreseen.
    thread.once("error", (error: NodeJS.ErrnoException) => reject(error.code ? new Failed(error.message, { cause: error }) : error));
    thread.once("exit", (code) => reject(new Error(`the thread that verifies ended with ${code}`)));
  });
}
