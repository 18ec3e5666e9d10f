// The connection: one client for a place, whether anybody is there, and a new client when this one is of no more use. Calls ask for it
// before they go and say afterwards when nothing came. While nobody is there calls are refused at once; one probe in the background goes
// on asking, so that no caller has to wait to find out that the server is back.
import { StoreUnavailable } from "@camket/event-store";
import type { EventStoreDBClient } from "@eventstore/db-client";
import { type OpenClient, openClient, readCertificates } from "./client.ts";
import { collect } from "./collect.ts";
import type { ServerSettings } from "./connection-string.ts";
import { NoAnswer, type Said, said, wordsOf } from "./failures.ts";
import type { EventStoreDbLimits } from "./limits.ts";
import type { Report } from "./report.ts";
import { backoffMs, now, pause, settled } from "./waiting.ts";

/** A client while it is the one in use. */
export interface Live {
  readonly client: EventStoreDBClient;
  /** Aborts when it was replaced or closed: what still waits for it waits in vain. */
  readonly over: AbortSignal;
}

export interface Connection {
  /** The client to use; waits while it is found out whether anybody is there. Throws `StoreUnavailable` when nobody is, or it is closed. */
  ready(waitMs: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<Live>;
  /** A call on it got no answer: whoever comes next finds out first whether anybody is there. */
  doubt(live: Live, reason: string): void;
  /** The client itself is of no more use. */
  discard(live: Live, reason: string): void;
  /** What was last seen of the server, for whoever checks it: its words when it refused or was a stranger. */
  lastSeen(): Seen | undefined;
  /** When the server was last back after it had been gone. */
  backAt(): number;
  /** How far the server's clock is ahead, once an answer said so. */
  skewMs(): number | undefined;
  readonly closed: AbortSignal;
  close(): Promise<void>;
}

export interface Seen {
  readonly kind: Said["kind"] | "answer" | "silence";
  readonly reason: string;
}

export interface ConnectionOptions {
  readonly settings: ServerSettings;
  readonly shown: string;
  readonly limits: EventStoreDbLimits;
  readonly report: Report;
  readonly random: () => number;
  readonly clock: () => number;
}

export function openConnection({ settings, shown, limits, report, random, clock }: ConnectionOptions): Connection {
  let state: "doubted" | "up" | "gone" = "doubted";
  let current: { open: OpenClient; live: Live; end: AbortController } | undefined;
  let why = "not asked yet";
  let goneAt = 0;
  let backAt = Number.NEGATIVE_INFINITY;
  let asking = false;
  let seen: Seen | undefined;
  let skew: number | undefined;
  let news = Promise.withResolvers<void>();
  const closing = new AbortController();

  // Read now: a wrong path ends the start, and one that goes wrong later, as while certificates are renewed, ends nothing.
  const certificates = readCertificates(settings);
  current = make();

  function make(): NonNullable<typeof current> {
    const end = new AbortController();
    const open = openClient(settings, certificates, { threw: (reason) => report({ kind: "client-threw", reason }), serverTime });
    return { open, end, live: { client: open.client, over: end.signal } };
  }

  /** A Date header is cut to the second, so half a second more is nearer. Told once, and again only when it changed much. */
  function serverTime(ms: number): void {
    const ahead = Math.round(ms + 500 - clock());
    const before = skew ?? 0;
    if (Math.abs(ahead) > limits.clockSkewMs && Math.abs(ahead - before) > limits.clockSkewMs / 2)
      report({ kind: "clock-skew", skewMs: ahead });
    if (skew === undefined || Math.abs(ahead - before) > 1_000) skew = ahead;
  }

  function turn(to: typeof state): void {
    state = to;
    news.resolve();
    news = Promise.withResolvers<void>();
  }

  function replace(reason: string): void {
    if (!current) return;
    const old = current;
    current = undefined;
    if (state !== "gone") report({ kind: "client-replaced", reason });
    old.end.abort();
    void old.open.dispose();
  }

  /** Asks until somebody answers. One at a time. Never rejects: nobody waits for it. */
  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    const began = now();
    for (let tries = 1; state !== "up" && !closing.signal.aborted; tries += 1) {
      seen = await look();
      if (closing.signal.aborted) break;
      const { kind, reason } = seen;
      if (kind === "answer" || kind === "denied") {
        const wasGone = state === "gone";
        turn("up");
        if (wasGone) {
          backAt = now();
          report({ kind: "server-back", goneMs: Math.round(backAt - goneAt) });
        }
        break;
      }
      // The client has gone over to the leader that it was told of.
      if (kind === "not-leader" && tries === 1) continue;
      why = reason;
      // A client reconnects by itself where it is refused, and never where it hears nothing.
      if (kind === "silence" || kind === "client-broken") replace(reason);
      if (state !== "gone" && (kind === "stranger" || now() - began > limits.connectPatienceMs)) {
        goneAt = now();
        turn("gone");
        report({ kind: "server-gone", reason });
      }
      const ms = backoffMs(tries, limits.reconnectPauseMs, limits.reconnectPauseMaxMs, random);
      await pause(ms, closing.signal);
    }
    asking = false;
  }

  async function look(): Promise<Seen> {
    try {
      current ??= make();
    } catch (error) {
      return { kind: "client-broken", reason: `no client can be made: ${wordsOf(error)}` };
    }
    return probe(current.live);
  }

  /** The end of the log: from the leader, which it takes to serve a command, unless the reader of this place prefers others. */
  const requiresLeader = (settings.options.nodePreference ?? "leader") === "leader";
  async function probe({ client, over }: Live): Promise<Seen> {
    try {
      const last = client.readAll({ direction: "backwards", fromPosition: "end", maxCount: 1, requiresLeader });
      await collect(last, { idleMs: limits.probeMs, totalMs: limits.probeMs, charsMax: limits.pageCharsMax }, over);
      return { kind: "answer", reason: "" };
    } catch (error) {
      if (error instanceof NoAnswer) return { kind: "silence", reason: error.message };
      const heard = said(error);
      return { kind: heard.kind, reason: "reason" in heard ? heard.reason : heard.kind };
    }
  }

  return {
    async ready(waitMs, ...signals) {
      const until = now() + waitMs;
      const isOver = () => signals.some((signal) => signal?.aborted);
      while (!closing.signal.aborted) {
        if (state === "up" && current) return current.live;
        if (state === "gone") throw new StoreUnavailable(`EventStoreDB at ${shown} does not answer: ${why}`);
        void ask();
        await settled(news.promise, until - now(), ...signals);
        if (isOver()) break;
        if (state === "doubted" && now() >= until) throw new StoreUnavailable(`EventStoreDB at ${shown} does not answer: ${why}`);
      }
      for (const signal of signals) signal?.throwIfAborted();
      throw closedFailure();
    },
    doubt(live, reason) {
      if (live !== current?.live || state !== "up") return;
      why = reason;
      turn("doubted");
    },
    discard(live, reason) {
      if (live !== current?.live) return;
      replace(reason);
      why = reason;
      if (state === "up") turn("doubted");
    },
    lastSeen: () => seen,
    backAt: () => backAt,
    skewMs: () => skew,
    closed: closing.signal,
    async close() {
      closing.abort();
      turn("doubted");
      const old = current;
      current = undefined;
      old?.end.abort();
      await old?.open.dispose();
    },
  };
}

export const closedFailure = (): StoreUnavailable => new StoreUnavailable("the log is closed");
