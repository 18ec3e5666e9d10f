// What clients of a good REST API expect, rule by rule, asked of the whole service on the sample ledger. Rules on who may do what come with
// the log-in; `docs/reference/api.md` tells all of this to clients.
import type { AddressInfo } from "node:net";
import { answerOf, CamketProblem, createCamket } from "@camket/client";
import { CommandAnswer } from "@camket/command-api";
import { commands } from "@camket/domain";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import { buildApp, commandRole, openLedger, type Role } from "@camket/tracker";
import { EventSourceParserStream } from "eventsource-parser/stream";
import t from "tap";
import { gift, openSample } from "../journey/register.ts";
import type { Json } from "./description.ts";
import { documented, withoutForm } from "./documented.ts";
import { mountedBy } from "./routes-mounted.ts";

const { built: register, routes: mounted } = await mountedBy(openSample);
await register.app.listen({ host: "127.0.0.1", port: 0 });
const { port } = register.app.server.address() as AddressInfo;
const baseUrl = `http://127.0.0.1:${port}`;
let closed: Promise<void> | undefined;
const close = () => (closed ??= register.close());
t.teardown(close);
register.clock.set("2026-03-02T02:00:00Z");

type Method = "GET" | "POST" | "HEAD" | "PUT" | "DELETE";
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly json: Json;
  readonly text: string;
}

/** A body that is no text is sent as JSON. */
async function ask(method: Method, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
  register.clock.advance(1_000);
  const payload = body === undefined || typeof body === "string" || body instanceof Buffer ? body : JSON.stringify(body);
  const type = payload === undefined ? {} : { "content-type": "application/json" };
  const sent = { method, url: path.startsWith("/") ? path : `/v1/${path}`, headers: { ...type, ...headers } };
  const answer = await register.app.inject(payload === undefined ? sent : { ...sent, payload });
  const isJson = /[/+]json/.test(String(answer.headers["content-type"])) && answer.body !== "";
  return {
    status: answer.statusCode,
    headers: answer.headers as Record<string, string | undefined>,
    json: isJson ? answer.json() : undefined,
    text: answer.body,
  };
}
const get = (path: string, headers?: Record<string, string>) => ask("GET", path, headers);
const post = (path: string, body: unknown, headers?: Record<string, string>) => ask("POST", path, headers, body);
/** Reads once the views show the write that answered this. */
const after = (path: string, { json }: Answer, headers?: Record<string, string>) =>
  get(`${path}${path.includes("?") ? "&" : "?"}after=${json.position}`, headers);

const acceptance = { acceptedBy: { partyId: "dac-chung-police" } };
const handover = { by: { partyId: "quang-nam" }, to: { partyId: "dac-chung-police" } };
const problems = (await get("/problems")).json.items;

t.test("Idempotency", async (t) => {
  const key = { "idempotency-key": "gift-1" };
  const first = await post("commitments/idempotent/agree", gift, key);
  const again = await post("commitments/idempotent/agree", gift, key);
  t.equal(first.status, 201);
  t.notOk(first.headers["idempotent-replayed"]);
  t.strictSame([again.status, again.text, again.headers["idempotent-replayed"]], [201, first.text, "true"], "the first answer again");
  const quoted = await post("commitments/idempotent/agree", gift, { "idempotency-key": '"gift-1"' });
  t.equal(quoted.headers["idempotent-replayed"], "true", "quoted or bare: the same key");
  t.match(await post("commitments/idempotent/agree", { ...gift, title: { en: "Another" } }, key), {
    status: 422,
    json: { code: "IDEMPOTENCY_KEY_REUSED" },
  });
  t.match(
    await post("commitments/idempotent/agree", gift, { ...key, "camket-actor": "somebody-else" }),
    { status: 409 },
    "each caller's own",
  );
  t.match(await post("commitments/idempotent-2/agree", gift, key), { status: 201 }, "each target's own");

  const refused = await post("commitments/idempotent/accept-handover", acceptance, { "idempotency-key": "accept-1" });
  t.match(refused, { status: 409, json: { code: "HANDOVER_NOT_RECORDED" } });
  await post("commitments/idempotent/hand-over", handover);
  t.match(
    await post("commitments/idempotent/accept-handover", acceptance, { "idempotency-key": "accept-1" }),
    { status: 200 },
    "a refusal is not kept",
  );

  for (const wrong of ["x".repeat(256), "\u00e9", '"open', ""])
    t.match(await post("commitments/idempotent/start", {}, { "idempotency-key": wrong }), {
      status: 400,
      json: { code: "INVALID_HEADER", errors: [{ header: "Idempotency-Key" }] },
    });
});

