// What a seed means: who sends which command when, what goes wrong how often, when the store or the projector restarts. It is plain data,
// so that a failing run can be made smaller (see shrink.ts). Each seed has only some of the faults, since all at once hide each other.
import type { AppendFault, BatchFault, ReadFault } from "@camket/testkit";
import { type Random, seededRandom } from "./random.ts";

export interface Command {
  readonly n: number;
  readonly stream: string;
  readonly events: number;
  readonly atMs: number;
  /** How many callers send this one command, at about the same time. */
  readonly senders: number;
  /** An import sends its commands one after the other, straight to the port, on a stream of its own; others go by `handleCommand`. */
  readonly by: "caller" | "import";
  /** Whether the caller asks until it has an answer, or gives up at the first failure and never learns what came of it. */
  readonly patient: boolean;
}

/** How often each fault comes, from 0 to 1. */
export interface Rates {
  readonly append: { readonly [K in AppendFault]?: number };
  readonly read: { readonly [K in ReadFault]?: number };
  readonly batch: { readonly [K in BatchFault]?: number };
}

export interface Plan {
  readonly seed: number;
  /** On a file, whose restarts close it and open it again; else in memory, where a restart cuts every connection. */
  readonly onFile: boolean;
  readonly commands: readonly Command[];
  /** Events that a stream holds at most: commands beyond it are refused. */
  readonly streamEventsMax: number;
  readonly readers: number;
  readonly listeners: number;
  /** Events of a subscription's batch. */
  readonly batchEventsMax: number;
  readonly restartsAtMs: readonly number[];
  readonly projectorRestartsAtMs: readonly number[];
  readonly rates: Rates;
  /** Milliseconds that `slow` and `unknown-later` take at most. */
  readonly delayMsMax: number;
  /** When the faults end. */
  readonly healAtMs: number;
}

/** One seed in so many runs on a file: a thread is started at each opening, which takes longer than a whole run in memory. */
const fileEvery = 20;

export function planOf(seed: number): Plan {
  const random = seededRandom(seed, "plan");
  const healAtMs = random.between(300, 3_000);
  const streams = random.between(1, 5);
  const commands: Command[] = Array.from({ length: random.between(5, 40) }, (_, n) => ({
    n,
    by: "caller",
    stream: `s-${random.between(1, streams)}`,
    events: random.chance(0.5) ? 1 : random.between(2, 4),
    atMs: random.between(0, healAtMs),
    senders: random.chance(0.2) ? random.between(2, 4) : 1,
    patient: random.chance(0.85),
  }));
  for (let more = random.chance(0.5) ? random.between(1, 12) : 0; more > 0; more--) {
    const events = random.between(1, 4);
    commands.push({ n: commands.length, by: "import", stream: "import", events, atMs: random.between(0, 200), senders: 1, patient: true });
  }
  const moments = (max: number) => Array.from({ length: random.between(0, max) }, () => random.between(1, healAtMs)).sort((a, b) => a - b);
  return {
    seed,
    onFile: seed % fileEvery === 0,
    commands,
    streamEventsMax: random.between(4, 60),
    readers: random.between(0, 2),
    listeners: random.between(0, 2),
    batchEventsMax: random.between(1, 8),
    restartsAtMs: moments(3),
    projectorRestartsAtMs: moments(3),
    rates: {
      append: ratesOf(random, ["busy", "unavailable", "unknown-lost", "unknown-applied", "unknown-later", "slow"]),
      read: ratesOf(random, ["unavailable", "slow"]),
      batch: ratesOf(random, ["drop", "end", "again", "slow"]),
    },
    delayMsMax: random.between(5, 500),
    healAtMs,
  };
}

function ratesOf<K extends string>(random: Random, kinds: readonly K[]): { [P in K]?: number } {
  const rates: { [P in K]?: number } = {};
  for (const kind of kinds) {
    const rate = Math.round(random.next() * 200) / 1_000;
    if (random.chance(0.5)) rates[kind] = rate;
  }
  return rates;
}
