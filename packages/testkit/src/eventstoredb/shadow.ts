// What the embedded store is given of an append. It decides revisions, conflicts and idempotency for everything, so that the double has
// no rules of its own about them; the bytes that clients read back are kept beside it, exactly as they came. Where the port refuses what
// EventStoreDB takes (names with `$`, data that is no JSON object or too large, one id twice), the store gets stand-ins for those events:
// the same ids, at the same revisions.
import { type Appended, type EventStore, type ExpectedRevision, InvalidAppend, type JsonObject, type NewEvent } from "@camket/event-store";
import type { Proposed } from "./records.ts";
import { uuidOf } from "./system-events.ts";

export async function appendShadow(
  store: EventStore,
  stream: string,
  events: readonly Proposed[],
  expectedRevision: ExpectedRevision,
): Promise<Appended> {
  const faithful = stream.startsWith("$") ? undefined : asPortEvents(events);
  if (faithful) {
    try {
      return await store.append(stream, faithful, { expectedRevision });
    } catch (error) {
      if (!(error instanceof InvalidAppend)) throw error;
    }
  }
  return store.append(shadowName(stream), standIns(events), { expectedRevision });
}

/** A stream keeps its name in the store unless the store can hold none of such a name. */
const shadowName = (stream: string): string => (stream.startsWith("$") || stream.length > 256 ? `~${uuidOf(stream)}` : stream);

function asPortEvents(events: readonly Proposed[]): NewEvent[] | undefined {
  const converted: NewEvent[] = [];
  for (const { id, type, json, data, metadata } of events) {
    const [body, more] = [json ? parse(data) : undefined, metadata.length === 0 ? {} : parse(metadata)];
    if (body === undefined || more === undefined) return undefined;
    converted.push({ id, type, data: body, metadata: more });
  }
  return converted;
}

function parse(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function standIns(events: readonly Proposed[]): NewEvent[] {
  const seen = new Set<string>();
  return events.map(({ id }, i) => {
    const standIn = { id: seen.has(id) ? uuidOf(`${id} ${i}`) : id, type: "stand-in", data: {}, metadata: {} };
    seen.add(id);
    return standIn;
  });
}
