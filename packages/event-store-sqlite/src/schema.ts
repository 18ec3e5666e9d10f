// The log's one table, and how a connection to it is opened. `event` is written by one thread and never updated. Its one index,
// event_stream_revision, carries reads of a stream, conflicts and idempotency, which asks for an id at its revision only, as EventStoreDB
// does. An index on the id was measured and left out: its random pages cost a third of the appends per second, more as the log grows.
// Rows carry the names before the texts, so that a scan by stream or type need not load a long row's overflow pages.
import { DatabaseSync } from "node:sqlite";
import { StoreUnavailable } from "@camket/event-store";
import { busyTimeoutMs, readerCacheKiB, walBytesKept, writerCacheKiB } from "./limits.ts";

/** "Camk" as a number: `file` and sqlite3 then tell whose database this is. */
const applicationId = 0x43616d6b;
const schemaVersion = 1;

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

/** Opens the log to write it, and makes it when there is none. WAL, and a COMMIT returns only when the disk has it. */
export function openWritable(file: string): DatabaseSync {
  return open(file, false, (db) => {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = ${walBytesKept}`);
    // The writer carries the write-ahead log over itself, after it has answered (see writer-thread.ts).
    db.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -${writerCacheKiB}`);
    if (versionOf(db) === 0) db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`);
    assertWhole(db);
  });
}

/** Opens a log that is there already; the connection cannot write. */
export function openReadOnly(file: string): DatabaseSync {
  return open(file, true, (db) => db.exec(`PRAGMA cache_size = -${readerCacheKiB}`));
}

function open(file: string, readOnly: boolean, prepare: (db: DatabaseSync) => void): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly, timeout: busyTimeoutMs });
    prepare(db);
    const version = versionOf(db);
    if (version !== schemaVersion) throw new Error(`it has version ${version}, this program knows version ${schemaVersion}`);
    return db;
  } catch (cause) {
    db?.close();
    throw new StoreUnavailable(`the log ${file} cannot be opened: ${(cause as Error).message}`, { cause });
  }
}

const versionOf = (db: DatabaseSync): unknown => db.prepare("PRAGMA user_version").get()?.user_version;

/** AUTOINCREMENT remembers the last position ever given: rows missing at the end of the table are seen at once. */
function assertWhole(db: DatabaseSync): void {
  const row = db.prepare("SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'event') AS given, max(position) AS held FROM event").get();
  if (row?.given !== row?.held) throw new Error(`its last event is ${row?.held}, but ${row?.given} were written: restore it from a backup`);
}
