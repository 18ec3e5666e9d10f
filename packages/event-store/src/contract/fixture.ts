// What the cases of the contract share: streams, types and ids of their own, so that they run beside each other in one log and on a server
// whose log holds other events, and the few words that the cases are written in.
import { createHash } from "node:crypto";
import type { Test } from "tap";
import type { Appended, EventLog, EventStore, JsonObject, NewEvent, Position, RecordedEvent } from "../port.ts";

/** A store under test. `reopen` closes it and opens it again on the same data; a store that keeps none has no `reopen`. */
export interface Subject {
  readonly store: EventStore;
  readonly reopen?: () => Promise<EventStore>;
  readonly dispose: () => Promise<void>;
}

export type MakeSubject = () => Subject | Promise<Subject>;

export interface Case {
  readonly t: Test;
  readonly store: EventStore;
  readonly reopen: () => Promise<EventStore>;
  /** A name that no other case, and no other run, uses. All of them begin alike: `stream("")` is the prefix of this case's streams. */
  readonly stream: (name?: string) => string;
  /** The same for a type. */
  readonly type: (name: string) => string;
  /** A new event; the same `label` gives the same id within a case. */
  readonly event: (label: string, data?: JsonObject, type?: string) => NewEvent;
  readonly events: (...labels: string[]) => NewEvent[];
  /** Those of this case: the log may hold others, before, between and after them. */
  readonly own: (events: readonly RecordedEvent[]) => RecordedEvent[];
  /** A place in the log before all that the case appends from now on, with an event of the case at it. */
  readonly mark: () => Promise<Position>;
}

/**
 * What a case needs beside a store that others use as well. `own`: a store that it may close. `reopen`: the same, with data that stay.
 * `alone`: a log that is empty and that nobody else writes to, not even a server for itself.
 */
export type Needs = "own" | "reopen" | "alone";

export type RunCase = (name: string, body: (c: Case) => Promise<void>, needs?: Needs) => void;

export interface CollectedCase {
  readonly name: string;
  readonly body: (c: Case) => Promise<void>;
  readonly needs: Needs | undefined;
}

/** How long a case waits for something that must come. */
const patienceMs = 10_000;

let cases = 0;

export function caseOf(t: Test, subject: Subject): Case {
  const { store } = subject;
  const tag = createHash("sha1").update(`${process.pid} ${performance.timeOrigin} ${++cases}`).digest("hex").slice(0, 10);
  const stream = (name = "thing") => `${tag}-${name}`;
  const event = (label: string, data: JsonObject = { label }, type = "Happened"): NewEvent => {
    return { id: idOf(`${tag} ${label}`), type, data, metadata: { recordedAt: "2026-01-02T03:04:05.678Z" } };
  };
  let marks = 0;
  return {
    t,
    store,
    reopen: async () => (subject.reopen ? subject.reopen() : store),
    stream,
    type: (name) => `${tag}${name}`,
    event,
    events: (...labels) => labels.map((label) => event(label)),
    own: (events) => events.filter((e) => e.stream.startsWith(stream(""))),
    async mark() {
      marks += 1;
      return (await store.append(stream(`mark-${marks}`), [event(`mark ${marks}`)], { expectedRevision: "no-stream" })).position;
    },
  };
}

function idOf(name: string): string {
  const hex = createHash("sha1").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What a call came to, in a form that reads and compares well. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    const { code, name } = error as { code?: unknown; name: string };
    return typeof code === "string" ? code : name;
  }
}

/** An answer without what a store may or may not know. */
export const placeOf = ({ revision, position }: Appended) => ({ revision, position });

/** `label0`, `label1` … */
export const numbered = (label: string, from: number, to: number): string[] => {
  return Array.from({ length: to - from }, (_, i) => `${label}${from + i}`);
};

export const ids = (events: readonly NewEvent[]): string[] => events.map((e) => e.id);
export const revisions = (events: readonly RecordedEvent[]): number[] => events.map((e) => e.revision);
export const positions = (events: readonly RecordedEvent[]): Position[] => events.map((e) => e.position);
export const isAscending = (store: Pick<EventLog, "comparePositions">, places: readonly Position[]): boolean =>
  places.every((p, i) => i === 0 || store.comparePositions(places[i - 1] as Position, p) < 0);
export const isAtOrAfter = (store: Pick<EventLog, "comparePositions">, place: Position | undefined, other: Position): boolean =>
  place !== undefined && store.comparePositions(place, other) >= 0;

export interface Heard {
  /** Those of the case. */
  readonly events: RecordedEvent[];
  /** The checkpoint that a projector would have kept. */
  position: Position | undefined;
  caughtUp: boolean;
}

/** Subscribes and collects the case's events until `enough`, then aborts; a subscription that goes quiet first is a failure. */
export async function hear(
  c: Case,
  options: Omit<Parameters<EventLog["subscribe"]>[0], "signal">,
  enough: (heard: Heard) => boolean,
  store: EventLog = c.store,
): Promise<Heard> {
  const heard: Heard = { events: [], position: undefined, caughtUp: false };
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), patienceMs);
  try {
    for await (const batch of store.subscribe({ ...options, signal: stop.signal })) {
      for (const event of c.own(batch.events)) heard.events.push(event);
      heard.position = batch.position;
      heard.caughtUp = batch.caughtUp;
      if (enough(heard)) stop.abort();
    }
  } finally {
    clearTimeout(late);
  }
  if (!enough(heard)) throw new Error(`the subscription had given ${heard.events.length} events after ${patienceMs} ms, not enough`);
  return heard;
}
