// Which log a command is about: that of the service, by the same variables, or another that a flag names. What may hold a password is
// taken from the environment alone.
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { EventLog } from "@camket/event-store";
import { checkConnectionString } from "@camket/event-store-esdb/connection-string";
import { openSqliteReader } from "@camket/event-store-sqlite";
import { type Config, readConfig } from "@camket/platform";
import type { LogPlace } from "@camket/query-api";
import { type Args, type Io, textOf } from "./command.ts";
import { WrongUse } from "./exit-codes.ts";
import { say } from "./talk.ts";

/**
 * The full path that an argument or a flag names, from where it was typed: npm runs a script in the checkout's root, and tells by INIT_CWD
 * where it was called.
 */
export function pathOf(args: Args, name: string, { env }: Pick<Io, "env">): string | undefined {
  const path = textOf(args, name);
  return path === undefined ? undefined : resolve((env.npm_lifecycle_event === "camket" && env.INIT_CWD) || ".", path);
}

/** A folder that a flag names goes before whatever log, and whatever folder of papers, the environment names. @throws WrongUse naming each variable that is wrong */
export function configOf({ env, stderr }: Pick<Io, "env" | "stderr">, dataFolder?: string): Config {
  const { CAMKET_EVENT_STORE: _, CAMKET_EVENT_STORE_FILE: __, CAMKET_FILES: ___, ...rest } = env;
  const read = readConfig(dataFolder === undefined ? env : { ...rest, CAMKET_DATA: dataFolder });
  if ("wrong" in read) throw new WrongUse(read.wrong.join("\n"));
  if (dataFolder !== undefined && env.CAMKET_FILES && resolve(env.CAMKET_FILES) !== join(dataFolder, "files"))
    say(stderr, `--data names the papers too, in ${join(dataFolder, "files")}: CAMKET_FILES, ${env.CAMKET_FILES}, is not looked at`);
  return read.config;
}

/** @throws WrongUse */
export function placeOf({ eventStore, dataFolder }: Pick<Config, "eventStore" | "dataFolder">): LogPlace {
  if (eventStore?.kind === "sqlite") return { kind: "sqlite", file: resolve(eventStore.path) };
  if (!eventStore) return { kind: "sqlite", file: join(resolve(dataFolder), logFileName) };
  const checked = checkConnectionString(eventStore.address);
  if ("wrong" in checked) throw new WrongUse(`CAMKET_EVENT_STORE: ${checked.wrong}`);
  return { kind: "eventstoredb", connectionString: checked.connectionString };
}

export const logFileName = "log.sqlite";

/** Where papers stand beside a log's file, be that in a data folder or a backup. */
export const filesBeside = (file: string): string => join(dirname(file), "files");

/** A log in a file that must be there. @throws WrongUse */
export function fileThatIsThere(place: LogPlace, instead: string): string {
  if (place.kind !== "sqlite") throw new WrongUse(`the log stands in EventStoreDB: ${instead}`);
  if (!existsSync(place.file)) throw new WrongUse(`there is no log at ${place.file}: name its data folder, with --data or CAMKET_DATA`);
  return place.file;
}

export interface NamedLog {
  readonly file: string;
  /** The data folder, where that was named. */
  readonly folder?: string;
}

/** By its full path, a data folder or a log's file, a backup among them. @throws WrongUse */
export function logNamed(path: string): NamedLog {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new WrongUse(`there is no ${path}`);
  if (!found.isDirectory()) return { file: path };
  const file = join(path, logFileName);
  if (!existsSync(file)) throw new WrongUse(`the folder ${path} holds no ${logFileName}`);
  return { file, folder: path };
}

/**
 * The log that an argument or a flag names, or that of `--data`, or of the variables; where it is one in a file, it is there. `config` is absent where
 * a file was named. @throws WrongUse
 */
export function placeNamed(args: Args, name: string, io: Io): { readonly place: LogPlace; readonly config?: Config } {
  const [named, data] = [pathOf(args, name, io), pathOf(args, "data", io)];
  if (named !== undefined && data !== undefined) throw new WrongUse(`${named} and --data=${data} both name the log: give one of them`);
  if (named !== undefined) return { place: { kind: "sqlite", file: logNamed(named).file } };
  const config = configOf(io, data);
  const place = placeOf(config);
  if (place.kind === "sqlite") fileThatIsThere(place, "");
  return { place, config };
}

/** The log at its place, to read. @throws StoreUnavailable where the file cannot be opened; a server is asked at the first call only */
export async function openToRead(place: LogPlace): Promise<EventLog> {
  if (place.kind === "sqlite") return openSqliteReader({ file: place.file });
  const { openLogAt } = await import("@camket/query-api");
  return openLogAt(place, () => {});
}
