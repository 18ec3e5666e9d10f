// What the adapter's tests are given: a double, a store on it with its reports, and both gone when the test is over.
import { createHash } from "node:crypto";
import type { EventStore, JsonObject, NewEvent } from "@camket/event-store";
import { type DoubleOptions, type EventStoreDouble, startEventStoreDouble } from "@camket/testkit/eventstoredb";
import { EventStoreDBClient } from "@eventstore/db-client";
import type { Test } from "tap";
import { type EventStoreDbOptions, type EventStoreDbReport, openEventStoreDb } from "./index.ts";

export interface Given {
  readonly double: EventStoreDouble;
  readonly store: EventStore;
  readonly reports: EventStoreDbReport[];
  /** Another store, of another place if it is named. */
  open(options?: Partial<EventStoreDbOptions>): EventStore;
  /** The client without the adapter, to do what the adapter never does. */
  bare(): EventStoreDBClient;
  /** Ends when such a report has come, however long it takes. */
  told(kind: EventStoreDbReport["kind"]): Promise<EventStoreDbReport>;
}

/** Pauses that a test does not have to wait for; what decides an outcome is never a matter of how fast the machine is. */
export const quick = {
  retryPauseMs: 5,
  retryPauseMaxMs: 20,
  reconnectPauseMs: 5,
  reconnectPauseMaxMs: 50,
  resumePauseMs: 5,
  resumePauseMaxMs: 50,
  quietMs: 20,
  quietProbeMs: 100,
  deliveryPatienceMs: 300,
};

export async function given(t: Test, options: DoubleOptions & Partial<EventStoreDbOptions> = {}): Promise<Given> {
  const { limits, connectionString, random, ...others } = options;
  const double = await startEventStoreDouble(others);
  const reports: EventStoreDbReport[] = [];
  const stores: EventStore[] = [];
  const clients: EventStoreDBClient[] = [];
  const waiting = new Set<() => void>();
  const report = (told: EventStoreDbReport) => {
    reports.push(told);
    for (const wake of waiting) wake();
  };
  const open = (more: Partial<EventStoreDbOptions> = {}) => {
    const place = connectionString ?? double.connectionString;
    const store = openEventStoreDb({
      connectionString: place,
      report,
      ...(random && { random }),
      ...more,
      limits: { ...quick, ...limits, ...more.limits },
    });
    stores.push(store);
    return store;
  };
  t.teardown(async () => {
    double.faults.liftAll();
    await Promise.all(stores.map((store) => store.close()));
    await Promise.all(clients.map((client) => client.dispose()));
    await double.stop();
  });
  return {
    double,
    reports,
    open,
    store: open(),
    bare() {
      const client = EventStoreDBClient.connectionString(double.connectionString);
      clients.push(client);
      return client;
    },
    async told(kind) {
      for (;;) {
        const found = reports.find((told) => told.kind === kind);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
    },
  };
}

/** The same label is the same event. */
export function event(label: string, data: JsonObject = { label }, metadata: JsonObject = {}): NewEvent {
  const hex = createHash("sha1").update(label).digest("hex");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { id, type: "Happened", data, metadata };
}

export const events = (from: number, to: number): NewEvent[] => Array.from({ length: to - from }, (_, i) => event(`e${from + i}`));
export const ids = (held: readonly NewEvent[]): string[] => held.map((e) => e.id);

export { outcome } from "@camket/event-store/contract";

/** Asks again until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}
