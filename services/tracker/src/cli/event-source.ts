// The events of a ledger as `camket log` shows them, CloudEvents as the API gives them, wherever they are read: from the log itself, or asked of a
// running service.
import type { ChangesFilter, CloudEvent } from "@camket/views";

/** As people name places: the position of an answer, `<tag>.<position>`, or the store's own. */
export interface Range {
  /** What came after that one; absent: from the first on. */
  readonly after?: string;
  /** Up to that one; absent: to the last. */
  readonly to?: string;
  /** An instant or a day, which is in full. */
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
}

/** Of one thing, one type and one actor at most. */
export type LogFilter = Pick<ChangesFilter, "subjects" | "types" | "actors">;

export interface EventSource {
  /** Those of the range, in log order, up to the head that it has when asked. @throws WrongUse for a place that is none of this log */
  range(range: Range, filter: LogFilter): AsyncGenerator<CloudEvent>;
  /** The last so many, in log order, and then those to come, without end. */
  tail(lines: number, filter: LogFilter): AsyncGenerator<CloudEvent>;
  close(): Promise<void>;
}

export const positionOf = (event: CloudEvent): string => String(event.data.position);
