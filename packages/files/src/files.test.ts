// The store of papers: what is taken in and what is not, and that what it says it holds, it holds.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import t, { type Test } from "tap";
import { holdersOf } from "./incoming.ts";
import { openFiles } from "./index.ts";
import { fileBytesMax } from "./limits.ts";
import * as samples from "./samples.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
let made = 0;
const store = (folder: string) => openFiles(folder, () => String(++made));

function folderFor(t: Test): string {
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "camket-files-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "files");
}

/** In small pieces, as a socket may give them. */
const sent = (bytes: Buffer): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
    })(),
  );

const everything = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : []);

t.test("a paper stands once under the SHA-256 of its bytes, and the same bytes again are told so", async (t) => {
  const folder = folderFor(t);
  const files = store(folder);
  const paper = await files.receive(sent(samples.pdf));
  const name = sha256(samples.pdf);
  t.match(paper, { sha256: name, size: samples.pdf.length, mediaType: "application/pdf", extension: "pdf" });
  t.equal(await files.has(name), false, "not before it is kept");
  t.equal(await paper.keep(), true);
  t.same(everything(folder), [name.slice(0, 2), join(name.slice(0, 2), name)]);
  t.equal(statSync(files.pathOf(name)).mode & 0o777, 0o600, "for its owner alone");
  t.equal(await (await files.receive(sent(samples.pdf))).keep(), false);
  t.equal(everything(folder).length, 2);

  t.same(await files.find(name), { sha256: name, size: samples.pdf.length, mediaType: "application/pdf", extension: "pdf" });
  t.same(await buffer(files.read(name)), samples.pdf);
  t.same(await buffer(files.read(name, { start: 0, end: 3 })), samples.pdf.subarray(0, 4));
  t.equal(await files.find(sha256(samples.png)), undefined);
  t.equal(await files.find("../../etc/passwd"), undefined);
});

t.test("what offices write, scan and photograph is known by its content", async (t) => {
  const files = store(folderFor(t));
  const kept = {
    pdf: samples.pdf,
    png: samples.png,
    jpg: samples.jpeg,
    tif: samples.tiff,
    heic: samples.heic,
    docx: samples.docx,
    xlsx: samples.xlsx,
    pptx: samples.pptx,
    odt: samples.odt,
    ods: samples.ods,
    rtf: Buffer.from("{\\rtf1\\ansi Minutes}"),
    txt: samples.text,
  };
  for (const [extension, bytes] of Object.entries(kept)) t.equal((await files.receive(sent(bytes))).extension, extension);
  for (const plain of ["\u{feff}ngày;số tiền\n2023-09-15;10,6 tỷ\n", "a < b", "BM: a note", "MZ", "x".repeat(100_000)])
    t.equal((await files.receive(sent(Buffer.from(plain)))).mediaType, "text/plain", plain.slice(0, 20));
  // A letter of three bytes, cut by the end of a piece that was read.
  t.equal((await files.receive(sent(Buffer.from("ຂ".repeat(50_000))))).mediaType, "text/plain");
});

