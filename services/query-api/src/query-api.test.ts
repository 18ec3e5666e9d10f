// The read routes: golden scenarios 1 and 11 at (T, K), read-your-write, entity tags, pages, and every wrong parameter; in one thread and in
// several; and a projector that is killed at random moments.
import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type EventStore, StoreUnavailable } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { settableClock } from "@camket/platform";
import { viewsFileName } from "@camket/views";
import t from "tap";
import { follow } from "./follow.ts";
import { queryLimits } from "./limits.ts";
import { inTurn, sharedPages } from "./shared-pages.ts";
import { building, early, folder, late, ledger, memory, openLedger, policeBuilding, recording, serving } from "./under-test.ts";

for (const way of ["in one thread", "in threads of its own"])
  t.test(`the police building at every (T, K), ${way}`, async (t) => {
    const dir = folder(t);
    const file = join(dir, "log.sqlite");
    const store = way === "in one thread" ? memory() : openSqliteStore({ file });
    const { record, first, last } = await policeBuilding(store);
    const s = await serving(
      way === "in one thread" ? { log: store, dataDir: ":memory:" } : { logAt: { kind: "sqlite", file }, dataDir: dir },
    );
    t.match(await s.api.ready(), { name: "views", ok: true });

    const at = async (query: string) => (await s.get(`${building}?${query}`)).body;
    t.match(await at("validAt=2022-09-01&knownAt=2023-10-01"), {
      mayAlreadyBe: ["agreed", "in-implementation", "delivered"],
      stage: undefined,
    });
    t.match(await at(`validAt=2022-09-01&knownAt=${first}`), { stage: undefined, asOf: { position: first } });
    t.match(await at("validAt=2022-09-01&knownAt=2023-12-01"), { stage: "in-implementation", mayAlreadyBe: ["delivered"] });
    t.match(await at("validAt=2023-10-01&knownAt=2023-10-01"), { stage: "delivered", schedule: { status: "due" } });
    t.match(await at("knownAt=2023-12-01"), { stage: "handed-over", schedule: { status: "on-time" }, asOf: { validAt: "2023-12-01" } });
    t.match(await at(`validAt=2023-10-01&after=${last}`), {
      id: "dac-chung-police-building",
      stage: "delivered",
      mayAlreadyBe: [],
      schedule: { due: { edtf: "2023", earliest: "2023-01-01", latest: "2023-12-31" }, status: "due" },
      obligors: [{ partyId: "quang-nam", names: { vi: "Tên quang-nam" }, level: "province", country: "VN" }],
      beneficiaries: [{ partyId: "dac-chung-police", nameAsWritten: "Công an huyện Đắc Chưng", level: "unit", country: "LA" }],
      revision: 4,
      asOf: { validAt: "2023-10-01", position: last },
    });
    const { size, root, asOf } = (await s.get("/v1/ledger/digest")).body as unknown as {
      size: number;
      root: string;
      asOf: { digest: string };
    };
    t.equal(asOf.digest, `${size}:${root}`, "a digest has an address of its own, and stands in every answer");
    t.match((await s.get(`/v1/ledger/digest?size=${size - 1}`)).body, { size: size - 1 });
    t.match((await s.get(`/v1/ledger/digest?size=${size + 1}`)).body, {
      code: "INVALID_QUERY",
      errors: [{ parameter: "size", code: "TOO_LARGE" }],
    });
    t.match((await s.get("/v1/ledger/digest?size=0")).body, { errors: [{ parameter: "size", detail: /a whole number from 1/ }] });

    const list = async (query: string) => (await s.get(`/v1/commitments?${query}`)).body.items.map(({ id }) => id);
    t.strictSame(await list("corridor=quang-nam~sekong&stage=handed-over"), ["dac-chung-police-building"]);
    t.strictSame(await list("corridor=VN~LA&source=nhandan"), await list("corridor=la~vn&source=nhandan"));
    t.strictSame(await list("source=nhandan&handover=unaccepted"), ["dac-chung-police-building"]);
    t.strictSame(await list("corridor=la~vn&schedule=due&schedule=overdue&validAt=2023-10-01&knownAt=2023-10-01"), [
      "dac-chung-police-building",
    ]);
    t.strictSame(await list("party=sekong&text=DAC%20chung&kind=construction-gift"), ["dac-chung-police-building"]);
    t.strictSame(await list("stage=delivered"), []);

    const history = (await s.get(`${building}/history`)).body.items;
    t.equal(history.length, 5);
    t.match(history[1], { occurredOn: { edtf: "../2023-09-14" }, corrected: { occurredOn: { edtf: "2022-08-29" } } });
    t.equal((await s.get(`${building}/history?knownAt=2023-10-01`)).body.items.length, 3);

    t.match((await s.get("/v1/parties?partOf=sekong")).body.items, [
      { id: "dac-chung", parent: { partyId: "sekong", names: { vi: "Tên sekong" } } },
      { id: "dac-chung-police", parent: { partyId: "dac-chung" } },
    ]);
    t.match((await s.get("/v1/parties/dac-chung")).body, {
      names: { vi: "Tên dac-chung" },
      partOf: "sekong",
      parent: { names: { vi: "Tên sekong" } },
      revision: 0,
    });
    t.match((await s.get("/v1/sources?type=news&publisher=nhan%20dan")).body.items, [
      { id: "nhandan", publishedOn: { edtf: "2023-09-15" } },
    ]);
    t.equal((await s.get("/v1/sources/nhandan/history")).body.items.length, 1);

    // Read-your-write: the position of a write is waited for.
    for (let n = 0; n < 5; n++) {
      const { position } = await record("2024-05-01T00:00:00.000Z", `parties/new-${n}/register`, {
        names: { vi: "mới" },
        level: "unit",
        country: "VN",
      });
      t.equal((await s.get(`/v1/parties/new-${n}?after=${position}`)).status, 200);
      t.equal((await s.get(`/v1/parties/new-${n}?knownAt=${position}`)).body.asOf?.position, position);
    }
    const beyond = await s.get(`/v1/parties?after=${ledger.tag}.9999`);
    t.match(beyond, { status: 400, body: { code: "INVALID_POSITION" } });
    await s.close();
    await store.close();
  });

