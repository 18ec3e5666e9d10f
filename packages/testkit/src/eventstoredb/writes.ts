// The writes that have one answer: an append of the client's older kind (it falls back to it when credentials come with a call), a delete
// and a tombstone. Source: EventStore.Core 23.10 `Transport/Grpc/Streams.Append.cs`, `Streams.Delete.cs`.
import { setTimeout as pause } from "node:timers/promises";
import type * as pb from "@eventstore/db-client/generated/streams_pb.js";
import type { Metadata, ServerReadableStream, ServerUnaryCall, sendUnaryData } from "@grpc/grpc-js";
import type { CallKind } from "./calls.ts";
import { answerEnding, before, type Ending, type Host, meet } from "./host.ts";
import { appendDataBytesMax } from "./limits.ts";
import type { Outcome } from "./log.ts";
import { type Expected, expectedOf, nameOf, proposedOf } from "./proposed.ts";
import { shared, streams } from "./protocol.ts";
import type { LogPosition, Proposed } from "./records.ts";
import { accessDenied, appendTooLarge, busy, streamDeleted, thrown, timedOut, wrongVersion } from "./refusals.ts";

export function appendOnce(
  host: Host,
  call: ServerReadableStream<pb.AppendReq, pb.AppendResp>,
  callback: sendUnaryData<pb.AppendResp>,
): void {
  const ending = answerEnding(host, call, callback);
  const events: Proposed[] = [];
  let options: pb.AppendReq.Options | undefined;
  let dataBytes = 0;
  let refused = false;
  call.on("data", (request: pb.AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (!message || refused) return;
    try {
      const event = proposedOf(message);
      events.push(event);
      dataBytes += event.data.length;
    } catch {
      refused = true;
      ending.refuse(thrown());
    }
    if (!refused && dataBytes > appendDataBytesMax) {
      refused = true;
      ending.refuse(appendTooLarge(appendDataBytesMax));
    }
  });
  call.on("end", () => {
    if (refused || !options) return;
    const expected = expectedOf(options);
    const stream = nameOf(options);
    void write(host, "append", call.metadata, ending, stream, () => host.log.append(stream, events, expected.port)).then((outcome) => {
      if (outcome?.status === "written") callback(null, appended(outcome));
      else if (outcome?.status === "wrong-version") callback(null, appendConflict(expected, outcome.actual));
    });
  });
}

export function deleteStream(host: Host, call: ServerUnaryCall<pb.DeleteReq, pb.DeleteResp>, callback: sendUnaryData<pb.DeleteResp>): void {
  const ending = answerEnding(host, call, callback);
  const options = call.request.getOptions() as pb.DeleteReq.Options;
  const [stream, expected] = [nameOf(options), expectedOf(options)];
  void write(host, "delete", call.metadata, ending, stream, () => host.log.softDelete(stream, expected.port)).then((outcome) => {
    if (outcome?.status === "written") {
      const { commit, prepare } = texts(outcome.position);
      const position = new streams.DeleteResp.Position().setCommitPosition(commit).setPreparePosition(prepare);
      callback(null, new streams.DeleteResp().setPosition(position));
    } else if (outcome?.status === "wrong-version") ending.refuse(wrongVersion(stream, versionOf(expected), BigInt(outcome.actual ?? -1)));
  });
}

export function tombstone(
  host: Host,
  call: ServerUnaryCall<pb.TombstoneReq, pb.TombstoneResp>,
  callback: sendUnaryData<pb.TombstoneResp>,
): void {
  const ending = answerEnding(host, call, callback);
  const options = call.request.getOptions() as pb.TombstoneReq.Options;
  const [stream, expected] = [nameOf(options), expectedOf(options)];
  void write(host, "tombstone", call.metadata, ending, stream, async () => host.log.tombstone(stream, expected.port)).then((outcome) => {
    if (outcome?.status === "written") {
      const { commit, prepare } = texts(outcome.position);
      const position = new streams.TombstoneResp.Position().setCommitPosition(commit).setPreparePosition(prepare);
      callback(null, new streams.TombstoneResp().setPosition(position));
    } else if (outcome?.status === "wrong-version") ending.refuse(wrongVersion(stream, versionOf(expected), BigInt(outcome.actual ?? -1)));
  });
}

/** Does the work unless the call is refused or a fault comes first; gives the outcome that is still to be answered. */
async function write(
  host: Host,
  kind: CallKind,
  metadata: Metadata,
  ending: Ending,
  stream: string,
  work: () => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const refuse = (reason: ReturnType<typeof thrown>) => void ending.refuse(reason);
  if (host.credentials(metadata) === "none") return refuse(accessDenied()) as undefined;
  const ordered = host.calls.take(kind);
  const fault = ordered && (await before(host, ordered, ending));
  if (fault === "met") return undefined;
  const { refused, leaderLostMs } = host.route(metadata);
  if (refused) return refuse(refused) as undefined;
  if (leaderLostMs !== undefined) await pause(leaderLostMs, undefined, { ref: false });
  if (leaderLostMs !== undefined || (fault?.do === "timeout" && !fault.applied)) return refuse(timedOut()) as undefined;
  const outcome = await work();
  if (fault?.do === "timeout") return refuse(timedOut()) as undefined;
  if (fault && fault.do !== "answer-twice") return meet(host, fault, ending) as undefined;
  if (outcome.status === "deleted") return refuse(streamDeleted(stream)) as undefined;
  if (outcome.status === "busy") return refuse(busy()) as undefined;
  return outcome;
}

function appended({ revision, position: at }: Extract<Outcome, { status: "written" }>): pb.AppendResp {
  const { commit, prepare } = texts(at);
  const position = new streams.AppendResp.Position().setCommitPosition(commit).setPreparePosition(prepare);
  const success = new streams.AppendResp.Success().setPosition(position);
  if (revision < 0) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  return new streams.AppendResp().setSuccess(success);
}

function appendConflict(expected: Expected, actual: number | undefined): pb.AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected.port === "any") wrong.setExpectedAny(new shared.Empty());
  else if (expected.port === "no-stream") wrong.setExpectedNoStream(new shared.Empty());
  else if (expected.port === "stream-exists") wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(expected.text);
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}

/** The server's numbers for the modes that are none, as they stand in a conflict's trailers. */
const versionOf = ({ port, text }: Expected): bigint =>
  port === "no-stream" ? -1n : port === "any" ? -2n : port === "stream-exists" ? -4n : BigInt(text);

const texts = ({ commit, prepare }: LogPosition) => ({ commit: String(commit), prepare: String(prepare) });
