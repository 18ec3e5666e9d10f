// For specs: a process that only projects, to be killed. Its arguments are the log's file and the folder of the views.
import { join } from "node:path";
import { openSqliteReader } from "@camket/event-store-sqlite";
import { viewsFileName } from "@camket/views";
import { follow } from "./follow.ts";
import { queryLimits } from "./limits.ts";
import { ledger } from "./under-test.ts";

const [logFile = "", dataDir = ""] = process.argv.slice(2);
const log = openSqliteReader({ file: logFile });
const limits = { ...queryLimits, batchEventsMax: 20 };
const follower = follow({ log, file: join(dataDir, viewsFileName), ledger, limits, report: () => {} });
await follower.opened;
process.send?.("opened");
