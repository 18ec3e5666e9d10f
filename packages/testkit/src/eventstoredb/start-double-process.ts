// Starts the double as a process of its own and waits for the line in which it says where it listens.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { DoubleOptions } from "./double.ts";

export interface DoubleProcess {
  readonly connectionString: string;
  readonly pid: number;
  /** Ends it by SIGTERM and waits until it has gone. */
  stop(): Promise<void>;
  /** Ends it by SIGKILL, as a machine that fails does; what it held is lost with it. */
  kill(): Promise<void>;
}

export async function startDoubleProcess({ positionsFrom, ...options }: DoubleOptions = {}): Promise<DoubleProcess> {
  const text = JSON.stringify({ ...options, ...(positionsFrom !== undefined && { positionsFrom: String(positionsFrom) }) });
  const program = fileURLToPath(new URL("./double-process.ts", import.meta.url));
  // Without the parent's loaders: the program needs none, and starts sooner.
  const child = fork(program, [text], { execArgv: [], stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const gone = once(child, "exit");
  // A program that fails to start ends its output without a line.
  const said = await createInterface({ input: child.stdout as NodeJS.ReadableStream })
    [Symbol.asyncIterator]()
    .next();
  if (said.done) throw new Error(`the double ended at its start, with exit code ${(await gone)[0]}: see what it wrote above`);

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal);
    await gone;
  }
  return { connectionString: said.value, pid: child.pid as number, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
