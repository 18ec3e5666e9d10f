// project: the subscription of the port, which never ends by itself. It holds one feed of the server at a time and watches it: an error, an
// end, a close, a connection that was let go and a silence that a look ahead shows to be deafness are all the same, a drop; then another
// feed goes on after what was given out last, after a pause that grows. Each subscription has its own, so that none waits for another.
import { type Batch, type Filter, InvalidPosition, type RecordedEvent, StoreFailure } from "@camket/event-store";
import { closedFailure } from "./connection.ts";
import { wordsOf } from "./failures.ts";
import { type Drop, type Feed, openFeed } from "./feed.ts";
import { lookAhead } from "./look.ts";
import { comparePlaces, type Place, positionOf, start } from "./position.ts";
import { newest } from "./read.ts";
import type { Reader, Shared } from "./reader.ts";
import { backoffMs, now, pause } from "./waiting.ts";

export interface SubscribeOptions {
  readonly after: Place | undefined;
  readonly filter: Filter | undefined;
  readonly batchEventsMax: number;
  readonly signal: AbortSignal;
}

export async function* subscribe(shared: Shared, of: Reader, options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
  const { connection, limits, report, random } = shared;
  const { filter, batchEventsMax, signal } = options;
  const reader = of.until(signal);
  const hasStopped = () => signal.aborted || connection.closed.aborted;
  let place = options.after && comparePlaces(options.after, start) > 0 ? options.after : undefined;
  let wasCaughtUp = false;
  let toldPlace = place;
  let feed: Feed | undefined;
  let drops = 0;
  /** An event that a look found and that has not come yet. */
  let owed: { place: Place; since: number } | undefined;
  /** When the log was last looked at, or something last came. */
  let quietSince = now();

  async function drop({ reason }: Pick<Drop, "reason">): Promise<void> {
    feed?.stop();
    feed = undefined;
    owed = undefined;
    drops += 1;
    const ms = backoffMs(drops, limits.resumePauseMs, limits.resumePauseMaxMs, random);
    report({ kind: "subscription-dropped", reason, drops, resumesInMs: Math.round(ms) });
    await pause(ms, signal, connection.closed);
  }

  function gave(): void {
    if (drops > 0) report({ kind: "subscription-resumed", drops });
    drops = 0;
  }

  /** Whether the log ended at `place`; moves it past what does not fit. A failure is the feed's end, except a wrong position. */
  async function look(): Promise<boolean | Pick<Drop, "reason">> {
    try {
      const { upTo, found, isEnd } = await lookAhead(reader, place, filter);
      quietSince = now();
      if (!place || comparePlaces(upTo, place) > 0) place = upTo;
      if (!found) {
        owed = undefined;
        gave();
      } else if (!owed || comparePlaces(found, owed.place) !== 0) owed = { place: found, since: now() };
      return isEnd;
    } catch (error) {
      if (hasStopped()) return false;
      if (!(error instanceof StoreFailure) || error instanceof InvalidPosition) throw error;
      return { reason: wordsOf(error) };
    }
  }

  /** A batch, if it says anything new. */
  function batchOf(events: readonly RecordedEvent[], caughtUp: boolean): Batch | undefined {
    const moved = place !== undefined && (!toldPlace || comparePlaces(place, toldPlace) > 0);
    if (events.length === 0 && !moved && caughtUp === wasCaughtUp) return undefined;
    wasCaughtUp = caughtUp;
    toldPlace = place;
    return { events, position: positionOf(place ?? start), caughtUp };
  }

  try {
    while (!signal.aborted) {
      if (connection.closed.aborted) throw closedFailure();
      if (!feed) {
        try {
          const live = await connection.ready(limits.readBudgetMs, signal);
          await mustBeInTheLog(reader, place);
          feed = openFeed(live, place, filter, limits);
          quietSince = now();
        } catch (error) {
          if (hasStopped()) continue;
          if (!(error instanceof StoreFailure) || error instanceof InvalidPosition) throw error;
          await drop({ reason: wordsOf(error) });
        }
        continue;
      }

      if (!feed.isEmpty && !feed.isLive) await feed.fill(batchEventsMax, limits.fillMs, signal, connection.closed);
      const { events, upTo } = feed.take(batchEventsMax, limits.inboxCharsMax);
      if (upTo && (!place || comparePlaces(upTo, place) > 0)) place = upTo;
      if (upTo) {
        gave();
        quietSince = now();
        if (owed && place && comparePlaces(owed.place, place) <= 0) owed = undefined;
        // Events of one append come one by one, so whether these are the last is asked of the log itself.
        const ended = feed.isEmpty && feed.isLive && !feed.dropped ? await look() : false;
        if (signal.aborted) return;
        const batch = batchOf(events, ended === true);
        if (batch) yield batch;
        if (typeof ended === "object") await drop(ended);
        continue;
      }
      if (feed.dropped) {
        // A server that cannot tell what is wrong may mean the position; a read finds out.
        if (feed.dropped.kind === "puzzled") await lookAhead(reader, place, filter).catch(onlyInvalidPosition);
        if (hasStopped()) continue;
        await drop(feed.dropped);
        continue;
      }
      const { deliveryPatienceMs, quietProbeMs, quietMs } = limits;
      const quiet = owed ? deliveryPatienceMs : wasCaughtUp ? quietProbeMs : feed.isLive ? 0 : quietMs;
      const rest = quietSince + quiet - now();
      if (rest > 0) {
        await feed.more(rest, signal, connection.closed);
        continue;
      }
      const ended = await look();
      if (hasStopped()) continue;
      if (typeof ended === "object") await drop(ended);
      else if (feed.isEmpty && owed && now() - owed.since >= deliveryPatienceMs) {
        await drop({ reason: `the subscription is silent, and an event at ${positionOf(owed.place)} waits` });
      } else {
        const batch = batchOf([], ended);
        if (batch) yield batch;
      }
    }
  } finally {
    feed?.stop();
  }
}

function onlyInvalidPosition(error: unknown): void {
  if (error instanceof InvalidPosition) throw error;
}

/** A place ahead of the log comes from another log, or from this one before a restore: waiting would skip what is written up to it. */
async function mustBeInTheLog(reader: Reader, place: Place | undefined): Promise<void> {
  if (!place) return;
  const end = await newest(reader);
  if (end && comparePlaces(place, end) <= 0) return;
  // A follower may be behind the one that gave the place.
  const leaderEnd = await newest(reader, true);
  if (leaderEnd && comparePlaces(place, leaderEnd) <= 0) return;
  const where = leaderEnd ? `which ends at ${positionOf(leaderEnd)}` : "which is empty";
  throw new InvalidPosition(`position ${positionOf(place)} is ahead of the log, ${where}: build anew from the start`);
}
