// What a reader of the dashboard waits for, on a generated ledger: the first byte and the size of its pages, and the first thing painted in a
// browser whose processor is slowed four times.
import { chromium } from "playwright-core";
import { percentile, round } from "./compare.ts";
import { generatedLedger, type Size } from "./ledger/generate.ts";
import { boardsHeld, startService } from "./service.ts";

export interface PageMeasured {
  readonly status: number;
  readonly firstByteP50Ms: number;
  readonly firstByteP99Ms: number;
  /** Uncompressed, as a browser reads it. */
  readonly kB: number;
  /** First contentful paint, the median; absent without a browser. */
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

export async function pagesOf(size: Size, timesEach: number): Promise<Readonly<Record<string, PageMeasured>>> {
  const { folder } = await generatedLedger(size);
  const service = await startService("all roles", { data: folder });
  const browser = await chromium
    .launch({ executablePath: process.env.CAMKET_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
    .catch(() => undefined);
  if (!browser) console.log("no chromium: the paints are not measured");
  try {
    const measured: Record<string, PageMeasured> = {};
    await boardsHeld(service.base);
    for (const page of pages) {
      const sent = await sentOf(`${service.base}${page}`, timesEach);
      measured[page] = {
        ...sent,
        ...(browser && sent.status === 200 ? { paintMs: await paintOf(browser, `${service.base}${page}`) } : {}),
      };
    }
    const all = Object.values(measured);
    const most = (field: "firstByteP50Ms" | "firstByteP99Ms" | "kB" | "paintMs") => Math.max(...all.map((one) => one[field] ?? 0));
    const status = Math.max(...all.map((one) => one.status));
    return {
      ...measured,
      "slowest page": {
        status,
        firstByteP50Ms: most("firstByteP50Ms"),
        firstByteP99Ms: most("firstByteP99Ms"),
        kB: most("kB"),
        paintMs: most("paintMs"),
      },
    };
  } finally {
    await browser?.close();
    await service.stop();
  }
}

async function sentOf(address: string, times: number): Promise<PageMeasured> {
  const firstBytes: number[] = [];
  let [status, bytes] = [0, 0];
  for (let n = -2; n < times; n++) {
    const began = performance.now();
    // Its head is there with the first byte of its body.
    const response = await fetch(address, { headers: { accept: "text/html", "accept-encoding": "identity" } });
    const ms = performance.now() - began;
    bytes = (await response.arrayBuffer()).byteLength;
    status = response.status;
    if (n >= 0) firstBytes.push(ms);
  }
  return { status, firstByteP50Ms: percentile(firstBytes, 50), firstByteP99Ms: percentile(firstBytes, 99), kB: round(bytes / 1_000, 1) };
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
