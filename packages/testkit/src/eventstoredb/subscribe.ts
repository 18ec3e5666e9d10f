// Subscriptions: what is there already, page by page, then what comes. A filtered one gets a checkpoint after each window, which stands
// at the last event of its page, or where no event was wanted at the page's start: so the first is 0/0 where the log begins with the
// server's own events. Source: EventStore.Core 23.10 `Transport/Grpc/Enumerators.AllSubscriptionFiltered.cs`, `StreamSubscription.cs`.
import { randomUUID } from "node:crypto";
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb.js";
import { caughtUp, checkpoint, confirmation, eventAnswer } from "./answers.ts";
import { everything, type Filter, filterOf } from "./filter.ts";
import { readBatchEvents } from "./limits.ts";
import type { Log } from "./log.ts";
import { nameOf } from "./proposed.ts";
import { placeOf } from "./read.ts";
import type { LogPosition, LogRecord } from "./records.ts";
import { type Refusal, streamDeleted, thrown } from "./refusals.ts";
import { type ReadCall, send } from "./send.ts";

export interface Watch {
  readonly checkpointOnGoingLive: boolean;
  /** Called after each event; says whether the subscription may go on. */
  sent(): boolean;
}

/** Resolves only when the subscription is over from the server's side, with why it is refused. */
export async function subscribeToAll(log: Log, call: ReadCall, options: ReadReq.Options, watch: Watch): Promise<Refusal | undefined> {
  const asked = options.getAll() as ReadReq.Options.AllOptions;
  const place = placeOf(log, asked);
  const given = options.getFilter();
  let filter: Filter;
  try {
    filter = given ? filterOf(given) : everything;
  } catch {
    return thrown();
  }
  if (place === undefined) return thrown();
  const after = asked.hasPosition() && !(place === 0 && isStart(asked)) ? place + 1 : place;
  await send(call, confirmation(randomUUID()));
  return followAll(log, call, after, filter, watch);
}

async function followAll(log: Log, call: ReadCall, start: number, filter: Filter, watch: Watch): Promise<undefined> {
  const { wants, window, checkpointEvery } = filter;
  const filtered = filter !== everything;
  let next = start;
  let considered = 0;
  let atEnd = false;
  while (!atEnd) {
    let position: LogPosition = next === 0 ? { commit: 0n, prepare: 0n } : (log.records.all[next] ?? (log.records.all.at(-1) as LogRecord));
    let [looked, found] = [0, 0];
    while (looked < window && found < readBatchEvents && next < log.records.all.length) {
      const record = log.records.all[next] as LogRecord;
      next += 1;
      looked += 1;
      if (!wants(record)) continue;
      found += 1;
      position = record;
      const going = deliver(call, record, watch);
      if (going !== true && !(await going)) return undefined;
    }
    considered += looked;
    atEnd = looked < window && found < readBatchEvents;
    if (atEnd ? filtered && watch.checkpointOnGoingLive : considered >= checkpointEvery) {
      considered %= checkpointEvery;
      if (!(await send(call, checkpoint(position)))) return undefined;
    }
  }
  if (!(await send(call, caughtUp()))) return undefined;
  for (;;) {
    for (; next < log.records.all.length; next += 1) {
      const record = log.records.all[next] as LogRecord;
      considered += 1;
      const going = !wants(record) || deliver(call, record, watch);
      if (going !== true && !(await going)) return undefined;
      if (considered >= checkpointEvery) {
        considered = 0;
        if (!(await send(call, checkpoint(record)))) return undefined;
      }
    }
    if (!(await more(log, call))) return undefined;
  }
}

export async function subscribeToStream(log: Log, call: ReadCall, options: ReadReq.Options, watch: Watch): Promise<Refusal | undefined> {
  const asked = options.getStream() as ReadReq.Options.StreamOptions;
  const name = nameOf(asked);
  if (log.stream(name) === "deleted") return streamDeleted(name);
  await send(call, confirmation(randomUUID()));
  const held = log.stream(name);
  let next = asked.hasRevision() ? Number(asked.getRevision()) + 1 : 0;
  if (asked.hasEnd() && typeof held === "object") next = held.records.length;
  let caughtUpSent = false;
  for (;;) {
    const stream = log.stream(name);
    if (stream === "deleted") return streamDeleted(name);
    if (stream !== "missing") {
      for (next = Math.max(next, stream.first); next < stream.records.length; next += 1) {
        if (!(await deliver(call, stream.records[next] as LogRecord, watch))) return undefined;
      }
    }
    // A stream that is not there yet is waited for, without a word.
    if (!caughtUpSent && (stream !== "missing" || asked.hasEnd())) {
      caughtUpSent = true;
      if (!(await send(call, caughtUp()))) return undefined;
    }
    if (!(await more(log, call))) return undefined;
  }
}

const isStart = (asked: ReadReq.Options.AllOptions): boolean => {
  const position = asked.getPosition();
  return position?.getCommitPosition() === "0" && position.getPreparePosition() === "0";
};

/** Its answer is waited for only where it is a promise: a turn for each event would halve the speed. */
function deliver(call: ReadCall, record: LogRecord, watch: Watch): boolean | Promise<boolean> {
  const going = send(call, eventAnswer(record));
  if (going === true) return watch.sent();
  return Promise.resolve(going).then((there) => there && watch.sent());
}

/** Waits until the log has grown; `false` when the client has gone. A record may have come meanwhile: the caller looks again. */
function more(log: Log, call: ReadCall): Promise<boolean> {
  return new Promise((resolve) => {
    if (call.cancelled || call.destroyed) return resolve(false);
    const settle = () => {
      forget();
      call.off("cancelled", settle).off("close", settle);
      resolve(!call.cancelled && !call.destroyed);
    };
    const forget = log.records.onMore(settle);
    call.on("cancelled", settle).on("close", settle);
  });
}
