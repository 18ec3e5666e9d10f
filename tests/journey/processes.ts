// The program as operators run it: processes with ports of their own that can be killed and started again at the same address.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../services/tracker/src/main.ts", import.meta.url));
/** A machine under load starts a process in some seconds. */
const readyMs = 40_000;

export interface Running {
  readonly name: string;
  readonly base: string;
  /** What it wrote since it was last started. */
  out(): string;
  start(): Promise<void>;
  /** SIGKILL, as a machine that fails; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; gives its exit code. */
  stop(): Promise<number | null>;
}

export async function program(name: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let out = "";

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null;
    const gone = once(ending, "exit");
    ending.kill(signal);
    return (await gone)[0] as number | null;
  }

  return {
    name,
    base,
    out: () => out,
    async start() {
      out = "";
      const outer = Object.fromEntries(Object.entries(process.env).filter(([variable]) => !variable.startsWith("CAMKET_")));
      const started = spawn(process.execPath, [main], {
        env: { ...outer, ...env, CAMKET_PORT: String(port), CAMKET_LOG_LEVEL: "warn" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream?.setEncoding("utf8").on("data", (text: string) => {
          out = `${out}${text}`.slice(-20_000);
        });
      }
      for (const end = performance.now() + readyMs; performance.now() < end; ) {
        if (started.exitCode !== null) throw new Error(`${name} ended with ${started.exitCode}: ${out}`);
        const answer = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${name} did not get ready: ${out}`);
    },
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}
