// A ledger that moves: out of one store, into another and back, with the same ids, revisions, data and metadata in the same order, whatever
// happens on the way. SEED=<number> chooses the ledgers.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type EventStore, type JsonObject, type NewEvent, OutcomeUnknown, StoreUnavailable } from "@camket/event-store";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { startEventStoreDouble } from "@camket/testkit/eventstoredb";
import t from "tap";
import { readExport } from "./export-format.ts";
import { type ImportOptions, importLog } from "./import-log.ts";
import { lineBytesMax } from "./limits.ts";
import { camket, json, sampleIn, startCamket, temporaryFolder, until } from "./under-test.ts";

const folder = temporaryFolder(t);
const seed = Number(process.env.SEED ?? 20_260_301);
t.comment(`SEED=${seed}`);
const sample = join(folder, "sample");
const sampleEvents = await sampleIn(sample);

/** A linear congruential generator (Numerical Recipes): its seed reproduces the ledgers. */
function seeded(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const strangeData: readonly string[] = [
  "{}",
  '{"__proto__":{"a":1},"constructor":null}',
  '{"vi":"huyện Đắc Chưng","km":"ខេត្តរតនគិរី","lo":"ແຂວງເຊກອງ","emoji":"👩‍🌾","nul":"\\u0000","line":"a\\nb\\u2028c"}',
  '{"n":[0,-1,1.5,1e21,1e-7,9007199254740991,0.1],"deep":[[[[{"x":[]}]]]],"b":[true,false,null]}',
  '{"2":"b","10":"c","a":"","1":"a"}',
  `{"long":"${"đ".repeat(3_000)}"}`,
];

const ledger = { ledgerId: "00000000-0000-4000-8000-00000000cafe", timeZone: "Asia/Vientiane", tag: "old1" };

/** Appends of one to four events over a few streams, in one log in a file, the ledger's own event first. */
async function ledgerIn(file: string, appends: number, random: (below: number) => number): Promise<void> {
  const store = openSqliteStore({ file });
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const opened = { id: id(999_999), type: "LedgerOpened", data: ledger, metadata: { commandId: "opening" } };
  await store.append("ledger-main", [opened], { expectedRevision: "no-stream" });
  const next = new Map<string, number>();
  for (let n = 0, append = 0; append < appends; append++) {
    const stream = `party-${random(5)}`;
    const revision = next.get(stream) ?? 0;
    const events = Array.from({ length: 1 + random(4) }, (): NewEvent => {
      n += 1;
      const data = JSON.parse(strangeData[random(strangeData.length)] as string) as JsonObject;
      return { id: id(n), type: `T${random(3)}`, data, metadata: { commandId: `c${append}`, n } };
    });
    await store.append(stream, events, { expectedRevision: revision === 0 ? "no-stream" : revision - 1 });
    next.set(stream, revision + events.length);
  }
  await store.close();
}

const exported = async (env: Record<string, string>): Promise<string> => {
  const { code, out, err } = await camket(["export", "--unrecorded"], { env });
  t.equal(code, 0, err);
  return out;
};
/** The lines of events, without what the new store decides. */
const events = (text: string) =>
  json(text)
    .slice(1, -1)
    .map(({ position: _, ...event }) => event);

const digestOf = (text: string): string => json(text).at(-1).digest;

t.test("export, import, export: the same lines, but for positions and the ledger opened anew", async (t) => {
  const random = seeded(seed);
  for (let run = 0; run < 5; run++) {
    const from = join(folder, `from-${run}`);
    mkdirSync(from);
    await ledgerIn(join(from, "log.sqlite"), 20 + random(60), random);
    const before = await exported({ CAMKET_DATA: from });
    const to = join(folder, `to-${run}`);
    const done = await camket(["import", "--data", to, "--json"], { stdin: before });
    t.equal(done.code, 0, done.err);
    t.match(done.err, /start the service with CAMKET_TIME_ZONE=Asia\/Vientiane/);
    const [answer] = json(done.out);
    const after = await exported({ CAMKET_DATA: to });
    const [moved, opened] = [events(after).slice(0, -1), events(after).at(-1)];
    t.equal(answer.digest, digestOf(before), "what was carried over has the digest of what was exported");
    t.strictSame(moved, events(before));
    t.strictSame(
      moved.map((event) => JSON.stringify(event)),
      events(before).map((event) => JSON.stringify(event)),
      "to the letter",
    );
    t.match(opened, { stream: "ledger-main", revision: 1, type: "LedgerOpened", data: { ...ledger, tag: answer.tag } });
    t.not(answer.tag, ledger.tag);
  }
});

t.test("to EventStoreDB and back: the sample ledger, and one of strange events", async (t) => {
  const strange = join(folder, "strange");
  mkdirSync(strange);
  await ledgerIn(join(strange, "log.sqlite"), 60, seeded(seed));
  for (const from of [sample, strange]) {
    const double = await startEventStoreDouble();
    t.teardown(() => double.stop());
    double.putSystemEvents(50);
    const server = { CAMKET_EVENT_STORE: double.connectionString };
    const there = await exported({ CAMKET_DATA: from });
    const moved = await camket(["import"], { env: server, stdin: there });
    t.equal(moved.code, 0, moved.err);
    const size = events(there).length;
    const carried = await camket(["digest", `--size=${size}`], { env: server });
    t.match(carried, { code: 0, out: `${digestOf(there)}\n` }, "the same in EventStoreDB, whose own events do not count");
    const onServer = await exported(server);
    t.strictSame(events(onServer).slice(0, -1), events(there));
    const checked = await camket(["verify", "--json"], { env: { ...server, CAMKET_DATA: join(folder, "no-views") } });
    if (from === sample) {
      t.equal(checked.code, 0, checked.out);
      t.match(json(checked.out).at(-1), { events: sampleEvents + 1 });
    }
    const again = await camket(["import"], { env: server, stdin: there });
    t.equal(again.code, 0, again.err);
    t.match(again.out, /were there already/);
    const other = await camket(["import"], { env: server, stdin: onServer.replace(/"id":"[0-9a-f]{8}/, '"id":"ffffffff') });
    t.equal(other.code, 2);
    t.match(other.err, /the log is not empty/);
    const home = join(folder, `home-of-${from === sample ? "sample" : "strange"}`);
    const back = await camket(["import", "--data", home], { stdin: onServer });
    t.equal(back.code, 0, back.err);
    const atHome = await exported({ CAMKET_DATA: home });
    t.strictSame(events(atHome).slice(0, -1), events(onServer));
    t.equal((await camket(["digest", home, `--size=${size}`])).out, carried.out, "and at home again");
    const kept = await camket(["verify", join(home, "log.sqlite"), `--expect=${digestOf(there)}`]);
    t.match(kept.out, /holds +digest/);
    if (from === sample) t.equal((await camket(["verify", home])).code, 0);
    await double.stop();
  }
});

t.test("a server that is not there is told of, without its password", async (t) => {
  const double = await startEventStoreDouble();
  await double.stop();
  const { code, err } = await camket(["export"], { env: { CAMKET_EVENT_STORE: double.connectionString } });
  t.equal(code, 1);
  t.notMatch(err, /\n {4}at /);
});

t.test("import waits for a server that is away, says why, and goes on; one that refuses us ends it with 1", async (t) => {
  const lines = await exported({ CAMKET_DATA: sample });
  const double = await startEventStoreDouble({ credentials: { username: "ops", password: "right" }, tls: true });
  t.teardown(() => double.stop());
  const as = (password: string) => ({ CAMKET_EVENT_STORE: double.discoverString.replace("://", `://ops:${password}@`) });
  const refused = await camket(["import"], { env: as("mistyped"), stdin: lines });
  t.equal(refused.code, 1, refused.err);
  t.match(refused.err, /the event store cannot be used: \S+/);
  t.notMatch(refused.err, /mistyped|\n {4}at /);

  double.faults.denyDiscovery();
  const importing = startCamket(["import"], as("right"));
  importing.child.stdin?.end(lines);
  await until(() => /waiting/.test(importing.said()) || importing.child.exitCode !== null);
  double.faults.liftAll();
  const { code, err } = await importing.ended;
  t.equal(code, 0, err);
  t.match(err, /^waiting for the event store: \S.+$/m);
  t.notMatch(err, /^(event store|waiting for the event store)$/m, "no line without its reason");
});

t.test("a file that was cut, changed, doubled or is something else is told so, and the whole one goes on", async (t) => {
  const from = join(folder, "whole");
  mkdirSync(from);
  await ledgerIn(join(from, "log.sqlite"), 700, seeded(seed + 1));
  const whole = await exported({ CAMKET_DATA: from });
  const lines = whole.split("\n").slice(0, -1);
  const middle = Math.floor(lines.length * 0.9);
  const broken: readonly [string, string | Buffer, RegExp, number][] = [
    ["cut between two lines", `${lines.slice(0, middle).join("\n")}\n`, /the file is cut: it ends after \d+ events/, 1],
    ["cut in a line", whole.slice(0, whole.indexOf(lines[middle] as string) + 40), /is no event/, 1],
    ["a line left out", lines.filter((_, i) => i !== lines.length - 3).join("\n"), /is at|changed on its way/, 1],
    ["a text changed", whole.replace("Đắc Chưng", "Đắk Chưng"), /changed on its way/, 1],
    ["a line torn", lines.map((line, i) => (i === middle ? line.slice(0, 40) : line)).join("\n"), /is no event/, 1],
    ["two in one", whole + whole, /goes on after its last line/, 1],
    ["nothing", "", /this is no export/, 2],
    ["a log of something", '{"level":"info"}\n', /this is no export/, 2],
    ["one long line", "x".repeat(lineBytesMax + 1), /this is no export/, 2],
    ["packed", gzipSync(whole), /gunzip it first/, 2],
    ["of a newer program", whole.replace('"version":2', '"version":3'), /this is no export/, 2],
    [
      "made to look whole after a change",
      resealed(whole.replace("Đắc Chưng", "Đắk Chưng")),
      /not the events of the ledger that was exported/,
      3,
    ],
    ["without its digest", resealed(whole).replace(/,"digest":"[^"]*"/, ""), /the digest of the export is missing/, 3],
  ];
  for (const [n, [what, text, says, code]] of broken.entries()) {
    const to = join(folder, `broken-${n}`);
    const refused = await camket(["import", "--data", to], { stdin: text });
    t.equal(refused.code, code, what);
    t.match(refused.err, says, what);
    if (code === 2) t.notOk(existsSync(to), "nothing was begun");
    if (what.startsWith("cut")) t.match(refused.err, /run it again with the whole file/);
    if (what === "a text changed" || what === "a line torn") {
      t.match(refused.err, /may hold the change: empty the store \(or delete the folder\), then import the true file/);
      t.notMatch(refused.err, /run it again/);
    }
    if (what === "cut between two lines" || what === "cut in a line") {
      const resumed = await camket(["import", "--data", to, "--json"], { stdin: whole });
      t.equal(resumed.code, 0, resumed.err);
      t.ok(json(resumed.out)[0].found > 500, "it goes on where it stopped");
      t.strictSame(events(await exported({ CAMKET_DATA: to })).slice(0, -1), events(whole));
    }
    if (what === "a text changed") {
      const resumed = await camket(["import", "--data", to], { stdin: whole });
      t.equal(resumed.code, 2, "what was changed stands in the log: it is not gone on with");
      t.match(resumed.err, /which is not the next one/);
    }
  }
  const zone = await camket(["import", "--data", join(folder, "zone")], { stdin: whole, env: { CAMKET_TIME_ZONE: "Asia/Phnom_Penh" } });
  t.equal(zone.code, 2);
  t.match(zone.err, /CAMKET_TIME_ZONE is "Asia\/Phnom_Penh"; allowed: "Asia\/Vientiane"/);
  t.notOk(existsSync(join(folder, "zone")));
});

/** With the SHA-256 that its lines have now. */
function resealed(text: string): string {
  const end = text.lastIndexOf("\n", text.length - 2) + 1;
  const sha256 = createHash("sha256").update(text.slice(0, end)).digest("hex");
  return text.slice(0, end) + text.slice(end).replace(/"sha256":"[0-9a-f]*"/, `"sha256":"${sha256}"`);
}

t.test("an export of a program that knew no digest is taken in, and a store that changes what it is given is found out", async (t) => {
  const from = join(folder, "older");
  mkdirSync(from);
  await ledgerIn(join(from, "log.sqlite"), 20, seeded(seed + 5));
  const whole = await exported({ CAMKET_DATA: from });
  const older = resealed(whole.replace('"version":2', '"version":1').replace(/,"digest":"[^"]*"/, ""));
  const taken = await camket(["import", "--data", join(folder, "from-older"), "--json"], { stdin: older });
  t.equal(taken.code, 0, taken.err);
  t.equal(json(taken.out)[0].digest, digestOf(whole));
  const store = openSqliteStore({ file: ":memory:" });
  const changing: EventStore = {
    ...store,
    append: (stream, given, how) =>
      store.append(
        stream,
        given.map((event) => (event.metadata.n === 9 ? { ...event, type: "Other" } : event)),
        how,
      ),
  };
  const importing = importLog({ ...options(changing), from: await readExport(bytesOf(whole)) });
  await t.rejects(importing, {
    message: new RegExp(
      `other events than were given to it: their digest is \\S+, and that of the export ${RegExp.escape(digestOf(whole))}`,
    ),
  });
  await store.close();
});

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}
const options = (store: EventStore): Omit<ImportOptions, "from"> => ({
  store,
  atOnce: { appendsMax: 7, bytesMax: 1_000_000 },
  patience: { triesMax: 3, pauseMs: 0 },
  onProgress: () => {},
  onPause: () => {},
});

t.test("what was one append is one append, in the order of the file", async (t) => {
  const from = join(folder, "appends");
  mkdirSync(from);
  await ledgerIn(join(from, "log.sqlite"), 30, seeded(seed + 2));
  const whole = await exported({ CAMKET_DATA: from });
  const store = openSqliteStore({ file: ":memory:" });
  const appends: string[][] = [];
  const watched: EventStore = {
    ...store,
    append: (stream, given, how) => {
      appends.push(given.map(({ metadata }) => String(metadata.commandId)));
      return store.append(stream, given, how);
    },
  };
  await importLog({ ...options(watched), from: await readExport(bytesOf(whole)) });
  t.equal(appends.length, 31);
  for (const commands of appends) t.equal(new Set(commands).size, 1);
  t.strictSame(
    appends.slice(1).map(([command]) => command),
    Array.from({ length: 30 }, (_, n) => `c${n}`),
  );
  await store.close();
});

t.test("answers that are lost and a store that is away for a while double nothing and lose nothing", async (t) => {
  const from = join(folder, "faults");
  mkdirSync(from);
  await ledgerIn(join(from, "log.sqlite"), 60, seeded(seed + 3));
  const whole = await exported({ CAMKET_DATA: from });
  const random = seeded(seed + 4);
  const store = openSqliteStore({ file: ":memory:" });
  let faults = 0;
  const faulty: EventStore = {
    ...store,
    async append(stream, given, how) {
      if (random(5) === 0) {
        faults += 1;
        await store.append(stream, given, how);
        throw new OutcomeUnknown("the answer was lost");
      }
      return store.append(stream, given, how);
    },
  };
  await importLog({
    ...options(faulty),
    atOnce: { appendsMax: 1, bytesMax: 1 },
    patience: { triesMax: 30, pauseMs: 0 },
    from: await readExport(bytesOf(whole)),
  });
  t.ok(faults > 0);
  const held = (await store.readAll({ limit: 1_000 })).map(({ position: _, ...event }) => event);
  t.strictSame(
    held.map(({ id }) => id),
    events(whole).map(({ id }) => id),
  );
  await store.close();

  const away: EventStore = { ...store, head: async () => undefined, append: () => Promise.reject(new StoreUnavailable("away")) };
  let pauses = 0;
  const gone = importLog({ ...options(away), onPause: () => pauses++, from: await readExport(bytesOf(whole)) });
  await t.rejects(gone, StoreUnavailable);
  t.equal(pauses, 2, "three tries have two pauses");
  const lost: EventStore = { ...away, append: () => Promise.reject(new OutcomeUnknown("lost")) };
  await t.rejects(importLog({ ...options(lost), from: await readExport(bytesOf(whole)) }), OutcomeUnknown);
});
