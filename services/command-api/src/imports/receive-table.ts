// The bytes of a table as they arrive: bounded one by one and all together. Only bytes that are here count against the bound, so that a client that
// sends slowly keeps nobody else from sending.
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { edgeProblem, notNow, ProblemError } from "@camket/platform";
import { inTime } from "../in-time.ts";
import { importBytesMax, importHeldBytesMax, retryAfterS } from "../limits.ts";

/**
 * Gives the whole table to `then`, and holds its place in memory until that has ended.
 * @throws ProblemError beyond a limit, and where the client goes away or sends too slowly; what aborts `signal`
 */
export type ReceiveTable = <T>(request: IncomingMessage, signal: AbortSignal, then: (bytes: Buffer) => Promise<T>) => Promise<T>;

export function tableReceiver(heldBytesMax = importHeldBytesMax): ReceiveTable {
  let held = 0;
  return async (request, signal, then) => {
    let own = 0;
    const take = ({ length }: Buffer): void => {
      if (own + length > importBytesMax) throw tooLarge();
      if (held + length > heldBytesMax) throw busy();
      own += length;
      held += length;
    };
    try {
      return await then(await unlessAborted(wholeOf(request, take), signal));
    } finally {
      held -= own;
      // What was not read is thrown away, so that the client, still sending, gets its answer.
      request.resume();
    }
  };
}

async function wholeOf(request: IncomingMessage, take: (piece: Buffer) => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of inTime(request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>)) {
      take(piece);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(edgeProblem("malformed-request", "the table broke off on its way; nothing of it was recorded"));
  }
  return Buffer.concat(pieces);
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const done = new AbortController();
  const aborted = once(signal, "abort", { signal: done.signal }).then(() => Promise.reject(signal.reason));
  try {
    return await Promise.race([work, aborted]);
  } finally {
    aborted.catch(() => {});
    work.catch(() => {});
    done.abort();
  }
}

const tooLarge = (): ProblemError =>
  new ProblemError(
    edgeProblem("table-too-large", `the file has more than ${importBytesMax} bytes`, { facts: { bytesMax: importBytesMax } }),
  );

const busy = (): ProblemError =>
  notNow("busy", "tables of other clients take up the room that there is: try again when one has ended", retryAfterS.busy);
