// Papers: what is stored and what it answers, what is refused with which code, and that nothing half is ever there.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Files, openFiles } from "@camket/files";
import t from "tap";
import { inTime } from "./in-time.ts";
import { filesAtOnceMax } from "./limits.ts";
import { type CommandService, commandService, withBuilding } from "./under-test.ts";

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
const sha256 = createHash("sha256").update(pdf).digest("hex");
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "camket-papers-"));
let names = 0;
const files: Files = openFiles(join(folder, "files"), () => `under-way-${++names}`);
const service: CommandService = await withBuilding(await commandService(undefined, files));
const address = await service.app.listen({ port: 0 });
t.teardown(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Part {
  readonly name?: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: Uint8Array | string;
}
const form = (...parts: readonly Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name = "file", filename, type, content }) => [
      Buffer.from(
        `--limit\r\ncontent-disposition: form-data; name="${name}"${filename === undefined ? "" : `; filename="${filename}"`}\r\n` +
          `${type === undefined ? "" : `content-type: ${type}\r\n`}\r\n`,
      ),
      Buffer.from(content as Uint8Array),
      Buffer.from("\r\n"),
    ]),
    Buffer.from("--limit--\r\n"),
  ]);
const multipart = { "content-type": "multipart/form-data; boundary=limit" };
const send = (body: Buffer | undefined, headers: Record<string, string> = multipart) => service.post("/v1/files", body, headers);
const file = (content: Uint8Array | string, more: Partial<Part> = {}) =>
  form({ filename: "a.pdf", type: "application/pdf", content, ...more });
const unfinished = (): string[] =>
  existsSync(files.folder) ? readdirSync(files.folder).filter((name) => name.startsWith("incoming-")) : [];

t.test("a paper is stored once, by its content, and answered with where it is", async (t) => {
  const first = await send(file(pdf, { filename: "../../evil.html", type: "text/html" }));
  t.equal(first.status, 201);
  t.equal(first.headers.location, `/v1/files/${sha256}`);
  const answer = { sha256, size: pdf.length, mediaType: "application/pdf", file: `/v1/files/${sha256}` };
  t.same(first.json, { ...answer, stored: true });
  const again = await send(file(pdf, { name: "another", filename: "b.pdf" }));
  t.equal(again.status, 200, "the same bytes under another name");
  t.same(again.json, { ...answer, stored: false });
  t.equal(again.headers.location, `/v1/files/${sha256}`);
  const browser = new FormData();
  browser.append("file", new Blob(["Biên bản"]), "Biên bản bàn giao.txt");
  const sent = await fetch(`${address}/v1/files`, { method: "POST", body: browser });
  t.match([sent.status, await sent.json()], [201, { mediaType: "text/plain", size: 11 }]);
  const ours = { ...multipart, origin: "http://Camket.internal", host: "camket.internal" };
  t.equal((await send(file(pdf), ours)).status, 200, "from a page of ours");
  t.equal(
    (await send(file(pdf), { ...ours, host: "behind-a-proxy", "sec-fetch-site": "same-origin" })).status,
    200,
    "by the browser's word",
  );
});

