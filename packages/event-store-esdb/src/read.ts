// query: the reads of the port. The client can filter subscriptions and not reads, and `$all` is full of the server's own events, so the log
// is walked in pages and sifted here; a limit counts what is ours. What a decision rests on, a stream, is asked of the leader alone: a
// follower is some ms behind, and a command would decide on a past that is over.
import { type EventStore, InvalidPosition, type RecordedEvent, validateFilter, validateLimit, validateRevision } from "@camket/event-store";
import { comparePlaces, type Place, parsePosition, positionOf, start } from "./position.ts";
import { Puzzled, type Reader } from "./reader.ts";
import { fits, isOurs, placeOf, recordedOf, type ServerRecord } from "./record.ts";

type Direction = "forwards" | "backwards";

export async function readStream(
  reader: Reader,
  stream: string,
  options: NonNullable<Parameters<EventStore["readStream"]>[1]> = {},
): Promise<readonly RecordedEvent[]> {
  const { direction = "forwards" } = options;
  const limit = validateLimit(options.limit);
  const from = validateRevision(options.from);
  // The server has answers of its own to names that no append takes.
  if (stream === "" || stream.startsWith("$")) return [];
  const read = (fromRevision: bigint | "start" | "end") => readRevisions(reader, stream, direction, fromRevision, limit);
  if (direction === "forwards") return (await read(from === undefined ? "start" : BigInt(from))).map(recordedOf);
  if (from === undefined) return (await read("end")).map(recordedOf);
  const records = await read(BigInt(from));
  // From past the end is from the end. The server looks for the revisions below `from` and may stop where it finds none.
  const isPast = records.length < limit && (records[0]?.revision ?? -1n) < BigInt(from) && records.at(-1)?.revision !== 0n;
  return (isPast ? (await read("end")).filter((r) => r.revision <= BigInt(from)) : records).map(recordedOf);
}

/** As many records of a stream as asked, in as many pages as their size takes. */
async function readRevisions(
  reader: Reader,
  stream: string,
  direction: Direction,
  from: bigint | "start" | "end",
  limit: number,
): Promise<readonly ServerRecord[]> {
  const records: ServerRecord[] = [];
  for (let fromRevision = from; ; ) {
    const options = { direction, maxCount: limit - records.length, fromRevision, requiresLeader: true };
    const page = await reader.read((client) => client.readStream(stream, options));
    records.push(...page.records);
    const last = page.records.at(-1)?.revision;
    if (!page.isCut || last === undefined || records.length === limit || (direction === "backwards" && last === 0n)) return records;
    fromRevision = direction === "forwards" ? last + 1n : last - 1n;
  }
}

export async function readAll(
  reader: Reader,
  options: NonNullable<Parameters<EventStore["readAll"]>[0]> = {},
): Promise<readonly RecordedEvent[]> {
  const { direction = "forwards" } = options;
  const limit = validateLimit(options.limit);
  const filter = validateFilter(options.filter);
  const from = options.from === undefined ? undefined : parsePosition(options.from);
  const events: RecordedEvent[] = [];
  for await (const page of walk(reader, direction, from, limit)) {
    for (const record of page) {
      if (!isOurs(record) || !fits(record, filter)) continue;
      events.push(recordedOf(record));
      if (events.length === limit) return events;
    }
  }
  return events;
}

/**
 * `$all`, page by page, as the server has it. Forwards includes `from`, backwards excludes it. The first page has about `firstEvents`, and
 * each further one is up to twice as long, unless its events are large. Throws `InvalidPosition` where no record is at `from`, to which the
 * server answers only that something is wrong.
 */
export async function* walk(
  reader: Reader,
  direction: Direction,
  from: Place | undefined,
  firstEvents: number,
): AsyncGenerator<readonly ServerRecord[], void, undefined> {
  const { pageEventsMin, pageEventsMax } = reader.limits;
  let maxCount = Math.min(Math.max(firstEvents, pageEventsMin), pageEventsMax);
  let at = from && comparePlaces(from, start) > 0 ? from : undefined;
  if (from && !at && direction === "backwards") return;
  let isFirst = true;
  for (;;) {
    const { records: page, isCut } = await pageAt(reader, direction, at, maxCount, isFirst);
    const seen = isFirst ? undefined : at;
    yield seen && direction === "forwards" ? page.filter((r) => comparePlaces(placeOf(r), seen) > 0) : page;
    const last = page.at(-1);
    if ((!isCut && page.length < maxCount) || !last) return;
    at = placeOf(last);
    if (!isCut) maxCount = Math.min(maxCount * 2, pageEventsMax);
    isFirst = false;
  }
}

async function pageAt(reader: Reader, direction: Direction, at: Place | undefined, maxCount: number, isGiven: boolean) {
  const fromPosition = at ?? (direction === "forwards" ? "start" : "end");
  try {
    return await reader.read((client) => client.readAll({ direction, maxCount, fromPosition }));
  } catch (error) {
    if (!(error instanceof Puzzled && at && isGiven)) throw error;
    // It is the position that it cannot answer for, if it answers without one.
    await newest(reader);
    throw new InvalidPosition(`no event is at position ${positionOf(at)}: it comes from another log, or from this one before a restore`);
  }
}

/** Where the last record of `$all` is, of whatever kind; on the leader, if asked. */
export async function newest(reader: Reader, requiresLeader = false): Promise<Place | undefined> {
  const { records } = await reader.read((client) =>
    client.readAll({ direction: "backwards", fromPosition: "end", maxCount: 1, requiresLeader }),
  );
  const [record] = records;
  return record && placeOf(record);
}
