// The command line as people and scripts meet it: what it says, how it ends, and that the log which it copies, checks, puts back or moves is
// the log.
import { once } from "node:events";
import fs, {
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { basename, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { ConcurrencyConflict } from "@camket/event-store";
import { openSqliteReader, openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";
import { logTo, settableClock, systemClock } from "@camket/platform";
import { nearest } from "@camket/platform/nearest";
import { viewsFileName } from "@camket/views";
import t from "tap";
import { type Ledger, readLedger } from "../ledger.ts";
import { queryRole } from "../role.ts";
import { commands } from "./commands.ts";
import { positionIn } from "./position-in.ts";
import { appendLast } from "./record-export.ts";
import { commandLineReference } from "./reference.ts";
import { runCli } from "./run.ts";
import { getJson } from "./service.ts";
import { takeItsPlace } from "./take-its-place.ts";
import { startProgress } from "./talk.ts";
import { camket, json, sampleIn, startCamket, temporaryFolder, until } from "./under-test.ts";
import { help } from "./usage.ts";
import { type VerifyLine, verifyTarget } from "./verify-target.ts";

const folder = temporaryFolder(t);
const sample = join(folder, "sample");
const sampleEvents = await sampleIn(sample);

const copyOfSample = (name: string): string => {
  cpSync(sample, join(folder, name), { recursive: true });
  return join(folder, name);
};
const edit = (file: string, sql: string) => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};

/** Where nobody listens. */
async function freePort(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}

t.test("help leads with examples, for all and for each command", async (t) => {
  const all = await camket(["--help"]);
  t.equal(all.code, 0);
  t.match(all.out, /^Camket.*\n\nExamples\n\n {2}.*\n {4}.*camket serve\n/);
  for (const { name, args } of commands) {
    const one = await camket([...name.split(" "), "--help"]);
    t.equal(one.code, 0);
    t.ok(one.out.indexOf("Examples") < one.out.indexOf("Usage"), name);
    for (const flag of Object.keys(args)) t.ok(one.out.includes(flag), `${name} ${flag}`);
    t.equal(one.out, stripVTControlCharacters(one.out), "no colour where no terminal is");
    t.equal((await camket(["help", ...name.split(" ")])).out, one.out);
    t.ok(commandLineReference().includes(`## camket ${name}\n`));
  }
  t.strictSame(await camket(["help"]), all);
  t.match(all.out, /camket --version which version this is/);
  t.match(await camket(["--version"]), { code: 0, out: /^camket \d+\.\d+\.\d+\n$/ });
  t.match(await camket(["log", "--help"]), { code: 0, out: /Examples\n[\s\S]* camket log cat [\s\S]*Commands\n\n {2}log tail/ });
});

t.test("wrong use is exit code 2, with the word that was probably meant", async (t) => {
  for (const [words, says] of [
    [["bakup", "x"], /no command "bakup"; did you mean backup\?/],
    [
      ["frobnicate"],
      /there are serve, demo, status, backup, verify, digest, replay, log tail, log cat, log stats, parked, parked show, parked replay, parked discard, views rebuild, views build, restore, export, import, record\./,
    ],
    [["backup", "--jsn", "x"], /no flag --jsn; did you mean --json\?/],
    [["export", "--xyzzy"], /no flag --xyzzy; it has --from, --files, --actor, --reason, --unrecorded, --data, --help/],
    [["backup"], /<to> is missing: camket backup <to>/],
    [["backup", "a", "b"], /"b" is one argument too many/],
    [["import", "l.ndjson"], /import reads standard input: camket import < l\.ndjson/],
    [["export", "l.ndjson"], /camket export --from l\.ndjson, or camket export > l\.ndjson/],
    [["export", "--from", "a", "--data", "b"], /both name the log/],
    [["verify", "a", "--data", "b"], /verify takes one log/],
    [
      ["verify", sample, "--expect=12"],
      /--expect: "12" is no digest: it has no colon. It is a number of events, a colon and 44 characters of base64/,
    ],
    [["verify", sample, `--expect=0:${"A".repeat(43)}=`], /a digest of no events says nothing/],
    [["digest", sample, "--size=0"], /--size=0 is no number of events: allowed is a whole number from 1/],
    [
      ["digest", sample, `--size=${sampleEvents + 1}`],
      new RegExp(`this log holds ${sampleEvents} events; allowed is 1 to ${sampleEvents}`),
    ],
    [["digest", "a", "--data", "b"], /both name the log/],
    [["log"], /log needs one word more: camket log tail, camket log cat, camket log stats/],
    [["log", "tial"], /no command "log tial"; did you mean log tail\?/],
    [["replay", "commitments/x", "--view=commitment"], /takes a thing or a view/],
    [["replay", "x", "--data", sample], /"x" names no thing: write it as in addresses/],
    [["replay", "commitments/never", "--data", sample], /No commitment never was ever recorded/],
    [["replay", "--view=boards", "--data", sample], /--view=boards is none of event, .*commitment/],
    [["replay", "--view=digest", "--data", sample, "--from=http://127.0.0.1:9"], /none that a service lists of commitment, /],
    [["replay", "--valid-at=2023-02-30", "--data", sample], /^camket: --valid-at: "2023-02-30" is no day of the calendar/],
    [["replay", "--known-at=2123-01-01", "--data", sample], /--known-at: "2123-01-01" is not known yet: at the latest/],
    [["replay", "--known-at=1950-01-01", "--data", sample], /lies before the ledger's first event: at the earliest 2022/],
    [["replay", "--known-at=othertag.5", "--data", sample], /is a position of another ledger/],
    [["log", "cat", sample, "--after=99999"], /--after=99999 lies beyond the log, whose last position is/],
    [["log", "cat", sample, "--to=othertag.5"], /--to=othertag\.5 is a position of another ledger/],
    [["log", "cat", sample, "--after=5", "--to=3"], /--after=5 lies after --to=3: nothing lies between them/],
    [["log", "cat", sample, "--thing=commitments/never"], /--thing: there is no commitments\/never: nothing was ever recorded of it/],
    [["log", "cat", sample, "--after=soon"], /--after=soon is no position: it is written as/],
    [["log", "cat", sample, "--after=12-12"], /--after=12-12 is no position: it is written as/],
    [["log", "cat", sample, "--recorded-to=soon"], /--recorded-to: "soon" is neither an RFC 3339 instant nor a day YYYY-MM-DD/],
    [["log", "cat", sample, "--recorded-from=2023-10-01T09:00"], /--recorded-from: .* is neither an RFC 3339 instant nor a day/],
    [["log", "cat", sample, "--recorded-from=2023-02-30"], /--recorded-from: "2023-02-30" is no day of the calendar/],
    [["log", "stats", sample, "--recorded-from=2023-02-30"], /--recorded-from: "2023-02-30" is no day of the calendar/],
    [
      ["log", "cat", sample, "--recorded-from=2023-12-01", "--recorded-to=2023-11-01"],
      /after --recorded-to, 2023-11-01: nothing lies between/,
    ],
    [["log", "cat", sample, "--recorded-from=2199-01-01"], /nothing is recorded yet from "2199-01-01" on: at the latest 20/],
    [["log", "cat", sample, "--recorded-to=1950-01-01"], /"1950-01-01" lies before the ledger's first event: at the earliest 2022/],
    [["log", "cat", sample, "--type=ProjectHandedOve"], /"ProjectHandedOve" is no type of event; did you mean ProjectHandedOver\?/],
    [["log", "cat", sample, "--thing=ledger/export"], /"ledger\/export" is none of ledger\/main, ledger\/operations, ledger\/exports/],
    [["log", "tail", sample, "--thing=commitment/x"], /"commitment\/x" names no thing: did you mean commitments\/x\?/],
    [["log", "tail", sample, "--lines=100001"], /allowed is a whole number from 0 to 100,000/],
    [["help", "log", "tial"], /no command "log tial"; did you mean log tail\?/],
    [["log", "tail", sample, "--lines=-1"], /--lines=-1 is no number of events/],
    [["log", "tail", sample, "--from=http://127.0.0.1:9"], /both say where events are read/],
    [["status", "--data", "a", "--from=http://127.0.0.1:9"], /both say what is looked at/],
    [["verify", "--data", "esdb://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
    [["backup", "a", "--data"], /--data needs a folder/],
    [["backup", "a", "--json=1"], /--json takes no value/],
    [["backup", "a", "--json", "--json"], /--json is given twice/],
    [["verify", join(folder, "nowhere")], /there is no .*nowhere/],
    [["backup", join(folder, "x"), "--data", join(folder, "nowhere")], /there is no log at .*nowhere/],
    [["export", "--from", "esdb://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
    [["export", "esdb://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
    [["import", "ESDB+DISCOVER://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
    [["backup", "a", " kurrentdb://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
    [["verify", "--to", "x", "--", "'esdb://admin:secret@host'"], /set CAMKET_EVENT_STORE_FILE/],
    [["restore", "--esdb://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
    [["esdb://admin:secret@host"], /set CAMKET_EVENT_STORE_FILE/],
  ] as const) {
    const { code, out, err } = await camket(words);
    t.equal(code, 2, words.join(" "));
    t.match(err, says);
    t.equal(out, "", "nothing for programs");
    t.notMatch(err, /secret|\n {4}at /);
  }
  const missing = { CAMKET_EVENT_STORE: `sqlite:${join(folder, "nowhere", "log.sqlite")}` };
  const lines = (await camket(["export", "--from", sample, "--unrecorded"])).out;
  for (const words of [["restore", join(sample, "log.sqlite")], ["import"]]) {
    const { code, err } = await camket(words, { env: missing, stdin: lines });
    t.equal(code, 2, words.join(" "));
    t.match(err, /^camket: CAMKET_EVENT_STORE: the folder .*nowhere is not there: make it first, or mount its disk\n$/);
  }
  const none = await camket([]);
  t.strictSame([none.code, none.out], [2, ""]);
  const wrong = await camket(["verify"], { env: { CAMKET_PORT: "x", CAMKET_DATA: sample, CAMKET_DTAA: "1" } });
  t.equal(wrong.code, 2);
  t.match(wrong.err, /CAMKET_PORT is "x"[\s\S]*CAMKET_DTAA/, "all that is wrong is said");
  t.equal(nearest("verfiy", ["verify", "restore"]), "verify");
  t.equal(nearest("zzz", ["verify", "restore"]), undefined);
});

t.test("a backup holds the log, is verified by itself, and is never written over", async (t) => {
  const to = join(folder, "backup.sqlite");
  const made = await camket(["backup", to, "--data", sample, "--json"]);
  t.equal(made.code, 0, made.err);
  const [answer] = json(made.out);
  t.match(answer, { backup: to, events: sampleEvents, head: String(sampleEvents), sha256: /^[0-9a-f]{64}$/, tag: String });
  const again = await camket(["backup", to, "--data", sample]);
  t.equal(again.code, 2);
  t.match(again.err, /is there already/);
  t.strictSame(
    readdirSync(folder).filter((name) => name.startsWith("backup.sqlite")),
    ["backup.sqlite", "backup.sqlite.digest"],
    "nothing is left beside it",
  );
  const verified = await camket(["verify", to, "--json"]);
  t.equal(verified.code, 0, verified.out);
  t.match(json(verified.out).at(-1), { kind: "result", differences: 0, events: sampleEvents, ledgerId: answer.ledgerId });
  t.match(verified.out, /"not-checked","text":"registers/);
  const [log, copy] = [openSqliteReader({ file: join(sample, "log.sqlite") }), openSqliteReader({ file: to })];
  t.strictSame(await copy.readAll(), await log.readAll());
  await Promise.all([log.close(), copy.close()]);
  const text = await camket(["backup", join(folder, "second.sqlite"), "--data", sample]);
  t.match(text.out, new RegExp(`events {2}${sampleEvents}, up to position ${sampleEvents}\\n {2}ledger {2}[0-9a-f-]{36}, tag`));
  const server = await camket(["backup", "x"], { env: { CAMKET_EVENT_STORE: "esdb://admin:changeit@localhost:2113" } });
  t.equal(server.code, 2);
  t.match(server.err, /stands in EventStoreDB/);
  t.notMatch(server.err, /changeit/);
});

t.test("a digest is one line, stays what it was as the log grows, and verify compares the log with it", async (t) => {
  const all = await camket(["digest", sample]);
  t.match(all, { code: 0, err: "", out: new RegExp(`^${sampleEvents}:[A-Za-z0-9+/]{43}=\n$`) });
  const digest = all.out.trim();
  const size = sampleEvents - 20;
  const [first] = json((await camket(["digest", "--data", sample, `--size=${size}`, "--json"])).out);
  t.match(first, { size, digest: `${size}:${first.root}`, position: String(size), ledgerId: String });

  const data = copyOfSample("shorter");
  edit(join(data, "log.sqlite"), `DELETE FROM event WHERE position > ${size}; UPDATE sqlite_sequence SET seq = ${size}`);
  t.equal((await camket(["digest", data])).out.trim(), first.digest, "of the first events as of a log that ended there");
  const grown = await camket(["verify", sample, "--expect", first.digest, "--json"]);
  t.equal(grown.code, 0, grown.out);
  t.match(
    json(grown.out).find(({ check }) => check === "digest"),
    { kind: "holds", text: `the first ${size} events are those of ${first.digest} (--expect)` },
  );
  t.match(
    grown.out,
    /whether the log goes on as it did after the first \d+ events: the 20 that follow, and any that were taken off the end/,
  );
  t.notMatch(grown.out, /whether a text was edited/);
  t.equal(json(grown.out).at(-1).digest, digest);

  const cut = await camket(["verify", join(data, "log.sqlite"), "--expect", digest]);
  t.equal(cut.code, 3);
  t.match(cut.out, new RegExp(`DIFFERS +digest: --expect speaks of ${sampleEvents} events, and the log holds ${size}`));
  edit(join(data, "log.sqlite"), "UPDATE event SET data = json_set(data, '$.names.vi', 'x') WHERE position = 7");
  const edited = await camket(["verify", join(data, "log.sqlite"), `--expect=${first.digest}`]);
  t.equal(edited.code, 3);
  t.match(
    edited.out,
    /DIFFERS +digest: of the first \d+ events at least one is not what it was: --expect says \S+, and they give \S+\. It cannot say which/,
  );
  const slashes = await camket(["verify", sample, `--expect=${size}://${"A".repeat(41)}=`]);
  t.equal(slashes.code, 3, "a root that begins with slashes is taken for no address");
  mkdirSync(join(folder, "nothing"));
  await openSqliteStore({ file: join(folder, "nothing", "log.sqlite") }).close();
  t.match(await camket(["digest", join(folder, "nothing")]), { code: 2, err: /the log is empty/ });
});

t.test("a backup has its digest beside it, by which an edited copy is seen and not restored", async (t) => {
  const copy = join(folder, "told.sqlite");
  const [{ digest }] = json((await camket(["backup", copy, "--data", sample, "--json"])).out);
  t.equal(readFileSync(`${copy}.digest`, "utf8"), `${digest}\n`);
  t.equal((await camket(["digest", copy])).out, `${digest}\n`);
  const good = await camket(["verify", copy]);
  t.equal(good.code, 0, good.out);
  t.match(good.out, /holds +digest: the first \d+ events are those of \S+ \(told\.sqlite\.digest\)/);
  t.match(good.out, /not checked +whether told\.sqlite\.digest was changed together with the log/);
  edit(copy, "UPDATE event SET data = json_set(data, '$.names.vi', 'x') WHERE position = 7");
  const bad = await camket(["verify", copy]);
  t.equal(bad.code, 3);
  t.match(bad.out, /DIFFERS +digest: .*told\.sqlite\.digest says/);
  const refused = await camket(["restore", copy, "--data", join(folder, "not-restored")]);
  t.equal(refused.code, 3);
  t.match(refused.err, /digest: of the first .*\n.*nothing was done/);
  t.notOk(existsSync(join(folder, "not-restored")));
  writeFileSync(`${copy}.digest`, "torn");
  t.match(await camket(["verify", copy]), { code: 3, out: /DIFFERS +digest: told\.sqlite\.digest: "torn" is no digest/ });
});

t.test(
  "a replay finds what is served and the log does not give, at every moment and at one, and is silent where nothing differs",
  async (t) => {
    const held = await camket(["replay", "--data", sample]);
    t.match(held, {
      code: 0,
      err: "",
      out: /^holds +\d+ rows are what a fresh fold of \d+ events gives\nnot checked .*\nNothing differs: /,
    });
    const building = "commitments/dac-chung-police-building";
    const [then] = json(
      (await camket(["replay", building, "--valid-at=2023-10-01", "--known-at=2023-10-01", "--data", sample, "--json"])).out,
    ).slice(-1);
    t.match(then, { kind: "result", differences: 0, events: 73, compared: 1, validAt: "2023-10-01", knownAt: "2023-10-01T16:59:59.999Z" });

    const data = copyOfSample("another-stage");
    edit(
      join(data, viewsFileName),
      "UPDATE commitment SET stage = 'verified' WHERE id = 'dac-chung-police-building' AND valid_from > '2023-10'",
    );
    const past = ["--view=commitment", "--known-at=2023-10-01", "--data", data];
    const early = await camket(["replay", ...past]);
    t.equal(early.code, 0, "what is wrong of later says nothing of what was known before");
    const all = await camket(["replay", "--view=commitment", "--data", data]);
    t.equal(all.code, 3);
    t.match(
      all.out,
      /^what +which +field +served +by the log\n(commitment +id dac-chung-police-building, .* {2}stage +"verified" +"[a-z-]+"\n)+\n/,
    );
    t.match(all.err, /what is served is not what the log says: \d+ differences/);
    const other = await camket(["replay", "--view=party", "--data", data]);
    t.match(other, { code: 0, out: /not checked +other views than that one/ });

    edit(
      join(data, viewsFileName),
      "UPDATE event SET data = json_set(data, '$.value.amount', '1') WHERE stream = 'commitment-dac-chung-police-building'",
    );
    const one = await camket(["replay", building, "--known-at=2023-10-01", "--data", data, "--json"]);
    t.equal(one.code, 3);
    t.match(json(one.out)[0], { kind: "differs", where: building, field: "/value/amount", served: "1", replayed: "10600000000" });
    edit(join(data, viewsFileName), "DELETE FROM event WHERE stream = 'commitment-dac-chung-police-building'");
    t.match(await camket(["replay", building, "--data", data]), { code: 3, out: /served +by the log/ }, "or is not there");
  },
);

t.test("what an operator had left out later is no reason to compare nothing else, and nothing compared is no agreement", async (t) => {
  const data = copyOfSample("left-out-later");
  const building = ["replay", "commitments/dac-chung-police-building", "--known-at=2023-10-01", "--data", data];
  const leaveOut = async (stream: string, n: number, recordedAt = "2026-11-01T00:00:00.000Z") => {
    const store = openSqliteStore({ file: join(data, "log.sqlite") });
    const eventId = "00000000-0000-4000-8000-00000000abcd";
    const decided = { view: "commitment", stream, eventId, reason: "cannot be read" };
    const metadata = { schemaVersion: 1, recordedAt, claims: [], commandId: `discard-${n}` };
    const event = { id: `00000000-0000-4000-8000-0000000000d${n}`, type: "ParkedEventDiscarded", data: decided, metadata };
    await store.append("ledger-operations", [event], { expectedRevision: "any" });
    await store.close();
  };
  await leaveOut("commitment-another", 1);
  t.match(await camket(building), { code: 0, out: /Nothing differs: 73 events/ });
  await leaveOut("commitment-dac-chung-police-building", 2);
  const leftOut = { code: 1, out: /not checked +anything: .*\nNothing was compared: /, err: /nothing was compared/ };
  t.match(await camket(building), leftOut);
  await leaveOut("party-quang-nam", 3, "2023-09-20T00:00:00.000Z");
  const party = ["replay", "parties/quang-nam", "--known-at=2023-10-01", "--data", data];
  t.match(await camket(party), leftOut, "nor where the clock was set back before it was recorded");
  const [, tag] = /(\w+)\.\d+, later than that/.exec((await camket(party)).out) as RegExpExecArray;
  const meetings = ["replay", "--view=meeting", `--known-at=${tag}.1`, "--data", data];
  t.match(await camket(meetings), {
    code: 0,
    out: /^holds +no row is there, and a fresh fold of 1 event gives none\n[\s\S]*\nNothing differs: 1 event of .* 0 compared/,
  });
  edit(
    join(data, viewsFileName),
    "INSERT INTO discarded (view, stream, seq, event_id, decided_by) VALUES ('meeting', 'meeting-x', 5, 'x', 9)",
  );
  t.match(await camket(meetings), { code: 1, out: /not checked +the view meeting: later than that [\s\S]*\nNothing was compared: / });
});

t.test("the log is shown and counted: a range of it, one thing, one type, and its last events", async (t) => {
  const building = "--thing=commitments/dac-chung-police-building";
  const cat = await camket(["log", "cat", sample, building]);
  t.equal(cat.code, 0, cat.err);
  t.match(
    cat.out,
    /^[0-9a-f]+\.38 {2}2023-09-15T02:00:14\.000Z {2}CommitmentAgreed {2}commitments\/dac-chung-police-building {2}sample-ledger\n/,
  );
  t.equal(cat.out.trim().split("\n").length, 7);
  const part = json((await camket(["log", "cat", sample, building, "--after=38", "--to=76", "--json"])).out);
  t.strictSame(
    part.map(({ type, data }) => [type, data.position.split(".")[1]]),
    [
      ["ImplementationStarted", "39"],
      ["DeliveryCompleted", "40"],
      ["FactCorrected", "76"],
    ],
  );
  const november = json((await camket(["log", "cat", sample, "--recorded-from=2023-11-10", "--recorded-to=2023-11-10", "--json"])).out);
  const byInstants = ["--recorded-from=2023-11-09T17:00:00Z", "--recorded-to=2023-11-10T17:00:00Z"];
  t.ok(november.length > 3);
  t.strictSame(
    json((await camket(["log", "cat", sample, ...byInstants, "--json"])).out),
    november,
    "a day is one of the ledger's time zone",
  );
  t.equal(positionIn("4711.12", "--after", { tag: "4711", head: "80" }), "12", "a tag may be of digits alone");
  const data = copyOfSample("clock-set-back");
  edit(
    join(data, "log.sqlite"),
    "UPDATE event SET metadata = json_set(metadata, '$.recordedAt', '2022-12-01T00:00:00.000Z') WHERE position = 76",
  );
  const [before] = json((await camket(["log", "cat", data, "--after=74", "--to=75", "--json"])).out);
  const thatDay = [`--recorded-from=${before.time}`, "--after=75", "--to=76", "--json"];
  t.match(json((await camket(["log", "cat", data, ...thatDay])).out), [{ type: "FactCorrected" }], "known with what came before it");
  const earlier = await camket(["log", "cat", data, "--recorded-to=2022-12-31", "--type=FactCorrected"]);
  t.strictSame(earlier, { code: 0, out: "", err: "camket: no event of the log is so\n" }, "and not before");
  edit(join(data, "log.sqlite"), "UPDATE event SET metadata = json_set(metadata, '$.recordedAt', 'soon') WHERE position = 1");
  const undated = await camket(["log", "cat", data, "--recorded-to=2022-12-31"]);
  t.match(undated, { code: 0, out: /^\w+\.1 {2}soon {2}LedgerOpened / }, "known from the beginning where none says when");
  const unknown = await camket(["replay", "commitments/dac-chung-police-building", "--known-at=2022-10-01", "--data", sample]);
  t.match(unknown, { code: 2, err: /was first recorded at 2023-09-15T.*, after what was known at 2022-10-01T/ });
  const last = json((await camket(["log", "tail", sample, "--type=ProjectHandedOver", "--lines=1", "--limit=1", "--json"])).out);
  t.match(last, [{ specversion: "1.0", type: "ProjectHandedOver", data: { facts: Object } }]);
  t.notOk("sequence" in last[0]);

  const [log, ...groups] = json((await camket(["log", "stats", sample, "--json"])).out);
  t.match(log, { kind: "log", events: sampleEvents, first: { position: "1" }, last: { position: String(sampleEvents) } });
  for (const by of ["type", "kind", "actor", "month"]) {
    const counts = groups.filter((group) => group.by === by);
    t.equal(
      counts.reduce((sum, { events }) => sum + events, 0),
      sampleEvents,
      by,
    );
    t.equal(
      counts.reduce((sum, { bytes }) => sum + bytes, 0),
      log.bytes,
      by,
    );
  }
  const db = new DatabaseSync(join(sample, "log.sqlite"), { readOnly: true });
  const largest = db.prepare("SELECT stream, count(*) AS events FROM event GROUP BY stream ORDER BY 2 DESC, 1 LIMIT 3").all();
  t.equal(db.prepare("SELECT count(DISTINCT stream) AS n FROM event").get()?.n, log.streams);
  db.close();
  t.strictSame(
    groups
      .filter(({ kind }) => kind === "stream")
      .slice(0, 3)
      .map(({ events }) => events),
    largest.map(({ events }) => events),
  );
  t.match((await camket(["log", "stats", sample])).out, /largest streams +events\n/);
  const [ofDay, ...ofGroups] = json((await camket(["log", "stats", sample, ...byInstants, "--json"])).out);
  t.match(ofDay, { events: november.length, streams: new Set(november.map(({ subject }) => subject)).size }, "of a day, those of that day");
  t.strictSame(
    ofGroups.filter(({ by }) => by === "month").map(({ name }) => name),
    ["2023-11"],
  );
  const none = await camket(["log", "stats", sample, "--after=75", "--to=75"]);
  t.match(none, { code: 0, out: /events {2}0 in 0 streams/, err: "camket: no event of the log is so\n" });
});

t.test("where no service runs, status says what stands in the folder, and whether anything of it is wrong", async (t) => {
  const env = { CAMKET_PORT: "9" };
  const [{ digest, ledgerId }] = json((await camket(["digest", sample, "--json"])).out);
  const whole = await camket(["status", "--data", sample, "--digest", "--json"], { env });
  t.equal(whole.code, 0, whole.out);
  const views = [{ isOurs: true, whole: true, events: sampleEvents, position: String(sampleEvents), parked: 0 }];
  t.match(json(whole.out)[0], {
    kind: "folder",
    healthy: true,
    ledger: { ledgerId },
    head: String(sampleEvents),
    digest,
    views,
    wrong: [],
  });
  t.match(whole.err, /what follows is the folder's/);
  const data = copyOfSample("waiting");
  edit(join(data, viewsFileName), "INSERT INTO parked VALUES ('commitment', 'commitment-x', 'e', 3, 'unknown type', 1)");
  writeFileSync(join(data, "views-1.sqlite"), "torn");
  const waiting = await camket(["status", "--data", data], { env });
  t.equal(waiting.code, 1);
  t.match(waiting.out, /views +version 1, of another program: .*\nWRONG +1 stream parked in the views: events wait there/);
  t.match(await camket(["status", "--from=http://127.0.0.1:9"]), { code: 1, out: "" });
});

t.test("verify: a whole folder holds, and the answer says what was not checked", async (t) => {
  const { code, out } = await camket(["verify", sample]);
  t.equal(code, 0, out);
  for (const check of [
    "structure",
    "end",
    "positions",
    "json",
    "revisions",
    "ids",
    "ledger",
    "events",
    "metadata",
    "event-ids",
    "registers",
  ])
    t.match(out, new RegExp(`^holds +${check}: `, "m"));
  t.match(out, /^not checked +whether a text was edited/m);
  t.match(out, /^not checked +whether the log was cut off at its end/m);
  t.match(out, new RegExp(`^Nothing differs: ${sampleEvents} events up to position ${sampleEvents}`, "m"));
});

t.test("verify: each thing that can differ is found, by the check that is meant for it", async (t) => {
  const views = viewsFileName;
  const stream = "commitment-dac-chung-police-building";
  const cases: readonly { does: string; file?: string; sql: string; found: string; says: RegExp }[] = [
    { does: "a row taken out", sql: "DELETE FROM event WHERE position = 7", found: "positions", says: /position 7 is missing/ },
    {
      does: "the last row taken out",
      sql: `DELETE FROM event WHERE position = ${sampleEvents}`,
      found: "end",
      says: new RegExp(`its last event is ${sampleEvents - 1}, but ${sampleEvents} were written`),
    },
    {
      does: "the end cut off without a trace in the log",
      sql: "DELETE FROM event WHERE position > 15; UPDATE sqlite_sequence SET seq = 15",
      found: "registers",
      says: /which the log does not hold/,
    },
    {
      does: "two events of a stream that changed places",
      sql: [
        [1, 101],
        [2, 1],
        [101, 2],
      ]
        .map(([from, to]) => `UPDATE event SET revision = ${to} WHERE stream = '${stream}' AND revision = ${from};`)
        .join(""),
      found: "revisions",
      says: /stands before the one that precedes it/,
    },
    {
      does: "an id twice in a stream",
      sql: `UPDATE event SET id = (SELECT id FROM event WHERE stream = '${stream}' AND revision = 0) WHERE stream = '${stream}' AND revision = 2`,
      found: "ids",
      says: /stands there more than once/,
    },
    { does: "a text that is no JSON", sql: "UPDATE event SET data = '{' WHERE position = 9", found: "json", says: /is no JSON/ },
    {
      does: "an edited text, which the registers still have as it was",
      sql: "UPDATE event SET data = replace(data, '10600000000', '99600000000') WHERE instr(data, '10600000000')",
      found: "registers",
      says: /event \(seq \d+\): data is .*10600000000.*, by the log .*99600000000/,
    },
    {
      does: "another hash of the body",
      sql: `UPDATE event SET metadata = json_set(metadata, '$.bodyHash', '${"0".repeat(64)}') WHERE position = 8`,
      found: "event-ids",
      says: /does not follow from its command and body/,
    },
    {
      does: "no moment of recording",
      sql: "UPDATE event SET metadata = json_remove(metadata, '$.recordedAt') WHERE position = 8",
      found: "metadata",
      says: /recordedAt/,
    },
    {
      does: "a type that nobody knows",
      sql: "UPDATE event SET type = 'MoonLanded' WHERE position = 8",
      found: "events",
      says: /unknown type MoonLanded/,
    },
    {
      does: "a version newer than the program",
      sql: "UPDATE event SET metadata = json_set(metadata, '$.schemaVersion', 99) WHERE position = 8",
      found: "events",
      says: /schema version 99/,
    },
    {
      does: "no ledger first",
      sql: "UPDATE event SET type = 'MoonLanded' WHERE position = 1",
      found: "ledger",
      says: /not the one that opens a ledger/,
    },
    { does: "a database of somebody else", sql: "PRAGMA application_id = 1", found: "kind", says: /no log of Camket/ },
    {
      does: "a log of a newer program",
      sql: "PRAGMA user_version = 2",
      found: "kind",
      says: /version 2, and this program knows version 1/,
    },
    {
      does: "a register's row changed",
      file: views,
      sql: "UPDATE commitment SET valid_to = '2000-01-01' WHERE row = (SELECT max(row) FROM commitment)",
      found: "registers",
      says: /commitment \(id /,
    },
    {
      does: "a register's row lost",
      file: views,
      sql: "DELETE FROM party WHERE row = (SELECT max(row) FROM party)",
      found: "registers",
      says: /party \(id .*the log gives this row/,
    },
    {
      does: "a register's row too many",
      file: views,
      sql: "INSERT INTO parked VALUES ('party', 'party-x', 'x', 3, 'none', 1)",
      found: "registers",
      says: /parked \(view party, stream party-x\): the log does not give this row/,
    },
    {
      does: "a title that a list would show",
      file: views,
      sql: "UPDATE commitment_stated SET shown = replace(shown, 'police', 'palace')",
      found: "registers",
      says: /shown is .*palace/,
    },
    {
      does: "a link of a register lost",
      file: views,
      sql: "DELETE FROM commitment_link",
      found: "registers",
      says: /links is/,
    },
  ];
  for (const [n, { does, file = "log.sqlite", sql, found, says }] of cases.entries()) {
    const damaged = copyOfSample(`damaged-${n}`);
    edit(join(damaged, file), sql);
    const lines: VerifyLine[] = [];
    const scratch = join(folder, `scratch-${n}`);
    mkdirSync(scratch);
    const target = { place: { kind: "sqlite" as const, file: join(damaged, "log.sqlite") }, views: join(damaged, views), scratch };
    const { differences } = await verifyTarget(target, { line: (line) => lines.push(line), progress: () => {} });
    const different = lines.flatMap((line) => (line.kind === "differs" ? [line] : []));
    t.ok(differences > 0, does);
    const texts = different.filter(({ check }) => check === found).map(({ text }) => text);
    t.ok(
      texts.some((text) => says.test(text)),
      `${does}: ${texts.join("; ")}`,
    );
    t.ok(
      lines.some(({ kind }) => kind === "not-checked"),
      "and says what it did not check",
    );
  }
});

t.test(
  "registers of a program that is yet to be started are made ready while another one writes, and its first start takes them",
  async (t) => {
    const data = copyOfSample("upgraded");
    const file = join(data, "log.sqlite");
    // What a service of this version has: there is nothing to build then.
    const there = await camket(["views", "build", "--data", data]);
    t.equal(there.code, 0, there.err);
    t.match(there.out, /nothing to build/);
    for (const name of readdirSync(data).filter((name) => name.startsWith("views-"))) rmSync(join(data, name));
    writeFileSync(join(data, "views-1.sqlite"), "those of the program that serves");
    // Another process, an older program, owns the folder and writes the log.
    const owner = takeDataFolder(data);
    const store = openSqliteStore({ file });
    const append = (n: number) =>
      store.append(
        "party-more",
        [{ id: `00000000-0000-4000-8000-00000000000${n}`, type: "PartyRemarked", data: {}, metadata: { commandId: `m ${n}` } }],
        { expectedRevision: "any" },
      );
    const built = await camket(["views", "build", "--data", data, "--json"]);
    t.equal(built.code, 0, built.out + built.err);
    const [{ compared, ...rest }] = json(built.out);
    t.match(rest, { ready: true, goneOn: false });
    t.match(compared, { seq: sampleEvents, differences: 0 });
    t.ok(compared.things > 50);
    await append(1);
    const again = await camket(["views", "build", "--data", data, "--json"]);
    t.match(json(again.out)[0], { ready: true, goneOn: true, compared: { seq: sampleEvents + 1, differences: 0 } });
    t.strictSame(
      readdirSync(data)
        .filter((name) => name.startsWith("views-"))
        .sort(),
      ["views-1.sqlite", `${viewsFileName}.next`],
    );
    t.equal(statSync(join(data, `${viewsFileName}.next`)).mode & 0o777, 0o600);
    await append(2);
    owner.release();

    // A mark that views built from the log do not have.
    edit(join(data, `${viewsFileName}.next`), "PRAGMA user_version = 1977");
    const ledger = (await readLedger(store)) as Ledger;
    const logger = logTo("silent");
    const started = queryRole({ store, logAt: { kind: "sqlite", file }, dataDir: data, ledger, clock: systemClock, logger });
    await until(async () => (await started.ready()).ok);
    const taken = new DatabaseSync(join(data, viewsFileName), { readOnly: true });
    t.match({ ...taken.prepare("SELECT seq FROM checkpoint").get() }, { seq: sampleEvents + 2 });
    t.equal(taken.prepare("PRAGMA user_version").get()?.user_version, 1977, "they were followed, not built anew");
    taken.close();
    await started.close();
    await store.close();
    t.strictSame(
      readdirSync(data).filter((name) => /^views-.*[.](sqlite|next)$/.test(name)),
      [viewsFileName],
      "those of the older program are gone",
    );
    const wrong = await camket(["views", "burn", "--data", data]);
    t.equal(wrong.code, 2);
    t.match(wrong.err, /no command "views burn"; did you mean views build\?/);
  },
);

t.test("verify ends with 3 where something differs, in words and in JSON; garbage is told, not crashed on", async (t) => {
  const damaged = copyOfSample("differs");
  edit(join(damaged, "log.sqlite"), "DELETE FROM event WHERE position = 7");
  const words = await startCamket(["verify", damaged]).ended;
  t.equal(words.code, 3, words.err);
  t.match(words.out, /^DIFFERS +positions: position 7 is missing \(position 7\)$/m);
  t.match(
    words.err,
    /^camket: .*differs\/log\.sqlite is not what it should be: [\d,]+ differences\n$/,
    "heard of where nobody keeps the findings",
  );
  const lines = await camket(["verify", damaged, "--json"]);
  t.equal(lines.code, 3);
  t.match(json(lines.out).at(-1), { kind: "result", differences: Number });
  writeFileSync(join(folder, "garbage.sqlite"), "not a database at all, but long enough to be looked at as one".repeat(200));
  const garbage = await camket(["verify", join(folder, "garbage.sqlite")]);
  t.equal(garbage.code, 3);
  t.match(garbage.out, /DIFFERS +kind: it cannot be read as a log/);
  const expected = `12:${"A".repeat(43)}=`;
  const unread = await camket(["verify", join(folder, "garbage.sqlite"), "--expect", expected]);
  t.equal(unread.code, 3);
  t.match(unread.out, new RegExp(`^not checked +the digest ${expected} \\(--expect\\): the log could not be read`, "m"));
  t.notMatch(unread.out, /digest 0:/, "nor is a digest told of what was not read");
  t.match(unread.out, /^1 difference, and no event was checked$/m);
  const none = copyOfSample("no-views");
  edit(join(none, viewsFileName), "UPDATE checkpoint SET identity = 'another'");
  const other = await camket(["verify", none]);
  t.equal(other.code, 0, "views of another program are no evidence");
  t.match(other.out, /not checked +registers: they are of another ledger, or of another program's views/);
});

t.test("--data names the folder for every command", async (t) => {
  const [flagged, named] = [await camket(["verify", "--data", sample]), await camket(["verify", sample])];
  t.equal(flagged.code, 0, flagged.err);
  t.equal(flagged.out, named.out, "its registers are looked at too");
  const env = { CAMKET_EVENT_STORE: "esdb://localhost:1?tls=false" };
  t.equal(
    (await camket(["export", "--data", sample, "--unrecorded"], { env })).out,
    (await camket(["export", "--from", sample, "--unrecorded"])).out,
  );
});

t.test("a relative path is meant from where it was typed, which npm tells of, and is told in full", async (t) => {
  const env = { npm_lifecycle_event: "camket", INIT_CWD: folder };
  const made = await camket(["backup", "typed.sqlite", "--data", "sample"], { env });
  t.equal(made.code, 0, made.err);
  t.ok(made.out.startsWith(`${join(folder, "typed.sqlite")}\n`));
  t.equal((await camket(["verify", "typed.sqlite"], { env })).code, 0);
  t.equal((await camket(["verify", "--data=./sample"], { env })).code, 0);
  const lines = await camket(["export", "--from", "typed.sqlite"], { env });
  t.equal(lines.code, 0, lines.err);
  t.equal((await camket(["import", "--data", "typed/imported"], { env, stdin: lines.out })).code, 0);
  const restored = await camket(["restore", "typed.sqlite", "--data", "typed/restored", "--json"], { env });
  t.equal(json(restored.out)[0].restored, join(folder, "typed", "restored", "log.sqlite"));
  t.ok(existsSync(join(folder, "typed", "imported", "log.sqlite")));
  const nowhere = await camket(["verify", "nowhere"], { env });
  t.ok(nowhere.err.includes(`there is no ${join(folder, "nowhere")}`));
  // Of another script of npm, or without it, the folder of the process counts.
  const other = await camket(["verify", "nowhere"], { env: { ...env, npm_lifecycle_event: "test" } });
  t.ok(other.err.includes(`there is no ${resolve("nowhere")}`));
});

t.test("a damaged copy is not restored, nor one without a ledger, nor the log onto itself", async (t) => {
  const bad = join(folder, "bad-copy.sqlite");
  copyFileSync(join(sample, "log.sqlite"), bad);
  edit(bad, "DELETE FROM event WHERE position = 7");
  const data = join(folder, "not-restored");
  const refused = await camket(["restore", bad, "--data", data]);
  t.equal(refused.code, 3);
  t.match(refused.err, /position 7 is missing[\s\S]*nothing was done/);
  t.notOk(existsSync(data));
  const itself = await camket(["restore", sample, "--data", sample, "--replace"]);
  t.equal(itself.code, 2);
  t.match(itself.err, /is the log itself/);
  const empty = join(folder, "empty.sqlite");
  await openSqliteStore({ file: empty }).close();
  const nothing = await camket(["restore", empty, "--data", data]);
  t.equal(nothing.code, 2);
  t.match(nothing.err, /holds no ledger/);
  t.equal((await camket(["export", "--from", empty])).code, 2);
  const looked = await camket(["verify", empty]);
  t.equal(looked.code, 0);
  t.match(looked.out, /^The log is empty/m);
  t.notMatch(looked.out, /Nothing differs/);
});

t.test(
  "what root restores or imports belongs to the user of the folder, as what was there did",
  { skip: process.getuid?.() === 0 ? false : "only root can give files away: run this test as root" },
  async (t) => {
    const [uid, gid] = [12_345, 12_346];
    const owners = (data: string) =>
      Object.fromEntries(readdirSync(data).map((name) => [name, [statSync(join(data, name)).uid, statSync(join(data, name)).gid]]));
    const log = join(sample, "log.sqlite");
    const lines = (await camket(["export", "--from", sample, "--unrecorded"])).out;
    const fresh = (name: string, of = [uid, gid] as const): string => {
      const data = join(folder, name);
      mkdirSync(data);
      chownSync(data, ...of);
      return data;
    };
    const [restored, imported] = [fresh("restored-by-root"), fresh("imported-by-root")];
    t.equal((await camket(["restore", log, "--data", restored])).code, 0);
    t.equal((await camket(["import", "--data", imported], { stdin: lines })).code, 0);
    for (const data of [restored, imported]) t.strictSame(owners(data), { lock: [uid, gid], "log.sqlite": [uid, gid] });

    // The folder is root's, and the log the service's.
    const replaced = fresh("replaced-by-root", [0, 0]);
    copyFileSync(log, join(replaced, "log.sqlite"));
    chownSync(join(replaced, "log.sqlite"), uid, gid);
    const done = await camket(["restore", log, "--data", replaced, "--replace", "--json"]);
    t.equal(done.code, 0, done.err);
    t.strictSame(owners(replaced), { lock: [uid, gid], "log.sqlite": [uid, gid], [basename(json(done.out)[0].kept)]: [uid, gid] });
  },
);

t.test("killed after whichever step of a restore, a start finds the old log whole, or the new one", async (t) => {
  const clock = settableClock("2026-03-01T00:00:00.000Z");
  const ready = join(folder, "new.sqlite");
  copyFileSync(join(sample, "log.sqlite"), ready);
  // The old log as a killed process leaves it: its last events stand in the write-ahead log alone.
  const old = join(folder, "old.sqlite");
  const event = (n: number) => ({ id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`, type: "Happened", data: {}, metadata: {} });
  const writer = openSqliteStore({ file: join(folder, "writing.sqlite") });
  for (let n = 0; n < 5; n++) await writer.append(`s-${n}`, [event(n)], { expectedRevision: "no-stream" });
  for (const part of ["", "-wal"]) copyFileSync(join(folder, `writing.sqlite${part}`), old + part);
  await writer.close();
  const headOf = async (file: string) => {
    const store = openSqliteStore({ file });
    const head = await store.head();
    await store.close();
    return head;
  };
  const alone = join(folder, "without-its-wal.sqlite");
  copyFileSync(old, alone);
  t.not(await headOf(alone), "5", "without its write-ahead log it is shorter");

  const heads: string[] = [];
  for (let step = 1, killed = true; killed; step++) {
    const place = join(folder, `place-${step}`);
    mkdirSync(place);
    const [file, restoring] = [join(place, "log.sqlite"), join(place, "log.sqlite.restoring")];
    for (const part of ["", "-wal"]) copyFileSync(old + part, file + part);
    copyFileSync(ready, restoring);
    writeFileSync(join(place, viewsFileName), "registers of the old log");
    killed = await killedBefore(step, () => takeItsPlace({ ready: restoring, file, viewsIn: place, clock }));
    t.ok(existsSync(file), `step ${step}: a start finds a log, and opens no new one`);

    const service = openSqliteStore({ file });
    const head = (await service.head()) as string;
    heads.push(head);
    if (head !== "5") t.notOk(existsSync(join(place, viewsFileName)), `step ${step}: the new log meets no registers of the old one`);
    const append = (n: number) => service.append(`after-${n}`, [event(100 + n)], { expectedRevision: "no-stream" });
    await append(1);
    const kept = readdirSync(place).filter((name) => name.startsWith("log-replaced-") && name.endsWith(".sqlite"));
    if (!killed) t.equal(kept.length, 1, "the old log is kept");
    // Somebody looks at what was kept, while the service writes on and when it has ended.
    for (const name of kept) t.equal(await headOf(join(place, name)), "5", `step ${step}: what is kept is the old log, whole`);
    await append(2);
    await service.close();
    for (const name of kept) t.equal(await headOf(join(place, name)), "5", `step ${step}: and stays it`);
    const again = openSqliteStore({ file });
    t.equal(await again.head(), String(Number(head) + 2), `step ${step}: nothing acknowledged is missing`);
    for (const n of [1, 2]) t.match(await again.readStream(`after-${n}`), [{ id: event(100 + n).id }]);
    await again.close();
  }
  t.ok(heads.length > 5, `${heads.length} steps`);
  t.strictSame([...new Set(heads)], ["5", String(sampleEvents)], "first the old one, then the new one");
});

/** Runs `work` until it does the n-th thing to a file, of a copy the first half; true where it came to that. */
async function killedBefore(step: number, work: () => Promise<unknown>): Promise<boolean> {
  const dead = new Error("killed");
  let calls = 0;
  return withFiles(
    (name, real, args) => {
      calls += 1;
      if (calls === step && name.startsWith("copyFile")) {
        const [from, to] = args as [string, string];
        const bytes = readFileSync(from);
        writeFileSync(to, bytes.subarray(0, bytes.length / 2));
      }
      // A process that is dead does nothing any more, whatever would come after an error.
      if (calls >= step) throw dead;
      return real();
    },
    async () => {
      try {
        await work();
        return false;
      } catch (error) {
        if (error !== dead) throw error;
        return true;
      }
    },
  );
}

/** Runs `work` while `meet` stands before each thing that is done to a file. */
async function withFiles<Value>(
  meet: (name: string, real: () => unknown, args: readonly unknown[]) => unknown,
  work: () => Promise<Value>,
): Promise<Value> {
  const undo: (() => void)[] = [];
  for (const [module, names] of [
    [fs, ["linkSync", "copyFileSync", "renameSync", "rmSync", "fsyncSync"]],
    [fs.promises, ["copyFile"]],
  ] as const) {
    const functions = module as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const real = functions[name] as (...args: unknown[]) => unknown;
      functions[name] = (...args) => meet(name, () => real(...args), args);
      undo.push(() => (functions[name] = real));
    }
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const one of undo) one();
    syncBuiltinESMExports();
  }
}

t.test("what stands in the place and can be opened by nobody is kept in its parts, and one that others read is not replaced", async (t) => {
  const place = copyOfSample("beyond-reading");
  const file = join(place, "log.sqlite");
  for (const part of ["", "-wal"]) writeFileSync(file + part, "no database at all, and longer than the header of one: ".repeat(20));
  const done = await camket(["restore", join(sample, "log.sqlite"), "--data", place, "--replace", "--json"]);
  t.equal(done.code, 0, done.err);
  const { kept } = json(done.out)[0];
  for (const part of ["", "-wal"]) t.match(readFileSync(kept + part, "utf8"), /^no database at all/);
  t.equal((await camket(["verify", place])).code, 0);

  const read = copyOfSample("read-by-others");
  const reader = openSqliteReader({ file: join(read, "log.sqlite") });
  await reader.head();
  for (const end of ["restoring", "restoring-wal", "restoring.partial-1", "keeping"])
    writeFileSync(join(read, `log.sqlite.${end}`), "of a restore that was killed");
  const itself = await camket(["restore", join(read, "log.sqlite.restoring"), "--data", read, "--replace"]);
  t.match([itself.code, itself.err], [2, /give it another name first/]);
  const refused = await camket(["restore", join(place, "log.sqlite"), "--data", read, "--replace"]);
  t.equal(refused.code, 1);
  t.match(refused.err, /another program has the log .* open: let it end, and try again/);
  await reader.close();
  const leftIn = (data: string) => readdirSync(data).filter((name) => !/-wal$|-shm$/.test(name));
  t.strictSame(leftIn(read), leftIn(sample), "nothing was done, and the registers are there");

  // Opened while it is copied aside: closing it later would take the new log's write-ahead log away.
  const late = copyOfSample("read-by-others-meanwhile");
  const readers: ReturnType<typeof openSqliteReader>[] = [];
  const refusedLate = await withFiles(
    (name, real) => {
      if (name === "copyFile") readers.push(openSqliteReader({ file: join(late, "log.sqlite") }));
      return real();
    },
    () => camket(["restore", join(place, "log.sqlite"), "--data", late, "--replace"]),
  );
  t.equal(refusedLate.code, 1);
  t.match(refusedLate.err, /another program has the log .* open/);
  for (const one of readers) await one.close();
  t.strictSame(leftIn(late), leftIn(sample), "nothing was done, and the registers are there");
});

t.test("Ctrl-C ends it at once, by that signal, and nothing half made is left", async (t) => {
  const scratch = join(folder, "tmp");
  mkdirSync(scratch);
  const data = copyOfSample("interrupted");
  // Held by somebody, so that verify waits for the file in a call that cannot be interrupted.
  const holder = new DatabaseSync(join(data, viewsFileName));
  holder.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  const verifying = startCamket(["verify", data], { TMPDIR: scratch });
  await until(() => verifying.said().includes("event-ids"));
  t.equal(readdirSync(scratch).length, 1);
  verifying.child.kill("SIGINT");
  t.match(await verifying.ended, { code: null, signal: "SIGINT" });
  t.strictSame(readdirSync(scratch), []);
  holder.close();

  const lines = (await camket(["export", "--from", sample, "--unrecorded"])).out;
  const target = join(folder, "interrupted-import");
  const importing = startCamket(["import", "--data", target]);
  importing.child.stdin?.write(lines.slice(0, lines.length / 2));
  await until(() => existsSync(join(target, "log.sqlite")));
  importing.child.kill("SIGINT");
  t.match(await importing.ended, { code: null, signal: "SIGINT" });
  const again = await camket(["import", "--data", target], { stdin: lines });
  t.equal(again.code, 0, again.err);
});

t.test("a reader that goes away is told of, and the export is not called whole", async (t) => {
  const data = join(folder, "long");
  mkdirSync(data);
  const lines = (await camket(["export", "--from", sample, "--unrecorded"])).out;
  await camket(["import", "--data", data], { stdin: lines });
  const store = openSqliteStore({ file: join(data, "log.sqlite") });
  const note = "x".repeat(100_000);
  for (let n = 0; n < 60; n++)
    await store.append(
      `party-x${n}`,
      [{ id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`, type: "T", data: { note }, metadata: {} }],
      {
        expectedRevision: "no-stream",
      },
    );
  await store.close();
  const exporting = startCamket(["export", "--from", data, "--unrecorded"]);
  exporting.child.stdout?.once("data", () => exporting.child.stdout?.destroy());
  const { code, err } = await exporting.ended;
  t.equal(code, 1);
  t.match(err, /whoever reads went away/);
});

t.test("a reader that goes away before the first line is not told that there is none", async (t) => {
  const gone = Object.assign(new Error("nobody reads"), { code: "EPIPE" });
  const stdout = new Writable({ write: (_line, _encoding, done) => done() });
  stdout.on("pipe", () => stdout.destroy(gone));
  const said: string[] = [];
  const stderr = new Writable({ write: (text, _encoding, done) => done(void said.push(String(text))) });
  const stdin = (async function* () {})();
  t.equal(await runCli(["log", "cat", sample, "--after=37", "--to=38"], { env: {}, stdin, stdout, stderr }), 0);
  t.strictSame(said, []);
});

t.test("progress is for a terminal alone, and colours heed NO_COLOR", async (t) => {
  const [command] = commands as readonly [(typeof commands)[0]];
  const helpWith = (isTTY: boolean, env = {}) => help(command, { output: { isTTY }, env });
  const plain = helpWith(false);
  t.equal(plain, stripVTControlCharacters(plain));
  t.equal(helpWith(true, { NO_COLOR: "1" }), plain);
  t.not(helpWith(true), plain);
  t.equal(stripVTControlCharacters(helpWith(true)), plain);
  const said: string[] = [];
  const to = (isTTY: boolean) => ({ isTTY, write: (text: string) => said.push(text) }) as never;
  startProgress(to(true)).show("events", 1, 2);
  t.strictSame(said, [], "not within the first second");
  const [slow, piped] = [startProgress(to(true)), startProgress(to(false))];
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  piped.show("events", 1, 2);
  t.strictSame(said, []);
  slow.show("events", 1_234, 2_468);
  slow.show("events", 1_235, 2_468);
  slow.end();
  t.strictSame(said, ["\r\u001b[Kevents: 1,234 of 2,468, 50 %", "\r\u001b[K"]);

  // Each look at the clock is a second later than the one before.
  let seconds = 0;
  performance.now = () => ++seconds * 1_000;
  t.teardown(() => Reflect.deleteProperty(performance, "now"));
  for (const words of [
    ["log", "cat", sample, "--type=ProjectHandedOver"],
    ["log", "tail", sample, "--type=ProjectHandedOver", "--limit=1"],
  ]) {
    const far = `\r\u001b[Kevents read: ${sampleEvents}`;
    const { code, out, err } = await camket(words, { tty: ["stderr"] });
    t.match([code, out, err.startsWith(far), err.endsWith("\r\u001b[K")], [0, /ProjectHandedOver/, true, true], words.join(" "));
    t.equal((await camket(words)).err, "");
  }
});

t.test("an export is written into the ledger before it leaves, and takes along that it was", async (t) => {
  const data = copyOfSample("taken-out");
  const words = ["export", "--from", data, "--actor", "Trần Thị B", "--reason=for the audit of 2026"];
  const { code, out, err } = await camket(words);
  t.equal(code, 0, err);
  const lines = json(out);
  const said = {
    stream: "ledger-exports",
    type: "LedgerExportRequested",
    data: { what: "log", format: "ndjson", reason: "for the audit of 2026" },
    metadata: { actor: { id: "Trần Thị B" } },
  };
  t.match(lines.at(-2), said);
  const [shown] = json((await camket(["log", "cat", data, "--thing=ledger/exports", "--json"])).out);
  t.match(shown, { type: "LedgerExportRequested", subject: "ledger/exports", data: { facts: said.data } });
  const digest = lines.at(-1).digest;
  t.match((await camket(["verify", data, "--expect", digest])).out, /holds +digest/, "the digest is that of the events in it");
  const copy = await camket([
    "export",
    "--from",
    json((await camket(["backup", join(folder, "taken.sqlite"), "--data", data, "--json"])).out)[0].backup,
  ]);
  t.match(copy, { code: 0, err: /^This export does not stand in the ledger: a copy of the log is read, which is not written\n/ });
  const copies = join(folder, "copies");
  mkdirSync(copies);
  const made = await camket(["backup", join(copies, "log.sqlite"), "--data", data]);
  t.match([made.code, made.err], [0, /^This backup does not stand in the ledger: /], "a log at rest is copied as it is");
  t.match(await camket(["export", "--from", copies]), { code: 0, err: /a copy of the log is read/ }, "whatever a copy is called");
  t.notOk(existsSync(join(copies, "lock")), "and nothing is made beside it");
  t.match(await camket([...words.slice(0, 3), `--reason=${"x".repeat(2_001)}`]), { code: 2, out: "", err: /^camket: --reason: / });
  renameSync(join(data, "log.sqlite"), join(data, "ledger.sqlite"));
  const renamed = await camket(["export", "--from", join(data, "ledger.sqlite")]);
  t.match(json(renamed.out).at(-2), { revision: 1, ...said, data: { what: "log" }, metadata: {} }, "and whatever a log is called");
});

t.test("what says of an export finds its place also while others write there, as long as they leave it one", async (t) => {
  const store = openSqliteStore({ file: ":memory:" });
  t.teardown(() => store.close());
  const event = (n: number) => ({ id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`, type: "T", data: {}, metadata: {} });
  let others = 3;
  const contended: Parameters<typeof appendLast>[0] = {
    append: store.append,
    async readStream(...asked) {
      const page = await store.readStream(...asked);
      if (others-- > 0) await store.append("ledger-exports", [event(others)], { expectedRevision: "any" });
      return page;
    },
  };
  let tries = 0;
  t.equal(await appendLast(contended, () => event(1_000 + tries++)), "4");
  const [last] = await store.readStream("ledger-exports", { direction: "backwards", limit: 1 });
  t.equal(last?.id, event(1_003).id, "made anew for each try: when it was recorded is when it was written");
  const without = { ...contended, readStream: async () => [] };
  await t.rejects(
    appendLast(without, () => event(1_004)),
    ConcurrencyConflict,
  );
});

t.test("what is no log stays byte for byte as it was where an export is asked of it, and nothing is made beside it", async (t) => {
  for (const [name, fill] of [
    ["notes.sqlite", (file: string) => edit(file, "PRAGMA journal_mode = WAL; PRAGMA user_version = 1; CREATE TABLE note (text TEXT)")],
    ["empty.sqlite", (file: string) => writeFileSync(file, "")],
    ["notes.txt", (file: string) => writeFileSync(file, "what the minister said\n".repeat(100))],
  ] as const) {
    const beside = join(folder, `no-log-${name}`);
    mkdirSync(beside);
    const file = join(beside, name);
    fill(file);
    const before = readFileSync(file);
    for (const flags of [[], ["--unrecorded"]])
      t.match(await camket(["export", "--from", file, ...flags]), { code: 2, out: "", err: /is no log of Camket/ }, name);
    t.ok(readFileSync(file).equals(before), name);
    t.strictSame(readdirSync(beside), [name]);
  }
});

t.test("where the log's folder cannot be written nothing leaves unrecorded by itself", async (t) => {
  const data = copyOfSample("of-another-user");
  rmSync(join(data, "lock"), { force: true });
  // As little to be opened as a file of another user.
  mkdirSync(join(data, "lock"));
  const words = ["export", "--from", data];
  const refused = await camket(words, { env: { CAMKET_PORT: await freePort() } });
  t.match(refused, { code: 1, out: "", err: /folder cannot be written here .*; but no service answers at .*or say --unrecorded/ });
  t.match(await camket([...words, "--unrecorded"]), { code: 0, err: /^This export does not stand in the ledger: as --unrecorded says\n/ });
});

t.test("a question is asked again where the service cut the connection off that it came by; what writes is sent once", async (t) => {
  const data = copyOfSample("beside-one-that-cuts-off");
  const { ledger } = json((await camket(["status", "--data", data, "--json"], { env: { CAMKET_PORT: await freePort() } })).out)[0];
  let cutOff = false;
  const posted: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === "POST") posted.push(String(request.url));
    if (cutOff || request.method === "POST") request.socket.resetAndDestroy();
    else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ledger }));
    cutOff = false;
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.teardown(() => server.close());
  const port = String((server.address() as AddressInfo).port);
  const base = new URL(`http://127.0.0.1:${port}`);
  await getJson(base, "health");
  cutOff = true;
  t.match(await getJson(base, "health"), { status: 200, body: { ledger } });

  const held = takeDataFolder(data);
  t.teardown(() => held.release());
  const made = await camket(["backup", join(folder, "cut-off.sqlite"), "--data", data], { env: { CAMKET_PORT: port } });
  t.match(made, { code: 0, err: /^This backup may stand in the ledger or not: no answer .*\/v1\/operations\/exports/ });
  t.strictSame(posted, ["/v1/operations/exports"]);
});

t.test("the export of the sample can be read by people and by programs", async (t) => {
  const { code, out, err } = await camket(["export", "--from", sample, "--unrecorded"]);
  t.equal(code, 0);
  t.match(
    err,
    new RegExp(
      `^This export does not stand in the ledger: as --unrecorded says\n${sampleEvents} events of ledger [0-9a-f-]{36}, up to position ${sampleEvents}, digest ${sampleEvents}:\\S+=\\n$`,
    ),
  );
  const lines = json(out);
  t.equal(lines.length, sampleEvents + 2);
  t.match(lines[0], { camket: "export", version: 2, ledger: { timeZone: "Asia/Ho_Chi_Minh" } });
  t.match(lines[1], { position: "1", stream: "ledger-main", revision: 0, type: "LedgerOpened" });
  t.match(lines.at(-1), { camket: "end", events: sampleEvents, sha256: /^[0-9a-f]{64}$/, digest: /^[0-9]+:[A-Za-z0-9+/]{43}=$/ });
  t.equal(readFileSync(join(sample, "log.sqlite")).length > 0, true);
});