t.test("Problems", async (t) => {
  const { status, headers, json } = await post("commitments/problematic/agree", { ...gift, due: { edtf: "2023-02-30" } });
  t.equal(status, 422);
  t.match(headers["content-type"], /^application\/problem\+json/);
  t.match(json, { type: "/problems/invalid-body", title: /./, status: 422, detail: /./, code: "INVALID_BODY" });
  t.match(json.errors, [{ pointer: "#/due/edtf", code: /^[A-Z_]+$/, detail: /2023-02-30/ }]);
  t.equal(json.instance, headers["x-request-id"]);
  t.equal((await get(json.type)).json.code, json.code, "`type` leads to its page");

  const fact = (await post("commitments/idempotent/agree", gift)).json;
  t.match(fact, { code: "ALREADY_RECORDED", eventId: /^[0-9a-f-]{36}$/ }, "facts are fields");
  t.notMatch(JSON.stringify(fact), /\bat .*\.ts:\d|node_modules/, "no stack");
});

t.test("Which status", async (t) => {
  const large = `{"reason":"${"x".repeat(300_000)}"}`;
  for (const [status, code, answer] of [
    [400, "MALFORMED_JSON", await post("parties/sekong/dissolve", "{")],
    [400, "INVALID_HEADER", await post("parties/sekong/dissolve", {}, { "if-match": "3" })],
    [400, "INVALID_QUERY", await get("parties?levle=province")],
    [404, "UNKNOWN_THING", await get("parties/nobody")],
    [404, "UNKNOWN_THING", await post("parties/nobody/dissolve", {})],
    [404, "UNKNOWN_PATH", await get("castles")],
    [405, "METHOD_NOT_ALLOWED", await ask("DELETE", "parties/sekong")],
    [406, "NOT_ACCEPTABLE", await get("parties", { accept: "image/png" })],
    [409, "HANDOVER_NOT_RECORDED", await post("commitments/idempotent-2/accept-handover", acceptance)],
    [412, "STALE_REVISION", await post("commitments/idempotent-2/start", {}, { "if-match": '"7"' })],
    [413, "BODY_TOO_LARGE", await post("parties/sekong/dissolve", large)],
    [415, "UNSUPPORTED_MEDIA_TYPE", await post("parties/sekong/dissolve", "x", { "content-type": "application/xml" })],
    [422, "INVALID_BODY", await post("parties/sekong/dissolve", { why: "x" })],
    [503, "UNAVAILABLE", await get(`files/${"0".repeat(64)}`)],
  ] as const) {
    t.match(answer, { status, json: { status, code } }, `${status} ${code}`);
    t.equal(answer.headers["retry-after"] !== undefined, status === 503, "503 says when to try again");
  }
  t.equal((await ask("DELETE", "parties/sekong")).headers.allow, "GET, HEAD");
  t.equal((await ask("PUT", "commands")).headers.allow, "POST");
});

t.test("ETag", async (t) => {
  const agreed = await post("commitments/tagged/agree", gift);
  t.equal(agreed.headers.etag, '"0"');
  const read = await after("commitments/tagged", agreed);
  t.match(read.headers.etag, /^"0\.[\w-]+"$/);
  const other = await post("commitments/tagged-2/agree", gift);
  const tag = String(read.headers.etag);
  t.match(
    await after("commitments/tagged", other, { "if-none-match": tag }),
    { status: 304, text: "" },
    "the same while others are written",
  );
  t.not((await after("commitments/tagged?validAt=2020-01-01", other)).headers.etag, tag);

  t.match(await post("commitments/tagged/start", {}, { "if-match": tag }), { status: 200, headers: { etag: '"1"' } }, "a read's tag");
  t.match(
    await post("commitments/tagged/deliver", {}, { "if-match": '"1"' }),
    { status: 200, headers: { etag: '"2"' } },
    "a command's tag",
  );
  t.match(await post("commitments/tagged/suspend", { reason: "flood" }, { "if-match": '"1"' }), {
    status: 412,
    headers: { etag: '"2"' },
    json: { code: "STALE_REVISION", revision: 2 },
  });
  t.match(await post("commitments/tagged/agree", gift, { "if-none-match": "*" }), { status: 412 });
  t.match(await post("commitments/tagged-3/agree", gift, { "if-none-match": "*" }), { status: 201 });
});