t.test("programs, markup, scripts, macros, archives and what nobody knows are refused by content, and nothing of them stays", async (t) => {
  const folder = folderFor(t);
  const files = store(folder);
  const refused: [string, Buffer][] = [
    ["a program for Windows", samples.exe],
    ["a program for Linux", samples.elf],
    ["HTML", Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
    ["HTML after white space and a mark", Buffer.from("\u{feff}\n  <html>")],
    ["HTML that begins as a bitmap would not", Buffer.from("<body onload=alert(1)>")],
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["XML", Buffer.from('<?xml version="1.0"?><svg/>')],
    ["a script", Buffer.from("#!/bin/sh\nrm -rf /\n")],
    ["PostScript", Buffer.from("%!PS-Adobe-3.0\n")],
    ["a document with macros", samples.docm],
    ["an archive", samples.zip({ "a.txt": "a" })],
    ["text with NUL", Buffer.from("a\0b")],
    ["text in another encoding", Buffer.from("Bi\xean b\u1ea3n", "latin1")],
    ["a letter that is cut at the end", Buffer.from("Biên bả").subarray(0, -1)],
    ["noise", Buffer.from(Array.from({ length: 3_000 }, (_, i) => (i * 7919) % 251))],
  ];
  for (const [what, bytes] of refused) await t.rejects(files.receive(sent(bytes)), { code: "file-type-refused" }, what);
  await t.rejects(files.receive(sent(samples.exe)), /application\/x-msdownload/);
  t.same(everything(folder), []);
});

t.test("an empty, a too large and a broken-off file leave nothing", async (t) => {
  const folder = folderFor(t);
  const files = store(folder);
  await t.rejects(files.receive(sent(Buffer.alloc(0))), { code: "file-empty" });
  const { pdf, png, jpeg, office } = samples;
  const docx = office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  for (const [whole, bytes] of [
    [pdf, 27],
    [png, -12],
    [jpeg, -1],
    [docx, -30],
  ] as const)
    await t.rejects(files.receive(sent(whole.subarray(0, bytes))), { code: "file-cut-off" });
  let read = 0;
  const endless = (function* () {
    for (;;) {
      read += 1024 * 1024;
      yield Buffer.alloc(1024 * 1024, "x");
    }
  })();
  await t.rejects(files.receive(Readable.from(endless, { highWaterMark: 1 })), { code: "file-too-large" });
  t.ok(read <= fileBytesMax + 4 * 1024 * 1024, "the rest was not read");
  const cut = Readable.from(
    (function* () {
      yield samples.pdf;
      throw new Error("the line went dead");
    })(),
  );
  await t.rejects(files.receive(cut), /the line went dead/);
  t.same(everything(folder), []);
});

t.test("what was received and is not wanted leaves nothing; nor does what is under way when the program is ended", async (t) => {
  const folder = folderFor(t);
  const files = store(folder);
  (await files.receive(sent(samples.pdf))).discard();
  t.same(everything(folder), []);
  await files.receive(sent(samples.png));
  t.equal(everything(folder).length, 1);
  files.discardUnfinished();
  t.same(everything(folder), []);
});

t.test("a folder that cannot be written to is a failure, told as such", async (t) => {
  const folder = folderFor(t);
  writeFileSync(folder, "a file where the folder should be");
  await t.rejects(store(folder).receive(sent(samples.pdf)), { code: "files-unavailable" });
});

t.test("a damaged paper is found, and put right when it is sent again", async (t) => {
  const files = store(folderFor(t));
  const name = sha256(samples.pdf);
  await (await files.receive(sent(samples.pdf))).keep();
  t.equal(await files.isWhole(name), true);
  for (const damage of [Buffer.from(samples.pdf).fill("x", 9, 10), samples.pdf.subarray(0, 10)]) {
    writeFileSync(files.pathOf(name), damage);
    t.equal(await files.isWhole(name), false);
    t.equal(await (await files.receive(sent(samples.pdf))).keep(), true);
    t.equal(await files.isWhole(name), true);
  }
});

t.test("all papers are listed in order, and nothing that is none", async (t) => {
  const folder = folderFor(t);
  const files = store(folder);
  t.same(await Array.fromAsync(files.list()), [], "of a folder that is not there");
  const names = [];
  for (const bytes of [samples.pdf, samples.png, samples.docx]) {
    const paper = await files.receive(sent(bytes));
    await paper.keep();
    names.push(paper.sha256);
  }
  await files.receive(sent(samples.text));
  mkdirSync(join(folder, "lost+found"));
  writeFileSync(join(folder, "ab"), "");
  t.same(await Array.fromAsync(files.list()), names.sort());
});

t.test("a copy takes what it does not hold yet, and never what is damaged", async (t) => {
  const [from, to] = [store(folderFor(t)), store(folderFor(t))];
  const name = sha256(samples.pdf);
  await (await from.receive(sent(samples.pdf))).keep();
  t.equal(await to.copyFrom(from, name), true);
  t.equal(await to.copyFrom(from, name), false);
  t.same(readFileSync(to.pathOf(name)), samples.pdf);
  const other = store(folderFor(t));
  writeFileSync(from.pathOf(name), "changed");
  await t.rejects(other.copyFrom(from, name), { code: "paper-damaged" });
  writeFileSync(from.pathOf(name), "");
  await t.rejects(other.copyFrom(from, name), { code: "paper-damaged" }, "cut to nothing");
  t.same(everything(other.folder), []);
});

t.test("a copy puts right what is damaged where it goes", async (t) => {
  const [from, to] = [store(folderFor(t)), store(folderFor(t))];
  const name = sha256(samples.pdf);
  for (const files of [from, to]) await (await files.receive(sent(samples.pdf))).keep();
  writeFileSync(to.pathOf(name), Buffer.alloc(samples.pdf.length));
  t.equal(await to.copyFrom(from, name), true, "of the same size");
  t.equal(await to.isWhole(name), true);
});

t.test("of a folder that is made with those above it, each that holds a new one is synced", (t) => {
  t.strictSame(holdersOf("/data/a/b/files", "/data/a"), ["/data/a/b", "/data/a", "/data"]);
  t.strictSame(holdersOf("/data/files/", "/data/files"), ["/data"]);
  t.end();
});

t.test("what was never finished is swept when it is old, and nothing else", async (t) => {
  const folder = folderFor(t);
  const files = store(folder);
  t.equal(await files.sweep(0), 0, "of a folder that is not there");
  const kept = await files.receive(sent(samples.pdf));
  await kept.keep();
  await files.receive(sent(samples.png));
  const young = join(folder, readdirSync(folder).find((name) => name.startsWith("incoming-")) as string);
  const old = join(folder, "incoming-old");
  writeFileSync(old, "half");
  for (const path of [old, files.pathOf(kept.sha256), dirname(files.pathOf(kept.sha256))]) utimesSync(path, 1_000, 1_000);
  t.equal(await files.sweep(2_000_000), 1);
  t.same([existsSync(old), existsSync(young), await files.has(kept.sha256)], [false, true, true]);
});
