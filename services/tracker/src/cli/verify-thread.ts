// Verification in a thread of its own: SQLite holds its thread for as long as a check takes, and the program has to hear a Ctrl-C.
import { parentPort, workerData } from "node:worker_threads";
import type { VerifyMessage } from "./verify-in-thread.ts";
import { type VerifyTarget, verifyTarget } from "./verify-target.ts";

const post = (message: VerifyMessage): void => parentPort?.postMessage(message);

post({
  done: await verifyTarget(workerData as VerifyTarget, {
    line: (line) => post({ line }),
    progress: (what, done, of) => post({ progress: { what, done, of } }),
  }),
});
