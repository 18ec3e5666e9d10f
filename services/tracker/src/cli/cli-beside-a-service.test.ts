// The command line beside the service, which is a process of its own: copied while it writes, put back while it rests. One ledger goes through all of
// it: it is copied, served and written to, copied again meanwhile, and put back to what it was first.
import { once } from "node:events";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { localDay } from "@camket/domain";
import { openSqliteReader, openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";
import { systemClock } from "@camket/platform";
import t from "tap";
import { camket, json, listening, type Started, sampleIn, startCamket, startService, temporaryFolder, until } from "./under-test.ts";

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
  const asked = {
    type: "LedgerExportRequested",
    data: { what: "log", reason: "for the audit" },
    metadata: { actor: { id: "Trần Thị B" } },
  };
  t.match(json(said.out).at(-2), asked, said.err);
  // Knows itself by the same ledger and the same tag, and has a writer of its own.
  const twin = join(folder, "twin");
  mkdirSync(twin);
  copyFileSync(first, join(twin, "log.sqlite"));
  await openSqliteStore({ file: join(twin, "log.sqlite") }).close();
  const owner = takeDataFolder(twin);
  t.match(await camket(["export", "--from", twin, "--actor=Lê Văn C"], { env }), {
    code: 1,
    out: "",
    err: /writes another copy of this log/,
  });
  owner.release();
  t.match(await camket(["backup", join(folder, "of-twin.sqlite"), "--data", twin, "--actor=D"], { env }), {
    code: 0,
    err: /^This backup does not stand in the ledger: no service writes the log/,
  });
  const exports = json((await camket(["log", "cat", data, "--thing=ledger/exports", "--json"])).out);
  t.strictSame(
    exports.map(({ data: { facts, actor } }) => [facts.what, actor.id]),
    [
      ["backup", "local"],
      ["log", "Trần Thị B"],
      ["log", "Lê Văn C"],
    ],
    "the service writes it where it is the log's one writer, and of a log at rest it is not asked",
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
  const elsewhere = { ...env, CAMKET_DATA: join(folder, "nowhere") };
  const served = await camket(["status"], { env: elsewhere });
  t.match(served, { code: 0, out: /^store +ok, head \d+$/m, err: /^there is no log at .*nowhere.*: what follows is the service's\n$/ });
  t.match(
    served.out.match(/^views .*$/gm),
    [/^views +ok, at \w+\.\d+, version \d+, [\d,]+ events, 0 streams parked$/],
    "of the views one line",
  );
  t.match(await camket(["status", "--data", join(folder, "nowhere")], { env }), { code: 2, out: "", err: /there is no log at/ });
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
    ["--thing=commitments/never", /--thing: there is no commitments\/never/],
    ["--recorded-to=soon", /--recorded-to: "soon" is neither/],
    ["--type=ProjectHandedOve", /--type: .*did you mean "ProjectHandedOver"\?/],
  ] as const)
    t.match(await camket(["log", "cat", flag, "--from", address]), { code: 2, out: "", err: says });
  const today = `--known-at=${localDay(systemClock.now(), "Asia/Ho_Chi_Minh")}`;
  const replayed = await camket(["replay", today, "--from", await inFront("/v1/ledger/digest"), "--data", data, "--json"]);
  t.equal(replayed.code, 0, replayed.out + replayed.err);
  t.ok(json(replayed.out).at(-1).compared > written);
  const empty = await camket(["replay", "--view=meeting", `--known-at=${tag}.1`, "--from", address, "--data", data]);
  t.match(empty, { code: 0, out: /^holds +0 meetings are listed as the log gives them\n/ }, "an empty list was compared");
  const then = ["commitments/dac-chung-police-building", "--valid-at=2022-09-01", "--known-at=2023-10-01"];
  t.match(await camket(["replay", ...then, "--from", address, "--data", data]), { code: 0, out: /Nothing differs: 73 events/ });
  running.child.kill("SIGTERM");
  await running.ended;
  const verified = await camket(["verify", to, "--json"]);
  t.equal(verified.code, 0, verified.out);
  t.equal(json(verified.out).at(-1).events, events);
});

const unread = ["MoonMoved", "MoonWaned"].map((type, n) => ({
  id: `00000000-0000-4000-8000-0000000000e${n}`,
  ...{ type, data: { by: "tide" } },
  metadata: {
    ...{ schemaVersion: 1, recordedAt: "2026-02-03T05:00:00.000Z", actor: { id: "newer", assurance: "declared" }, claims: [] },
    ...{ commandId: `moon-${n}`, correlationId: `moon-${n}` },
  },
}));
const parkedStream = "commitment-dac-chung-police-building";

/** What this program cannot read, at the end of a commitment's stream, while no service runs. */
async function appendUnread(): Promise<void> {
  const store = openSqliteStore({ file: join(data, "log.sqlite") });
  const [last] = await store.readStream(parkedStream, { direction: "backwards", limit: 1 });
  await store.append(parkedStream, unread, { expectedRevision: last?.revision as number });
  await store.close();
}

/** The service that was started on what was restored. */
let second: Started | undefined;
t.teardown(() => second?.child.kill("SIGKILL"));

