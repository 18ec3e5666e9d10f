// What deciding a command comes to: the facts to append, or a business "no". The command path adds who, when recorded, and ids.
import type { Claim, PartyRef } from "../values/index.ts";
import type { EventData, OccurredOn } from "./event.ts";
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
  readonly thing: "parties" | "sources" | "commitments";
  readonly id: string;
  readonly pointer: string;
}

/** An accepted command has at least one event. `refersTo` is what it names of other streams, corrected values included. */
export type Decision =
  | { readonly events: readonly [EventFacts, ...EventFacts[]]; readonly refersTo: readonly Reference[] }
  | { readonly rejection: Rejection };

/** The moment of recording, stamped anew at each try. */
export interface DecideContext {
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  /** The ledger's time zone. */
  readonly timeZone: string;
}
