// Long work in the thread that answers requests gives way to others by the clock, not by how much it has done.
import { setImmediate as others } from "node:timers/promises";
import { importSliceMs } from "./limits.ts";

/** To be awaited between pieces of the work: it gives way when the last time is long enough ago. @throws what aborted `signal` */
export function breather(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < importSliceMs) return;
    await others();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