t.test("a pledge cancelled, and late news of its start", async (t) => {
  const store = memory();
  const record = recording(store);
  await openLedger(store, "2021-01-01T00:00:00.000Z");
  await record("2021-01-02T00:00:00.000Z", "parties/a/register", { names: { vi: "a" }, level: "province", country: "VN" });
  const body = { kind: "joint-task", title: { vi: "việc" }, obligors: [{ partyId: "a" }], occurredOn: "2021-03-01" };
  await record("2021-03-02T00:00:00.000Z", "commitments/x/agree", body);
  await record("2024-06-02T00:00:00.000Z", "commitments/x/cancel", { reason: "r", occurredOn: "2024-06-01" });
  await record("2024-06-03T00:00:00.000Z", "commitments/x/start", { occurredOn: "2022-03-01" });
  const s = await serving({ log: store, dataDir: ":memory:" });
  s.clock.set("2024-07-01T00:00:00.000Z");
  const at = async (query: string) => (await s.get(`/v1/commitments/x?${query}`)).body;
  t.match(await at(""), { stage: "cancelled", covered: "in-implementation", schedule: { status: "ended" } });
  t.match(await at("validAt=2022-04-01"), { stage: "in-implementation" });
  t.match(await at("validAt=2022-04-01&knownAt=2024-06-02"), { stage: "agreed" });
  t.match(await s.get("/v1/commitments/x?validAt=2021-02-28"), { status: 404, body: { code: "NOT_YET", firstValidAt: "2021-03-01" } });
  t.match(await s.get("/v1/commitments/x?knownAt=2021-02-01"), { status: 404, body: { code: "NOT_RECORDED_YET" } });
  await s.close();
  await store.close();
});

