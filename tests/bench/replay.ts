// Replay of a log through all registers, from nothing, beside a loop that only reads and parses the same log.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { openSqliteReader } from "@camket/event-store-sqlite";
import { startProjector } from "@camket/projections";
import { appendOf, decisions, viewsOf } from "@camket/views";
import { inTurn, median, ratio, round } from "./compare.ts";
import { grownLog } from "./grown-log.ts";

const pageEvents = 1_000;

export async function replayBesideReading(rounds: number, events = 200_000) {
  const grown = await grownLog(events);
  const views = join(grown.folder, "views.sqlite");
  const bytesAnEvent = (file: string) => round(statSync(file).size / events, 0);
  const logBytesAnEvent = bytesAnEvent(grown.logFile);
  let viewsBytesAnEvent = 0;
  const seconds = await inTurn(rounds, {
    reading: () => timed(() => readAll(grown.logFile, events)),
    replay: async () => {
      const took = await timed(() => rebuild(grown.logFile, views));
      viewsBytesAnEvent = bytesAnEvent(views);
      for (const end of ["", "-wal", "-shm"]) rmSync(views + end, { force: true });
      return took;
    },
  });
  rmSync(grown.folder, { recursive: true, force: true });
  const rate = (all: readonly number[]) => all.map((one) => events / one);
  return {
    events,
    readingPerSecond: round(median(rate(seconds.reading)), 0),
    replayPerSecond: round(median(rate(seconds.replay)), 0),
    ratio: ratio(rate(seconds.replay), rate(seconds.reading)),
    logBytesAnEvent,
    viewsBytesAnEvent,
  };
}

export async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

export async function readAll(file: string, expected: number): Promise<void> {
  const log = openSqliteReader({ file });
  let read = 0;
  for await (const batch of log.subscribe({ batchEventsMax: pageEvents, signal: new AbortController().signal })) {
    read += batch.events.length;
    if (batch.caughtUp) break;
  }
  await log.close();
  if (read < expected) throw new Error(`read ${read} of ${expected} events`);
}

async function rebuild(logFile: string, file: string): Promise<void> {
  const log = openSqliteReader({ file: logFile });
  const projector = startProjector({
    log,
    file,
    views: viewsOf("Asia/Ho_Chi_Minh"),
    identity: "bench",
    appendOf,
    decisions,
    report: () => {},
  });
  await projector.opened;
  await projector.stop();
  await log.close();
}
