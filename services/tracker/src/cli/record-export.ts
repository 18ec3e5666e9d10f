// What leaves the ledger is written into it first, as an event in `ledger-exports`: who takes it, when, and up to which place. A copy of a log cannot
// be written, and one that a service owns has that one writer: then nothing leaves unless whoever asks says that it shall leave unrecorded.
import { basename, dirname } from "node:path";
import { exportsStream, type LedgerExported, ledgerExported, tagPosition } from "@camket/domain";
import type { EventStore, JsonObject } from "@camket/event-store";
import { DataFolderInUse, DataFolderUnusable, takeDataFolder } from "@camket/event-store-sqlite";
import { bodyHash, eventId, randomId, systemClock } from "@camket/platform";
import type { LogPlace } from "@camket/query-api";
import { openStore } from "../open-store.ts";
import { appendAll } from "./append-all.ts";
import { Failed } from "./exit-codes.ts";
import { giveLogAndLocks, ownerFor } from "./keep-owner.ts";
import { logFileName } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";

export interface ExportToRecord {
  readonly place: LogPlace;
  /** A file that was named, and no data folder: a backup as a rule. */
  readonly isNamedFile: boolean;
  /** Who takes it. */
  readonly actor: string;
  readonly reason?: string;
}

/** Resolves once the event is durable; gives why none could be written where the log is a copy. @throws Failed where a service owns the log */
export async function recordExport({ place, isNamedFile, actor, reason }: ExportToRecord): Promise<string | undefined> {
  if (place.kind !== "sqlite") return append(place);
  if (isNamedFile && basename(place.file) !== logFileName) return "a copy of the log is read, which is not written";
  const folder = dirname(place.file);
  try {
    const taken = takeDataFolder(folder);
    try {
      const none = await append(place);
      giveLogAndLocks(ownerFor(place.file), place.file, folder);
      return none;
    } finally {
      taken.release();
    }
  } catch (error) {
    if (error instanceof DataFolderUnusable) return `the folder ${folder} cannot be written`;
    if (!(error instanceof DataFolderInUse)) throw error;
    throw new Failed(
      `an export is written into the ledger before it leaves, and the service that runs (process ${error.pid ?? "unknown"}) is the log's one writer: ` +
        "stop it first; export a backup (camket backup, camket export --from=<backup>); or say --unrecorded",
      { cause: error },
    );
  }

  async function append(at: LogPlace): Promise<undefined> {
    // Whoever types a command is told at once of a server that is not there.
    const store = await openStore(at, () => {}, 0);
    try {
      const [ledger, head] = [await ledgerIn(store), await store.head()];
      // Nothing can leave an empty log.
      if (!ledger || head === undefined) return;
      const position = tagPosition(ledger.tag, head);
      await write(store, { what: "log", format: "ndjson", position, ...(reason === undefined ? {} : { reason }) }, actor);
    } finally {
      await store.close();
    }
  }
}

async function write(store: EventStore, exported: LedgerExported, actor: string): Promise<void> {
  const [commandId, hash] = [randomId(), bodyHash(exported)];
  const { type, schemaVersion } = ledgerExported;
  const metadata: JsonObject = {
    ...{ schemaVersion, recordedAt: systemClock.now(), actor: { id: actor, assurance: "declared" }, claims: [] },
    ...{ commandId, bodyHash: hash, correlationId: commandId },
  };
  const [last] = await store.readStream(exportsStream, { direction: "backwards", limit: 1 });
  const event = { id: eventId(commandId, hash, 0), type, data: exported as unknown as JsonObject, metadata };
  await appendAll(store, [{ stream: exportsStream, expectedRevision: last ? last.revision : "no-stream", events: [event] }]);
}
