// kill -9 of the process that writes, at random moments under 32 writers: nothing that was acknowledged is lost, changed or doubled, and
// the log stays one sequence. SEED=<number> chooses the moments.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { EventStore, RecordedEvent } from "@camket/event-store";
import { openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";
import t, { type Test } from "tap";

interface Acknowledged {
  readonly events: readonly RecordedEvent[];
  readonly expected: number;
}

const rounds = 10;
/** Between the first acknowledgement and the kill. */
const killAfterMsMax = 300;

interface Started {
  readonly child: ChildProcess;
  /** The whole lines on stdout so far. */
  readonly lines: string[];
  readonly errors: () => string;
  /** Resolves at the first line, or at the end of a child that says none. */
  readonly firstLine: Promise<unknown>;
  /** Resolves with the exit code when the child has ended and all it said was read. */
  readonly closed: Promise<number | null>;
}

function start(t: Test, ...args: string[]): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, "kill-append-child.ts"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  t.teardown(() => child.kill("SIGKILL"));
  const closed = once(child, "close").then(([code]) => code as number | null);
  const lines: string[] = [];
  let rest = "";
  let errors = "";
  const said = new Promise<void>((resolve) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) lines.push(part);
      if (lines.length > 0) resolve();
    });
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return { child, lines, errors: () => errors, firstLine: Promise.race([said, closed]), closed };
}

function dataFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "camket-kill-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** mulberry32: a small generator whose seed reproduces a run's moments. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function readWholeLog(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  const stop = new AbortController();
  for await (const batch of store.subscribe({ signal: stop.signal })) {
    for (const event of batch.events) events.push(event);
    if (batch.caughtUp) stop.abort();
  }
  return events;
}

t.test("ten rounds of kill -9 under 32 writers lose nothing that was acknowledged", async (t) => {
  const seed = Number(process.env.SEED ?? 20_260_101);
  const random = seededRandom(seed);
  t.comment(`SEED=${seed}`);
  const folder = dataFolder(t);
  const acknowledged: Acknowledged[] = [];
  for (let round = 1; round <= rounds; round++) {
    const { child, lines, errors, firstLine, closed } = start(t, folder, "append", String(round));
    await firstLine;
    await pause(random() * killAfterMsMax);
    child.kill("SIGKILL");
    await closed;
    t.equal(errors(), "", "the writer had nothing to complain of");
    const before = acknowledged.length;
    for (const line of lines) acknowledged.push(JSON.parse(line));
    t.ok(acknowledged.length > before, "it had acknowledged something");

    const owner = takeDataFolder(folder);
    const store = openSqliteStore({ file: join(owner.path, "log.sqlite") });
    const log = await readWholeLog(store);
    t.comment(`round ${round}: ${acknowledged.length - before} appends acknowledged, ${log.length} events in the log`);
    checkOneSequence(t, log);
    checkNothingLost(t, log, acknowledged);
    const last = acknowledged.at(-1) as Acknowledged;
    const again = await store.append(last.events[0]?.stream ?? "", last.events, {
      expectedRevision: last.expected < 0 ? "no-stream" : last.expected,
    });
    t.equal(again.position, last.events.at(-1)?.position, "an append tried again is found, not doubled");
    await store.close();
    owner.release();
  }
});

function checkOneSequence(t: Test, log: readonly RecordedEvent[]): void {
  t.ok(
    log.every((e, i) => e.position === String(i + 1)),
    "positions are contiguous",
  );
  const next = new Map<string, number>();
  const holes = log.filter((e) => {
    const expected = next.get(e.stream) ?? 0;
    next.set(e.stream, expected + 1);
    return e.revision !== expected;
  });
  t.same(holes, [], "revisions of each stream are contiguous from 0");
  t.equal(new Set(log.map((e) => e.id)).size, log.length, "no id stands twice");
}

function checkNothingLost(t: Test, log: readonly RecordedEvent[], acknowledged: readonly Acknowledged[]): void {
  const held = new Map(log.map((e) => [e.id, JSON.stringify(inOrder(e))]));
  const lost = acknowledged.flatMap((a) => a.events).filter((e) => held.get(e.id) !== JSON.stringify(inOrder(e)));
  t.same(lost, [], "every acknowledged event is there, in its place, with the same bytes");
}

const inOrder = ({ id, stream, revision, position, type, data, metadata }: RecordedEvent) => [
  id,
  stream,
  revision,
  position,
  type,
  data,
  metadata,
];

t.test("a second process on the same data folder is refused, and after kill -9 of the owner it is taken", async (t) => {
  const folder = dataFolder(t);
  const owner = start(t, folder, "hold");
  await owner.firstLine;
  t.same(owner.lines, [JSON.stringify({ held: folder })]);

  const second = start(t, folder, "hold");
  t.equal(await second.closed, 2);
  t.equal(
    second.errors(),
    `the data folder ${folder} is in use by process ${owner.child.pid}: stop that one first, or give this one a folder of its own\n`,
  );
  t.throws(() => takeDataFolder(folder), { code: "data-folder-in-use", pid: owner.child.pid });

  owner.child.kill("SIGKILL");
  await owner.closed;
  takeDataFolder(folder).release();
  const third = start(t, folder, "hold");
  await third.firstLine;
  t.same(third.lines, [JSON.stringify({ held: folder })]);
});
