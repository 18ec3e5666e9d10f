// append: the writer thread's program. It takes all batches that have arrived as one transaction, answers them in order, tells the
// readers of other threads, and only then carries the write-ahead log over into the database, when it has grown enough.
// Whatever it throws is a broken invariant: the thread ends, and no later append is taken.
import { BroadcastChannel, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type AppendRequest, openAppender } from "./append.ts";
import { bellNameOf } from "./bell.ts";
import { transactionAppendsMax, transactionBytesMax, walPagesMax } from "./limits.ts";
import { openWritable } from "./schema.ts";
import { closeMessage, type WriterThreadData } from "./writer.ts";

if (!parentPort) throw new Error("writer-thread.ts is started by writer.ts");
const port = parentPort;
const { file } = workerData as WriterThreadData;
const db = openWritable(file);
const appender = openAppender(db);
const bell = new BroadcastChannel(bellNameOf(file));
const walPages = db.prepare("PRAGMA wal_checkpoint(NOOP)");
const checkpoint = db.prepare("PRAGMA wal_checkpoint(PASSIVE)");

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
  carryOver();
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

/** A disk too full for it keeps the pages in the write-ahead log, where they are safe; the next commit tries again. */
function carryOver(): void {
  try {
    const { log, checkpointed } = walPages.get() as { log: number; checkpointed: number };
    if (log - checkpointed >= walPagesMax) checkpoint.get();
  } catch {
    // as above
  }
}

function close(): void {
  db.close();
  bell.close();
  port.close();
}
