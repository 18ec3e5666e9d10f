// The threads of a rebuild, seen from the one that builds: each takes the next part of a register's streams as soon as it has folded one.
import { Worker } from "node:worker_threads";
import type { Register } from "./define-register.ts";
import type { StreamRange } from "./event.ts";

export interface FoldThreadData {
  /** The file that holds the events. */
  readonly from: string;
  readonly name: string;
  readonly timeZone: string;
}

export interface FoldPart {
  /** The file to fold it into. */
  readonly to: string;
  readonly streams: StreamRange;
}

/** An event that the thread could not apply, whatever was decided about it. */
export interface ParkedInThread {
  readonly stream: string;
  readonly eventId: string;
  readonly seq: number;
  readonly error: string;
}

/**
 * Resolves when all parts are folded; rejects when a thread fails. All of them have begun when it returns: nothing may write events until it resolves.
 * @param take what became of each part, in their order, while the next ones are folded
 */
export async function foldInThreads(
  from: string,
  { name, timeZone }: Pick<Register, "name" | "timeZone">,
  parts: readonly FoldPart[],
  threads: number,
  take: (part: FoldPart, parked: readonly ParkedInThread[]) => void,
): Promise<void> {
  const workerData: FoldThreadData = { from, name, timeZone };
  const folded = new Map<number, readonly ParkedInThread[]>();
  let next = 0;
  let taken = 0;
  const takeInOrder = () => {
    for (let parked = folded.get(taken); parked; parked = folded.get(++taken)) {
      folded.delete(taken);
      take(parts[taken] as FoldPart, parked);
    }
  };
  const workers = Array.from(
    { length: Math.min(threads, parts.length) },
    () => new Worker(new URL("./fold-thread.ts", import.meta.url), { workerData, execArgv: [], name: `fold ${name}` }),
  );
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let at: number | undefined;
      worker.on("message", (message: "ready" | readonly ParkedInThread[]) => {
        if (at !== undefined && message !== "ready") folded.set(at, message);
        at = next < parts.length ? next++ : undefined;
        if (at === undefined) resolve();
        else worker.postMessage(parts[at]);
        try {
          takeInOrder();
        } catch (error) {
          reject(error);
        }
      });
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`a thread that folds ${name} ended with ${code}`)));
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
