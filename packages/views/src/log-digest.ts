// audit: the digest of a log by reading it, to decide between views whose digests differ. It takes as long as the log takes to be read.
import { digestText, ledgerDigest } from "@camket/audit";
import { type EventLog, type Position, pageEventsDefault, type RecordedEvent } from "@camket/event-store";

/** Of the events up to a position, and of none where there is none. @throws what the log throws */
export async function logDigest(
  log: Pick<EventLog, "readAll" | "comparePositions">,
  upTo: Position | undefined,
  signal: AbortSignal,
): Promise<string> {
  const of = ledgerDigest();
  let after: RecordedEvent | undefined;
  for (let more = upTo !== undefined; more && !signal.aborted; ) {
    // Reading forwards includes the event at the position.
    const page = await log.readAll({ ...(after ? { from: after.position } : {}), limit: pageEventsDefault });
    const fresh = after ? page.slice(1) : page;
    for (const event of fresh) if (log.comparePositions(event.position, upTo as Position) <= 0) of.take(event);
    after = fresh.at(-1);
    more = after !== undefined && log.comparePositions(after.position, upTo as Position) < 0;
  }
  return digestText(of.digest());
}
