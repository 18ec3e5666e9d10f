// The store for EventStoreDB, put together: a connection that all stores of this process on the same server share, and on it the port's
// calls. The client keeps what is under way in one place for all its instances, so two of them on one server would end each other's appends.
import { randomInt } from "node:crypto";
import { type EventStore, validateFilter, validateLimit } from "@camket/event-store";
import { openAppender } from "./append.ts";
import { rememberInsides } from "./check-server.ts";
import { closedFailure } from "./connection.ts";
import { readConnectionString } from "./connection-string.ts";
import { headFinder } from "./head.ts";
import { leaseConnection } from "./lease.ts";
import { type EventStoreDbLimits, eventStoreDbLimits } from "./limits.ts";
import { comparePositions, parsePosition, positionOf } from "./position.ts";
import { readAll, readStream } from "./read.ts";
import { openReader, type Shared } from "./reader.ts";
import type { EventStoreDbReport } from "./report.ts";
import { subscribe } from "./subscribe.ts";

export interface EventStoreDbOptions {
  /** `esdb://`, `esdb+discover://`, `kurrentdb://` or `kurrentdb+discover://`; see `checkConnectionString`. */
  readonly connectionString: string;
  /** The first store of a connection decides for the connection. */
  readonly limits?: Partial<EventStoreDbLimits>;
  readonly report?: (report: EventStoreDbReport) => void;
  /** From 0 to 1, for pauses that do not fall together. */
  readonly random?: () => number;
  /** Ms since 1970 by this machine's clock, to compare with the server's. */
  readonly clock?: () => number;
}

/**
 * Opens the log of a server. It connects with its first call, so that a server that is not there yet is no failure of the start; ask
 * `checkServer` for that. Throws `WrongConnectionString`.
 *
 * @example
 * const store = openEventStoreDb({ connectionString: "esdb://a:2113,b:2113,c:2113?tlsCAFile=/run/ca.crt" });
 * await store.append("party-x", events, { expectedRevision: "no-stream" });
 * await store.close();
 */
export function openEventStoreDb(options: EventStoreDbOptions): EventStore {
  const limits = { ...eventStoreDbLimits, ...options.limits };
  const report = options.report ?? (() => {});
  const random = options.random ?? (() => randomInt(2 ** 32) / 2 ** 32);
  const clock = options.clock ?? (() => performance.timeOrigin + performance.now());
  const { connection, release } = leaseConnection({ ...readConnectionString(options.connectionString), limits, report, random, clock });
  const shared: Shared = { connection, limits, report, random };
  const appender = openAppender(shared);
  const reader = openReader(shared);
  const findHead = headFinder(reader);
  let closing: Promise<void> | undefined;
  const mustBeOpen = () => {
    if (closing !== undefined) throw closedFailure();
  };

  const store: EventStore = {
    append: (stream, events, how) => appender.append(stream, events, how),
    async readStream(stream, how) {
      mustBeOpen();
      return readStream(reader, stream, how);
    },
    async readAll(how) {
      mustBeOpen();
      return readAll(reader, how);
    },
    async *subscribe({ after, filter, batchEventsMax = limits.batchEventsDefault, signal }) {
      const wanted = { after: after === undefined ? undefined : parsePosition(after), filter: validateFilter(filter) };
      mustBeOpen();
      yield* subscribe(shared, reader, { ...wanted, batchEventsMax: validateLimit(batchEventsMax), signal });
    },
    async head() {
      mustBeOpen();
      const place = await findHead();
      return place && positionOf(place);
    },
    comparePositions,
    close() {
      closing ??= appender.drain().then(release);
      return closing;
    },
  };
  rememberInsides(store, connection, reader);
  return store;
}
