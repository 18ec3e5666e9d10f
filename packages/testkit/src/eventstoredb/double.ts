// The double of an EventStoreDB server: what the client is told to connect to, what a test orders to go wrong, and what it can see from
// behind. It lives in the process that starts it; `double-process.ts` gives it one of its own.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { EventLog } from "@camket/event-store";
import { ServerCredentials } from "@grpc/grpc-js";
import { type Calls, countCalls, type Drop, type Fault, type Order, type OrderOptions } from "./calls.ts";
import { type Member, startCluster } from "./cluster.ts";
import { type LogOptions, openLog } from "./log.ts";
import type { LogRecord } from "./records.ts";
import { selfSigned } from "./self-signed.ts";
import type { Subscription } from "./streams-read.ts";

export interface DoubleOptions extends LogOptions {
  /** Of the first member; default 0, any that is free. */
  readonly port?: number;
  /** 1, or more for a cluster: a leader and followers. Default 1. */
  readonly members?: number;
  /** What callers must show. The client shows it over TLS alone. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** Serve TLS, with a certificate of its own making that the connection string names. Default `false`. */
  readonly tls?: boolean;
  /** A filtered subscription has one more checkpoint when it goes live, as later servers than 23.10 send it. Default `false`. */
  readonly checkpointOnGoingLive?: boolean;
}

export interface Faults {
  /** Orders a fault for the n-th call of a kind from now on. */
  order: Calls["order"];
  /** The same for the next call, until lifted. */
  untilLifted(kind: Parameters<Calls["order"]>[0], fault: Fault): Order;
  /** Drops every open subscription now; gives how many there were. */
  dropSubscriptions(how: Drop): number;
  /** Tells every open subscription that it fell behind, and that it has caught up again. */
  fallBehind(): void;
  /** Every discovery fails, until lifted. */
  denyDiscovery(): Order;
  /** Cuts every connection now; the server goes on listening. */
  cutConnections(): void;
  /** Takes back every order. */
  liftAll(): void;
}

export interface EventStoreDouble {
  /** `esdb://`, with every member. */
  readonly connectionString: string;
  /** `esdb+discover://`, with the first member as the one to ask. */
  readonly discoverString: string;
  readonly port: number;
  readonly members: readonly Member[];
  /** The embedded store behind it, to look at; the double alone writes to it. */
  readonly store: Omit<EventLog, "close">;
  /** Everything in `$all`, system events and deletes too. */
  readonly records: readonly LogRecord[];
  readonly faults: Faults;
  /** Calls so far, by kind. */
  readonly seen: Calls["seen"];
  /** What clients hold open now. */
  open(): { readonly connections: number; readonly subscriptions: number };
  putSystemEvents(count: number): void;
  /** Every member goes, and comes back after `awayMs` (default 0) at its port with all it held. */
  restart(options?: { readonly awayMs?: number }): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a double on loopback.
 *
 * @example
 * const double = await startEventStoreDouble({ systemEventsEvery: 3 });
 * const client = EventStoreDBClient.connectionString(double.connectionString);
 * double.faults.order("append", { do: "cut", applied: true });
 */
export async function startEventStoreDouble(options: DoubleOptions = {}): Promise<EventStoreDouble> {
  const { port = 0, members: count = 1, credentials, tls = false, clockAheadMs = 0, checkpointOnGoingLive = false } = options;
  const log = openLog(options);
  const calls = countCalls();
  const subscriptions = new Set<Subscription>();
  const secure = tls ? await prepareTls() : undefined;
  const transport = secure?.transport ?? ServerCredentials.createInsecure();
  // A client that checks a certificate wants a name: Node takes no address for one.
  const host = tls ? "localhost" : "127.0.0.1";
  const cluster = await startCluster({
    log,
    calls,
    subscriptions,
    members: count,
    host,
    port,
    transport,
    credentials,
    clockAheadMs,
    checkpointOnGoingLive,
  });
  const { members } = cluster;
  const hosts = members.map((member) => `${host}:${member.port}`);
  const query = secure ? `?tls=true&tlsCAFile=${secure.certificateFile}` : "?tls=false";
  const untilLifted = (...[kind, fault]: Parameters<Faults["untilLifted"]>) =>
    calls.order(kind, fault, { times: Number.POSITIVE_INFINITY } satisfies OrderOptions);

  return {
    connectionString: `esdb://${hosts.join(",")}${query}`,
    discoverString: `esdb+discover://${hosts[0]}${query}`,
    port: members[0]?.port as number,
    members,
    store: log.store,
    records: log.records.all,
    faults: {
      order: calls.order,
      untilLifted,
      dropSubscriptions(how) {
        const open = [...subscriptions];
        for (const subscription of open) subscription.drop(how);
        return open.length;
      },
      fallBehind() {
        for (const subscription of subscriptions) subscription.fallBehind();
      },
      denyDiscovery: () => untilLifted("gossip", { do: "fail", code: 14, details: "Server Is Not Ready" }),
      cutConnections: cluster.cutAll,
      liftAll: calls.liftAll,
    },
    seen: calls.seen,
    open: () => ({ connections: cluster.connections(), subscriptions: subscriptions.size }),
    putSystemEvents: log.records.putSystemEvents,
    async restart({ awayMs = 0 } = {}) {
      await Promise.all(members.map((member) => member.kill()));
      if (awayMs > 0) await pause(awayMs);
      await Promise.all(members.map((member) => member.start()));
    },
    async stop() {
      await cluster.stop();
      await log.store.close();
      await secure?.forget();
    },
  };
}

async function prepareTls() {
  const { key, cert } = selfSigned();
  const folder = await mkdtemp(join(tmpdir(), "eventstoredb-double-"));
  const certificateFile = join(folder, "ca.crt");
  await writeFile(certificateFile, cert);
  const transport = ServerCredentials.createSsl(null, [{ private_key: Buffer.from(key), cert_chain: Buffer.from(cert) }]);
  return { transport, certificateFile, forget: () => rm(folder, { recursive: true, force: true }) };
}
