import { hash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { commands, rejections } from "@camket/domain";
import { type EventStore, StoreUnavailable } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { edgeProblems, logTo, settableClock } from "@camket/platform";
import t from "tap";
import { buildApp, type Check, commandRole, openLedger, queryRole, type Role } from "./index.ts";
import { otherRoles } from "./role.ts";

const clock = settableClock("2023-09-15T02:00:00Z");
const log = logTo("silent");
const timeZone = "Asia/Ho_Chi_Minh";
const province = { names: { vi: "tỉnh Quảng Nam" }, level: "province", country: "VN" };

interface Options {
  readonly roles?: readonly Role[];
  readonly readiness?: readonly (() => Promise<Check>)[];
  readonly store?: EventStore;
}
async function service(
  t: { teardown(work: () => unknown): void },
  { roles = [], readiness = [], store = openSqliteStore({ file: ":memory:" }) }: Options = {},
) {
  const ledger = await openLedger(store, { timeZone, clock });
  const app = await buildApp({ store, ledger, log, readiness, roles: [commandRole({ store, ledger, clock, log }), ...roles] });
  t.teardown(async () => {
    await app.close();
    await store.close();
  });
  return { app, store, ledger };
}

t.test("a ledger is opened once, and its own word counts afterwards", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  t.teardown(() => store.close());
  const ledger = await openLedger(store, { timeZone, clock });
  t.match(ledger, { timeZone, tag: /^[a-z0-9]{8}$/, ledgerId: /^[0-9a-f-]{36}$/ });
  t.strictSame(await openLedger(store, { timeZone, clock }), ledger);
  t.match(await store.readAll(), [
    { stream: "ledger-main", type: "LedgerOpened", metadata: { recordedAt: clock.now(), schemaVersion: 1 } },
  ]);
  await t.rejects(openLedger(store, { timeZone: "UTC", clock }), /CAMKET_TIME_ZONE is "UTC"; allowed: "Asia\/Ho_Chi_Minh"/);
});

t.test("processes that start at once on an empty log open one ledger", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  const ledgers = await Promise.all(Array.from({ length: 8 }, () => openLedger(store, { timeZone, clock })));
  for (const ledger of ledgers) t.strictSame(ledger, ledgers[0]);
  t.equal((await store.readAll()).length, 1);
  await store.close();
});

t.test("a ledger that another process opens between two looks is found", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  let other: Promise<unknown> | undefined;
  const late: EventStore = {
    ...store,
    async head() {
      other ??= openLedger(store, { timeZone, clock });
      await other;
      return store.head();
    },
  };
  t.strictSame(await openLedger(late, { timeZone, clock }), await other);
  await store.close();
});

t.test("a log that no ledger was opened in is left alone", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  t.teardown(() => store.close());
  await store.append("orders-1", [{ id: "00000000-0000-4000-8000-000000000001", type: "Ordered", data: {}, metadata: {} }], {
    expectedRevision: "no-stream",
  });
  await t.rejects(openLedger(store, { timeZone, clock }), /none of Camket's/);
});

t.test("an unknown path is 404, a known one with another method 405 with Allow, both as problems", async (t) => {
  const { app } = await service(t);
  for (const [method, url, status, code, allow] of [
    ["GET", "/nothing", 404, "UNKNOWN_PATH"],
    ["POST", "/v1/commitments/x/fly", 404, "UNKNOWN_PATH"],
    ["POST", "/v1/castles/x/register", 404, "UNKNOWN_PATH"],
    ["POST", "/v1/commitments/start", 404, "UNKNOWN_PATH"],
    ["GET", "/v1/commitments/x/start", 405, "METHOD_NOT_ALLOWED", "POST"],
    ["DELETE", "/v1/parties/x/register", 405, "METHOD_NOT_ALLOWED", "POST"],
    ["PUT", "/v1/commands", 405, "METHOD_NOT_ALLOWED", "POST"],
    ["POST", "/health", 405, "METHOD_NOT_ALLOWED", "GET, HEAD"],
    ["OPTIONS", "/v1/parties/register", 405, "METHOD_NOT_ALLOWED", "POST"],
    ["GET", "/%zz", 400, "MALFORMED_ADDRESS"],
    ["POST", `/v1/commitments/${"a".repeat(600)}/start`, 404, "UNKNOWN_PATH"],
  ] as const) {
    const answer = await app.inject({
      method,
      url,
      headers: { "content-type": "text/plain" },
      ...(method === "GET" ? {} : { payload: "x" }),
    });
    t.equal(answer.statusCode, status, `${method} ${url.slice(0, 60)}`);
    t.equal(answer.json().code, code);
    t.equal(answer.headers.allow, allow);
    t.match(answer.headers["content-type"], /^application\/problem\+json/);
    t.equal(answer.headers["x-request-id"], answer.json().instance);
  }
});

