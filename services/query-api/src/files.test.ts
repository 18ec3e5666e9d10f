// Papers as they are read: a download that nothing runs, never changed, and named by the pages that speak of it.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { openFiles } from "@camket/files";
import t from "tap";
import { memory, openLedger, recording, serving } from "./under-test.ts";

const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "camket-papers-"));
let names = 0;
const files = openFiles(join(folder, "files"), () => String(++names));
const put = async (content: string) => {
  const paper = await files.receive(Readable.from([Buffer.from(content)]));
  await paper.keep();
  return paper;
};

const store = memory();
await openLedger(store, "2024-01-01T00:00:00.000Z");
const record = recording(store);
const at = "2024-01-02T00:00:00.000Z";
await record(at, "parties/quang-nam/register", { names: { vi: "Quảng Nam" }, level: "province", country: "VN" });
await record(at, "commitments/x/agree", {
  kind: "construction-gift",
  title: { en: "Building" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "quang-nam" }],
  occurredOn: "2024-01-02",
});
const service = await serving({ log: store, dataDir: ":memory:", files });
t.teardown(async () => {
  await service.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

t.test("a paper is answered as a download that no page can run, with its type and no guessing", async (t) => {
  const { sha256 } = await put("%PDF-1.7 a %%EOF");
  const answer = await service.app.inject(`/v1/files/${sha256}`);
  t.match([answer.statusCode, answer.body], [200, "%PDF-1.7 a %%EOF"]);
  const headers = {
    "content-type": "application/pdf",
    "content-length": "16",
    "content-disposition": `attachment; filename="${sha256}.pdf"`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    etag: `"${sha256}"`,
    "cache-control": "private, max-age=31536000, immutable",
  };
  t.match(answer.headers, headers);
  const head = await service.app.inject({ method: "HEAD", url: `/v1/files/${sha256}` });
  t.match([head.statusCode, head.body], [200, ""]);
  t.match(head.headers, headers);
  const text = await put("Biên bản\n");
  t.match((await service.app.inject(`/v1/files/${text.sha256}`)).headers, {
    "content-type": "text/plain; charset=utf-8",
    "content-disposition": /\.txt"$/,
  });
});

t.test("who has it already is told so; what is not there, or is asked for wrongly, has its code", async (t) => {
  const { sha256 } = await put("%PDF-1.7 b %%EOF");
  for (const method of ["GET", "HEAD"] as const) {
    const headers = { "if-none-match": `"other", "${sha256}"` };
    const answer = await service.app.inject({ method, url: `/v1/files/${sha256}`, headers });
    t.match([answer.statusCode, answer.body, answer.headers.etag], [304, "", `"${sha256}"`]);
  }
  t.match(await service.get(`/v1/files/${"0".repeat(64)}`), { status: 404, body: { code: "UNKNOWN_FILE" } });
  for (const odd of ["x", sha256.toUpperCase(), "..%2f..%2fetc%2fpasswd", `${sha256}.pdf`])
    t.match(await service.get(`/v1/files/${odd}`), { status: 404, body: { code: "UNKNOWN_FILE" } }, odd);
  t.match(await service.get(`/v1/files/${sha256}?download=1`), { status: 400, body: { code: "INVALID_QUERY" } });
});

t.test("a damaged paper is never given out", async (t) => {
  const { sha256 } = await put("%PDF-1.7 c %%EOF");
  writeFileSync(files.pathOf(sha256), "%PDF-1.7 d %%EOF");
  const damaged = await service.get(`/v1/files/${sha256}`);
  t.match(damaged, { status: 500, body: { code: "FILE_DAMAGED" }, headers: { "cache-control": "no-store" } });
  t.notOk(damaged.headers.etag, "no cache takes the problem for the paper");
  t.equal((await service.app.inject({ method: "HEAD", url: `/v1/files/${sha256}` })).statusCode, 200, "HEAD does not read it");
});

t.test("a process that sees no papers says so", async (t) => {
  const other = await serving({ log: store, dataDir: ":memory:" });
  t.match(await other.get(`/v1/files/${"0".repeat(64)}`), { status: 503, body: { code: "UNAVAILABLE", detail: /CAMKET_FILES/ } });
  await other.close();
});

t.test("a commitment's page lists its papers, and says of each whether it is kept here, as soon as it is", async (t) => {
  const bytes = "%PDF-1.7 e %%EOF";
  const kept = await put("%PDF-1.7 f %%EOF");
  const later = { sha256: "1".repeat(64) };
  const paper = { title: "Minutes", mediaType: "application/pdf", size: bytes.length, uri: "https://files.example/a.pdf" };
  const noted = "2024-02-02T00:00:00.000Z";
  const attach = (sha256: string, occurredOn: string) => record(noted, "commitments/x/attach-evidence", { ...paper, sha256, occurredOn });
  await attach(kept.sha256, "2024-01-04");
  const elsewhere = await attach(later.sha256, "2024-01-03");
  const { position } = await attach("2".repeat(64), "2024-02-01");
  const read = (query = "") => service.get(`/v1/commitments/x?after=${position}${query}`);
  const first = await read("&validAt=2024-01-10");
  t.match(first.body.papers, {
    total: 2,
    items: [
      { ...paper, sha256: later.sha256, attachedOn: "2024-01-03", eventId: elsewhere.id, file: undefined },
      { ...paper, sha256: kept.sha256, attachedOn: "2024-01-04", file: `/v1/files/${kept.sha256}` },
    ],
  });
  t.match((await read()).body, { evidence: { count: 3 }, papers: { total: 3 } });
  t.match((await service.get(`/v1/commitments/x?validAt=2024-01-10`, { "if-none-match": String(first.headers.etag) })).status, 304);

  const corrected = await record(noted, "commitments/x/correct", {
    targetEventId: elsewhere.id,
    changes: [{ field: "/sha256", right: (await put(bytes)).sha256 }],
    reason: "the digest was mistyped",
  });
  const after = await service.get(`/v1/commitments/x?after=${corrected.position}&validAt=2024-01-10`);
  t.match(after.body.papers, { items: [{ file: /^\/v1\/files\// }, {}] }, "as corrected");
});

t.test("the page of a source has the address of its paper, once it is kept here, under another entity tag", async (t) => {
  const content = "%PDF-1.7 the source %%EOF";

  const sha256 = createHash("sha256").update(content).digest("hex");
  const source = { type: "news", publisher: "Nhân Dân", title: { vi: "Hợp tác" }, language: "vi", sha256 };
  const { position } = await record("2024-02-02T00:00:00.000Z", "sources/s/register", source);
  const before = await service.get(`/v1/sources/s?after=${position}`);
  t.match(before.body, { sha256, file: undefined });
  await put(content);
  const after = await service.get("/v1/sources/s", { "if-none-match": String(before.headers.etag) });
  t.match([after.status, after.body.file], [200, `/v1/files/${sha256}`]);
  t.match(String(after.headers.etag), /^"0\.[\w-]{16}"$/, "of the same form");
});

t.test("the page of a meeting has the address of the minutes that a side agreed, where they are kept here", async (t) => {
  const { sha256 } = await put("%PDF-1.7 the minutes %%EOF");
  const on = "2024-02-03T00:00:00.000Z";
  await record(on, "parties/sekong/register", { names: { en: "Xekong" }, level: "province", country: "LA" });
  const talks = { title: { en: "Talks" }, parties: [{ partyId: "quang-nam" }, { partyId: "sekong" }] };
  await record(on, "meetings/talks/hold", talks);
  await record(on, "meetings/talks/agree-minutes", { sides: ["VN"], sha256 });
  const { position } = await record(on, "meetings/talks/agree-minutes", { sides: ["LA"], sha256: "0".repeat(64) });
  t.match((await service.get(`/v1/meetings/talks?after=${position}`)).body, {
    minutes: {
      agreed: [
        { side: "VN", sha256, file: `/v1/files/${sha256}` },
        { side: "LA", file: undefined },
      ],
    },
  });
});
