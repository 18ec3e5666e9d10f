// The whole service in this process, on a log in memory and a clock that obeys: what journeys through the public interface run on.
import { readFileSync, writeFileSync } from "node:fs";
import type { Dashboard, DashboardOptions } from "@camket/dashboard";
import type { EventStore, RecordedEvent } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import type { Files } from "@camket/files";
import { logTo, type SettableClock, settableClock } from "@camket/platform";
import { madeOnce } from "@camket/testkit/made-once";
import { buildApp, commandRole, openLedger, queryRole, readSample, recordSample, type SampleLine } from "@camket/tracker";

// biome-ignore lint/suspicious/noExplicitAny: journeys look into answers as clients do
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: Json;
}

export interface Register {
  readonly clock: SettableClock;
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly store: EventStore;
  /** Gives a command at nine in the morning of a day in Viet Nam. */
  give(day: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The same, for a command that must be accepted; its event's id. */
  record(day: string, path: string, body?: object): Promise<string>;
  /** Reads once the views hold everything given so far. */
  read(path: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** The sample ledger, as the demo records it: by giving its lines to the API one by one. */
export async function recordSampleAnew(): Promise<Register> {
  const lines = readSample();
  const register = await openRegister((lines[0] as SampleLine).becameKnown);
  await recordSample(register.app, register.clock, lines);
  return register;
}

/** The same ledger, of events that were recorded so once for all specs. */
export async function openSample(files?: Files): Promise<Register> {
  return openOn(await sampleEvents(), files);
}

/** The same with the web pages. */
export async function openSampleWithPages(files?: Files): Promise<Register> {
  const { dashboard } = await import("@camket/dashboard");
  const register = await openOn(await sampleEvents(), files, (shared) => dashboard({ ...shared, us: "quang-nam", version: "0.1.0" }));
  // A page waits for nothing: the views hold the whole sample before the first is asked for.
  await register.read("commitments?limit=1");
  return register;
}

/** An empty ledger, opened at eight in the morning of a day in Viet Nam. */
export const openRegister = (opened: string, files?: Files): Promise<Register> => openOn(`${opened}T01:00:00Z`, files);

async function sampleEvents(): Promise<readonly RecordedEvent[]> {
  const file = await madeOnce("sample", async (path) => {
    const register = await recordSampleAnew();
    const limit = Number(await register.store.head());
    writeFileSync(path, JSON.stringify(await register.store.readAll({ limit })));
    await register.close();
  });
  return JSON.parse(readFileSync(file, "utf8"));
}

/** One append for each command, as they were recorded. */
async function putBack(store: EventStore, events: readonly RecordedEvent[]): Promise<void> {
  for (let from = 0, to = 0; from < events.length; from = to) {
    const { stream, revision, metadata } = events[from] as RecordedEvent;
    while (events[to]?.stream === stream && events[to]?.metadata.commandId === metadata.commandId) to += 1;
    const appended = events.slice(from, to).map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    await store.append(stream, appended, { expectedRevision: revision === 0 ? "no-stream" : revision - 1 });
  }
}

/**
 * @param begin the moment at which an empty ledger is opened, or the events of one that is there; it is then when the last of them was recorded
 * @param files where papers are kept; absent, they are not taken
 * @param pagesOver makes the web pages; absent, there are none
 */
async function openOn(
  begin: string | readonly RecordedEvent[],
  files?: Files,
  pagesOver?: (shared: Pick<DashboardOptions, "ledger" | "clock" | "log">) => Dashboard,
): Promise<Register> {
  const store = openSqliteStore({ file: ":memory:" });
  const events = typeof begin === "string" ? [] : begin;
  await putBack(store, events);
  const clock = settableClock(typeof begin === "string" ? begin : String(events.at(-1)?.metadata.recordedAt));
  const log = logTo("silent");
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock });
  const papers = files ? { files } : {};
  const roles = [
    commandRole({ store, ledger, clock, log, ...papers }),
    queryRole({ store, log: store, dataDir: ":memory:", ledger, clock, logger: log, ...papers }),
  ];
  const pages = pagesOver?.({ ledger, clock, log });
  const app = await buildApp({ store, ledger, roles, log, pages });

  const give: Register["give"] = async (day, path, body = {}, headers = {}) => {
    const morning = `${day}T02:00:00Z`;
    if (Date.parse(morning) > Date.parse(clock.now())) clock.set(morning);
    else clock.advance(1_000);
    const answer = await app.inject({ method: "POST", url: `/v1/${path}`, payload: body, headers });
    return { status: answer.statusCode, headers: answer.headers, json: answer.json() };
  };
  return {
    clock,
    app,
    store,
    give,
    async record(day, path, body) {
      const { status, json } = await give(day, path, body);
      if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(json)}`);
      return json.events[0].id;
    },
    async read(path, headers = {}) {
      const after = `${path.includes("?") ? "&" : "?"}after=${ledger.tag}.${await store.head()}`;
      const answer = await app.inject({ url: `/v1/${path}${after}`, headers });
      return { status: answer.statusCode, headers: answer.headers, json: answer.body === "" ? undefined : answer.json() };
    },
    async close() {
      await app.close();
      for (const role of roles) await role.close();
      await store.close();
    },
  };
}

/** The parties and the paper that most journeys name. */
export async function registerParties(register: Register, day: string): Promise<void> {
  await register.record(day, "parties/quang-nam/register", {
    names: { vi: "tỉnh Quảng Nam", en: "Quảng Nam province" },
    level: "province",
    country: "VN",
  });
  await register.record(day, "parties/sekong/register", {
    names: { vi: "tỉnh Sê Kông", en: "Xekong province" },
    level: "province",
    country: "LA",
  });
  await register.record(day, "parties/dac-chung/register", {
    names: { vi: "huyện Đắc Chưng" },
    level: "district",
    country: "LA",
    partOf: "sekong",
  });
  await register.record(day, "parties/dac-chung-police/register", {
    names: { vi: "Công an huyện Đắc Chưng" },
    level: "unit",
    country: "LA",
    partOf: "dac-chung",
  });
}

export const gift = {
  kind: "construction-gift",
  title: { en: "A gift" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "dac-chung-police" }],
};