t.test("what is no form with exactly one paper is refused, each with its code", async (t) => {
  const before = (await Array.fromAsync(files.list())).length;
  const gif = Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1");
  const cases: [string, Buffer | undefined, Record<string, string>, number, object][] = [
    ["no file", form(), multipart, 422, { code: "NOT_ONE_FILE" }],
    ["a field alone", form({ content: "x" }), multipart, 422, { code: "NOT_ONE_FILE", detail: /field, "file"/ }],
    ["a field after it", form({ filename: "a", content: "one" }, { name: "note", content: "x" }), multipart, 422, { code: "NOT_ONE_FILE" }],
    [
      "a field before it",
      form({ name: "note", content: "x" }, { filename: "a", content: "two" }),
      multipart,
      422,
      { code: "NOT_ONE_FILE" },
    ],
    ["two files", form({ filename: "a", content: "three" }, { filename: "b", content: "four" }), multipart, 422, { code: "NOT_ONE_FILE" }],
    ["an empty file", file(""), multipart, 422, { code: "FILE_EMPTY" }],
    ["a file that was cut off", file("%PDF-1.4\n1 0 obj<</Type/Cat"), multipart, 422, { code: "FILE_CUT_OFF" }],
    ["HTML that calls itself a PDF", file("<!doctype html>"), multipart, 415, { code: "FILE_TYPE_REFUSED", found: /HTML/ }],
    ["an image of a type that is not kept", file(gif), multipart, 415, { code: "FILE_TYPE_REFUSED", found: "image/gif", accepted: Array }],
    ["JSON", Buffer.from("{}"), { "content-type": "application/json" }, 415, { code: "UNSUPPORTED_MEDIA_TYPE" }],
    ["bytes alone", pdf, { "content-type": "application/pdf" }, 415, { code: "UNSUPPORTED_MEDIA_TYPE", detail: /multipart\/form-data/ }],
    ["nothing at all", undefined, {}, 415, { code: "UNSUPPORTED_MEDIA_TYPE" }],
    ["a form without boundary", file(pdf), { "content-type": "multipart/form-data" }, 400, { code: "MALFORMED_FORM" }],
    ["a form that is cut", file("cut off").subarray(0, -14), multipart, 400, { code: "MALFORMED_FORM" }],
    ["a field of every object", form({ name: "__proto__", content: "x" }), multipart, 400, { code: "MALFORMED_FORM" }],
    ["another site's page", file(pdf), { ...multipart, "sec-fetch-site": "cross-site" }, 403, { code: "OTHER_SITE" }],
    ["another site's, by its origin alone", file(pdf), { ...multipart, origin: "http://evil.example" }, 403, { code: "OTHER_SITE" }],
    ["another port's", file(pdf), { ...multipart, origin: "http://localhost:8081" }, 403, { code: "OTHER_SITE" }],
    ["a page's that hides its origin", file(pdf), { ...multipart, origin: "null" }, 403, { code: "OTHER_SITE" }],
  ];
  for (const [what, body, headers, status, problem] of cases) {
    const answer = await send(body, headers);
    t.equal(answer.status, status, `${what}: ${answer.text}`);
    t.match(answer.json, problem, what);
  }
  t.match((await service.post("/v1/files?name=a", file(pdf), multipart)).json, { code: "INVALID_QUERY" });
  t.equal((await Array.fromAsync(files.list())).length, before, "nothing was stored");
  t.same(unfinished(), []);
});

t.test("more than 25 MiB is refused with 413, told beforehand or not, and nothing of it stays", async (t) => {
  const large = file(Buffer.alloc(25 * 1024 * 1024 + 1, "x"));
  const chunked = new ReadableStream({
    start(controller) {
      for (let at = 0; at < large.length; at += 1024 * 1024) controller.enqueue(large.subarray(at, at + 1024 * 1024));
      controller.close();
    },
  });
  const answer = await fetch(`${address}/v1/files`, { method: "POST", headers: multipart, body: chunked, duplex: "half" } as RequestInit);
  t.equal(answer.status, 413);
  t.match(await answer.json(), { code: "FILE_TOO_LARGE", bytesMax: 26_214_400 });
  t.match((await send(Buffer.alloc(27 * 1024 * 1024))).json, { code: "FILE_TOO_LARGE" });
  t.same(unfinished(), []);
});

/** A request of which so much is sent, and which is then left open. */
async function begin(bytes: Buffer) {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write(`POST /v1/files HTTP/1.1\r\nhost: x\r\ncontent-type: ${multipart["content-type"]}\r\ncontent-length: 100000\r\n\r\n`);
  socket.write(bytes);
  return socket;
}
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

t.test("a connection that ends in the middle leaves nothing, and so many at once are taken, not more", async (t) => {
  const sockets = await Promise.all(Array.from({ length: filesAtOnceMax }, () => begin(file(pdf).subarray(0, -30))));
  await until(() => unfinished().length === filesAtOnceMax);
  const busy = await send(file(pdf));
  t.match([busy.status, busy.headers["retry-after"], busy.json], [503, "1", { code: "BUSY" }]);
  for (const socket of sockets) socket.destroy();
  await until(() => unfinished().length === 0);
  t.equal((await send(file(pdf))).status, 200, "and then there is room again");
});

