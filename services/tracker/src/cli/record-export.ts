// What leaves the ledger is written into it first, as an event in `ledger-exports`: who takes it, and when. A log that a service owns has that one writer: it
// is asked to. A copy of a log is not written: then whoever takes it is told that nothing says so.
import { dirname } from "node:path";
import { exportEvent } from "@camket/command-api/export-event";
import { exportsStream, wholeExport } from "@camket/domain";
import { type Appended, ConcurrencyConflict, type EventStore, type NewEvent, type Position } from "@camket/event-store";
import { type DataFolder, DataFolderInUse, DataFolderUnusable, isCopy, takeDataFolder } from "@camket/event-store-sqlite";
import { randomId, systemClock } from "@camket/platform";
import type { LogPlace } from "@camket/query-api";
import { openStore } from "../open-store.ts";
import { appendAll } from "./append-all.ts";
import { askToRecord } from "./ask-to-record.ts";
import { Failed } from "./exit-codes.ts";
import { giveLogAndLocks, ownerFor } from "./keep-owner.ts";
import { recordExportTriesMax } from "./limits.ts";
import { openToRead } from "./place.ts";
import { ledgerIn } from "./read-ledger.ts";
import type { WhoTakesIt } from "./who-takes-it.ts";

/** Where the event stands, or why there is none. */
export type ExportRecorded = { readonly at: Position } | { readonly unrecorded: string };

/**
 * Resolves once the event is durable, or where none is written: into a copy of a log, or one that is empty.
 * @param service where the service that may own the log listens
 * @throws Failed where the log is not ours to write, and no service records it; WrongUse where it is none of Camket's
 */
export async function recordExport(place: LogPlace, who: WhoTakesIt, service: () => URL): Promise<ExportRecorded> {
  if (place.kind !== "sqlite") return append(place, who);
  if (isCopy(place.file)) return { unrecorded: "a copy of the log is read, which is not written" };
  // Before it is opened to write, and before anything is made beside it.
  const log = await openToRead(place);
  await ledgerIn(log).finally(() => log.close());
  const taken = takenOrWhyNot(dirname(place.file));
  if (taken instanceof Error) return { at: await askTo(service(), place, who, taken) };
  try {
    const recorded = await append(place, who);
    giveLogAndLocks(ownerFor(place.file), place.file, taken.path);
    return recorded;
  } finally {
    taken.release();
  }
}

function takenOrWhyNot(folder: string): DataFolder | DataFolderInUse | DataFolderUnusable {
  try {
    return takeDataFolder(folder);
  } catch (error) {
    if (error instanceof DataFolderInUse || error instanceof DataFolderUnusable) return error;
    throw error;
  }
}

/** Whoever may not write the folder asks, too: a service may run there that can. */
function askTo(service: URL, place: LogPlace, who: WhoTakesIt, why: DataFolderInUse | DataFolderUnusable): Promise<Position> {
  const not =
    why instanceof DataFolderInUse
      ? `the service that runs (process ${why.pid ?? "unknown"}) is the log's one writer`
      : `the log's folder cannot be written here (${why.message})`;
  return askToRecord(service, place, who).catch((error: unknown) => {
    if (!(error instanceof Failed)) throw error;
    throw new Failed(
      `an export is written into the ledger before it leaves, and ${not}; but ${error.message}. Say by CAMKET_HOST and CAMKET_PORT where it listens; ` +
        "or stop it first; or export a backup (camket backup, camket export --from=<backup>); or say --unrecorded",
      { cause: error },
    );
  });
}

async function append(place: LogPlace, { what, actor, reason }: WhoTakesIt): Promise<ExportRecorded> {
  // Whoever types a command is told at once of a server that is not there.
  const store = await openStore(place, () => {}, 0);
  try {
    if (!(await ledgerIn(store))) return { unrecorded: "the log is empty" };
    const commandId = randomId();
    const by = { actor: { id: actor, assurance: "declared" }, commandId, correlationId: commandId } as const;
    return { at: await appendLast(store, () => exportEvent(wholeExport(what, reason), { ...by, recordedAt: systemClock.now() })) };
  } finally {
    await store.close();
  }
}

/**
 * Appends what says of an export, whatever others append to that stream meanwhile. Always at a revision that was read, by which alone an append whose answer
 * was lost is sent again without being written twice.
 * @param event made for each revision, as of then
 * @returns the event's position
 */
export async function appendLast(store: Pick<EventStore, "append" | "readStream">, event: () => NewEvent): Promise<Position> {
  for (let tries = 1; ; tries++) {
    const [last] = await store.readStream(exportsStream, { direction: "backwards", limit: 1 });
    try {
      const expectedRevision = last ? last.revision : "no-stream";
      const [appended] = await appendAll(store, [{ stream: exportsStream, expectedRevision, events: [event()] }]);
      return (appended as Appended).position;
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict) || tries >= recordExportTriesMax) throw error;
    }
  }
}