t.test("Lists", async (t) => {
  const all = (await get("commitments?limit=999999")).json;
  const found: string[] = [];
  let pages = 0;
  for (
    let page: Answer | undefined = await get("commitments?limit=10&kind=construction-gift&kind=joint-task&kind=training-course");
    page;
    pages++
  ) {
    found.push(...page.json.items.map(({ id }: Json) => id));
    const { next }: { next?: string } = page.json;
    t.equal(page.headers.link, next === undefined ? undefined : `<${next}>; rel="next"`, "in the body and in Link alike");
    if (next !== undefined) t.match(next, /^http:\/\/[^/]+\/v1\/commitments\?/, "a full address");
    page = next === undefined ? undefined : await get(next.slice(next.indexOf("/v1/")));
  }
  t.ok(pages > 0);
  t.strictSame(
    found.sort(),
    all.items
      .filter(({ kind }: Json) => ["construction-gift", "joint-task", "training-course"].includes(kind))
      .map(({ id }: Json) => id)
      .sort(),
  );
  t.equal(all.next, undefined, "too large a limit is the largest");
  for (const wrong of ["-1", "0", "", "%20", "0x10", "1e1", "1.5", "٣"])
    t.match(
      await get(`commitments?limit=${wrong}`),
      { status: 400, json: { code: "INVALID_QUERY", errors: [{ parameter: "limit" }] } },
      wrong,
    );

  const { next } = (await get("commitments?limit=1")).json;
  const cursor = new URL(next).searchParams.get("cursor") as string;
  t.match(cursor, /^[\w-]+$/, "fit for an address");
  t.notMatch(
    (await get("commitments?limit=1", { "x-forwarded-host": "evil.example" })).json.next,
    /evil/,
    "whoever asks cannot choose the host",
  );
  t.match(await get(`commitments?limit=1&kind=joint-task&cursor=${cursor}`), { status: 400, json: { code: "INVALID_CURSOR" } });
  t.equal(all.total, undefined, "nothing is counted unasked");
  t.equal((await get("commitments?limit=1", { prefer: "return=total-count" })).json.total, all.items.length);
});

t.test("Which form", async (t) => {
  const form = async (path: string, accept?: string) => {
    const { status, headers } = await get(path, accept === undefined ? {} : { accept });
    return status === 200 ? String(headers["content-type"]).split(";", 1)[0] : status;
  };
  t.equal(await form("parties"), "application/json");
  t.equal(await form("parties", "text/csv"), "text/csv");
  t.equal(await form("parties.csv", "application/json"), "text/csv", "a suffix wins");
  t.equal(await form("parties.json", "text/csv"), "application/json");
  t.equal(await form("parties", "text/csv;q=0.1, application/json"), "application/json");
  t.equal(await form("parties", "image/png"), 406);
  t.equal(await form("/openapi.json", "image/png"), "application/json", "never 406");
  t.equal(await form("/docs", "image/png"), "text/html", "never 406");
});

t.test("Changes since", async (t) => {
  const types: string[] = [];
  await register.read("parties");
  let page = (await get("events?limit=50")).json;
  t.equal(page.items.length, 50);
  for (;;) {
    types.push(...page.items.map(({ type }: Json) => type));
    if (page.next === undefined) break;
    page = (await get(page.next.slice(page.next.indexOf("/v1/")))).json;
  }
  t.equal(types[0], "LedgerOpened");
  const recorded = await post("commitments/changed/agree", gift);
  await after("commitments/changed", recorded);
  const news = (await get(`events?after=${page.after}`)).json;
  t.strictSame(
    news.items.map(({ type, subject }: Json) => [type, subject]),
    [["CommitmentAgreed", "commitments/changed"]],
    "the last page says where to come back",
  );
  t.equal(news.after, recorded.json.position);
});

