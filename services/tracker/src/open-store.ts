// The event store at its place, to write and to read. A file is there or is not; a server is waited for a while, as when a whole cluster
// comes up at once, and each wait says why. One that stays away, or will never let us in, ends the start with what to do: a supervisor
// that starts it again finds the reason in the last line each time.
import { setTimeout as pause } from "node:timers/promises";
import type { EventStore } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import type { LogPlace } from "@camket/query-api";
import { processLimits } from "./limits.ts";

/** The log's server cannot be used: it did not answer in the time that a start may wait, or refuses us. */
export class ServerNotThere extends Error {}

/** What happens between us and a server, as plain data, and in a few words. */
export type Warn = (fields: object, message: string) => void;

/** @throws StoreUnavailable where a file cannot be opened, ServerNotThere */
export async function openStore(logAt: LogPlace, warn: Warn, waitMs: number): Promise<EventStore> {
  switch (logAt.kind) {
    case "sqlite":
      return openSqliteStore({ file: logAt.file });
    case "eventstoredb":
      return openServer(logAt.connectionString, warn, waitMs);
    default:
      return logAt satisfies never;
  }
}

async function openServer(connectionString: string, warn: Warn, waitMs: number): Promise<EventStore> {
  // Its client takes a third of a second to load, which a log in a file has no use for.
  const { checkServer, openEventStoreDb } = await import("@camket/event-store-esdb");
  const store = openEventStoreDb({ connectionString, report: (report) => warn(report, "event store") });
  const began = performance.now();
  let saidAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const check = await checkServer(store);
    if (check.ok) return store;
    const waitedMs = Math.round(performance.now() - began);
    if (!check.mayCome || waitedMs >= waitMs) {
      await store.close();
      throw new ServerNotThere(
        `the event store cannot be used: ${check.wrong}. Check CAMKET_EVENT_STORE (hosts, ports, tls, user and password) and that the server runs.`,
      );
    }
    if (waitedMs - saidAt > processLimits.serverSayMs) {
      saidAt = waitedMs;
      warn({ reason: check.wrong, waitedMs }, `waiting for the event store: ${check.wrong}`);
    }
    await pause(processLimits.serverPauseMs);
  }
}