t.test("entity tags stay while other things are written; 304; what caches may keep", async (t) => {
  const store = memory();
  const { record } = await policeBuilding(store);
  const s = await serving({ log: store, dataDir: ":memory:" });
  const first = await s.get(building);
  const tag = String(first.headers.etag);
  t.match(tag, /^"4\.[\w-]{16}"$/);
  t.equal(first.headers["cache-control"], "no-cache");
  const { position } = await record("2024-05-01T00:00:00.000Z", "parties/other/register", {
    names: { vi: "b" },
    level: "unit",
    country: "VN",
  });
  const second = await s.get(`${building}?after=${position}`, { "if-none-match": `"x", W/${tag}` });
  t.equal(second.status, 304);
  t.equal(second.headers.etag, tag);
  t.equal((await s.get(building, { "if-none-match": '"4.other"' })).status, 200);
  const list = await s.get("/v1/commitments");
  t.equal((await s.get("/v1/commitments", { "if-none-match": String(list.headers.etag) })).status, 304);
  s.clock.set("2024-05-01T00:00:05.000Z");
  t.equal((await s.get(`${building}?knownAt=2024-05-01T00:00:01Z`)).headers["cache-control"], "no-store");
  t.equal((await s.get(`${building}?knownAt=2024-04-01T00:00:01Z`)).headers["cache-control"], "no-cache");
  await s.close();
  await store.close();
});

t.test("pages: next as a full address, in body and Link; limit coerced; a total when asked", async (t) => {
  const store = memory();
  const { record } = await policeBuilding(store);
  for (let n = 0; n < 7; n++)
    await record(late, `parties/p-${n}/register`, { names: { vi: `tên ${n}?` }, level: "commune", country: "VN" });
  const s = await serving({ log: store, dataDir: ":memory:" });
  const seen: unknown[] = [];
  let pages = 0;
  for (let url: string | undefined = "/v1/parties?level=commune&text=ten?&limit=3&sort=-id"; url; pages++) {
    const { body, headers, status } = await s.get(url, { prefer: "return=total-count" });
    t.equal(status, 200);
    t.equal(body.total, 7);
    t.equal(headers["preference-applied"], "return=total-count");
    seen.push(...body.items.map(({ id }) => id));
    if (body.next) t.equal(headers.link, `<${body.next}>; rel="next"`);
    else t.equal(headers.link, undefined);
    t.ok(!body.next || body.next.startsWith("http://"));
    url = body.next?.replace(/^http:\/\/[^/]+/, "");
  }
  t.strictSame([pages, seen], [3, ["p-6", "p-5", "p-4", "p-3", "p-2", "p-1", "p-0"]]);
  t.equal((await s.get("/v1/parties?limit=99999999999999999999")).status, 200);
  const { next = "" } = (await s.get("/v1/parties?limit=1")).body;
  const cursor = new URL(next).searchParams.get("cursor");
  t.match(await s.get(`/v1/parties?limit=1&level=unit&cursor=${cursor}`), { status: 400, body: { code: "INVALID_CURSOR" } });
  t.match(await s.get(`/v1/sources?limit=1&cursor=${cursor}`), { status: 400, body: { code: "INVALID_CURSOR" } });
  t.match((await s.get(`${building}/history?limit=2`)).body, { items: [{ revision: 0 }, { revision: 1 }] });
  const newest = (await s.get(`${building}/history?limit=3&sort=-revision`)).body;
  t.match(newest, { items: [{ revision: 4 }, { revision: 3 }, { revision: 2 }] });
  const rest = (await s.get(String(newest.next).replace(/^http:\/\/[^/]+/, ""))).body;
  t.match([rest.items.map(({ revision }) => revision), rest.next], [[1, 0], undefined]);
  await s.close();
  await store.close();
});

