// project: one subscription of the server, from a place on, until it drops. It keeps what came in order, events and marks of progress alike,
// in an inbox with a bound; when that is full the server is not read from. It never resumes: who holds it opens another.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Filter, RecordedEvent } from "@camket/event-store";
import type { AllStreamSubscription } from "@eventstore/db-client";
import { eventTypeFilter, excludeSystemEvents, streamNameFilter } from "@eventstore/db-client";
import { letGo } from "./collect.ts";
import type { Live } from "./connection.ts";
import { type Said, said } from "./failures.ts";
import type { EventStoreDbLimits } from "./limits.ts";
import type { Place } from "./position.ts";
import { charsOf, fits, isOurs, placeOf, recordedOf, recordIn } from "./record.ts";
import { now, settled } from "./waiting.ts";

export interface Taken {
  readonly events: readonly RecordedEvent[];
  /** How far the log was read to give them; absent where nothing new was heard. */
  readonly upTo: Place | undefined;
}

export interface Feed {
  take(eventsMax: number, charsMax: number): Taken;
  readonly isEmpty: boolean;
  /** The server said that it has caught up. A hint: older servers never say it, and it may say so again and again. */
  readonly isLive: boolean;
  readonly dropped: Drop | undefined;
  /** Ends when something is there or the feed has dropped, after `ms`, or when a signal aborts. */
  more(ms: number, ...signals: readonly AbortSignal[]): Promise<void>;
  /** The same, while it catches up, until there is as much as asked or no room for more. */
  fill(eventsMax: number, ms: number, ...signals: readonly AbortSignal[]): Promise<void>;
  stop(): void;
}

export interface Drop {
  readonly kind: Said["kind"] | "end";
  readonly reason: string;
}

type Entry = { readonly event?: RecordedEvent; readonly chars: number; readonly upTo: Place };

export function openFeed(live: Live, after: Place | undefined, filter: Filter | undefined, limits: EventStoreDbLimits): Feed {
  let inbox: Entry[] = [];
  let first = 0;
  let events = 0;
  let chars = 0;
  let received = 0;
  let isLive = false;
  let dropped: Drop | undefined;
  let news = Promise.withResolvers<void>();
  /** What the server said between events that the client still holds: it follows the `after`-th event received. */
  const marks: { readonly after: number; readonly say: () => void }[] = [];

  const stream = subscribe();
  const unconfirmed = setTimeout(() => drop({ kind: "nothing", reason: "the subscription was not confirmed" }), limits.confirmMs);
  const onOver = () => drop({ kind: "nothing", reason: "the connection was let go" });
  live.over.addEventListener("abort", onOver, { once: true });

  function subscribe(): AllStreamSubscription {
    const options = {
      maxSearchWindow: limits.searchWindowEvents,
      checkpointInterval: limits.checkpointWindows,
      checkpointReached: (_: unknown, place: Place) => mark(() => put({ chars: 0, upTo: place })),
    };
    return live.client.subscribeToAll({
      fromPosition: after ?? "start",
      filter: filter ? narrowed(filter, options) : excludeSystemEvents(options),
    });
  }

  function wake(): void {
    news.resolve();
  }

  function put(entry: Entry): void {
    inbox.push(entry);
    if (entry.event) events += 1;
    chars += entry.chars;
    if (events >= limits.inboxEventsMax || chars >= limits.inboxCharsMax) stream.pause();
    wake();
  }

  /** The client tells of a checkpoint while events before it still wait in its own buffer. It counts once they are out. */
  function mark(say: () => void): void {
    clearTimeout(unconfirmed);
    if (dropped) return;
    const held = stream.readableLength;
    if (held > 0) marks.push({ after: received + held, say });
    else say();
  }

  function drop(why: Drop): void {
    if (dropped) return;
    dropped = why;
    clearTimeout(unconfirmed);
    live.over.removeEventListener("abort", onOver);
    letGo(stream);
    wake();
  }

  stream.on("data", (resolved: Parameters<typeof recordIn>[0]) => {
    if (dropped) return;
    received += 1;
    const record = recordIn(resolved);
    try {
      if (record) {
        const upTo = placeOf(record);
        const event = isOurs(record) && fits(record, filter) ? recordedOf(record) : undefined;
        put(event ? { event, upTo, chars: charsOf(event) } : { upTo, chars: 0 });
      }
    } catch (error) {
      return drop({ kind: "nothing", reason: String(error) });
    }
    while (marks[0] && marks[0].after <= received) marks.shift()?.say();
  });
  stream.on("confirmation", () => clearTimeout(unconfirmed));
  const setLive = (to: boolean) => () => {
    mark(() => {
      isLive = to;
      wake();
    });
  };
  stream.on("caughtUp", setLive(true));
  (stream as unknown as NodeJS.EventEmitter).on("fellBehind", setLive(false));
  stream.on("error", (error: Error) => {
    const heard = said(error);
    drop({ kind: heard.kind, reason: "reason" in heard ? heard.reason : heard.kind });
  });
  // Ended by the server with OK: the client tells of no error, and yet nothing will come.
  const ended = (reason: string) => () => drop({ kind: "end", reason });
  stream.on("end", ended("the server ended the subscription"));
  stream.on("close", ended("the subscription was closed"));

  return {
    take(eventsMax, charsMax) {
      const taken: RecordedEvent[] = [];
      let takenChars = 0;
      let upTo: Place | undefined;
      for (; first < inbox.length; first += 1) {
        const entry = inbox[first] as Entry;
        if (entry.event && (taken.length >= eventsMax || (taken.length > 0 && takenChars + entry.chars > charsMax))) break;
        if (entry.event) taken.push(entry.event);
        takenChars += entry.chars;
        upTo = entry.upTo;
      }
      events -= taken.length;
      chars -= takenChars;
      if (first === inbox.length || first > limits.inboxEventsMax) {
        inbox = inbox.slice(first);
        first = 0;
      }
      if (!dropped && stream.isPaused() && events <= limits.inboxEventsMax / 2 && chars <= limits.inboxCharsMax / 2) stream.resume();
      return { events: taken, upTo };
    },
    get isEmpty() {
      return first === inbox.length;
    },
    get isLive() {
      return isLive;
    },
    get dropped() {
      return dropped;
    },
    async more(ms, ...signals) {
      if (first < inbox.length || dropped) return;
      news = Promise.withResolvers();
      await settled(news.promise, ms, ...signals);
      // What came in the same packet as the first is handed over by the client one by one: let it.
      await nextTurn();
    },
    async fill(eventsMax, ms, ...signals) {
      const until = now() + ms;
      const isEnough = () => isLive || dropped !== undefined || events >= eventsMax || stream.isPaused() || signals.some((s) => s.aborted);
      while (!isEnough() && now() < until) {
        news = Promise.withResolvers();
        await settled(news.promise, until - now(), ...signals);
        await nextTurn();
      }
    },
    stop: () => drop({ kind: "end", reason: "its subscriber has left" }),
  };
}

/** The server compares prefixes by the rules of a language, in which a letter and its accent are one; a pattern compares signs. */
function narrowed({ on, prefixes }: Filter, options: object) {
  const regex = `^(?:${prefixes.map(literal).join("|")})`;
  return on === "stream" ? streamNameFilter({ ...options, regex }) : eventTypeFilter({ ...options, regex });
}

const literal = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9_-]/g, (sign) => {
    const units = Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
  });
