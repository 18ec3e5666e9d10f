// A reporting system follows the register: it reads what has come page by page, comes back to where it was, and from then on gets each event live,
// over lines that break, beside readers that stand still, until the service ends.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore, JsonObject } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, randomId, settableClock } from "@camket/platform";
import { buildApp, commandRole, openLedger, queryRole } from "@camket/tracker";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { EventSourceParserStream } from "eventsource-parser/stream";
import t, { type Test } from "tap";
import { exchangesIn } from "./exchanges.ts";
import { gift, type Json } from "./register.ts";

type Limits = Parameters<typeof queryRole>[0]["limits"];

interface Service {
  readonly store: EventStore;
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly base: string;
  /** The responses of the streams, as the service holds them. */
  readonly responses: ServerResponse[];
  give(path: string, body?: object, headers?: Record<string, string>): Promise<Json>;
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; headers: Json; json: Json }>;
  /** So many events of one party, each with so many characters; as fast as the log takes them. */
  burst(events: number, characters?: number): Promise<void>;
  follow(query?: string, headers?: Record<string, string>): Promise<Follower>;
  close(): Promise<void>;
}

interface Follower {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly events: readonly EventSourceMessage[];
  readonly comments: readonly string[];
  readonly retryMs: () => number | undefined;
  /** What came, as it came. */
  readonly text: () => string;
  /** Once so many events have come. */
  until(count: number): Promise<readonly EventSourceMessage[]>;
  readonly commented: Promise<void>;
  readonly ended: Promise<"in order" | "cut">;
  /** Takes nothing more. */
  pause(): void;
  cut(): void;
}

async function open(t: Test, { threads = false, limits = {} }: { threads?: boolean; limits?: Limits } = {}): Promise<Service> {
  const clock = settableClock("2023-09-15T01:00:00Z");
  const dir = threads ? mkdtempSync(join(tmpdir(), "events-")) : undefined;
  const file = dir === undefined ? ":memory:" : join(dir, "log.sqlite");
  const store = openSqliteStore({ file });
  const log = logTo("silent");
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock });
  const where = dir === undefined ? { log: store, dataDir: ":memory:" } : { logAt: { kind: "sqlite" as const, file }, dataDir: dir };
  const roles = [
    commandRole({ store, ledger, clock, log }),
    queryRole({ ...where, store, ledger, clock, logger: log, limits: limits ?? {} }),
  ];
  const app = await buildApp({ store, ledger, roles, log });
  const responses: ServerResponse[] = [];
  app.server.on("request", (_request, response) => responses.push(response));
  const base = await app.listen({ host: "127.0.0.1", port: 0 });
  for (let tries = 0; (await app.inject({ url: "/readyz" })).statusCode !== 200 && tries < 500; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  let closed: Promise<void> | undefined;
  let written = 0;

  const service: Service = {
    store,
    app,
    base,
    responses,
    async give(path, body = {}, headers = {}) {
      clock.advance(1_000);
      const answer = await app.inject({ method: "POST", url: `/v1/${path}`, payload: body, headers });
      if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
      return answer.json();
    },
    async get(path, headers = {}) {
      const answer = await app.inject({ url: path.replace(/^http:\/\/[^/]+/, ""), headers });
      return { status: answer.statusCode, headers: answer.headers, json: answer.body === "" ? undefined : answer.json() };
    },
    async burst(events, characters = 10) {
      const metadata = { schemaVersion: 1, recordedAt: clock.now(), actor: { id: "local", assurance: "declared" }, claims: [] };
      const appends = Array.from({ length: events }, () => ({
        id: randomId(),
        type: "PartyRegistered",
        data: { names: { en: "x".repeat(characters) }, level: "province", country: "VN" },
        metadata: { ...metadata, commandId: randomId() } as JsonObject,
      }));
      await Promise.all(appends.map((event) => store.append(`party-burst-${written++}`, [event], { expectedRevision: "no-stream" })));
    },
    follow: (query = "", headers = {}) => follow(`${base}/v1/events${query}`, headers),
    close() {
      closed ??= (async () => {
        await app.close();
        for (const role of roles) await role.close();
        await store.close();
        if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
      })();
      return closed;
    },
  };
  t.teardown(service.close);
  return service;
}

