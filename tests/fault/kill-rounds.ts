// Rounds of kill -9 on one data folder: a process appends with 32 writers and acknowledges each append, it is killed at a random moment, the
// log is opened again and held against all that was ever acknowledged. Used by the test and, with more rounds, by kill-append-main.ts.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { EventStore, RecordedEvent } from "@camket/event-store";
import { openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";
import { seededRandom } from "../simulation/random.ts";

export interface Acknowledged {
  readonly events: readonly RecordedEvent[];
  readonly expected: number;
}

export interface Round {
  readonly round: number;
  /** Appends that this round's process acknowledged. */
  readonly acknowledged: number;
  /** Events of the whole log after it. */
  readonly events: number;
  /** From taking the folder of the killed process to the first append that its successor acknowledges. */
  readonly recoveryMs: number;
  /** What is wrong; empty when all is well. */
  readonly findings: readonly string[];
}

export interface KillOptions {
  readonly folder: string;
  readonly rounds: number;
  /** Chooses the moments. */
  readonly seed: number;
  /** The latest moment, counted from the first acknowledgement. */
  readonly killAfterMsMax: number;
}

export async function* killRounds({ folder, rounds, seed, killAfterMsMax }: KillOptions): AsyncGenerator<Round, void, undefined> {
  const random = seededRandom(seed).next;
  const acknowledged: Acknowledged[] = [];
  let next = startChild(folder, "append", "1");
  for (let round = 1; round <= rounds; round++) {
    const findings: string[] = [];
    const { child, lines, errors, go, firstLine, closed } = next;
    // Its successor loads its modules meanwhile.
    if (round < rounds) next = startChild(folder, "append", String(round + 1));
    try {
      go();
      await firstLine;
      await pause(random() * killAfterMsMax);
    } finally {
      child.kill("SIGKILL");
    }
    await closed;
    if (errors() !== "") findings.push(`the writer complained: ${errors()}`);
    if (lines.length === 0) findings.push("the writer acknowledged nothing");
    for (const line of lines) acknowledged.push(JSON.parse(line));

    const began = performance.now();
    const owner = takeDataFolder(folder);
    const store = openSqliteStore({ file: join(owner.path, "log.sqlite") });
    const last = acknowledged.at(-1);
    if (last) findings.push(...(await appendAgain(store, last)));
    const recoveryMs = performance.now() - began;
    const log = await readWholeLog(store);
    findings.push(...findHoles(log), ...findLost(log, acknowledged));
    await store.close();
    owner.release();
    yield { round, acknowledged: lines.length, events: log.length, recoveryMs, findings };
  }
}

async function appendAgain(store: EventStore, { events, expected }: Acknowledged): Promise<string[]> {
  const expectedRevision = expected < 0 ? "no-stream" : expected;
  const again = await store.append(events[0]?.stream ?? "", events, { expectedRevision });
  return again.position === events.at(-1)?.position ? [] : [`an append tried again was written a second time, at ${again.position}`];
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

/** What makes it no longer one sequence. */
export function findHoles(log: readonly RecordedEvent[]): string[] {
  const findings: string[] = [];
  const next = new Map<string, number>();
  const ids = new Set<string>();
  for (const [i, { position, stream, revision, id }] of log.entries()) {
    if (position !== String(i + 1)) findings.push(`position ${position} stands in place ${i + 1}`);
    const expected = next.get(stream) ?? 0;
    if (revision !== expected) findings.push(`${stream}: revision ${revision} where ${expected} is due`);
    next.set(stream, revision + 1);
    if (ids.has(id)) findings.push(`event id ${id} stands twice`);
    ids.add(id);
  }
  return findings;
}

/** What was acknowledged and is not there, in its place, with the same bytes. */
export function findLost(log: readonly RecordedEvent[], acknowledged: readonly Acknowledged[]): string[] {
  const held = new Map(log.map((event) => [event.id, inOrder(event)]));
  return acknowledged
    .flatMap(({ events }) => events)
    .filter((event) => held.get(event.id) !== inOrder(event))
    .map(({ id, position }) => `event ${id}, acknowledged at ${position}, is not there as it was`);
}

const inOrder = ({ id, stream, revision, position, type, data, metadata }: RecordedEvent): string =>
  JSON.stringify([id, stream, revision, position, type, data, metadata]);

export interface StartedChild {
  readonly child: ChildProcess;
  /** Lets it take the folder. */
  readonly go: () => void;
  /** The whole lines on stdout so far. */
  readonly lines: string[];
  readonly errors: () => string;
  /** Resolves at the first line, or at the end of a child that says none. */
  readonly firstLine: Promise<unknown>;
  /** Resolves with the exit code when the child has ended and all it said was read. */
  readonly closed: Promise<number | null>;
}

export function startChild(...args: string[]): StartedChild {
  const child = spawn(process.execPath, [join(import.meta.dirname, "kill-append-child.ts"), ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
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
  return { child, go: () => child.stdin?.end("go\n"), lines, errors: () => errors, firstLine: Promise.race([said, closed]), closed };
}
