// The log's one table, and how a connection to it is opened. `event` is written by one thread and never updated. Its one index,
// event_stream_revision, carries reads of a stream, conflicts and idempotency, which asks for an id at its revision only, as EventStoreDB
// does. An index on the id was measured and left out: its random pages cost a third of the appends per second, more as the log grows.
// Rows carry the names before the texts, so that a scan by stream or type need not load a long row's overflow pages.
import { closeSync, existsSync, openSync } from "node:fs";
import { DatabaseSync, type DatabaseSyncOptions } from "node:sqlite";
import { StoreUnavailable } from "@camket/event-store";
import { busyTimeoutMs, readerCacheKiB, walBytesKept, writerCacheKiB } from "./limits.ts";
import { kindOf, reasonOf } from "./sqlite-failure.ts";

/** "Camk" as a number: `file` and sqlite3 then tell whose database this is. */
export const applicationId = 0x43616d6b;
export const schemaVersion = 1;

const schema = `
  CREATE TABLE event (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream   TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    id       TEXT    NOT NULL,
    type     TEXT    NOT NULL,
    data     TEXT    NOT NULL,
    metadata TEXT    NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_stream_revision ON event (stream, revision);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** How a file becomes a connection: the driver's own way, unless a test stands in between. */
export type Connect = (file: string, options: DatabaseSyncOptions) => DatabaseSync;
const connectDirectly: Connect = (file, options) => new DatabaseSync(file, options);

/** Opens the log to write it, and makes it when there is none. WAL, and a COMMIT returns only when the disk has it. */
export function openWritable(file: string, connect: Connect = connectDirectly): DatabaseSync {
  makePrivate(file);
  return open(file, { connect }, (db) => {
    const isNew = isEmpty(db);
    if (!isNew) assertLog(db);
    prepareToWrite(db);
    if (isNew) db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`);
    assertWhole(db);
    tryCarryAllOver(db);
  });
}

/**
 * Opens the log anew after a failure that left the last connection in doubt: never makes one, and gives the connection only when all that
 * it shows is in the database file and synced.
 */
export function reopenWritable(file: string, connect: Connect = connectDirectly): DatabaseSync {
  if (!existsSync(file)) throw new StoreUnavailable(`the log ${file} is gone: put it back, or restore a backup`);
  return open(file, { connect }, (db) => {
    prepareToWrite(db);
    assertWhole(db);
    carryAllOver(db);
  });
}

/** Opens a log that is there already; the connection cannot write. */
export function openReadOnly(file: string): DatabaseSync {
  return open(file, { readOnly: true, connect: connectDirectly }, (db) => db.exec(`PRAGMA cache_size = -${readerCacheKiB}`));
}

function open(file: string, how: { readOnly?: true; connect: Connect }, prepare: (db: DatabaseSync) => void): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = how.connect(file, { readOnly: how.readOnly ?? false, timeout: busyTimeoutMs });
    prepare(db);
    assertLog(db);
    return db;
  } catch (cause) {
    closeQuietly(db);
    throw new StoreUnavailable(`the log ${file} cannot be opened: ${reasonOf(cause)}`, { cause });
  }
}

/** Closing rolls back what is open. A connection that cannot even close is left to the end of the process. */
export function closeQuietly(db: DatabaseSync | undefined): void {
  try {
    db?.close();
  } catch {
    // as above
  }
}

/** SQLite gives its other files the rights of this one. Only whoever makes the file sets them; an existing one is not touched. */
function makePrivate(file: string): void {
  if (file === ":memory:") return;
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch {
    // It is there, or cannot be made: SQLite will say why.
  }
}

function prepareToWrite(db: DatabaseSync): void {
  const { journal_mode: mode } = db.prepare("PRAGMA journal_mode = WAL").get() as { journal_mode: string };
  if (mode !== "wal" && mode !== "memory") throw new Error(`its disk cannot hold a write-ahead log (the journal stays "${mode}")`);
  // The writer carries the write-ahead log over itself, after it has answered (see file-appender.ts).
  db.exec(`PRAGMA synchronous = FULL; PRAGMA journal_size_limit = ${walBytesKept}; PRAGMA wal_autocheckpoint = 0`);
  db.exec(`PRAGMA cache_size = -${writerCacheKiB}`);
}

/**
 * Writes all that the write-ahead log holds into the database file, and syncs it. What a crashed process had written but not synced comes
 * back at a start as if it were committed; only after this may it be shown or acknowledged (docs/adr/0008-after-a-failed-sync.md).
 */
function carryAllOver(db: DatabaseSync): void {
  const { log, checkpointed } = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { log: number; checkpointed: number };
  if (checkpointed !== log) throw new Error("another program is reading the log and keeps it from being tidied up: let it end");
}

/** At a start, a full disk or another program that reads (a backup) is no reason not to serve: the sync of the write-ahead log came first. */
function tryCarryAllOver(db: DatabaseSync): void {
  try {
    carryAllOver(db);
  } catch (error) {
    const kind = kindOf(error);
    if (kind === "in-doubt" || kind === "damaged") throw error;
  }
}

const isEmpty = (db: DatabaseSync): boolean => db.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;

/** Somebody else's database is neither read as a log nor written. */
function assertLog(db: DatabaseSync): void {
  const wrong = notALog(db);
  if (wrong !== undefined) throw new Error(wrong);
}

/** Why the database is no log of this program. Undefined where it is one. */
export function notALog(db: DatabaseSync): string | undefined {
  const application = db.prepare("PRAGMA application_id").get()?.application_id;
  if (application !== applicationId) return `it is an SQLite database, but no log of Camket (application_id ${application})`;
  const version = db.prepare("PRAGMA user_version").get()?.user_version;
  return version === schemaVersion ? undefined : `it is a log of version ${version}, and this program knows version ${schemaVersion}`;
}

/** AUTOINCREMENT remembers the last position ever given: rows missing at the end of the table are seen at once. */
function assertWhole(db: DatabaseSync): void {
  const row = db.prepare("SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'event') AS given, max(position) AS held FROM event").get();
  if (row?.given !== row?.held) throw new Error(`its last event is ${row?.held}, but ${row?.given} were written: restore it from a backup`);
}
