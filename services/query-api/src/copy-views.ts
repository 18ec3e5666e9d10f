// A consistent copy of the views, made by a process of its own: SQLite makes it in one call, which only the end of its process interrupts.
// A thread that is terminated goes on to the end of that call, and holds the whole program up meanwhile.
import { fork } from "node:child_process";
import { openSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What the copying process says when it is done; `sha256` in base64. */
export type CopySaid = { readonly file: string; readonly bytes: number; readonly sha256: string } | { readonly failed: string };

/** A file that has lost its name: nothing is left of it once `descriptor` is closed. */
export interface ViewsCopy {
  readonly descriptor: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CopyViewsOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/**
 * Settles only when the copying process has ended and its file has lost its name. One at a time: each first removes what others left.
 * @throws Error where there is no copy
 */
export async function copyViews(viewsFile: string, { signal, timeoutMs }: CopyViewsOptions): Promise<ViewsCopy> {
  signal.throwIfAborted();
  removeCopies(viewsFile);
  const child = fork(new URL("./copy-views-process.ts", import.meta.url), [viewsFile, copyNameBegins(viewsFile)], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const end = () => void child.kill("SIGKILL");
  const late = setTimeout(end, timeoutMs);
  signal.addEventListener("abort", end);
  process.once("exit", end);
  try {
    const said = await new Promise<CopySaid>((resolve, reject) => {
      let heard: CopySaid | undefined;
      child.once("message", (message: CopySaid) => {
        heard = message;
      });
      child.once("error", reject);
      child.once("close", (code, killedBy) => resolve(heard ?? { failed: `the copying process ended with ${killedBy ?? code}` }));
    });
    signal.throwIfAborted();
    if ("failed" in said) throw new Error(said.failed);
    const { file, bytes, sha256 } = said;
    return { descriptor: openSync(file, "r"), bytes, sha256 };
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", end);
    process.off("exit", end);
    removeCopies(viewsFile);
  }
}

const copyNameBegins = (viewsFile: string): string => `${viewsFile}.copy-`;

/** With their journals: a process that is killed leaves both. */
export function removeCopies(viewsFile: string): void {
  const begins = basename(copyNameBegins(viewsFile));
  const folder = dirname(viewsFile);
  for (const name of readdirSync(folder)) if (name.startsWith(begins)) rmSync(join(folder, name), { force: true });
}