t.test("Operations", async (t) => {
  const metadata = { schemaVersion: 1, recordedAt: register.clock.now(), actor: { id: "local", assurance: "declared" }, claims: [] };
  const newer = {
    id: "00000000-0000-4000-8000-0000000000ee",
    type: "MoonMoved",
    data: {},
    metadata: { ...metadata, correlationId: "moon" },
  };
  const { position } = await register.store.append("commitment-moon", [newer], { expectedRevision: "no-stream" });
  const tag = (await get("events?limit=1")).json.after.split(".")[0];
  const parked = "operations/parked/commitment/commitment-moon";
  t.match(await get(`${parked}?after=${tag}.${position}`), { status: 200, json: { attempts: 1, event: { id: newer.id } } });

  const reason = { reason: "written by a newer program" };
  const by = { "idempotency-key": "moon-1", "camket-actor": "operator-7" };
  const dry = await post(`${parked}/replay?validateOnly=true`, reason, by);
  t.match(dry, { status: 200, json: { validateOnly: true, events: [{ type: "ParkedStreamReplayRequested" }] } });
  t.match((await get("events?thing=ledger&type=ParkedStreamReplayRequested")).json.items, [], "a dry run writes nothing");
  const tried = await post(`${parked}/replay`, reason, by);
  t.match(tried, {
    status: 201,
    json: {
      id: "operations",
      events: [{ actor: { id: "operator-7" }, data: { view: "commitment", stream: "commitment-moon", eventId: newer.id } }],
    },
  });
  t.match(await after(parked, tried), { status: 200, json: { attempts: 2 } }, "tried again, and it waits as before");
  t.equal((await get(String(tried.headers.location))).json.event.type, "ParkedStreamReplayRequested", "`Location` has the event");

  t.match(await post(`${parked}/discard`, { ...reason, eventId: tried.json.events[0].id }), {
    status: 409,
    json: { code: "NOT_PARKED", waitsAt: newer.id },
  });
  t.match(await post(`${parked}/discard`, reason, { "if-match": '"99"' }), { status: 412, json: { code: "STALE_REVISION" } });
  const discarded = await post(`${parked}/discard`, { ...reason, eventId: newer.id }, { prefer: "return=minimal" });
  t.match(discarded, { status: 201, json: { revision: tried.json.revision + 1, events: undefined } });
  t.match(await after(parked, discarded), { status: 404 }, "the view went on without it");
  t.match(await post(`${parked}/discard`, reason), {
    status: 409,
    json: { code: "NOT_PARKED", view: "commitment", stream: "commitment-moon" },
  });

  const again = await post(`${parked}/replay`, reason, by);
  t.strictSame([again.status, again.text, again.headers["idempotent-replayed"]], [201, tried.text, "true"], "a repeat is seen in the log");
  t.match(await post(`${parked}/replay`, { reason: "another" }, by), { status: 422, json: { code: "IDEMPOTENCY_KEY_REUSED" } });
  t.match(await post("operations/parked/moon/commitment-moon/replay", reason), {
    status: 404,
    json: { code: "UNKNOWN_VIEW", views: Array },
  });
  for (const wrong of [{}, { reason: "no" }, { reason: "x".repeat(1_001) }])
    t.match(await post(`${parked}/discard`, wrong), { status: 422, json: { errors: [{ pointer: "#/reason" }] } });
  t.match(await post("operations/views/rebuild", { ...reason, viewsVersion: 1 }), { status: 422 });

  const rebuilt = await post("operations/views/rebuild", reason);
  t.match(rebuilt, { status: 201, json: { events: [{ type: "ViewsRebuildRequested", data: { viewsVersion: Number } }] } });
  await after("parties", rebuilt);
  const shown = (await get("events?subject=ledger/operations")).json.items;
  t.strictSame(
    shown.map(({ type }: Json) => type),
    ["ParkedStreamReplayRequested", "ParkedEventDiscarded", "ViewsRebuildRequested"],
  );

  const taken = await post("operations/exports", { what: "log", reason: "for the audit" }, { "camket-actor": "auditor-3" });
  const data = { what: "log", format: "ndjson", reason: "for the audit" };
  t.match(taken, { status: 201, json: { id: "exports", events: [{ type: "LedgerExportRequested", actor: { id: "auditor-3" }, data }] } });
  await after("parties", taken);
  t.match((await get(String(taken.headers.location))).json.event, { type: "LedgerExportRequested", subject: "ledger/exports" });
  t.match(await post("operations/exports", { what: "backup" }), { status: 201, json: { events: [{ data: { format: "sqlite" } }] } });
  for (const wrong of [{}, { what: "table" }, { what: "log", reason: "x".repeat(2_001) }])
    t.match(await post("operations/exports", wrong), { status: 422, json: { code: "INVALID_BODY" } });
  t.match(await post("operations/exports?validateOnly=true", { what: "log" }), { status: 400, json: { code: "INVALID_QUERY" } });
});

