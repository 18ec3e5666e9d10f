// The client's own published definitions of the services, as values. The generated files are CommonJS that fills its exports while it
// runs, so they come as default imports; their types are imported by name where they are used.
import { createRequire } from "node:module";
import gossipGrpc from "@eventstore/db-client/generated/gossip_grpc_pb.js";
import gossip from "@eventstore/db-client/generated/gossip_pb.js";
import featuresGrpc from "@eventstore/db-client/generated/serverfeatures_grpc_pb.js";
import features from "@eventstore/db-client/generated/serverfeatures_pb.js";
import type { WrongExpectedVersion } from "@eventstore/db-client/generated/shared_pb.js";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import type { Status } from "@eventstore/db-client/generated/status_pb.js";
import status from "@eventstore/db-client/generated/status_pb.js";
import streamsGrpc from "@eventstore/db-client/generated/streams_grpc_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";

export const { GossipService } = gossipGrpc;
export const { ServerFeaturesService } = featuresGrpc;
export const { StreamsService } = streamsGrpc;
export const { Status: RpcStatus } = status;
export { features, gossip, shared, streams };

/** The well-known messages, whose package brings no types: theirs are those of the fields that carry them. */
type Details = NonNullable<ReturnType<Status["getDetails"]>>;
type NoStream = NonNullable<ReturnType<WrongExpectedVersion["getCurrentNoStream"]>>;
const load = createRequire(import.meta.url);
export const { Any } = load("google-protobuf/google/protobuf/any_pb.js") as { readonly Any: new () => Details };
export const { Empty: WellKnownEmpty } = load("google-protobuf/google/protobuf/empty_pb.js") as { readonly Empty: new () => NoStream };
