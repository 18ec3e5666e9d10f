// The batch stream, over which the client appends: one call for many appends, each made of one or more requests under one id, answered in
// any order. Source: EventStore.Core 23.10 `Transport/Grpc/Streams.BatchAppend.cs` and `Status.cs`.
import type { UUID } from "@eventstore/db-client/generated/shared_pb.js";
import type { BatchAppendReq, BatchAppendResp } from "@eventstore/db-client/generated/streams_pb.js";
import { type ServerDuplexStream, status } from "@grpc/grpc-js";
import { identifier } from "./answers.ts";
import { before, type Host, meet, streamEnding } from "./host.ts";
import { appendDataBytesMax, writeTimeoutMs } from "./limits.ts";
import type { Outcome, Proposed } from "./log.ts";
import { type Expected, expectedOf, proposedOf, Unreadable, uuidText } from "./proposed.ts";
import { Any, RpcStatus, shared, streams, WellKnownEmpty } from "./protocol.ts";

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append whose requests still come. */
interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly deadlineMs: number;
  readonly events: Proposed[];
  dataBytes: number;
}

export function batchAppend(host: Host, call: BatchCall): void {
  const ending = streamEnding(host, call);
  const pending = new Map<string, Pending>();
  const timers = new Set<NodeJS.Timeout>();
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  call.on("cancelled", forget).on("close", forget).on("error", forget);
  // The client half-closes when it is done; what is under way is answered first, so the call ends with the last answer.
  let underWay = 0;
  let closing = false;
  call.on("end", () => {
    closing = true;
    if (underWay === 0) call.end();
  });

  call.on("data", (request: BatchAppendReq) => {
    underWay += 1;
    void take(request).finally(() => {
      underWay -= 1;
      if (closing && underWay === 0) call.end();
    });
  });

  async function take(request: BatchAppendReq): Promise<void> {
    const correlation = request.getCorrelationId() as UUID;
    const id = uuidText(correlation);
    const options = request.getOptions();
    const answer = (stream: string, content: (answer: BatchAppendResp) => BatchAppendResp): void => {
      if (call.cancelled || call.writableEnded) return;
      call.write(content(new streams.BatchAppendResp()).setCorrelationId(correlation).setStreamIdentifier(identifier(stream)));
    };
    const later = (afterMs: number, stream: string, content: (answer: BatchAppendResp) => BatchAppendResp) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        answer(stream, content);
      }, afterMs);
      timers.add(timer);
    };
    if (options) {
      const stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString("utf8");
      if (host.credentials(call.metadata) === "none")
        return answer(stream, failed("AccessDenied", new shared.AccessDenied(), permissionDenied));
      const deadline = options.getDeadline();
      const deadlineMs = deadline ? deadline.getSeconds() * 1_000 + deadline.getNanos() / 1e6 : Number.POSITIVE_INFINITY;
      if (deadlineMs <= host.nowMs()) return answer(stream, timeout);
      pending.set(id, { stream, expected: expectedOf(options), deadlineMs, events: [], dataBytes: 0 });
    }
    const append = pending.get(id);
    if (!append) return;
    const { stream, expected, deadlineMs, events } = append;
    try {
      for (const message of request.getProposedMessagesList()) {
        const event = proposedOf(message);
        events.push(event);
        append.dataBytes += event.data.length;
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // The server answers, but keeps the append among those that wait, and answers once more when its time is over.
      answer(stream, failed("BadRequest", new shared.BadRequest().setMessage(error.message), invalidArgument));
      return later(Math.min(writeTimeoutMs, deadlineMs - host.nowMs()), stream, timeout);
    }
    if (append.dataBytes > appendDataBytesMax) {
      pending.delete(id);
      const tooLarge = new shared.MaximumAppendSizeExceeded().setMaxappendsize(appendDataBytesMax);
      return answer(stream, failed("MaximumAppendSizeExceeded", tooLarge, invalidArgument));
    }
    if (!request.getIsFinal()) return;
    pending.delete(id);

    const ordered = host.calls.take("append");
    const fault = ordered && (await before(host, ordered, ending));
    if (fault === "met") return;
    if (fault?.do === "timeout" && !fault.applied) return answer(stream, timeout);
    const { refused, leaderLostMs } = host.route(call.metadata);
    // Where the leader is ends the call; that there is none, or no majority, is an answer whose details say nothing.
    if (refused?.code === status.NOT_FOUND) return ending.refuse(refused);
    if (refused) return answer(stream, failed("Empty", new WellKnownEmpty(), internal, refused.details));
    if (leaderLostMs !== undefined) return later(leaderLostMs, stream, timeout);
    const outcome = await host.log.append(stream, events, expected.port);
    if (fault?.do === "timeout") return answer(stream, timeout);
    if (fault && fault.do !== "answer-twice") return meet(host, fault, ending);
    const content = contentOf(outcome, stream, expected);
    answer(stream, content);
    if (fault) later(fault.afterMs ?? 0, stream, content);
  }
}

type Content = (answer: BatchAppendResp) => BatchAppendResp;

function contentOf(outcome: Outcome, stream: string, expected: Expected): Content {
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
      return failed("Empty", new WellKnownEmpty(), internal, "Server Is Busy");
  }
}

const [unknownCode, invalidArgument, deadlineExceeded, notFound, alreadyExists, permissionDenied, internal] = [2, 3, 4, 5, 6, 7, 13];

function failed(kind: string, details: { serializeBinary(): Uint8Array }, code: number | undefined, message = kind): Content {
  const packed = new Any();
  packed.pack(details.serializeBinary(), kind === "Empty" ? "google.protobuf.Empty" : `event_store.client.${kind}`);
  return (answer) =>
    answer.setError(
      new RpcStatus()
        .setCode(code ?? (unknownCode as number))
        .setMessage(message)
        .setDetails(packed),
    );
}

const timeout: Content = (answer) => failed("Timeout", new shared.Timeout(), deadlineExceeded)(answer);
