// One connection for each server in a process, however many stores are opened on it. The client keeps the appends of all its instances in one
// map: an error on one client's stream ends the other's appends as well. So a store that names a host of an open connection must name the
// same string, and shares it; other servers have connections of their own. The last store to close frees the connection.
import { type Connection, closedFailure, openConnection } from "./connection.ts";
import { type ReadString, type ServerSettings, WrongConnectionString } from "./connection-string.ts";
import type { EventStoreDbLimits } from "./limits.ts";
import type { Report } from "./report.ts";

interface Held {
  readonly hosts: ReadonlySet<string>;
  readonly shown: string;
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

const placesOf = ({ hosts }: ServerSettings): string[] => hosts.map(({ address, port }) => `${address.toLowerCase()}:${port}`);

/** Throws `WrongConnectionString`, also where a host of it is open by another string in this process. */
export function leaseConnection({ connectionString, settings, shown, limits, report, random, clock }: LeaseOptions): Lease {
  const found = held.get(connectionString) ?? open();
  // Another function each time, so that two leases with the same listener are two.
  const listener: Report = (told) => report(told);
  found.listeners.add(listener);
  const closing = new AbortController();

  function open(): Held {
    const hosts = new Set(placesOf(settings));
    const other = [...held.values()].find((one) => !one.hosts.isDisjointFrom(hosts));
    if (other) {
      throw new WrongConnectionString(
        `this process is connected to that server by another connection string, ${other.shown}: use the same, or close what uses it first`,
      );
    }
    const listeners = new Set<Report>();
    const tell: Report = (told) => {
      for (const listen of listeners) listen(told);
    };
    const opened = { hosts, shown, connection: openConnection({ settings, shown, limits, report: tell, random, clock }), listeners };
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
