// What the program can be told to play. A role brings its routes, says whether it can serve yet, and frees what it holds.
import { join } from "node:path";
import {
  type CommandApi,
  type CommandPath,
  commandApi,
  describedCommands,
  describedOperations,
  exportRecorder,
  type GiveCommand,
  type OperationPath,
  operationsApi,
  requestOf,
} from "@camket/command-api";
import type { EventLog } from "@camket/event-store";
import type { Log, Role as RoleName } from "@camket/platform";
import { type Given, givenOf, policyLimits, type Reaction, reactionsTo, startPolicies } from "@camket/policies";
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

/** A policy has no routes. */
const described: Readonly<Record<RoleName, FastifyPluginAsync | undefined>> = {
  command: describedCommands,
  query: async (app) => {
    await app.register(describedQueries);
    await app.register(describedOperations);
  },
  policy: undefined,
};

/** The routes of the roles that this process does not play, without what stands behind them. */
export const otherRoles = (played: readonly RoleName[]): readonly FastifyPluginAsync[] =>
  (Object.keys(described) as RoleName[]).filter((name) => !played.includes(name)).flatMap((name) => described[name] ?? []);

/** Commands need the store alone, which /readyz asks anyway. What an event calls for on other streams is given before the answer. */
export function commandRole(path: Omit<CommandPath, "reactionsTo">): Role & Pick<CommandApi, "give"> {
  const { plugin, give } = commandApi({ ...path, reactionsTo });
  return { name: "command", plugin, give, ready: async () => ({ name: "command", ok: true }), close: async () => {} };
}

export interface QueryRoleOptions extends Omit<QueryApiOptions, "recordExport"> {
  /** Where what operators decide about the views is written, and what was taken out of the ledger. */
  readonly store: OperationPath["store"];
}

/** Its views are built from the log and follow it; what they have reached is what /readyz waits for. */
export function queryRole({ store, ...options }: QueryRoleOptions): Role {
  const { ledger, clock, logger: log } = options;
  const writing = { store, ledger, clock, log };
  const { plugin, views, ready, close } = queryApi({ onFatal: endAsBug, ...options, recordExport: exportRecorder(writing) });
  return {
    name: "query",
    plugin: async (app) => {
      await app.register(plugin);
      await app.register(operationsApi(writing, views));
    },
    limits: queryLimits,
    ready,
    close,
  };
}

export interface PolicyOptions {
  readonly log: EventLog;
  readonly give: GiveCommand;
  /** The folder of its checkpoint. */
  readonly folder: string;
  readonly ledger: { readonly tag: string; readonly timeZone: string };
  readonly logger: Log;
}

/** The net below the policies' commands that were lost with a process. What a command's own rules refused stands at /readyz, for an operator. */
export async function policyRole({ log, give, folder, ledger, logger }: PolicyOptions): Promise<Role> {
  const policies = await startPolicies({
    log,
    give: (reaction, cause) => giveOnce(give, logger, reaction, cause),
    file: join(folder, "policies.json"),
    ledger,
    report(one) {
      if (one.event === "refused") logger.warn(one.refused, "a policy's command is not recorded");
      else if (one.event === "begins-anew") logger.warn({ reason: one.reason }, "policies begin at the head of the log");
      else logger.warn({ reason: String(one.error), retryInMs: one.retryInMs }, "policies failed, try again");
    },
  });
  return {
    name: "policy",
    plugin: async () => {},
    limits: policyLimits,
    async ready() {
      const { position, refused } = policies.checkpoint();
      const failing = policies.failing();
      return {
        name: "policy",
        ok: failing === undefined,
        detail: { position, refused: refused.slice(-refusedShown), ...(failing ? { failing } : {}) },
      };
    },
    close: () => policies.stop(),
  };
}

const refusedShown = 10;

async function giveOnce(give: GiveCommand, logger: Log, reaction: Reaction, cause: Parameters<typeof requestOf>[1]): Promise<Given> {
  try {
    return givenOf((await give(requestOf(reaction, cause))).problem);
  } catch (error) {
    // One event that no program can handle must not keep back those behind it.
    logger.error({ err: error, policy: reaction.policy, eventId: cause.id }, "a bug in a policy's command");
    return { code: "INTERNAL_ERROR", detail: "a fault of ours: see the log" };
  }
}
