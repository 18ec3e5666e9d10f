// What operators decide about parked streams, and what the runner asks of the events that the views keep. A decision is an event of the log, so that
// every process that keeps views obeys it, whether it follows the log live or builds its views anew: `judgeBy` says for a rebuild, stream by stream,
// what the same decisions came to in the order of the log.
import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import type { LastHeld } from "./stream-order.ts";

/** About a stream that waits in a view at the event: to try it again from there, or to go on without that event. */
export interface Decision {
  readonly kind: "replay" | "discard";
  readonly view: string;
  readonly stream: string;
  readonly eventId: string;
}

/** `seq`: the place of the decision in the log. */
export interface DecisionAt extends Decision {
  readonly seq: number;
}

/** An event with its place in the log, as one of the views keeps it. */
export interface KeptEvent extends RecordedEvent {
  readonly seq: number;
}

/** What the runner cannot know by itself: which events decide, and where the events are kept, for which a parked stream has waited. */
export interface Decisions {
  /** Asked of every event: nothing of most. */
  of(event: RecordedEvent): Decision | undefined;
  /** The events of a stream from one place in the log on and before another, oldest first. */
  keptEvents(db: DatabaseSync): (stream: string, fromSeq: number, beforeSeq: number) => Iterable<KeptEvent>;
  /** Absent where no view keeps them: then only a rebuild sees whether the events of a stream follow one another. */
  lastHeld?(db: DatabaseSync): LastHeld;
}

/** Of a log in which nobody decides anything. */
export const noDecisions: Decisions = { of: () => undefined, keptEvents: () => () => [] };

/** `discardedBy`: the place of the decision by which the view goes on without the event. */
export type Verdict = { readonly discardedBy: number } | { readonly attempts: number };

/**
 * What became in this view of an event that it cannot take. To be asked for each in the order of its stream.
 * A decision counts where the stream waits at that very event by then: one that came before, or names another, changes nothing.
 */
export function judgeBy(decisions: readonly DecisionAt[], view: string): (stream: string, eventId: string, seq: number) => Verdict {
  const byStream = Map.groupBy(
    decisions.filter((one) => one.view === view),
    ({ stream }) => stream,
  );
  /** By which place in the log the stream had come to where it is now: a decision has it go on through all that it waited for. */
  const cameOn = new Map<string, number>();
  return (stream, eventId, seq) => {
    const since = Math.max(seq, cameOn.get(stream) ?? 0);
    const about = byStream.get(stream)?.filter((one) => one.eventId === eventId && one.seq > since) ?? [];
    const discard = about.find(({ kind }) => kind === "discard");
    if (!discard) return { attempts: 1 + about.length };
    cameOn.set(stream, discard.seq);
    return { discardedBy: discard.seq };
  };
}
