// A log that was cut, flipped or edited is told apart from a good one, at the start or by the check of a log; and what no look at the file
// alone can tell is pinned down here, so that docs/promises.md names it. SEED=<number> chooses the trials.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { RecordedEvent } from "@camket/event-store";
import t from "tap";
import { openAppender } from "./append.ts";
import { openWritable } from "./schema.ts";
import { verifyLogFile } from "./verify.ts";

const trials = 30;
const seed = Number(process.env.SEED ?? 20_260_101);
const pageBytes = 4_096;

/** mulberry32: a small generator whose seed reproduces the trials. */
function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return Math.floor((((x ^ (x >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
const random = seededRandom(seed);
t.comment(`SEED=${seed}`);

const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "camket-damage-"));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const good = join(folder, "good.sqlite");
/** The same log, whose last half stands in the write-ahead log still, as a killed process leaves it. */
const killed = join(folder, "killed.sqlite");
const damaged = join(folder, "damaged.sqlite");
const firstOfAppends = new Set<string>();
makeLogs();
const whole = readAll(good).events;

/** Appends of one to three events to 20 streams; some texts need pages of their own. */
function makeLogs(): void {
  const db = openWritable(good);
  const appender = openAppender(db);
  const next = new Map<string, number>();
  let n = 0;
  for (let append = 0; append < 200; append++) {
    const stream = `thing-${random(20)}`;
    const revision = next.get(stream) ?? 0;
    const events = Array.from({ length: 1 + random(3) }, () => {
      n += 1;
      const text = `${n}: huyện Đắc Chưng `.repeat(1 + random(4) * (random(20) === 0 ? 60 : 1));
      return {
        id: `00000000-0000-5000-8000-${String(n).padStart(12, "0")}`,
        type: "Happened",
        data: JSON.stringify({ text }),
        metadata: `{"n":${n}}`,
      };
    });
    appender.run([{ stream, expected: revision === 0 ? "no-stream" : revision - 1, events, bytes: 0 }]);
    next.set(stream, revision + events.length);
    firstOfAppends.add(events[0]?.id ?? "");
    if (append === 99) db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  copyFileSync(good, killed);
  copyFileSync(`${good}-wal`, `${killed}-wal`);
  db.close();
}

interface Read {
  readonly events: RecordedEvent[];
  /** The checks that found something. */
  readonly findings: string[];
}

function readAll(file: string): Read {
  const events: RecordedEvent[] = [];
  const findings = new Set<string>();
  try {
    verifyLogFile({ file, onFinding: ({ check }) => findings.add(check), onEvent: (event) => events.push(event) });
  } catch (error) {
    findings.add(`unreadable: ${(error as Error).message}`);
  }
  return { events, findings: [...findings] };
}

/** A copy of a log, damaged, and what tells so: the start of the store, the checks of a log, or nothing. */
function trial(from: string, damage: (file: string) => void): Read & { readonly told: string[] } {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(damaged + suffix, { force: true });
  copyFileSync(from, damaged);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${damaged}-wal`);
  damage(damaged);
  const read = readAll(damaged);
  return { ...read, told: [...read.findings, ...startSays()] };
}

function startSays(): string[] {
  try {
    openWritable(damaged).close();
    return [];
  } catch {
    return ["start"];
  }
}

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const at = random(bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << random(8));
  writeFileSync(file, bytes);
}

/** Runs statements on the file as whoever finds it with a tool of his own would. */
const edit =
  (statements: () => string) =>
  (file: string): void => {
    const db = new DatabaseSync(file);
    db.exec(statements());
    db.close();
  };

const anyPosition = () => 1 + random(whole.length);
const eventAt = (position: number) => whole[position - 1] as RecordedEvent;
/** What is fixed by the place: a change of anything else leaves a log that could have been written so. */
const placesOf = (events: readonly RecordedEvent[]) => events.map(({ position, stream, revision }) => `${position} ${stream} ${revision}`);
const count = (told: readonly string[], counts: Map<string, number>) => {
  for (const by of told.length === 0 ? ["nothing"] : told) counts.set(by, (counts.get(by) ?? 0) + 1);
};

t.test("a good log is found good, also as a killed process leaves it", async (t) => {
  for (const file of [good, killed]) {
    const { told, events } = trial(file, () => {});
    t.same(told, []);
    t.strictSame(events, whole);
  }
});

t.test(
  "a flipped bit is told, unless it fell into the text of an event or where nothing is kept: each event keeps its place",
  async (t) => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 5 * trials; n++) {
      const { told, events } = trial(good, flipByte);
      count(told, counts);
      if (told.length === 0 && placesOf(events).join() !== placesOf(whole).join()) t.fail("untold, and the places have changed");
    }
    t.comment(Object.fromEntries(counts));
    t.ok((counts.get("nothing") ?? 0) < 5 * trials, "some are told");
  },
);

t.test("a page of zeros, and a file cut short, are told", async (t) => {
  for (let n = 0; n < trials; n++) {
    const zeroed = trial(good, (file) => {
      const bytes = readFileSync(file);
      const page = random(bytes.length / pageBytes);
      bytes.fill(0, page * pageBytes, (page + 1) * pageBytes);
      writeFileSync(file, bytes);
    });
    const cut = trial(good, (file) => truncateSync(file, 1 + random(readFileSync(file).length - 1)));
    if (zeroed.told.length === 0) t.fail("a page of zeros was not told");
    if (cut.told.length === 0) t.fail("a cut file was not told");
  }
  t.pass(`${2 * trials} trials`);
});

const edits: readonly { readonly what: string; readonly told: string; readonly statements: () => string }[] = [
  {
    what: "a text that is no JSON any more",
    told: "json",
    statements: () => `UPDATE event SET data = '{' WHERE position = ${anyPosition()}`,
  },
  { what: "a text that is no object", told: "json", statements: () => `UPDATE event SET metadata = '1' WHERE position = ${anyPosition()}` },
  {
    what: "a row taken out of the middle",
    told: "positions",
    statements: () => `DELETE FROM event WHERE position = ${1 + random(whole.length - 1)}`,
  },
  {
    what: "rows taken off the end",
    told: "start",
    statements: () => `DELETE FROM event WHERE position > ${whole.length - 1 - random(20)}`,
  },
  {
    what: "all rows taken away",
    told: "start",
    statements: () => "DELETE FROM event",
  },
  {
    what: "the counter of positions set to another number",
    told: "start",
    statements: () => `UPDATE sqlite_sequence SET seq = ${random(2) === 0 ? whole.length + 1 + random(9) : random(whole.length)}`,
  },
  { what: "the counter of positions taken away", told: "start", statements: () => "DELETE FROM sqlite_sequence" },
  {
    what: "a revision that jumps",
    told: "revisions",
    statements: () => `UPDATE event SET revision = revision + 1000 WHERE position = ${anyPosition()}`,
  },
  {
    what: "a row moved into another stream's beginning",
    told: "revisions",
    statements: () => `UPDATE event SET stream = 'elsewhere', revision = 7 WHERE position = ${anyPosition()}`,
  },
  {
    what: "two events of one stream that changed places",
    told: "revisions",
    statements: () => {
      const [a, b] = twoOfOneStream();
      return `UPDATE event SET position = -1 WHERE position = ${a}; UPDATE event SET position = ${a} WHERE position = ${b};
              UPDATE event SET position = ${b} WHERE position = -1`;
    },
  },
  {
    what: "an event written a second time",
    told: "ids",
    statements: () => {
      const { stream, id } = eventAt(anyPosition());
      return `INSERT INTO event (stream, revision, id, type, data, metadata)
              SELECT '${stream}', (SELECT max(revision) + 1 FROM event WHERE stream = '${stream}'), '${id}', 'Happened', '{}', '{}'`;
    },
  },
];

function twoOfOneStream(): [number, number] {
  for (;;) {
    const [a, b] = [anyPosition(), anyPosition()];
    if (a !== b && eventAt(a).stream === eventAt(b).stream) return [a, b];
  }
}

for (const { what, told, statements } of edits) {
  t.test(`${what}: told, ${told === "start" ? "and the store does not start" : `by the check of ${told}`}`, async (t) => {
    for (let n = 0; n < trials; n++) {
      const found = trial(good, edit(statements)).told;
      if (!found.includes(told)) t.fail(`told by ${found.join(", ") || "nothing"}`);
    }
    t.pass(`${trials} trials`);
  });
}

t.test("what the file alone cannot tell: an edit that leaves another log that could have been written", async (t) => {
  const last = whole.length;
  const untold: Record<string, () => string> = {
    "a text changed to other JSON": () => `UPDATE event SET data = '{"text":"never said"}' WHERE position = ${anyPosition()}`,
    "rows off the end, and the counter set back": () =>
      `DELETE FROM event WHERE position = ${last}; UPDATE sqlite_sequence SET seq = ${last - 1}`,
    "neighbours of two streams that changed places": () => {
      for (;;) {
        const a = 1 + random(last - 1);
        if (eventAt(a).stream === eventAt(a + 1).stream) continue;
        return `UPDATE event SET position = -1 WHERE position = ${a}; UPDATE event SET position = ${a} WHERE position = ${a + 1};
                UPDATE event SET position = ${a + 1} WHERE position = -1`;
      }
    },
  };
  for (const [what, statements] of Object.entries(untold)) {
    for (let n = 0; n < trials / 3; n++) {
      const { told, events } = trial(good, edit(statements));
      if (told.length > 0) t.fail(`${what} is told now (${told}): say so in docs/promises.md`);
      if (JSON.stringify(events) === JSON.stringify(whole)) t.fail(`${what}: nothing was changed`);
    }
  }
  t.pass(`${Object.keys(untold).length} kinds`);
});

t.test(
  "a write-ahead log that was cut or flipped gives an earlier state, whole appends and in order; that something is missing it cannot tell",
  async (t) => {
    let shorter = 0;
    for (let n = 0; n < 2 * trials; n++) {
      const { told, events } = trial(killed, (file) => {
        const wal = `${file}-wal`;
        if (n % 2 === 0) truncateSync(wal, random(readFileSync(wal).length));
        else flipByte(wal);
      });
      if (told.length > 0) t.fail(`told by ${told.join(", ")}`);
      if (JSON.stringify(events) !== JSON.stringify(whole.slice(0, events.length))) t.fail("it is no beginning of the log");
      const next = whole[events.length];
      if (next && !firstOfAppends.has(next.id)) t.fail(`half an append is left: the log ends before ${next.id}`);
      if (next) shorter += 1;
    }
    t.ok(shorter > trials, `${shorter} of ${2 * trials} lost acknowledged events without a word`);
  },
);