function follow(address: string, headers: Record<string, string>): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { accept: "text/event-stream", ...headers } }, (response) => {
      const events: EventSourceMessage[] = [];
      const comments: string[] = [];
      const waiting = new Set<() => void>();
      const commented = Promise.withResolvers<void>();
      let retryMs: number | undefined;
      let text = "";
      const parser = createParser({
        onEvent: (event) => events.push(event),
        onRetry: (ms) => {
          retryMs = ms;
        },
        onComment: (comment) => {
          comments.push(comment);
          commented.resolve();
        },
      });
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        parser.feed(chunk);
        for (const look of [...waiting]) look();
      });
      const ended = new Promise<"in order" | "cut">((settle) => {
        response.on("end", () => settle("in order")).on("error", () => settle("cut"));
      });
      resolve({
        status: response.statusCode as number,
        headers: response.headers,
        events,
        comments,
        retryMs: () => retryMs,
        text: () => text,
        until: (count) =>
          new Promise((found) => {
            const look = () => {
              if (events.length < count) return;
              waiting.delete(look);
              found(events);
            };
            waiting.add(look);
            look();
          }),
        commented: commented.promise,
        ended,
        pause: () => void response.pause(),
        cut: () => asked.destroy(),
      });
    });
    asked.on("error", reject).end();
  });
}

