// When an event says that it was recorded, as views and whoever reads the log itself count it.
import type { RecordedEvent } from "@camket/event-store";

/** Milliseconds since 1970; not a number where it does not say so, or in words that cannot be read: then it is known with what came before it. */
export const recordedMsOf = ({ metadata: { recordedAt } }: Pick<RecordedEvent, "metadata">): number =>
  typeof recordedAt === "string" ? Date.parse(recordedAt) : Number.NaN;

/** What is known first where the first events do not say when: the beginning of 1970. */
export const knownAtFirst = 0;
