// The digest of a log, by reading it: of all its events up to a head, or of the first so many.
import { type Digest, ledgerDigest } from "@camket/audit";
import type { EventLog, Position } from "@camket/event-store";
import { pagesUpTo } from "./read-pages.ts";

export interface ReadDigest {
  /** Of fewer events than were asked for where the log holds no more. */
  readonly digest: Digest;
  /** Of the last event that it speaks of; absent where it speaks of none. */
  readonly position?: Position;
}

export async function readDigest(
  log: EventLog,
  head: Position,
  { size = Number.POSITIVE_INFINITY, onRead = () => {} }: { readonly size?: number; readonly onRead?: (events: number) => void } = {},
): Promise<ReadDigest> {
  const of = ledgerDigest();
  let last: Position | undefined;
  const answer = () => ({ digest: of.digest(), ...(last === undefined ? {} : { position: last }) });
  for await (const events of pagesUpTo(log, head, onRead))
    for (const event of events) {
      if (of.size >= size) return answer();
      of.take(event);
      last = event.position;
    }
  return answer();
}
