// Lists, boards and reports as tables: which form is answered, what stands in the cells, and that a long table is of one moment.
import { notNow } from "@camket/platform";
import t from "tap";
import type { Column } from "./tables/column.ts";
import { written } from "./tables/columns.ts";
import { csvRows } from "./tables/csv.ts";
import { tables } from "./tables/index.ts";
import { cellOf, isCut, noteOf } from "./tables/workbook-thread.ts";
import { memory, openLedger, recording, serving } from "./under-test.ts";

const early = "2023-09-15T02:00:00.000Z";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const store = memory();
const record = recording(store);
await openLedger(store, "2023-01-01T00:00:00.000Z");
const party = (id: string, country: string, names: object) =>
  record(early, `parties/${id}/register`, { names, level: "province", country });
await party("quang-nam", "VN", { vi: "tỉnh Quảng Nam", en: "Quảng Nam province" });
await party("sekong", "LA", { vi: '@Sê "Kông"' });
const promise = (id: string, body: object = {}) =>
  record(early, `commitments/${id}/agree`, {
    kind: "construction-gift",
    title: { vi: "Trụ sở", en: "Office" },
    obligors: [{ partyId: "quang-nam" }],
    beneficiaries: [{ partyId: "sekong" }],
    ...body,
  });
await promise("a", {
  title: { en: "=1+1, and\nmore" },
  value: { amount: "10600000000", currency: "VND", qualifier: "exact" },
  due: { edtf: "2023-09-30", bound: "before" },
});
for (const id of ["b", "c", "d", "e"]) await promise(id);
await record(early, "agreements/memorandum/sign", {
  title: { en: "Memorandum" },
  parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }],
  period: "2023/2024",
  occurredOn: "2023",
});
const s = await serving({ log: store, dataDir: ":memory:", limits: { pageItemsMax: 2 } });
t.teardown(async () => {
  await s.close();
  await store.close();
});

const get = (url: string, headers: Record<string, string> = {}) => s.app.inject({ url, headers });
const type = async (url: string, accept?: string) => {
  const { statusCode, headers } = await get(url, accept === undefined ? {} : { accept });
  return statusCode === 200 ? String(headers["content-type"]).split(";")[0] : statusCode;
};
/** Of a table whose cells hold neither quotes nor line feeds. */
const columnOf = (csv: string, header: string): readonly (string | undefined)[] => {
  const [headers = "", ...lines] = csv.replace("\ufeff", "").trimEnd().split("\r\n");
  const at = headers.split(",").indexOf(header);
  return lines.map((line) => line.split(",")[at]);
};

t.test("a list answers in the form that its suffix names, else in the one that Accept wants most", async (t) => {
  t.equal(await type("/v1/parties"), "application/json");
  t.equal(await type("/v1/parties", "*/*"), "application/json");
  t.equal(await type("/v1/parties", "text/html, */*;q=0.1"), "application/json");
  t.equal(await type("/v1/parties", "text/csv"), "text/csv");
  t.equal(await type("/v1/parties", "text/csv, */*"), "text/csv", "what is named before what is only allowed");
  t.equal(await type("/v1/parties", `application/json;q=0.5, ${xlsx}`), xlsx);
  t.equal(await type("/v1/parties.csv", "application/json"), "text/csv");
  t.equal(await type("/v1/parties.json", "text/csv"), "application/json");
  t.equal(await type("/v1/parties", "text/html"), 406);
  t.equal(await type("/v1/parties.csv", "text/html"), "text/csv");
  t.equal(await type("/v1/parties/sekong", "text/html"), "application/json", "a page of one thing has no other form");
  t.equal(await type("/v1/parties/sekong.csv"), 404);
  const refused = await get("/v1/parties", { accept: "text/csv;q=0, text/html" });
  t.match(refused.json(), { code: "NOT_ACCEPTABLE", detail: /text\/csv/ });
  t.equal(refused.headers.vary, "Accept");
  t.equal((await get("/v1/parties", { prefer: "return=total-count" })).headers.vary, "Accept, Prefer");
  t.equal((await get("/v1/parties.csv")).headers.vary, undefined);
});

