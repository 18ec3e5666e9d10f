// query, project: the reading half of the port over one connection. Both the store and the readers of other threads are made of it. It
// checks what the caller asks, turns text into places and back, and refuses everything once it is closed.

import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type EventLog,
  type Filter,
  type RecordedEvent,
  StoreUnavailable,
  validateFilter,
  validateLimit,
  validateRevision,
} from "@camket/event-store";
import type { Bell } from "./bell.ts";
import { batchEventsDefault, scanEventsMax } from "./limits.ts";
import { comparePositions, parsePosition } from "./position.ts";
import { prepareReads, type Reads } from "./read.ts";
import { subscribe } from "./subscribe.ts";

/** `onClose` frees what belongs to the reader beside its connection. */
export function openLog(db: DatabaseSync, bell: Bell, onClose: () => void = () => {}): EventLog {
  const prepared = prepareReads(db);
  let closed = false;

  function reads(): Reads {
    if (closed) throw new StoreUnavailable("the log is closed");
    return prepared;
  }

  return {
    async readStream(stream, { from, direction = "forwards", limit } = {}) {
      return reads().stream(stream, validateRevision(from), direction === "forwards", validateLimit(limit));
    },
    async readAll({ from, direction = "forwards", limit, filter } = {}) {
      const start = from === undefined ? undefined : parsePosition(from);
      return readAll(reads, start, direction === "forwards", validateLimit(limit), validateFilter(filter));
    },
    subscribe({ after, filter, batchEventsMax = batchEventsDefault, signal }) {
      const start = after === undefined ? 0 : parsePosition(after);
      const options = { after: start, filter: validateFilter(filter), batchEventsMax: validateLimit(batchEventsMax), signal };
      return subscribe(reads, bell, options);
    },
    async head() {
      const head = reads().head();
      return head === 0 ? undefined : String(head);
    },
    comparePositions,
    async close() {
      if (closed) return;
      closed = true;
      db.close();
      onClose();
      // Subscriptions wake, and end: with an error unless their signal aborted first.
      bell.ring();
    },
  };
}

/** Without a filter one page; with one, steps of `scanEventsMax`, so that a rare match does not hold the thread. */
async function readAll(reads: () => Reads, start: number | undefined, forwards: boolean, limit: number, filter: Filter | undefined) {
  const head = reads().head();
  const step = filter ? scanEventsMax : Math.max(head, 1);
  const events: RecordedEvent[] = [];
  let next = start ?? (forwards ? 1 : head + 1);
  while (forwards ? next <= head : next > 1) {
    const left = limit - events.length;
    const edge = forwards ? Math.min(head, next - 1 + step) : Math.max(1, next - step);
    const chunk = forwards ? reads().forwards(next - 1, edge, left, filter) : reads().backwards(next, edge, left, filter);
    for (const event of chunk.events) events.push(event);
    if (events.length === limit) break;
    next = forwards ? edge + 1 : edge;
    if (filter) await nextTurn();
  }
  return events;
}
