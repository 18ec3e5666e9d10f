// An event as the domain folds it: what the log holds, checked, brought to the present schema version, with its day of recording.
// Never knows a store: the port's RecordedEvent fits `LogEvent` by its shape.
import { type Claim, type Day, type FuzzyDate, localDay, type PartyRef } from "../values/index.ts";

/** What the domain needs of an event of the log; what else stands beside it is not looked at. */
export interface LogEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly data: object;
  readonly metadata: object;
}

/** Who gave the command: known by a token, by a header on loopback (`declared`), or a policy of ours. */
export interface Actor {
  readonly id: string;
  readonly agency?: string;
  readonly assurance: "token" | "declared" | "policy";
}

/** The valid time of an event; `defaulted` where the client gave none and the day of recording stands in for it. */
export type OccurredOn = FuzzyDate & { readonly defaulted?: true };

/** What stands beside the facts of every event. Statements about the record (▣) have no `occurredOn`. */
export interface EventMetadata {
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly occurredOn?: OccurredOn;
  readonly actor: Actor;
  readonly onBehalfOf?: PartyRef;
  readonly side?: string;
  readonly claims: readonly Claim[];
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

export type EventData = Readonly<Record<string, unknown>>;

export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly data: EventData;
  readonly metadata: EventMetadata;
  /** The day of `recordedAt` in the ledger's time zone. */
  readonly recordedOn: Day;
}

/**
 * When the effect of an event holds: an `act` happened by the time it is recorded; one `ahead` (⏭) may have a legal effect that lies
 * ahead; a statement about the `record` itself (▣) holds at every moment from when it is known.
 */
export type Timing = "act" | "ahead" | "record";

/** An event type as stored. `upcasters[n]` brings the data of version n to n + 1. */
export interface EventDefinition {
  readonly type: string;
  readonly timing: Timing;
  readonly schemaVersion: number;
  readonly upcasters: Readonly<Record<number, (data: EventData) => EventData>>;
}

/** An event that this program cannot read: an unknown type, or a version newer than its own. Its stream is parked, not guessed at. */
export class UnreadableEvent extends Error {
  readonly code = "unreadable-event";
}

/** @throws UnreadableEvent */
export function decode(event: LogEvent, definition: EventDefinition | undefined, timeZone: string): Recorded {
  if (!definition) throw new UnreadableEvent(`event ${event.id}: unknown type ${event.type}`);
  const metadata = event.metadata as EventMetadata;
  const { schemaVersion } = metadata;
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > definition.schemaVersion)
    throw new UnreadableEvent(
      `event ${event.id}: ${event.type} of schema version ${schemaVersion}, readable up to ${definition.schemaVersion}`,
    );
  let data = event.data as EventData;
  for (let version = schemaVersion; version < definition.schemaVersion; version++) data = definition.upcasters[version]?.(data) ?? data;
  return { id: event.id, type: event.type, revision: event.revision, data, metadata, recordedOn: localDay(metadata.recordedAt, timeZone) };
}