t.test("Moments", async (t) => {
  const { next } = (await get("commitments?limit=1")).json;
  const cursor = new URL(next).searchParams.get("cursor");
  const [event] = (await get("events?type=CommitmentAgreed&limit=1")).json.items;
  const one = "commitments/dac-chung-police-building";
  const moments = [
    ["knownAt=2999-01-01", "INVALID_QUERY", "knownAt", "latest"],
    ["knownAt=2999-01-01T00:00:00Z", "INVALID_QUERY", "knownAt", "latest"],
    ["knownAt=1999-01-01", "INVALID_QUERY", "knownAt", "earliest"],
    ["knownAt=other1.3", "INVALID_POSITION", "knownAt", undefined],
    ["knownAt=some%20day", "INVALID_QUERY", "knownAt", undefined],
    ["validAt=2023-02-30", "INVALID_QUERY", "validAt", undefined],
    ["validAt=soon", "INVALID_QUERY", "validAt", undefined],
    ["after=other1.3", "INVALID_POSITION", "after", undefined],
  ] as const;
  for (const path of [
    ...["commitments", one, `${one}/history`, `${one}/steps`, `events/${event.id}`, "parties/sekong/lineage", "search?text=police"],
    ...["boards/overview", "boards/money", "reports/agreements?from=2022-01-01&to=2022-12-31", "calendar", "changes?since=2026-02-01"],
    "diff?from=2026-02-01",
  ])
    for (const [query, code, parameter, allowed] of moments) {
      const { status, json } = await get(`${path}${path.includes("?") ? "&" : "?"}${query}`);
      t.match({ status, json }, { status: 400, json: { code, errors: [{ parameter }] } }, `${path} ${query}`);
      if (allowed !== undefined) t.match(json[allowed], /^\d{4}-/, `${path} ${query} says what is allowed`);
    }
  const others = ["commitments?limit=1&kind=scholarship", "parties?limit=1", `${one}/history?limit=1`, `${one}/steps?limit=1`];
  for (const path of [...others, "events?sort=-position&limit=1", "diff?from=2026-02-01&limit=1", "boards/due?limit=1"])
    t.match(
      await get(`${path}&cursor=${cursor}`),
      { status: 400, json: { code: "INVALID_CURSOR" } },
      `${path} with the cursor of another list`,
    );
});

t.test("Dry run", async (t) => {
  const dry = (path: string, body: object) => post(`${path}?validateOnly=true`, body);
  const rehearsed = await dry("commitments/rehearsed/agree", gift);
  t.match(rehearsed, { status: 200, json: { validateOnly: true, revision: 0, events: [{ type: "CommitmentAgreed", revision: 0 }] } });
  t.equal(rehearsed.json.position, undefined);
  t.equal((await get("commitments/rehearsed")).status, 404, "nothing was written");
  for (const [path, body] of [
    ["commitments/rehearsed/agree", { ...gift, obligors: [{ partyId: "nobody" }] }],
    ["commitments/rehearsed/agree", { ...gift, kind: "castle" }],
    ["commitments/idempotent-2/accept-handover", acceptance],
    ["commitments/nothing/start", {}],
  ] as const) {
    const [tried, real] = [await dry(path, body), await post(path, body)];
    t.ok(real.status >= 400);
    t.strictSame(
      [tried.status, tried.json.code, tried.json.detail],
      [real.status, real.json.code, real.json.detail],
      "fails as the real one",
    );
  }
  t.match(await post("commitments/rehearsed/agree?validateonly=true", gift), { status: 400 }, "a misspelt dry run never writes");
});

