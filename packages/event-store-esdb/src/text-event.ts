// append: an event whose JSON is text already, in a form that the client sends as it is. The client has no such form: of what it calls a
// JSON event it makes text anew (slower, and a second chance to differ from what was validated), and a binary event is stored as no JSON,
// which the server's own projections and its page then cannot read. It asks an event twice for its content type: for the header that is
// stored, and to choose how to write the data. Here the first answer is JSON and the second binary. Should another version ask but once,
// the data still write the same text. A test looks at the stored bytes.
import type { JsonObject, SerialisedEvent } from "@camket/event-store";
import type { EventData } from "@eventstore/db-client";

/** `onTaken` is called when the client takes the data: from then on the event may be on its way. */
export function textEvent({ id, type, data, metadata }: SerialisedEvent, onTaken: () => void): EventData {
  let asked = 0;
  const event = {
    id,
    type,
    get contentType() {
      asked += 1;
      return asked === 1 ? "application/json" : "application/octet-stream";
    },
    get data() {
      onTaken();
      return Object.defineProperty(utf8.encode(data), "toJSON", { value: () => JSON.parse(data) });
    },
    metadata: utf8.encode(metadata),
  };
  return event as unknown as EventData;
}

const utf8 = new TextEncoder();

/** The keys of metadata by which the server's own projection follows a chain of messages, and ours that say the same. */
const chain = [
  ["correlationId", "$correlationId"],
  ["causationId", "$causationId"],
] as const;

/** Says `correlationId` and `causationId` of the metadata once more, at the end of their text, in the server's words. */
export function withChain(event: SerialisedEvent, metadata: JsonObject): SerialisedEvent {
  let added = "";
  for (const [ours, theirs] of chain) {
    const value = metadata[ours];
    if (typeof value === "string") added += `,${JSON.stringify(theirs)}:${JSON.stringify(value)}`;
  }
  return added === "" ? event : { ...event, metadata: `${event.metadata.slice(0, -1)}${added}}` };
}

/** Takes out what `withChain` put in. */
export function withoutChain(metadata: Record<string, unknown>): void {
  for (const [ours, theirs] of chain) {
    if (metadata[theirs] !== undefined && metadata[theirs] === metadata[ours]) delete metadata[theirs];
  }
}