t.test(
  "CSV is for spreadsheets and programs alike: a byte order mark, CR LF, quotes doubled, and no text that runs as a formula",
  async (t) => {
    const { body, headers } = await get("/v1/commitments.csv?text=more");
    const [first = "", ...rest] = body.split("\r\n");
    t.ok(first.startsWith("\ufeffid,kind,title,stage,"));
    const row = rest.join("\r\n");
    t.ok(row.startsWith(`a,construction-gift,"'=1+1, and\nmore",agreed,`));
    t.ok(row.includes(`,before 2023-09-30,,2023-09-30,tỉnh Quảng Nam,quang-nam,,"'@Sê ""Kông""",sekong,,`));
    t.ok(row.includes(",10600000000,VND,exact,"));
    t.equal(headers["content-type"], "text/csv; charset=utf-8; header=present");
    t.equal(headers["content-disposition"], 'attachment; filename="commitments-2024-06-01.csv"');
    t.match(
      headers["camket-as-of"],
      /^valid-at="2024-06-01", known-at="2023-09-15T02:00:00.000Z", position="test1\.\d+", digest="\d+:[A-Za-z0-9+/]{43}="$/,
    );

    const cell = (text: string) => csvRows([{ header: "x", kind: "text" }], [[text]]).slice(0, -2);
    for (const [text, written] of [
      ["\r=1", `"'\r'=1"`],
      ["\n=1", `"'\n'=1"`],
      ["＝1", "'＝1"],
      ["x;=1+1", `"x;'=1+1"`],
      ['x;"=1', `"x;""'=1"`],
      ["x\n@1", `"x\n'@1"`],
      ["a; b = c", `"a; b = c"`],
    ] as const)
      t.equal(cell(text), written, JSON.stringify(text));
    const cells = (kind: Column<never>["kind"]) => csvRows([{ header: "x", kind }], [["-3.2"], ["+1"], ["\tx"], ["a=b"]]);
    t.equal(cells("text"), "'-3.2\r\n'+1\r\n'\tx\r\na=b\r\n");
    t.equal(cells("number").split("\r\n")[0], "-3.2", "a number is left as it is");
  },
);

t.test("HEAD says of a table what GET does, and reads no rows", async (t) => {
  for (const form of ["csv", "xlsx"]) {
    const url = `/v1/commitments.${form}?limit=3`;
    const head = await s.app.inject({ method: "HEAD", url });
    t.match([head.statusCode, head.body], [200, ""]);
    const names = ["content-type", "content-disposition", "etag", "camket-as-of", "link"];
    const { headers } = await get(url);
    for (const name of names) t.equal(head.headers[name], headers[name], `${form}: ${name}`);
  }
  const busy = await serving({ log: store, dataDir: ":memory:", limits: { workbooksWaitingMax: 0 } });
  t.equal((await busy.app.inject({ method: "HEAD", url: "/v1/parties.xlsx" })).statusCode, 200);
  await busy.close();
});

t.test("that a table leaves is written down before, with what was asked and of which moment; what is no table is not", async (t) => {
  const writtenBy = async (ask: () => Promise<{ statusCode: number }>) => {
    const before = s.exported.length;
    const { statusCode } = await ask();
    return [statusCode, ...s.exported.slice(before)];
  };
  const asked = "kind=construction-gift&limit=3&validAt=2024-05-01";
  const { headers } = await get(`/v1/commitments.csv?${asked}`);
  const [, knownAt, position, size, root] =
    /known-at="(.+)", position="(.+)", digest="(\d+):(.+)"$/.exec(String(headers["camket-as-of"])) ?? [];
  const moment = { knownAt, position, size: Number(size), root };
  const filters = { kind: ["construction-gift"], limit: ["3"] };
  t.strictSame(await writtenBy(() => get(`/v1/commitments.csv?${asked}`)), [
    200,
    { what: "table", address: "/v1/commitments.csv", filters, format: "csv", validAt: "2024-05-01", ...moment },
  ]);
  t.strictSame(await writtenBy(() => get("/v1/parties", { accept: xlsx })), [
    200,
    { what: "table", address: "/v1/parties", format: "xlsx", validAt: "2024-06-01", ...moment },
  ]);
  for (const [status, url, sent] of [
    [200, "/v1/commitments?limit=500", {}],
    [200, "/v1/calendar.ics", {}],
    [304, `/v1/commitments.csv?${asked}`, { "if-none-match": String(headers.etag) }],
    [400, "/v1/commitments.csv?kind=castle", {}],
    [400, "/v1/commitments.csv?cursor=abc", {}],
  ] as const)
    t.strictSame(await writtenBy(() => get(url, sent)), [status], `${status} ${url}`);
  t.strictSame(await writtenBy(() => s.app.inject({ method: "HEAD", url: "/v1/commitments.csv" })), [200], "HEAD takes no rows");

  const refusing = await serving({
    log: store,
    dataDir: ":memory:",
    recordExport: async () => {
      throw notNow("unavailable", "the log cannot be written", 5);
    },
  });
  for (const form of ["csv", "xlsx"]) {
    const refused = await refusing.app.inject(`/v1/parties.${form}`);
    t.match(
      [refused.statusCode, refused.json().code, refused.headers["retry-after"]],
      [503, "UNAVAILABLE", "5"],
      `${form}: nothing leaves unseen`,
    );
    t.equal(refused.headers["content-disposition"], undefined);
  }
  await refusing.close();
});