t.test("at a command that there is not, those of the thing are told, and which one is meant", async (t) => {
  const { app } = await service(t);
  const told = async (url: string) => (await app.inject({ method: "POST", url })).json();
  const slip = await told("/v1/commitments/x/hand-ovr");
  t.match(slip, {
    code: "UNKNOWN_PATH",
    nearest: "hand-over",
    detail: /^commitments have no command "hand-ovr": did you mean "hand-over"\? there are /,
  });
  t.ok(slip.commands.includes("accept-handover") && !slip.commands.includes("sign"));
  t.match(await told("/v1/commitments/agre"), {
    nearest: "agree",
    detail: /that chooses the id: did you mean "agree"\? without an id there are propose, pledge, agree/,
  });
  t.match(await told("/v1/commitment/x/start"), { detail: 'there is nothing at "/v1/commitment/x/start": did you mean commitments?' });
  t.match(await told("/v1/dams/x/register"), { detail: "there is nothing at /v1/dams/x/register" });
});

t.test("every answer has the request's id: the client's own, where it is fit for one", async (t) => {
  const { app } = await service(t);
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: "POST",
      url: "/v1/parties/x/register",
      headers: { "content-type": "application/json", ...headers },
      payload: province,
    });
  t.equal((await post({ "x-request-id": "abc-1.2_3~4" })).headers["x-request-id"], "abc-1.2_3~4");
  t.match((await post({ "x-request-id": "a\tb" })).headers["x-request-id"], /^[0-9a-f-]{36}$/);
  t.match((await app.inject("/livez")).headers["x-request-id"], /^[0-9a-f-]{36}$/);
});

t.test("/livez touches nothing; /readyz asks the store and each role, with its time", async (t) => {
  let ok = false;
  const views: Role = {
    name: "query",
    plugin: async () => {},
    ready: async () => ({ name: "views", ok, detail: "1 of 5" }),
    close: async () => {},
  };
  const { app, store } = await service(t, { roles: [views] });
  const before = await app.inject("/readyz");
  t.equal(before.statusCode, 503);
  t.match(before.json(), {
    status: "not-ready",
    checks: [{ name: "store", ok: true, ms: Number }, { name: "command" }, { name: "views", ok: false, detail: "1 of 5" }],
  });
  ok = true;
  t.match((await app.inject("/readyz")).json(), { status: "ready" });
  await store.close();
  t.equal((await app.inject("/readyz")).statusCode, 503, "a store that is gone");
  t.equal((await app.inject("/livez")).statusCode, 200);
});

t.test("a log whose writer has ended is read on, and is not ready: somebody must look", async (t) => {
  const store: EventStore = {
    ...openSqliteStore({ file: ":memory:" }),
    refusal: () => "the log's writer has ended (disk image is malformed)",
  };
  const { app } = await service(t, { store });
  const { statusCode, body } = await app.inject("/readyz");
  t.equal(statusCode, 503);
  t.match(JSON.parse(body).checks[0], { name: "store", ok: false, detail: { refusal: /writer has ended/ } });
});

t.test("what else must be ready can be added, and a check that throws is not ok", async (t) => {
  const { app } = await service(t, { readiness: [async () => ({ name: "sample", ok: true }), () => Promise.reject(new Error("secret"))] });
  const { statusCode, body } = await app.inject("/readyz");
  t.equal(statusCode, 503);
  t.match(body, /"sample"/);
  t.notMatch(body, /secret/);
});

t.test("/health says the version, the ledger, the roles and every limit", async (t) => {
  const { app, ledger } = await service(t);
  const health = (await app.inject("/health")).json();
  t.match(health, { version: /^\d+\.\d+\.\d+$/, roles: ["command"], ledger });
  t.match(health.limits, {
    http: { requestTimeoutMs: Number },
    commands: { bodyBytesMax: 262_144, uploadLinesMax: 10_000 },
    log: { eventBytesMax: Number },
  });
});

