// append: sends validated texts and makes of the server's answer, or of its silence, one of the port's outcomes. An append whose answer was
// lost goes again with the same ids at the same revision, which the server recognises whenever it is exact; with `any` and
// `stream-exists` it remembers only the latest ids, so these are not sent twice.
import {
  type Appended,
  ConcurrencyConflict,
  type ExpectedRevision,
  InvalidAppend,
  type NewEvent,
  OutcomeUnknown,
  type SerialisedEvent,
  StoreBusy,
  StoreUnavailable,
  validateAppend,
} from "@camket/event-store";
import { closedFailure, type Live } from "./connection.ts";
import { AccessDenied, NoAnswer, type Said, StreamTombstoned, said } from "./failures.ts";
import { positionOf } from "./position.ts";
import type { Shared } from "./reader.ts";
import { textEvent, withChain } from "./text-event.ts";
import { backoffMs, now, pause, settled } from "./waiting.ts";

export interface Appender {
  append(
    stream: string,
    events: readonly NewEvent[],
    options: { readonly expectedRevision: ExpectedRevision; readonly signal?: AbortSignal },
  ): Promise<Appended>;
  /** Takes no more, and waits for what was accepted, so long at most. */
  drain(): Promise<void>;
}

interface Append {
  readonly stream: string;
  readonly events: readonly SerialisedEvent[];
  readonly expected: ExpectedRevision;
  readonly signal: AbortSignal | undefined;
}

type Sent =
  | { readonly kind: "done"; readonly appended: Appended }
  /** `taken`: the client had the data, so that they may be written, now or later. */
  | { readonly kind: "failed"; readonly heard: Said; readonly taken: boolean; readonly cause: unknown };

