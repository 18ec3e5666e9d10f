// What a view is to the runner: its tables, its indexes, and a writer that applies events inside the runner's transaction.
// A view never opens a transaction, never moves the checkpoint and never reads the log.
import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";

export interface View {
  readonly name: string;
  /**
   * It keeps the log as it is, event by event, and judges none: no stream of it is ever parked, since what it lacked would be wrong for all that
   * comes later. Where it fails all the same, the runner goes no further and says at which event.
   */
  readonly keepsAll?: true;
  /** Whether events of this stream are for it. */
  takes(stream: string): boolean;
  create(db: DatabaseSync): void;
  /** Apart from `create`, because a rebuild makes the indexes last. */
  index(db: DatabaseSync): void;
  open(db: DatabaseSync): ViewWriter;
  /**
   * Where given, a rebuild calls this once, after the views without it have taken the whole log in its order, instead of giving it event
   * by event. No transaction is open then: it makes its own, and leaves none open while it waits, since others are rebuilt meanwhile.
   */
  rebuild?(db: DatabaseSync, park: Park): Promise<void>;
}

/**
 * Told of an event that cannot be applied, with its sequence number, in the order of its stream: `parked`, and the view leaves the rest of that
 * stream out; `discarded` by a decision in the log, and it goes on without this event.
 */
export type Park = (stream: string, eventId: string, seq: number, error: unknown) => "parked" | "discarded";

export interface ViewWriter {
  /** `seq` is the event's place in this process's own gap-free count of the log, from 1. Throws what it cannot apply. */
  apply(event: RecordedEvent, seq: number): void;
  /**
   * Whatever is remembered of the database is to be dropped, since the transaction was rolled back; where a stream is named, what an event of that
   * stream may have left there: it could not be applied, or was discarded.
   */
  forget(stream?: string): void;
}
