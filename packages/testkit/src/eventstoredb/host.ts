// One node's side of a call, the same for each service: who may call, where a write has to go, and how a fault is met. A call that streams
// and one with a single answer end in different ways; `Ending` is what they have in common.
import { setTimeout as pause } from "node:timers/promises";
import { Metadata, status } from "@grpc/grpc-js";
import type { Calls, Fault } from "./calls.ts";
import type { Log } from "./log.ts";
import { notLeader, type Refusal, refusal } from "./refusals.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Host {
  readonly log: Log;
  readonly calls: Calls;
  readonly checkpointOnGoingLive: boolean;
  address(): Address;
  nowMs(): number;
  /** Whether the caller may read and write: `wrong` credentials end any call, `none` only those that need some. */
  credentials(metadata: Metadata): "right" | "none" | "wrong";
  /** Where a call goes that wants a leader, or writes. */
  route(metadata: Metadata): Route;
  cut(peer: string): void;
}

export interface Route {
  readonly refused?: Refusal;
  /** The leader that a write would be forwarded to is gone: the answer, Timeout, comes after so long. */
  readonly leaderLostMs?: number;
}

/** The headers of an answer: the server's clock, to the second, as its web server adds it to every one. */
export function dated(host: Host): Metadata {
  const headers = new Metadata();
  headers.set("date", new Date(host.nowMs()).toUTCString());
  return headers;
}

/** How a call can end without its answer. */
export interface Ending {
  refuse(refusal: Refusal): void;
  /** With OK, or where one answer is due, as a call whose answer is missing. */
  end(): void;
  cut(): void;
}

interface Streaming {
  emit(event: "error", reason: Refusal): boolean;
  end(): unknown;
  getPeer(): string;
}

export const streamEnding = (host: Host, call: Streaming): Ending => ({
  refuse: (reason) => void call.emit("error", reason),
  end: () => void call.end(),
  cut: () => host.cut(call.getPeer()),
});

export const answerEnding = (host: Host, call: { getPeer(): string }, callback: (reason: Refusal) => void): Ending => ({
  refuse: callback,
  end: () => callback(refusal(status.INTERNAL, "Too few responses")),
  cut: () => host.cut(call.getPeer()),
});

/** A fault that comes before the work is met here: `met`, and nothing more is to be done. One that comes after it is given back. */
export async function before(host: Host, fault: Fault, ending: Ending): Promise<"met" | Fault | undefined> {
  if (fault.do === "slow") {
    await pause(fault.ms, undefined, { ref: false });
    return undefined;
  }
  if (fault.do === "drop" || fault.do === "answer-twice" || fault.do === "timeout" || ("applied" in fault && fault.applied)) return fault;
  meet(host, fault, ending);
  return "met";
}

/** Silence needs nothing: the call stays open. */
export function meet(host: Host, fault: Fault, ending: Ending): void {
  if (fault.do === "cut") ending.cut();
  if (fault.do === "end") ending.end();
  if (fault.do === "fail") ending.refuse(refusal(fault.code, fault.details));
  if (fault.do === "not-leader") ending.refuse(notLeader(fault.leader ?? host.address()));
}
