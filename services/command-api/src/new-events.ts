// From what was decided to what is appended: the facts get their ids and their metadata (who, when recorded, by which command). The order
// and the names of the metadata's fields are a storage format.
import type { Actor, EventFacts } from "@camket/domain";
import { eventBytesMax, type JsonObject, type NewEvent } from "@camket/event-store";
import { eventId } from "@camket/platform";

export interface Stamp {
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

export function newEvents(facts: readonly EventFacts[], stamp: Stamp): NewEvent[] {
  return facts.map(({ type, schemaVersion, data, occurredOn, onBehalfOf, side, claims }, index) => ({
    id: eventId(stamp.commandId, stamp.bodyHash, index),
    type,
    data: data as JsonObject,
    metadata: {
      schemaVersion,
      recordedAt: stamp.recordedAt,
      ...(occurredOn ? { occurredOn: occurredOn as unknown as JsonObject } : {}),
      actor: stamp.actor as unknown as JsonObject,
      ...(onBehalfOf ? { onBehalfOf: onBehalfOf as unknown as JsonObject } : {}),
      ...(side === undefined ? {} : { side }),
      claims: claims as unknown as JsonObject[],
      commandId: stamp.commandId,
      bodyHash: stamp.bodyHash,
      correlationId: stamp.correlationId,
      ...(stamp.causationId === undefined ? {} : { causationId: stamp.causationId }),
    },
  }));
}

/** The bytes of the largest event, where a store would refuse it for its size: what stands beside a body comes on top of the body's own limit. */
export function tooLarge(events: readonly NewEvent[]): number | undefined {
  const bytes = Math.max(...events.map(({ data, metadata }) => byteLength(data) + byteLength(metadata)));
  return bytes > eventBytesMax ? bytes : undefined;
}

const byteLength = (value: JsonObject): number => Buffer.byteLength(JSON.stringify(value));
