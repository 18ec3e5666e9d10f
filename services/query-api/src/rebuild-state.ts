// What is said of views that are built anew beside those that serve: to operators, and in the process's log.
import type { Building } from "@camket/projections";
import type { ComparedSample, RebuildWanted } from "@camket/views";

/** In their order: the log is read, streams are folded, the log is followed to its end, the new are compared with it and with the old, and take the place. */
export type RebuildPhase = Building["doing"] | "following" | "comparing" | "switching" | "switched" | "failed";

/** Of the last rebuild of this process. */
export interface RebuildState {
  readonly phase: RebuildPhase;
  /** The event by which an operator wanted it, and why. */
  readonly wantedBy: string;
  readonly reason: string;
  readonly beganAt: string;
  /** Events that the new views hold, of as many as the old ones hold. */
  readonly events: number;
  readonly of: number;
  /** How much of the new views was held against the log alone, and found right. */
  readonly checked?: Pick<ComparedSample, "things" | "rows" | "leftOut">;
  /** What a comparison of the old views with the new ones found, or why there was none. */
  readonly compared?: ComparedSample | NotCompared;
  readonly switchedAt?: string;
  /** For how long questions waited for the switch. */
  readonly heldMs?: number;
  /** Why it came to nothing; the old views go on. */
  readonly failed?: string;
}

export interface NotCompared {
  readonly why: string;
}

export const beginRebuild = ({ eventId, reason }: RebuildWanted, beganAt: string, of: number): RebuildState => ({
  phase: "reading",
  wantedBy: eventId,
  reason,
  beganAt,
  events: 0,
  of,
});