t.test("who stops sending, or sends next to nothing, is waited for no longer; a pause of ours is not its fault", async (t) => {
  const pace = { idleMsMax: 40, rateMin: 1 };
  const sending = async function* (pauseMs: number, pieces: number, bytes = 1) {
    for (let piece = 0; piece < pieces; piece++) {
      await pause(pauseMs);
      yield Buffer.alloc(bytes);
    }
  };
  const refusal = (pauseMs: number, pieces: number) =>
    Array.fromAsync(inTime(sending(pauseMs, pieces), pace)).then(String, ({ problem }) => problem.code);
  t.equal(await refusal(1_000, 1), "REQUEST_TIMEOUT", "nothing");
  t.equal(await refusal(10, 20), "REQUEST_TIMEOUT", "a byte each 10 ms");
  t.equal((await Array.fromAsync(inTime(sending(10, 20, 100), pace))).length, 20, "10 bytes a millisecond");
  let read = 0;
  for await (const _ of inTime(sending(0, 3), pace)) {
    await pause(50);
    read += 1;
  }
  t.equal(read, 3);
});

t.test("a folder that cannot be used is 503, and so is a process without one", async (t) => {
  const broken = join(folder, "broken");
  writeFileSync(broken, "a file where the folder should be");
  for (const there of [openFiles(broken, () => "1"), undefined]) {
    const other = await commandService(undefined, there);
    const answer = await other.post("/v1/files", file(pdf), multipart);
    t.match([answer.status, answer.headers["retry-after"], answer.json], [503, "5", { code: "UNAVAILABLE" }]);
    await other.close();
  }
});

const evidence = { title: "Minutes", mediaType: "application/pdf", sha256, size: pdf.length, uri: "https://files.example/a.pdf" };
const attach = (body: object, query = "") => service.post(`/v1/commitments/building/attach-evidence${query}`, body);

t.test("evidence that is kept here must be what it is said to be; what is kept elsewhere is believed", async (t) => {
  await send(file(pdf));
  const kept = { sha256, size: pdf.length, mediaType: "application/pdf" };
  for (const lie of [{ size: 1 }, { mediaType: "image/png" }])
    for (const query of ["", "?validateOnly=true"]) {
      const answer = await attach({ ...evidence, ...lie }, query);
      t.match(
        [answer.status, answer.json],
        [409, { code: "EVIDENCE_DIFFERS", ...kept, errors: [{ pointer: `#/${Object.keys(lie)[0]}` }] }],
      );
    }
  t.equal((await attach(evidence)).status, 200);
  const elsewhere = await attach({ ...evidence, sha256: "a".repeat(64), size: 7, mediaType: "image/gif" });
  t.equal(elsewhere.status, 200);
});

t.test("a correction is held against the paper, too, as it would leave what was said", async (t) => {
  const { sha256: other, size } = (await send(file("%PDF-1.7 another %%EOF"))).json;
  const said = { ...evidence, sha256: "b".repeat(64), size: 7 };
  const { id: targetEventId } = (await attach(said)).json.events[0];
  const correct = (...changes: object[]) =>
    service.post("/v1/commitments/building/correct", { targetEventId, changes, reason: "mistyped" });
  const digest = { field: "/sha256", right: other };
  const pointers = async (...changes: object[]) =>
    (await correct(...changes)).json.errors?.map(({ pointer }: { pointer: string }) => pointer);
  t.same(await pointers(digest), ["#/changes"], "the size that stands is not the paper's");
  t.same(await pointers(digest, { field: "/size", right: 8 }), ["#/changes/1/right"]);
  t.equal((await correct({ field: "/size", right: 9 })).status, 200, "of a paper that is kept elsewhere, anything is believed");
  t.equal((await correct(digest, { field: "/size", right: size })).status, 200);
  t.match((await correct({ field: "/size", right: 9 })).json, { code: "EVIDENCE_DIFFERS", sha256: other, size });
  t.equal((await correct({ field: "/title", right: "Minutes, signed" })).status, 200, "what else is said of it has no say here");
});

t.test("text may be called any kind of text", async (t) => {
  const csv = (await send(file("ngày;số tiền\n"))).json;
  const named = (mediaType: string) => attach({ ...evidence, sha256: csv.sha256, size: csv.size, mediaType });
  t.match((await named("application/json")).json, { code: "EVIDENCE_DIFFERS", mediaType: "text/plain" });
  t.equal((await named("text/csv")).status, 200);
});
