// The program with the same routes, parsing, validation and answers, and another storage or none: what `give` does is all that is replaced.
import { type CommandAnswer, commandPlugin } from "@camket/command-api";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { type Config, processLog, readConfig, systemClock } from "@camket/platform";
import { buildApp, openLedger } from "@camket/tracker";

export interface PlainEvent {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly occurredOn: unknown;
  readonly claims: unknown;
  readonly data: Record<string, unknown>;
  readonly [field: string]: unknown;
}

/** Keeps the event and gives its revision. */
export type Keep = (stream: string, event: PlainEvent) => Promise<number>;

const event = {
  id: "8f14e45f-ceea-5c67-a1b2-0123456789ab",
  actor: { id: "local", assurance: "declared" },
  commandId: "8f14e45f-ceea-5c67-a1b2-0123456789ab",
  correlationId: "bench",
};

export async function startRoutes(openStorage: (config: Config) => Keep): Promise<void> {
  const read = readConfig(process.env);
  if ("wrong" in read) throw new Error(read.wrong.join("\n"));
  const { config } = read;
  const { log } = processLog(config.logLevel);
  const store = openSqliteStore({ file: ":memory:" });
  const ledger = await openLedger(store, { timeZone: config.timeZone, clock: systemClock });
  const keep = openStorage(config);

  const plugin = commandPlugin(async ({ definition, id = "x", body }) => {
    const parsed = definition.body.safeParse(body);
    if (!parsed.success) throw parsed.error;
    const { occurredOn, claims = [], onBehalfOf, side, ...data } = parsed.data;
    const recorded = { ...event, type: definition.event.type, recordedAt: systemClock.now(), occurredOn, claims, data };
    const revision = await keep(`${definition.thing}-${id}`, recorded);
    const position = `${ledger.tag}.1`;
    const answer = { id, revision, position, events: [{ ...recorded, revision, position }] };
    const headers = { etag: `"${revision}"`, location: `/v1/${definition.thing}/${id}` };
    return { status: 201, headers, answer: answer as unknown as CommandAnswer };
  }, log);

  const role = { name: "routes alone", plugin, ready: async () => ({ name: "routes alone", ok: true }), close: async () => {} };
  const app = await buildApp({ store, ledger, roles: [role], log });
  await app.listen({ host: config.host, port: config.port });
  process.on("SIGTERM", () => void app.close().then(() => process.exit(0)));
}
