// The program, from top to bottom: what it is told, what it writes to, which ledger that is, which roles it plays on it, where it listens,
// and how it ends. Each line is a part of the house; see docs/ for the way of a command through it.
import { processLog, readConfig, systemClock } from "@camket/platform";
import about from "../package.json" with { type: "json" };
import { buildApp } from "./app.ts";
import { closeInOrder } from "./close-in-order.ts";
import { describeInThread } from "./describe-in-thread.ts";
import { endBecause, endWith } from "./end.ts";
import { limits } from "./limits.ts";
import { openPlaces } from "./open-places.ts";
import { commandRole, otherRoles, policyRole, queryRole, type Role } from "./role.ts";

// All that is written here is the register's: for its owner alone, whatever folder it stands in.
process.umask(0o077);
const read = readConfig(process.env);
if ("wrong" in read) endWith(2, ...read.wrong);
const { config } = read;
const { log, flush } = processLog(config.logLevel);
const clock = systemClock;

try {
  const { data, files, store, ledger, isNew } = await openPlaces(config, { clock, log });

  const roles: Role[] = [];
  const commands = commandRole({ store, ledger, clock, log, ...(files ? { files } : {}) });
  if (config.roles.includes("command")) roles.push(commands);
  if (config.roles.includes("query") && data.folder) {
    const { viewsFrom, replicas } = config;
    const given = { ...(viewsFrom ? { viewsFrom } : {}), ...(files ? { files } : {}) };
    roles.push(queryRole({ store, logAt: data.logAt, dataDir: data.folder, ...given, replicas, ledger, clock, logger: log }));
  }

  if (config.roles.includes("policy") && data.folder)
    roles.push(await policyRole({ log: store, give: commands.give, folder: data.folder, ledger, logger: log }));

  // Loaded where there are pages: they are some 300 of the files that a start reads.
  const pages = config.roles.includes("query")
    ? (await import("@camket/dashboard")).dashboard({
        ledger,
        clock,
        log,
        us: config.us,
        version: about.version,
        ...(config.roles.includes("command") ? {} : { commands: commands.plugin }),
      })
    : undefined;
  const app = await buildApp({
    store,
    ledger,
    roles,
    log,
    pages,
    describeBeside: describeInThread,
    elsewhere: otherRoles(config.roles),
    trustProxy: config.trustedNetwork,
  });
  const address = await app.listen({ host: config.host, port: config.port });
  log.info({ limits }, "limits");
  log.info(
    {
      address,
      docs: `${address}/docs`,
      roles: config.roles,
      ledger,
      data: data.folder,
      files: files?.folder,
      log: data.logAt.kind === "sqlite" ? data.logAt.file : "EventStoreDB",
      isNew,
    },
    `listening at ${address}${isNew ? ", with a new and empty ledger" : ""}`,
  );

  closeInOrder({ app, roles, store, data }, { log, flush });
} catch (error) {
  flush();
  endBecause(error);
}
