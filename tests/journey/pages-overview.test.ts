// What a leader opens before a meeting, and what an officer uploads, over the whole service with the sample ledger.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFiles } from "@camket/files";
import { randomId } from "@camket/platform";
import t, { type Test } from "tap";
import { openSampleWithPages } from "./register.ts";

const folder = mkdtempSync(join(tmpdir(), "camket-pages-"));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const r = await openSampleWithPages(openFiles(folder, randomId));
t.teardown(r.close);
r.clock.set("2026-02-13T02:00:00Z");

const get = async (url: string, language = "en") => {
  const { statusCode, body } = await r.app.inject({ url, headers: { accept: "text/html", "accept-language": language } });
  return { status: statusCode, body, text: body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ") };
};

/** A page is long: what is missing is said without it. */
const shows = (t: Test, page: string, expected: RegExp) => t.ok(expected.test(page), `shows ${expected}`);

async function upload(url: string, parts: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const boundary = "----camket";
  const payload = Object.entries(parts)
    .map(([name, text]) => {
      const file = name.startsWith("_") ? "" : '; filename="sent"\r\ncontent-type: application/octet-stream';
      return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
    })
    .join("");
  const { statusCode, body } = await r.app.inject({
    method: "POST",
    url,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "accept-language": "en", ...headers },
    payload: `${payload}--${boundary}--\r\n`,
  });
  return { status: statusCode, body, text: body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ") };
}

t.test("each number of the overview leads to the list that it counts", async (t) => {
  const { status, body } = await get("/");
  t.equal(status, 200);
  const numbers = [...body.matchAll(/<a href="([^"]+)"><span class="number[^"]*">(\d+)<\/span>/g)];
  t.ok(numbers.length >= 14, `${numbers.length} numbers`);
  for (const [, href = "", number = ""] of numbers) {
    const url = `/v1${href.replaceAll("&amp;", "&")}`;
    const { statusCode, body: answer } = await r.app.inject({ url, headers: { prefer: "return=total-count" } });
    t.equal(statusCode, 200, url);
    const { total, items } = JSON.parse(answer) as { total?: number; items: unknown[] };
    t.equal(String(total ?? items.length), number, url);
  }
});

t.test("the overview speaks Vietnamese, and of a past moment says so", async (t) => {
  shows(t, (await get("/", "vi,en;q=0.5")).text, /cam kết còn mở.*chắc chắn quá hạn/);
  const { text, body } = await get("/?validAt=2023-10-01&knownAt=2023-10-01");
  t.match(text, "You are looking at 1 October 2023, by what was known on 1 October 2023.");
  t.match(body, /href="\/corridors\/quang-nam~sekong\?validAt=2023-10-01&amp;knownAt=2023-10-01"/);
});

t.test("a corridor's page names what is late, who is charged with it and on what paper, and is found by a predecessor", async (t) => {
  for (const pair of ["quang-nam~sekong", "sekong~da-nang-2025"]) {
    const { status, text } = await get(`/corridors/${pair}`);
    t.equal(status, 200);
    shows(t, text, /Line that connects the Nam Emoun hydropower plant.*overdue.*Owner: National Border Committee of Viet Nam \(approver\)/);
    shows(t, text, /On what paper: .*Sài Gòn Giải Phóng/);
    shows(t, text, /Requests and answers.*Survey of the forest at 23/);
    shows(t, text, /Since the last session.*Talks of the leaders of Quảng Nam and Xekong/);
    const [, late = ""] = text.split("Overdue, possibly overdue and due next");
    t.notMatch(late.split("Commitments by stage")[0], /no due date|no date/, "what has no date is neither late nor due next");
    shows(t, late, /[1-9],\d{3} days late/);
  }
});

t.test("what is not due yet and what has no due date or recurs look different in a corridor's bar", async (t) => {
  const { body } = await get("/corridors?validAt=2023-10-01");
  const bars = [...body.matchAll(/<ul class="stacked-parts">[\s\S]*?<\/ul>/g)].map(([parts]) => parts);
  t.ok(
    bars.some((parts) => /not due yet/.test(parts) && /no due date, or recurring/.test(parts)),
    "a bar has both",
  );
  for (const parts of bars) {
    const keys = [...parts.matchAll(/key-\w+/g)].map(([key]) => key);
    t.same(keys, [...new Set(keys)]);
  }
});

t.test("what is wrong in an address is said, and the rest of the page is shown", async (t) => {
  const { status, text, body } = await get("/commitments?stage=agreed&stag=x&knownAt=tomorrow");
  t.equal(status, 400);
  t.match(text, /stag: there is no such parameter/);
  t.match(body, /class="table"/);
  const unknown = await get("/commitments/no-such-thing");
  t.equal(unknown.status, 404);
  t.match(unknown.body, /<form class="search-again find" method="get" action="\/search">/);
  t.equal((await get("/nothing/at/all")).status, 404);
  const { statusCode, headers } = await r.app.inject({ url: "/commitments/?stage=agreed", headers: { accept: "text/html" } });
  t.strictSame([statusCode, headers.location], [308, "/commitments?stage=agreed"], "a slash at the end is no other page");
});

