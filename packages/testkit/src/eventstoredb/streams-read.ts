// One gRPC call serves every read and every subscription: this tells them apart, meets their faults and ends them. Subscriptions that are
// open can be dropped, all at once or one after so many events.
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { status } from "@grpc/grpc-js";
import { caughtUp, fellBehind } from "./answers.ts";
import type { CallKind, Drop } from "./calls.ts";
import { before, dated, type Ending, type Host, meet, streamEnding } from "./host.ts";
import { readAll, readStream } from "./read.ts";
import { accessDenied, refusal, tooSlow } from "./refusals.ts";
import { type ReadCall, send } from "./send.ts";
import { subscribeToAll, subscribeToStream } from "./subscribe.ts";

/** What can be done to one that is open. */
export interface Subscription {
  drop(how: Drop): void;
  /** Tells it that it fell behind and caught up again, as a server does whose reader was slow for a while. */
  fallBehind(): void;
}

export type Subscriptions = Set<Subscription>;

export async function read(host: Host, call: ReadCall, subscriptions: Subscriptions): Promise<void> {
  const ending = streamEnding(host, call);
  const options = call.request.getOptions() as ReadReq.Options;
  if (host.credentials(call.metadata) === "none") return ending.refuse(accessDenied());
  const kind: CallKind = options.hasSubscription() ? "subscribe" : options.hasAll() ? "read-all" : "read-stream";
  const ordered = host.calls.take(kind);
  const fault = ordered && (await before(host, ordered, ending));
  if (fault === "met") return;
  const { refused } = host.route(call.metadata);
  if (refused) return ending.refuse(refused);
  call.sendMetadata(dated(host));
  if (kind === "subscribe") return subscribe(host, call, options, subscriptions, ending, fault?.do === "drop" ? fault : undefined);
  const why = await (kind === "read-all" ? readAll(host.log, call, options) : readStream(host.log, call, options));
  if (why) ending.refuse(why);
  else if (fault) meet(host, fault, ending);
  else call.end();
}

async function subscribe(
  host: Host,
  call: ReadCall,
  options: ReadReq.Options,
  subscriptions: Subscriptions,
  ending: Ending,
  order: { readonly afterEvents: number; readonly how: Drop } | undefined,
): Promise<void> {
  let dropped = false;
  let left = order?.afterEvents ?? Number.POSITIVE_INFINITY;
  const drop = (how: Drop) => {
    if (dropped) return;
    dropped = true;
    subscriptions.delete(subscription);
    if (how === "end") ending.end();
    else if (how === "cut") ending.cut();
    // The server cancels its streams when it shuts down (`GrpcStreamingShutdownMiddleware.cs`).
    else if (how === "error") ending.refuse(refusal(status.CANCELLED, "Server is shutting down"));
    else if (how === "too-slow") ending.refuse(tooSlow());
  };
  const subscription: Subscription = {
    drop,
    fallBehind() {
      void send(call, fellBehind());
      void send(call, caughtUp());
    },
  };
  subscriptions.add(subscription);
  const forget = () => subscriptions.delete(subscription);
  call.on("cancelled", forget).on("close", forget);
  if (order && left <= 0) return drop(order.how);
  const watch = {
    checkpointOnGoingLive: host.checkpointOnGoingLive,
    sent() {
      left -= 1;
      if (order && left <= 0) drop(order.how);
      return !dropped;
    },
  };
  const follow = options.hasAll() ? subscribeToAll : subscribeToStream;
  const why = await follow(host.log, call, options, watch);
  forget();
  if (why && !dropped) ending.refuse(why);
}
