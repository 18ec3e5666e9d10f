// Durable commands over HTTP beside the same routes without storage, in the same run: the command role alone, and all roles; how long the
// views lag after a burst; and what a command costs when the log has grown.
import { rmSync } from "node:fs";
import { inTurn, median, ratio, round } from "./compare.ts";
import { grownLog } from "./grown-log.ts";
import { load, type Measured, prepare } from "./load.ts";
import { emmettProgram, startService, storageFreeProgram } from "./service.ts";

/** The program's own code is compiled while it runs: after some 40,000 commands it gets no quicker. */
const warmUpRounds = 20;

const perSecond = (all: readonly Measured[]): number[] => all.map((one) => one.perSecond);
const summary = (all: readonly Measured[]) => ({
  perSecond: round(median(perSecond(all)), 0),
  p50Ms: median(all.map((one) => one.p50Ms)),
  p99Ms: median(all.map((one) => one.p99Ms)),
});

export async function commandsBesideStorageFree(rounds: number, seconds: number) {
  const free = await startService("storage-free", { path: storageFreeProgram });
  const alone = await startService("command role", { roles: "command" });
  const all = await startService("all roles");
  const emmett = await startService("emmett-sqlite", { path: emmettProgram });
  await prepare(alone.base);
  await prepare(all.base);
  const lags: { lagMs: number; burstMs: number }[] = [];
  const results = await inTurn(
    rounds,
    {
      storageFree: () => load(free.base, seconds),
      commandRole: () => load(alone.base, seconds),
      allRoles: async () => {
        const measured = await load(all.base, seconds);
        lags.push({ lagMs: await lagAfter(all.base), burstMs: measured.seconds * 1000 });
        return measured;
      },
      emmettSqlite: () => load(emmett.base, seconds),
    },
    warmUpRounds,
  );
  await Promise.all([free.stop(), alone.stop(), all.stop(), emmett.stop()]);
  return {
    storageFree: summary(results.storageFree),
    commandRole: { ...summary(results.commandRole), ratio: ratio(perSecond(results.commandRole), perSecond(results.storageFree)) },
    emmettSqlite: { ...summary(results.emmettSqlite), oursToIt: ratio(perSecond(results.commandRole), perSecond(results.emmettSqlite)) },
    allRoles: {
      ...summary(results.allRoles),
      ratio: ratio(perSecond(results.allRoles), perSecond(results.storageFree)),
      lagMsAfterBurst: round(median(lags.map(({ lagMs }) => lagMs)), 0),
      lagOfBurst: round(median(lags.map(({ lagMs, burstMs }) => lagMs / burstMs)), 3),
    },
  };
}

let marks = 0;

/** How long after the last answer of a burst its last event can be read. A read waits 5 s at most, and is asked again. */
export async function lagAfter(base: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${base}/v1/parties/mark-${process.pid}-${++marks}/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ names: { en: "A mark at the end" }, level: "company", country: "VN" }),
  });
  const { position } = (await answer.json()) as { position: string };
  for (const end = began + 120_000; performance.now() < end; ) {
    const read = await fetch(`${base}/v1/parties/mark-${process.pid}-${marks}?after=${position}`);
    await read.arrayBuffer();
    if (read.ok) return performance.now() - began;
  }
  throw new Error("the views did not catch up within two minutes");
}

export async function costPerCommand(rounds: number, seconds: number, small = 1_000, large = 200_000) {
  const [few, many] = [await grownLog(small), await grownLog(large)];
  const [atFew, atMany] = [
    await startService("small log", { roles: "command", data: few.folder }),
    await startService("large log", { roles: "command", data: many.folder }),
  ];
  await prepare(atFew.base);
  await prepare(atMany.base);
  const results = await inTurn(rounds, { few: () => load(atFew.base, seconds), many: () => load(atMany.base, seconds) }, warmUpRounds);
  await Promise.all([atFew.stop(), atMany.stop()]);
  for (const { folder } of [few, many]) rmSync(folder, { recursive: true, force: true });
  return {
    [`with ${small} events`]: summary(results.few),
    [`with ${large} events`]: summary(results.many),
    costRatio: ratio(perSecond(results.few), perSecond(results.many)),
  };
}
