// Who takes part in a run: callers that send commands, readers, and listeners that follow the log with a checkpoint of their own. Each
// knows the port only, bears every failure that the port names, and throws at anything else.
import {
  ConcurrencyConflict,
  type EventStore,
  handleCommand,
  OutcomeUnknown,
  type Position,
  type RecordedEvent,
  readWholeStream,
  StoreFailure,
} from "@camket/event-store";
import { Broken, holds } from "./broken.ts";
import { type Answer, bytesOf, decide, eventsOf } from "./commands.ts";
import type { Command, Plan } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Record } from "./record.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface World {
  readonly plan: Plan;
  readonly store: EventStore;
  readonly time: VirtualTime;
  readonly record: Record;
  readonly say: (what: string) => void;
}

/** The name of a failure that the port allows; anything else goes on as it is. */
function failureOf(error: unknown): string {
  if (error instanceof StoreFailure && error.retryable) return error.name;
  if (error instanceof Broken) throw error;
  throw new Broken("bug", String(error), { cause: error });
}

/** One caller with one command: sends it until it has an answer, or until it loses patience. */
export async function sendCommand(
  { plan, store, time, record, say }: World,
  command: Command,
  caller: number,
  random: Random,
): Promise<void> {
  const name = `caller ${command.n}${caller > 0 ? `.${caller}` : ""}`;
  await time.sleep(command.atMs + random.between(0, caller * 5));
  say(`${name} sends ${command.events} to ${command.stream}`);
  for (let tries = 1; ; tries++) {
    try {
      const done = await handleCommand<Answer>(store, command.stream, async (history) => {
        if (random.chance(0.3)) await time.sleep(random.between(1, 20));
        return decide(command, history, plan.streamEventsMax, time.now());
      });
      const events = done.events ?? ("receipt" in done.answer ? done.answer.receipt : []);
      say(`${name} has its answer: ${events.length === 0 ? "refused" : `${command.stream} ${events.map((e) => e.revision)}`}`);
      record.answered(command, events);
      return;
    } catch (error) {
      const failure = failureOf(error);
      say(`${name}, try ${tries}: ${failure}`);
      if (!command.patient) {
        if (failure !== OutcomeUnknown.name) record.refused(command, failure);
        return;
      }
    }
    await time.sleep(random.between(5, 100) * Math.min(tries, 10));
  }
}

/**
 * Appends to a stream that nobody else writes to, straight through the port: after any failure the same events at the same revision again,
 * until they are there. It reads no receipts, so that only the store keeps it from writing twice.
 */
export async function keepImporting({ store, time, record, say }: World, commands: readonly Command[], random: Random): Promise<void> {
  let revision = -1;
  for (const command of commands) {
    const { stream } = command;
    await time.sleep(command.atMs);
    const events = eventsOf(command, revision + 1, time.now());
    const expectedRevision = revision < 0 ? "no-stream" : revision;
    for (let tries = 1; ; tries++) {
      try {
        const done = await store.append(stream, events, { expectedRevision });
        holds(done.revision === revision + events.length, "I3", () => `the import was answered ${done.revision} after ${revision}`);
        const held = await store.readStream(stream, { from: revision + 1, limit: events.length });
        say(`import has its answer: ${held.map((e) => e.revision)}`);
        holds(
          held.at(-1)?.position === done.position,
          "I3",
          () => `the import was answered ${done.position}, and holds ${held.map(bytesOf)}`,
        );
        record.answered(command, held);
        break;
      } catch (error) {
        const failure = failureOf(error);
        say(`import, try ${tries} of command ${command.n}: ${failure}`);
        holds(
          failure !== ConcurrencyConflict.name,
          "I3",
          () => `the import alone writes to ${stream}, and got: ${(error as Error).message}`,
        );
      }
      await time.sleep(random.between(1, 100));
    }
    revision += events.length;
  }
}

/** Reads until it is stopped: what was acknowledged before a read began must be in it. */
export async function keepReading({ plan, store, time, record, say }: World, random: Random, signal: AbortSignal): Promise<void> {
  const streams = [...new Set(plan.commands.map((c) => c.stream))];
  while (!signal.aborted) {
    await time.sleep(random.between(5, 200));
    const stream = random.pick(streams);
    const expected = record.acknowledgedOf(stream);
    try {
      const events = await random.pick([readForwards, readBackwards, readFromLog])(store, stream, random);
      record.read(events, `a read of ${stream}`);
      checkRevisions(stream, events);
      const held = new Set(events.map((e) => e.id));
      for (const id of expected)
        holds(held.has(id), "I1", () => `${id} was acknowledged, and a read of ${stream} that began later misses it`);
    } catch (error) {
      say(`reader: ${failureOf(error)}`);
    }
  }
}

const readForwards = (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> => readWholeStream(store, stream);

async function readBackwards(store: EventStore, stream: string, random: Random): Promise<readonly RecordedEvent[]> {
  const limit = random.between(1, 7);
  const events: RecordedEvent[] = [];
  for (;;) {
    const last = events.at(-1)?.revision;
    if (last === 0) break;
    const page = await store.readStream(stream, { direction: "backwards", limit, ...(last === undefined ? {} : { from: last - 1 }) });
    events.push(...page);
    if (page.length < limit) break;
  }
  return events.toReversed();
}

async function readFromLog(store: EventStore, stream: string, random: Random): Promise<readonly RecordedEvent[]> {
  const limit = random.between(2, 7);
  const events: RecordedEvent[] = [];
  for (;;) {
    const from = events.at(-1)?.position;
    const page = await store.readAll({ limit, filter: { on: "stream", prefixes: [stream] }, ...(from === undefined ? {} : { from }) });
    events.push(...(from === undefined ? page : page.slice(1)));
    if (page.length < limit) break;
  }
  return events;
}

export function checkRevisions(stream: string, events: readonly RecordedEvent[]): void {
  for (const [i, event] of events.entries()) {
    holds(event.stream === stream && event.revision === i, "I2", () => `${stream} has ${bytesOf(event)} where its revision ${i} belongs`);
  }
}

export interface Listener {
  readonly position: () => Position | undefined;
  follow(signal: AbortSignal): Promise<void>;
}

/** Follows the log: drops what it had already, as the port's batches may come again, and misses nothing of any stream. */
export function listener({ plan, store, time, record, say }: World, n: number, random: Random): Listener {
  let position: Position | undefined;
  let last: Position | undefined;
  const next = new Map<string, number>();

  function take(event: RecordedEvent): void {
    if (last !== undefined && store.comparePositions(event.position, last) <= 0) return;
    const expected = next.get(event.stream) ?? 0;
    holds(event.revision === expected, "I2", () => `listener ${n} was given ${bytesOf(event)} and waited for revision ${expected}`);
    next.set(event.stream, expected + 1);
    record.read([event], `listener ${n}`);
    last = event.position;
  }

  return {
    position: () => position,
    async follow(signal) {
      while (!signal.aborted) {
        try {
          const after = position === undefined ? {} : { after: position };
          for await (const batch of store.subscribe({ ...after, batchEventsMax: plan.batchEventsMax, signal })) {
            for (const event of batch.events) take(event);
            position = batch.position;
            if (random.chance(0.1)) await time.sleep(random.between(1, 50));
          }
        } catch (error) {
          say(`listener ${n}: ${failureOf(error)}`);
        }
        if (!signal.aborted) await time.sleep(random.between(1, 100));
      }
    },
  };
}
