// For specs: a ledger in memory or in a folder, commands recorded at given instants as the command path would, and the routes over it.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, commandNamed, decide, type LedgerExportRequested, type LogEvent, streamId, type Thing } from "@camket/domain";
import type { EventStore, JsonObject } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import { fastify } from "fastify";
import { type QueryApiOptions, queryApi, type RecordExport } from "./index.ts";

export const ledger = { ledgerId: "00000000-0000-4000-8000-00000000cafe", timeZone: "Asia/Ho_Chi_Minh", tag: "test1" };

const uuid = (text: string): string => {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Gives `record(instant, "commitments/x/start", body)`, which answers the event's id and the tagged position. */
export function recording(store: EventStore) {
  return async (recordedAt: string, path: string, body: Record<string, unknown> = {}): Promise<{ id: string; position: string }> => {
    const [thing, id, name] = path.split("/") as [Thing, string, string];
    const definition = commandNamed(thing, name);
    if (!definition) throw new Error(`no command ${path}`);
    const stream = streamId(thing, id);
    const history = await store.readStream(stream);
    const command: Command = { definition, id, body: definition.body.parse(body) };
    const others = new Map<string, readonly LogEvent[]>();
    const context = { recordedAt, timeZone: ledger.timeZone, others };
    let decision = decide(command, history, context);
    for (; "asks" in decision; decision = decide(command, history, context))
      for (const other of decision.asks) others.set(`${other.thing}/${other.id}`, await store.readStream(streamId(other.thing, other.id)));
    if (!("events" in decision)) throw new Error(JSON.stringify(decision));
    const commandId = uuid(`${path} ${history.length}`);
    const events = decision.events.map(({ type, data, ...rest }, index) => ({
      id: uuid(`${commandId} ${index}`),
      type,
      data: data as JsonObject,
      metadata: {
        recordedAt,
        actor: { id: "local", assurance: "declared" },
        commandId,
        bodyHash: "",
        correlationId: commandId,
        ...rest,
      } as unknown as JsonObject,
    }));
    const { position } = await store.append(stream, events, { expectedRevision: history.at(-1)?.revision ?? "no-stream" });
    return { id: events[0]?.id as string, position: `${ledger.tag}.${position}` };
  };
}

export async function openLedger(store: EventStore, recordedAt: string): Promise<void> {
  const metadata = {
    schemaVersion: 1,
    recordedAt,
    actor: { id: "local", assurance: "declared" },
    claims: [],
    commandId: uuid("open"),
    bodyHash: "",
    correlationId: uuid("open"),
  };
  await store.append("ledger-main", [{ id: uuid("ledger"), type: "LedgerOpened", data: ledger, metadata }], {
    expectedRevision: "no-stream",
  });
}

/** The routes over a log; `get` answers status, headers and the parsed body; `exported` is what was written down of tables that left. */
export async function serving(options: Pick<QueryApiOptions, "dataDir"> & Partial<QueryApiOptions>) {
  const clock = settableClock("2024-06-01T00:00:00.000Z");
  const exported: LedgerExportRequested[] = [];
  const recordExport: RecordExport = async (_request, table) => void exported.push(table);
  const api = queryApi({ ledger, clock, logger: logTo("silent"), recordExport, ...options });
  const app = fastify({ logger: false });
  await app.register(api.plugin);
  await app.ready();
  for (let tries = 0; !(await api.ready()).ok && tries < 3_000; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  return {
    api,
    app,
    clock,
    exported,
    async get(url: string, headers: Record<string, string> = {}) {
      const { statusCode: status, headers: answered, body } = await app.inject({ url, headers });
      return {
        status,
        headers: answered,
        body: (body === "" ? {} : JSON.parse(body)) as Record<string, unknown> & {
          items: Record<string, unknown>[];
          next?: string;
          asOf?: Record<string, string>;
        },
      };
    },
    async close() {
      await app.close();
      await api.close();
    },
  };
}

export const memory = () => openSqliteStore({ file: ":memory:" });

export const early = "2023-09-15T02:00:00.000Z";
export const late = "2023-11-10T02:00:00.000Z";
export const building = "/v1/commitments/dac-chung-police-building";

/** The police building of golden scenario 1; gives the positions after the first news and after all. */
export async function policeBuilding(store: EventStore) {
  const record = recording(store);
  await openLedger(store, early);
  const party = (id: string, level: string, country: string, rest = {}) =>
    record(early, `parties/${id}/register`, { names: { vi: `Tên ${id}` }, level, country, ...rest });
  await party("quang-nam", "province", "VN");
  await party("sekong", "province", "LA");
  await party("dac-chung", "district", "LA", { partOf: "sekong" });
  await party("dac-chung-police", "unit", "LA", { partOf: "dac-chung" });
  await record(early, "sources/nhandan/register", {
    type: "news",
    publisher: "Nhân Dân",
    title: { vi: "Hợp tác" },
    language: "vi",
    publishedOn: "2023-09-15",
  });
  const claims = [{ sourceId: "nhandan", locator: "paragraph 7" }];
  const known = { occurredOn: "../2023-09-14", claims };
  await record(early, "commitments/dac-chung-police-building/agree", {
    kind: "construction-gift",
    title: { en: "Office building of the Đắc Chưng district police" },
    obligors: [{ partyId: "quang-nam" }],
    beneficiaries: [{ partyId: "dac-chung-police", nameAsWritten: "Công an huyện Đắc Chưng" }],
    value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
    due: "2023",
    ...known,
  });
  const start = await record(early, "commitments/dac-chung-police-building/start", known);
  const first = await record(early, "commitments/dac-chung-police-building/deliver", known);
  await record(late, "commitments/dac-chung-police-building/correct", {
    targetEventId: start.id,
    changes: [{ field: "/occurredOn", right: "2022-08-29" }],
    reason: "ground-breaking date published",
  });
  const last = await record(late, "commitments/dac-chung-police-building/hand-over", {
    occurredOn: "2023-11-05",
    by: { partyId: "quang-nam" },
    to: { partyId: "dac-chung-police" },
  });
  return { record, first: first.position, last: last.position };
}

/** A folder that is gone after the spec. */
export function folder(test: { teardown(work: () => unknown): void }): string {
  const dir = mkdtempSync(join(tmpdir(), "query-api-"));
  test.teardown(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
