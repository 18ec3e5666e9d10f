// The batch stream, over which the client appends: one call for many appends, each made of one or more requests under one id, answered in
// any order. Source: EventStore.Core 23.10 `Transport/Grpc/Streams.BatchAppend.cs`.
import type { UUID } from "@eventstore/db-client/generated/shared_pb.js";
import type { BatchAppendReq, BatchAppendResp } from "@eventstore/db-client/generated/streams_pb.js";
import { type ServerDuplexStream, status } from "@grpc/grpc-js";
import { identifier } from "./answers.ts";
import { accessDenied, type Content, contentOf, notServed, timeout, tooLarge, unreadable } from "./append-answers.ts";
import { before, type Host, meet, streamEnding } from "./host.ts";
import { appendDataBytesMax, writeTimeoutMs } from "./limits.ts";
import { type Expected, expectedOf, nameOf, proposedOf, Unreadable, uuidText } from "./proposed.ts";
import { streams } from "./protocol.ts";
import type { Proposed } from "./records.ts";

/** An append whose requests still come. */
interface Pending {
  readonly correlation: UUID;
  readonly stream: string;
  readonly expected: Expected;
  readonly deadlineMs: number;
  readonly events: Proposed[];
  dataBytes: number;
}

type Append = Pick<Pending, "correlation" | "stream">;

export function batchAppend(host: Host, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  const ending = streamEnding(host, call);
  const pending = new Map<string, Pending>();
  const timers = new Set<NodeJS.Timeout>();
  // The client half-closes when it is done; what is under way is answered first, so the call ends with the last answer.
  let underWay = 0;
  let closing = false;
  const endWhenDone = () => {
    if (closing && underWay === 0) call.end();
  };
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  call.on("cancelled", forget).on("close", forget).on("error", forget);
  call.on("end", () => {
    closing = true;
    endWhenDone();
  });
  call.on("data", (request: BatchAppendReq) => {
    const append = take(request);
    if (!append) return;
    underWay += 1;
    void perform(append).finally(() => {
      underWay -= 1;
      endWhenDone();
    });
  });

  function answer({ correlation, stream }: Append, content: Content): undefined {
    if (call.cancelled || call.writableEnded) return;
    call.write(content(new streams.BatchAppendResp()).setCorrelationId(correlation).setStreamIdentifier(identifier(stream)));
  }

  function answerLater(afterMs: number, append: Append, content: Content): undefined {
    const timer = setTimeout(() => {
      timers.delete(timer);
      answer(append, content);
    }, afterMs);
    timers.add(timer);
  }

  /** Gives the append when its last request is there. */
  function take(request: BatchAppendReq): Pending | undefined {
    const correlation = request.getCorrelationId() as UUID;
    const id = uuidText(correlation);
    const options = request.getOptions();
    if (options) {
      const stream = nameOf(options);
      if (host.credentials(call.metadata) === "none") return answer({ correlation, stream }, accessDenied);
      const deadline = options.getDeadline();
      const deadlineMs = deadline ? deadline.getSeconds() * 1_000 + deadline.getNanos() / 1e6 : Number.POSITIVE_INFINITY;
      if (deadlineMs <= host.nowMs()) return answer({ correlation, stream }, timeout);
      pending.set(id, { correlation, stream, expected: expectedOf(options), deadlineMs, events: [], dataBytes: 0 });
    }
    const append = pending.get(id);
    if (!append) return undefined;
    try {
      for (const message of request.getProposedMessagesList()) {
        const event = proposedOf(message);
        append.events.push(event);
        append.dataBytes += event.data.length;
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // The server answers, but keeps the append among those that wait, and answers once more when its time is over.
      answer(append, unreadable(error.message));
      return answerLater(Math.min(writeTimeoutMs, append.deadlineMs - host.nowMs()), append, timeout);
    }
    const fits = append.dataBytes <= appendDataBytesMax;
    if (fits && !request.getIsFinal()) return undefined;
    pending.delete(id);
    return fits ? append : answer(append, tooLarge);
  }

  async function perform(append: Pending): Promise<void> {
    const ordered = host.calls.take("append");
    const fault = ordered && (await before(host, ordered, ending));
    if (fault === "met") return;
    if (fault?.do === "timeout" && !fault.applied) return answer(append, timeout);
    const { refused, leaderLostMs } = host.route(call.metadata);
    // Where the leader is ends the call; that there is none, or no majority, is an answer.
    if (refused?.code === status.NOT_FOUND) return ending.refuse(refused);
    if (refused) return answer(append, notServed(refused.details));
    if (leaderLostMs !== undefined) return answerLater(leaderLostMs, append, timeout);
    const outcome = await host.log.append(append.stream, append.events, append.expected.port);
    if (fault?.do === "timeout") return answer(append, timeout);
    if (fault && fault.do !== "answer-twice") return meet(host, fault, ending);
    const content = contentOf(outcome, append.stream, append.expected);
    answer(append, content);
    if (fault) answerLater(fault.afterMs ?? 0, append, content);
  }
}
