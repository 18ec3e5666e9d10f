// Spec files that share a process, one after another: each process of its own takes a second to load what its neighbours have loaded already. They are
// those that leave nothing behind in a process; the files in `together/` say which, and `.taprc` leaves these out. By its name each runs alone.
import { once } from "node:events";
import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import t from "tap";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs them in the order of their names.
 * @param patterns from the root of the repository
 * @example await together("packages/domain/src/**\/*.test.ts")
 */
export async function together(...patterns: readonly string[]): Promise<void> {
  t.setTimeout(240_000);
  // By that name tap takes a moment without a test, as while a file is loaded, for the end of all.
  t.teardown = t.after;
  for (const file of globSync([...patterns], { cwd: root }).sort()) {
    await import(pathToFileURL(join(root, file)).href);
    while (!t.idle) await once(t, "idle");
  }
  t.end();
}
