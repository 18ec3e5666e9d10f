// The program as it is started and ended: a process of its own for each kind of start and end, and the opening of its places alone for whatever else
// may stand in the way of a start.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEventStoreDb } from "@camket/event-store-esdb";
import { logTo, readConfig, systemClock } from "@camket/platform";
import { startEventStoreDouble } from "@camket/testkit/eventstoredb";
import t from "tap";
import { describedApi } from "./described-api.ts";
import { endingOf } from "./end.ts";
import { openPlaces } from "./open-places.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "camket-main-"));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<number | null>;
}

function start(env: Record<string, string>): Running {
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("CAMKET_")));
  const child = spawn(process.execPath, [main], { env: { ...outer, CAMKET_ROLES: "command", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  child.stdout?.on("data", (bytes) => (out += bytes));
  child.stderr?.on("data", (bytes) => (out += bytes));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, out: () => out, ended };
}

async function listening(running: Running): Promise<string> {
  for (;;) {
    const address = /"address":"([^"]+)"/.exec(running.out())?.[1];
    if (address) return address;
    if (running.child.exitCode !== null) throw new Error(running.out());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A start that finds something in its way: how it ends, and all that it says. */
async function refused(env: Record<string, string>): Promise<{ readonly code: number; readonly out: string }> {
  const read = readConfig({ CAMKET_ROLES: "command", ...env });
  if ("wrong" in read) throw new Error(read.wrong.join("; "));
  const said: string[] = [];
  const log = logTo(read.config.logLevel, { write: (line) => void said.push(line) });
  const started = openPlaces(read.config, { clock: systemClock, log });
  const [code, sentence] = await started.then(() => [0, "nothing was in its way"] as const, endingOf);
  return { code, out: said.join("") + sentence };
}

const register = (address: string, id: string, key = id) =>
  fetch(`${address}/v1/parties/${id}/register`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ names: { en: id }, level: "province", country: "VN" }),
  });

t.test("a wrong configuration ends the start with code 2, and says all that is wrong", async (t) => {
  const running = start({ CAMKET_PORT: "99999", CAMKET_LOG_LEVEL: "loud", CAMKET_PROT: "1", CAMKET_DATA: join(folder, "none") });
  t.equal(await running.ended, 2);
  t.match(running.out(), /CAMKET_PORT is "99999"; allowed: 0 to 65535/);
  t.match(running.out(), /CAMKET_LOG_LEVEL is "loud"; allowed: fatal/);
  t.match(running.out(), /CAMKET_PROT: there is no such variable/);
});

t.test("a port in use ends the start with code 1 and a sentence", async (t) => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  t.teardown(() => taken.close());
  const { port } = taken.address() as { port: number };
  const running = start({ CAMKET_PORT: String(port), CAMKET_DATA: join(folder, "port") });
  t.equal(await running.ended, 1);
  t.match(running.out(), new RegExp(`127\\.0\\.0\\.1:${port} is in use`));
  t.notMatch(running.out(), /at .*\.ts/);
});

