// For specs: the command line as a function or as a process, and the sample ledger in a data folder, with its registers.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { openSqliteReader, openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import { madeOnce } from "@camket/testkit/made-once";
import { buildApp } from "../app.ts";
import { openLedger } from "../ledger.ts";
import { commandRole, queryRole } from "../role.ts";
import { readSample, recordSample, sampleBegins } from "../sample.ts";
import { replayTarget } from "./replay-target.ts";
import { runCli } from "./run.ts";
import { verifyTarget } from "./verify-target.ts";

interface Teardown {
  teardown(work: () => void): void;
}

/** In memory where that is possible, for verifications too: nothing here is about the disk, and another's load on it must not slow it down. */
export function temporaryFolder(test: Teardown): string {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "camket-cli-"));
  process.env.TMPDIR = folder;
  test.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Env = Readonly<Record<string, string | undefined>>;

interface Terminal {
  env?: Env;
  stdin?: string | Uint8Array;
  /** Which of the two a terminal shows; absent: none. */
  tty?: readonly ("stdout" | "stderr")[];
}

/** `camket …words` within this process, and on its one thread: another for each verification would load the program anew. */
export async function camket(words: readonly string[], { env = {}, stdin = "", tty = [] }: Terminal = {}): Promise<Answer> {
  const [stdout, stderr] = [collector(tty.includes("stdout")), collector(tty.includes("stderr"))];
  const input = (async function* () {
    // In small pieces, as a pipe may give it.
    const bytes = Buffer.from(stdin);
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  })();
  const code = await runCli(words, { env, stdin: input, stdout, stderr, verify: verifyTarget, replay: replayTarget });
  return { code, out: stdout.text(), err: stderr.text() };
}

function collector(isTTY: boolean): Writable & { readonly isTTY: boolean; text(): string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(Buffer.from(part));
      done();
    },
  });
  return Object.assign(stream, { isTTY, text: () => Buffer.concat(parts).toString() });
}

export interface Started {
  readonly child: ChildProcess;
  /** What it has said on standard output and standard error so far. */
  said(): string;
  readonly ended: Promise<Answer & { readonly signal: NodeJS.Signals | null }>;
}

const cli = fileURLToPath(new URL("./main.ts", import.meta.url));

const started = (program: string, words: readonly string[], env: Env): Started => {
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("CAMKET_")));
  const child = spawn(process.execPath, [program, ...words], { env: { ...outer, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (bytes) => (out += bytes));
  child.stderr.on("data", (bytes) => (err += bytes));
  child.stdin.on("error", () => {});
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, out, err }));
  return { child, said: () => out + err, ended };
};

export const startCamket = (words: readonly string[], env: Env = {}): Started => started(cli, words, env);

export const startService = (env: Env): Started => started(cli, ["serve"], { CAMKET_PORT: "0", ...env });

export async function until<Value>(find: () => Value | undefined | false | Promise<Value | undefined | false>): Promise<Value> {
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const listening = (running: Started): Promise<string> =>
  until(() => {
    if (running.child.exitCode !== null) throw new Error(running.said());
    return /"address":"([^"]+)"/.exec(running.said())?.[1];
  });

/** The sample ledger, recorded through the API once for all specs, and its registers; gives the number of its events. */
export async function sampleIn(folder: string): Promise<number> {
  cpSync(await madeOnce("sample-folder", recordSampleIn), folder, { recursive: true });
  const store = openSqliteReader({ file: join(folder, "log.sqlite") });
  const events = Number(await store.head());
  await store.close();
  return events;
}

async function recordSampleIn(folder: string): Promise<void> {
  const data = takeDataFolder(folder);
  const lines = readSample();
  const clock = settableClock(sampleBegins(lines));
  const file = join(folder, "log.sqlite");
  const store = openSqliteStore({ file });
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock });
  const log = logTo("silent");
  const query = queryRole({ store, logAt: { kind: "sqlite", file }, dataDir: folder, ledger, clock, logger: log });
  const roles = [commandRole({ store, ledger, clock, log }), query];
  const app = await buildApp({ store, ledger, roles, log });
  await app.ready();
  await recordSample(app, clock, lines);
  const position = `${ledger.tag}.${await store.head()}`;
  for (let waiting = true; waiting; ) waiting = (await app.inject({ url: `/v1/parties?after=${position}` })).statusCode !== 200;
  await app.close();
  for (const role of roles) await role.close();
  await store.close();
  data.release();
}

export const json = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
