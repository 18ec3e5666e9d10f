// One run of one plan: the real store with faults before it, callers, readers, listeners and the real projector, until all faults have
// ended and everything has come to rest. Then the whole is judged. The same plan gives the same trace, word by word.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { faultyStore } from "@camket/testkit";
import { keepImporting, keepReading, listener, sendCommand, type World } from "./actors.ts";
import { Broken, holds, type Invariant } from "./broken.ts";
import { faultsOf } from "./faults.ts";
import { judgeLag, judgeLog, wholeLog } from "./judge.ts";
import type { Plan } from "./plan.ts";
import { startProjection } from "./projection.ts";
import { type Random, seededRandom } from "./random.ts";
import { startRecord } from "./record.ts";
import { foldOf, tallied } from "./tally.ts";
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

  const projection = startProjection(world, folder);
  const listeners = Array.from({ length: plan.listeners }, (_, n) => listener(world, n, random.fork(`listener ${n}`)));
  const writers = plan.commands
    .filter(({ by }) => by === "caller")
    .flatMap((command) =>
      Array.from({ length: command.senders }, (_, n) => sendCommand(world, command, n, random.fork(`caller ${command.n}.${n}`))),
    );
  const imported = plan.commands.filter(({ by }) => by === "import");
  writers.push(keepImporting(world, imported, random.fork("import")));
  for (const writer of writers) start(writer);
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
    await projection.restart();
  });
  start(restarts);
  start(projectorRestarts);

  async function toTheEnd(): Promise<number> {
    await time.sleep(plan.healAtMs);
    await Promise.all([restarts, projectorRestarts]);
    store.heal();
    say("all faults have ended");
    await Promise.all(writers);
    await store.settled();
    const log = await wholeLog(real);
    await judgeLag(world, log, [projection, ...listeners]);
    stop.abort();
    await Promise.all(actors);
    judgeLog(log, world.record, plan);
    const view = tallied(await projection.views());
    holds(view === foldOf(log), "I4", () => `the view holds\n${view}\nand the log gives\n${foldOf(log)}`);
    return log.length;
  }

  try {
    return await Promise.race([toTheEnd(), failed.promise]);
  } finally {
    stop.abort();
    await projection.stop();
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
