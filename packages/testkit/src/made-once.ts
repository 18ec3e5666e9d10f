// What many specs begin with and takes long to make is made by the first of them, and kept in `.tap` until a source changes.
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const keptMs = 3_600_000;

/** Follows from the names, times and sizes of all that the program is made of, the sample ledger included. */
export function keyOfSources(): string {
  const key = createHash("sha256");
  const sources = globSync(
    ["packages/*/src/**/*.ts", "services/*/src/**/*.ts", "services/*/sample/*.ndjson", "{packages,services}/*/package.json"],
    { cwd: root },
  ).sort();
  for (const source of sources) {
    if (source.endsWith(".test.ts")) continue;
    const { mtimeMs, size } = statSync(join(root, source));
    key.update(`${source} ${mtimeMs} ${size}\n`);
  }
  return key.digest("hex").slice(0, 32);
}

/**
 * A file or a folder that is there whole: of two processes that make it at once, one's stays.
 * @param make writes it at the path that it is given
 * @returns where it stands; whoever changes it changes a copy
 * @example const events = readFileSync(await madeOnce("sample", record), "utf8")
 */
export async function madeOnce(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const folder = join(root, ".tap", name);
  const made = join(folder, keyOfSources());
  if (existsSync(made)) return made;
  mkdirSync(folder, { recursive: true });
  const old = statSync(folder).mtimeMs - keptMs;
  for (const one of globSync(join(folder, "*"))) if (statSync(one).mtimeMs < old) rmSync(one, { recursive: true, force: true });
  const mine = `${made}.${process.pid}`;
  await make(mine);
  try {
    renameSync(mine, made);
  } catch (error) {
    if (!existsSync(made)) throw error;
    rmSync(mine, { recursive: true, force: true });
  }
  return made;
}
