// append, the caller's side: collects the appends of one turn of the event loop into one batch, bounds what waits, and settles each
// promise when its answer is there. It knows neither SQLite nor threads: whoever writes is given to it as `send`.
import { type Appended, ConcurrencyConflict, OutcomeUnknown, StoreBusy, type StoreFailure, StoreUnavailable } from "@camket/event-store";
import type { AppendAnswer, AppendFailure, AppendRequest, AppendSuccess } from "./append.ts";
import { appendsWaitingMax, bytesWaitingMax } from "./limits.ts";

export interface AppendQueue {
  push(request: AppendRequest, signal?: AbortSignal): Promise<Appended>;
  /** The answers to the oldest requests that were sent, in the order of sending. */
  settle(answers: readonly AppendAnswer[]): void;
  /** The writer is gone: what was sent has an unknown outcome, what was not is refused, and so is all that comes. */
  fail(cause: Error): void;
  /** Why nothing is taken any more. */
  refusal(): string | undefined;
  /** Resolves when nothing waits any more; refuses what comes from now on. */
  close(): Promise<void>;
}

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: unknown) => void;
  stopListening?: () => void;
}

export interface QueueOptions {
  readonly send: (batch: readonly AppendRequest[]) => void;
  /** Called when the first append begins to wait, and when none does any more. */
  readonly onBusy?: (busy: boolean) => void;
  readonly limits?: { readonly appendsWaitingMax: number; readonly bytesWaitingMax: number };
}

export function openAppendQueue({ send, onBusy, limits = { appendsWaitingMax, bytesWaitingMax } }: QueueOptions): AppendQueue {
  let turn: Waiting[] = [];
  /** Sent, oldest first; those before `answered` have their answer and are dropped now and then, since shifting each would be slow. */
  let sent: Waiting[] = [];
  let answered = 0;
  let appendsWaiting = 0;
  let bytesWaiting = 0;
  let refusal: string | undefined;
  let onIdle: (() => void) | undefined;

  function flush(): void {
    const batch = turn;
    turn = [];
    if (batch.length === 0) return;
    for (const waiting of batch) sent.push(waiting);
    send(batch.map((w) => w.request));
  }

  function leave(waiting: Waiting): void {
    waiting.stopListening?.();
    appendsWaiting -= 1;
    bytesWaiting -= waiting.request.bytes;
    if (appendsWaiting > 0) return;
    onBusy?.(false);
    onIdle?.();
  }

  function settle(answers: readonly AppendAnswer[]): void {
    for (const answer of answers) {
      const waiting = sent[answered++];
      if (!waiting) throw new Error("the writer answered more appends than were sent");
      if ("position" in answer) waiting.resolve(appendedOf(answer));
      else waiting.reject(failureOf(answer, waiting.request));
      leave(waiting);
    }
    if (answered < sent.length && answered < 1_000) return;
    sent = sent.slice(answered);
    answered = 0;
  }

  function fail(cause: Error): void {
    // The first cause says why; what follows it (the thread's exit code) does not.
    refusal ??= `the log's writer has ended (${cause.message}): start the program again`;
    const [lost, unsent] = [sent.slice(answered), turn];
    [sent, turn, answered] = [[], [], 0];
    for (const waiting of lost) {
      waiting.reject(new OutcomeUnknown(`stream ${waiting.request.stream}: the log's writer ended before it answered`, { cause }));
      leave(waiting);
    }
    for (const waiting of unsent) {
      waiting.reject(new StoreUnavailable(refusal, { cause }));
      leave(waiting);
    }
  }

  function push(request: AppendRequest, signal?: AbortSignal): Promise<Appended> {
    if (refusal) return Promise.reject(new StoreUnavailable(refusal));
    if (appendsWaiting >= limits.appendsWaitingMax || bytesWaiting + request.bytes > limits.bytesWaitingMax) {
      return Promise.reject(new StoreBusy(`${appendsWaiting} appends (${bytesWaiting} bytes) wait for the disk: try again later`));
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { request, resolve, reject };
      // After the poll phase, so that all requests that arrived together go together.
      if (turn.push(waiting) === 1) setImmediate(flush);
      if (appendsWaiting === 0) onBusy?.(true);
      appendsWaiting += 1;
      bytesWaiting += request.bytes;
      if (signal) listen(waiting, signal);
    });
  }

  /** An abort in time takes the append back. Later it only ends the waiting: nobody can tell whether it will be written. */
  function listen(waiting: Waiting, signal: AbortSignal): void {
    const onAbort = () => {
      const unsent = turn.indexOf(waiting);
      if (unsent < 0) return waiting.reject(new OutcomeUnknown("the caller stopped waiting for the answer", { cause: signal.reason }));
      turn.splice(unsent, 1);
      waiting.reject(signal.reason);
      leave(waiting);
    };
    signal.addEventListener("abort", onAbort);
    waiting.stopListening = () => signal.removeEventListener("abort", onAbort);
  }

  async function close(): Promise<void> {
    refusal ??= "the log is closed";
    if (appendsWaiting === 0) return;
    await new Promise<void>((resolve) => {
      onIdle = resolve;
    });
  }

  return { push, settle, fail, close, refusal: () => refusal };
}

const appendedOf = ({ status, revision, position }: AppendSuccess): Appended =>
  status === "written" ? { revision, position: String(position), fresh: true } : { revision, position: String(position) };

function failureOf(answer: AppendFailure, { stream, expected }: AppendRequest): StoreFailure {
  switch (answer.status) {
    case "conflict":
      return new ConcurrencyConflict(stream, expected, answer.actual);
    case "unavailable":
      return new StoreUnavailable(`the log cannot write: ${answer.reason}`);
    case "unknown":
      return new OutcomeUnknown(`stream ${stream}: the log may hold it or not: ${answer.reason}`);
    default:
      return answer satisfies never;
  }
}
