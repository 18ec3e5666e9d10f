// The description of the API costs a second of a processor, once: in a thread of its own, since the one that is asked for it takes commands.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { processLimits } from "./limits.ts";

/** As JSON. Rejects where the thread fails or takes too long. */
export async function describeInThread(): Promise<Buffer> {
  const worker = new Worker(new URL("./description-thread.ts", import.meta.url), { execArgv: [], name: "description" });
  // A process that is to end does not wait for it.
  worker.unref();
  try {
    const [description] = (await once(worker, "message", { signal: AbortSignal.timeout(processLimits.describeMs) })) as [Uint8Array];
    return Buffer.from(description.buffer, description.byteOffset, description.byteLength);
  } finally {
    await worker.terminate();
  }
}
