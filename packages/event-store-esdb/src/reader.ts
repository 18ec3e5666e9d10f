// query: one page from the server, with its tries. Reads change nothing, so whatever gets no answer is asked again while its time lasts.
import { StoreUnavailable } from "@camket/event-store";
import type { EventStoreDBClient, StreamingRead } from "@eventstore/db-client";
import { collect, type Page } from "./collect.ts";
import { type Connection, closedFailure } from "./connection.ts";
import { AccessDenied, StreamTombstoned, said } from "./failures.ts";
import type { EventStoreDbLimits } from "./limits.ts";
import type { Report } from "./report.ts";
import { backoffMs, now, pause } from "./waiting.ts";

/** The server found something wrong with the question, and did not say what. */
export class Puzzled extends StoreUnavailable {}

export interface Reader {
  /** Throws a `StoreFailure`. A stream that does not exist has no records. */
  read(ask: (client: EventStoreDBClient) => unknown): Promise<Page>;
  /** The same reader, whose reads end at once when the signal aborts; they reject with its reason. */
  until(signal: AbortSignal): Reader;
  readonly limits: EventStoreDbLimits;
}

export interface Shared {
  readonly connection: Connection;
  readonly limits: EventStoreDbLimits;
  readonly report: Report;
  readonly random: () => number;
}

const nothing: Page = { records: [], isCut: false };

export function openReader({ connection, limits, report, random }: Shared): Reader {
  async function read(ask: Parameters<Reader["read"]>[0], signal?: AbortSignal): Promise<Page> {
    const until = now() + limits.readBudgetMs;
    for (let tries = 1; ; tries += 1) {
      const live = await connection.ready(until - now(), signal);
      try {
        const bounds = { idleMs: limits.readIdleMs, totalMs: until - now(), charsMax: limits.pageCharsMax };
        return await collect(ask(live.client) as StreamingRead<never>, bounds, live.over, connection.closed, signal);
      } catch (cause) {
        signal?.throwIfAborted();
        if (connection.closed.aborted) throw closedFailure();
        const heard = said(cause);
        if (heard.kind === "no-stream") return nothing;
        const reason = "reason" in heard ? heard.reason : heard.kind;
        switch (heard.kind) {
          case "tombstoned":
            throw new StreamTombstoned("the stream was deleted for good", { cause });
          case "denied":
            throw new AccessDenied(`EventStoreDB refuses to let this user read: ${reason}`, { cause });
          case "stranger":
            throw new StoreUnavailable(`what answers is no EventStoreDB: ${reason}`, { cause });
          case "puzzled":
            throw new Puzzled(`EventStoreDB cannot answer this read: ${reason}`, { cause });
          case "client-broken":
            connection.discard(live, reason);
            break;
          case "nothing":
            connection.doubt(live, reason);
        }
        const ms = heard.kind === "not-leader" && tries === 1 ? 0 : backoffMs(tries, limits.retryPauseMs, limits.retryPauseMaxMs, random);
        if (now() + ms >= until) throw new StoreUnavailable(`EventStoreDB gave no answer to a read: ${reason}`, { cause });
        report({ kind: "read-retried", tries, reason });
        await pause(ms, connection.closed, signal);
      }
    }
  }
  const reader: Reader = { read: (ask) => read(ask), until: (signal) => ({ ...reader, read: (ask) => read(ask, signal) }), limits };
  return reader;
}