t.test("titles and names are in the language asked for, where they have it", async (t) => {
  const names = async (query: string) => columnOf((await get(`/v1/parties.csv?${query}`)).body, "name");
  t.strictSame(await names("lang=en&country=VN"), ["Quảng Nam province"]);
  t.strictSame(await names("country=VN"), ["tỉnh Quảng Nam"]);
  t.strictSame(await names("lang=lo&country=VN"), ["tỉnh Quảng Nam"]);
  t.equal((await get("/v1/parties.csv?lang=fr")).statusCode, 400);
});

t.test("a date stands in a table as it was written, with how it binds", async (t) => {
  const date = (rest: object) => written({ precision: "day", ...rest } as never);
  t.equal(date({ edtf: "2023-09-30", bound: "before", text: "trước ngày 30/9/2023" }), "trước ngày 30/9/2023");
  t.equal(date({ edtf: "2023-09-30", bound: "before" }), "before 2023-09-30");
  t.equal(date({ edtf: "../2023-09-30", bound: "by" }), "../2023-09-30");
  t.equal(date({ edtf: "2023-09-30", bound: "on", defaulted: true }), "2023-09-30 (day of recording)");
  const anchor = { thing: "agreement", id: "memorandum", event: "AgreementSigned", offset: "P30D" };
  t.equal(date({ anchor }), "P30D after AgreementSigned of agreement memorandum");
});

t.test("a table may be longer than a page, is of one moment, and leads on where there is more", async (t) => {
  const ids = ({ body }: { body: string }) => columnOf(body, "id");
  const whole = await get("/v1/commitments.csv?kind=construction-gift&sort=-id&lang=vi&validAt=2024-05-01");
  t.equal(whole.headers.link, undefined);
  t.strictSame(ids(whole).slice(0, 4), ["e", "d", "c", "b"], "five rows in pages of two");
  const first = await get("/v1/commitments.csv?sort=-id&limit=3");
  t.strictSame(ids(first), ["e", "d", "c"]);
  const next = /^<http:\/\/localhost:80(.*)>; rel="next"$/.exec(String(first.headers.link))?.[1] as string;
  const { position } = await promise("aa");
  await get(`/v1/parties?after=${position}`);
  const rest = await get(next);
  t.strictSame(ids(rest)[0], "b");
  t.notOk(ids(rest).includes("aa"), "what was written since is not in it");
  t.equal(rest.headers.link, undefined);
  t.strictSame(ids(await get(next.replace(".csv", ""), { accept: "text/csv" })), ids(rest), "the cursor serves every form");
});

t.test("a table that has not changed is answered 304, and each form has a tag of its own", async (t) => {
  const tag = async (url: string) => String((await get(url)).headers.etag);
  const [csv, json] = [await tag("/v1/sources.csv"), await tag("/v1/sources")];
  t.not(csv, json);
  t.equal((await get("/v1/sources.csv", { "if-none-match": csv })).statusCode, 304);
  const before = [await tag("/v1/agreements.csv"), await tag("/v1/commitments.csv")];
  const { position } = await party("other", "VN", { vi: "Khác" });
  await get(`/v1/parties?after=${position}`);
  t.equal(await tag("/v1/agreements.csv"), before[0], "of one page: as long as its rows stay");
  t.not(await tag("/v1/commitments.csv"), before[1], "of several pages: until anything is written");
  t.equal((await get("/v1/agreements.csv?limit=0")).json().code, "INVALID_QUERY");
});

t.test("a workbook is one, and says no while too many are waited for", async (t) => {
  const { rawPayload, headers } = await get("/v1/commitments.xlsx?limit=1");
  t.equal(rawPayload.subarray(0, 2).toString(), "PK");
  t.equal(headers["content-disposition"], 'attachment; filename="commitments-2024-06-01.xlsx"');
  const busy = await serving({ log: store, dataDir: ":memory:", limits: { workbooksWaitingMax: 0 } });
  const refused = await busy.app.inject({ url: "/v1/parties.xlsx" });
  t.match(refused.json(), { status: 503, code: "BUSY" });
  t.match(refused.headers, { "retry-after": "1", "cache-control": "no-store" });
  for (const name of ["etag", "content-disposition", "camket-as-of"]) t.notOk(refused.headers[name], `a problem has no ${name}`);
  t.strictSame(busy.exported, [], "what finds no place is not written down as taken");
  await busy.close();
});

