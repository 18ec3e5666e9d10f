// A ledger knows itself: the first event of the log says which ledger it is, in which time zone its days are counted, and with which tag its
// positions are written. It is written once, into an empty log; after that the ledger's word counts, never the configuration's.
import { type EventMetadata, LedgerOpened, ledgerEvent, ledgerStream } from "@camket/domain";
import {
  ConcurrencyConflict,
  type EventLog,
  type EventStore,
  type JsonObject,
  type NewEvent,
  type RecordedEvent,
} from "@camket/event-store";
import { bodyHash, type Clock, randomId } from "@camket/platform";

export type Ledger = LedgerOpened;

/** The ledger is there and is not what the configuration says, or the log is none of Camket's. */
export class LedgerMismatch extends Error {}

/** @throws LedgerMismatch, StoreFailure */
export async function openLedger(store: EventStore, { timeZone, clock }: { timeZone: string; clock: Clock }): Promise<Ledger> {
  const ledger = await readLedger(store);
  if (!ledger) return beginLedger(store, timeZone, clock);
  if (ledger.timeZone !== timeZone)
    throw new LedgerMismatch(
      `CAMKET_TIME_ZONE is ${JSON.stringify(timeZone)}; allowed: ${JSON.stringify(ledger.timeZone)}, in which this ledger counts its days ` +
        "since it was opened. Another zone would rewrite the past.",
    );
  return ledger;
}

/**
 * What the last of the ledger's own events says: a restore or a move appends another, with a new tag. Nothing where the log is empty.
 * @throws LedgerMismatch
 */
export async function readLedger(store: Pick<EventLog, "readStream" | "head">): Promise<Ledger | undefined> {
  const last = await lastOpened(store);
  if (last || (await store.head()) === undefined) return last;
  // Another process may have opened it between the two questions.
  const since = await lastOpened(store);
  if (!since) throw new LedgerMismatch("the log holds events but no ledger was opened in it: it is none of Camket's");
  return since;
}

async function lastOpened(store: Pick<EventLog, "readStream">): Promise<Ledger | undefined> {
  const [last] = await store.readStream(ledgerStream, { direction: "backwards", limit: 1 });
  return last && ledgerOf(last);
}

function ledgerOf({ id, data }: RecordedEvent): Ledger {
  const ledger = LedgerOpened.safeParse(data);
  if (!ledger.success) throw new LedgerMismatch(`event ${id} of the log opens no ledger that this program can read`);
  return ledger.data;
}

async function beginLedger(store: EventStore, timeZone: string, clock: Clock): Promise<Ledger> {
  const { ledger, event } = opening({ ledgerId: randomId(), timeZone }, clock);
  try {
    await store.append(ledgerStream, [event], { expectedRevision: "no-stream" });
    return ledger;
  } catch (error) {
    // Another process was faster: then its word counts.
    if (error instanceof ConcurrencyConflict) return openLedger(store, { timeZone, clock });
    throw error;
  }
}

/** The event that opens a ledger, for the first time or anew, and what it says: each opening has a tag of its own. */
export function opening({ ledgerId, timeZone }: Pick<Ledger, "ledgerId" | "timeZone">, clock: Clock): { ledger: Ledger; event: NewEvent } {
  const ledger: Ledger = { ledgerId, timeZone, tag: randomId().slice(0, 8) };
  const commandId = randomId();
  const metadata: EventMetadata = {
    schemaVersion: ledgerEvent.schemaVersion,
    recordedAt: clock.now(),
    actor: { id: "local", assurance: "declared" },
    claims: [],
    commandId,
    bodyHash: bodyHash(ledger),
    correlationId: commandId,
  };
  return { ledger, event: { id: randomId(), type: ledgerEvent.type, data: ledger, metadata: metadata as unknown as JsonObject } };
}