t.test("OpenAPI 3.1 has every command with its operation, its example and its problems", async (t) => {
  const { app } = await service(t);
  const answer = await app.inject("/openapi.json");
  t.match(answer.headers["content-type"], /^application\/json/);
  const { openapi, paths, components } = answer.json();
  t.match(openapi, /^3\.1\./);
  const operations = new Set<string>();
  for (const { thing, name, begins, example, summary } of commands) {
    const { post } = paths[`/v1/${thing}/{id}/${name}`];
    t.strictSame(post.requestBody.content["application/json"].example, example, `${thing}/${name}`);
    t.equal(post.summary, summary);
    for (const status of ["200", "400", "404", "409", "412", "413", "415", "422", "503"])
      t.ok(post.responses[status], `${thing}/${name}: ${status}`);
    t.equal(paths[`/v1/${thing}/${name}`] !== undefined, begins);
    operations.add(post.operationId);
  }
  t.equal(operations.size, commands.length, "operation ids are unique");
  t.ok(paths["/v1/commands"].post.requestBody.content["application/x-ndjson"].example);
  for (const ref of answer.body.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    t.ok(components.schemas[ref[1] as string], String(ref[1]));
});

t.test("each route of the service is in OpenAPI, but its own documents", async (t) => {
  const { app } = await service(t);
  const { paths } = (await app.inject("/openapi.json")).json();
  const routes = new Set(Object.keys(paths));
  for (const path of ["/livez", "/readyz", "/health", "/problems", "/problems/{code}", "/v1/commands"]) t.ok(routes.has(path), path);
  t.notOk(routes.has("/docs"));
});

t.test("a process that plays one role describes the whole API, the same as one that plays both", async (t) => {
  const described = async (played: readonly ("command" | "query")[]) => {
    const store = openSqliteStore({ file: ":memory:" });
    const ledger = await openLedger(store, { timeZone, clock });
    const roles: Role[] = [];
    if (played.includes("command")) roles.push(commandRole({ store, ledger, clock, log }));
    if (played.includes("query")) roles.push(queryRole({ store, log: store, dataDir: ":memory:", ledger, clock, logger: log }));
    const app = await buildApp({ store, ledger, roles, log, elsewhere: otherRoles(played) });
    t.teardown(async () => {
      await app.close();
      for (const role of roles) await role.close();
      await store.close();
    });
    const { paths, components } = (await app.inject("/openapi.json")).json();
    return { paths: Object.keys(paths).sort(), schemas: Object.keys(components.schemas).sort() };
  };
  const both = await described(["command", "query"]);
  t.ok(both.paths.includes("/v1/commitments/{id}/history") && both.paths.includes("/v1/commitments/{id}/hand-over"));
  t.strictSame(await described(["command"]), both);
  t.strictSame(await described(["query"]), both);
});

t.test("who takes a table stands in the log before it leaves, and where the log cannot be written none leaves", async (t) => {
  const kept = openSqliteStore({ file: ":memory:" });
  let isFull = false;
  const store: EventStore = {
    ...kept,
    append: (...call) => (isFull ? Promise.reject(new StoreUnavailable("the disk is full")) : kept.append(...call)),
  };
  const ledger = await openLedger(store, { timeZone, clock });
  const query = queryRole({ store, log: store, dataDir: ":memory:", ledger, clock, logger: log });
  const app = await buildApp({ store, ledger, roles: [query], log });
  t.teardown(async () => {
    await app.close();
    await query.close();
    await store.close();
  });
  await app.inject(`/v1/parties?after=${ledger.tag}.${await store.head()}`);
  const take = (actor: string) => app.inject({ url: "/v1/parties.csv?country=VN", headers: { "camket-actor": actor } });
  t.equal((await take("auditor-3")).statusCode, 200);
  t.equal((await take("auditor-3")).statusCode, 200);
  const exported = await store.readStream("ledger-exports");
  const data = { what: "table", address: "/v1/parties.csv", filters: { country: ["VN"] }, format: "csv", size: 1 };
  t.match(exported[0], { type: "LedgerExportRequested", data, metadata: { actor: { id: "auditor-3" }, recordedAt: clock.now() } });
  t.equal(exported.length, 2, "each time that it is taken");
  t.equal((await take("policy:none")).statusCode, 400);
  isFull = true;
  const refused = await take("auditor-3");
  t.match([refused.statusCode, refused.json().code, refused.headers["retry-after"]], [503, "UNAVAILABLE", /\d/]);
  t.notMatch(refused.body, /id,/);
  t.equal((await app.inject("/v1/parties")).statusCode, 200, "reading goes on");
  t.equal((await store.readStream("ledger-exports")).length, 2);
});

t.test("the docs page asks no other host, and its policy allows its own scripts alone", async (t) => {
  const { app } = await service(t);
  const page = await app.inject("/docs");
  t.match(page.headers["content-type"], /^text\/html/);
  t.notMatch(page.body, /https?:\/\//);
  const policy = String(page.headers["content-security-policy"]);
  t.match(policy, /script-src 'self' 'sha256-[^']+';/);
  t.notMatch(policy, /script-src[^;]*unsafe|https?:/);
  const [, source] = /<script src="([^"]+)">/.exec(page.body) ?? [];
  const script = await app.inject(source as string);
  t.match(script.headers["content-type"], /^text\/javascript/);
  t.ok(script.body.length > 1_000_000);
});

