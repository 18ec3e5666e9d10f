// Two command and two query processes on one EventStoreDB: right answers through any of them while they are killed at random and the
// server goes away, by refusing or by silence.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openEventStoreDb } from "@camket/event-store-esdb";
import { startEventStoreDouble } from "@camket/testkit/eventstoredb";
import t from "tap";
import { seededRandom } from "../simulation/random.ts";
import { program, type Running } from "./processes.ts";

// Processes are started some twenty times. One test mostly waits while another works.
t.setTimeout(240_000);
t.jobs = 3;
const folder = mkdtempSync(join(tmpdir(), "camket-cluster-"));
t.teardown(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

// biome-ignore lint/suspicious/noExplicitAny: a journey looks into answers as clients do
type Json = any;
interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly json: Json;
}

/** What a client sees of a process that may be gone: an answer, or none. */
async function ask(url: string, init: RequestInit = {}): Promise<Answer | undefined> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) });
    const text = await answer.text();
    return { status: answer.status, etag: answer.headers.get("etag"), json: text === "" ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const post = (base: string, path: string, body: object, key: string, headers: Record<string, string> = {}) =>
  ask(`${base}/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key, ...headers },
    body: JSON.stringify(body),
  });

/** As a client does: the same key again, to whichever process, until there is an answer that is no "try again". */
async function surely(bases: () => string, path: string, body: object, key: string): Promise<Answer> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await post(bases(), path, body, key);
    if (answer && answer.status < 500) return answer;
    await pause(100);
  }
  throw new Error(`${path} got no answer in 200 tries`);
}

/** A page once the views hold a position, however long a process that was just started takes. */
async function read(base: string, path: string, after: string): Promise<Answer> {
  for (const end = performance.now() + 30_000; performance.now() < end; ) {
    const answer = await ask(`${base}/v1/${path}${path.includes("?") ? "&" : "?"}after=${after}`);
    if (answer && answer.status !== 503) return answer;
    await pause(50);
  }
  throw new Error(`${base} did not reach ${after} within 30 s`);
}

/** What is shown, without the address of the process that the next page is asked of. */
const items = (answer: Answer | undefined): Json => ({ ...answer?.json, next: undefined });

const pledge = {
  kind: "construction-gift",
  title: { vi: "Nhà làm việc Công an huyện" },
  obligors: [{ partyId: "quang-nam" }],
  beneficiaries: [{ partyId: "sekong" }],
  value: { amount: "10600000000", currency: "VND", qualifier: "exact" },
  occurredOn: "2022-08-01",
};
const steps: readonly (readonly [string, object])[] = [
  ["agree", pledge],
  ["start", { occurredOn: "2022-08-29" }],
  ["deliver", { occurredOn: "2023-09-14" }],
  ["hand-over", { occurredOn: "2023-11-05", by: { partyId: "quang-nam" }, to: { partyId: "sekong" } }],
];

t.test(
  "two of each role, killed at random while a server comes and goes, lose nothing and double nothing",
  { timeout: 200_000, buffered: true },
  async (t) => {
    const double = await startEventStoreDouble({ systemEventsEvery: 3, positionsFrom: 2n ** 60n });
    t.teardown(() => double.stop());
    const onServer = { CAMKET_EVENT_STORE: double.connectionString };
    const commands = await Promise.all(["command-1", "command-2"].map((name) => program(name, { ...onServer, CAMKET_ROLES: "command" })));
    const first = await program("query-1", {
      ...onServer,
      CAMKET_ROLES: "query",
      CAMKET_DATA: join(folder, "query-1"),
      CAMKET_REPLICAS: "yes",
    });
    const second = await program("query-2", {
      ...onServer,
      CAMKET_ROLES: "query",
      CAMKET_DATA: join(folder, "query-2"),
      CAMKET_VIEWS_FROM: first.base,
    });
    const all: Running[] = [...commands, first, second];
    t.teardown(() => Promise.all(all.map((one) => one.kill())));
    // At once, on an empty log: one ledger must come of it.
    await Promise.all([...commands, first].map((one) => one.start()));
    await second.start();

    const random = seededRandom(20_240_601);
    const anyCommand = () => random.pick(commands).base;
    const party = (id: string, country: string) =>
      surely(anyCommand, `parties/${id}/register`, { names: { vi: id }, level: "province", country }, `party-${id}`);
    await Promise.all([party("quang-nam", "VN"), party("sekong", "LA")]);

    const acknowledged: { readonly key: string; readonly path: string; readonly body: object; readonly answer: Answer }[] = [];
    let working = true;
    let rounds = 0;
    let pledges = 0;
    const client = async (c: number) => {
      // Four rounds bring each trouble once.
      for (let n = 0; n < 3 || rounds < 4; n++) {
        pledges += 1;
        // Enough to be under way whenever something dies, not more: each is asked again at the end.
        await pause(200);
        const id = `pledge-${c}-${n}`;
        for (const [command, body] of steps) {
          const [path, key] = [`commitments/${id}/${command}`, `${id}-${command}`];
          // Now and then an impatient client sends it twice at once, to both.
          const twice = random.chance(0.2)
            ? commands.map(({ base }) => surely(() => base, path, body, key))
            : [surely(anyCommand, path, body, key)];
          for (const answer of await Promise.all(twice)) acknowledged.push({ key, path, body, answer });
        }
      }
    };
    const troubles = async () => {
      for (; working; rounds++) {
        const victim = random.pick(all);
        await victim.kill();
        await pause(random.between(100, 300));
        if (rounds === 1) await double.restart({ awayMs: 500 });
        if (rounds === 2) double.faults.cutConnections();
        if (rounds === 3) double.faults.order("append", { do: "cut", applied: true }, { times: 3 });
        await victim.start();
      }
    };
    const troubling = troubles();
    await Promise.all(Array.from({ length: 4 }, (_, c) => client(c)));
    working = false;
    await troubling;

    const refused = acknowledged.filter(({ answer }) => answer.status >= 300);
    t.strictSame(refused, [], "every command was taken");
    const last = acknowledged.at(-1)?.answer.json.position as string;
    const newest = (
      await surely(anyCommand, "parties/the-end/register", { names: { en: "end" }, level: "company", country: "VN" }, "the-end")
    ).json.position as string;

    const log = openEventStoreDb({ connectionString: double.connectionString });
    t.teardown(() => log.close());
    for (const { path, answer } of acknowledged) {
      const stream = `commitment-${path.split("/")[1]}`;
      const held = await log.readStream(stream);
      const { id, type, data, revision } = answer.json.events[0];
      t.match(held[revision], { id, type, data }, `${path}: acknowledged and there, at its revision`);
      t.strictSame(
        held.map(({ revision }) => revision),
        [0, 1, 2, 3],
        `${stream} has no hole and no double`,
      );
    }
    for (const { key, path, body, answer } of acknowledged) {
      const again = await surely(anyCommand, path, body, key);
      t.strictSame(again.json, answer.json, `${path}: the same answer from any process, for ever`);
    }
    t.match(await post(anyCommand(), "commitments/pledge-0-0/start", { occurredOn: "2022-08-30" }, "pledge-0-0-start"), {
      status: 422,
      json: { code: "IDEMPOTENCY_KEY_REUSED" },
    });

    await t.test("of two with the same If-Match through two processes one wins", async (t) => {
      const { revision } = (await read(first.base, "commitments/pledge-0-0", newest)).json;
      const both = commands.map((one, i) =>
        post(one.base, "commitments/pledge-0-0/suspend", { reason: `flood ${i}`, occurredOn: "2023-01-01" }, `pause-${i}`, {
          "if-match": `"${revision}"`,
        }),
      );
      const statuses = (await Promise.all(both)).map((answer) => answer?.status).sort();
      t.strictSame(statuses, [200, 412]);
    });

    await t.test("both query processes show what a fresh fold of the log shows", async (t) => {
      const fresh = await program("query-3", { ...onServer, CAMKET_ROLES: "query", CAMKET_DATA: join(folder, "query-3") });
      t.teardown(() => fresh.kill());
      await fresh.start();
      const end = (await surely(anyCommand, "parties/later/register", { names: { en: "later" }, level: "company", country: "VN" }, "later"))
        .json.position as string;
      for (const path of [
        "commitments?limit=100",
        "commitments?stage=handed-over&corridor=quang-nam~sekong",
        "commitments/pledge-0-0",
        "commitments/pledge-1-1/history",
        `commitments/pledge-2-2?knownAt=${last}`,
        "parties",
      ]) {
        const [one, two, three] = await Promise.all([first, second, fresh].map(({ base }) => read(base, path, end)));
        t.equal(one?.status, 200, path);
        t.strictSame(items(one), items(three), `${path}: query-1`);
        t.strictSame(items(two), items(three), `${path}: query-2`);
      }
      t.equal((await read(first.base, "commitments?limit=100", end)).json.items.length, Math.min(pledges, 100));
    });

    t.strictSame(await Promise.all(all.map((one) => one.stop())), [0, 0, 0, 0], "and all end in order");
  },
);

t.test(
  "a server that is away: commands say so in time, reads go on, and all resumes by itself",
  { timeout: 200_000, buffered: true },
  async (t) => {
    const double = await startEventStoreDouble({ systemEventsEvery: 5 });
    t.teardown(() => double.stop());
    const both = await program("both", { CAMKET_EVENT_STORE: double.connectionString, CAMKET_DATA: join(folder, "away") });
    t.teardown(() => both.kill());
    await both.start();
    const body = { names: { en: "x" }, level: "company", country: "VN" };
    const position = (await surely(() => both.base, "parties/before/register", body, "before")).json.position as string;
    await read(both.base, "parties/before", position);

    let back = false;
    // Longer than the patience of one command; a minute, as CAMKET_TEST_AWAY_MS=60000, is tried by hand.
    const away = double.restart({ awayMs: Number(process.env.CAMKET_TEST_AWAY_MS ?? 7_000) }).then(() => {
      back = true;
    });
    const answers: Answer[] = [];
    const waited: number[] = [];
    while (!back) {
      const asked = performance.now();
      const [given, shown] = await Promise.all([
        post(both.base, "parties/during/register", body, "during"),
        ask(`${both.base}/v1/parties/before`),
      ]);
      waited.push(performance.now() - asked);
      if (given) answers.push(given);
      t.equal(shown?.status, 200, "reads go on");
      await pause(200);
    }
    t.ok(answers.some(({ status, json }) => status === 503 && typeof json.detail === "string"));
    for (const { status } of answers) t.ok(status === 503 || status === 201 || status === 200, `${status}`);
    t.ok(Math.max(...waited) < 10_000, "within a command's deadline");
    await away;
    const during = await surely(() => both.base, "parties/during/register", body, "during");
    t.match(await read(both.base, "parties/during", during.json.position), { status: 200 });
    t.equal((await double.store.readStream("party-during")).length, 1, "once");
    t.equal(await both.stop(), 0);
  },
);

t.test(
  "SIGTERM while the server is silent: what was accepted is answered, and the process ends in order",
  { buffered: true },
  async (t) => {
    const double = await startEventStoreDouble();
    t.teardown(() => double.stop());
    const command = await program("command", { CAMKET_EVENT_STORE: double.connectionString, CAMKET_ROLES: "command" });
    t.teardown(() => command.kill());
    await command.start();
    const body = { names: { en: "x" }, level: "company", country: "VN" };
    await surely(() => command.base, "parties/before/register", body, "before");
    double.faults.untilLifted("append", { do: "silence" });
    const sent = double.seen.append + 1;
    const given = post(command.base, "parties/during/register", body, "during");
    while (double.seen.append < sent) await pause(10);
    const began = performance.now();
    const code = await command.stop();
    t.match(await given, { status: 503, json: { code: "OUTCOME_UNKNOWN" } });
    t.equal(code, 0);
    t.ok(performance.now() - began < 5_000);
  },
);
