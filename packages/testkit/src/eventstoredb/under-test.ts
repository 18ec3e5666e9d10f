// What the double's tests are given: a double with a bare client of it, both gone when the test is over, and short ways to ask and look.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type EventData, EventStoreDBClient, jsonEvent } from "@eventstore/db-client";
import type { Test } from "tap";
import { type DoubleOptions, type EventStoreDouble, startEventStoreDouble } from "./index.ts";

export interface Given {
  readonly double: EventStoreDouble;
  readonly client: EventStoreDBClient;
  /** Another client of the same double. */
  connect(connectionString?: string): EventStoreDBClient;
}

export async function given(t: Test, options: DoubleOptions = {}): Promise<Given> {
  const double = await startEventStoreDouble(options);
  const clients: EventStoreDBClient[] = [];
  const connect = (connectionString = double.connectionString) => {
    const client = EventStoreDBClient.connectionString(connectionString);
    clients.push(client);
    return client;
  };
  t.teardown(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await double.stop();
  });
  return { double, connect, client: connect() };
}

export const event = (n = 0, id: string = randomUUID()): EventData =>
  jsonEvent({ id, type: "Counted", data: { n }, metadata: { by: "test" } });
export const ids = (events: readonly EventData[]) => events.map(({ id }) => id);

export async function readBack(client: EventStoreDBClient, stream: string, options: Parameters<EventStoreDBClient["readStream"]>[1] = {}) {
  const events = [];
  for await (const { event } of client.readStream(stream, options)) if (event) events.push(event);
  return events;
}

export async function readAllBack(client: EventStoreDBClient, options: Parameters<EventStoreDBClient["readAll"]>[0] = {}) {
  const events = [];
  for await (const { event } of client.readAll(options)) if (event) events.push(event);
  return events;
}

/** What a rejection has that a caller can tell it by. */
export async function refused(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    const { type, code, message, expectedVersion, actualVersion, leader } = error as Record<string, unknown>;
    return { type, code, message, expectedVersion, actualVersion, leader };
  }
  throw new Error("it was not refused");
}

/** Tries until the client has found its server again: each failure costs it a connection, so the tries are few. */
export async function recovered<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 100) throw error;
      await pause(20);
    }
  }
}
