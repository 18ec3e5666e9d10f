// What root makes in the folder of the service's user is given to that user: files are for their owner alone, and the service could not open
// what root left there. For anybody else the system decides, and nothing is done.
import { lchownSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** That of the file, or of its folder, whichever is not root's. Undefined where both are, and where this process is not root. */
export function ownerFor(file: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = [file, dirname(file)].flatMap((path) => statSync(path, { throwIfNoEntry: false }) ?? []);
  return found.find(({ uid }) => uid !== 0);
}

/** Files that are not there are passed over. Never through a symbolic link, which the folder's owner could lay to any file. */
export function giveTo(owner: Owner | undefined, ...files: readonly string[]): void {
  if (!owner) return;
  for (const file of files)
    try {
      lchownSync(file, owner.uid, owner.gid);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
}

/** A log in a file with what SQLite keeps beside it, and the locks of the folders that were taken for it. */
export function giveLogAndLocks(owner: Owner | undefined, file: string, ...folders: readonly (string | undefined)[]): void {
  giveTo(owner, file, `${file}-wal`, `${file}-shm`);
  for (const folder of [...folders, dirname(file)]) if (folder) giveTo(owner, join(folder, "lock"));
}
