// What the server said, or that it said nothing, told apart by codes alone: the client wraps some errors in classes of its own and hands on
// others raw (a server that is down is mostly a plain gRPC error with code 14), and some of its classes have an empty message.
import { StoreFailure } from "@camket/event-store";

/** The server knows the caller's credentials, or their absence, and refuses. Nothing was written; trying again needs other rights. */
export class AccessDenied extends StoreFailure {
  readonly code = "access-denied";
  readonly retryable = false;
}

/** The stream was deleted for good by somebody with rights on the server: it takes no event, ever again. */
export class StreamTombstoned extends StoreFailure {
  readonly code = "stream-tombstoned";
  readonly retryable = false;
}

/** Our own word for a call that was given up: nothing came in time, or its connection was let go. */
export class NoAnswer extends Error {}

export type Said =
  | { readonly kind: "conflict"; readonly actual: number | undefined }
  | { readonly kind: "no-stream" | "tombstoned" }
  | { readonly kind: "denied" | "too-large" | "not-leader"; readonly reason: string }
  /** An answer that says only that something is wrong: a position that no record has, a server that is busy or not ready. */
  | { readonly kind: "puzzled"; readonly reason: string }
  /** It speaks gRPC, and is no EventStoreDB. */
  | { readonly kind: "stranger"; readonly reason: string }
  | { readonly kind: "nothing"; readonly reason: string }
  /** The client failed by itself (it could not discover a member, its channel is shut): it may never work again. */
  | { readonly kind: "client-broken"; readonly reason: string };

interface ClientError {
  /** A gRPC status, absent where the answer came over the stream of appends. */
  readonly code?: unknown;
  /** The client's own name of the kind. */
  readonly type?: unknown;
  readonly message?: unknown;
  readonly actualVersion?: unknown;
  readonly maxAppendSize?: unknown;
}

export function said(error: unknown): Said {
  if (error instanceof NoAnswer) return { kind: "nothing", reason: error.message };
  const { code, type, actualVersion, maxAppendSize } = (error ?? {}) as ClientError;
  const reason = wordsOf(error);
  switch (type) {
    case "wrong-expected-version":
      return { kind: "conflict", actual: typeof actualVersion === "bigint" ? Number(actualVersion) : undefined };
    case "stream-not-found":
      return { kind: "no-stream" };
    case "stream-deleted":
      return { kind: "tombstoned" };
    case "access-denied":
      return { kind: "denied", reason };
    case "not-leader":
      return { kind: "not-leader", reason };
    case "maximum-append-size-exceeded":
      return { kind: "too-large", reason: `the server takes ${maxAppendSize} bytes at most in one append` };
    case "deadline-exceeded":
    case "unavailable":
    case "cancelled":
    case "timeout":
      return { kind: "nothing", reason: reason === "" ? String(type) : reason };
  }
  switch (code) {
    case 7:
    case 16:
      return { kind: "denied", reason };
    case 12:
      return { kind: "stranger", reason };
    case 2:
    case 3:
    case 5:
    case 9:
    case 11:
      return { kind: "puzzled", reason };
  }
  if (typeof code === "number") return { kind: "nothing", reason };
  return typeof type === "string" ? { kind: "puzzled", reason } : { kind: "client-broken", reason };
}

/** The error's words for a report: never its fields, and never more than a line. */
export function wordsOf(error: unknown): string {
  const { code, type, message } = (error ?? {}) as ClientError;
  const words = typeof message === "string" ? message : "";
  const kind = typeof type === "string" ? type : typeof code === "number" ? `gRPC status ${code}` : "";
  return `${words}${words !== "" && kind !== "" ? " " : ""}${kind === "" ? "" : `(${kind})`}`.replaceAll(/\s+/g, " ").slice(0, 300);
}
