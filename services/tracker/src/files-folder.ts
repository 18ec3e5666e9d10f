// Which folder holds the papers, and the papers in it. A folder that somebody named must be there: one that is not is a slip of the pen, or a
// disk that is not mounted, and papers that went beside it would be lost to everybody else.
import { accessSync, constants, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Files, filesLimits, openFiles } from "@camket/files";
import { type Clock, type Config, type Log, randomId } from "@camket/platform";

/** The folder that CAMKET_FILES names cannot be used. */
export class FilesFolderMissing extends Error {}

type Told = Pick<Config, "files" | "dataFolder" | "eventStore" | "roles">;

/**
 * Where nobody named one, `files` in the data folder, as long as that is the folder of all who store papers and all who read them: not where the
 * log stands on a server and another process plays one of the two.
 */
export function filesFolderOf({ files, dataFolder, eventStore, roles }: Told): string | undefined {
  if (files !== undefined) return resolve(files);
  const isAlone = eventStore?.kind !== "eventstoredb" || (roles.includes("command") && roles.includes("query"));
  return isAlone ? join(resolve(dataFolder), "files") : undefined;
}

/** Says what is missing where papers cannot be stored or read. @throws FilesFolderMissing */
export async function openFilesFolder(
  config: Told,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<Files | undefined> {
  const stores = config.roles.includes("command");
  const reads = config.roles.includes("query");
  if (!stores && !reads) return undefined;
  const folder = filesFolderOf(config);
  if (folder === undefined) {
    log.warn(
      { roles: config.roles },
      `papers cannot be ${stores ? "stored" : "read"} here: set CAMKET_FILES to a folder that all command and query processes share`,
    );
    return undefined;
  }
  if (config.files !== undefined) checkFilesFolder(folder, stores);
  const files = openFiles(folder, randomId);
  if (stores) {
    const swept = await files.sweep(Date.parse(clock.now()) - filesLimits.unfinishedMsMax);
    if (swept > 0) log.info({ swept, folder }, "papers that were never finished are taken away");
  }
  return files;
}

/** @throws FilesFolderMissing */
export function checkFilesFolder(folder: string, toWrite: boolean): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new FilesFolderMissing(`CAMKET_FILES: the folder ${folder} is not there: make it first, or mount its disk`);
  try {
    accessSync(folder, constants.R_OK | constants.X_OK | (toWrite ? constants.W_OK : 0));
  } catch (error) {
    throw new FilesFolderMissing(`CAMKET_FILES: ${(error as Error).message}; give the folder to the user of this process`, {
      cause: error,
    });
  }
}
