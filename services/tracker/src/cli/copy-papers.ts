// Papers from one folder to another: to a backup and back, with a ledger that moves. Each is read, hashed and on disk before it has its name. One that
// is there already is read there and, where it is no longer what its name says, put right from the source.
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { type Files, FilesUnavailable, openFiles, PaperDamaged } from "@camket/files";
import { randomId } from "@camket/platform";
import type { Output } from "./command.ts";
import { Failed } from "./exit-codes.ts";
import { interruptible } from "./interrupt.ts";
import { giveTo, ownerFor } from "./keep-owner.ts";
import { type Progress, say } from "./talk.ts";

export interface PapersCopied {
  /** Papers that the copy holds of those that the source has, and how many of them were written: new there, or put right. */
  readonly papers: number;
  readonly copied: number;
  /** Those whose bytes are not what their name says: they were left out. */
  readonly damaged: readonly string[];
}

export interface CopyPapersOptions {
  readonly from: string;
  readonly to: string;
  readonly progress: Progress;
}

/** Where both are one folder, or there is no source, nothing is done. @throws Failed where the target cannot be written to */
export async function copyPapers({ from, to, progress }: CopyPapersOptions): Promise<PapersCopied> {
  if (isSame(from, to)) return { papers: 0, copied: 0, damaged: [] };
  const [source, target] = [openFiles(from, randomId), openFiles(to, randomId)];
  return interruptible(
    () => target.discardUnfinished(),
    () => copyEach(source, target, progress),
  );
}

async function copyEach(source: Files, target: Files, progress: Progress): Promise<PapersCopied> {
  const owner = ownerFor(target.folder);
  let [papers, copied] = [0, 0];
  const damaged: string[] = [];
  for await (const sha256 of source.list()) {
    try {
      const isNew = await target.copyFrom(source, sha256);
      papers += 1;
      if (isNew) {
        copied += 1;
        giveTo(owner, target.folder, dirname(target.pathOf(sha256)), target.pathOf(sha256));
      }
    } catch (error) {
      if (error instanceof FilesUnavailable) throw new Failed(`paper ${sha256} could not be copied: ${error.message}`, { cause: error });
      if (!(error instanceof PaperDamaged)) throw error;
      damaged.push(sha256);
    }
    progress.show("papers", papers);
  }
  return { papers, copied, damaged };
}

/** Also under two names. */
export function isSame(one: string, other: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  };
  return real(one) === real(other);
}

/** One line for each, for whoever can still find it elsewhere. */
export function sayDamaged(stderr: Output, { damaged }: PapersCopied, folder: string): void {
  for (const sha256 of damaged)
    say(stderr, `paper ${sha256} in ${folder} is damaged, and was left out: store it again, or take it from another backup`);
}
