// The store of papers: each once, under the SHA-256 of its bytes, in a folder that several processes may share. Nothing in it is ever
// changed, so no lock is needed: two that store the same bytes at once store the same.
import { createReadStream, rmSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { isCutOff } from "./cut-off.ts";
import { detect } from "./detect.ts";
import { FileCutOff, FileEmpty, FilesUnavailable, FileTooLarge, FileTypeRefused } from "./errors.ts";
import { type Incoming, incomingIn, incomingPrefix, keepIncoming, makeFolder, writeIncoming } from "./incoming.ts";
import { isSha256, isUnreadable, isWholeAt, listIn, pathIn } from "./layout.ts";
import { fileBytesMax } from "./limits.ts";
import type { MediaType } from "./media-types.ts";

export interface Paper extends MediaType {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface Received extends Paper {
  /** Stores it for good; `false` where the same bytes were there already. @throws FilesUnavailable */
  keep(): Promise<boolean>;
  /** Takes it away again. */
  discard(): void;
}

export interface Files {
  readonly folder: string;
  /** Reads a paper to its end, without storing it yet. @throws FileCutOff, FileEmpty, FileTooLarge, FileTypeRefused, FilesUnavailable, or what `bytes` throws */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<Received>;
  has(sha256: string): Promise<boolean>;
  /** Its type is read off its content, each time. @throws FilesUnavailable */
  find(sha256: string): Promise<Paper | undefined>;
  /** The bytes of a paper that is there, all or from `start` to `end`, both included. */
  read(sha256: string, range?: { readonly start: number; readonly end: number }): Readable;
  /** The SHA-256 of every paper, in order. */
  list(): AsyncIterable<string>;
  /** Whether its bytes are what its name says. */
  isWhole(sha256: string): Promise<boolean>;
  /** Copies a paper from another store where it is not here, or no longer what its name says. `false`: it was here, whole. @throws PaperDamaged, FilesUnavailable */
  copyFrom(from: Pick<Files, "read">, sha256: string): Promise<boolean>;
  pathOf(sha256: string): string;
  /** Takes away what others left unfinished before that instant (milliseconds since 1970). @returns how many */
  sweep(beforeMs: number): Promise<number>;
  /** Takes away what this process has under way, at once: for a program that is being ended. */
  discardUnfinished(): void;
}

/** The bytes of a stored paper are not what its name says. */
export class PaperDamaged extends Error {
  readonly code = "paper-damaged";
  readonly sha256: string;
  constructor(sha256: string) {
    super(`the bytes of paper ${sha256} are not what its name says`);
    this.sha256 = sha256;
  }
}

/**
 * The folder is made when the first paper comes. `randomId` makes names for what is under way, and never the same one twice.
 * @example const paper = await files.receive(stream); const isNew = await paper.keep();
 */
export function openFiles(folder: string, randomId: () => string): Files {
  const underWay = new Set<string>();

  async function write(bytes: AsyncIterable<Uint8Array>): Promise<Incoming> {
    await makeFolder(folder);
    const path = incomingIn(folder, randomId());
    underWay.add(path);
    try {
      return await writeIncoming(path, bytes, fileBytesMax);
    } catch (error) {
      underWay.delete(path);
      throw error;
    }
  }

  async function keep(incoming: Incoming): Promise<boolean> {
    try {
      return await keepIncoming(folder, incoming);
    } finally {
      discard(incoming);
    }
  }

  function discard({ path }: Incoming): void {
    underWay.delete(path);
    rmSync(path, { force: true });
  }

  const sizeOf = async (sha256: string): Promise<number | undefined> => {
    if (!isSha256(sha256)) return undefined;
    try {
      return (await stat(pathIn(folder, sha256))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw new FilesUnavailable(error);
    }
  };

  return {
    folder,
    async receive(bytes) {
      const incoming = await write(bytes);
      try {
        const { path, sha256, size } = incoming;
        const type = await detect(path);
        if (await isCutOff(path, type.mediaType)) throw new FileCutOff(type.mediaType);
        return {
          ...type,
          sha256,
          size,
          keep: () => keep(incoming),
          discard: () => discard(incoming),
        };
      } catch (error) {
        discard(incoming);
        throw error instanceof FileTypeRefused || error instanceof FileCutOff ? error : new FilesUnavailable(error);
      }
    },
    has: async (sha256) => (await sizeOf(sha256)) !== undefined,
    async find(sha256) {
      const size = await sizeOf(sha256);
      if (size === undefined) return undefined;
      try {
        return { sha256, size, ...(await detect(pathIn(folder, sha256))) };
      } catch (error) {
        // What is refused today may have been taken by an older program: it is given out as bytes.
        if (error instanceof FileTypeRefused) return { sha256, size, mediaType: "application/octet-stream", extension: "bin" };
        throw new FilesUnavailable(error);
      }
    },
    read: (sha256, range) => createReadStream(pathIn(folder, sha256), { ...range, highWaterMark: 256 * 1024 }),
    list: () => listIn(folder),
    isWhole: (sha256) => isWholeAt(pathIn(folder, sha256), sha256),
    async copyFrom(from, sha256) {
      if ((await sizeOf(sha256)) !== undefined && (await isWholeAt(pathIn(folder, sha256), sha256))) return false;
      const incoming = await write(from.read(sha256)).catch((error: unknown) => {
        throw isUnreadable(error) || error instanceof FileEmpty || error instanceof FileTooLarge ? new PaperDamaged(sha256) : error;
      });
      if (incoming.sha256 !== sha256) {
        discard(incoming);
        throw new PaperDamaged(sha256);
      }
      return keep(incoming);
    },
    pathOf: (sha256) => pathIn(folder, sha256),
    async sweep(beforeMs) {
      let swept = 0;
      for (const name of await readdir(folder).catch(() => [])) {
        if (!name.startsWith(incomingPrefix)) continue;
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined);
        if (!found || found.mtimeMs >= beforeMs) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
    discardUnfinished() {
      for (const path of underWay) rmSync(path, { force: true });
      underWay.clear();
    },
  };
}
