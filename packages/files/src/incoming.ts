// Bytes on their way in: written to a file of no lasting name in the store's own folder, and hashed as they pass. Only when they are whole and
// on disk they get their name, which is their hash; until then a reader sees nothing of them.
import { createHash } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { FileEmpty, FilesUnavailable, FileTooLarge } from "./errors.ts";
import { isWholeAt, pathIn } from "./layout.ts";

export interface Incoming {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export const incomingPrefix = "incoming-";

/**
 * One chunk is in memory at a time. Whatever goes wrong, nothing is left behind.
 * @throws FileEmpty, FileTooLarge, FilesUnavailable, or what `bytes` throws
 */
export async function writeIncoming(path: string, bytes: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Incoming> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await onDisk(() => open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600));
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > bytesMax) throw new FileTooLarge(bytesMax);
      hash.update(chunk);
      // `writeFile` goes on where the last ended, and writes all of it or fails.
      await onDisk(() => file.writeFile(chunk));
    }
    if (size === 0) throw new FileEmpty();
    await onDisk(() => file.sync());
    await file.close();
    return { path, sha256: hash.digest("hex"), size };
  } catch (error) {
    await file.close().catch(() => {});
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Gives it its name, for good: when this resolves, a loss of power keeps it. Where the same bytes are there already, nothing is written; bytes
 * there that are no longer what their name says are put right.
 * @returns whether it is new @throws FilesUnavailable
 */
export const keepIncoming = (folder: string, { path, sha256, size }: Incoming): Promise<boolean> =>
  onDisk(async () => {
    const kept = pathIn(folder, sha256);
    const isThere = (await stat(kept).catch(() => undefined))?.size === size && (await isWholeAt(kept, sha256));
    if (isThere) await rm(path, { force: true });
    else {
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
      await rename(path, kept);
    }
    // Also where file and folder were there: whoever made them may have died before this.
    await syncFolder(dirname(kept));
    await syncFolder(folder);
    return !isThere;
  });

/** Makes the store's folder, for good. @throws FilesUnavailable */
export const makeFolder = (folder: string): Promise<void> =>
  onDisk(async () => {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first !== undefined) for (const holder of holdersOf(folder, first)) await syncFolder(holder);
  });

/** The folders that hold a new entry where `folder` was made, with all above it down from `first`. */
export function holdersOf(folder: string, first: string): readonly string[] {
  const [last, end] = [dirname(resolve(folder)), dirname(resolve(first))];
  const holders = [last];
  for (let holder = last; holder !== end && holder !== dirname(holder); ) {
    holder = dirname(holder);
    holders.push(holder);
  }
  return holders;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function onDisk<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new FilesUnavailable(error);
  }
}

export const incomingIn = (folder: string, id: string): string => join(folder, `${incomingPrefix}${id}`);
