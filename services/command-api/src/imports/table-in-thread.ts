// Reads a table in a thread of its own: seconds of work that no other request waits for, in memory that is bounded whatever the file holds, and
// ended when it takes too long.
import { Worker } from "node:worker_threads";
import { importReadTimeoutMs, importThreadMiBMax } from "./limits.ts";
import type { TableRead } from "./read-table.ts";
import type { TableKind } from "./table-kind.ts";

export interface TableJob {
  readonly bytes: Uint8Array;
  readonly kind: TableKind;
}

/** @throws what aborted the signal */
export async function readTableInThread(bytes: Buffer, kind: TableKind, signal?: AbortSignal): Promise<TableRead> {
  signal?.throwIfAborted();
  const thread = new Worker(new URL("./table-thread.ts", import.meta.url), {
    workerData: { bytes, kind } satisfies TableJob,
    resourceLimits: { maxOldGenerationSizeMb: importThreadMiBMax },
    execArgv: [],
    name: "camket-table",
  });
  const end = () => void thread.terminate();
  const late = setTimeout(end, importReadTimeoutMs);
  signal?.addEventListener("abort", end);
  try {
    return await new Promise<TableRead>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ unread: tooMuch }) : reject(error),
      );
      thread.once("exit", () => (signal?.aborted ? reject(signal.reason) : resolve({ unread: tooMuch })));
    });
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", end);
    end();
  }
}

const tooMuch = {
  code: "table-too-large",
  detail: "the table takes more time or memory to read than there is for it: send it in parts",
} as const;
