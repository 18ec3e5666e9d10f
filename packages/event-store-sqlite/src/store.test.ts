// What the embedded store promises beyond the port's contract: group commit, a full disk, a dead writer, bounds, readers in other
// threads, one owner of a folder.
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { type EventStore, type NewEvent, StoreUnavailable } from "@camket/event-store";
import t, { type Test } from "tap";
import { type AppendRequest, openAppender } from "./append.ts";
import { DataFolderInUse, isDataFolderInUse, openSqliteReader, openSqliteStore, takeDataFolder } from "./index.ts";
import { openAppendQueue } from "./queue.ts";
import { openWritable } from "./schema.ts";
import { startWriterThread } from "./writer.ts";

const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`;
const event = (n: number, text = ""): NewEvent => ({ id: idOf(n), type: "Happened", data: { text }, metadata: {} });
const request = (n: number, expected: AppendRequest["expected"] = "no-stream", text = "", stream = `thing-${n}`): AppendRequest => {
  const data = JSON.stringify({ text });
  return { stream, expected, events: [{ id: idOf(n), type: "Happened", data, metadata: "{}" }], bytes: data.length + 2 };
};

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "camket-sqlite-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function openFile(t: Test): { file: string; store: EventStore } {
  const file = join(folderOf(t), "log.sqlite");
  const store = openSqliteStore({ file });
  t.teardown(() => store.close());
  return { file, store };
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (e) => (typeof e.code === "string" ? e.code : e.name),
  );

t.test("the appends of one turn become one transaction, and a conflict in it is its own", async (t) => {
  const file = join(folderOf(t), "log.sqlite");
  const db = openWritable(file);
  t.teardown(() => db.close());
  const appender = openAppender(db);
  const answers = appender.run([request(1), request(2, 4), request(3), request(1), { ...request(4, 0), stream: "thing-1" }]);
  t.same(answers, [
    { status: "written", revision: 0, position: 1 },
    { status: "conflict", actual: undefined },
    { status: "written", revision: 0, position: 2 },
    { status: "repeated", revision: 0, position: 1 },
    { status: "written", revision: 1, position: 3 },
  ]);
});

t.test("a full disk fails the whole batch, reads go on, and writing resumes by itself", async (t) => {
  const file = join(folderOf(t), "log.sqlite");
  const db = openWritable(file);
  const log = openSqliteReader({ file });
  t.teardown(async () => {
    db.close();
    await log.close();
  });
  const appender = openAppender(db);
  appender.run([request(1)]);
  const pages = Number(db.prepare("PRAGMA page_count").get()?.page_count);
  db.exec(`PRAGMA max_page_count = ${pages + 4}`);
  const answers = appender.run([request(2), request(3, "no-stream", "x".repeat(100_000)), request(4)]);
  t.same(
    answers.map((a) => a.status),
    ["unavailable", "unavailable", "unavailable"],
  );
  t.match(answers[0], { reason: /disk is full/ });
  t.equal((await log.readAll()).length, 1, "nothing of the batch was written, and reading goes on");
  t.match(appender.run([request(5)]), [{ status: "written", position: 2 }], "what fits is written");
  db.exec("PRAGMA max_page_count = 1000000");
  t.match(appender.run([request(3, "no-stream", "x".repeat(100_000))]), [{ status: "written", position: 3 }], "after space was freed");
});

t.test("a COMMIT that fails is an unknown outcome, and the same append again settles it", async (t) => {
  const db = openWritable(join(folderOf(t), "log.sqlite"));
  t.teardown(() => db.close());
  const appender = openAppender(db);
  // SQLITE_DENY for COMMIT, as a disk that fails at the very end
  db.setAuthorizer((_action, arg) => (arg === "COMMIT" ? 1 : 0));
  t.match(appender.run([request(1), request(2)]), [{ status: "unknown" }, { status: "unknown" }]);
  db.setAuthorizer(null);
  t.ok(appender.doubted, "this connection is not written through any more");
  t.match(openAppender(db).run([request(1), request(2)]), [
    { status: "written", position: 1 },
    { status: "written", position: 2 },
  ]);
});

t.test("a log whose last events are gone is not opened", async (t) => {
  const { file, store } = openFile(t);
  await store.append("thing", [event(1), event(2)], { expectedRevision: "no-stream" });
  await store.close();
  const db = new DatabaseSync(file);
  db.exec("DELETE FROM event WHERE position = 2");
  db.close();
  t.throws(() => openSqliteStore({ file }), { code: "unavailable", message: /last event is 1, but 2 were written/ });
});

t.test("a log of a later version, and a file that is no log, are not opened", async (t) => {
  const { file, store } = openFile(t);
  await store.close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA user_version = 99");
  db.close();
  t.throws(() => openSqliteStore({ file }), { code: "unavailable", message: /version 99/ });
  const other = join(folderOf(t), "text");
  writeFileSync(other, "this is no database ".repeat(1_000));
  t.throws(() => openSqliteStore({ file: other }), StoreUnavailable);
  t.throws(() => openSqliteStore({ file: join(other, "nowhere", "log.sqlite") }), StoreUnavailable);
});

t.test("when the writer thread dies, sent appends are unknown and later ones are refused", async (t) => {
  const program = join(folderOf(t), "dies.mjs");
  writeFileSync(program, 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("boom"); });');
  const writer = startWriterThread({ file: "unused" }, () => {}, pathToFileURL(program));
  t.same(await Promise.all([1, 2, 3].map((n) => codeOf(writer.append(request(n))))), Array(3).fill("outcome-unknown"));
  await t.rejects(writer.append(request(4)), { code: "unavailable", message: /writer has ended \(boom\)/ });
  t.match(writer.refusal(), /writer has ended \(boom\)/, "which it can say without being asked to write");
  await writer.drain();
  await writer.end();
});

t.test("what waits for the writer is bounded in number and in size", async (t) => {
  let batches: (readonly AppendRequest[])[] = [];
  const limits = { appendsWaitingMax: 3, bytesWaitingMax: 1_000 };
  const queue = openAppendQueue({ send: (batch) => batches.push(batch), limits });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const held = [1, 2, 3].map((n) => codeOf(queue.push(request(n))));
  t.equal(await codeOf(queue.push(request(4))), "busy");
  await turn();
  t.same(
    batches.map((b) => b.length),
    [3],
    "one turn, one batch",
  );
  t.equal(await codeOf(queue.push(request(4))), "busy", "also while they are being written");
  queue.settle([1, 2, 3].map((position) => ({ status: "written", revision: 0, position })));
  t.same(await Promise.all(held), ["ok", "ok", "ok"]);
  batches = [];
  const large = codeOf(queue.push(request(5, "no-stream", "x".repeat(900))));
  t.equal(await codeOf(queue.push(request(6, "no-stream", "x".repeat(200)))), "busy");
  await turn();
  queue.settle([{ status: "written", revision: 0, position: 4 }]);
  t.equal(await large, "ok");
  await queue.close();
});

t.test("an abort takes an append back while it waits, and leaves it unknown once it was sent", async (t) => {
  const sent: AppendRequest[] = [];
  const queue = openAppendQueue({ send: (batch) => sent.push(...batch) });
  const stop = new AbortController();
  const early = codeOf(queue.push(request(1), stop.signal));
  const beside = codeOf(queue.push(request(2)));
  stop.abort();
  t.equal(await early, "AbortError");
  const late = new AbortController();
  const overdue = codeOf(queue.push(request(3), late.signal));
  await new Promise((resolve) => setImmediate(resolve));
  late.abort();
  t.equal(await overdue, "outcome-unknown");
  t.same(
    sent.map((r) => r.stream),
    ["thing-2", "thing-3"],
  );
  queue.settle([2, 3].map((position) => ({ status: "written", revision: 0, position })));
  t.equal(await beside, "ok");
  await queue.close();
});

t.test("a reader in another thread hears of a commit at once, not at its next look", async (t) => {
  const { file, store } = openFile(t);
  const program = join(folderOf(t), "reads.mjs");
  writeFileSync(
    program,
    `import { parentPort, workerData } from "node:worker_threads";
     import { openSqliteReader } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
     const log = openSqliteReader({ file: workerData });
     const stop = new AbortController();
     parentPort.once("message", () => stop.abort());
     for await (const batch of log.subscribe({ signal: stop.signal })) parentPort.postMessage(batch);
     await log.close();`,
  );
  const thread = new Worker(program, { workerData: file, execArgv: [] });
  t.same((await once(thread, "message"))[0], { events: [], position: "0", caughtUp: true });
  const delays: number[] = [];
  for (let n = 0; n < 20; n++) {
    const heard = once(thread, "message");
    await store.append(`thing-${n}`, [event(n)], { expectedRevision: "no-stream" });
    const answered = performance.now();
    t.equal((await heard)[0].events[0].id, idOf(n));
    delays.push(performance.now() - answered);
  }
  const median = delays.toSorted((a, b) => a - b)[10] as number;
  t.comment(`heard ${median.toFixed(2)} ms after the answer`);
  t.ok(median < 100, "far sooner than the net under it looks");
  thread.postMessage("stop");
  await once(thread, "exit");
});

t.test("a reader needs a log that is there, and can be closed without the store", async (t) => {
  t.throws(() => openSqliteReader({ file: join(folderOf(t), "log.sqlite") }), StoreUnavailable);
  t.throws(() => openSqliteReader({ file: ":memory:" }), TypeError);
  const { file, store } = openFile(t);
  const log = openSqliteReader({ file });
  await store.append("thing", [event(1)], { expectedRevision: "no-stream" });
  t.equal((await log.readStream("thing")).length, 1);
  await log.close();
  await t.rejects(log.head(), StoreUnavailable);
  t.equal((await store.readStream("thing")).length, 1);
});

t.test("a checkpoint that is ahead of the log is refused, not waited for", async (t) => {
  const { store } = openFile(t);
  await store.append("thing", [event(1)], { expectedRevision: "no-stream" });
  const next = store.subscribe({ after: "2", signal: new AbortController().signal })[Symbol.asyncIterator]().next();
  await t.rejects(next, { code: "invalid-position", message: /ahead of the log, which ends at 1/ });
});

t.test("positions are contiguous from 1, also after conflicts and a restart", async (t) => {
  const { file, store } = openFile(t);
  const one = (s: EventStore, n: number) =>
    codeOf(s.append(`thing-${n % 7}`, [event(n), event(n + 1_000)], { expectedRevision: "no-stream" }));
  await Promise.all(Array.from({ length: 30 }, (_, n) => one(store, n)));
  await store.close();
  const again = openSqliteStore({ file });
  t.teardown(() => again.close());
  await again.append("thing-0", [event(5_000)], { expectedRevision: 1 });
  const positions = (await again.readAll()).map((e) => e.position);
  t.same(
    positions,
    Array.from({ length: 15 }, (_, i) => String(i + 1)),
  );
});

t.test("the write-ahead log is carried over, so it does not grow for ever", async (t) => {
  const { file, store } = openFile(t);
  const text = "x".repeat(200_000);
  for (let n = 0; n < 160; n += 4) {
    await store.append(
      `thing-${n}`,
      [0, 1, 2, 3].map((i) => event(n + i, text)),
      { expectedRevision: "no-stream" },
    );
  }
  const walBytes = readFileSync(`${file}-wal`).length;
  t.ok(walBytes < 24 * 1024 * 1024, `${walBytes} bytes for 32 MB of events`);
  await store.close();
  t.notOk(existsSync(`${file}-wal`), "a closed store is one file");
});

t.test("a data folder has one owner, who is named to whoever comes second", async (t) => {
  const folder = join(folderOf(t), "data", "here");
  const first = takeDataFolder(folder);
  t.ok(existsSync(folder), "it is made when missing");
  t.equal(first.path, folder);
  const error = t.throws(() => takeDataFolder(folder), DataFolderInUse) as DataFolderInUse;
  t.equal(error.pid, process.pid);
  t.match(error.message, `the data folder ${folder} is in use by process ${process.pid}: stop that one first`);
  t.throws(() => takeDataFolder(folder), DataFolderInUse, "a failed attempt does not take the lock away");
  t.ok(isDataFolderInUse(folder), "whoever only looks is told, too");
  first.release();
  first.release();
  const left = readdirSync(folder);
  t.notOk(isDataFolderInUse(folder));
  t.strictSame(readdirSync(folder), left, "and makes nothing");
  t.notOk(isDataFolderInUse(dirname(folder)), "where nobody was ever, nobody is");
  const second = takeDataFolder(folder);
  second.release();
});

t.test("a database of somebody else is neither read as a log nor made one", async (t) => {
  const file = join(folderOf(t), "notes.sqlite");
  const notes = new DatabaseSync(file);
  notes.exec("CREATE TABLE note (text TEXT)");
  notes.close();
  const before = readFileSync(file);
  const says = { code: "unavailable", message: /notes\.sqlite cannot be opened: it is an SQLite database, but no log of Camket/ };
  t.throws(() => openSqliteReader({ file }), says);
  t.throws(() => openSqliteStore({ file }), says);
  t.ok(readFileSync(file).equals(before), "byte for byte as it was");
});

t.test("a data folder and its files are for their owner alone", async (t) => {
  const folder = join(folderOf(t), "data");
  const owner = takeDataFolder(folder);
  const store = openSqliteStore({ file: join(folder, "log.sqlite") });
  await store.append("thing", [event(1)], { expectedRevision: "no-stream" });
  const rights = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
  t.equal(rights("."), "700");
  t.same(
    readdirSync(folder).filter((name) => rights(name) !== "600"),
    [],
  );
  await store.close();
  owner.release();
});

t.test("a data folder where none can be made is refused at once, and the message names it", async (t) => {
  const file = join(folderOf(t), "file");
  writeFileSync(file, "");
  const impossible = process.platform === "linux" ? [join(file, "data"), "/proc/camket/data"] : [join(file, "data")];
  for (const folder of impossible) {
    t.throws(() => takeDataFolder(folder), {
      code: "data-folder-unusable",
      message: new RegExp(`the data folder ${folder} cannot be used`),
    });
  }
});

t.test("a data folder stays taken when its owner forgets what was given to it", (t) => {
  const folder = folderOf(t);
  takeDataFolder(folder);
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  t.throws(() => takeDataFolder(folder), DataFolderInUse);
  t.end();
});
