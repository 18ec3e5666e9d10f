// The command line beside the service, which is a process of its own: copied while it writes, put back while it rests. One ledger goes through all of
// it: it is copied, served and written to, copied again meanwhile, and put back to what it was first.
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { localDay } from "@camket/domain";
import { openSqliteReader } from "@camket/event-store-sqlite";
import { systemClock } from "@camket/platform";
import t from "tap";
import { camket, json, listening, sampleIn, startCamket, startService, temporaryFolder, until } from "./under-test.ts";

const folder = temporaryFolder(t);

const data = join(folder, "data");
const sampleEvents = await sampleIn(data);
const first = join(folder, "first.sqlite");
const [{ tag }] = json((await camket(["backup", first, "--data", data, "--json"])).out);

const running = startService({ CAMKET_DATA: data });
t.teardown(() => running.child.kill("SIGKILL"));
const address = await listening(running);
const register = (id: string) =>
  fetch(`${address}/v1/parties/${id}/register`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": id },
    body: JSON.stringify({ names: { en: id }, level: "province", country: "VN" }),
  });
const { position } = (await (await register("too-late")).json()) as { position: string };
let written = 0;

/** In front of the service: gives pages of 50 items at most, and records something after the first question whose path begins so, before it is answered. */
async function inFront(path: string): Promise<string> {
  let asked = false;
  const server = createServer(async ({ url = "", headers }, response) => {
    const to = new URL(url, address);
    if (to.searchParams.has("limit")) to.searchParams.set("limit", String(Math.min(50, Number(to.searchParams.get("limit")))));
    const answer = await fetch(to, headers.prefer === undefined ? {} : { headers: { prefer: String(headers.prefer) } });
    const text = await answer.text();
    if (!asked && to.pathname.startsWith(path)) {
      asked = true;
      const { position } = (await (await register(`meanwhile-${path.slice(4).replace("/", "-")}`)).json()) as { position: string };
      await fetch(`${address}/v1/parties?limit=1&after=${position}`, { headers: { prefer: "wait=5" } });
    }
    response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

t.test("beside a service that never stops writing: a backup of one moment, and a verification that holds", async (t) => {
  let writing = true;
  const writers = Array.from({ length: 2 }, async (_, writer) => {
    for (let n = 0; writing; n++) {
      const answer = await register(`p-${writer}-${n}`);
      if (answer.status === 201) written += 1;
      await answer.text();
      await pause(5);
    }
  });
  await until(() => written > 100);
  const before = written;
  const to = join(folder, "busy.sqlite");
  const env = { CAMKET_PORT: new URL(address).port };
  const made = await startCamket(["backup", to, "--data", data, "--json"], env).ended;
  const after = written;
  t.strictSame([made.code, made.err], [0, ""]);
  const [{ events }] = json(made.out);
  t.ok(events > sampleEvents + before, `all that was acknowledged before it began is in it: ${events} of ${before}`);
  t.ok(after > before, "the service went on");
  const live = await startCamket(["verify", data]).ended;
  t.equal(live.code, 0, live.out + live.err);
  t.match(live.out, /holds +registers/);
  const unsaid = await camket(["export", "--from", data]);
  t.match([unsaid.code, unsaid.out], [1, ""], "nothing leaves that the ledger does not say");
  t.match(unsaid.err, /written into the ledger before it leaves, and the service that runs \(process \d+\) is the log's one writer/);
  const said = await camket(["export", "--from", data, "--actor=Trần Thị B", "--reason=for the audit"], { env });
  const asked = { type: "LedgerExported", data: { what: "log", reason: "for the audit" }, metadata: { actor: { id: "Trần Thị B" } } };
  t.match(json(said.out).at(-2), asked, said.err);
  const exports = json((await camket(["log", "cat", data, "--thing=ledger/exports", "--json"])).out);
  t.strictSame(
    exports.map(({ data: { facts, actor } }) => [facts.what, actor.id]),
    [
      ["backup", "local"],
      ["log", "Trần Thị B"],
    ],
    "the service writes it where it is the log's one writer",
  );
  written += exports.length;
  const exported = await camket(["export", "--from", data, "--unrecorded"]);
  t.equal(exported.code, 0, exported.err);
  t.ok(json(exported.out).length > sampleEvents + before);
  const inUse = await camket(["restore", to, "--data", data, "--replace"]);
  const asTarget = await camket(["import", "--data", data], { stdin: exported.out });
  t.equal(inUse.code, 1);
  t.match(inUse.err, /in use by process/);
  t.equal(asTarget.code, 1);
  t.match(asTarget.err, /in use by process/);
  const next = await camket(["log", "tail", "--from", address, "--lines=0", "--limit=2", "--type=PartyRegistered", "--json"]);
  t.match(json(next.out), [{ type: "PartyRegistered", sequence: String }, { type: "PartyRegistered" }], "events as they come");
  const read = await startCamket(["log", "tail", "--data", data, "--lines=1", "--limit=2"]).ended;
  t.match([read.code, read.out.split("\n").length], [0, 3], read.err);
  writing = false;
  await Promise.all(writers);
  const status = await camket(["status", "--from", address, "--digest", "--json"]);
  t.match(
    [status.code, json(status.out)],
    [0, [{ kind: "service", healthy: true, ledger: { tag }, views: { parked: 0 }, digest: String }]],
  );
  const lines = ["--lines=120", "--limit=121", "--json"];
  const tailed = json((await camket(["log", "tail", "--from", await inFront("/v1/events"), ...lines])).out).map(({ sequence }) =>
    Number(sequence),
  );
  t.strictSame(
    tailed,
    tailed.map((_, n) => (tailed[0] as number) + n),
    "as many as were asked for, each once, whatever is recorded meanwhile",
  );
  t.equal(tailed.length, 121);
  const building = ["log", "cat", "--thing=commitments/dac-chung-police-building"];
  for (const range of [
    ["--after=38", `--to=${tag}.76`],
    [`--after=${tag}.38`, "--to=76", "--recorded-from=2023-10-01"],
    ["--after=0", "--to=40"],
  ]) {
    const [here, there] = [await camket([...building, ...range, data]), await camket([...building, ...range, "--from", address])];
    t.strictSame(there, here, range.join(" "));
    t.match(there.out, /Deliver|Fact/);
  }
  for (const [flag, says] of [
    ["--to=soon", /--to=soon is no position/],
    ["--to=othertag.5", /--to=othertag\.5 is a position of another ledger/],
    ["--after=99999999", /--after=99999999 lies beyond the log/],
    ["--recorded-to=soon", /--recorded-to: "soon" is neither/],
    ["--type=ProjectHandedOve", /--type: .*did you mean "ProjectHandedOver"\?/],
  ] as const)
    t.match(await camket(["log", "cat", flag, "--from", address]), { code: 2, out: "", err: says });
  const today = `--known-at=${localDay(systemClock.now(), "Asia/Ho_Chi_Minh")}`;
  const replayed = await camket(["replay", today, "--from", await inFront("/v1/ledger/digest"), "--data", data, "--json"]);
  t.equal(replayed.code, 0, replayed.out + replayed.err);
  t.ok(json(replayed.out).at(-1).compared > written);
  const then = ["commitments/dac-chung-police-building", "--valid-at=2022-09-01", "--known-at=2023-10-01"];
  t.match(await camket(["replay", ...then, "--from", address, "--data", data]), { code: 0, out: /Nothing differs: 73 events/ });
  running.child.kill("SIGTERM");
  await running.ended;
  const verified = await camket(["verify", to, "--json"]);
  t.equal(verified.code, 0, verified.out);
  t.equal(json(verified.out).at(-1).events, events);
});

t.test("restored, the service serves what the backup held, and positions from before are refused", async (t) => {
  t.equal(position.split(".")[0], tag);
  const refused = await camket(["restore", first, "--data", data]);
  t.equal(refused.code, 2);
  t.match(refused.err, /there is a log at .*--replace/);
  const done = await camket(["restore", first, "--data", data, "--replace", "--json"]);
  t.equal(done.code, 0, done.err);
  const [restored] = json(done.out);
  t.match(restored, { events: sampleEvents, tagBefore: tag, kept: /log-replaced-.*\.sqlite$/ });
  t.not(restored.tag, tag);
  t.strictSame(
    readdirSync(data).filter((name) => name.startsWith("views-") || name.includes("restoring") || name.endsWith("-wal")),
    [],
  );
  const kept = openSqliteReader({ file: restored.kept });
  t.equal(await kept.head(), String(sampleEvents + 3 + written), "what was there is kept, with all that came after the backup");
  await kept.close();
  const copied = await camket(["export", "--from", restored.kept]);
  t.match([copied.code, copied.err], [0, /does not stand in the ledger: a copy of the log is read/], "nobody writes what is kept");
  const checked = await camket(["verify", data, "--json"]);
  t.equal(checked.code, 0, checked.out);
  t.match(json(checked.out).at(-1), { events: sampleEvents + 1, tag: restored.tag, ledgerId: restored.ledgerId });

  const second = startService({ CAMKET_DATA: data });
  t.teardown(() => second.child.kill("SIGKILL"));
  const anew = await listening(second);
  await until(async () => (await fetch(`${anew}/readyz`)).status === 200);
  const stale = await fetch(`${anew}/v1/parties?after=${position}`);
  t.match([stale.status, await stale.json()], [400, { code: "INVALID_POSITION" }]);
  const list = await fetch(`${anew}/v1/parties?limit=100&after=${restored.tag}.${sampleEvents + 1}`);
  t.equal(list.status, 200);
  const { items } = (await list.json()) as { items: { id: string }[] };
  t.ok(items.some(({ id }) => id === "quang-nam"));
  t.notOk(items.some(({ id }) => id === "too-late"));
  second.child.kill("SIGTERM");
  await second.ended;
});
