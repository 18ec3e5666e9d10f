// An event that does not follow the one before it in its stream is not folded: what lies between is missing, or the log says it twice, and the state of the
// thing would be a guess. Its register waits there for an operator; so it does live and built anew, since both ask the events alone.
import type { RecordedEvent } from "@camket/event-store";
import { breakWords } from "@camket/projections";

/**
 * @param after the revision of the event before it in the stream, −1 where there is none
 * @throws Error that parks the stream
 */
export function refuseBreak(event: RecordedEvent, after: number): void {
  if (event.revision !== after + 1)
    throw new Error(
      `${breakWords({ event, after })}: the log itself is damaged there. See what camket verify says of it, and restore it from a backup`,
    );
}
