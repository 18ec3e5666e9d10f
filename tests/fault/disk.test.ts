// The embedded store on disks that misbehave: full, read-only, slow; and readers that stand still. The full and the read-only disk are real
// ones of a few megabytes in memory, which only root can mount: elsewhere those tests say that they were skipped.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Appended, commandTriesMax, handleCommand, type NewEvent, type RecordedEvent } from "@camket/event-store";
import { openSqliteReader, openSqliteStore, sqliteLimits, takeDataFolder } from "@camket/event-store-sqlite";
import { openFiles } from "@camket/files";
import t, { type Test } from "tap";

const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`;
const event = (n: number, text = ""): NewEvent => ({ id: idOf(n), type: "Happened", data: { text }, metadata: { n } });

const codeOf = (call: Promise<Appended>): Promise<string> =>
  call.then(
    () => "ok",
    (error) => error.code,
  );

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "camket-disk-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const canMount = process.platform === "linux" && process.getuid?.() === 0 && mountWorks();

function mountWorks(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "camket-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
}

const realDisk = canMount ? {} : { skip: "only root can mount a small disk" };

/** A disk of its own, for as long as the test runs. */
function smallDisk(t: Test, sizeMiB: number): { path: string; remount: (how: "ro" | "rw") => void } {
  const path = folderOf(t);
  const mount = (...args: string[]) => {
    const { status, stderr } = spawnSync("mount", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`mount ${args.join(" ")}: ${stderr}`);
  };
  mount("-t", "tmpfs", "-o", `size=${sizeMiB}m`, "tmpfs", path);
  t.teardown(() => void spawnSync("umount", ["-l", path]));
  return { path, remount: (how) => mount("-o", `remount,${how}`, path) };
}

function integrityOf(file: string): unknown {
  const db = new DatabaseSync(file, { readOnly: true });
  const answer = db.prepare("PRAGMA integrity_check").get()?.integrity_check;
  db.close();
  return answer;
}

t.test("a disk too full for a paper refuses it, keeps nothing of it, and takes the next that fits", realDisk, async (t) => {
  const { path } = smallDisk(t, 2);
  const files = openFiles(join(path, "files"), () => "only");
  const paper = (bytes: number) => Readable.from([Buffer.alloc(bytes / 2, "a"), Buffer.alloc(bytes / 2, "b")]);
  await t.rejects(files.receive(paper(3 * 1024 * 1024)), { code: "files-unavailable", cause: { code: "ENOSPC" } });
  t.same(readdirSync(files.folder), []);
  t.equal(await (await files.receive(paper(1024 * 1024))).keep(), true);
});

t.test(
  "on a full disk writing stops with the reason and reading goes on; once space is given back it writes again, without a restart",
  realDisk,
  async (t) => {
    const { path } = smallDisk(t, 6);
    const ballast = join(path, "ballast");
    writeFileSync(ballast, Buffer.alloc(3 * 1024 * 1024));
    const file = join(path, "log.sqlite");
    const store = openSqliteStore({ file });
    const reader = openSqliteReader({ file });
    const acknowledged: string[] = [];
    const refused: string[] = [];
    let n = 0;
    const appendOne = async (): Promise<string> => {
      const one = event(++n, "x".repeat(40_000));
      const code = await codeOf(store.append(`thing-${n}`, [one], { expectedRevision: "no-stream" }));
      (code === "ok" ? acknowledged : refused).push(one.id);
      return code;
    };
    const held = async (): Promise<string[]> => (await reader.readAll()).map(({ id }) => id);

    while (refused.length === 0 && n < 1_000) await appendOne();
    t.ok(acknowledged.length > 10, `${acknowledged.length} were written before the disk was full`);
    await t.rejects(store.append("thing", [event(5_000, "x".repeat(200_000))], { expectedRevision: "no-stream" }), {
      code: "unavailable",
      message: /the disk is full: free some space; writing resumes by itself/,
    });
    for (let i = 0; i < 20; i++) {
      const codes = await Promise.all([appendOne(), appendOne(), appendOne()]);
      t.notOk(codes.includes("outcome-unknown"), "nobody is left in doubt");
      if ((await held()).length !== acknowledged.length) t.fail("what can be read is not what was acknowledged");
    }

    rmSync(ballast);
    t.equal(await appendOne(), "ok", "it writes again");
    t.strictSame((await held()).toSorted(), acknowledged, "all that was acknowledged, and nothing that was refused");
    await reader.close();
    await store.close();
    t.equal(integrityOf(file), "ok");
  },
);

t.test(
  "a log on a read-only disk is refused at the start, with what is wrong; on the same disk made writable it opens",
  realDisk,
  async (t) => {
    const disk = smallDisk(t, 2);
    const folder = join(disk.path, "data");
    const file = join(folder, "log.sqlite");
    const owner = takeDataFolder(folder);
    const store = openSqliteStore({ file });
    await store.append("thing", [event(1)], { expectedRevision: "no-stream" });
    await store.close();
    owner.release();

    disk.remount("ro");
    t.throws(() => takeDataFolder(folder), {
      code: "data-folder-unusable",
      message: /read-?only.*name a folder that this user may write to/,
    });
    t.throws(() => takeDataFolder(join(disk.path, "other")), { code: "data-folder-unusable", message: /read-only file system/ });
    t.throws(() => openSqliteStore({ file }), {
      code: "unavailable",
      message: /log\.sqlite cannot be opened: .*its disk is not mounted read-only/,
    });

    disk.remount("rw");
    const again = openSqliteStore({ file });
    t.equal((await again.readAll()).length, 1);
    await again.append("thing", [event(2)], { expectedRevision: 0 });
    await again.close();
  },
);

t.test(
  "on a disk that takes 200 ms for a sync no more wait than may wait, the others are told so at once, and answers come in order",
  async (t) => {
    const store = openSqliteStore({ file: join(folderOf(t), "log.sqlite"), syncDelayMs: 200 });
    const { appendsWaitingMax } = sqliteLimits;
    const order: number[] = [];
    const append = (n: number) =>
      store.append(`thing-${n}`, [event(n)], { expectedRevision: "no-stream" }).then(({ position }) => {
        order.push(Number(position));
      });
    const waiting = Array.from({ length: appendsWaitingMax }, (_, n) => append(n));
    let answered = false;
    const first = Promise.race(waiting).then(() => {
      answered = true;
    });
    const refused = await Promise.allSettled(Array.from({ length: 500 }, (_, n) => append(20_000 + n)));
    t.ok(refused.every((one) => one.status === "rejected" && one.reason.code === "busy"));
    t.notOk(answered, "before the disk had answered anybody");
    t.same(await store.readAll(), [], "and reading does not wait for the disk");
    await first;
    await Promise.all(waiting);
    t.strictSame(
      order,
      Array.from({ length: appendsWaitingMax }, (_, i) => i + 1),
    );
    await append(30_000);
    await store.close();
  },
);

t.test("on a disk that takes 20 ms for a sync, bytes that wait are bounded too", async (t) => {
  const store = openSqliteStore({ file: join(folderOf(t), "log.sqlite"), syncDelayMs: 20 });
  const bytes = 250_000;
  const fit = Math.floor(sqliteLimits.bytesWaitingMax / (bytes + 50));
  const text = "x".repeat(bytes);
  const codes = await Promise.all(
    Array.from({ length: fit + 20 }, (_, n) => codeOf(store.append(`thing-${n}`, [event(n, text)], { expectedRevision: "no-stream" }))),
  );
  t.equal(codes.indexOf("busy"), fit, "as many as fit are taken, and those are the first");
  t.same(new Set(codes.slice(0, fit)), new Set(["ok"]));
  t.same(new Set(codes.slice(fit)), new Set(["busy"]));
  await store.close();
});

t.test("closing on a slow disk waits for all that was accepted", async (t) => {
  const file = join(folderOf(t), "log.sqlite");
  const store = openSqliteStore({ file, syncDelayMs: 50 });
  const accepted = Array.from({ length: 100 }, (_, n) => codeOf(store.append(`thing-${n}`, [event(n)], { expectedRevision: "no-stream" })));
  await store.close();
  t.same(new Set(await Promise.all(accepted)), new Set(["ok"]));
  const again = openSqliteStore({ file });
  t.equal((await again.readAll()).length, 100);
  await again.close();
});

t.test(
  "readers that stand still in a subscription hold no memory, no writer and no write-ahead log; later they go on where they stood",
  async (t) => {
    const file = join(folderOf(t), "log.sqlite");
    const store = openSqliteStore({ file });
    const stop = new AbortController();
    const text = "x".repeat(20_000);
    const append = (first: number, count: number): Promise<unknown> =>
      store.append(
        "thing",
        Array.from({ length: count }, (_, i) => event(first + i, text)),
        { expectedRevision: first === 0 ? "no-stream" : first - 1 },
      );
    await append(0, 40);
    const stuck = Array.from({ length: 8 }, () => store.subscribe({ batchEventsMax: 10, signal: stop.signal })[Symbol.asyncIterator]());
    const seen = await Promise.all(stuck.map(async (one) => [...((await one.next()).value?.events ?? [])]));

    const heapBefore = heapBytes();
    const events = 2_000;
    for (let n = 40; n < events; n += 40) await append(n, 40);
    const grown = heapBytes() - heapBefore;
    t.ok(grown < 8 * 1024 * 1024, `${Math.round(grown / 1024)} KiB more in memory after 40 MB of events`);
    const walBytes = statSync(`${file}-wal`).size;
    t.ok(walBytes < 2 * sqliteLimits.walPagesMax * 4_096, `the write-ahead log has ${Math.round(walBytes / 1024)} KiB`);

    const [one, its] = [stuck[0] as AsyncIterator<{ events: readonly RecordedEvent[] }>, seen[0] as RecordedEvent[]];
    while (its.length < events) its.push(...(await one.next()).value.events);
    t.ok(
      its.every(({ position }, i) => position === String(i + 1)),
      "everything, in order",
    );
    stop.abort();
    await store.close();
  },
);

/** After a collection: what is still referred to. */
function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

t.test("of 64 writers on one stream one wins each revision: nobody needs more tries than there are writers", async (t) => {
  const store = openSqliteStore({ file: join(folderOf(t), "log.sqlite") });
  const writers = 64;
  const tries: number[] = Array(writers).fill(0);
  const done = await Promise.all(
    tries.map((_, writer) => {
      const decide = () => {
        tries[writer] = (tries[writer] as number) + 1;
        return { append: [event(writer)] };
      };
      return handleCommand(store, "thing", decide, { triesMax: writers });
    }),
  );
  t.comment(`the last one needed ${Math.max(...tries)} tries`);
  const log = await store.readStream("thing");
  t.equal(log.length, writers);
  for (const [writer, { revision = -1 }] of done.entries()) if (log[revision]?.id !== idOf(writer)) t.fail(`writer ${writer}: ${revision}`);
  await store.close();
});

t.test("whoever is overtaken at each of the usual tries is told so, and nothing of it is written", async (t) => {
  const store = openSqliteStore({ file: join(folderOf(t), "log.sqlite") });
  const codes = await Promise.all(
    Array.from({ length: 64 }, (_, n) =>
      handleCommand(store, "thing", () => ({ append: [event(n)] })).then(
        () => "ok",
        (error) => error.code,
      ),
    ),
  );
  const log = await store.readStream("thing");
  t.same(new Set(codes), new Set(["ok", "conflict"]));
  t.ok(log.length >= commandTriesMax, "at least one won each of the rounds");
  t.strictSame(
    log.map(({ id }) => id).toSorted(),
    codes.flatMap((code, n) => (code === "ok" ? [idOf(n)] : [])),
  );
  await store.close();
});
