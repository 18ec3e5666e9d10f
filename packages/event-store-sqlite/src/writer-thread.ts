// append: the writer thread's program. It takes all batches that have arrived as one transaction, answers them in order, tells the
// readers of other threads, and only then carries the write-ahead log over into the database, when it has grown enough.
// Whatever it throws is a broken invariant or a damaged file: the thread ends, and no later append is taken.
import { BroadcastChannel, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { AppendRequest } from "./append.ts";
import { bellNameOf } from "./bell.ts";
import { openFileAppender } from "./file-appender.ts";
import { transactionAppendsMax, transactionBytesMax } from "./limits.ts";
import { openWritable, reopenWritable } from "./schema.ts";
import { closeMessage, type WriterThreadData } from "./writer.ts";

if (!parentPort) throw new Error("writer-thread.ts is started by writer.ts");
const port = parentPort;
const { file, syncDelayMs = 0 } = workerData as WriterThreadData;
const appender = openFileAppender({
  open: () => openWritable(file),
  reopen: () => reopenWritable(file),
  ...(syncDelayMs > 0 ? { beforeSync: () => sleep(syncDelayMs) } : {}),
});
const bell = new BroadcastChannel(bellNameOf(file));

port.on("message", (message: readonly AppendRequest[] | typeof closeMessage) => {
  if (message === closeMessage) return close();
  const waiting = [...message];
  let closing = false;
  for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) {
    if (more.message === closeMessage) closing = true;
    else for (const request of more.message as readonly AppendRequest[]) waiting.push(request);
  }
  for (let from = 0; from < waiting.length; ) {
    const to = endOfTransaction(waiting, from);
    const answers = appender.run(waiting.slice(from, to));
    port.postMessage(answers);
    if (answers.some((a) => a.status === "written")) bell.postMessage(null);
    from = to;
  }
  appender.carryOver();
  if (closing) close();
});

function endOfTransaction(waiting: readonly AppendRequest[], from: number): number {
  let bytes = 0;
  let to = from;
  while (to < waiting.length && to - from < transactionAppendsMax && (to === from || bytes < transactionBytesMax)) {
    bytes += waiting[to]?.bytes ?? 0;
    to += 1;
  }
  return to;
}

/** Holds this thread as a disk does that is slow to sync. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function close(): void {
  appender.close();
  bell.close();
  port.close();
}