t.test("Prefer", async (t) => {
  const brief = await post("commitments/preferred/agree", gift, { prefer: "return=minimal" });
  t.match(brief, { status: 201, headers: { "preference-applied": "return=minimal" }, json: { revision: 0 } });
  t.equal(brief.json.events, undefined);
  const read = await after("commitments/preferred", brief, { prefer: "wait=5" });
  t.match(read, { status: 200, headers: { "preference-applied": "wait=5" } }, "a read waits for the write");
  t.match((await get("parties", { prefer: "wait=86400" })).headers["preference-applied"], /^wait=5$/, "for a bounded time");
  t.equal(
    (await get("parties", { prefer: "handling=strict; x" })).headers["preference-applied"],
    undefined,
    "what is not known is ignored",
  );
});

t.test("JSON", async (t) => {
  const value = { amount: "10600000000", currency: "VND", qualifier: "exact" };
  const plain = await post("commitments/plain/agree", { ...gift, value, due: "../2023-09" });
  const answers = [await get("health"), plain];
  for (const thing of ["commitments", "agreements", "requests", "meetings", "parties", "sources", "indicators"]) {
    const list = await get(`${thing}?limit=500`);
    answers.push(list, await get(`${thing}/${list.json.items[0].id}`), await get(`${thing}/${list.json.items[0].id}/history`));
  }
  answers.push(await get("events?limit=500"), await get("boards/money"));
  for (const { json } of answers) {
    t.ok(typeof json === "object" && !Array.isArray(json), "an object at the top");
    t.notMatch(JSON.stringify(json), /:null\b/, "absent, never null");
    for (const [, instant] of JSON.stringify(json).matchAll(/"(?:recordedAt|knownAt)":"([^"]+)"/g))
      t.match(instant, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "RFC 3339, in UTC");
  }
  t.match((await after("commitments/plain", plain)).json, {
    value,
    schedule: { due: { edtf: "../2023-09", latest: "2023-09-30" } },
  });
  t.match(await post("commitments/plain/start", { colour: "red" }), { status: 422, json: { errors: [{ pointer: "#/colour" }] } });
  t.match(await post("commitments/plain/start", { reason: null }), { status: 422 });
  t.match(await get("commitments?colour=red"), { status: 400, json: { errors: [{ parameter: "colour" }] } });
});

t.test("CloudEvents", async (t) => {
  const { items } = (await get("events?limit=500")).json;
  for (const event of items) {
    t.match(event, {
      specversion: "1.0",
      id: /^[0-9a-f-]{36}$/,
      source: /^\/ledgers\//,
      type: /^[A-Z]\w+$/,
      subject: /^\w+\/[a-z0-9-]+$/,
      time: /Z$/,
      datacontenttype: "application/json",
      data: Object,
      sequence: /^\d+$/,
      correlationid: String,
      recordedtime: /Z$/,
    });
    for (const name of Object.keys(event)) t.match(name, /^[a-z0-9]{1,20}$/, "a name of an attribute");
  }
  const sequences = items.map(({ sequence }: Json) => sequence);
  t.strictSame([...sequences].sort(), sequences, "in the order of the log");
  const caused = items.find(({ causationid }: Json) => items.some(({ id }: Json) => id === causationid));
  t.ok(caused, "what a policy gave names its cause");
  const together = (await get(`events?correlation=${caused.correlationid}`)).json.items.map(({ id }: Json) => id);
  t.strictSame([together.includes(caused.id), together.includes(caused.causationid)], [true, true], "a request finds all that it caused");
  t.equal((await get(`events/${caused.causationid}`)).json.effects.items.map(({ id }: Json) => id).includes(caused.id), true);
  const answered = await post("commitments/correlated/agree", gift);
  await after("commitments/correlated", answered);
  t.match((await get(`events?correlation=${answered.json.correlationId}`)).json.items, [{ subject: "commitments/correlated" }]);
});

