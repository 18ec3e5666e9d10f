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

export async function readTableInThread(bytes: Buffer, kind: TableKind): Promise<TableRead> {
  const thread = new Worker(new URL("./table-thread.ts", import.meta.url), {
    workerData: { bytes, kind } satisfies TableJob,
    resourceLimits: { maxOldGenerationSizeMb: importThreadMiBMax },
    execArgv: [],
    name: "camket-table",
  });
  const late = setTimeout(() => void thread.terminate(), importReadTimeoutMs);
  try {
    return await new Promise<TableRead>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ unread: tooMuch }) : reject(error),
      );
      thread.once("exit", () => resolve({ unread: tooMuch }));
    });
  } finally {
    clearTimeout(late);
    void thread.terminate();
  }
}

const tooMuch = {
  code: "table-too-large",
  detail: "the table takes more time or memory to read than there is for it: send it in parts",
} as const;
