// A store that stands on another and keeps what is appended to itself: a whole table is tried out in it, each row on top of those before it, and
// nothing of it is ever written. It forgets all when it is let go.
import { ConcurrencyConflict, type EventStore, type RecordedEvent, readWholeStream, validateAppend } from "@camket/event-store";

/** What handling a command asks of a store. */
export type CommandStore = Pick<EventStore, "append" | "readStream" | "comparePositions">;

export function rehearsalOn(base: CommandStore): CommandStore {
  /** Of each stream that something was added to, all of it. */
  const added = new Map<string, readonly RecordedEvent[]>();
  let last = 0;

  return {
    async append(stream, events, { expectedRevision }) {
      validateAppend(stream, events, expectedRevision);
      const history = added.get(stream) ?? (await readWholeStream(base, stream));
      const revision = history.at(-1)?.revision;
      if (expectedRevision !== (revision ?? "no-stream")) throw new ConcurrencyConflict(stream, expectedRevision, revision);
      const first = (revision ?? -1) + 1;
      const recorded = events.map((event, index) => ({ ...event, stream, revision: first + index, position: `${ahead}${++last}` }));
      added.set(stream, [...history, ...recorded]);
      return { revision: first + events.length - 1, position: `${ahead}${last}`, fresh: true };
    },

    async readStream(stream, options = {}) {
      const events = added.get(stream);
      if (!events) return base.readStream(stream, options);
      const { direction = "forwards", from, limit = events.length } = options;
      const ordered = direction === "forwards" ? events : events.toReversed();
      const begins = ({ revision }: RecordedEvent) =>
        from === undefined || (direction === "forwards" ? revision >= from : revision <= from);
      return ordered.filter(begins).slice(0, limit);
    },

    /** What was added comes after all that the base holds. */
    comparePositions(a, b) {
      if (a.startsWith(ahead) && b.startsWith(ahead)) return Number(a.slice(1)) - Number(b.slice(1));
      if (a.startsWith(ahead)) return 1;
      return b.startsWith(ahead) ? -1 : base.comparePositions(a, b);
    },
  };
}

const ahead = "+";