t.test("pages that ask the register for less than their address says are as strict with it", async (t) => {
  for (const [url, name] of [
    ["/search?q=x", "q"],
    ["/axis?foo=1", "foo"],
    ["/operations?foo=1", "foo"],
    ["/record?foo=1", "foo"],
    ["/?lang=xx", "lang"],
    ["/?theme=blue", "theme"],
  ] as const) {
    const { status, text } = await get(url);
    t.equal(status, 400, url);
    shows(t, text, new RegExp(`not understood, and was left out ${name}: `));
  }
  shows(t, (await get("/commitments?limit=99999")).text, /A page has at most 500 rows: the limit of 99999 in the address was lowered/);
  const neither = await get("/corridors/foo~bar?lang=vi");
  shows(t, neither.text, /“bar”, “foo”: không có bên này trong sổ đăng ký/);
  t.notMatch(neither.text, "Thử lại", "it would not help");
  shows(
    t,
    (await get("/commitments?stage=foo&dueTo=x&lang=vi")).text,
    /“foo” không thuộc các lựa chọn.*dueTo : phải là một ngày trong lịch, viết như/,
  );
});

t.test("an address in which everything is wrong still leads to its page", async (t) => {
  for (const page of ["/", "/requests", "/corridors"]) {
    const { status, text } = await get(`${page}?us=nobody-at-all&knownAt=2023-99-99&__proto__=1`);
    t.equal(status, 400, page);
    for (const wrong of page === "/corridors" ? ["__proto__", "knownAt"] : ["__proto__", "knownAt", "us"])
      shows(t, text, new RegExp(`not understood, and was left out.* ${wrong}: `));
    t.notMatch(text, "The page could not be shown", page);
  }
  for (const wrong of ["validAt=2023-02-30", "knownAt=2023-99-99", "validAt=abc", "validAt=9999-12-31"])
    t.equal((await get(`/nothing/at/all?${wrong}`)).status, 404, wrong);
});

t.test("an address of thousands of parts makes no page of megabytes and asks no thousand questions", async (t) => {
  const long = "a".repeat(10_000);
  const many = (name: (n: number) => string) => Array.from({ length: 1_000 }, (_, n) => name(n)).join("&");
  for (const url of [`/record?us=${long}`, `/commitments?theme=${long}`, `/commitments?${many((n) => `p${n}=1`)}`]) {
    const { body } = await get(url);
    t.ok(body.length < 600_000, `${url.slice(0, 20)}: ${body.length} characters`);
  }
  const { status, text } = await get(`/commitments?${many((n) => `party=Name+${n}`)}`);
  t.equal(status, 400);
  shows(t, text, /at most 12 names at once, and 1000 stand here/);
});

t.test("a title in another language than the page's is marked with its language, in its heading and above a form", async (t) => {
  t.match((await get("/parties/sekong?lang=lo")).body, /<h1><span lang="lo">/);
  t.match((await get("/record/parties/rename?id=sekong&lang=lo")).body, /class="lead"><a [^>]*><span lang="lo">/);
});

