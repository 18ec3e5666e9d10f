// query: the server's record as the port's event. What is no JSON object, written by somebody else under a name that is not the server's,
// is handed on as an object that says so: the schema of its reader refuses it, and the reader's way for such events takes it from there.
import { type Filter, type JsonObject, type RecordedEvent, StoreUnavailable } from "@camket/event-store";
import type { AllStreamResolvedEvent, ResolvedEvent } from "@eventstore/db-client";
import { type Place, positionOf } from "./position.ts";
import { withoutChain } from "./text-event.ts";

/** What the client makes of a record, as far as it is used. `created` is not: it is cut to ms, and time never orders anything. */
export interface ServerRecord {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position?: Place;
}

/** The record itself, never what a link points to; absent in an answer that has none. */
export const recordIn = (resolved: ResolvedEvent | AllStreamResolvedEvent): ServerRecord | undefined =>
  (resolved.link ?? resolved.event) as ServerRecord | undefined;

/** Whether it is an event of the log's users: the server's own streams and types begin with `$` (and `$$`), in `$all` and out of it. */
export const isOurs = ({ streamId, type }: ServerRecord): boolean => !streamId.startsWith("$") && !type.startsWith("$");

export function fits({ streamId, type }: ServerRecord, filter: Filter | undefined): boolean {
  if (!filter) return true;
  const name = filter.on === "stream" ? streamId : type;
  return filter.prefixes.some((prefix) => name.startsWith(prefix));
}

/** Servers before 22.6 number the place of an event in `$all` only, and then say the largest number there is. */
const numbered = 2n ** 63n;

export function placeOf({ position, streamId }: ServerRecord): Place {
  if (position && position.commit < numbered) return position;
  throw new StoreUnavailable(`the server gives no position with the events of stream ${streamId}: EventStoreDB 22.10 or later is needed`);
}

export function recordedOf(record: ServerRecord): RecordedEvent {
  const metadata = objectOf(record.metadata ?? {});
  withoutChain(metadata);
  return {
    position: positionOf(placeOf(record)),
    stream: record.streamId,
    revision: Number(record.revision),
    id: record.id,
    type: record.type,
    data: objectOf(record.data),
    metadata,
  };
}

/** Characters of what is no object that are handed on: enough to see what it is. */
const shownCharsMax = 1_000;

function objectOf(value: unknown): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)) return value as JsonObject;
  const text =
    value instanceof Uint8Array ? Buffer.from(value).toString("base64") : typeof value === "string" ? value : JSON.stringify(value);
  return { $notAnObject: String(text).slice(0, shownCharsMax) };
}

/** About how many characters (UTF-16 units) of JSON a value is, without writing it; in memory each takes one byte or two. */
export function charsOf(value: unknown): number {
  if (typeof value === "string") return value.length + 3;
  if (typeof value !== "object" || value === null) return 6;
  if (value instanceof Uint8Array) return value.length;
  let chars = 2;
  for (const [key, inner] of Object.entries(value)) chars += key.length + 4 + charsOf(inner);
  return chars;
}
