// Reads that end: of a stream and of `$all`, in both directions. Source: EventStore.Core `Transport/Grpc/Enumerators.Read*.cs`.
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { eventAnswer, streamNotFound } from "./answers.ts";
import { everything, filterOf } from "./filter.ts";
import type { Log } from "./log.ts";
import { nameOf } from "./proposed.ts";
import type { LogRecord } from "./records.ts";
import { type Refusal, readFailed, streamDeleted, thrown } from "./refusals.ts";
import { type ReadCall, send } from "./send.ts";

/** Resolves when all is sent, with why the call is refused, if it is. */
export async function readStream(log: Log, call: ReadCall, options: ReadReq.Options): Promise<Refusal | undefined> {
  const asked = options.getStream() as ReadReq.Options.StreamOptions;
  const name = nameOf(asked);
  const count = BigInt(options.getCount());
  if (count === 0n) return readFailed("ReadStreamResult");
  const stream = log.stream(name);
  if (stream === "deleted") return streamDeleted(name);
  if (stream === "missing") {
    await send(call, streamNotFound(name));
    return undefined;
  }
  const { records, first } = stream;
  const from = asked.hasRevision() ? BigInt(asked.getRevision()) : asked.hasEnd() ? 2n ** 64n : 0n;
  const last = records.length - 1;
  if (options.getReadDirection() === forwards) await sendRange(call, records, Math.max(first, clamp(from, last + 1)), last, 1, count);
  else await sendRange(call, records, clamp(from, last), first, -1, count);
  return undefined;
}

/** Forwards from a position includes it, backwards excludes it. */
export async function readAll(log: Log, call: ReadCall, options: ReadReq.Options): Promise<Refusal | undefined> {
  const asked = options.getAll() as ReadReq.Options.AllOptions;
  const count = BigInt(options.getCount());
  if (count === 0n) return readFailed("ReadAllResult");
  const start = placeOf(log, asked);
  if (start === undefined) return readFailed("ReadAllResult");
  let { wants } = everything;
  const filter = options.getFilter();
  if (filter) {
    try {
      wants = filterOf(filter).wants;
    } catch {
      return thrown();
    }
  }
  const last = log.records.all.length - 1;
  if (options.getReadDirection() === forwards) await sendRange(call, log.records.all, start, last, 1, count, wants);
  else await sendRange(call, log.records.all, start - 1, 0, -1, count, wants);
  return undefined;
}

const forwards = 0;

/** The index of the record at a position; absent where no record is. `$all` ends after its last record. */
export function placeOf(log: Log, asked: ReadReq.Options.AllOptions): number | undefined {
  const position = asked.getPosition();
  if (!position) return asked.hasEnd() ? log.records.all.length : 0;
  const [commit, prepare] = [BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition())];
  if (commit === 0n && prepare === 0n) return 0;
  const { index, exact } = log.records.find({ commit, prepare });
  return exact ? index : undefined;
}

async function sendRange(
  call: ReadCall,
  records: readonly LogRecord[],
  from: number,
  to: number,
  step: 1 | -1,
  count: bigint,
  wants: (record: LogRecord) => boolean = everything.wants,
): Promise<void> {
  let left = count;
  for (let i = from; (to - i) * step >= 0 && left > 0n; i += step) {
    const record = records[i] as LogRecord;
    if (!wants(record)) continue;
    left -= 1n;
    const going = send(call, eventAnswer(record));
    if (going !== true && !(await going)) return;
  }
}

const clamp = (revision: bigint, most: number): number => (revision > BigInt(most) ? most : Number(revision));