t.test("no link of a page leads to another host, whatever address it was asked by", async (t) => {
  for (const path of ["//evil.example/x", "/\\evil.example/x"]) {
    const { status, body } = await get(`${path}?lang=en`);
    t.equal(status, 404);
    t.notMatch(body, /(?:href|action)="[/\\]{2}/, path);
  }
});

t.test("a page about another moment offers no form", async (t) => {
  const offered = async (url: string) => (await get(url)).body.includes('class="record-links"');
  for (const page of ["/commitments/dac-chung-police-building", "/parties/sekong", "/agreements/kon-tum-attapeu-memorandum"]) {
    t.ok(await offered(page), page);
    for (const moment of ["validAt=2023-10-01", "knownAt=2026-01-01"]) t.notOk(await offered(`${page}?${moment}`), `${page}?${moment}`);
  }
});

t.test("the same address as a table leads to the API's rows", async (t) => {
  const { headers } = await r.app.inject("/commitments.csv?stage=agreed&lang=vi&theme=dark");
  t.equal(headers.location, "/v1/commitments.csv?stage=agreed&lang=vi");
  const to = async (url: string) => (await r.app.inject(url)).headers.location;
  const between = await to("/corridors/quang-nam~sekong.csv?validAt=2023-10-01&lang=vi");
  t.equal(between, "/v1/commitments.csv?validAt=2023-10-01&corridor=quang-nam%7Esekong&lang=vi");
  t.match(await r.app.inject(String(between)), { statusCode: 200, headers: { "content-type": /^text\/csv/ } });
  t.equal(await to("/corridors.xlsx?by=countries"), "/v1/boards/corridors.xlsx?by=countries");
  t.equal(await to("/events.json?actor=x&lang=vi"), "/v1/events?actor=x");
  const none = await r.app.inject("/search.csv?text=a");
  t.match([none.statusCode, none.json().detail], [406, "there is no CSV of search; as JSON they are at /v1/search?text=a"]);
});

t.test("a table is previewed row by row and then recorded from the page, once", async (t) => {
  const csv = "command,id,occurredOn\ncommitments/deliver,sekong-disease-control-centre,14/9/2023\ncommitments/deliver,nobody,14/9/2023\n";
  const preview = await upload("/upload", { _do: "preview", table: csv });
  t.equal(preview.status, 200);
  shows(t, preview.text, /2 would be recorded 1 refused by the rules 1 .*there is no commitment nobody/);
  const kept = /name="_table" value="([^"]+)"/.exec(preview.body)?.[1] as string;
  const recorded = await upload("/upload", { _do: "record", _table: kept });
  shows(t, recorded.text, /rows 2 recorded 1 refused by the rules 1/);
  shows(t, (await upload("/upload", { _do: "record", _table: kept })).text, /recorded 0 recorded before 1/);
});

t.test("a preview of a table says how each day, amount and id was read, and where that is not sharp", async (t) => {
  const head = "command,id,due,due.text,value,occurredOn,reason,obligors,beneficiaries,title.vi,kind";
  const agreed = `commitments/agree,new-school,before 30/9/2023,,khoảng 20 tỷ đồng,14/9/2023,,quang-nam,sekong,Trường học,construction-gift`;
  const vague = `commitments/reschedule,sekong-disease-control-centre,,sớm,,3/2/2026,lũ,,,,`;
  const parts = { _do: "preview", table: `${head}\n${agreed}\n${vague}\n` };
  const { text } = await upload("/upload", parts);
  shows(t, text, /Due: before 30 Sept 2023 “ ?before 30\/9\/2023 ?” \(whether that day counts is not said\)/);
  shows(t, text, /≈ 20 billion VND “ ?khoảng 20 tỷ đồng ?” \(20,000,000,000\) When it happened: 14 Sept 2023/);
  shows(t, text, /Who gave the word: Quảng Nam province To whom: Xekong province/);
  shows(t, text, /“sớm” no day is known by these words/);
  const vi = await upload("/upload", parts, { "accept-language": "vi" });
  shows(t, vi.text, /trước 30\/9\/2023 .*\(chưa rõ có tính cả ngày đó không\).*≈ 20 tỷ đồng .*\(20\.000\.000\.000\).*chưa rõ ngày nào/);
});

t.test("a table that cannot be read is told cell by cell; none at all, and one of another site, are refused", async (t) => {
  const wrong = await upload("/upload", { _do: "preview", table: "command,id,due\ncommitments/deliver,x,yesterday\n" });
  shows(t, wrong.text, /C2 due commitments\/deliver has no field/);
  const lacking = { _do: "preview", table: "command,id,occurredOn\ncommitments/accept-handover,monsoon-line,20/1/2026\n" };
  shows(
    t,
    (await upload("/upload", lacking, { "accept-language": "vi" })).text,
    /A2 acceptedBy .*A2 Bên tiếp nhận ?: Phải ghi nội dung này/,
  );
  t.equal((await upload("/upload", { _do: "preview", table: "" })).status, 422);
  const other = await upload("/upload", { _do: "record" }, { "sec-fetch-site": "cross-site" });
  t.equal(other.status, 403);
  t.match(other.text, "sent from a page of another site");
  const broken = await upload("/upload", { _do: "preview", table: "command" }, { "content-type": "multipart/form-data; boundary=other" });
  t.equal(broken.status, 400);
  t.match(broken.text, "The form could not be read");
  const two = await upload("/upload", { _do: "preview", table: "command", other: "command" });
  t.equal(two.status, 413);
  t.match(two.text, "larger than is taken here");
});

t.test("a paper is stored by its fingerprint, and leads on to what it proves", async (t) => {
  const { status, body } = await upload("/papers", { paper: "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n" });
  t.equal(status, 200);
  shows(t, body, /href="\/record\/commitments\/attach-evidence\?sha256=[0-9a-f]{64}&amp;size=\d+&amp;mediaType=application%2Fpdf/);
  const refused = await upload("/papers", { paper: "MZ\u0000\u0001" });
  t.equal(refused.status, 415);
  t.match(refused.body, /role="alert"/);
});