t.test("it serves an empty folder, made when missing, and what was answered is there after SIGTERM", async (t) => {
  const env = { CAMKET_PORT: "0", CAMKET_DATA: join(folder, "deep", "data") };
  const first = start(env);
  const address = await listening(first);
  t.match(first.out(), /"limits":\{/, "all limits are shown at start");

  const answer = await register(address, "quang-nam");
  const { position } = (await answer.json()) as { position: string };

  t.test("while it makes its description, which takes a second, it takes commands", async (t) => {
    let isDescribed = false;
    const describing = fetch(`${address}/openapi.json`)
      .then((described) => described.text())
      .finally(() => {
        isDescribed = true;
      });
    let meanwhile = 0;
    for (let n = 0; !isDescribed; n++) {
      const { status } = await register(address, `meanwhile-${n}`);
      if (status === 201 && !isDescribed) meanwhile += 1;
    }
    t.ok(meanwhile >= 3, `${meanwhile} commands were answered before it was there`);
    t.strictSame(JSON.parse(await describing), await describedApi(), "the same for every process");
  });

  t.test("a second process on the same folder is told who has it", async (t) => {
    const { code, out } = await refused(env);
    t.equal(code, 1);
    t.match(out, new RegExp(`in use by process ${first.child.pid}`));
  });

  t.test("SIGTERM under load: everything answered is kept, in less than 5 s", async (t) => {
    const accepted: string[] = [];
    let closing = false;
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let n = 0; !closing; n++) {
        const id = `p-${writer}-${n}`;
        const answer = await register(address, id).catch(() => undefined);
        if (answer?.status === 201) accepted.push(id);
        else if (answer) t.equal(answer.status, 503);
        else return;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    first.child.kill("SIGTERM");
    setTimeout(() => {
      closing = true;
    }, 100);
    t.equal(await first.ended, 0);
    t.ok(performance.now() - began < 5_000);
    await Promise.all(writers);
    t.ok(accepted.length > 10, `${accepted.length} accepted`);
    t.match(first.out(), /"msg":"closed"/, "the log is written to its end");

    const again = start(env);
    const second = await listening(again);
    for (let from = 0; from < accepted.length; from += 50) {
      const answers = await Promise.all(accepted.slice(from, from + 50).map((id) => register(second, id)));
      t.ok(answers.every((answer) => answer.status === 201 && answer.headers.get("idempotent-replayed") === "true"));
    }
    again.child.kill("SIGTERM");
    t.equal(await again.ended, 0);
  });

  t.test("one line for each command, with its request, command, stream and position", async (t) => {
    const lines = first
      .out()
      .split("\n")
      .filter((line) => line.includes('"msg":"command"'))
      .map((line) => JSON.parse(line));
    const [requestId, stream] = [answer.headers.get("x-request-id"), "party-quang-nam"];
    t.match(lines[0], { level: "info", requestId, commandId: /./, stream, position, status: 201, ms: Number });
    t.equal(lines.filter((line) => line.stream === stream || line.requestId === requestId).length, 1);
    t.equal(new Set(lines.map(({ commandId }) => commandId)).size, lines.length);
  });

  t.test("another time zone than the ledger's ends the start with code 2", async (t) => {
    const { code, out } = await refused({ ...env, CAMKET_TIME_ZONE: "Asia/Vientiane" });
    t.equal(code, 2);
    t.match(out, /CAMKET_TIME_ZONE is "Asia\/Vientiane"; allowed: "Asia\/Ho_Chi_Minh"/);
  });
});

t.test("the log can stand elsewhere, and its folder is then taken too", async (t) => {
  const log = join(folder, "log-only", "camket.sqlite");
  const open = { CAMKET_PORT: "0", CAMKET_DATA: join(folder, "one"), CAMKET_ROLES: "command,query", CAMKET_EVENT_STORE: `sqlite:${log}` };
  const early = await refused(open);
  t.equal(early.code, 2, "a folder that is not there is no place for a new register");
  t.match(early.out, /log-only is not there: make it first, or mount its disk/);
  for (const name of ["log-only", "one"]) mkdirSync(join(folder, name), { recursive: true, mode: 0o755 });
  const one = start(open);
  await listening(one);
  t.match(one.out(), /with a new and empty ledger/);
  while (!(await fetch(`${await listening(one)}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const name of ["log-only", "one"])
    for (const file of readdirSync(join(folder, name)))
      t.equal(statSync(join(folder, name, file)).mode & 0o077, 0, `${file} is for its owner alone, also in a folder that others may read`);
  const two = await refused({ CAMKET_DATA: join(folder, "two"), CAMKET_EVENT_STORE: `sqlite:${log}` });
  t.equal(two.code, 1);
  t.match(two.out, /log-only is in use/);
  one.child.kill("SIGINT");
  t.equal(await one.ended, 0);
});

t.test("an event store that cannot be used ends the start with code 2, and says what to do", async (t) => {
  const double = await startEventStoreDouble({ tls: true, credentials: { username: "camket", password: "right" } });
  const foreign = await startEventStoreDouble();
  const http = createServer((socket) => socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n")).listen(0, "127.0.0.1");
  await once(http, "listening");
  t.teardown(async () => {
    await double.stop();
    await foreign.stop();
    http.close();
  });
  const client = openEventStoreDb({ connectionString: foreign.connectionString });
  const event = { id: "00000000-0000-4000-8000-000000000001", type: "Other", data: {}, metadata: {} };
  await client.append("somebody-elses", [event], { expectedRevision: "any" });
  await client.close();
  const newer = join(folder, "newer");
  mkdirSync(newer);
  writeFileSync(join(newer, "views-99.sqlite"), "");
  const as = (user: string) => double.connectionString.replace("esdb://", `esdb://${user}@`);
  const cases: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ["nobody is there", { CAMKET_EVENT_STORE: "esdb://127.0.0.1:1?tls=false" }, /cannot be used: .*Check CAMKET_EVENT_STORE/],
    ["another server", { CAMKET_EVENT_STORE: `esdb://127.0.0.1:${(http.address() as AddressInfo).port}?tls=false` }, /cannot be used: /],
    ["the wrong password", { CAMKET_EVENT_STORE: as("camket:wrong-secret") }, /cannot be used: .*name a user who may read/],
    ["a password without TLS", { CAMKET_EVENT_STORE: "esdb://u:wrong-secret@node?tls=false" }, /CAMKET_EVENT_STORE: .*tls=false/],
    ["a log that is none of Camket's", { CAMKET_EVENT_STORE: foreign.connectionString }, /none of Camket's/],
    ["registers of a newer program", { CAMKET_DATA: newer, CAMKET_ROLES: "command,query" }, /views-99\.sqlite was made by a newer program/],
  ];
  for (const [name, env, words] of cases) {
    const { code, out } = await refused({ CAMKET_SERVER_WAIT_S: "0", CAMKET_DATA: join(folder, "bad"), ...env });
    t.equal(code, 2, name);
    t.match(out, words, name);
    t.notMatch(out, /wrong-secret/, "without the password");
    t.notMatch(out, /\n\s+at /, "without a stack");
  }
});
