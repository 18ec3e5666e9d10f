import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import canonicalize from "canonicalize";
import fc from "fast-check";
import t from "tap";
import { v5 } from "uuid";
import {
  bodyHash,
  canonicalJson,
  chosenId,
  commandId,
  edgeProblem,
  edgeProblems,
  eventId,
  preferred,
  readConfig,
  settableClock,
  systemClock,
  withDeadline,
} from "./index.ts";

t.test("without any variable the defaults hold", async (t) => {
  t.strictSame(readConfig({ PATH: "/bin" }), {
    config: {
      host: "127.0.0.1",
      port: 8080,
      dataFolder: "./data",
      logLevel: "info",
      timeZone: "Asia/Ho_Chi_Minh",
      roles: ["command", "query", "policy"],
      trustedNetwork: false,
      replicas: false,
      us: "VN",
      serverWaitMs: 60_000,
    },
  });
});

t.test("every wrong variable is named with its value and what is allowed, all at once", async (t) => {
  const read = readConfig({
    CAMKET_PORT: "80800",
    CAMKET_LOG_LEVEL: "loud",
    CAMKET_TIME_ZONE: "Hanoi",
    CAMKET_ROLES: "command,cook",
    CAMKET_EVENT_STORE: "postgres://x",
    CAMKET_DATA: "",
    CAMKET_PROT: "8080",
  });
  t.ok("wrong" in read);
  const wrong = "wrong" in read ? read.wrong : [];
  t.equal(wrong.length, 7);
  for (const expected of [
    /CAMKET_PORT is "80800"; allowed: 0 to 65535/,
    /"loud"; allowed: fatal/,
    /"Hanoi"/,
    /command,cook/,
    /CAMKET_EVENT_STORE names no event store; allowed: sqlite:/,
    /CAMKET_DATA is ""/,
    /CAMKET_PROT: there is no such variable/,
  ])
    t.ok(
      wrong.some((line) => expected.test(line)),
      String(expected),
    );
});

t.test("an address that others can reach is refused while nobody has to prove who they are", async (t) => {
  const read = readConfig({ CAMKET_HOST: "0.0.0.0" });
  t.match(read, { wrong: [/CAMKET_HOST is "0.0.0.0".*CAMKET_TRUSTED_NETWORK=yes/] });
  t.match(readConfig({ CAMKET_HOST: "0.0.0.0", CAMKET_TRUSTED_NETWORK: "yes" }), { config: { host: "0.0.0.0" } });
  for (const host of ["127.0.0.5", "::1", "localhost"]) t.match(readConfig({ CAMKET_HOST: host }), { config: { host } });
});

t.test("roles and the place of the log can be chosen", async (t) => {
  t.match(readConfig({ CAMKET_ROLES: "query", CAMKET_EVENT_STORE: "sqlite:/var/camket/log.db" }), {
    config: { roles: ["query"], eventStore: { kind: "sqlite", path: "/var/camket/log.db" } },
  });
});

t.test("a server is named by its connection string, or by a file that holds it", async (t) => {
  const address = "esdb+discover://camket:secret@node1:2113,node2:2113?tls=true";
  t.match(readConfig({ CAMKET_EVENT_STORE: address }), { config: { eventStore: { kind: "eventstoredb", address } } });
  t.match(readConfig({ CAMKET_EVENT_STORE: "kurrentdb://node1?tls=false" }), { config: { eventStore: { kind: "eventstoredb" } } });
  const folder = mkdtempSync(join(tmpdir(), "camket-config-"));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "event-store");
  writeFileSync(file, `${address}\n`);
  t.match(readConfig({ CAMKET_EVENT_STORE_FILE: file }), { config: { eventStore: { kind: "eventstoredb", address } } });
  t.match(readConfig({ CAMKET_EVENT_STORE_FILE: join(folder, "none") }), {
    wrong: [/CAMKET_EVENT_STORE_FILE is .*none", which cannot be read/],
  });
  t.match(readConfig({ CAMKET_EVENT_STORE_FILE: file, CAMKET_EVENT_STORE: address }), { wrong: [/both set; allowed: one of the two/] });
});

t.test("no complaint shows a password", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "camket-config-"));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const wrongSecret = join(folder, "admin-password");
  writeFileSync(wrongSecret, "deadbeef-secret");
  for (const [name, value] of [
    ["CAMKET_EVENT_STORE", "esdp://admin:secret:more@x@node1"],
    ["CAMKET_EVENT_STORE", "admin:secret@node1:2113"],
    ["CAMKET_EVENT_STORE", "esdb:/admin:secret@node1"],
    ["CAMKET_EVENT_STORE_FILE", wrongSecret],
    ["CAMKET_EVENT_STORE_URL", "esdb://admin:secret@node1"],
    ["CAMKET_VIEWS_FROM", "ftp://admin:secret@node1"],
    ["CAMKET_VIEWS_FROM", "http://admin:secret@node1"],
    ["CAMKET_VIEWS_FROM", "http:/:secret@node1"],
    ["CAMKET_VIEWS_FROM", "https://secret@node1:8080"],
    ["CAMKET_VIEWS_FROM", "http://admin:secret%40node1"],
  ] as const) {
    const read = readConfig({ [name]: value });
    const said = "wrong" in read ? read.wrong.join() : "";
    t.ok(said.includes(name), `${name} is named`);
    t.notMatch(said, /secret/);
  }
  t.match(readConfig({ CAMKET_VIEWS_FROM: "http://query-1:8080/" }), { config: { viewsFrom: "http://query-1:8080" } });
});

