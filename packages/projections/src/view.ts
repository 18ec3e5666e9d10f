// What a view is to the runner: its tables, its indexes, and a writer that applies events inside the runner's transaction.
// A view never opens a transaction, never moves the checkpoint and never reads the log.
import type { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";

export interface View {
  readonly name: string;
  /** Whether events of this stream are for it. */
  takes(stream: string): boolean;
  create(db: DatabaseSync): void;
  /** Apart from `create`, because a rebuild makes the indexes last. */
  index(db: DatabaseSync): void;
  open(db: DatabaseSync): ViewWriter;
  /**
   * Where given, a rebuild calls this once, after the views without it have taken the whole log in its order, instead of giving it event
   * by event. No transaction is open then: it makes its own. `park` is told of an event that cannot be applied, with its sequence number;
   * the view leaves the rest of that stream out.
   */
  rebuild?(db: DatabaseSync, park: (stream: string, eventId: string, seq: number, error: unknown) => void): Promise<void>;
}

export interface ViewWriter {
  /** `seq` is the event's place in this process's own gap-free count of the log, from 1. Throws what it cannot apply. */
  apply(event: RecordedEvent, seq: number): void;
  /** The transaction was rolled back: whatever is remembered of the database is to be dropped. */
  forget(): void;
}
