// Where the data stands: the folder of this process, and the log's file in it or where the configuration says. Both folders are taken, so
// that no second process can write the same log by another way.
import { dirname, join, resolve } from "node:path";
import { takeDataFolder } from "@camket/event-store-sqlite";
import type { Config } from "@camket/platform";

export interface Data {
  /** The folder's absolute path. */
  readonly folder: string;
  readonly logFile: string;
  release(): void;
}

/** @throws DataFolderInUse */
export function takeData({ dataFolder, eventStore }: Pick<Config, "dataFolder" | "eventStore">): Data {
  const data = takeDataFolder(dataFolder);
  const logFile = eventStore ? resolve(eventStore.path) : join(data.path, "log.sqlite");
  if (dirname(logFile) === data.path) return { folder: data.path, logFile, release: () => data.release() };
  const log = takeDataFolder(dirname(logFile));
  return {
    folder: data.path,
    logFile,
    release() {
      log.release();
      data.release();
    },
  };
}
