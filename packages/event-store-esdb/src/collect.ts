// query: one read of the server, from its first answer to its last. The client's read streams have no deadline, leave the server sending
// when their reader stops, and throw into the process when they fail with nobody listening; here each has its own clock, is cancelled
// whatever happens, and keeps a listener to the end.
import type { StreamingRead } from "@eventstore/db-client";
import { NoAnswer } from "./failures.ts";
import { charsOf, recordIn, type ServerRecord } from "./record.ts";

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

export interface Page {
  readonly records: readonly ServerRecord[];
  /** It was ended by us, at `charsMax`: more may be there. */
  readonly isCut: boolean;
}

export interface PageBounds {
  /** Without a record. */
  readonly idleMs: number;
  /** In all, whatever still comes. */
  readonly totalMs: number;
  /** About so many characters of records end a page, though never before its second record: who goes on reads the last one again. */
  readonly charsMax: number;
}

/** A page of records. Rejects with what the client says, or with `NoAnswer` when its time is over or a signal aborts. */
export function collect(
  stream: StreamingRead<Resolved>,
  { idleMs, totalMs, charsMax }: PageBounds,
  ...signals: readonly (AbortSignal | undefined)[]
): Promise<Page> {
  const records: ServerRecord[] = [];
  let chars = 0;
  let isOver = false;
  return new Promise((resolve, reject) => {
    const give = (settle: () => void) => {
      isOver = true;
      clearTimeout(idle);
      clearTimeout(total);
      for (const signal of signals) signal?.removeEventListener("abort", onAbort);
      letGo(stream);
      settle();
    };
    const fail = (why: string) => give(() => reject(new NoAnswer(why)));
    const onAbort = () => fail("the read was let go");
    const idle = setTimeout(() => fail(`nothing to read came for ${Math.round(idleMs)} ms`), idleMs);
    const total = setTimeout(() => fail(`it was not read to its end in ${Math.round(totalMs)} ms`), totalMs);
    if (signals.some((signal) => signal?.aborted)) return onAbort();
    for (const signal of signals) signal?.addEventListener("abort", onAbort, { once: true });
    stream.on("data", (resolved: Resolved) => {
      if (isOver) return;
      const record = recordIn(resolved);
      if (record) {
        records.push(record);
        chars += charsOf(record.data) + charsOf(record.metadata);
      }
      if (chars >= charsMax && records.length > 1) give(() => resolve({ records, isCut: true }));
      else idle.refresh();
    });
    stream.on("error", (error: Error) => give(() => reject(error)));
    stream.on("end", () => give(() => resolve({ records, isCut: false })));
    stream.on("close", () => fail("the server closed the read"));
  });
}
