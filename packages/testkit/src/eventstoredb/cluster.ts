// The nodes of the double: one, or a leader and followers over one log. A node that is left alone by the majority serves nobody; a
// follower forwards writes to the leader, and loses them when that is gone. Nobody is elected by itself: `lead` says who leads.
import { type Metadata, Server, type ServerCredentials } from "@grpc/grpc-js";
import type { Calls } from "./calls.ts";
import type { Address, Host, Route } from "./host.ts";
import { forwardTimeoutMs } from "./limits.ts";
import type { Log } from "./log.ts";
import { gossip, shared } from "./protocol.ts";
import { noLeader, notLeader, notReady } from "./refusals.ts";
import { answering, featuresOf, gossipService, serverFeaturesService, streamsOf, streamsService } from "./services.ts";
import { type Listener, openListener } from "./socket.ts";
import type { Subscriptions } from "./streams-read.ts";
import { uuidOf } from "./system-events.ts";

export interface ClusterOptions {
  readonly log: Log;
  readonly calls: Calls;
  readonly subscriptions: Subscriptions;
  readonly members: number;
  /** The name by which clients are told of the members. */
  readonly host: string;
  readonly port: number;
  readonly transport: ServerCredentials;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  readonly clockAheadMs: number;
  readonly checkpointOnGoingLive: boolean;
}

export interface Member {
  readonly port: number;
  readonly leads: boolean;
  readonly alive: boolean;
  /** Its process is killed: the port is left and every connection cut. What it wrote is kept. */
  kill(): Promise<void>;
  /** It comes back at the same port, as a follower unless nobody else took the lead. */
  start(): Promise<void>;
  /** It takes the lead. */
  lead(): void;
}

export interface Cluster {
  readonly members: readonly Member[];
  connections(): number;
  cutAll(): void;
  stop(): Promise<void>;
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { log, calls, subscriptions, host, credentials, clockAheadMs, checkpointOnGoingLive } = options;
  const nodes: { readonly listener: Listener; readonly server: Server }[] = [];
  let leader = 0;

  const quorum = () => nodes.filter(({ listener }) => listener.listening).length * 2 > nodes.length;
  const address = (index: number): Address => ({ host, port: nodes[index]?.listener.port as number });

  function route(index: number, metadata: Metadata): Route {
    if (!quorum()) return { refused: notReady() };
    if (index === leader) return {};
    const leaderLives = nodes[leader]?.listener.listening === true;
    if (metadata.get("requires-leader")[0] === "true") return { refused: leaderLives ? notLeader(address(leader)) : noLeader() };
    return leaderLives ? {} : { leaderLostMs: forwardTimeoutMs };
  }

  function hostOf(index: number): Host {
    return {
      log,
      calls,
      checkpointOnGoingLive,
      address: () => address(index),
      nowMs: () => Date.now() + clockAheadMs,
      credentials(metadata) {
        const [given] = metadata.get("authorization");
        if (!credentials) return "right";
        if (given === undefined) return "none";
        return given === `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}` ? "right" : "wrong";
      },
      route: (metadata) => route(index, metadata),
      cut: (peer) => nodes[index]?.listener.cut(peer),
    };
  }

  /** What every node tells of all of them. Without a majority none is in a state that a client takes. */
  function clusterInfo() {
    const { VNodeState } = gossip.MemberInfo;
    const members = nodes.map(({ listener }, index) =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString(uuidOf(`member ${index}`)))
        .setTimeStamp(`${Date.now() + clockAheadMs}0000`)
        .setState(!quorum() ? VNodeState.UNKNOWN : index === leader ? VNodeState.LEADER : VNodeState.FOLLOWER)
        .setIsAlive(listener.listening)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(listener.port)),
    );
    return new gossip.ClusterInfo().setMembersList(members);
  }

  for (let index = 0; index < options.members; index += 1) {
    const server = new Server({ "grpc.enable_channelz": 0, "grpc.max_receive_message_length": 17 * 1024 * 1024 });
    const own = hostOf(index);
    server.addService(streamsService, streamsOf(own, subscriptions));
    server.addService(gossipService, { read: answering(own, "gossip", clusterInfo) });
    server.addService(serverFeaturesService, featuresOf(own));
    nodes.push({ server, listener: await openListener(server, options.transport, index === 0 ? options.port : 0) });
  }

  const members = nodes.map(
    ({ listener }, index): Member => ({
      get port() {
        return listener.port;
      },
      get leads() {
        return index === leader;
      },
      get alive() {
        return listener.listening;
      },
      kill: () => listener.leave(),
      start: () => listener.listen(),
      lead() {
        leader = index;
      },
    }),
  );

  return {
    members,
    connections: () => nodes.reduce((sum, { listener }) => sum + listener.connections(), 0),
    cutAll() {
      for (const { listener } of nodes) listener.cutAll();
    },
    async stop() {
      await Promise.all(nodes.map(({ listener }) => listener.leave()));
      for (const { server } of nodes) server.forceShutdown();
    },
  };
}
