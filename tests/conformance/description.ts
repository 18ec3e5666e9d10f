// The description of the API for the specs' processes: made once, and kept until a source changes, since making it takes a second and nearly every
// process wants it. Run as a program, as before the specs, it makes it.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keyOfSources } from "@camket/testkit/made-once";

// biome-ignore lint/suspicious/noExplicitAny: a JSON document that is walked by its paths
export type Json = any;

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".tap", "openapi");

/** @throws Error where the program does not come up */
export function apiDescription(): Json {
  const file = join(folder, `${keyOfSources()}.json`);
  if (!existsSync(file)) {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), file], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`the API cannot be described: ${stderr}`);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

if (import.meta.main) {
  const file = process.argv[2];
  if (file === undefined) makeAhead();
  else await make(file);
}

/** Before the specs, none of which then stands still for it. Where it cannot be made, those that want it tell why. */
function makeAhead(): void {
  try {
    apiDescription();
  } catch (error) {
    console.error((error as Error).message);
  }
}

async function make(file: string): Promise<void> {
  const { describedApi } = await import("@camket/tracker");
  const description = JSON.stringify(await describedApi());
  mkdirSync(folder, { recursive: true });
  const hourAgo = statSync(folder).mtimeMs - 3_600_000;
  for (const old of globSync(join(folder, "*.json"))) if (statSync(old).mtimeMs < hourAgo) rmSync(old, { force: true });
  writeFileSync(`${file}.${process.pid}`, description);
  renameSync(`${file}.${process.pid}`, file);
}
