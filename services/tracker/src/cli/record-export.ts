// What leaves the ledger is written into it first, as an event in `ledger-exports`: who takes it, when, and up to which place. A log that a service owns has
// that one writer: it is asked to. A copy of a log is not written: then whoever takes it is told that nothing says so.
import { dirname } from "node:path";
import { exportsStream, type LedgerExported, ledgerExported, tagPosition, untagPosition, wholeExports } from "@camket/domain";
import { type Appended, ConcurrencyConflict, type EventStore, type JsonObject, type NewEvent, type Position } from "@camket/event-store";
import { DataFolderInUse, DataFolderUnusable, isCopy, takeDataFolder } from "@camket/event-store-sqlite";
import { bodyHash, eventId, randomId, systemClock } from "@camket/platform";
import type { LogPlace } from "@camket/query-api";
import type { Ledger } from "../ledger.ts";
import { openStore } from "../open-store.ts";
import { appendAll } from "./append-all.ts";
import { Failed } from "./exit-codes.ts";
import { giveLogAndLocks, ownerFor } from "./keep-owner.ts";
import { recordExportTriesMax } from "./limits.ts";
import { openToRead } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import { actorHeader, getJson, postJson } from "./service.ts";
import type { WhoTakesIt } from "./who-takes-it.ts";

/** Where the event stands, or why there is none. */
export type ExportRecorded = { readonly at: Position } | { readonly unrecorded: string };

/**
 * Resolves once the event is durable, or where none can be written in a copy of a log.
 * @param service where the service that may own the log listens
 * @throws Failed where it owns it and does not record
 */
export async function recordExport(place: LogPlace, who: WhoTakesIt, service: () => URL): Promise<ExportRecorded> {
  if (place.kind !== "sqlite") return append(place, who);
  if (isCopy(place.file)) return { unrecorded: "a copy of the log is read, which is not written" };
  const folder = dirname(place.file);
  try {
    const taken = takeDataFolder(folder);
    try {
      const recorded = await append(place, who);
      giveLogAndLocks(ownerFor(place.file), place.file, folder);
      return recorded;
    } finally {
      taken.release();
    }
  } catch (error) {
    if (error instanceof DataFolderUnusable) return { unrecorded: `the folder ${folder} cannot be written` };
    if (!(error instanceof DataFolderInUse)) throw error;
    return askService(service(), place, who).catch((why: unknown) => {
      if (!(why instanceof Failed)) throw why;
      throw new Failed(
        `an export is written into the ledger before it leaves, and the service that runs (process ${error.pid ?? "unknown"}) is the log's one writer; ` +
          `but ${why.message}. Say by CAMKET_HOST and CAMKET_PORT where it listens; or stop it first; or export a backup (camket backup, camket export ` +
          "--from=<backup>); or say --unrecorded",
        { cause: why },
      );
    });
  }
}

/**
 * Has the service that writes this log record it.
 * @throws Failed where none is there, or it writes another log, or does not record it now
 */
export async function askService(base: URL, place: LogPlace, { what, actor, reason }: WhoTakesIt): Promise<{ readonly at: Position }> {
  const log = await openToRead(place);
  const ledger = await ledgerIn(log).finally(() => log.close());
  const about = await getJson(base, "health");
  const served = about.body.ledger as Ledger | undefined;
  if (!ledger || served?.ledgerId !== ledger.ledgerId || served.tag !== ledger.tag)
    throw new Failed(`what answers at ${base.origin} does not serve this log`);
  const asked = { what, ...(reason === undefined ? {} : { reason }) };
  const { status, body } = await postJson(base, "v1/operations/exports", asked, actorHeader(actor));
  const untagged = status === 201 ? untagPosition(ledger.tag, String(body.position)) : undefined;
  if (!untagged || "wrong" in untagged) throw new Failed(`${base.origin} does not record it: ${body.detail ?? status}`);
  return { at: untagged.position };
}

async function append(place: LogPlace, { what, actor, reason }: WhoTakesIt): Promise<ExportRecorded> {
  // Whoever types a command is told at once of a server that is not there.
  const store = await openStore(place, () => {}, 0);
  try {
    const [ledger, head] = [await ledgerIn(store), await store.head()];
    if (!ledger || head === undefined) return { unrecorded: "the log is empty" };
    const position = tagPosition(ledger.tag, head);
    const exported = { what, format: wholeExports[what], position, ...(reason === undefined ? {} : { reason }) };
    return { at: await appendLast(store, exportsStream, eventOf(exported, actor)) };
  } finally {
    await store.close();
  }
}

function eventOf(exported: LedgerExported, actor: string): NewEvent {
  const [commandId, hash] = [randomId(), bodyHash(exported)];
  const { type, schemaVersion } = ledgerExported;
  const metadata: JsonObject = {
    ...{ schemaVersion, recordedAt: systemClock.now(), actor: { id: actor, assurance: "declared" }, claims: [] },
    ...{ commandId, bodyHash: hash, correlationId: commandId },
  };
  return { id: eventId(commandId, hash, 0), type, data: exported as unknown as JsonObject, metadata };
}

/**
 * Appends to a stream whatever others append to it meanwhile. Always at a revision that was read, by which alone an append whose answer was lost is sent again
 * without being written twice.
 * @returns the event's position
 */
export async function appendLast(store: Pick<EventStore, "append" | "readStream">, stream: string, event: NewEvent): Promise<Position> {
  for (let tries = 1; ; tries++) {
    const [last] = await store.readStream(stream, { direction: "backwards", limit: 1 });
    try {
      const [appended] = await appendAll(store, [{ stream, expectedRevision: last ? last.revision : "no-stream", events: [event] }]);
      return (appended as Appended).position;
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict) || tries >= recordExportTriesMax) throw error;
    }
  }
}