t.test("OpenAPI", async (t) => {
  const { description } = documented();
  const operations = Object.entries<Json>(description.paths).flatMap(([path, verbs]) =>
    Object.entries<Json>(verbs).map(([verb, operation]) => ({ name: `${verb.toUpperCase()} ${path}`, path, operation })),
  );
  t.match(description.openapi, /^3\.1\./);

  const own = ["/", "/openapi.json", "/docs", "/docs/", "/docs/scalar.js", "/problems/"];
  const described = new Set(operations.map(({ name }) => name));
  const there = mounted
    .filter(({ method, path }) => method !== "HEAD" && !own.includes(path))
    .map(({ method, path }) => `${method} ${path}`);
  t.ok(there.length > commands.length);
  for (const route of there) t.ok(described.has(route) || described.has(withoutForm(route)), `${route} is described`);
  t.strictSame(
    [...described].filter((name) => !there.includes(name)),
    [],
    "and nothing else is",
  );

  const codes = new Set(problems.map(({ status, code }: Json) => `${status} ${code}`));
  const ids = operations.map(({ operation }) => operation.operationId);
  t.equal(new Set(ids).size, ids.length, "operation ids are unique");

  for (const { name, operation } of operations) {
    const answers = Object.entries<Json>(operation.responses);
    t.ok(operation.summary && operation.tags.length === 1, `${name}: summary and tag`);
    const successes = answers.filter(([status]) => /^2/.test(status)).flatMap(([, { content = {} }]) => Object.values<Json>(content));
    t.ok(
      successes.some(({ example, schema }) => example !== undefined || schema.format === "binary"),
      `${name}: an example of its answer`,
    );
    for (const [type, { schema, example }] of Object.entries<Json>(operation.requestBody?.content ?? {}))
      t.ok(example !== undefined || schema.examples?.length > 0 || /multipart|openxml/.test(type), `${name}: an example of its body`);
    for (const [status, { content }] of answers.filter(([status]) => /^[45]/.test(status))) {
      const { schema } = content["application/problem+json"];
      const named: string[] = schema.allOf.flatMap(({ properties }: Json) => properties?.code.enum ?? []);
      t.ok(named.length > 0, `${name}: ${status} names its codes`);
      for (const code of named) t.ok(codes.has(`${status} ${code}`), `${name}: ${code} is a problem of status ${status}`);
    }
  }
});

t.test("Typed client", async (t) => {
  const camket = createCamket({ baseUrl });
  const { id } = await answerOf(camket.GET("/v1/parties/{id}", { params: { path: { id: "sekong" } } }));
  t.equal(id, "sekong");
  await t.rejects(answerOf(camket.GET("/v1/parties/{id}", { params: { path: { id: "nobody" } } })), CamketProblem);
});

/** A service of its own, whose log is read. */
async function serviceWith(roles: readonly Role[] = []) {
  const lines: Json[] = [];
  const clock = settableClock("2023-11-10T02:00:00Z");
  const log = logTo("info", { write: (line: string) => void lines.push(JSON.parse(line)) });
  const store = openSqliteStore({ file: ":memory:" });
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock });
  const app = await buildApp({ store, ledger, log, roles: [commandRole({ store, ledger, clock, log }), ...roles] });
  return {
    app,
    lines,
    async close() {
      await app.close();
      await store.close();
    },
  };
}

