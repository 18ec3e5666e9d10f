// All views of a large generated ledger from nothing, by the real program at its start: how long until it is ready, beside a loop that only reads and
// parses the same log, what memory it holds then, and how soon it is ready where the views are there already.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { round } from "./compare.ts";
import { generatedLedger, type Size } from "./ledger/generate.ts";
import { readAll, timed } from "./replay.ts";
import { resident, type Service, startService } from "./service.ts";

interface Built {
  readonly events: number;
  readonly readingSeconds: number;
  /** From the start of the program until it is ready. */
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly ratio: number;
  readonly residentMiB: number;
  /** Of that, without pages of files, of which the views are the most. */
  readonly ownMiB: number;
  /** The same once more, with the views that are there now. */
  readonly readySeconds: number;
}

/** @param few a ledger small enough that what the program needs in any case is all that counts */
export async function rebuildOf(many: Size, few: Size) {
  const small = await built(few);
  const large = await built(many);
  const none = await readyWithoutEvents();
  return {
    few: small,
    many: large,
    "no events": { readySeconds: none },
    "many beside few": {
      memoryRatio: round(large.residentMiB / small.residentMiB, 2),
      ownMemoryRatio: round(large.ownMiB / small.ownMiB, 2),
    },
    "many beside none": { readyMoreSeconds: round(large.readySeconds - none, 2) },
  };
}

async function built(size: Size): Promise<Built> {
  const { folder, events } = await generatedLedger(size);
  for (const name of readdirSync(folder)) if (name.startsWith("views-")) rmSync(join(folder, name));
  const readingSeconds = await timed(() => readAll(join(folder, "log.sqlite"), events));
  const first = await started(folder);
  const residentMiB = resident(first.service.pid, "VmRSS");
  const ownMiB = resident(first.service.pid, "RssAnon");
  await first.service.stop();
  const second = await started(folder);
  await second.service.stop();
  return {
    events,
    readingSeconds: round(readingSeconds, 2),
    seconds: round(first.seconds, 1),
    eventsPerSecond: round(events / first.seconds, 0),
    ratio: round(readingSeconds / first.seconds, 3),
    residentMiB,
    ownMiB,
    readySeconds: round(second.seconds, 2),
  };
}

async function readyWithoutEvents(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "camket-bench-"));
  try {
    await (await startService("opened", { data: folder })).stop();
    const { service, seconds } = await started(folder);
    await service.stop();
    return round(seconds, 2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function started(data: string): Promise<{ service: Service; seconds: number }> {
  const began = performance.now();
  const service = await startService("query", { roles: "query", data });
  return { service, seconds: (performance.now() - began) / 1_000 };
}