export function openAppender({ connection, limits, report, random }: Shared): Appender {
  const underWay = new Set<Promise<unknown>>();
  let bytesUnderWay = 0;
  let silentInARow = 0;
  let answeredAt = Number.NEGATIVE_INFINITY;
  /** Since when, by a caller whose whole budget went by without an answer. */
  let silentSince = Number.NEGATIVE_INFINITY;
  let draining = false;

  /** One try. Never rejects. */
  async function send(live: Live, { stream, events, expected, signal }: Append, waitMs: number): Promise<Sent> {
    let taken = false;
    const onTaken = () => {
      taken = true;
    };
    const texts = events.map((event) => textEvent(event, onTaken));
    const expectedRevision = typeof expected === "number" ? BigInt(expected) : serverWords[expected];
    const options = { expectedRevision, requiresLeader: true, deadline: limits.appendDeadlineMs };
    let sent: Sent | undefined;
    const call = live.client.appendToStream(stream, texts, options).then(
      ({ nextExpectedRevision, position }) => {
        if (position) sent = { kind: "done", appended: { revision: Number(nextExpectedRevision), position: positionOf(position) } };
      },
      (cause: unknown) => {
        sent = { kind: "failed", heard: said(cause), taken, cause };
      },
    );
    await settled(call, waitMs, live.over, connection.closed, signal);
    if (sent) return sent;
    // Given up, but the client may still hold it and send it later, so it counts as sent whether the data were taken or not.
    const why = signal?.aborted
      ? "the caller gave up"
      : live.over.aborted || connection.closed.aborted
        ? "the connection was let go"
        : `no answer for ${Math.round(waitMs)} ms`;
    const cause = new NoAnswer(why);
    return { kind: "failed", heard: said(cause), taken: true, cause };
  }

  async function run(append: Append): Promise<Appended> {
    const { stream, expected, signal } = append;
    const began = now();
    const until = began + limits.appendBudgetMs;
    const isExact = typeof expected === "number" || expected === "no-stream";
    /** Why it is not known any more whether the events are written. */
    let lost: { reason: string; cause: unknown } | undefined;

    const giveUp = (reason: string, cause: unknown, tries: number): never => {
      if (!lost)
        throw cause instanceof StoreUnavailable ? cause : new StoreUnavailable(`stream ${stream}: nothing was sent: ${reason}`, { cause });
      if (isExact && answeredAt < began && !signal?.aborted) silentSince = now();
      report({ kind: "append-unknown", stream, tries, reason: lost.reason });
      throw new OutcomeUnknown(`stream ${stream}: EventStoreDB may have written the events or not: ${lost.reason}`, { cause: lost.cause });
    };

    for (let tries = 1; ; tries += 1) {
      let live: Live;
      try {
        live = await connection.ready(until - now(), signal);
      } catch (cause) {
        if (!lost) throw cause;
        return giveUp(lost.reason, cause, tries - 1);
      }
      const leftMs = until - now();
      if (leftMs < limits.appendTryMsMin) {
        const late = new NoAnswer("too little time was left when the server was there");
        return giveUp(late.message, late, tries - 1);
      }
      const sent = await send(live, append, Math.min(limits.appendAttemptMs, leftMs));
      if (sent.kind === "done") {
        heardAnswer();
        return sent.appended;
      }
      const { heard, cause } = sent;
      const reason = "reason" in heard ? heard.reason : heard.kind;
      switch (heard.kind) {
        case "conflict":
          heardAnswer();
          throw new ConcurrencyConflict(stream, expected, heard.actual);
        case "tombstoned":
        case "denied":
        case "too-large":
        case "stranger":
          heardAnswer();
          // An earlier try may have been written before this one was refused.
          if (lost) return giveUp(reason, cause, tries);
          throw refusalOf(heard.kind, stream, reason, cause);
        case "not-leader":
        case "puzzled":
        case "no-stream":
          heardAnswer();
          break;
        case "client-broken":
          connection.discard(live, reason);
          break;
        case "nothing":
          silentInARow += 1;
          if (cause instanceof NoAnswer && silentInARow >= limits.silentAppendsMax) {
            silentInARow = 0;
            connection.discard(live, `${limits.silentAppendsMax} appends in a row got no answer`);
          } else if (!signal?.aborted) connection.doubt(live, reason);
      }
      // Whoever was not the leader refused one append, and the client says the same of all that are under way: it proves nothing for this one.
      if (sent.taken) lost = { reason, cause };
      if (lost && (!isExact || signal?.aborted)) return giveUp(reason, cause, tries);
      if (signal?.aborted) throw signal.reason;
      const ms = heard.kind === "not-leader" && tries === 1 ? 0 : backoffMs(tries, limits.retryPauseMs, limits.retryPauseMaxMs, random);
      if (now() + ms >= until || connection.closed.aborted) return giveUp(reason, cause, tries);
      report({ kind: "append-retried", stream, tries, reason });
      await pause(ms, connection.closed, signal);
    }
  }

  function heardAnswer(): void {
    answeredAt = now();
    silentInARow = 0;
  }

  return {
    async append(stream, events, { expectedRevision, signal }) {
      if (draining) throw closedFailure();
      const validated = validateAppend(stream, events, expectedRevision);
      const texts = validated.events.map((text, i) => withChain(text, events[i]?.metadata ?? {}));
      signal?.throwIfAborted();
      if (now() < silentSince + limits.appendRestMs && connection.backAt() < silentSince)
        throw new StoreUnavailable(`stream ${stream}: nothing was sent: the appends before got no answer`);
      if (underWay.size >= limits.appendsInFlightMax || bytesUnderWay + validated.bytes > limits.appendBytesInFlightMax) {
        throw new StoreBusy(`${underWay.size} appends with ${bytesUnderWay} bytes wait for EventStoreDB: try again later`);
      }
      bytesUnderWay += validated.bytes;
      const running = run({ stream, events: texts, expected: expectedRevision, signal });
      underWay.add(running);
      try {
        return await running;
      } finally {
        underWay.delete(running);
        bytesUnderWay -= validated.bytes;
      }
    },
    async drain() {
      draining = true;
      await settled(Promise.allSettled(underWay), limits.closeMs);
    },
  };
}

const serverWords = { "no-stream": "no_stream", "stream-exists": "stream_exists", any: "any" } as const;

function refusalOf(kind: "tombstoned" | "denied" | "too-large" | "stranger", stream: string, reason: string, cause: unknown): Error {
  switch (kind) {
    case "tombstoned":
      return new StreamTombstoned(`stream ${stream} was deleted for good and takes no event any more`, { cause });
    case "denied":
      return new AccessDenied(`stream ${stream}: EventStoreDB refuses to let this user write: ${reason}`, { cause });
    case "too-large":
      return new InvalidAppend(`stream ${stream}: ${reason}: raise MaxAppendSize there to 1 MiB, its default`, { cause });
    case "stranger":
      return new StoreUnavailable(`what answers is no EventStoreDB: ${reason}`, { cause });
  }
}
