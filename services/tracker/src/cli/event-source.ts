// The events of a ledger as `camket log` shows them, CloudEvents as the API gives them, wherever they are read: from the log itself, or asked of a
// running service.
import type { ChangesFilter, CloudEvent, RecordedRange } from "@camket/views";

/** As people name places: the position of an answer, `<tag>.<position>`, or the store's own. When something was recorded is meant as `knownAt` means it. */
export interface Range extends RecordedRange {
  /** What came after that one; absent: from the first on. */
  readonly after?: string;
  /** Up to that one; absent: to the last. */
  readonly to?: string;
}

/** Of one thing, one type and one actor at most. */
export type LogFilter = Pick<ChangesFilter, "subjects" | "types" | "actors">;

/** Told how far a search is. */
export interface Search {
  /** So many events were read, wanted or not. */
  read(events: number): void;
  /** What there was is found: from here on it waits for what is to come. */
  end(): void;
}

export interface EventSource {
  /** Those of the range, in log order, up to the head that it has when asked. @throws WrongUse for a place that is none of this log */
  range(range: Range, filter: LogFilter, search: Search): AsyncGenerator<CloudEvent>;
  /** The last so many, in log order, and then those to come, without end. */
  tail(lines: number, filter: LogFilter, search: Search): AsyncGenerator<CloudEvent>;
  /** Whether there is any event of that thing, which is named as in addresses. */
  has(subject: string): Promise<boolean>;
  close(): Promise<void>;
}

export const positionOf = (event: CloudEvent): string => String(event.data.position);
