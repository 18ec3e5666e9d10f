// What deciding a command comes to: the facts to append, or a business "no". The command path adds who, when recorded, and ids.
import type { Claim, PartyRef } from "../values/index.ts";
import type { Thing } from "./command.ts";
import type { EventData, LogEvent, OccurredOn } from "./event.ts";
import type { StreamRef } from "./others.ts";
import type { Rejection } from "./rejections.ts";

export interface EventFacts {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: EventData;
  readonly occurredOn?: OccurredOn;
  readonly onBehalfOf?: PartyRef;
  readonly side?: string;
  readonly claims: readonly Claim[];
}

/** Something of another stream that must exist: asked of the store by the command path. `pointer` is a URI fragment into the body. */
export interface Reference {
  readonly thing: Thing;
  readonly id: string;
  /** The type of an event of it that a date hangs on. */
  readonly event?: string;
  readonly pointer: string;
}

/**
 * An accepted command has at least one event. `refersTo` is what it names of other streams, corrected values included. `asks` names the streams
 * that it must see before it can be decided: it is decided again with them in the context's `others`.
 */
export type Decision =
  | { readonly asks: readonly StreamRef[] }
  | { readonly events: readonly [EventFacts, ...EventFacts[]]; readonly refersTo: readonly Reference[] }
  | { readonly rejection: Rejection };

/** The moment of recording, stamped anew at each try. */
export interface DecideContext {
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  /** The ledger's time zone. */
  readonly timeZone: string;
  /** The events of other streams that a decision asked for, by thing and id (`parties/quang-nam`); an empty list where there is no such stream. */
  readonly others?: ReadonlyMap<string, readonly LogEvent[]>;
}
