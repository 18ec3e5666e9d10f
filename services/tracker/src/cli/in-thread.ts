// Long work in a thread of its own: SQLite holds its thread for as long as a check takes, and the program has to hear a Ctrl-C. What the work tells
// arrives here as it tells it.
import { parentPort, Worker, workerData } from "node:worker_threads";
import { Failed, WrongUse } from "./exit-codes.ts";

export interface Report<Line> {
  line(line: Line): void;
  progress(what: string, done: number, of: number): void;
}

type Message<Line, Done> =
  | { readonly line: Line }
  | { readonly progress: { readonly what: string; readonly done: number; readonly of: number } }
  | { readonly wrongUse: string }
  | { readonly done: Done };

/** @param thread its file, which calls `workInThread` */
export function inThread<Target, Line, Done>(thread: URL, target: Target, report: Report<Line>): Promise<Done> {
  const worker = new Worker(thread, { workerData: target, execArgv: [], name: "camket-work" });
  return new Promise((resolve, reject) => {
    worker.on("message", (message: Message<Line, Done>) => {
      if ("line" in message) report.line(message.line);
      else if ("progress" in message) report.progress(message.progress.what, message.progress.done, message.progress.of);
      else if ("wrongUse" in message) reject(new WrongUse(message.wrongUse));
      else resolve(message.done);
    });
    // An error keeps its words and its code on the way, and not its class. What has a code was foreseen.
    worker.once("error", (error: NodeJS.ErrnoException) => reject(error.code ? new Failed(error.message, { cause: error }) : error));
    worker.once("exit", (code) => reject(new Error(`the thread that does the work ended with ${code}`)));
  });
}

/** All that a thread's file does. */
export async function workInThread<Target, Line, Done>(work: (target: Target, report: Report<Line>) => Promise<Done>): Promise<void> {
  const post = (message: Message<Line, Done>): void => parentPort?.postMessage(message);
  try {
    const result = await work(workerData as Target, {
      line: (line) => post({ line }),
      progress: (what, done, of) => post({ progress: { what, done, of } }),
    });
    post({ done: result });
  } catch (error) {
    if (error instanceof WrongUse) post({ wrongUse: error.message });
    else if (error instanceof Failed) throw Object.assign(error, { code: "FAILED" });
    else throw error;
  }
}
