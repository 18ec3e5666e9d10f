// What the cases of the contract share: a subject with streams and ids of its own, so that the suite also runs on a server whose log
// holds other events already, and the few assertions that the cases are written in.
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
  /** A name that no other case, and no other run, uses. */
  readonly stream: (name?: string) => string;
  /** A new event; the same `label` gives the same id within a case. */
  readonly event: (label: string, data?: JsonObject, type?: string) => NewEvent;
  readonly events: (...labels: string[]) => NewEvent[];
}

export type RunCase = (name: string, body: (c: Case) => Promise<void>, needs?: "reopen") => void;

/** How long a case waits for something that must come. */
const patienceMs = 10_000;

let cases = 0;

export function caseRunner(t: Test, make: MakeSubject, canReopen: boolean): RunCase {
  return (name, body, needs) => {
    if (needs === "reopen" && !canReopen) return;
    void t.test(name, async (t) => {
      const subject = await make();
      const tag = createHash("sha1").update(`${process.pid} ${performance.timeOrigin} ${++cases}`).digest("hex").slice(0, 10);
      const event = (label: string, data: JsonObject = { label }, type = "Happened"): NewEvent => {
        return { id: idOf(`${tag} ${label}`), type, data, metadata: { recordedAt: "2026-01-02T03:04:05.678Z" } };
      };
      const reopen = async () => (subject.reopen ? subject.reopen() : subject.store);
      const stream = (name = "thing") => `${tag}-${name}`;
      try {
        await body({ t, store: subject.store, reopen, stream, event, events: (...labels) => labels.map((label) => event(label)) });
      } finally {
        await subject.dispose();
      }
    });
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

export const ids = (events: readonly NewEvent[]): string[] => events.map((e) => e.id);
export const revisions = (events: readonly RecordedEvent[]): number[] => events.map((e) => e.revision);
export const isAscending = (store: Pick<EventLog, "comparePositions">, positions: readonly Position[]): boolean =>
  positions.every((p, i) => i === 0 || store.comparePositions(positions[i - 1] as Position, p) < 0);

export interface Heard {
  readonly events: RecordedEvent[];
  /** The checkpoint that a projector would have kept. */
  position: Position | undefined;
  caughtUp: boolean;
}

/** Subscribes and collects until `enough`, then aborts; a subscription that goes quiet first is a failure. */
export async function hear(
  store: EventLog,
  options: Omit<Parameters<EventLog["subscribe"]>[0], "signal">,
  enough: (heard: Heard) => boolean,
): Promise<Heard> {
  const heard: Heard = { events: [], position: undefined, caughtUp: false };
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), patienceMs);
  for await (const batch of store.subscribe({ ...options, signal: stop.signal })) {
    for (const event of batch.events) heard.events.push(event);
    heard.position = batch.position;
    heard.caughtUp = batch.caughtUp;
    if (enough(heard)) stop.abort();
  }
  clearTimeout(late);
  if (!enough(heard)) throw new Error(`the subscription had given ${heard.events.length} events after ${patienceMs} ms, not enough`);
  return heard;
}
