// What of this machine a process takes for itself: the folder of its views and of the policies' checkpoint, and the log's file where the log is
// a file. A process of the command role on a server's log takes nothing. Each folder is locked, so that no second process can write there by another way.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkConnectionString, WrongConnectionString } from "@camket/event-store-esdb/connection-string";
import { takeDataFolder } from "@camket/event-store-sqlite";
import type { Config } from "@camket/platform";
import type { LogPlace } from "@camket/query-api";
import { versionOf, viewsVersion } from "@camket/views";

export interface Data {
  /** The folder's absolute path; absent where nothing is kept on this machine. */
  readonly folder?: string;
  readonly logAt: LogPlace;
  release(): void;
}

/** The folder holds what a newer program wrote: this one would show less than was recorded. */
export class NewerViews extends Error {}

/** The folder of the log that the configuration names is not there. */
export class LogFolderMissing extends Error {}

/** @throws DataFolderInUse, LogFolderMissing, NewerViews, WrongConnectionString */
export function takeData({ dataFolder, eventStore, roles }: Pick<Config, "dataFolder" | "eventStore" | "roles">): Data {
  if (eventStore?.kind === "eventstoredb") {
    const checked = checkConnectionString(eventStore.address);
    if ("wrong" in checked) throw new WrongConnectionString(checked.wrong);
    const logAt: LogPlace = { kind: "eventstoredb", connectionString: checked.connectionString };
    return roles.includes("query") || roles.includes("policy") ? { ...takeFolders(dataFolder), logAt } : { logAt, release: () => {} };
  }
  // A folder that is not there is a slip of the pen, or a disk that is not mounted: never a place for a new register.
  if (eventStore && !existsSync(dirname(resolve(eventStore.path))))
    throw new LogFolderMissing(
      `CAMKET_EVENT_STORE: the folder ${dirname(resolve(eventStore.path))} is not there: make it first, or mount its disk`,
    );
  const file = eventStore ? resolve(eventStore.path) : join(resolve(dataFolder), "log.sqlite");
  return { ...takeFolders(dataFolder, dirname(file)), logAt: { kind: "sqlite", file } };
}

/** The first is the one for the views. */
function takeFolders(...folders: readonly string[]): { readonly folder: string; release(): void } {
  const taken = [...new Set(folders.map((folder) => resolve(folder)))].map((folder) => takeDataFolder(folder));
  const folder = taken[0]?.path as string;
  refuseNewerViews(folder);
  return {
    folder,
    release() {
      for (const one of taken.toReversed()) one.release();
    },
  };
}

function refuseNewerViews(folder: string): void {
  for (const name of readdirSync(folder)) {
    const version = versionOf(name) ?? 0;
    if (version > viewsVersion)
      throw new NewerViews(
        `${join(folder, name)} was made by a newer program: views of version ${version}, and this one knows ${viewsVersion}. ` +
          "Start that program; or, to go back to this one for good, move it away, with the -wal and -shm beside it.",
      );
  }
}
