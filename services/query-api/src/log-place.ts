// Where the log stands, as plain data that a thread can be told, and the log itself opened for reading from there. Each thread opens its
// own: a connection to a file and a client of a server belong to the thread that made them.
import type { EventLog } from "@camket/event-store";
import type { EventStoreDbReport } from "@camket/event-store-esdb";
import { openSqliteReader } from "@camket/event-store-sqlite";

export type LogPlace =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "eventstoredb"; readonly connectionString: string };

/** @throws StoreUnavailable where the file cannot be opened; a server is asked at the first call only */
export async function openLogAt(place: LogPlace, report: (report: EventStoreDbReport) => void): Promise<EventLog> {
  switch (place.kind) {
    case "sqlite":
      return openSqliteReader({ file: place.file });
    case "eventstoredb": {
      // Its client takes a third of a second to load, which a log in a file has no use for.
      const { openEventStoreDb } = await import("@camket/event-store-esdb");
      return openEventStoreDb({ connectionString: place.connectionString, report });
    }
    default:
      return place satisfies never;
  }
}
