// One of the two to be compared on an EventStoreDB, in a process of its own (the client keeps what is under way in one place for a whole
// process): our adapter, or the bare client doing the same. The parent sends what to do, and hears how many a second it came to.
import { randomUUID } from "node:crypto";
import type { EventStore } from "@camket/event-store";
import { openEventStoreDb } from "@camket/event-store-esdb";
import { EventStoreDBClient, excludeSystemEvents, jsonEvent } from "@eventstore/db-client";

export type Task =
  | { readonly task: "append"; readonly atOnce: number; readonly seconds: number }
  | { readonly task: "catch up"; readonly events: number };

interface Subject {
  /** Appends one event at an exact revision, and gives the stream's new one. */
  append(stream: string, revision: number | undefined): Promise<number>;
  /** Reads the log from its beginning until so many events have come. */
  catchUp(events: number): Promise<void>;
}

const data = { text: "x".repeat(700), amount: "10600000000", currency: "VND" };
const metadata = { schemaVersion: 1, recordedAt: "2026-01-02T03:04:05.678Z", actor: { id: "bench" }, commandId: "c", correlationId: "c" };

const ours = (store: EventStore): Subject => ({
  async append(stream, revision) {
    const event = { id: randomUUID(), type: "Measured", data, metadata };
    return (await store.append(stream, [event], { expectedRevision: revision ?? "no-stream" })).revision;
  },
  async catchUp(events) {
    let read = 0;
    for await (const batch of store.subscribe({ signal: new AbortController().signal })) {
      read += batch.events.length;
      if (read >= events) break;
    }
  },
});

const bare = (client: EventStoreDBClient): Subject => ({
  async append(stream, revision) {
    const event = jsonEvent({ id: randomUUID(), type: "Measured", data, metadata });
    const expectedRevision = revision === undefined ? "no_stream" : BigInt(revision);
    return Number((await client.appendToStream(stream, event, { expectedRevision })).nextExpectedRevision);
  },
  async catchUp(events) {
    let read = 0;
    const filter = excludeSystemEvents({ maxSearchWindow: 1_000, checkpointInterval: 10 });
    const subscription = client.subscribeToAll({ fromPosition: "start", filter });
    for await (const _ of subscription) {
      read += 1;
      if (read >= events) break;
    }
    await subscription.unsubscribe();
  },
});

const [kind, connectionString = ""] = process.argv.slice(2);
const subject =
  kind === "ours" ? ours(openEventStoreDb({ connectionString })) : bare(EventStoreDBClient.connectionString([connectionString] as never));

let streams = 0;
const begun = process.hrtime.bigint().toString(36);

async function appendFor(atOnce: number, seconds: number): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  let appended = 0;
  const writer = async () => {
    const stream = `bench-${kind}-${process.pid}-${begun}-${++streams}`;
    for (let revision: number | undefined; performance.now() < end; appended += 1) revision = await subject.append(stream, revision);
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
  return appended / ((performance.now() - began) / 1_000);
}

async function catchUp(events: number): Promise<number> {
  const began = performance.now();
  await subject.catchUp(events);
  return events / ((performance.now() - began) / 1_000);
}

process.on("message", async (task: Task) => {
  process.send?.(task.task === "append" ? await appendFor(task.atOnce, task.seconds) : await catchUp(task.events));
});
process.on("disconnect", () => process.exit(0));