const party = { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" };

async function building(s: Service): Promise<{ agreed: Json; handedOver: Json }> {
  await s.give("parties/quang-nam/register", party);
  await s.give("parties/dac-chung-police/register", { ...party, names: { vi: "Công an" }, country: "LA" });
  const agreed = await s.give("commitments/building/agree", { ...gift, occurredOn: "../2023-09-14" });
  const handedOver = await s.give("commitments/building/hand-over", {
    by: { partyId: "quang-nam" },
    to: { partyId: "dac-chung-police" },
    occurredOn: "2023-09-01",
  });
  return { agreed, handedOver };
}

const sequencesOf = (events: readonly EventSourceMessage[]): number[] => events.map(({ data }) => Number(JSON.parse(data).sequence));
const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

const threaded = await open(t, { threads: true });
const s = await open(t);
const { agreed, handedOver } = await building(s);
await s.get(`/v1/parties?after=${handedOver.position}`);

t.test("a filter leaves events out and moves no position", async (t) => {
  const types = async (query: string) => {
    const { json } = await s.get(`/v1/events?${query}`);
    t.equal(json.after, handedOver.position, `${query} looked through all`);
    t.equal(json.next, undefined);
    return json.items.map(({ type }: Json) => type);
  };
  t.strictSame(await types("thing=parties"), ["PartyRegistered", "PartyRegistered"]);
  t.strictSame(await types("thing=parties&id=quang-nam"), ["PartyRegistered"]);
  t.strictSame(await types("thing=ledger"), ["LedgerOpened"]);
  t.strictSame(await types("type=ProjectHandedOver&type=CommitmentAgreed"), ["CommitmentAgreed", "ProjectHandedOver"]);
  t.strictSame(await types("thing=commitments&id=building&type=ProjectHandedOver"), ["ProjectHandedOver"]);
  t.strictSame(await types("thing=meetings"), []);

  const page = await s.get("/v1/events?thing=commitments&id=building&limit=1");
  t.match(page.json, { items: [{ type: "CommitmentAgreed" }] });
  t.match(new URL(page.json.next, "http://any").searchParams.get("id"), "building", "the next page has the same filter");
  t.match(await s.get(page.json.next), { json: { items: [{ type: "ProjectHandedOver" }] } });
});

t.test("pages tell every event in the order of the log, and where to come back", async (t) => {
  const first = await s.get("/v1/events?limit=2");
  t.strictSame(
    first.json.items.map(({ type, subject }: Json) => [type, subject]),
    [
      ["LedgerOpened", "ledger/main"],
      ["PartyRegistered", "parties/quang-nam"],
    ],
  );
  t.equal(first.headers.link, `<${first.json.next}>; rel="next"`);
  t.equal(first.json.after, first.json.items[1].data.position);
  const second = await s.get(first.json.next);
  const last = await s.get(second.json.next);
  t.strictSame([second.json.items.length, last.json.items.length, last.json.next], [2, 1, undefined]);

  const [event] = last.json.items;
  t.match(event, {
    specversion: "1.0",
    id: handedOver.events[0].id,
    source: /^\/ledgers\/[0-9a-f-]{36}$/,
    type: "ProjectHandedOver",
    subject: "commitments/building",
    time: "2023-09-15T01:00:04.000Z",
    recordedtime: "2023-09-15T01:00:04.000Z",
    datacontenttype: "application/json",
    sequence: "0000000000000005",
    correlationid: String,
    data: {
      position: handedOver.position,
      revision: 1,
      occurredOn: { edtf: "2023-09-01", earliest: "2023-09-01", latest: "2023-09-01" },
      actor: { id: "local", assurance: "declared" },
      claims: [],
      facts: { by: { partyId: "quang-nam" } },
    },
  });
  for (const name of Object.keys(event)) t.match(name, /^[a-z0-9]+$/, `${name} is a name that CloudEvents allows`);

  t.equal(last.json.after, handedOver.position);
  const none = await s.get(`/v1/events?after=${last.json.after}`);
  t.strictSame(none.json, { items: [], after: last.json.after }, "nothing has come since");
  t.equal((await s.get(`/v1/events?after=${last.json.after}`, { "if-none-match": none.headers.etag })).status, 304);
  const { position } = await s.give("commitments/building/start", {});
  const news = await s.get(`/v1/events?after=${last.json.after}`, { prefer: "wait=5" });
  t.strictSame([news.json.items.map(({ type }: Json) => type), news.json.after], [["ImplementationStarted"], position]);
  t.match(news.headers, { "preference-applied": "wait=5", vary: "Accept, Prefer" });
});

t.test("what is asked wrongly is told so, and a stream begins only where it can go on", async (t) => {
  const tag = handedOver.position.split(".")[0];
  const live = { accept: "text/event-stream" };
  for (const [query, headers, status, code, where] of [
    ["after=other1.3", {}, 400, "INVALID_POSITION", "after"],
    ["after=nonsense", {}, 400, "INVALID_POSITION", "after"],
    [`after=${tag}.99`, {}, 400, "INVALID_POSITION", "after"],
    [`after=${tag}.0`, {}, 400, "INVALID_POSITION", undefined],
    ["after=other1.3", live, 400, "INVALID_POSITION", "after"],
    ["", { ...live, "last-event-id": "other1.3" }, 400, "INVALID_POSITION", "Last-Event-ID"],
    [`after=${tag}.2`, { ...live, "last-event-id": "nonsense" }, 400, "INVALID_POSITION", "Last-Event-ID"],
    ["type=PartyRegisterd", {}, 400, "INVALID_QUERY", "type"],
    ["thing=party", {}, 400, "INVALID_QUERY", "thing"],
    ["id=building", {}, 400, "INVALID_QUERY", "thing"],
    ["limit=0", {}, 400, "INVALID_QUERY", "limit"],
    ["since=2023", {}, 400, "INVALID_QUERY", "since"],
    ["limit=10", live, 400, "INVALID_QUERY", "limit"],
    ["sort=-position", live, 400, "INVALID_QUERY", "sort"],
    ["recordedTo=2023-12-31", live, 400, "INVALID_QUERY", "recordedTo"],
    ["", { accept: "text/html" }, 406, "NOT_ACCEPTABLE", undefined],
    ["", { accept: "application/json;q=0, text/*;q=0" }, 406, "NOT_ACCEPTABLE", undefined],
  ] as const) {
    const answer = await s.get(`/v1/events?${query}`, headers as Record<string, string>);
    t.equal(answer.status, status, `${query} ${JSON.stringify(headers)}`);
    t.equal(answer.json.code, code, answer.json.detail);
    const [part] = answer.json.errors ?? [];
    t.equal(part?.parameter ?? part?.header, where);
  }
  const json = await s.get("/v1/events", { accept: "text/event-stream;q=0.5, */*" });
  t.match(json.headers["content-type"], /^application\/json/, "JSON, where it is wanted more");
  const head = await s.app.inject({ method: "HEAD", url: "/v1/events", headers: live });
  t.match([head.statusCode, head.headers["content-type"]], [200, /^text\/event-stream/], "HEAD says what a stream would be, and ends");
});

t.test("what was recorded wrongly stays as it was recorded; the correction and the withdrawal come by themselves", async (t) => {
  const [{ id }] = agreed.events;
  await s.give("commitments/building/correct", {
    targetEventId: id,
    changes: [{ field: "/title", right: { en: "Police building" } }],
    reason: "as the paper has it",
  });
  const { position } = await s.give("commitments/building/withdraw-event", {
    targetEventId: handedOver.events[0].id,
    reason: "another one",
  });
  await s.get(`/v1/parties?after=${position}`);
  const { json } = await s.get(
    "/v1/events?thing=commitments&type=CommitmentAgreed&type=ProjectHandedOver&type=FactCorrected&type=EventWithdrawn",
  );
  t.match(json.items, [
    { id, type: "CommitmentAgreed", data: { facts: { title: gift.title } } },
    { id: handedOver.events[0].id, type: "ProjectHandedOver" },
    { type: "FactCorrected", data: { facts: { targetEventId: id } } },
    { type: "EventWithdrawn", data: { facts: { targetEventId: handedOver.events[0].id } } },
  ]);
});

t.test("a page that would be empty waits for news where the client says so, and no longer than it says", async (t) => {
  const { position } = await s.give("parties/attapeu/register", { ...party, country: "LA" });
  const waiting = s.get(`/v1/events?after=${position}&type=ProgressReported`, { prefer: "wait=5" });
  await s.give("parties/sekong/register", { ...party, country: "LA" });
  await s.give("commitments/building/report-progress", { narrative: "the roof is on" });
  t.match(await waiting, { json: { items: [{ type: "ProgressReported" }] } });
  const { json } = await s.get("/v1/events?type=ProgressReported");
  t.strictSame((await s.get(`/v1/events?after=${json.after}`, { prefer: "wait=0" })).json.items, []);
});

t.test("a reader gets what it lacks and then each event as it is recorded, as CloudEvents that pages tell alike", async (t) => {
  const all = await s.follow();
  t.match(all.headers, { "content-type": /^text\/event-stream/, "cache-control": "no-store", vary: "Accept", "x-request-id": String });
  t.equal(all.headers["content-encoding"], undefined);
  const { json: before } = await s.get("/v1/events");
  const count = before.items.length;
  await all.until(count);
  t.equal(all.retryMs(), 3_000);
  const risks = await s.follow("?thing=commitments&id=building&type=RiskAssessed");
  const { position } = await s.give("commitments/building/assess-risk", { level: "watch", grounds: "the rains come early" });
  t.match(await risks.until(1), [{ id: position, event: "RiskAssessed" }]);
  await all.until(count + 1);
  const pages = await s.get("/v1/events");
  t.strictSame(
    all.events.map(({ data }) => JSON.parse(data)),
    pages.json.items,
  );
  t.strictSame(
    all.events.map(({ id, event }) => [id, event]),
    pages.json.items.map(({ type, data }: Json) => [data.position, type]),
  );
  const since = await s.follow(`?after=${before.after}`);
  t.strictSame(sequencesOf(await since.until(1)), [count + 1]);
  for (const one of [all, risks, since]) one.cut();
});

t.test("a reader whose line is cut goes on with Last-Event-ID: nothing is lost, nothing comes twice", async (t) => {
  const s = threaded;
  const got: number[] = [];
  let lastEventId: string | undefined;
  const writing = (async () => {
    for (let round = 0; round < 12; round++) {
      await s.burst(25);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  for (let cuts = 0; got.length < 301; cuts++) {
    // The address still has the position that the client began with: the header wins.
    const reader = await s.follow(
      "?type=PartyRegistered&type=LedgerOpened",
      lastEventId === undefined ? {} : { "last-event-id": lastEventId },
    );
    const events = [...(await reader.until(Math.min(7 + 13 * cuts, 301 - got.length)))];
    reader.cut();
    got.push(...sequencesOf(events));
    lastEventId = events.at(-1)?.id;
  }
  await writing;
  t.strictSame(got, from(1, 301));
});

t.test("a burst of 1,000 events reaches every reader whole and in order, whatever its filter", async (t) => {
  const s = threaded;
  const { json: before } = await s.get("/v1/events?limit=500");
  const count = before.items.length;
  const readers = await Promise.all([
    s.follow(`?after=${before.after}`),
    s.follow(),
    s.follow("?thing=parties"),
    s.follow("?type=LedgerOpened"),
  ]);
  await s.burst(1_000);
  const [one, two, parties, ledger] = readers as [Follower, Follower, Follower, Follower];
  t.strictSame(sequencesOf(await one.until(1_000)), from(count + 1, 1_000));
  t.strictSame(sequencesOf(await two.until(count + 1_000)), from(1, count + 1_000));
  t.strictSame(sequencesOf(await parties.until(count + 999)), from(2, count + 999));
  t.equal((await ledger.until(1)).length, 1);
  const pages: number[] = [];
  for (let next: string | undefined = "/v1/events?limit=500"; next !== undefined; ) {
    const { json } = (await s.get(next)) as Json;
    pages.push(...json.items.map(({ sequence }: Json) => Number(sequence)));
    next = json.next;
  }
  t.strictSame(pages, from(1, count + 1_000), "by pages too");
  for (const reader of readers) reader.cut();
});

t.test("the how-to page does what it says, its programs too", async (t) => {
  const page = await open(t);
  let position = "";
  let shown = 0;
  for (const { method, path, body, shown: expected } of exchangesIn("docs/how-to/follow-changes.md")) {
    if (method === "POST") ({ position } = await page.give(path.replace("/v1/", ""), JSON.parse(body)));
    else {
      await page.get(`/v1/parties?after=${position}`);
      const { status, json } = await page.get(path.replace("⟨position⟩", position));
      t.equal(status, 200, `${path}: ${JSON.stringify(json)}`);
      t.match(json, expected as object, path);
      shown += 1;
    }
  }
  t.equal(shown, 3, "each answer that the page shows was asked for");

  const text = readFileSync(new URL("../../docs/how-to/follow-changes.md", import.meta.url), "utf8");
  const programs = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, program = ""]) => program.replace(/^import .*$/m, ""));
  t.equal(programs.length, 2, "by pages and live");
  for (const program of programs) {
    let saved: string | undefined;
    const applied: Json[] = [];
    const enough = async () => applied.length >= 4;
    const AsyncFunction = (async () => {}).constructor as new (...texts: string[]) => (...given: unknown[]) => Promise<void>;
    await new AsyncFunction("base", "load", "save", "apply", "enough", "EventSourceParserStream", program)(
      page.base,
      async () => saved,
      async (at: string) => {
        saved = at;
      },
      async (event: Json) => applied.push(event),
      enough,
      EventSourceParserStream,
    );
    t.strictSame(
      applied.map(({ type }) => type),
      ["LedgerOpened", "PartyRegistered", "PartyRegistered", "CommitmentAgreed"],
    );
    t.equal(saved, position);
  }
});

t.test("a reader that takes nothing is closed, with little held for it, while the others go on", async (t) => {
  const s = await open(t, { limits: { liveStuckMsMax: 300 } });
  const stuck = await s.follow();
  const [response] = s.responses.slice(-1) as [ServerResponse];
  const quick = await s.follow();
  await quick.until(1);
  const closed = new Promise<void>((resolve) => response.once("close", () => resolve()));
  stuck.pause();
  await s.burst(80, 200_000);
  t.equal((await quick.until(81)).length, 81);
  t.ok(response.writableLength < 1_000_000, `${response.writableLength} bytes wait for it of 16 million`);
  await closed;
  await s.burst(1);
  t.strictSame(sequencesOf(await quick.until(82)), from(1, 82));
  for (const one of [stuck, quick]) one.cut();
});

t.test("twenty who listen, and one that never reads, get what is recorded at once while commands are given", async (t) => {
  const s = await open(t);
  const stuck = await s.follow();
  stuck.pause();
  const readers = await Promise.all(Array.from({ length: 20 }, (_, n) => s.follow(n % 2 === 0 ? "" : "?thing=parties")));
  const given = Array.from({ length: 40 }, (_, n) => s.give(`parties/p-${n}/register`, party));
  const positions = (await Promise.all(given)).map(({ position }) => position);
  for (const [n, reader] of readers.entries()) {
    const events = await reader.until(n % 2 === 0 ? 41 : 40);
    t.strictSame(
      events.slice(-40).map(({ id }) => id),
      positions.sort((one, other) => Number(one.split(".")[1]) - Number(other.split(".")[1])),
    );
  }
  for (const one of [stuck, ...readers]) one.cut();
});

t.test("a silent stream says that it is there, and where to come back although the filter leaves all out", async (t) => {
  const s = await open(t, { limits: { heartbeatMs: 30 } });
  const { handedOver } = await building(s);
  const reader = await s.follow("?thing=meetings");
  await reader.commented;
  t.match(reader.text(), new RegExp(`^: .+\\nid: ${handedOver.position}\\n\\n`, "m"));
  t.strictSame(reader.events, []);
  reader.cut();
});

t.test("more readers than may follow live are told to come later, and come in when one has gone", async (t) => {
  const s = await open(t, { limits: { liveReadersMax: 2 } });
  const [one, two] = [await s.follow(), await s.follow()];
  const third = await s.follow();
  t.match([third.status, third.headers["retry-after"], third.headers["content-type"]], [503, "5", /^application\/problem\+json/]);
  const gone = new Promise<void>((resolve) => s.responses[0]?.once("close", () => resolve()));
  one.cut();
  await gone;
  const again = await s.follow();
  t.equal(again.status, 200);
  for (const reader of [two, again]) reader.cut();
});

t.test("the end of the service ends every stream in less than a second, and those that stand still", async (t) => {
  const s = await open(t, { limits: { liveEndMsMax: 100 } });
  const quiet = await s.follow();
  await quiet.until(1);
  const stuck = await s.follow();
  stuck.pause();
  await s.burst(80, 200_000);
  await quiet.until(81);
  const waiting = s.get(`/v1/events?after=${quiet.events.at(-1)?.id}`, { prefer: "wait=5" });
  const began = performance.now();
  await s.app.close();
  t.ok(performance.now() - began < 1_000, `${Math.round(performance.now() - began)} ms`);
  t.equal(await quiet.ended, "in order");
  t.match(await waiting, { status: 200, json: { items: [] } });
  stuck.cut();
});