t.test("in a workbook a figure is a number where a double keeps it, a day a date where Excel knows it, and text is text", async (t) => {
  t.equal(cellOf("number", "10600000000"), 10_600_000_000);
  t.equal(cellOf("number", "-3.2"), -3.2);
  t.equal(cellOf("number", "9007199254740993"), "9007199254740993");
  t.equal(cellOf("number", "120000000000000000000"), 1.2e20);
  t.match(cellOf("day", "2023-09-14"), { value: new Date("2023-09-14T00:00:00Z"), format: "yyyy-mm-dd" });
  t.equal(cellOf("day", "1899-12-31"), "1899-12-31");
  t.equal(cellOf("text", "=1+1"), "=1+1");
  t.equal(cellOf("text", "12"), "12");
  t.equal(cellOf("truth", "false"), false);
  t.equal(cellOf("text", ""), null);
  t.equal(cellOf("text", "_x0041_B and _x000d_, _x41_"), "_x005F_x0041_B and _x005F_x000d_, _x41_", "no number of a character");
  const long = `${"x".repeat(32_766)}🌾`;
  t.equal(cellOf("text", long), `${"x".repeat(32_766)}\ufffd`, "no half of a character");
  t.strictSame([isCut(long), isCut("x".repeat(32_767)), noteOf(0)], [true, false, []]);
  t.match(noteOf(2), [["cut", /^2 cells .* 32767 characters/]]);
});

t.test("the money board as a table has a row for each currency, and for what was converted one of its own", async (t) => {
  await record(early, "sources/rates/register", { type: "report", publisher: "A bank", title: { en: "Rates" }, language: "en" });
  const { position } = await promise("dollars", { value: { amount: "1000", currency: "USD", qualifier: "exact" } });
  const { body } = await get(`/v1/boards/money.csv?by=kind&in=VND&rate=USD:25000:rates:2023-09-14&after=${position}`);
  t.strictSame(columnOf(body, "of"), ["all", "all", "all", "group", "group", "group"]);
  t.strictSame(columnOf(body, "amount").slice(0, 3), ["1000", "10600000000", "10625000000"]);
  t.strictSame(columnOf(body, "converted").slice(0, 3), ["false", "false", "true"]);
  t.strictSame(columnOf(body, "kind").slice(3), Array(3).fill("construction-gift"));
});

t.test("the report on agreements is for the last day of its period, and refuses what is no period", async (t) => {
  const url = "/v1/reports/agreements?from=2023-01-01&to=2023-12-31";
  t.match((await get(url)).json(), {
    period: { from: "2023-01-01", to: "2023-12-31" },
    totals: { agreements: 1, signed: { certainly: 1, possibly: 0 }, inForce: { certainly: 0, possibly: 1 }, ended: { certainly: 0 } },
    items: [
      { id: "memorandum", signed: "certainly", inForce: "possibly", parties: [{ names: { vi: "tỉnh Quảng Nam" } }, { partyId: "sekong" }] },
    ],
    complete: true,
    asOf: { validAt: "2023-12-31" },
  });
  const csv = await get(url.replace("?", ".csv?"));
  t.strictSame(columnOf(csv.body.replace(/"[^"]*""[^"]*""[^"]*"/, "names"), "signedOnLatest"), ["2023-12-31"]);
  t.equal(csv.headers["content-disposition"], 'attachment; filename="agreements-2023-01-01-2023-12-31.csv"');
  t.equal((await get(`${url}&corridor=vn~la&party=sekong`)).json().totals.agreements, 1);
  t.equal((await get(`${url}&party=other`)).json().totals.agreements, 0);
  const wrong = async (query: string) => (await get(`/v1/reports/agreements?${query}`)).json().errors;
  t.match(await wrong("from=2023-01-01"), [{ parameter: "to", code: "MISSING" }]);
  t.match(await wrong("from=2024-01-01&to=2023-12-31"), [{ parameter: "from" }]);
  t.match(await wrong("from=2023-01-01&to=2023-12-31&validAt=2023-06-01"), [{ parameter: "validAt", code: "UNKNOWN_PARAMETER" }]);
  t.equal((await get(`${url}&knownAt=2022-12-31`)).json().errors[0].code, "TOO_EARLY");
});

t.test("a party that left in the period finds the agreement in its report", async (t) => {
  const late = "2024-05-20T02:00:00.000Z";
  const left = { partyId: "sekong", reason: "r", occurredOn: "2024-03-01" };
  const { position } = await record(late, "agreements/memorandum/withdraw-party", left);
  const of = async (from: string, to: string) =>
    (await get(`/v1/reports/agreements?from=${from}&to=${to}&party=sekong&after=${position}`)).json();
  const report = await of("2024-01-01", "2024-12-31");
  t.match(report.items, [{ id: "memorandum", ended: "certainly", end: { as: "withdrawn", earliest: "2024-03-01" } }]);
  t.strictSame((await of("2025-01-01", "2025-12-31")).items, []);
});

t.test("no table has two columns of one name, and each column is described", async (t) => {
  for (const [address, columns] of Object.entries(tables)) {
    t.equal(new Set(columns.map(({ header }) => header)).size, columns.length, address);
    for (const { header, description } of columns) t.match(description, /[.…]$/, `${address} ${header}`);
  }
});
