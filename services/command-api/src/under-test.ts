// The command role as its tests use it: a real store in memory, a clock that obeys, requests by `inject`. Nothing else imports this file.
import { type EventStore, readWholeStream } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import type { Files } from "@camket/files";
import { logTo, type SettableClock, settableClock } from "@camket/platform";
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from "fastify";
import type { Outcome } from "./outcome.ts";
import { commandApi } from "./plugin.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers as clients do
type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: LightMyRequestResponse["headers"];
  readonly json: Json;
  readonly text: string;
}

export interface CommandService {
  readonly app: FastifyInstance;
  readonly store: EventStore;
  readonly clock: SettableClock;
  /** `body` is sent as JSON, or as it is when it is text or bytes. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  upload(lines: readonly unknown[], headers?: Record<string, string>): Promise<Answer & { lines: Json[] }>;
  /** How many events the thing's stream holds. */
  count(stream: string): Promise<number>;
  close(): Promise<void>;
}

/** `files`: where papers are stored; absent, they are not taken. */
export async function commandService(store: EventStore = openSqliteStore({ file: ":memory:" }), files?: Files): Promise<CommandService> {
  const clock = settableClock("2023-09-15T02:00:00Z");
  let requests = 0;
  const app = Fastify({ genReqId: () => `request-${++requests}`, routerOptions: { maxParamLength: 500 } });
  const ledger = { tag: "test", timeZone: "Asia/Ho_Chi_Minh" };
  const { plugin } = commandApi({ store, ledger, clock, log: logTo("silent"), ...(files ? { files } : {}) });
  await app.register(plugin);
  await app.ready();

  const answer = ({ statusCode, headers, body }: LightMyRequestResponse): Answer => ({
    status: statusCode,
    headers,
    text: body,
    json:
      headers["content-type"]?.toString().includes("json") && !headers["content-type"].toString().includes("ndjson")
        ? JSON.parse(body)
        : undefined,
  });
  const post: CommandService["post"] = async (path, body, headers = {}) => {
    const payload = body === undefined || typeof body === "string" || body instanceof Buffer ? body : JSON.stringify(body);
    const type = payload === undefined ? {} : { "content-type": "application/json" };
    return answer(
      await app.inject({ method: "POST", url: path, headers: { ...type, ...headers }, ...(payload === undefined ? {} : { payload }) }),
    );
  };
  return {
    app,
    store,
    clock,
    post,
    async upload(lines, headers = {}) {
      const payload = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
      const response = answer(
        await app.inject({ method: "POST", url: "/v1/commands", headers: { "content-type": "application/x-ndjson", ...headers }, payload }),
      );
      return {
        ...response,
        lines: response.text
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line) as Outcome),
      };
    },
    count: async (stream) => (await readWholeStream(store, stream)).length,
    async close() {
      await app.close();
      await store.close();
    },
  };
}

export const province = (vi: string, country = "VN") => ({ names: { vi }, level: "province", country });
export const news = { type: "news", publisher: "Nhân Dân", title: { vi: "Hợp tác" }, language: "vi", publishedOn: "2023-09-15" };
export const building = {
  kind: "construction-gift",
  title: { en: "Office building of the Đắc Chưng district police" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "sekong" }],
  value: { amount: "10600000000", currency: "VND", qualifier: "exact", text: "10,6 tỷ đồng" },
  due: "2023",
  occurredOn: "../2023-09-14",
  claims: [{ sourceId: "nhandan", locator: "paragraph 7" }],
};

/** Quảng Nam, Sê Kông, the paper of the day and, unless told otherwise, the building, agreed. */
export async function withBuilding(service: CommandService): Promise<CommandService> {
  await service.post("/v1/parties/quang-nam/register", province("tỉnh Quảng Nam"));
  await service.post("/v1/parties/sekong/register", province("tỉnh Sê Kông", "LA"));
  await service.post("/v1/sources/nhandan/register", news);
  const agreed = await service.post("/v1/commitments/building/agree", building);
  if (agreed.status !== 201) throw new Error(`the building was not agreed: ${agreed.text}`);
  return service;
}