/** Answers as a service does where somebody decided a moment ago, and the next time breaks the connection off. */
async function decidedMeanwhile(): Promise<string> {
  let asked = 0;
  const detail = '"operator-2" decided already';
  const decided = { type: "ParkedEventDiscarded", reason: "of no use", position: "t.812", actor: "operator-2" };
  const server = createServer(({ socket }, response) => {
    asked += 1;
    if (asked > 1) socket.destroy();
    else
      response
        .writeHead(409, { "content-type": "application/problem+json" })
        .end(JSON.stringify({ code: "ALREADY_DECIDED", detail, decided }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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

  await appendUnread();
  second = startService({ CAMKET_DATA: data });
  const anew = await listening(second);
  await until(async () => (await fetch(`${anew}/readyz`)).status === 200);
  const stale = await fetch(`${anew}/v1/parties?after=${position}`);
  t.match([stale.status, await stale.json()], [400, { code: "INVALID_POSITION" }]);
  const list = await fetch(`${anew}/v1/parties?limit=100&after=${restored.tag}.${sampleEvents + 1}`);
  t.equal(list.status, 200);
  const { items } = (await list.json()) as { items: { id: string }[] };
  t.ok(items.some(({ id }) => id === "quang-nam"));
  t.notOk(items.some(({ id }) => id === "too-late"));
});

t.test(
  "what waits in a view is listed, shown, tried again and gone on without; the views are built anew: each with its reason",
  async (t) => {
    const service = await listening(second as Started);
    const to = ["--to", service];
    const env = { CAMKET_PORT: new URL(service).port };
    const place = ["commitment", parkedStream];
    const [moved, waned] = unread.map(({ id }) => id);

    const listed = await camket(["parked"], { env });
    t.match(listed, { code: 0, err: "", out: /^view +stream +event +since +attempts +waiting +error\n/ });
    t.match(listed.out, new RegExp(`commitment +${parkedStream} +MoonMoved +2026-02-03T05:00:00.000Z +1 +2 +.*MoonMoved`));
    t.match(json((await camket(["parked", "--view=commitment", "--json", ...to])).out), [
      { view: "commitment", attempts: 1, event: { id: moved } },
    ]);
    const shown = await camket(["parked", "show", ...place, ...to]);
    t.match(shown.out, /thing +commitments\/dac-chung-police-building\n[\s\S]*"by": "tide"[\s\S]*Behind it:\n.* MoonWaned /, shown.err);

    const because = ["--reason", "the program reads it now", "--actor=Trần Thị B", ...to];
    const tried = await camket(["parked", "replay", ...place, ...because, "--json"]);
    t.match([tried.code, json(tried.out)], [1, [{ event: { type: /Replay/ }, waits: { attempts: 2 } }]], "it waits as before");
    const discard = ["parked", "discard", ...place, "--reason", "written by a test program", ...to];
    const stale = await camket([...discard, `--event=${waned}`]);
    t.match(stale, { code: 2, out: "", err: new RegExp(`at another event by now, ${moved}: read it \\(camket parked show commitment`) });
    t.match(await camket(discard), { code: 1, out: new RegExp(`waits at a later event now, MoonWaned ${waned}`) });
    const elsewhere = await camket(["parked", "discard", "party", parkedStream, "--reason=none waits", ...to]);
    t.match(elsewhere, {
      code: 2,
      out: "",
      err: new RegExp(`no stream "${parkedStream}" waits in the view "party", or no more; these wait: .*commitment ${parkedStream}`),
    });
    t.match(await camket(discard), { code: 0, out: new RegExp(`The view commitment follows ${parkedStream} again`) });
    t.match(await camket(discard), { code: 2, out: "", err: /"commitment", or no more; / });
    for (const [words, says] of [
      [["replay", "commitments", "x", "--reason=any of them"], /there is no view "commitments"; did you mean commitment\?/],
      [["replay", ...place], /--reason is missing: say why/],
      [["discard", ...place, "--reason=no"], /^camket: --reason: A reason of fewer than 3 characters/],
      [["discard", ...place, "--reason=any of them", "--event=1"], /^camket: --event: /],
      [["show", "commitment", "commitment-x"], /no stream "commitment-x" waits/],
      [["reply", ...place], /no command "parked reply"; did you mean parked replay\?/],
      [["--view=commitments"], /^camket: --view: /],
    ] as const)
      t.match(await camket(["parked", ...words, ...to]), { code: 2, out: "", err: says }, words.join(" "));

    const faster = ["parked", "replay", ...place, "--reason=any of them", "--to", await decidedMeanwhile()];
    const told = /operator-2 decided about it already, at t\.812: ParkedEventDiscarded, "of no use"\. .*camket parked show commitment/;
    t.match(await camket(faster), { code: 2, out: "", err: told });
    t.match(await camket(faster), {
      code: 5,
      out: "",
      err: /no answer .*\. It may be recorded: camket log cat --thing=ledger\/operations/,
    });

    const rebuilt = await camket(["views", "rebuild", "--reason=to be sure", "--json", ...to]);
    const [{ event, rebuild }] = json(rebuilt.out);
    t.match(
      [rebuilt.code, rebuild],
      [0, { phase: "switched", wantedBy: event.id, reason: "to be sure", compared: { differences: 0 } }],
      rebuilt.err,
    );
    const decided = json((await camket(["log", "cat", "--thing=ledger/operations", "--from", service, "--json"])).out);
    t.match(
      decided.map(({ type, data }) => [type, data.facts.reason, data.actor.id]),
      [
        [/Replay/, "the program reads it now", "Trần Thị B"],
        [/Discarded/, "written by a test program", "local"],
        [/Discarded/, "written by a test program", "local"],
        ["ViewsRebuildRequested", "to be sure", "local"],
      ],
    );
    t.equal(decided.length, 4);
    second?.child.kill("SIGTERM");
    await second?.ended;
    t.match(await camket(["parked"], { env }), { code: 1, out: "", err: /no service answers at/ });
  },
);
