// query: one read of the server, from its first answer to its last. The client's read streams have no deadline, leave the server sending
// when their reader stops, and throw into the process when they fail with nobody listening; here each has its own clock, is cancelled
// whatever happens, and keeps a listener to the end.
import type { StreamingRead } from "@eventstore/db-client";
import { NoAnswer } from "./failures.ts";
import { recordIn, type ServerRecord } from "./record.ts";

type Resolved = Parameters<typeof recordIn>[0];

/** Anything of the client that streams: it can be cancelled, in one of two words. */
export interface Cancellable {
  on(event: "error", listener: (error: Error) => void): unknown;
  destroy(): unknown;
  cancel?(): Promise<unknown>;
  unsubscribe?(): Promise<unknown>;
}

/** Tells the server to stop, and waits for nothing. What the stream says from now on is heard by nobody and harms nobody. */
export function letGo(stream: Cancellable): void {
  stream.on("error", () => {});
  // Rejects where the connection never came about.
  void (stream.cancel?.() ?? stream.unsubscribe?.())?.catch(() => {});
  stream.destroy();
}

/** All records of a read. Rejects with what the client says, or with `NoAnswer` after `idleMs` without a record, or when `over` aborts. */
export function collect(stream: StreamingRead<Resolved>, idleMs: number, over: AbortSignal): Promise<ServerRecord[]> {
  const records: ServerRecord[] = [];
  return new Promise((resolve, reject) => {
    const give = (settle: () => void) => {
      clearTimeout(timer);
      over.removeEventListener("abort", onOver);
      letGo(stream);
      settle();
    };
    const onOver = () => give(() => reject(new NoAnswer("the connection was let go")));
    const timer = setTimeout(() => give(() => reject(new NoAnswer(`nothing to read came for ${idleMs} ms`))), idleMs);
    if (over.aborted) return onOver();
    over.addEventListener("abort", onOver, { once: true });
    stream.on("data", (resolved: Resolved) => {
      const record = recordIn(resolved);
      if (record) records.push(record);
      timer.refresh();
    });
    stream.on("error", (error: Error) => give(() => reject(error)));
    stream.on("end", () => give(() => resolve(records)));
    stream.on("close", () => give(() => reject(new NoAnswer("the server closed the read"))));
  });
}
