// One run of one plan: the real store with faults before it, callers, readers, listeners and the real projector, until all faults have
// ended and everything has come to rest. Then the whole is judged. The same plan gives the same trace, word by word.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore, RecordedEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { type Projector, projectionLimits, startProjector } from "@camket/projections";
import { faultyStore } from "@camket/testkit";
import { checkRevisions, keepReading, type Listener, listener, sendCommand, type World } from "./actors.ts";
import { Broken, holds, type Invariant } from "./broken.ts";
import { bytesOf, commandOf } from "./commands.ts";
import { faultsOf } from "./faults.ts";
import type { Plan } from "./plan.ts";
import { type Random, seededRandom } from "./random.ts";
import { type Record, startRecord } from "./record.ts";
import { foldOf, tallied, tally } from "./tally.ts";
import { inVirtualTime, type VirtualTime } from "./virtual-time.ts";

export interface Run {
  readonly broken: { readonly invariant: Invariant; readonly message: string } | undefined;
  /** What happened, in order, with the time of the run. */
  readonly trace: readonly string[];
  readonly events: number;
}

export interface SimulateOptions {
  /** Puts a known bug into the store, to see that a run finds it. */
  readonly plant?: (store: EventStore, random: Random) => EventStore;
}

/** How long the lag may last after the last fault: a projector waits 2 s at most before it asks again. */
const healedWithinMs = 10_000;
const limits = { ...projectionLimits, backoffMsMax: 2_000 };

/** @example const { broken, trace } = await simulate(planOf(4711)); */
export async function simulate(plan: Plan, { plant = (store) => store }: SimulateOptions = {}): Promise<Run> {
  const trace: string[] = [];
  const folder = plan.onFile ? mkdtempSync(join(tmpdir(), "camket-simulation-")) : undefined;
  const random = seededRandom(plan.seed, "run");
  let events = 0;
  let broken: Run["broken"];
  try {
    events = await inVirtualTime(random.fork("turns"), async (time) => {
      const say = (what: string) => trace.push(`${String(time.now()).padStart(6)} ms  ${what}`);
      return runIn(time, plan, folder, random, say, (store) => plant(store, random.fork("bug")));
    });
  } catch (error) {
    const { message } = error as Error;
    broken = { invariant: error instanceof Broken ? error.invariant : "bug", message };
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
  return { broken, trace, events };
}

async function runIn(
  time: VirtualTime,
  plan: Plan,
  folder: string | undefined,
  random: Random,
  say: (what: string) => void,
  plant: (store: EventStore) => EventStore,
): Promise<number> {
  const open = (): EventStore => {
    const store = openSqliteStore({ file: folder ? join(folder, "log.sqlite") : ":memory:" });
    // What a thread or a disk does is waited for, so that its speed decides nothing.
    return folder
      ? { ...store, append: (...args) => time.outside(() => store.append(...args)), close: () => time.outside(() => store.close()) }
      : store;
  };
  let real = open();
  const planted = plant({ ...forwarding(() => real) });
  const store = faultyStore({ store: planted, faults: faultsOf(plan, random.fork("faults")), report: say });
  const world: World = { plan, store, time, record: startRecord(), say };
  const stop = new AbortController();
  const failed = Promise.withResolvers<never>();
  /** Whoever breaks an invariant ends the run at once. */
  const actors: Promise<void>[] = [];
  const start = (acting: Promise<void>) => {
    actors.push(acting);
    acting.catch(failed.reject);
  };

  const project = () => startProjection(world, folder);
  let projector = project();
  const listeners = Array.from({ length: plan.listeners }, (_, n) => listener(world, n, random.fork(`listener ${n}`)));
  const callers = plan.commands.flatMap((command) =>
    Array.from({ length: command.senders }, (_, n) => sendCommand(world, command, n, random.fork(`caller ${command.n}.${n}`))),
  );
  for (const caller of callers) start(caller);
  for (const one of listeners) start(one.follow(stop.signal));
  for (let n = 0; n < plan.readers; n++) start(keepReading(world, random.fork(`reader ${n}`), stop.signal));

  async function restartStore(): Promise<void> {
    say("the store restarts");
    store.cut();
    if (!folder) return;
    store.replace(undefined);
    await real.close();
    await time.sleep(random.between(1, 200));
    real = open();
    store.replace(planted);
    say("the store is back");
  }
  const restarts = inTurn(time, plan.restartsAtMs, restartStore);
  const projectorRestarts = inTurn(time, plan.projectorRestartsAtMs, async () => {
    say("the projector restarts");
    await projector.stop();
    projector = project();
  });
  start(restarts);
  start(projectorRestarts);

  async function toTheEnd(): Promise<number> {
    await time.sleep(plan.healAtMs);
    await Promise.all([restarts, projectorRestarts]);
    store.heal();
    say("all faults have ended");
    await Promise.all([...callers, store.settled()]);
    const log = await wholeLog(real);
    await judgeLag(world, log, projector, listeners);
    stop.abort();
    await Promise.all(actors);
    judgeLog(log, world.record, plan);
    const view = tallied(await projector.opened);
    holds(view === foldOf(log), "I4", () => `the view holds\n${view}\nand the log gives\n${foldOf(log)}`);
    return log.length;
  }

  try {
    return await Promise.race([toTheEnd(), failed.promise]);
  } finally {
    stop.abort();
    await projector.stop();
    await real.close();
  }
}

/** The store as it is at each call: a restart puts another one in its place. */
function forwarding(current: () => EventStore): EventStore {
  return {
    append: (...args) => current().append(...args),
    readStream: (...args) => current().readStream(...args),
    readAll: (...args) => current().readAll(...args),
    subscribe: (...args) => current().subscribe(...args),
    head: () => current().head(),
    comparePositions: (a, b) => current().comparePositions(a, b),
    close: () => current().close(),
  };
}

async function inTurn(time: VirtualTime, momentsMs: readonly number[], act: () => Promise<void>): Promise<void> {
  for (const moment of momentsMs) {
    if (moment > time.now()) await time.sleep(moment - time.now());
    await act();
  }
}

function startProjection({ plan, store, say }: World, folder: string | undefined): Projector {
  return startProjector({
    log: store,
    file: folder ? join(folder, "views.sqlite") : ":memory:",
    views: [tally],
    identity: "simulation",
    appendOf: (event) => String(commandOf(event)),
    limits: { ...limits, batchEventsMax: plan.batchEventsMax },
    report(report) {
      if (report.event === "failed") say(`projector: ${(report.error as Error).name}`);
      if (report.event === "batch") say(`projector is at ${report.position}`);
    },
  });
}

async function wholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  const stop = new AbortController();
  for await (const batch of store.subscribe({ signal: stop.signal })) {
    log.push(...batch.events);
    if (batch.caughtUp) stop.abort();
  }
  return log;
}

