// append: the two ways to write. For a file a thread of its own holds the writing connection, so that a disk that syncs slowly never
// holds up the event loop; `:memory:` has no disk, and runs the same core in place with the same turns and transactions.
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import type { Appended } from "@camket/event-store";
import { type AppendAnswer, type AppendRequest, openAppender } from "./append.ts";
import { openAppendQueue } from "./queue.ts";

export interface Writer {
  append(request: AppendRequest, signal?: AbortSignal): Promise<Appended>;
  /** Why nothing is taken any more. */
  refusal(): string | undefined;
  /** Takes no more, and waits for what was accepted. */
  drain(): Promise<void>;
  /** Frees the writing connection. The last connection to close carries the write-ahead log over, so this one goes last. */
  end(): Promise<void>;
}

/** `onWritten` is called after each batch that wrote something; its callers come first, whoever only listens comes after them. */
type OnWritten = () => void;

export function startInlineWriter(db: DatabaseSync, onWritten: OnWritten): Writer {
  const appender = openAppender(db);
  const queue = openAppendQueue({
    send(batch) {
      const answers = appender.run(batch);
      queue.settle(answers);
      if (wroteSome(answers)) onWritten();
    },
  });
  return { append: queue.push, refusal: queue.refusal, drain: queue.close, end: async () => {} };
}

/** What the thread is told when it starts. */
export interface WriterThreadData {
  readonly file: string;
  readonly syncDelayMs?: number;
}

export const closeMessage = "close";

export function startWriterThread(
  workerData: WriterThreadData,
  onWritten: OnWritten,
  program = new URL("./writer-thread.ts", import.meta.url),
): Writer {
  // Without the parent's loaders: the thread needs none, and starts sooner.
  const thread = new Worker(program, { workerData, execArgv: [], name: "camket-log-writer" });
  // An append under way keeps the process alive, an idle store does not.
  thread.unref();
  const queue = openAppendQueue({
    send: (batch) => thread.postMessage(batch),
    onBusy: (busy) => (busy ? thread.ref() : thread.unref()),
  });
  const ended = new Promise<void>((resolve) => {
    thread.on("message", (answers: readonly AppendAnswer[]) => {
      queue.settle(answers);
      if (wroteSome(answers)) onWritten();
    });
    thread.on("error", (error: Error) => queue.fail(error));
    thread.on("messageerror", (error) => {
      queue.fail(error);
      void thread.terminate();
    });
    thread.on("exit", (code) => {
      queue.fail(new Error(`exit code ${code}`));
      resolve();
    });
  });
  return {
    append: queue.push,
    refusal: queue.refusal,
    drain: queue.close,
    async end() {
      thread.ref();
      thread.postMessage(closeMessage);
      await ended;
    },
  };
}

const wroteSome = (answers: readonly AppendAnswer[]): boolean => answers.some((a) => a.status === "written");
