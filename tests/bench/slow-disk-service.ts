// The command role on a disk whose every sync takes so many milliseconds, and beside it what the event loop was delayed meanwhile.
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { processLog, readConfig, systemClock } from "@camket/platform";
import { buildApp, commandRole, openLedger } from "@camket/tracker";

const read = readConfig(process.env);
if ("wrong" in read) throw new Error(read.wrong.join("\n"));
const { config } = read;
const { log } = processLog(config.logLevel);
const store = openSqliteStore({ file: join(config.dataFolder, "log.sqlite"), syncDelayMs: Number(process.env.CAMKET_TEST_SYNC_DELAY_MS) });
const ledger = await openLedger(store, { timeZone: config.timeZone, clock: systemClock });
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

const measured = {
  name: "event loop",
  plugin: async (app: Parameters<ReturnType<typeof commandRole>["plugin"]>[0]) => {
    app.get("/delay", async () => {
      const ms = { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
      delay.reset();
      return ms;
    });
  },
  ready: async () => ({ name: "event loop", ok: true }),
  close: async () => {},
};
const app = await buildApp({ store, ledger, roles: [commandRole({ store, ledger, clock: systemClock, log }), measured], log });
await app.listen({ host: config.host, port: config.port });
process.on("SIGTERM", () => void app.close().then(() => process.exit(0)));
