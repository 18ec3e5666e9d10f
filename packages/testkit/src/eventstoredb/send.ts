// Writing to a client no faster than it reads: a slow reader holds up its own stream, and nobody's memory grows.

import type { ReadReq, ReadResp } from "@eventstore/db-client/generated/streams_pb.js";
import type { ServerWritableStream } from "@grpc/grpc-js";

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Resolves when the client may get more; `false` when it has gone. */
export function send(call: ReadCall, answer: Buffer): boolean | Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  // The service's serializer passes bytes that are ready, see services.ts.
  if (call.write(answer as unknown as ReadResp)) return true;
  return new Promise((resolve) => {
    const settle = () => {
      call.off("drain", settle).off("cancelled", settle).off("close", settle);
      resolve(!call.cancelled && !call.destroyed);
    };
    call.on("drain", settle).on("cancelled", settle).on("close", settle);
  });
}
