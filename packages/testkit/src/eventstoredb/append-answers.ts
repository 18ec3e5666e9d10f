// What a batch stream says of one append: done, or a status whose details are packed beside it. Source: EventStore.Core 23.10
// `Transport/Grpc/Streams.BatchAppend.cs` and `Status.cs`.
import type { BatchAppendResp } from "@eventstore/db-client/generated/streams_pb.js";
import { identifier } from "./answers.ts";
import { appendDataBytesMax } from "./limits.ts";
import type { Outcome } from "./log.ts";
import type { Expected } from "./proposed.ts";
import { Any, RpcStatus, shared, streams, WellKnownEmpty } from "./protocol.ts";

/** What is put into an answer, which already names the append and its stream. */
export type Content = (answer: BatchAppendResp) => BatchAppendResp;

export function contentOf(outcome: Outcome, stream: string, expected: Expected): Content {
  switch (outcome.status) {
    case "written":
      return (answer) => {
        const { commit, prepare } = outcome.position;
        const position = new shared.AllStreamPosition().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
        const success = new streams.BatchAppendResp.Success().setPosition(position);
        if (outcome.revision < 0) success.setNoStream(new WellKnownEmpty());
        else success.setCurrentRevision(String(outcome.revision));
        return answer.setSuccess(success);
      };
    case "wrong-version": {
      const details = new shared.WrongExpectedVersion();
      if (outcome.actual === undefined) details.setCurrentNoStream(new WellKnownEmpty());
      else details.setCurrentStreamRevision(String(outcome.actual));
      if (expected.port === "any") details.setExpectedAny(new WellKnownEmpty());
      else if (expected.port === "no-stream") details.setExpectedNoStream(new WellKnownEmpty());
      else if (expected.port === "stream-exists") details.setExpectedStreamExists(new WellKnownEmpty());
      else details.setExpectedStreamPosition(expected.text);
      return failed("WrongExpectedVersion", details, alreadyExists);
    }
    case "deleted":
      return failed("StreamDeleted", new shared.StreamDeleted().setStreamIdentifier(identifier(stream)), notFound);
    case "busy":
      return notServed("Server Is Too Busy");
  }
}

/** The codes of google.rpc that the server gives with them; the client goes by the details alone. */
const [invalidArgument, deadlineExceeded, notFound, alreadyExists, permissionDenied, internal] = [3, 4, 5, 6, 7, 13] as const;

export const accessDenied: Content = failed("AccessDenied", new shared.AccessDenied(), permissionDenied);

/** Whether it is written, nobody knows. */
export const timeout: Content = failed("Timeout", new shared.Timeout(), deadlineExceeded);

export const unreadable = (why: string): Content => failed("BadRequest", new shared.BadRequest().setMessage(why), invalidArgument);

export const tooLarge: Content = failed(
  "MaximumAppendSizeExceeded",
  new shared.MaximumAppendSizeExceeded().setMaxappendsize(appendDataBytesMax),
  invalidArgument,
);

/** The node cannot take it now: a status whose details say nothing. */
export const notServed =
  (why: string): Content =>
  (answer) =>
    answer.setError(status(internal, why, new WellKnownEmpty(), "google.protobuf.Empty"));

function failed(kind: string, details: Message, code: Code): Content {
  return (answer) => answer.setError(status(code, kind, details, `event_store.client.${kind}`));
}

type Message = { serializeBinary(): Uint8Array };
type Code = Parameters<InstanceType<typeof RpcStatus>["setCode"]>[0];

function status(code: Code, message: string, details: Message, typeName: string) {
  const packed = new Any();
  packed.pack(details.serializeBinary(), typeName);
  return new RpcStatus().setCode(code).setMessage(message).setDetails(packed);
}
