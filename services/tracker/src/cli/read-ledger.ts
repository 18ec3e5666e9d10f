// Which ledger a log holds, and how it is opened anew under another tag when the log was put back or moved: positions that clients have
// from before are then refused instead of meaning another place.
import { ledgerStream } from "@camket/domain";
import type { EventLog, EventStore } from "@camket/event-store";
import type { Clock } from "@camket/platform";
import { type Ledger, LedgerMismatch, opening, readLedger } from "../ledger.ts";
import { appendAll } from "./append-all.ts";
import { WrongUse } from "./exit-codes.ts";

/** Undefined where the log is empty. @throws WrongUse where it is none of Camket's */
export async function ledgerIn(log: Pick<EventLog, "readStream" | "head">): Promise<Ledger | undefined> {
  try {
    return await readLedger(log);
  } catch (error) {
    if (error instanceof LedgerMismatch) throw new WrongUse(error.message);
    throw error;
  }
}

/** The last event of a log that was put back or moved. */
export async function openAnew(store: EventStore, of: Pick<Ledger, "ledgerId" | "timeZone">, clock: Clock): Promise<Ledger> {
  const [last] = await store.readStream(ledgerStream, { direction: "backwards", limit: 1 });
  const { ledger, event } = opening(of, clock);
  await appendAll(store, [{ stream: ledgerStream, expectedRevision: last ? last.revision : "no-stream", events: [event] }]);
  return ledger;
}