/** I6 */
async function judgeLag(world: World, log: readonly RecordedEvent[], projector: Projector, listeners: readonly Listener[]): Promise<void> {
  const { store, time, say } = world;
  const head = log.at(-1)?.position;
  if (head === undefined) return;
  const until = time.now() + healedWithinMs;
  const isThere = (position: string | undefined) => position !== undefined && store.comparePositions(position, head) >= 0;
  for (;;) {
    const late = [projector.checkpoint().position, ...listeners.map((one) => one.position())].filter((position) => !isThere(position));
    if (late.length === 0) break;
    holds(time.now() < until, "I6", () => `${healedWithinMs} ms after the last fault the log is at ${head} and its followers at ${late}`);
    await time.sleep(100);
  }
  say("all followers have caught up");
}

/** I1, I2 and I3, on the whole log. */
function judgeLog(log: readonly RecordedEvent[], record: Record, plan: Plan): void {
  const byId = new Map<string, RecordedEvent>();
  for (const event of log) {
    holds(
      !byId.has(event.id),
      "I2",
      () => `${event.id} stands twice: ${bytesOf(event)} and ${bytesOf(byId.get(event.id) as RecordedEvent)}`,
    );
    byId.set(event.id, event);
  }
  for (const [stream, events] of Map.groupBy(log, (event) => event.stream)) checkRevisions(stream, events);
  for (const [id, bytes] of record.acknowledged) {
    holds(byId.has(id), "I1", () => `acknowledged was ${bytes}, and it is gone`);
    record.read([byId.get(id) as RecordedEvent], "the log");
  }
  const perCommand = Map.groupBy(log, commandOf);
  for (const command of plan.commands) {
    const events = perCommand.get(command.n) ?? [];
    const known = record.outcomes.get(command.n);
    const words = () => `command ${command.n} (${known ? `${known.events.length} events acknowledged` : "never answered"})`;
    holds(known !== undefined || !command.patient, "I3", () => `${words()} has no outcome, though its caller waited for one`);
    if (known) holds(events.length === known.events.length, "I3", () => `${words()} left ${events.length} events`);
    holds(events.length === 0 || events.length === command.events, "I3", () => `${words()} left a part of itself: ${events.map(bytesOf)}`);
    const first = events[0]?.revision ?? 0;
    holds(
      events.every((e, i) => e.revision === first + i),
      "I3",
      () => `${words()} stands in pieces: ${events.map(bytesOf)}`,
    );
  }
}
