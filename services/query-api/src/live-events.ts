// query: events as they are recorded, as Server-Sent Events (WHATWG HTML §9.2). A stream reads what its client lacks page by page, with its filter,
// and from then on the pages that all at the end of the log share. It makes no more than the line takes, so that a slow reader costs a bounded
// buffer; one that takes nothing for a while is closed, and comes back to where it was by the id of the last event that it got.
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { untagPosition } from "@camket/domain";
import { type Clock, type Log, notNow } from "@camket/platform";
import { type ChangesFilter, type ChangesPage, type CloudEvent, leavesNothingOut, wantedBy } from "@camket/views";
import type { FastifyReply } from "fastify";
import type { Backend } from "./backend.ts";
import { gather } from "./gather.ts";
import type { QueryLimits } from "./limits.ts";
import { refused } from "./problems.ts";
import { inTurn, sharedPages } from "./shared-pages.ts";

export interface LiveOptions {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly tag: string;
  readonly log: Log;
  readonly limits: QueryLimits;
}

export interface LiveEvents {
  /** Answers with a stream that lasts. @param after the store's position. @throws ProblemError before anything is sent */
  start(reply: FastifyReply, filter: ChangesFilter, after: string | undefined): Promise<FastifyReply>;
  /** Ends all streams in order, and those by force that their lines do not let end. */
  end(): Promise<void>;
}

interface LivePage extends Pick<ChangesPage, "after" | "next" | "seq"> {
  readonly events: readonly { readonly event: CloudEvent; readonly frame: string }[];
  /** All of them as they are sent, made once for all whose filter leaves nothing out. */
  whole?: readonly Buffer[];
}

export function liveEvents({ backend, clock, tag, log, limits }: LiveOptions): LiveEvents {
  const readers = new Set<{ readonly gone: AbortController; readonly response: ServerResponse }>();
  let closing = false;
  // Those that come back after a cut all ask at once: they take one reader's thread at most, and lists keep the other.
  const turn = inTurn();
  const read = (filter: ChangesFilter, after: string | undefined): Promise<LivePage> =>
    turn(async () => {
      const since = after === undefined ? {} : { after };
      const answer = await backend.ask({ ask: "changes", ...filter, ...since, limit: limits.livePageEventsMax, now: clock.now() });
      if (!answer.ok) throw refused(answer.refusal);
      const { items, ...place } = answer.body as unknown as ChangesPage;
      return { ...place, events: items.map((event) => ({ event, frame: frameOf(event) })) };
    });
  const readShared = sharedPages(
    (after) => read({}, storePosition(after)),
    ({ events }) => events.length > 0,
    limits.livePagesMax,
  );
  const storePosition = (tagged: string): string => (untagPosition(tag, tagged) as { position: string }).position;

  const bytesOf = (page: LivePage, filter: ChangesFilter): readonly Buffer[] => {
    const made = (events: LivePage["events"]) => [...joined(events, limits.liveBufferBytesMax)].map((text) => Buffer.from(text));
    if (!leavesNothingOut(filter)) {
      const isWanted = wantedBy(filter);
      return made(page.events.filter(({ event }) => isWanted(event)));
    }
    page.whole ??= made(page.events);
    return page.whole;
  };

  const gathered = gather(limits.liveGatherMs, limits.liveWokenMax);

  async function* framesFrom(first: LivePage, filter: ChangesFilter, signal: AbortSignal): AsyncGenerator<string | Buffer> {
    yield `retry: ${limits.liveRetryMs}\n\n`;
    let spokeAt = performance.now();
    let page = first;
    for (let isAtEnd = false; ; page = await (isAtEnd ? readShared(page.after) : read(filter, storePosition(page.after)))) {
      for (const bytes of bytesOf(page, filter)) {
        if (signal.aborted) return;
        yield bytes;
        spokeAt = performance.now();
      }
      isAtEnd ||= page.next === undefined;
      for (let isNews = page.next !== undefined; ; ) {
        if (signal.aborted) return;
        const silenceMs = performance.now() - spokeAt;
        if (silenceMs >= limits.heartbeatMs) {
          yield heartbeat(page.after);
          spokeAt = performance.now();
        }
        if (isNews) break;
        isNews = await backend.news.waitFor(page.seq, limits.heartbeatMs - (performance.now() - spokeAt), signal);
        if (!isNews) continue;
        await gathered();
        break;
      }
    }
  }

  /** What the line does not take in time ends the stream. */
  async function* patiently<Part>(parts: AsyncGenerator<Part>, response: ServerResponse): AsyncGenerator<Part> {
    try {
      for await (const part of parts) {
        const timer = setTimeout(() => {
          log.info({ ms: limits.liveStuckMsMax }, "live reader closed: it took nothing");
          response.destroy();
        }, limits.liveStuckMsMax);
        try {
          yield part;
        } finally {
          clearTimeout(timer);
        }
      }
    } catch (error) {
      // What cannot be read now can be later: the client comes back to where it was.
      log.warn({ err: error }, "live stream ended");
    }
  }

  return {
    async start(reply, filter, after) {
      if (closing) throw notNow("shutting-down", "the service is closing", limits.retryAfterS);
      if (readers.size >= limits.liveReadersMax)
        throw notNow("busy", `${readers.size} follow the events live, and no more may`, limits.retryAfterBuildS);
      const reader = { gone: new AbortController(), response: reply.raw };
      readers.add(reader);
      reply.raw.once("close", () => {
        readers.delete(reader);
        reader.gone.abort();
      });
      const frames = framesFrom(await read(filter, after), filter, reader.gone.signal);
      const stream = Readable.from(patiently(frames, reply.raw), { objectMode: false, highWaterMark: limits.liveBufferBytesMax });
      return reply.header("cache-control", "no-store").header("x-accel-buffering", "no").type("text/event-stream").send(stream);
    },
    async end() {
      closing = true;
      const ended = [...readers].map(({ gone, response }) => {
        gone.abort();
        return finished(response).catch(() => undefined);
      });
      const timer = setTimeout(() => {
        for (const { response } of readers) response.destroy();
      }, limits.liveEndMsMax);
      await Promise.all(ended);
      clearTimeout(timer);
    },
  };
}

const frameOf = (event: CloudEvent): string => `id: ${event.data.position}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

/** Frames in as few texts as may be: what is written at once costs little more than one frame. */
function* joined(events: readonly { readonly frame: string }[], charactersMax: number): Generator<string> {
  let text = "";
  for (const { frame } of events) {
    if (text !== "" && text.length + frame.length > charactersMax) {
      yield text;
      text = "";
    }
    text += frame;
  }
  if (text !== "") yield text;
}

/** A comment, and the place to come back to: nothing is dispatched, and a client whose filter leaves much out need not begin far behind. */
const heartbeat = (position: string): string => `: still here\nid: ${position}\n\n`;
