// A consistent copy of the log as one file, beside a service that goes on writing or of a folder at rest. It is made by VACUUM INTO, which
// reads one snapshot from beginning to end: SQLite's backup API begins again whenever another process has written, and beside a writer that
// never pauses it did so 14,000 times in a minute and had not ended (VACUUM INTO: 350 MB in 1.4 s). The copy needs no write-ahead
// log, so that it can be read from a medium that nobody can write to. It is checked and on disk before it has its name.
import { createHash } from "node:crypto";
import { closeSync, createReadStream, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { copyProgressMs } from "./limits.ts";

export interface CopyLogOptions {
  readonly file: string;
  /** The copy; nothing may be there yet. */
  readonly to: string;
  /** An abort takes what was written away, at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number, ofBytes: number) => void;
}

export interface LogCopy {
  readonly events: number;
  /** Position of the last event, "0" where there is none. */
  readonly head: string;
  readonly bytes: number;
  /** Of the file, hex. */
  readonly sha256: string;
}

/** Something stands where the copy should: it is never written over. */
export class CopyExists extends Error {}

/** @throws CopyExists, or Error where the log cannot be read or the copy not be written */
export async function copyLog({ file, to, signal, onProgress }: CopyLogOptions): Promise<LogCopy> {
  if (existsSync(to)) throw new CopyExists(`${to} is there already: a copy never takes another file's place`);
  const partial = `${to}.partial-${process.pid}`;
  const remove = () => {
    for (const name of [partial, `${partial}-journal`]) rmSync(name, { force: true });
  };
  signal?.throwIfAborted();
  signal?.addEventListener("abort", remove);
  try {
    closeSync(openSync(partial, "wx", 0o600));
    const ofBytes = statSync(file).size;
    const progress = setInterval(() => onProgress?.(sizeOf(partial), ofBytes), copyProgressMs);
    const counted = await copyInThread({ file, partial }, signal).finally(() => clearInterval(progress));
    const sha256 = await sha256OfFile(partial);
    signal?.throwIfAborted();
    sync(partial);
    nameAnew(partial, to);
    sync(dirname(to));
    return { ...counted, bytes: statSync(to).size, sha256 };
  } finally {
    signal?.removeEventListener("abort", remove);
    remove();
  }
}

export interface CopyThreadData {
  readonly file: string;
  readonly partial: string;
}
export type CopyThreadAnswer = Pick<LogCopy, "events" | "head">;

function copyInThread(workerData: CopyThreadData, signal: AbortSignal | undefined): Promise<CopyThreadAnswer> {
  const thread = new Worker(new URL("./backup-thread.ts", import.meta.url), { workerData, execArgv: [], name: "camket-copy" });
  return new Promise((resolve, reject) => {
    // Only when it has ended, nothing of it can appear any more.
    const stop = () => void thread.terminate().then(() => reject(signal?.reason));
    signal?.addEventListener("abort", stop);
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      if (!signal?.aborted) reject(new Error(`the thread that copies ended with ${code}`));
    });
  });
}

/** A link fails where the name is taken, which a rename would not. Some disks (FAT, some networks) have no links. */
function nameAnew(partial: string, to: string): void {
  try {
    linkSync(partial, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(to)) throw new CopyExists(`${to} has appeared meanwhile`);
    renameSync(partial, to);
  }
}

/** A file's, or a folder's: only then its names are kept. */
function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(bytes as Buffer);
  return hash.digest("hex");
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
