// The image without an engine: what the Dockerfile copies and runs, done in a folder of its own, and containers as processes from it with
// the environment and the files that compose gives a service. What stays apart from the real thing: the base image is this machine, the
// root is not read-only, and paths of the container that are mounted are folders of this machine.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { readFile, root, type Service } from "./compose-file.ts";
import { buildContext, envOf, inherited, last, readStages } from "./dockerfile.ts";

const run = promisify(execFile);
const path = `${root}node_modules/.bin:${process.env.PATH}`;

export interface Image {
  /** The folder that stands for the image's working directory. */
  readonly folder: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cmd: readonly string[];
  readonly healthcheck: readonly string[];
}

/** Follows the Dockerfile in `folder`. Packages come from pnpm's store on this machine, which has all of them: nothing is fetched. */
export async function makeImage(folder: string): Promise<Image> {
  const stages = readStages(readFile("infra/docker/Dockerfile"));
  const install = stages.find(({ as }) => as === "install");
  const final = stages.at(-1);
  if (!install || !final) throw new Error("the Dockerfile has a stage `install` and one after it");
  const whole = inherited(stages, final);
  const workdir = last(whole, "WORKDIR") ?? "";

  const context = buildContext();
  const { stdout: store } = await run("pnpm", ["store", "path"], { cwd: root, env: { ...process.env, PATH: path } });
  const shell = { cwd: folder, env: { PATH: path, HOME: process.env.HOME, CI: "true", npm_config_store_dir: store.trim() } };
  for (const { name, rest } of install.instructions) {
    if (name === "COPY") copy(context, rest, folder);
    else if (name === "RUN") {
      const command = rest.replace(/^--mount=\S+\s+/, "");
      if (command.startsWith("npm install --global")) continue;
      if (!/^(pnpm install|chmod) [a-zA-Z0-9+=,. -]+$/.test(command))
        throw new Error(`RUN ${command}: this check does not know what that does`);
      await run("sh", ["-c", command.startsWith("pnpm") ? `${command} --offline` : command], shell);
    } else throw new Error(`${name} in the stage install: this check does not know what that does`);
  }

  const copies = final.instructions.filter(({ name }) => name === "COPY").map(({ rest }) => rest);
  if (copies.join() !== `--from=install ${workdir} ./`)
    throw new Error(`the last stage copies something else than ${workdir}: ${copies.join()}`);
  const healthcheck = / CMD (\[.*\])$/.exec(last(whole, "HEALTHCHECK") ?? "")?.[1] ?? "null";
  return { folder, workdir, env: envOf(whole), cmd: JSON.parse(last(whole, "CMD") ?? "null"), healthcheck: JSON.parse(healthcheck) };
}

/** COPY: files go into the folder under their names, the content of a folder goes into it. */
function copy(context: readonly string[], rest: string, folder: string): void {
  const words = rest.split(/\s+/);
  const to = words.pop() as string;
  for (const source of words) {
    const within = context.filter((one) => one === source || one.startsWith(`${source}/`));
    if (within.length === 0) throw new Error(`COPY ${rest}: the build context has no ${source}`);
    for (const file of within) {
      const target = join(folder, to, file === source ? basename(file) : file.slice(source.length + 1));
      mkdirSync(join(target, ".."), { recursive: true });
      cpSync(join(root, file), target);
    }
  }
}

/** Paths of the container that are somewhere else here, and other texts to put in the place of those that compose gives. */
export type Here = Readonly<Record<string, string>>;

export interface Container {
  readonly address: string;
  out(): string;
  /** A command of the image, as a health check is run: its exit code and what it printed. */
  exec(command: readonly string[]): Promise<{ readonly code: number; readonly out: string }>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

const here = (text: string, places: Here): string =>
  Object.entries(places).reduce((text, [there, place]) => text.replaceAll(there, place), text);

function environmentOf(image: Image, { environment = {} }: Service, places: Here): Record<string, string> {
  // What is compiled once is kept beside the image for all its processes; it is the same program with it and without.
  const env = { PATH: process.env.PATH ?? "", NODE_COMPILE_CACHE: `${image.folder}-compiled`, ...image.env, ...environment };
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, here(value, places)]));
}

/** The service's command (or the image's), until it ends. */
export async function runOnce(image: Image, service: Service, places: Here): Promise<{ readonly code: number; readonly out: string }> {
  return ended(image, service.command ?? image.cmd, environmentOf(image, service, places));
}

/** A service that listens, on a port that is free. */
export async function startContainer(image: Image, service: Service, places: Here): Promise<Container> {
  const env = environmentOf(image, service, places);
  const child = start(image, service.command ?? image.cmd, { ...env, CAMKET_PORT: "0" });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (out += bytes));
  const end = once(child, "close").then(([code]) => code as number | null);
  let port: string | undefined;
  while (port === undefined) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended at start:\n${out}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    port = /"address":"http:\/\/[^"]*:(\d+)"/.exec(out)?.[1];
  }
  return {
    address: `http://127.0.0.1:${port}`,
    out: () => out,
    exec: (command) => ended(image, command, { ...env, CAMKET_PORT: port }),
    stop() {
      child.kill("SIGTERM");
      return end;
    },
  };
}

const running = new Set<ChildProcess>();

/** For whatever a failed check has left behind. */
export function endAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

function start(image: Image, [program, ...args]: readonly string[], env: Record<string, string>): ChildProcess {
  if (program !== "node") throw new Error(`the image's program is node, not ${program}`);
  for (const arg of args.filter((one) => /\.(ts|mjs)$/.test(one)))
    if (!existsSync(join(image.folder, arg))) throw new Error(`the image has no ${arg}`);
  const child = spawn(process.execPath, args, { cwd: image.folder, env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

async function ended(image: Image, command: readonly string[], env: Record<string, string>) {
  const child = start(image, command, env);
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (out += bytes));
  const [code] = await once(child, "close");
  return { code: code as number, out };
}
