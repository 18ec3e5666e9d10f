// An export taken into a store: the same ids, revisions, data and metadata, in the same order, what was one append as one append. A log that
// holds the beginning of this very export is gone on with, so that an import that was interrupted is run again; any other log is refused.
import { type Digest, digestText } from "@camket/audit";
import { ledgerEvent } from "@camket/domain";
import {
  appendBytesMax,
  appendEventsMax,
  type ConcurrencyConflict,
  type EventStore,
  type RecordedEvent,
  type StoreFailure,
} from "@camket/event-store";
import { appendAll, type WholeAppend } from "./append-all.ts";
import { EvidenceDiffers, WrongUse } from "./exit-codes.ts";
import type { ExportedEvent, ReadExport } from "./export-format.ts";
import { exportPageEvents } from "./limits.ts";
import { readDigest } from "./read-digest.ts";

export interface ImportOptions {
  readonly store: EventStore;
  readonly from: ReadExport;
  /**
   * How many appends may be under way together. More than one only where a log surely keeps them in the order of the calls, and takes them
   * all or none: one transaction of a log in a file. A server promises no order between streams.
   */
  readonly atOnce: { readonly appendsMax: number; readonly bytesMax: number };
  readonly onProgress: (events: number) => void;
  readonly onPause: (error: StoreFailure) => void;
  readonly patience: { readonly triesMax: number; readonly pauseMs: number };
}

export interface Imported {
  /** Events that were appended, and those that were there from before. */
  readonly events: number;
  readonly found: number;
  /** The log held all of it already, and the ledger was opened anew after it. */
  readonly complete: boolean;
  /** Of all that was carried over: the same in the export and in the log. */
  readonly digest: string;
}

/**
 * What was taken in is read again, and its digest must be that of the lines.
 * @throws WrongUse where the log holds something else; ExportDamaged; EvidenceDiffers; StoreFailure
 */
export async function importLog({ store, from, atOnce, onProgress, onPause, patience }: ImportOptions): Promise<Imported> {
  const there = eventsIn(store);
  let held = await there.next();
  let found = 0;
  let events = 0;
  let waiting: WholeAppend[] = [];
  let bytesWaiting = 0;

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    await appendAll(store, waiting, { ...patience, onPause });
    events += waiting.reduce((sum, append) => sum + append.events.length, 0);
    [waiting, bytesWaiting] = [[], 0];
    onProgress(found + events);
  }

  for await (const append of wholeAppends(from.events)) {
    const fresh: Weighed[] = [];
    for (const one of append) {
      if (held.done) {
        fresh.push(one);
        continue;
      }
      if (!isSame(held.value, one.event)) throw new WrongUse(notEmpty(found, held.value));
      found += 1;
      held = await there.next();
    }
    if (fresh.length === 0) {
      onProgress(found);
      continue;
    }
    const bytes = fresh.reduce((sum, one) => sum + one.bytes, 0);
    if (waiting.length >= atOnce.appendsMax || bytesWaiting + bytes > atOnce.bytesMax) await flush();
    waiting.push(appendOf(fresh.map(({ event }) => event)));
    bytesWaiting += bytes;
  }
  await flush();
  if (held.done) return { events, found, complete: false, digest: await sameDigest(store, from.digest(), onProgress) };
  const next = await there.next();
  const { type, data } = held.value;
  if (!next.done || type !== ledgerEvent.type || data.ledgerId !== from.ledger.ledgerId) throw new WrongUse(notEmpty(found, held.value));
  return { events, found, complete: true, digest: await sameDigest(store, from.digest(), onProgress) };
}

async function sameDigest(store: EventStore, carried: Digest, onRead: (events: number) => void): Promise<string> {
  const head = await store.head();
  if (head === undefined) return digestText(carried);
  const [text, there] = [digestText(carried), digestText((await readDigest(store, head, { size: carried.size, onRead })).digest)];
  if (text === there) return text;
  throw new EvidenceDiffers(`the log holds other events than were given to it: their digest is ${there}, and that of the export ${text}`);
}

const notEmpty = (found: number, { id, stream, position }: RecordedEvent): string =>
  found === 0
    ? `the log is not empty (its first event is ${id} of ${stream}): an import needs an empty one`
    : `the log is not empty: it holds the first ${found} events of this export, and then event ${id} of ${stream}, at ${position}, which is ` +
      "not the next one: an import needs an empty log, or one that holds a beginning of this very export";

/** To the last letter: an earlier try may have been given a file that was changed on its way, which shows only at its end. */
const isSame = (held: RecordedEvent, event: ExportedEvent): boolean =>
  held.id === event.id &&
  held.stream === event.stream &&
  held.revision === event.revision &&
  held.type === event.type &&
  JSON.stringify(held.data) === JSON.stringify(event.data) &&
  JSON.stringify(held.metadata) === JSON.stringify(event.metadata);

/** What the store holds at the beginning, oldest first. */
async function* eventsIn(store: EventStore): AsyncGenerator<RecordedEvent, undefined> {
  if ((await store.head()) === undefined) return undefined;
  for (let from: string | undefined; ; ) {
    const page = await store.readAll({ ...(from === undefined ? {} : { from }), limit: exportPageEvents });
    for (const event of page) if (event.position !== from) yield event;
    const last = page.at(-1);
    if (!last || page.length < exportPageEvents) return undefined;
    from = last.position;
  }
}

interface Weighed {
  readonly event: ExportedEvent;
  readonly bytes: number;
}

/** Events of one command, which stand together in one stream, were one append: at most what an append may hold. */
async function* wholeAppends(events: AsyncIterable<ExportedEvent>): AsyncGenerator<readonly Weighed[]> {
  let append: Weighed[] = [];
  let bytes = 0;
  for await (const event of events) {
    const own = Buffer.byteLength(JSON.stringify(event.data)) + Buffer.byteLength(JSON.stringify(event.metadata));
    const last = append.at(-1)?.event;
    const goesOn = last && last.stream === event.stream && last.revision + 1 === event.revision && commandOf(last) === commandOf(event);
    if (last && (!goesOn || append.length === appendEventsMax || bytes + own > appendBytesMax)) {
      yield append;
      [append, bytes] = [[], 0];
    }
    append.push({ event, bytes: own });
    bytes += own;
  }
  if (append.length > 0) yield append;
}

const commandOf = ({ id, metadata }: ExportedEvent): unknown => metadata.commandId ?? id;

function appendOf(events: readonly ExportedEvent[]): WholeAppend {
  const { stream, revision } = events[0] as ExportedEvent;
  return {
    stream,
    expectedRevision: revision === 0 ? "no-stream" : revision - 1,
    events: events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
  };
}

/** Words for a file whose revisions do not follow each other, or a log that somebody else writes. */
export const conflictText = ({ stream, expected, actual }: ConcurrencyConflict): string =>
  `stream ${stream} is at ${actual ?? "no-stream"} and not at ${expected}: either the export skips a revision, or something else writes to this log`;