t.test("agreements: pages by the end of their time, entity tags, history; a commitment's page and list name its agreement", async (t) => {
  const store = memory();
  const { record } = await policeBuilding(store);
  const sign = (id: string, period?: string) =>
    record(late, `agreements/${id}/sign`, {
      title: { vi: `Bản ghi nhớ ${id}` },
      parties: [{ partyId: "quang-nam" }, { partyId: "sekong", nameAsWritten: "Sê Kông" }],
      ...(period ? { period } : {}),
      occurredOn: "2023-10-01",
    });
  await sign("long", "2023/2030");
  await sign("short", "2023/2024");
  await sign("endless");
  await sign("over", "2021/2022");
  await record(late, "commitments/dac-chung-police-building/link", { agreementId: "short" });
  const s = await serving({ log: store, dataDir: ":memory:" });
  const seen: unknown[] = [];
  for (let url: string | undefined = "/v1/agreements?corridor=la~vn&sort=end&limit=3"; url; ) {
    const { body, status } = await s.get(url, { prefer: "return=total-count" });
    t.match([status, body.total], [200, 4]);
    seen.push(...body.items.map(({ id }) => id));
    url = body.next?.replace(/^http:\/\/[^/]+/, "");
  }
  t.strictSame(seen, ["over", "short", "long", "endless"]);
  const expiring = await s.get("/v1/agreements?endsBy=2024-12-31&standing=current&party=quang-nam");
  t.match(expiring.body.items, [
    {
      id: "short",
      standing: { status: "current", daysToRenewal: 213, period: { edtf: "2023/2024" } },
      parties: [{}, { nameAsWritten: "Sê Kông" }],
    },
  ]);
  t.equal((await s.get("/v1/agreements?endsBy=2024-12-31", { "if-none-match": "*" })).status, 304);
  const page = await s.get("/v1/agreements/short");
  t.match(page.headers.etag, /^"0\./);
  t.match(page.body, {
    duties: { total: 1, open: 0, items: [{ id: "dac-chung-police-building", schedule: { status: "on-time" }, open: false }] },
  });
  t.equal((await s.get("/v1/agreements/short/history")).body.items.length, 1);
  t.match((await s.get(building)).body, { agreements: [{ id: "short", stage: "signed", standing: "current" }], conflicts: { total: 0 } });
  t.match((await s.get("/v1/commitments?agreement=short&open=false")).body.items, [{ id: "dac-chung-police-building" }]);
  t.match((await s.get("/v1/parties/dac-chung/lineage")).body, { parties: [{ id: "dac-chung" }], successions: [], complete: true });
  await s.close();
  await store.close();
});

t.test("every wrong parameter is 400 by its name, every odd id 404, never a 5xx", async (t) => {
  const store = memory();
  await policeBuilding(store);
  const s = await serving({ log: store, dataDir: ":memory:" });
  for (const [query, parameter, code] of [
    ["stag=agreed", "stag", "UNKNOWN_PARAMETER"],
    ["stage=", "stage", "EMPTY"],
    ["stage=agreed&stage=", "stage", "WRONG_FORM"],
    ["stage=finished", "stage", "WRONG_FORM"],
    ["kind=house", "kind", "WRONG_FORM"],
    ["schedule=late-ish", "schedule", "WRONG_FORM"],
    ["party=nobody", "party", "UNKNOWN_PARTY"],
    ["party=Nobody!", "party", "WRONG_FORM"],
    ["corridor=quang-nam", "corridor", "WRONG_FORM"],
    ["corridor=quang-nam~nowhere", "corridor", "UNKNOWN_PARTY"],
    ["corridor=quang-nam~quang-nam", "corridor", "NO_CORRIDOR"],
    ["corridor=sekong~dac-chung", "corridor", "NO_CORRIDOR"],
    ["corridor=vn~sekong", "corridor", "NO_CORRIDOR"],
    ["corridor=VN~sekong", "corridor", "NO_CORRIDOR"],
    ["corridor=Vn~LA", "corridor", "WRONG_FORM"],
    ["corridor=VN~XX", "corridor", "UNKNOWN_COUNTRY"],
    ["corridor=vn~la&corridor=vn~kh", "corridor", "REPEATED"],
    ["agreement=nobody", "agreement", "UNKNOWN_AGREEMENT"],
    ["agency=nobody", "agency", "UNKNOWN_PARTY"],
    ["place=Somewhere", "place", "WRONG_FORM"],
    ["sector=152", "sector", "WRONG_FORM"],
    ["owner=somebody", "owner", "WRONG_FORM"],
    ["orphaned=yes", "orphaned", "WRONG_FORM"],
    ["open=1", "open", "WRONG_FORM"],
    ["dueFrom=2023-02-30", "dueFrom", "WRONG_FORM"],
    ["dueTo=2023", "dueTo", "WRONG_FORM"],
    ["dueFrom=2023-02-01&dueTo=2023-01-31", "dueFrom", "WRONG_FORM"],
    ["source=nobody", "source", "UNKNOWN_SOURCE"],
    ["atRisk=yes", "atRisk", "WRONG_FORM"],
    ["handover=accepted", "handover", "WRONG_FORM"],
    ["disputed=1", "disputed", "WRONG_FORM"],
    ["dueTo=2023-01-01&dueTo=2023-01-02", "dueTo", "REPEATED"],
    ["limit=0", "limit", "WRONG_FORM"],
    ["limit=-1", "limit", "WRONG_FORM"],
    ["limit=", "limit", "EMPTY"],
    ["limit=%20", "limit", "WRONG_FORM"],
    ["limit=0x10", "limit", "WRONG_FORM"],
    ["limit=1e2", "limit", "WRONG_FORM"],
    ["limit=1.5", "limit", "WRONG_FORM"],
    ["limit=5&limit=5", "limit", "REPEATED"],
    ["sort=name", "sort", "WRONG_FORM"],
    ["text=", "text", "EMPTY"],
    ["text=%20", "text", "WRONG_FORM"],
    ["text=a%00b", "text", "WRONG_FORM"],
    [`text=${"a".repeat(201)}`, "text", "WRONG_FORM"],
    ["validAt=2023", "validAt", "WRONG_FORM"],
    ["validAt=2023-02-30", "validAt", "WRONG_FORM"],
    ["validAt=2023-01-01&validAt=2023-01-02", "validAt", "REPEATED"],
    ["knownAt=2023-09-01", "knownAt", "TOO_EARLY"],
    ["knownAt=2099-01-01", "knownAt", "TOO_LATE"],
    ["knownAt=test1.9999", "knownAt", "TOO_LATE"],
    ["knownAt=soon", "knownAt", "WRONG_FORM"],
    ["__proto__=1", "__proto__", "UNKNOWN_PARAMETER"],
    ["constructor=1", "constructor", "UNKNOWN_PARAMETER"],
  ] as const) {
    const { status, body, headers } = await s.get(`/v1/commitments?${query}`);
    t.equal(status, 400, query);
    t.match(headers["content-type"], "application/problem+json");
    t.match(body, { code: "INVALID_QUERY", type: "/problems/invalid-query", errors: [{ parameter, code }] }, query);
  }
  for (const [query, detail] of [
    ["commitments?stage=agreed&stage=finished", /^stage: "finished" is none of proposed, pledged, agreed, .*verified/],
    ["events?type=RequestSubmited", /^type: "RequestSubmited" is none of the \d+ allowed: did you mean "RequestSubmitted"\?$/],
    ["events?type=Nothing%20like%20it", /^type: "Nothing like it" is none of the \d+ allowed: \/openapi\.json lists them$/],
    ["commitments?open=1", 'open: "1" is none of true, false'],
    ["commitments?sort=name", /^sort: "name" is none of id, -id, title/],
    ["commitments?sector=152", /^sector: "152" is not what belongs here: a DAC sector code of five digits/],
    ["commitments?party=Nobody!", /^party: "Nobody!" is not an id: write /],
    [`commitments?${"kind=scholarship&".repeat(21)}`, "kind: may stand 20 times at most"],
    [`commitments?text=${"a".repeat(201)}`, "text: may have 200 characters at most"],
    ["parties?partof=sekong", /^partof: there is no such parameter here; allowed are level, country, partOf, .*after$/],
    ["boards/money?by=year", 'by: "year" is none of corridor, countries, kind, stage'],
    ["boards/money?in=dong", /^in: "dong" is not a currency of ISO 4217/],
    ["boards/money?in=VND&rate=25400", /^rate: "25400" has 1 part: write currency, figure, source and day with colons between, USD:/],
  ] as const)
    t.match((await s.get(`/v1/${query}`)).body, { code: "INVALID_QUERY", detail, errors: [{ detail: /./ }] }, query);
  for (const [path, parameter, code] of [
    ["requests?dueFrom=2023-02-01&dueTo=2023-01-31", "dueFrom", "WRONG_FORM"],
    ["meetings?from=2023-02-01&to=2023-01-31", "from", "WRONG_FORM"],
    ["boards/money?dueFrom=2023-02-01&dueTo=2023-01-31", "dueFrom", "WRONG_FORM"],
    ["agreements?standing=over", "standing", "WRONG_FORM"],
    ["agreements?stage=agreed", "stage", "WRONG_FORM"],
    ["agreements?endsBy=2023", "endsBy", "WRONG_FORM"],
    ["agreements?party=nobody", "party", "UNKNOWN_PARTY"],
    ["agreements?corridor=vn~quang-nam", "corridor", "NO_CORRIDOR"],
    ["agreements?kind=joint-task", "kind", "UNKNOWN_PARAMETER"],
    ["agreements?sort=due", "sort", "WRONG_FORM"],
    ["parties?ended=gone", "ended", "WRONG_FORM"],
    ["sources?about=commitment/x", "about", "WRONG_FORM"],
    ["sources?about=commitments/X", "about", "WRONG_FORM"],
    ["sources?about=commitments/x/y", "about", "WRONG_FORM"],
    ["sources?about=commitments/nobody", "about", "UNKNOWN_COMMITMENT"],
    ["sources?conflicts=some", "conflicts", "WRONG_FORM"],
    ["sources?retracted=", "retracted", "EMPTY"],
    ["parties/quang-nam/lineage?depth=3", "depth", "UNKNOWN_PARAMETER"],
  ] as const)
    t.match(await s.get(`/v1/${path}`), { status: 400, body: { code: "INVALID_QUERY", errors: [{ parameter, code }] } }, path);
  for (const query of ["after=5", "after=other.5", "after=test1.9999", "after=test1.1-2", "knownAt=other.5"])
    t.match(await s.get(`${building}?${query}`), { status: 400, body: { code: "INVALID_POSITION" } }, query);
  for (const cursor of ["x", "%00", "a".repeat(4_000), "bnVsbA", "W10"])
    t.match(await s.get(`/v1/parties?cursor=${cursor}`), { status: 400, body: { code: "INVALID_CURSOR" } }, cursor.slice(0, 9));
  for (const id of ["..%2f", "%00", "a".repeat(90), "A", "-x", "nobody", "__proto__"])
    for (const thing of ["commitments", "agreements", "parties", "sources"]) {
      t.equal((await s.get(`/v1/${thing}/${id}`)).status, 404, id);
      t.equal((await s.get(`/v1/${thing}/${id}/history`)).status, 404, id);
      t.equal((await s.get(`/v1/parties/${id}/lineage`)).status, 404, id);
    }
  await s.close();
  await store.close();
});

t.test("an answer that the views do not reach in time is 503 with Retry-After", async (t) => {
  const store = memory();
  await policeBuilding(store);
  const stuck: EventStore = {
    ...store,
    async *subscribe({ signal }) {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    },
  };
  const s = await serving({ log: store, dataDir: ":memory:" });
  const head = `${ledger.tag}.${await store.head()}`;
  t.equal((await s.get(`${building}?after=${head}`)).status, 200);
  await s.close();
  const { queryApi } = await import("./index.ts");
  const { fastify } = await import("fastify");
  const { logTo, settableClock } = await import("@camket/platform");
  const recordExport = async () => {};
  const api = queryApi({ log: stuck, dataDir: ":memory:", ledger, clock: settableClock(late), logger: logTo("silent"), recordExport });
  const app = fastify();
  await app.register(api.plugin);
  const slow = await app.inject({ url: `${building}?after=${head}`, headers: { prefer: "wait=0" } });
  t.match(slow, { statusCode: 503, headers: { "retry-after": "1" } });
  t.match(JSON.parse(slow.body), { code: "NOT_CAUGHT_UP" });
  t.match(await api.ready(), { ok: false });
  t.match(await app.inject({ url: building }), { statusCode: 503 });
  await app.close();
  await api.close();
  await store.close();
});

t.test("a projector killed at random moments, again and again, ends with every event once", async (t) => {
  const dir = folder(t);
  const file = join(dir, "log.sqlite");
  const store = openSqliteStore({ file });
  const record = recording(store);
  await openLedger(store, early);
  await record(early, "parties/a/register", { names: { vi: "a" }, level: "province", country: "VN" });
  let written = 2;
  let writing = true;
  const writer = (async () => {
    for (let n = 0; writing; n++) {
      await record(early, `commitments/c-${n}/agree`, {
        kind: "joint-task",
        title: { vi: "v" },
        obligors: [{ partyId: "a" }],
        occurredOn: "2023-01-01",
      });
      await record(early, `commitments/c-${n}/start`, { occurredOn: "2023-02-01" });
      written += 2;
    }
  })();
  const viewsFile = join(dir, viewsFileName);
  for (let round = 0; round < 6; round++) {
    // Moments spread over one commit's time and beyond it, without a random of their own; the last two rounds while the views are built.
    const building = round >= 4;
    if (building) rmSync(viewsFile, { force: true });
    const { child, opened } = projecting(file, dir);
    if (!building) await opened;
    await new Promise((resolve) => setTimeout(resolve, building ? 350 + round * 60 : 7 + ((round * 53) % 170)));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
  }
  writing = false;
  await writer;
  const s = await serving({ logAt: { kind: "sqlite", file }, dataDir: dir });
  const head = String(await store.head());
  t.equal((await s.get(`/v1/commitments?limit=1&after=${ledger.tag}.${head}`)).status, 200);
  await s.close();
  const db = new DatabaseSync(viewsFile);
  t.equal(db.prepare("SELECT count(*) AS n FROM event").get()?.n, written);
  t.equal(db.prepare("SELECT max(seq) AS n FROM event").get()?.n, written);
  t.equal(db.prepare("SELECT count(DISTINCT position) AS n FROM event").get()?.n, written);
  const wrong = db
    .prepare(
      "SELECT count(*) AS n FROM commitment a JOIN commitment b ON a.id = b.id AND a.row < b.row WHERE a.known_from < b.known_to AND b.known_from < a.known_to AND a.valid_from < b.valid_to AND b.valid_from < a.valid_to",
    )
    .get();
  t.equal(wrong?.n, 0, "no two rows of a thing hold at one (T, K)");
  t.equal(db.prepare("PRAGMA integrity_check").get()?.integrity_check, "ok");
  db.close();
  await store.close();
});

/** A child process that follows the log; `opened` when its views can be read. */
function projecting(logFile: string, dataDir: string): { child: ChildProcess; opened: Promise<unknown> } {
  const child = fork(new URL("./project-under-test.ts", import.meta.url), [logFile, dataDir], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return { child, opened: new Promise((resolve) => child.once("message", resolve)) };
}

t.test("a page of the log is read once for all who follow it, again where that failed or found nothing, and few are kept", async (t) => {
  const asked: string[] = [];
  const answers: Record<string, () => Promise<string[]>> = {
    a: async () => ["event"],
    empty: async () => [],
    failing: () => Promise.reject(new Error("busy")),
  };
  const read = sharedPages(
    (after) => {
      asked.push(after);
      return (answers[after] as () => Promise<string[]>)();
    },
    (page) => page.length > 0,
    1,
  );
  await Promise.all([read("a"), read("a"), read("a")]);
  await read("a");
  t.strictSame(asked.splice(0), ["a"]);
  for (const after of ["empty", "failing"]) {
    for (let n = 0; n < 2; n++) await read(after).catch(() => undefined);
    t.strictSame(asked.splice(0), [after, after]);
  }
  await read("a");
  t.strictSame(asked, ["a"], "others have taken its place");

  const turn = inTurn();
  const order: string[] = [];
  const failed = turn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push("first");
    throw new Error("busy");
  });
  await Promise.all([t.rejects(failed, /busy/), turn(async () => order.push("second"))]);
  t.strictSame(order, ["first", "second"]);
});

