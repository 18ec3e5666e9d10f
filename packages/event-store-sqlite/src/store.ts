// The embedded event store, put together: a writer (its own thread for a file, in place for `:memory:`) and a log to read from on a
// connection of the calling thread. `openSqliteReader` is the same log for another thread of the process, woken by the writer.
import type { EventLog, EventStore } from "@camket/event-store";
import { StoreUnavailable, validateAppend } from "@camket/event-store";
import { createBell, ringOnCommit } from "./bell.ts";
import { openLog } from "./log.ts";
import { openReadOnly, openWritable } from "./schema.ts";
import { startInlineWriter, startWriterThread, type Writer } from "./writer.ts";

export interface SqliteStoreOptions {
  /** The path of the log, made when it is not there (its folder is not), or `:memory:`. */
  readonly file: string;
  /** For tests and benchmarks alone: a disk that takes so much longer for each sync. `:memory:` has none. */
  readonly syncDelayMs?: number;
}

/**
 * Opens the log of a data folder that this process owns (see `takeDataFolder`). Throws `StoreUnavailable` when it cannot be opened.
 *
 * @example
 * const store = openSqliteStore({ file: "/var/lib/camket/log.sqlite" });
 * await store.append("party-x", events, { expectedRevision: "no-stream" });
 * await store.close();
 */
export function openSqliteStore({ file, syncDelayMs = 0 }: SqliteStoreOptions): EventStore {
  const bell = createBell();
  const writable = openWritable(file);
  if (file === ":memory:") return storeOf(openLog(writable, bell), startInlineWriter(writable, bell.ring));
  const log = openLog(openReadOnly(file), bell);
  writable.close();
  return storeOf(log, startWriterThread({ file, syncDelayMs }, bell.ring));
}

/** Opens the log for reading in any thread of the process whose store is open. Throws `StoreUnavailable` when there is no log yet. */
export function openSqliteReader({ file }: Pick<SqliteStoreOptions, "file">): EventLog {
  if (file === ":memory:") throw new TypeError("a log in memory cannot be read from elsewhere: use the store that holds it");
  const db = openReadOnly(file);
  const bell = createBell();
  return openLog(db, bell, ringOnCommit(file, bell));
}

/** A store of its two halves; the tests put writers of their own in here. */
export function storeOf(log: EventLog, writer: Writer): EventStore {
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await writer.drain();
    await log.close();
    await writer.end();
  }

  return {
    ...log,
    async append(stream, events, { expectedRevision, signal }) {
      if (closing !== undefined) throw new StoreUnavailable("the log is closed");
      const { events: serialised, bytes } = validateAppend(stream, events, expectedRevision);
      signal?.throwIfAborted();
      return writer.append({ stream, expected: expectedRevision, events: serialised, bytes }, signal);
    },
    refusal: () => writer.refusal(),
    close() {
      closing ??= close();
      return closing;
    },
  };
}
