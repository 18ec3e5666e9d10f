// How the server ends a call that it refuses: a gRPC status, with what the client's errors are made of in the trailers. Source:
// EventStore.Core `Services/Transport/Grpc/RpcExceptions.cs` and `Constants.cs`.
import { Metadata, type ServiceError, status } from "@grpc/grpc-js";

export type Refusal = Pick<ServiceError, "code" | "details" | "metadata">;

export const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return { code, details, metadata };
};

export const notLeader = ({ host, port }: { readonly host: string; readonly port: number }): Refusal =>
  refusal(status.NOT_FOUND, "Leader info available", {
    exception: "not-leader",
    "leader-endpoint-host": host,
    "leader-endpoint-port": String(port),
  });

export const noLeader = (): Refusal => refusal(status.UNKNOWN, "No leader info available in response");

export const notReady = (): Refusal => refusal(status.UNAVAILABLE, "Server Is Not Ready");

export const busy = (): Refusal => refusal(status.UNAVAILABLE, "Server Is Too Busy");

export const accessDenied = (): Refusal => refusal(status.PERMISSION_DENIED, "Access Denied", { exception: "access-denied" });

export const unauthenticated = (): Refusal => refusal(status.UNAUTHENTICATED, "Bad HTTP status code: 401");

export const streamDeleted = (stream: string): Refusal =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: "stream-deleted", "stream-name": stream });

export const appendTooLarge = (bytesMax: number): Refusal =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${bytesMax} Exceeded.`, {
    exception: "maximum-append-size-exceeded",
    "maximum-append-size": String(bytesMax),
  });

export const wrongVersion = (stream: string, expected: bigint, actual: bigint): Refusal =>
  refusal(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: "wrong-expected-version",
      "stream-name": stream,
      "expected-version": String(expected),
      "actual-version": String(actual),
    },
  );

export const timedOut = (): Refusal => refusal(status.ABORTED, "Operation timed out: ");

/** 23.10 drops a live subscription whose reader is slower than its buffer (`Enumerators.AllSubscriptionFiltered.cs`). */
export const tooSlow = (): Refusal =>
  refusal(status.ABORTED, "Operation timed out: Consumer too slow to handle event while live. Client resubscription required.");

/** A read that the index cannot do: no such position, no events asked for. */
export const readFailed = (kind: "ReadStreamResult" | "ReadAllResult"): Refusal => refusal(status.UNKNOWN, `Unexpected ${kind}: Error`);

/** What the server's framework says of any exception that nobody caught. */
export const thrown = (): Refusal => refusal(status.UNKNOWN, "Exception was thrown by handler.");