t.test("views say how far they are behind the log, in events and in seconds, and that they stalled", async (t) => {
  const store = memory();
  const { record, last } = await policeBuilding(store);
  let deaf = false;
  const log: EventStore = {
    ...store,
    async *subscribe(options) {
      for await (const batch of store.subscribe(options)) {
        if (deaf) await new Promise(() => undefined);
        yield batch;
      }
    },
  };
  const clock = settableClock("2023-11-10T02:00:09.500Z");
  const limits = { ...queryLimits, watchMs: 2, stalledMs: 10 };
  const follower = follow({ log, file: ":memory:", ledger, limits, report: () => {}, clock });
  await follower.opened;
  t.equal(await follower.reached(last.split(".")[1] as string, 5_000), "reached");
  t.match(await follower.state(), { ok: true, lag: { events: 0, more: false, seconds: 0 }, parked: 0, stalledMs: undefined });
  deaf = true;
  for (const title of ["one", "two"])
    await record(late, `commitments/${title}/agree`, { kind: "joint-task", title: { en: title }, obligors: [{ partyId: "quang-nam" }] });
  t.match(await follower.state(), { lag: { events: 2, more: false, seconds: 9.5 }, detail: /, 2 events and 10 s behind the log$/ });
  while ((await follower.state()).ok) await new Promise((resolve) => setTimeout(resolve, 1));
  t.match(await follower.state(), { stalledMs: Number, detail: /stalled for 0 s/ });
  deaf = false;
  const head = (await store.head()) as string;
  t.equal(await follower.reached(head, 5_000), "reached");
  t.match(await follower.state(), { ok: true, lag: { events: 0 }, stalledMs: undefined });
  await follower.stop();
  await store.close();
});

