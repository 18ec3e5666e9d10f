// A process to be measured: the real program as an operator starts it, or the same routes without storage. Each has a data folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Service {
  readonly name: string;
  readonly base: string;
  readonly data: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
export const mainProgram = program("../../services/tracker/src/main.ts");
export const storageFreeProgram = program("./storage-free.ts");
export const emmettProgram = program("./emmett-sqlite.ts");
export const slowDiskProgram = program("./slow-disk-service.ts");
/** Long enough for the views of a large ledger to be built on a machine that others use too. */
const readyTimeoutMs = 1_800_000;

/** @param data a folder to serve; a new one otherwise, removed at the end */
export async function startService(
  name: string,
  {
    path = mainProgram,
    roles = "command,query,policy",
    data,
    env = {},
  }: { path?: string; roles?: string; data?: string; env?: Record<string, string> } = {},
): Promise<Service> {
  const folder = data ?? mkdtempSync(join(tmpdir(), "camket-bench-"));
  const port = await freePort();
  // As `npm start` has it: else V8 keeps what ended threads held.
  const child = spawn(process.execPath, ["--no-memory-pool-share-memory-on-teardown", path], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      CAMKET_PORT: String(port),
      CAMKET_DATA: folder,
      CAMKET_ROLES: roles,
      CAMKET_LOG_LEVEL: "warn",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A run that fails leaves nothing behind it.
  process.once("exit", () => child.kill("SIGKILL"));
  const base = `http://127.0.0.1:${port}`;
  await ready(child, base);
  return {
    name,
    base,
    data: folder,
    pid: child.pid as number,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Until both readers hold what boards read: asked before, a board of a large ledger is answered 503. */
export async function boardsHeld(base: string): Promise<void> {
  const ask = () => fetch(`${base}/v1/boards/overview`);
  for (const end = performance.now() + readyTimeoutMs; performance.now() < end; ) {
    const answers = await Promise.all([ask(), ask()]);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    if (answers.every(({ status }) => status !== 503)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("the readers did not get ready for boards");
}

/**
 * Memory of a process in MiB: what it holds now, or held at its highest; of what it holds now, what nobody but itself can give back (`RssAnon`): the rest
 * are pages of files, which the system takes when it needs the room.
 */
export const resident = (pid: number, field: "VmRSS" | "VmHWM" | "RssAnon"): number =>
  Math.round(Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024);

async function ready(child: ChildProcess, base: string): Promise<void> {
  for (const end = performance.now() + readyTimeoutMs; performance.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the service did not get ready");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
