// What listeners cost whoever writes: the latency of commands at a steady pace, and the memory of the service, while nobody listens, while a thousand
// listen to what does not come and one takes nothing at all, and while a thousand pages on walls get everything.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { percentile, round } from "./compare.ts";
import type { Listening } from "./listeners-thread.ts";
import { resident, type Service, startService } from "./service.ts";
import { commandsAtPace } from "./steady.ts";

/** More than a ministry's busiest minute has. */
const commandsPerSecond = 20;

interface Listened {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the thread that takes commands: how much of a processor it is busy with. */
  readonly busyPercent: number;
  readonly residentMiB: number;
  /** Listeners that were there at the end. */
  readonly listeners: number;
}

interface Beside {
  readonly p50Ratio: number;
  readonly p99Ratio: number;
  readonly moreMiB: number;
}

/** @param seconds that commands are given in each part */
export async function listenersBesideNone(count: number, rounds: number, seconds: number): Promise<Record<string, Listened | Beside>> {
  const service = await startService("all roles");
  try {
    await commandsAtPace(service.base, commandsPerSecond, 5);
    const { base } = service;
    const parts: Readonly<Record<string, Listening | undefined>> = {
      "nobody listens": undefined,
      [`${count} idle, one that never reads`]: { base, count, filter: "thing=meetings", isOneStuck: true },
      [`${count} that get everything`]: { base, count, filter: "", isOneStuck: false },
    };
    const all = new Map<string, Listened[]>(Object.keys(parts).map((name) => [name, []]));
    for (let n = 0; n < rounds; n++)
      for (const [name, asked] of Object.entries(parts)) all.get(name)?.push(await measured(service, asked, seconds));
    const rows = [...all].map(([name, each]): [string, Listened] => [name, typical(each)]);
    const [none, idle] = rows.map(([, row]) => row) as [Listened, Listened];
    return {
      ...Object.fromEntries(rows),
      "idle beside nobody": {
        p50Ratio: round(idle.p50Ms / none.p50Ms),
        p99Ratio: round(idle.p99Ms / none.p99Ms),
        moreMiB: idle.residentMiB - none.residentMiB,
      },
    };
  } finally {
    await service.stop();
  }
}

const typical = (all: readonly Listened[]): Listened => {
  const middle = (field: keyof Listened) =>
    percentile(
      all.map((one) => one[field]),
      50,
    );
  return {
    p50Ms: middle("p50Ms"),
    p99Ms: middle("p99Ms"),
    busyPercent: middle("busyPercent"),
    residentMiB: middle("residentMiB"),
    listeners: middle("listeners"),
  };
};

async function measured(service: Service, asked: Listening | undefined, seconds: number): Promise<Listened> {
  const listeners = asked && (await listening(asked));
  const [began, busyBefore] = [performance.now(), busyMs(service.pid)];
  const ms = await commandsAtPace(service.base, commandsPerSecond, seconds);
  const busyPercent = round(((busyMs(service.pid) - busyBefore) / (performance.now() - began)) * 100, 0);
  const residentMiB = resident(service.pid, "VmRSS");
  return {
    p50Ms: round(percentile(ms, 50), 2),
    p99Ms: round(percentile(ms, 99), 2),
    busyPercent,
    residentMiB,
    listeners: (await listeners?.end()) ?? 0,
  };
}

interface Listeners {
  /** Ends them. How many were left. */
  end(): Promise<number>;
}

async function listening(asked: Listening): Promise<Listeners> {
  const thread = new Worker(new URL("./listeners-thread.ts", import.meta.url), { workerData: asked });
  await once(thread, "message");
  return {
    async end() {
      thread.postMessage("end");
      const [left] = await once(thread, "message");
      await thread.terminate();
      return left as number;
    },
  };
}

/** Of its first thread (proc_pid_stat(5): user and system time in hundredths of a second). */
function busyMs(pid: number): number {
  const [user = 0, system = 0] =
    readFileSync(`/proc/${pid}/task/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13).map(Number) ?? [];
  return (user + system) * 10;
}
