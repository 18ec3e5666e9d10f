// What holds of a party from one valid day on.
import type { Country, Day, LocalizedText, PartyLevel, PartyRef } from "../values/index.ts";
import type { PartyEnd } from "./ends.ts";

export interface FormerName {
  readonly eventId: string;
  readonly names: LocalizedText;
  /** The first day of the names that replaced these. */
  readonly until: Day;
}

export interface Alias {
  readonly eventId: string;
  readonly alias: string;
  readonly language?: string;
}

/** The merger that a party began with. */
export interface Beginning {
  readonly eventId: string;
  readonly predecessors: readonly string[];
  /** Absent while the merger is possible and not certain. */
  readonly since?: Day;
  readonly instrument?: string;
}

export interface Ending {
  readonly eventId: string;
  readonly as: PartyEnd;
  readonly since: Day;
  /** The parties that go on: of a merger one, of a split several, of a dissolution none. */
  readonly successors: readonly string[];
  /** Which successor of a split takes on which duty. One that stands in no row is an orphan. */
  readonly allocation?: readonly { readonly commitmentId: string; readonly successorId: string }[];
  readonly reason?: string;
  readonly instrument?: string;
}

export interface Transfer {
  readonly eventId: string;
  readonly since: Day;
  readonly to: PartyRef;
  /** Absent: all. */
  readonly commitments?: readonly string[];
  readonly function?: string;
}

export interface PartyState {
  readonly names: LocalizedText;
  /** Oldest first. */
  readonly formerly: readonly FormerName[];
  readonly aliases: readonly Alias[];
  readonly level: PartyLevel;
  readonly country: Country;
  /** The id of the party that it belongs to. */
  readonly partOf?: string;
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];

  /** Absent where it was registered: then it is there from ever. */
  readonly begun?: Beginning;
  /** Absent while it lives. */
  readonly ended?: Ending;
  /** How it may have ended, for all that is certain. */
  readonly mayAlreadyBe: readonly PartyEnd[];
  /** In the order in which they became certain; of two that move the same duty the later holds. */
  readonly transfers: readonly Transfer[];
}
