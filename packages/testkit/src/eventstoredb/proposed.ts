// What a client proposes, read from its messages: an event, and the revision that it expects. What the server cannot read (an id that is
// no UUID, an empty type) throws `Unreadable`.

import type { ExpectedRevision } from "@camket/event-store";
import type { StreamIdentifier, UUID } from "@eventstore/db-client/generated/shared_pb.js";
import type { BatchAppendReq } from "@eventstore/db-client/generated/streams_pb.js";
import type { Proposed } from "./records.ts";

export class Unreadable extends Error {}

/** As the embedded store takes it, and as the client wrote it. */
export interface Expected {
  readonly port: ExpectedRevision;
  readonly text: string;
}

type ExpectingOptions = {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
} & ({ getStreamPosition(): string } | { getRevision(): string });

/** The stream that a request names; names are UTF-8 bytes on the wire. */
export const nameOf = (named: { getStreamIdentifier(): StreamIdentifier | undefined }): string =>
  Buffer.from(named.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString("utf8");

export function expectedOf(options: ExpectingOptions): Expected {
  if (options.hasAny()) return { port: "any", text: "any" };
  if (options.hasNoStream()) return { port: "no-stream", text: "no-stream" };
  if (options.hasStreamExists()) return { port: "stream-exists", text: "stream-exists" };
  const text = "getRevision" in options ? options.getRevision() : options.getStreamPosition();
  // A revision that no stream has reached is a conflict all the same, and the store counts no further than this.
  const revision = BigInt(text);
  return { port: revision > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(revision), text };
}

/** The message of an append and that of a batch append have the same fields. */
type Message = Pick<BatchAppendReq.ProposedMessage, "getId" | "getMetadataMap" | "getData_asU8" | "getCustomMetadata_asU8">;

export function proposedOf(message: Message): Proposed {
  const id = uuidText(message.getId());
  if (!uuid.test(id)) throw new Unreadable("Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
  const properties = message.getMetadataMap();
  const type = properties.get("type");
  if (!type) throw new Unreadable("Argument is not a non-empty string (Parameter 'eventType')");
  const json = properties.get("content-type") === "application/json";
  return { id: id.toLowerCase(), type, json, data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8() };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function uuidText(id: UUID | undefined): string {
  const structured = id?.getStructured();
  if (!structured) return id?.getString() ?? "";
  const half = (text: string) => BigInt.asUintN(64, BigInt(text)).toString(16).padStart(16, "0");
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
