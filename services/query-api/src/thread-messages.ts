// What the projector's thread and HTTP's thread say to each other: plain values, a number to find the answer's question by.
import type { Ledger, RebuildWanted } from "@camket/views";
import type { Reached, ViewsState } from "./backend.ts";
import type { QueryLimits } from "./limits.ts";
import type { LogPlace } from "./log-place.ts";

export interface ThreadData {
  readonly logAt: LogPlace;
  readonly viewsFile: string;
  /** The address of a process to copy the views from, where there are none yet. */
  readonly viewsFrom?: string;
  readonly ledger: Ledger;
  readonly limits: QueryLimits;
}

export type Call =
  | { readonly id: number; readonly call: "reached"; readonly position: string; readonly timeoutMs: number }
  | { readonly id: number; readonly call: "state" }
  /** The views that were built beside those that serve are to be followed to where these are: true once they are there. */
  | { readonly id: number; readonly call: "catch up" }
  /** They are to take the place: false where the log went away before they could. */
  | { readonly id: number; readonly call: "switch" }
  | { readonly id: number; readonly call: "stop" };

export type Said =
  | { readonly said: "opened" }
  /** The views hold so many events. */
  | { readonly said: "moved"; readonly seq: number }
  /** An event of the log says that they are to be built anew. */
  | { readonly said: "wanted"; readonly wanted: RebuildWanted }
  /** They turned out at an event not to be what the log says, and go no further. */
  | { readonly said: "wrong"; readonly wanted: RebuildWanted }
  | { readonly said: "answer"; readonly id: number; readonly answer: Reached | ViewsState | boolean | undefined }
  | { readonly said: "failed"; readonly id: number; readonly message: string }
  | Reported;

/** For the process's log. */
export interface Reported {
  readonly said: "report";
  readonly level: "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}
