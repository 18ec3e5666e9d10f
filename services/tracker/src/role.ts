// What the program can be told to play. A role brings its routes, says whether it can serve yet, and frees what it holds.
import { type CommandPath, commandApi, describedCommands } from "@camket/command-api";
import type { Role as RoleName } from "@camket/platform";
import { describedQueries, type QueryApiOptions, queryApi, queryLimits } from "@camket/query-api";
import type { FastifyPluginAsync } from "fastify";
import { endAsBug } from "./end.ts";

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found, for people: lag, position, reason. */
  readonly detail?: unknown;
}

export interface Role {
  readonly name: string;
  readonly plugin: FastifyPluginAsync;
  /** Shown at /health beside the others. */
  readonly limits?: Readonly<Record<string, unknown>>;
  ready(): Promise<Check>;
  /** Called once no request is open any more, before the store closes. */
  close(): Promise<void>;
}

const described: Readonly<Record<RoleName, FastifyPluginAsync>> = { command: describedCommands, query: describedQueries };

/** The routes of the roles that this process does not play, without what stands behind them. */
export const otherRoles = (played: readonly RoleName[]): readonly FastifyPluginAsync[] =>
  (Object.keys(described) as RoleName[]).filter((name) => !played.includes(name)).map((name) => described[name]);

/** Commands need the store alone, which /readyz asks anyway. */
export const commandRole = (path: CommandPath): Role => ({
  name: "command",
  plugin: commandApi(path).plugin,
  ready: async () => ({ name: "command", ok: true }),
  close: async () => {},
});

/** Its views are built from the log and follow it; what they have reached is what /readyz waits for. */
export function queryRole(options: QueryApiOptions): Role {
  const { plugin, ready, close } = queryApi({ onFatal: endAsBug, ...options });
  return { name: "query", plugin, limits: queryLimits, ready, close };
}