t.test("Request id", async (t) => {
  const { app, lines, close } = await serviceWith();
  t.teardown(close);
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  const payload = { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" };
  for (const [url, sent] of [
    ["/v1/parties/quang-nam/register", payload],
    ["/v1/parties/quang-nam/register", payload],
    ["/v1/parties/quang-nam/register", { level: 1 }],
    ["/nothing", {}],
  ] as const) {
    const answer = await app.inject({ method: "POST", url, payload: sent, headers: { "x-request-id": "client-7", traceparent } });
    t.equal(answer.headers["x-request-id"], "client-7", `on every answer: ${answer.statusCode}`);
  }
  t.match((await app.inject("/livez")).headers["x-request-id"], /^[0-9a-f-]{36}$/, "ours where the client has none");
  t.ok(lines.length >= 3);
  for (const line of lines) t.equal(line.requestId, "client-7", "in every line of the log");
});

t.test("Probes", async (t) => {
  let asked = 0;
  let ok = false;
  const views: Role = {
    name: "views",
    plugin: async () => {},
    ready: async () => {
      asked += 1;
      return { name: "views", ok, detail: "1 of 5" };
    },
    close: async () => {},
  };
  const { app, close } = await serviceWith([views]);
  t.teardown(close);
  t.equal((await app.inject("/livez")).statusCode, 200);
  t.equal(asked, 0, "/livez touches nothing");
  const before = await app.inject("/readyz");
  t.equal(before.statusCode, 503, "until the views have what the log had at start");
  t.ok(before.headers["retry-after"]);
  for (const check of before.json().checks) t.match(check, { name: String, ok: Boolean, ms: Number });
  ok = true;
  t.equal((await app.inject("/readyz")).statusCode, 200);
});

t.test("what the framework would let pass", async (t) => {
  const { app, close } = await serviceWith([
    {
      name: "faulty",
      ready: async () => ({ name: "faulty", ok: true }),
      close: async () => {},
      plugin: async (app) => {
        const schema = { hide: true, response: { 200: CommandAnswer.pick({ revision: true }) } };
        app.get("/faulty", { schema }, async () => ({ revision: "three" }) as never);
        app.get("/talkative", { schema }, async () => ({ revision: 3, secret: "s" }) as never);
      },
    },
  ]);
  t.teardown(close);
  const body = { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" };
  const send = async (
    path: string,
    payload: string | undefined,
    headers: Record<string, string> = { "content-type": "application/json" },
  ) => {
    const answer = await app.inject({ method: "POST", url: `/v1/parties/${path}`, headers, ...(payload === undefined ? {} : { payload }) });
    return [answer.statusCode, answer.json().code];
  };
  t.test("another content type is refused, and no body is checked as an empty one", async (t) => {
    t.strictSame(await send("x/register", JSON.stringify(body), { "content-type": "text/plain" }), [415, "UNSUPPORTED_MEDIA_TYPE"]);
    t.strictSame(await send("x/register", undefined, {}), [422, "INVALID_BODY"]);
  });
  t.test("a key that stands twice is refused", async (t) => {
    t.strictSame(await send("x/register", '{"country":"VN","country":"LA"}'), [400, "DUPLICATE_KEY"]);
  });
  t.test("%2F and %00 are no part of an id", async (t) => {
    for (const id of ["a%2Fb", "a%00", "..%2Fx"]) t.strictSame(await send(`${id}/register`, JSON.stringify(body)), [422, "INVALID_ID"], id);
  });
  t.test("lone surrogates and numbers that no double holds are refused", async (t) => {
    t.strictSame(await send("x/register", '{"country":"\\ud800"}'), [422, "UNSTORABLE_TEXT"]);
    t.strictSame(await send("x/register", '{"country":1e999}'), [422, "UNSTORABLE_NUMBER"]);
    t.strictSame(await send("x/register", '{"country":NaN}'), [400, "MALFORMED_JSON"]);
  });
  t.test("an answer that misses its schema is 500, and what the schema does not have is left out", async (t) => {
    t.equal((await app.inject("/faulty")).statusCode, 500);
    t.strictSame((await app.inject("/talkative")).json(), { revision: 3 });
  });
});

t.test("SSE", async (t) => {
  const follow = async (path: string, headers: Record<string, string> = {}) => {
    const gone = new AbortController();
    const answer = await fetch(`${baseUrl}/v1/${path}`, { headers: { accept: "text/event-stream", ...headers }, signal: gone.signal });
    const retries: number[] = [];
    const events = (answer.body as ReadableStream<Uint8Array<ArrayBuffer>>)
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream({ onRetry: (ms) => retries.push(ms) }))
      .getReader();
    const next = async (): Promise<Json> => (await events.read()).value;
    return { answer, retries, next, gone, end: events };
  };
  const first = await follow("events");
  t.match(first.answer.headers.get("content-type"), /^text\/event-stream/);
  const [opened, second] = [await first.next(), await first.next()];
  t.match(opened, { event: "LedgerOpened", id: /^\w+\.\d+$/ });
  t.equal(JSON.parse(opened.data).data.position, opened.id, "the id is the position");
  t.strictSame(first.retries.length, 1);
  first.gone.abort();

  for (const resumed of [await follow("events", { "last-event-id": opened.id }), await follow(`events?after=${opened.id}`)]) {
    t.equal((await resumed.next()).id, second.id, "it goes on after that one");
    resumed.gone.abort();
  }
  t.equal((await get("/health")).json.limits.query.heartbeatMs, 15_000, "a sign of life every 15 s");
  const { position } = (await post("commitments/live/agree", gift)).json;
  const live = await follow(`events?after=${position}`);
  await post("commitments/live/start", {});
  t.match(await live.next(), { event: "ImplementationStarted" }, "as it is recorded");
  const ended = live.end.closed;
  const reading = live.next();
  await close();
  t.equal(await reading, undefined, "ended in order when the service ends");
  await t.resolves(ended);
});
