// What readers wait for while others write, on a ledger of a million events: lists and boards while commands come at half the pace that the service
// can keep, how long after a command what it did can be read, and a command beside a board that is asked without a pause.
import { fork } from "node:child_process";
import { once } from "node:events";
import { answered } from "./answered.ts";
import { lagAfter } from "./commands.ts";
import { percentile, round } from "./compare.ts";
import { onCopyOf } from "./ledger/copied.ts";
import { generatedLedger, type Size } from "./ledger/generate.ts";
import { load, prepare } from "./load.ts";
import { type Service, startService } from "./service.ts";
import { commandsAtPace } from "./steady.ts";

export type Measured = Readonly<Record<string, object>>;

/** As many as an upload beside a busy office gives. */
const commandsBesideBoard = 50;
/** The board that reads most. */
const board = "/v1/boards/corridors";
const lagsTaken = 100;

/** @param timesEach that each question is asked, now and as of a past moment; @param seconds of a part at a pace */
export async function underLoadOf(size: Size, timesEach: number, seconds: number): Promise<Measured> {
  const { folder, events } = await generatedLedger(size);
  return onCopyOf(folder, async (data) => {
    const service = await startService("all roles", { data });
    try {
      return { events: { value: events }, ...(await measured(service, timesEach, seconds)) };
    } finally {
      await service.stop();
    }
  });
}

async function measured({ base }: Service, timesEach: number, seconds: number): Promise<Measured> {
  await prepare(base);
  await load(base, seconds);
  const { perSecond: atMost } = await load(base, seconds);
  await lagAfter(base);
  const beside = await besideBoard(base, seconds);
  const loading = startBeside("./load-process.ts", base, String(Math.round(atMost / 2)));
  try {
    const lags: number[] = [];
    while (lags.length < lagsTaken) lags.push(await lagAfter(base));
    const questions = await answered(base, timesEach);
    const kept = await loading.end();
    return {
      "commands a second at most": { value: round(atMost, 0) },
      "a command beside a board": beside,
      "from a command until it is read": { p50Ms: percentile(lags, 50), p99Ms: percentile(lags, 99) },
      ...questions,
      "commands a second meanwhile": { value: round(kept, 0) },
    };
  } finally {
    await loading.end();
  }
}

async function besideBoard(base: string, seconds: number) {
  const asking = startBeside("./asking-process.ts", `${base}${board}`);
  await asking.said();
  const ms = await commandsAtPace(base, commandsBesideBoard, seconds);
  const boards = await asking.end();
  return { p50Ms: percentile(ms, 50), p99Ms: percentile(ms, 99), boardsPerSecond: round(boards / seconds, 1) };
}

interface Beside {
  /** The next that the program says of itself. Rejects where it ends before. */
  said(): Promise<unknown>;
  /** @returns what it says at its end */
  end(): Promise<number>;
}

function startBeside(path: string, ...args: readonly string[]): Beside {
  const child = fork(new URL(path, import.meta.url), args);
  const exit = once(child, "exit").then(([code]) => {
    throw new Error(`${path} ended with ${code}`);
  });
  exit.catch(() => undefined);
  const said = () => Promise.race([once(child, "message").then(([message]) => message as unknown), exit]);
  let last: Promise<number> | undefined;
  return {
    said,
    end() {
      last ??= said().then(Number);
      if (child.connected) child.send("end");
      return last;
    },
  };
}
