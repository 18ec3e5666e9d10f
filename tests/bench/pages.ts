// What a reader of the dashboard waits for, on a generated ledger: the first byte of its pages, asked again while nothing is recorded and asked after something
// was, their size, and the first thing painted in a browser whose processor is slowed four times.
import { chromium } from "playwright-core";
import { executablePath } from "../browser/chromium.ts";
import { percentile, round } from "./compare.ts";
import { onCopyOf } from "./ledger/copied.ts";
import { generatedLedger, type Size } from "./ledger/generate.ts";
import { recordOne } from "./record-one.ts";
import { boardsHeld, type Service, startService } from "./service.ts";

export interface PageMeasured {
  readonly status: number;
  /** Milliseconds to the first byte, where the page was asked for just before and nothing was recorded since … */
  readonly againP50Ms: number;
  readonly againP99Ms: number;
  /** … and where something was recorded before each time that it is asked for. */
  readonly afterNewsP50Ms: number;
  readonly afterNewsP99Ms: number;
  /** Uncompressed, as a browser reads it. */
  readonly kB: number;
  /** First contentful paint of a page that is asked for again, the median; absent without a browser. */
  readonly paintMs?: number;
}

/** One of each kind. */
const pages = [
  "/",
  "/commitments",
  "/commitments?text=dak%20lak",
  "/commitments/c-000100",
  "/corridors/quang-nam~xekong",
  "/agreements",
  "/requests",
  "/calendar",
  "/indicators",
  "/parties/gia-lai",
  "/sources",
  "/search?text=dak%20lak",
  "/?validAt=2020-06-01&knownAt=2020-09-01",
  "/commitments?validAt=2020-06-01&knownAt=2020-09-01",
] as const;

const slowedTimes = 4;
const paintsEach = 5;
/** Asked for first, and not counted: each of two readers gets its part of a page at hand. */
const warmUps = 4;

export async function pagesOf(size: Size, timesEach: number): Promise<Readonly<Record<string, PageMeasured>>> {
  const { folder } = await generatedLedger(size);
  return onCopyOf(folder, async (data) => {
    const service = await startService("all roles", { data });
    try {
      return withWorst(await pagesMeasured(service, timesEach));
    } finally {
      await service.stop();
    }
  });
}

async function pagesMeasured({ base }: Service, timesEach: number): Promise<Readonly<Record<string, PageMeasured>>> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] }).catch(() => undefined);
  if (!browser) console.log("no chromium: the paints are not measured");
  try {
    const measured: Record<string, PageMeasured> = {};
    await boardsHeld(base);
    for (const page of pages) {
      const address = `${base}${page}`;
      const afterNews = await sentOf(address, timesEach, () => recordOne(base));
      const again = await sentOf(address, timesEach);
      measured[page] = {
        status: Math.max(again.status, afterNews.status),
        againP50Ms: percentile(again.firstBytes, 50),
        againP99Ms: percentile(again.firstBytes, 99),
        afterNewsP50Ms: percentile(afterNews.firstBytes, 50),
        afterNewsP99Ms: percentile(afterNews.firstBytes, 99),
        kB: round(again.bytes / 1_000, 1),
        ...(browser && again.status === 200 ? { paintMs: await paintOf(browser, address) } : {}),
      };
    }
    return measured;
  } finally {
    await browser?.close();
  }
}

/** The slowest of all, for the goals. */
function withWorst(measured: Readonly<Record<string, PageMeasured>>): Readonly<Record<string, PageMeasured>> {
  const most = (field: keyof PageMeasured) => Math.max(...Object.values(measured).map((one) => one[field] ?? 0));
  return {
    ...measured,
    "slowest page": {
      status: most("status"),
      againP50Ms: most("againP50Ms"),
      againP99Ms: most("againP99Ms"),
      afterNewsP50Ms: most("afterNewsP50Ms"),
      afterNewsP99Ms: most("afterNewsP99Ms"),
      kB: most("kB"),
      paintMs: most("paintMs"),
    },
  };
}

interface Sent {
  readonly status: number;
  readonly firstBytes: readonly number[];
  readonly bytes: number;
}

/** @param before each time, which is not measured */
async function sentOf(address: string, times: number, before: () => Promise<void> = async () => {}): Promise<Sent> {
  const firstBytes: number[] = [];
  let [status, bytes] = [0, 0];
  for (let n = -warmUps; n < times; n++) {
    await before();
    const began = performance.now();
    // Its head is there with the first byte of its body.
    const response = await fetch(address, { headers: { accept: "text/html", "accept-encoding": "identity" } });
    const ms = performance.now() - began;
    bytes = (await response.arrayBuffer()).byteLength;
    status = Math.max(status, response.status);
    if (n >= 0) firstBytes.push(ms);
  }
  return { status, firstBytes, bytes };
}

/** Each in a tab of its own with nothing kept from before. */
async function paintOf(browser: Awaited<ReturnType<typeof chromium.launch>>, address: string): Promise<number> {
  const paints: number[] = [];
  for (let n = 0; n < paintsEach; n++) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowedTimes });
    await tab.goto(address, { waitUntil: "load" });
    paints.push((await tab.evaluate(firstPaint)) as number);
    await context.close();
  }
  return percentile(paints, 50);
}

/** Runs in the browser. */
const firstPaint = `new Promise((resolve) =>
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime);
  }).observe({ type: "paint", buffered: true }))`;
