// The delay of the event loop while every sync of the disk takes 50 ms, beside the same load on the disk as it is.
import { round } from "./compare.ts";
import { load, prepare } from "./load.ts";
import { slowDiskProgram, startService } from "./service.ts";

interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export async function eventLoopOnSlowDisk(seconds: number, syncDelayMs = 50) {
  const results: Record<string, object> = {};
  for (const delayMs of [0, syncDelayMs]) {
    const service = await startService("slow disk", { path: slowDiskProgram, env: { CAMKET_TEST_SYNC_DELAY_MS: String(delayMs) } });
    const delay = async () => (await (await fetch(`${service.base}/delay`)).json()) as Delay;
    await prepare(service.base);
    await load(service.base, seconds);
    await delay();
    const { perSecond, p99Ms } = await load(service.base, seconds);
    const { p50, p99, max } = await delay();
    await service.stop();
    results[delayMs === 0 ? "the disk as it is" : `each sync takes ${delayMs} ms`] = {
      perSecond: round(perSecond, 0),
      commandP99Ms: p99Ms,
      loopP50Ms: round(p50, 1),
      loopP99Ms: round(p99, 1),
      loopMaxMs: round(max, 1),
    };
  }
  return results;
}
