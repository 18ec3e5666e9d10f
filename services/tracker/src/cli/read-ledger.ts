// Which ledger a log holds, and how it is opened anew under another tag when the log was put back or moved: positions that clients have
// from before are then refused instead of meaning another place.
import { type EventMetadata, LedgerOpened, ledgerEvent, ledgerStream } from "@camket/domain";
import type { EventLog, EventStore, JsonObject } from "@camket/event-store";
import { bodyHash, type Clock, randomId } from "@camket/platform";
import { appendAll } from "./append-all.ts";
import { WrongUse } from "./exit-codes.ts";

/** Undefined where the log is empty. @throws WrongUse where it is none of Camket's */
export async function ledgerIn(log: Pick<EventLog, "readStream" | "head">): Promise<LedgerOpened | undefined> {
  const [last] = await log.readStream(ledgerStream, { direction: "backwards", limit: 1 });
  if (!last) {
    if ((await log.head()) === undefined) return undefined;
    throw new WrongUse("the log holds events but no ledger was opened in it: it is none of Camket's");
  }
  const ledger = LedgerOpened.safeParse(last.data);
  if (!ledger.success) throw new WrongUse(`event ${last.id} of the log opens no ledger that this program can read`);
  return ledger.data;
}

/** The last event of a log that was put back or moved. */
export async function openAnew(
  store: EventStore,
  { ledgerId, timeZone }: Pick<LedgerOpened, "ledgerId" | "timeZone">,
  clock: Clock,
): Promise<LedgerOpened> {
  const [last] = await store.readStream(ledgerStream, { direction: "backwards", limit: 1 });
  const ledger: LedgerOpened = { ledgerId, timeZone, tag: randomId().slice(0, 8) };
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
  const opened = { id: randomId(), type: ledgerEvent.type, data: ledger, metadata: metadata as unknown as JsonObject };
  await appendAll(store, [{ stream: ledgerStream, expectedRevision: last ? last.revision : "no-stream", events: [opened] }]);
  return ledger;
}
