// The ceiling: the same program, routes, parsing, validation and answers, and no storage. Only what `give` does is left out.
import { type CommandAnswer, commandPlugin } from "@camket/command-api";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { processLog, readConfig, systemClock } from "@camket/platform";
import { buildApp, openLedger } from "@camket/tracker";

const read = readConfig(process.env);
if ("wrong" in read) throw new Error(read.wrong.join("\n"));
const { log } = processLog(read.config.logLevel);
const store = openSqliteStore({ file: ":memory:" });
const ledger = await openLedger(store, { timeZone: read.config.timeZone, clock: systemClock });

const event = {
  id: "8f14e45f-ceea-5c67-a1b2-0123456789ab",
  revision: 0,
  recordedAt: systemClock.now(),
  actor: { id: "local", assurance: "declared" },
  commandId: "8f14e45f-ceea-5c67-a1b2-0123456789ab",
  correlationId: "bench",
  claims: [],
};

const plugin = commandPlugin(async ({ definition, id = "x", body }) => {
  const parsed = definition.body.safeParse(body);
  if (!parsed.success) throw parsed.error;
  const { occurredOn, claims, onBehalfOf, side, ...data } = parsed.data;
  const position = `${ledger.tag}.1`;
  const answer = { id, revision: 0, position, events: [{ ...event, type: definition.event.type, position, occurredOn, data }] };
  return { status: 201, headers: { etag: '"0"', location: `/v1/${definition.thing}/${id}` }, answer: answer as unknown as CommandAnswer };
}, log);

const role = { name: "storage-free", plugin, ready: async () => ({ name: "storage-free", ok: true }), close: async () => {} };
const app = await buildApp({ store, ledger, roles: [role], log });
await app.listen({ host: read.config.host, port: read.config.port });
process.on("SIGTERM", () => void app.close().then(() => process.exit(0)));
