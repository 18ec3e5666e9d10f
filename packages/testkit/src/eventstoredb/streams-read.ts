// One gRPC call serves every read and every subscription: this tells them apart, meets their faults and ends them. Subscriptions that are
// open can be dropped, all at once or one after so many events.
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { status } from "@grpc/grpc-js";
import type { CallKind, Drop } from "./calls.ts";
import { before, type Ending, type Host, meet, streamEnding } from "./host.ts";
import { readAll, readStream } from "./read.ts";
import { accessDenied, refusal } from "./refusals.ts";
import type { ReadCall } from "./send.ts";
import { subscribeToAll, subscribeToStream } from "./subscribe.ts";

/** Those that are open, with what drops each. */
export type Subscriptions = Set<(how: Drop) => void>;

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
    subscriptions.delete(drop);
    if (how === "end") ending.end();
    else if (how === "cut") ending.cut();
    // The server cancels its streams when it shuts down (`GrpcStreamingShutdownMiddleware.cs`).
    else if (how === "error") ending.refuse(refusal(status.CANCELLED, "Server is shutting down"));
  };
  subscriptions.add(drop);
  const forget = () => subscriptions.delete(drop);
  call.on("cancelled", forget).on("close", forget);
  if (order && left <= 0) return drop(order.how);
  const watch = {
    sent() {
      left -= 1;
      if (order && left <= 0) drop(order.how);
      return !dropped;
    },
  };
  const follow = options.hasAll() ? subscribeToAll : subscribeToStream;
  const why = await follow(host.log, call, options, watch);
  subscriptions.delete(drop);
  if (why && !dropped) ending.refuse(why);
}
