// Our adapter for EventStoreDB beside a loop of the bare client that does the same against the same server: the double, or a live server
// where CAMKET_TEST_EVENTSTOREDB names one.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startDoubleProcess } from "@camket/testkit/eventstoredb";
import { inTurn, median, ratio, round } from "./compare.ts";
import type { Task } from "./eventstoredb-subject.ts";

const program = fileURLToPath(new URL("./eventstoredb-subject.ts", import.meta.url));

export async function adapterBesideClient(rounds: number, seconds: number, events: number) {
  const live = process.env.CAMKET_TEST_EVENTSTOREDB;
  const double = live ? undefined : await startDoubleProcess();
  const connectionString = live ?? (double?.connectionString as string);
  const [ours, bare] = (["ours", "bare"] as const).map((kind) => start(kind, connectionString)) as [ChildProcess, ChildProcess];

  const compare = async (task: Task, turns: number, warmUp: number) => {
    const rates = await inTurn(turns, { bare: () => give(bare, task), ours: () => give(ours, task) }, warmUp);
    const perSecond = (all: readonly number[]) => round(median(all), 0);
    return { barePerSecond: perSecond(rates.bare), oursPerSecond: perSecond(rates.ours), ratio: ratio(rates.ours, rates.bare) };
  };

  const oneByOne = await compare({ task: "append", atOnce: 1, seconds }, rounds, 1);
  const manyAtOnce = await compare({ task: "append", atOnce: 64, seconds }, rounds, 2);
  const catchUp = await compare({ task: "catch up", events }, rounds, 1);
  ours.disconnect();
  bare.disconnect();
  await double?.stop();
  return {
    [`appends one by one, ${live ? "live" : "double"}`]: oneByOne,
    "appends, 64 at once": manyAtOnce,
    [`catch-up over ${events} events`]: catchUp,
  };
}

function start(kind: "ours" | "bare", connectionString: string): ChildProcess {
  const child = fork(program, [kind, connectionString], { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [] });
  process.once("exit", () => child.kill("SIGKILL"));
  return child;
}

async function give(child: ChildProcess, task: Task): Promise<number> {
  const done = new AbortController();
  const ended = once(child, "exit", { signal: done.signal }).then(([code]) => {
    throw new Error(`a process of the benchmark ended with ${code}`);
  });
  ended.catch(() => undefined);
  child.send(task);
  try {
    return (await Promise.race([once(child, "message", { signal: done.signal }), ended]))[0] as number;
  } finally {
    done.abort();
  }
}
