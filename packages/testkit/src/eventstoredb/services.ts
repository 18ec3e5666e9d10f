// The services of one node, as gRPC wants them: the client's definitions with what answers them. Reads pass bytes that are ready, so that
// an event is written once and not for each reader.
import type { ReadReq, ReadResp } from "@eventstore/db-client/generated/streams_pb.js";
import type { Metadata, ServerUnaryCall, ServerWritableStream, sendUnaryData, UntypedServiceImplementation } from "@grpc/grpc-js";
import { batchAppend } from "./batch-append.ts";
import type { CallKind } from "./calls.ts";
import { answerEnding, before, type Host } from "./host.ts";
import { GossipService, ServerFeaturesService, StreamsService } from "./protocol.ts";
import { type Refusal, unauthenticated } from "./refusals.ts";
import { supportedMethods } from "./server-features.ts";
import { read, type Subscriptions } from "./streams-read.ts";
import { appendOnce, deleteStream, tombstone } from "./writes.ts";

export const streamsService = {
  ...StreamsService,
  read: {
    ...StreamsService.read,
    responseSerialize: (answer: ReadResp | Buffer) => (Buffer.isBuffer(answer) ? answer : Buffer.from(answer.serializeBinary())),
  },
};
export { GossipService as gossipService, ServerFeaturesService as serverFeaturesService };

export function streamsOf(host: Host, subscriptions: Subscriptions): UntypedServiceImplementation {
  return {
    read: (call: ServerWritableStream<ReadReq, ReadResp>) =>
      known(host, call.metadata, (why) => void call.emit("error", why)) && void read(host, call, subscriptions),
    batchAppend: (call: Parameters<typeof batchAppend>[1]) =>
      known(host, call.metadata, (why) => void call.emit("error", why)) && batchAppend(host, call),
    append: (call: Parameters<typeof appendOnce>[1], callback: Parameters<typeof appendOnce>[2]) =>
      known(host, call.metadata, callback) && appendOnce(host, call, callback),
    delete: (call: Parameters<typeof deleteStream>[1], callback: Parameters<typeof deleteStream>[2]) =>
      known(host, call.metadata, callback) && deleteStream(host, call, callback),
    tombstone: (call: Parameters<typeof tombstone>[1], callback: Parameters<typeof tombstone>[2]) =>
      known(host, call.metadata, callback) && tombstone(host, call, callback),
  };
}

/** Wrong credentials end any call before it is looked at. */
function known(host: Host, metadata: Metadata, refuse: (why: Refusal) => void): boolean {
  if (host.credentials(metadata) !== "wrong") return true;
  refuse(unauthenticated());
  return false;
}

/** A call with one answer that does not depend on what is asked. */
export function answering<Answer>(host: Host, kind: CallKind, answer: () => Answer) {
  return async (call: ServerUnaryCall<unknown, Answer>, callback: sendUnaryData<Answer>): Promise<void> => {
    const fault = host.calls.take(kind);
    if (!fault || (await before(host, fault, answerEnding(host, call, callback))) !== "met") callback(null, answer());
  };
}

export const featuresOf = (host: Host): UntypedServiceImplementation => ({
  getSupportedMethods: answering(host, "features", supportedMethods),
});