t.test("ids are the same for the same parts and differ when any part does", async (t) => {
  const id = commandId("an", "k1", "commitments/x/start");
  t.equal(id, commandId("an", "k1", "commitments/x/start"));
  // A change of this value would orphan every receipt ever written.
  t.equal(id, "7f396523-6558-598c-9651-afe126c7254a");
  const others = [
    commandId("bn", "k1", "commitments/x/start"),
    commandId("an", "k2", "commitments/x/start"),
    chosenId("an", "k1", "commitments/x/start"),
    commandId("an k1", "", "commitments/x/start"),
  ];
  t.equal(new Set([id, ...others]).size, 5);
  t.match(chosenId("an", "k", "parties/register"), /^[a-z0-9-]{36}$/);
  t.not(eventId(id, bodyHash({ a: 1 }), 0), eventId(id, bodyHash({ a: 2 }), 0));
  t.not(eventId(id, bodyHash({ a: 1 }), 0), eventId(id, bodyHash({ a: 1 }), 1));
});

t.test("derived ids are the UUIDs of version 5 that everybody else computes", async (t) => {
  for (const name of ["", "a", "Đắc Chưng", "x".repeat(1_000), "0/1"]) {
    const command = commandId(name, name, name);
    t.equal(command, v5(JSON.stringify(["command", name, name, name]), "6f1c8f5e-3f0b-5a52-9c3a-7d9b1f6f0c21"));
    for (let index = 0; index < 50; index++) t.equal(eventId(command, name, index), v5(`${name}/${index}`, command));
  }
});

t.test("the hash of a body does not see the order of its keys", async (t) => {
  t.equal(bodyHash({ a: 1, b: { c: [1, "ế"], d: null } }), bodyHash({ b: { d: null, c: [1, "ế"] }, a: 1 }));
  t.not(bodyHash([1, 2]), bodyHash([2, 1]));
  t.equal(canonicalJson({ b: 1e21, a: -0 }), '{"a":0,"b":1e+21}');
});

t.test("the canonical form is the one that everybody else computes", async (t) => {
  const rfc8785 = canonicalize as unknown as (value: unknown) => string;
  fc.assert(fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => canonicalJson(value) === rfc8785(value)));
  const awkward = {
    "10": 1,
    "2": [],
    "\u20ac": 333333333.3333333,
    "\r": { "": '\u000f\n"\\/' },
    "\ufb33": 1e-7,
    "😀": [1e23, -0, true, null],
  };
  t.equal(canonicalJson(awkward), rfc8785(awkward));
});

t.test("what RFC 8785 cannot write is refused, however deep it stands", async (t) => {
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, "\ud800", 1n, () => 1]) {
    t.throws(() => canonicalJson(value), TypeError);
    t.throws(() => canonicalJson({ a: [{ b: value }] }), TypeError);
  }
  t.throws(() => canonicalJson({ "\udc00": 1 }), TypeError);
});

t.test("the clock gives UTC with milliseconds, and the settable one obeys", async (t) => {
  t.match(systemClock.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const clock = settableClock("2023-09-15T09:00:00+07:00");
  t.equal(clock.now(), "2023-09-15T02:00:00.000Z");
  clock.advance(1_500);
  t.equal(clock.now(), "2023-09-15T02:00:01.500Z");
  clock.set("2023-11-06T00:00:00Z");
  t.equal(clock.now(), "2023-11-06T00:00:00.000Z");
  t.throws(() => clock.set("soon"), RangeError);
});

t.test("a deadline ends a wait that would not end", async (t) => {
  t.equal(await withDeadline(Promise.resolve(1), 1_000, () => new Error("late")), 1);
  await t.rejects(
    withDeadline(new Promise(() => {}), 5, () => new Error("late")),
    { message: "late" },
  );
  await t.rejects(
    withDeadline(Promise.reject(new Error("failed")), 1_000, () => new Error("late")),
    { message: "failed" },
  );
});

t.test("a problem's facts never hide what every problem has", async (t) => {
  const problem = edgeProblem("stale-revision", "at 3, not 2", { facts: { revision: 3, status: "odd" } });
  t.strictSame(problem, {
    revision: 3,
    status: 412,
    type: "/problems/stale-revision",
    title: edgeProblems["stale-revision"].title,
    detail: "at 3, not 2",
    code: "STALE_REVISION",
  });
});

t.test("of the forms of an address the one is preferred that Accept wants most, else the first", async (t) => {
  const forms = ["application/json", "text/html", "text/csv"] as const;
  const cases: readonly (readonly [accept: string | undefined, form: string | undefined])[] = [
    [undefined, "application/json"],
    ["", "application/json"],
    ["*/*", "application/json"],
    ["text/html, application/json", "application/json"],
    ["text/csv, text/html", "text/html"],
    ["*/*, text/csv", "text/csv"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"],
    ["text/html;q=0.1, application/json;q=0.2", "application/json"],
    ["*/*, application/json;q=0, text/html;q=0", "text/csv"],
    ["TEXT/CSV; q=0.9, application/*;q=0.5", "text/csv"],
    ["application/json; charset=utf-8", "application/json"],
    ["text/html;q=0;level=1, image/png", undefined],
    ["nonsense", undefined],
  ];
  for (const [accept, form] of cases) t.equal(preferred(accept, forms), form, String(accept));
});
