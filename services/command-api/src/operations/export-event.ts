// append, for what leaves the ledger: the event that says of it, as the service writes it for its callers, and the command line where none runs.
import { type LedgerExportRequested, ledgerExportRequested } from "@camket/domain";
import type { NewEvent } from "@camket/event-store";
import { bodyHash } from "@camket/platform";
import { newEvents, type Stamp } from "../new-events.ts";

export function exportEvent(exported: LedgerExportRequested, stamp: Omit<Stamp, "bodyHash">): NewEvent {
  const { type, schemaVersion } = ledgerExportRequested;
  const [event] = newEvents([{ type, schemaVersion, data: exported, claims: [] }], { ...stamp, bodyHash: bodyHash(exported) });
  return event as NewEvent;
}