t.test(
  "a log that is away, or does not answer, makes no views unready before they count as cut off, and the lag is what is last known",
  async (t) => {
    const store = memory();
    const { record, last } = await policeBuilding(store);
    let log: "there" | "silent" | "away" = "there";
    const answering =
      <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) =>
      (...args: Args): Promise<Answer> => {
        if (log === "silent") return new Promise(() => undefined);
        return log === "there" ? ask(...args) : Promise.reject(new StoreUnavailable("the server is away"));
      };
    const faulty: EventStore = {
      ...store,
      head: answering(store.head),
      readAll: answering(store.readAll),
      async *subscribe(options) {
        for await (const batch of store.subscribe(options)) {
          if (log === "away") throw new StoreUnavailable("the server is away");
          yield batch;
        }
      },
    };
    const limits = { ...queryLimits, askLogMsMax: 5, cutOffMs: 30, backoffMsMin: 1, backoffMsMax: 1 };
    const follower = follow({ log: faulty, file: ":memory:", ledger, limits, report: () => {}, clock: settableClock(late) });
    await follower.opened;
    t.equal(await follower.reached(last.split(".")[1] as string, 5_000), "reached");
    t.match(await follower.state(), { ok: true, lag: { events: 0, askedSecondsAgo: undefined } });
    log = "silent";
    await new Promise((resolve) => setTimeout(resolve, 10));
    t.match(await follower.state(), { ok: true, lag: { events: 0, askedSecondsAgo: 0 }, cutOff: undefined });
    log = "away";
    await record(late, "parties/meanwhile/register", { names: { en: "p" }, level: "province", country: "LA" });
    const first = await follower.state();
    t.match(first, { ok: true, lag: { askedSecondsAgo: 0 } }, "not at once");
    let state = first;
    while (state.ok) state = await follower.state();
    t.match(state, {
      cutOff: /the server is away/,
      detail: /cut off from the log: the server is away/,
      lag: { events: 0, askedSecondsAgo: 0 },
    });
    log = "there";
    t.equal(await follower.reached((await store.head()) as string, 5_000), "reached");
    t.match(await follower.state(), { ok: true, cutOff: undefined });
    await follower.stop();
    await store.close();
  },
);