t.test("each code has its page, as JSON or as HTML", async (t) => {
  const { app } = await service(t);
  for (const code of [...Object.keys(edgeProblems), ...Object.keys(rejections)]) {
    const page = (await app.inject(`/problems/${code}`)).json();
    t.match(page, { type: `/problems/${code}`, status: Number, title: /./, doc: /./ }, code);
  }
  const html = await app.inject({ url: "/problems/ended", headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } });
  t.match(html.headers["content-type"], /^text\/html/);
  t.match(html.body, /<h1>It had ended by then<\/h1>/);
  t.match(html.body, /stands in <code>eventId<\/code>/, "what is code reads as code");
  t.notMatch(html.body, /`/);
  t.match((await app.inject({ url: "/problems/ended", headers: { accept: "image/png" } })).json(), { code: "NOT_ACCEPTABLE", status: 406 });
  t.match((await app.inject({ url: "/problems/ended", headers: { accept: "text/html;q=0.1, application/json" } })).json(), {
    code: "ENDED",
  });
  t.match((await app.inject("/problems/none")).json(), { code: "UNKNOWN_PATH" });
  const all = await app.inject({ url: "/problems", headers: { accept: "text/html" } });
  t.match(all.headers["content-type"], /^text\/html/);
  t.match(all.body, /<a href="\/problems\/ended">It had ended by then<\/a>/, "a browser is led from one page to all and back");
  for (const { body, headers } of [html, all]) {
    const [, style] = /<style>([^<]+)<\/style>/.exec(body) ?? [];
    const allowed = `style-src 'sha256-${hash("sha256", String(style), "base64")}'`;
    t.match(headers["content-security-policy"], `default-src 'none'; ${allowed}; `, "its own style and nothing else");
  }
  t.match((await app.inject({ url: "/problems", headers: { accept: "image/png" } })).json(), { code: "NOT_ACCEPTABLE" });
  for (const path of ["/problems", "/docs"]) {
    const { statusCode, headers } = await app.inject(`${path}/`);
    t.strictSame([statusCode, headers.location], [308, path], `${path}/`);
  }
  const codes = (await app.inject("/problems")).json().items.map(({ code }: { code: string }) => code);
  t.equal(new Set(codes).size, codes.length, "no code has two meanings");
});

t.test("no answer lets a browser guess, frame or run anything", async (t) => {
  const { app } = await service(t);
  t.match((await app.inject("/health")).headers, {
    "content-security-policy": /default-src 'none'/,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
});

t.test("over a real connection", async (t) => {
  const slow = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const role: Role = {
    name: "slow",
    ready: async () => ({ name: "slow", ok: true }),
    close: async () => {},
    plugin: async (app) => {
      app.get("/slow", async () => {
        started.resolve();
        await slow.promise;
        return { done: true };
      });
    },
  };
  const store = openSqliteStore({ file: ":memory:" });
  const ledger = await openLedger(store, { timeZone, clock });
  const app = await buildApp({ store, ledger, log, roles: [role] });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;

  t.test("what is no HTTP gets a problem too", async (t) => {
    const answer = await raw(port, "GARBAGE\r\n\r\n");
    t.match(answer, /^HTTP\/1\.1 400 /);
    t.match(answer, /"code":"MALFORMED_REQUEST"/);
    t.match(await raw(port, `GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`), /^HTTP\/1\.1 431 [\s\S]*"HEADERS_TOO_LARGE"/);
  });

  t.test("while it closes, what is in flight is answered and what comes new is 503", async (t) => {
    const connection = connect(port, "127.0.0.1");
    let seen = "";
    connection.on("data", (bytes) => {
      seen += bytes;
    });
    connection.write("GET /slow HTTP/1.1\r\nhost: x\r\n\r\n");
    await started.promise;
    const closed = app.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    connection.write("GET /livez HTTP/1.1\r\nhost: x\r\n\r\n");
    await new Promise((resolve) => setTimeout(resolve, 50));
    slow.resolve();
    await new Promise((resolve) => connection.on("close", resolve));
    const [first, second] = seen.split(/(?<=\})HTTP/);
    t.match(first, /^HTTP\/1\.1 200 [\s\S]*"done":true/);
    t.match(second, /^\/1\.1 503 [\s\S]*retry-after: 2[\s\S]*"code":"SHUTTING_DOWN"/);
    await closed;
    await store.close();
    await t.rejects(new Promise((resolve, reject) => httpRequest({ port, host: "127.0.0.1" }, resolve).on("error", reject).end()), {
      code: "ECONNREFUSED",
    });
  });
});

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let seen = "";
    socket.on("data", (bytes) => {
      seen += bytes;
    });
    socket.on("close", () => resolve(seen));
    socket.on("error", reject);
    socket.write(text);
  });
}
