// A copy of a log that is being written, of a damaged one, and one that is not finished.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import t from "tap";
import { CopyExists, copyLog, openSqliteReader, openSqliteStore, sha256OfFile, verifyLogFile } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "camket-copy-"));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));

const event = (n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  type: "Happened",
  data: { text: "huyện Đắc Chưng ".repeat(20), n },
  metadata: {},
});

async function logOf(name: string, events: number): Promise<string> {
  const file = join(folder, name);
  const store = openSqliteStore({ file });
  await Promise.all(Array.from({ length: events }, (_, n) => store.append(`s-${n}`, [event(n)], { expectedRevision: "no-stream" })));
  await store.close();
  return file;
}
const beside = (name: string) => readdirSync(folder).filter((one) => one.startsWith(name));

t.test("beside a writer that never pauses: all that was acknowledged before it began, and nothing after a gap", async (t) => {
  const file = await logOf("busy.sqlite", 2_000);
  const store = openSqliteStore({ file });
  let written = 2_000;
  let writing = true;
  const writer = (async () => {
    for (; writing; written++) await store.append(`s-${written}`, [event(written)], { expectedRevision: "no-stream" });
  })();
  for (let copies = 0; copies < 3; copies++) {
    const before = written;
    const to = join(folder, `busy-copy-${copies}.sqlite`);
    const copy = await copyLog({ file, to });
    t.ok(copy.events >= before, `${copy.events} of ${before}`);
    t.equal(copy.head, String(copy.events));
    t.equal(copy.bytes, statSync(to).size);
    t.equal(copy.sha256, await sha256OfFile(to));
    t.equal(statSync(to).mode & 0o077, 0, "for its owner alone");
    const findings: string[] = [];
    t.strictSame(verifyLogFile({ file: to, onFinding: ({ text }) => findings.push(text) }), { events: copy.events, head: copy.head });
    t.strictSame(findings, []);
    t.strictSame(beside(`busy-copy-${copies}`), [`busy-copy-${copies}.sqlite`], "one file, nothing beside it");
  }
  t.ok(written > 2_000, "the writer went on");
  writing = false;
  await writer;
  await store.close();
});

t.test("a copy can be opened as a log and written on", async (t) => {
  const to = join(folder, "written-on.sqlite");
  const { events } = await copyLog({ file: await logOf("first.sqlite", 10), to });
  const store = openSqliteStore({ file: to });
  t.match(await store.append("s-new", [event(99)], { expectedRevision: "no-stream" }), { position: String(events + 1) });
  await store.close();
});

t.test("nothing takes the place of a file that is there, nor of one that appears meanwhile", async (t) => {
  const file = await logOf("source.sqlite", 500);
  const to = join(folder, "taken.sqlite");
  writeFileSync(to, "mine");
  await t.rejects(copyLog({ file, to }), /is there already/);
  rmSync(to);
  const copying = copyLog({ file, to });
  writeFileSync(to, "mine");
  t.ok((await copying.catch((error: unknown) => error)) instanceof CopyExists);
  t.strictSame(beside("taken"), ["taken.sqlite"]);
  t.equal(statSync(to).size, 4);
});

t.test("one that is given up leaves nothing", async (t) => {
  const file = await logOf("given-up.sqlite", 500);
  const stopping = new AbortController();
  const copying = copyLog({ file, to: join(folder, "never.sqlite"), signal: stopping.signal });
  t.equal(beside("never").length, 1);
  stopping.abort();
  t.strictSame(beside("never"), [], "at once");
  await t.rejects(copying, { name: "AbortError" });
  t.strictSame(beside("never"), [], "and for good");
});

t.test("a log that is damaged, or none, is not copied as if it were one", async (t) => {
  const file = await logOf("damaged.sqlite", 50);
  const db = new DatabaseSync(file);
  db.exec("DELETE FROM event WHERE position = 7");
  const to = join(folder, "bad.sqlite");
  await t.rejects(copyLog({ file, to }), /holds 49 events up to position 50/);
  db.exec("PRAGMA application_id = 7");
  db.close();
  await t.rejects(copyLog({ file, to }), /no log of Camket/);
  t.strictSame(beside("bad"), []);
  t.throws(() => openSqliteReader({ file: join(folder, "bad.sqlite") }));
});
