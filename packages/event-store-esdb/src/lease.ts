// One connection for each server in a process, however many stores are opened on it. The client keeps the appends of all its instances in one
// map: an error on one client's stream ends the other's appends as well. The last store to close frees the connection.
import { type Connection, closedFailure, openConnection } from "./connection.ts";
import type { ReadString } from "./connection-string.ts";
import type { EventStoreDbLimits } from "./limits.ts";
import type { Report } from "./report.ts";

interface Held {
  readonly connection: Connection;
  readonly listeners: Set<Report>;
}

const held = new Map<string, Held>();

export interface Lease {
  /** The shared one; `closed` is this lease's own. */
  readonly connection: Connection;
  release(): Promise<void>;
}

export interface LeaseOptions extends ReadString {
  readonly limits: EventStoreDbLimits;
  readonly report: Report;
  readonly random: () => number;
  readonly clock: () => number;
}

export function leaseConnection({ connectionString, settings, shown, limits, report, random, clock }: LeaseOptions): Lease {
  const found = held.get(connectionString) ?? open();
  // Another function each time, so that two leases with the same listener are two.
  const listener: Report = (told) => report(told);
  found.listeners.add(listener);
  const closing = new AbortController();

  function open(): Held {
    const listeners = new Set<Report>();
    const tell: Report = (told) => {
      for (const listen of listeners) listen(told);
    };
    const opened = { connection: openConnection({ settings, shown, limits, report: tell, random, clock }), listeners };
    held.set(connectionString, opened);
    return opened;
  }

  return {
    connection: {
      ...found.connection,
      closed: closing.signal,
      ready: (waitMs, ...signals) => found.connection.ready(waitMs, ...signals, closing.signal),
    },
    async release() {
      closing.abort(closedFailure());
      found.listeners.delete(listener);
      if (found.listeners.size > 0) return;
      held.delete(connectionString);
      await found.connection.close();
    },
  };
}
