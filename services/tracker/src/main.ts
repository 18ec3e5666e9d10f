// The program, from top to bottom: what it is told, what it writes to, which ledger that is, which roles it plays on it, where it listens,
// and how it ends. Each line is a part of the house; see docs/ for the way of a command through it.
import { openSqliteStore } from "@camket/event-store-sqlite";
import { processLog, readConfig, systemClock } from "@camket/platform";
import { buildApp } from "./app.ts";
import { closeInOrder } from "./close-in-order.ts";
import { takeData } from "./data-folder.ts";
import { endBecause, endWith } from "./end.ts";
import { openLedger } from "./ledger.ts";
import { limits } from "./limits.ts";
import { commandRole, queryRole, type Role } from "./role.ts";

const read = readConfig(process.env);
if ("wrong" in read) endWith(2, ...read.wrong);
const { config } = read;
const { log, flush } = processLog(config.logLevel);
const clock = systemClock;

try {
  const data = takeData(config);
  const store = openSqliteStore({ file: data.logFile });
  const ledger = await openLedger(store, { timeZone: config.timeZone, clock });

  const roles: Role[] = [];
  if (config.roles.includes("command")) roles.push(commandRole({ store, ledger, clock, log }));
  if (config.roles.includes("query")) roles.push(queryRole({ logFile: data.logFile, dataDir: data.folder, ledger, clock, logger: log }));

  const app = await buildApp({ store, ledger, roles, log });
  const address = await app.listen({ host: config.host, port: config.port });
  log.info({ address, docs: `${address}/docs`, roles: config.roles, ledger, data: data.folder, limits }, `listening at ${address}`);

  closeInOrder({ app, roles, store, data }, { log, flush });
} catch (error) {
  flush();
  endBecause(error);
}
