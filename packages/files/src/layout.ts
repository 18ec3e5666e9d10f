// Where a paper stands: `<folder>/<first two digits>/<SHA-256>`, so that no folder of a disk gets too many entries. Its name says what its
// bytes must be; nothing else is kept of it.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** As the commands write it: 64 lower-case hexadecimal digits. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export const pathIn = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

/** SHA-256 of a file's bytes, hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(bytes as Buffer);
  return hash.digest("hex");
}

/** Whether the bytes there are what the name says. What the disk cannot read is not. @throws what else the disk refuses */
export async function isWholeAt(path: string, sha256: string): Promise<boolean> {
  try {
    return (await hashOf(path)) === sha256;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

/** A sector of the disk is bad. */
export const isUnreadable = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "EIO";

/** The SHA-256 of every paper, in order, a sub-folder in memory at a time. A folder that is not there holds none. */
export async function* listIn(folder: string): AsyncGenerator<string> {
  for (const two of await namesIn(folder))
    if (/^[0-9a-f]{2}$/.test(two))
      for (const name of await namesIn(join(folder, two))) if (isSha256(name) && name.startsWith(two)) yield name;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}
