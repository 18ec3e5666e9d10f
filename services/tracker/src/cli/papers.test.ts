// Papers go where the log goes: into a backup and back, out with an export and in again; and a verification reads every one.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSqliteStore, takeDataFolder } from "@camket/event-store-sqlite";
import { openFiles } from "@camket/files";
import { logTo, systemClock } from "@camket/platform";
import t from "tap";
import { buildApp } from "../app.ts";
import { openLedger } from "../ledger.ts";
import { commandRole } from "../role.ts";
import { camket, json, startCamket, temporaryFolder, until } from "./under-test.ts";

const folder = temporaryFolder(t);
const data = join(folder, "data");
let names = 0;
const at = (path: string) => openFiles(path, () => String(++names));
const files = at(join(data, "files"));
const elsewhere = "e".repeat(64);

/** A ledger whose one commitment has two papers, one of them kept here, and whose source is a paper that is kept here, too. */
async function begin(): Promise<{ readonly minutes: string; readonly news: string }> {
  const held = takeDataFolder(data);
  const store = openSqliteStore({ file: join(data, "log.sqlite") });
  const log = logTo("silent");
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock: systemClock });
  const app = await buildApp({ store, ledger, log, roles: [commandRole({ store, ledger, clock: systemClock, log, files })] });
  const give = async (path: string, payload: object) => {
    const answer = await app.inject({ method: "POST", url: `/v1/${path}`, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  };
  const keep = async (text: string) => {
    const payload = new FormData();
    payload.append("file", new Blob([text]));
    const answer = await app.inject({ method: "POST", url: "/v1/files", payload });
    return answer.json() as { sha256: string; size: number };
  };
  const [minutes, news] = [await keep("%PDF-1.7 minutes %%EOF"), await keep("the news\n")];
  await give("sources/news/register", { type: "news", publisher: "p", title: { en: "t" }, language: "en", sha256: news.sha256 });
  await give("parties/quang-nam/register", { names: { vi: "Quảng Nam" }, level: "province", country: "VN" });
  const parties = [{ partyId: "quang-nam" }];
  await give("commitments/x/agree", { kind: "construction-gift", title: { en: "t" }, obligors: parties, beneficiaries: parties });
  const evidence = { title: "t", mediaType: "application/pdf", size: minutes.size, uri: "https://files.example/a" };
  for (const sha256 of [minutes.sha256, elsewhere]) await give("commitments/x/attach-evidence", { ...evidence, sha256 });
  await app.close();
  await store.close();
  held.release();
  return { minutes: minutes.sha256, news: news.sha256 };
}
const { minutes, news } = await begin();
const all = [minutes, news].sort();
const papersIn = (path: string) => Array.fromAsync(at(join(path, "files")).list());

t.test("verify reads every paper, and says which are named and not here, which is no difference", async (t) => {
  const { code, out } = await camket(["verify", data]);
  t.equal(code, 0, out);
  t.match(out, /holds +papers: the bytes of 2 papers are what their names say/);
  t.match(out, new RegExp(`not checked +paper ${elsewhere}, which event [0-9a-f-]{36} names: it is not in ${data}/files`));
  t.match(out, /; 2 papers kept, 1 named and not here\n$/);
  const asJson = json((await camket(["verify", "--json"], { env: { CAMKET_DATA: data } })).out);
  t.match(asJson.at(-1), { kind: "result", differences: 0, papers: 2, papersMissing: 1 });
});

t.test("backups in one folder share their papers, each copied once; restored, they are there", async (t) => {
  const backups = join(folder, "backups");
  mkdirSync(backups);
  const first = json((await camket(["backup", join(backups, "1.sqlite"), "--data", data, "--json"])).out);
  t.match(first, [{ papers: 2, papersNew: 2, papersMissing: 1 }]);
  t.match(
    (await camket(["backup", join(backups, "2.sqlite"), "--data", data])).out,
    /papers {2}2 in .*backups\/files, 0 of them new or put right/,
  );
  t.same(await papersIn(backups), all);
  t.match((await camket(["verify", join(backups, "2.sqlite")])).out, /2 papers kept/);

  const restored = await camket(["restore", join(backups, "1.sqlite"), "--data", join(folder, "restored")]);
  t.equal(restored.code, 0, restored.err);
  t.match(restored.out, /2 papers are put back/);
  t.same(await papersIn(join(folder, "restored")), all);
  const papers = join(folder, "a-disk-for-papers");
  const env = { CAMKET_DATA: join(folder, "restored-2"), CAMKET_FILES: papers };
  const missing = await camket(["restore", join(backups, "1.sqlite")], { env });
  t.match([missing.code, missing.err], [2, /CAMKET_FILES: the folder .* is not there/]);
  mkdirSync(papers);
  t.equal((await camket(["restore", join(backups, "1.sqlite")], { env })).code, 0);
  t.same(await Array.fromAsync(at(papers).list()), all);
  t.match((await camket(["verify"], { env })).out, /2 papers kept/);
});

t.test("a copy beside the log itself leaves the papers where they are, and says so", async (t) => {
  const { code, out } = await camket(["backup", join(data, "copy.sqlite"), "--data", data]);
  t.match([code, out], [0, /papers {2}stand in .*data\/files themselves: copy that folder, too/]);
});

t.test("a backup or an export without papers that its log names says how many, and --data says which folder it leaves aside", async (t) => {
  const log = join(folder, "log-alone");
  mkdirSync(log);
  copyFileSync(join(data, "log.sqlite"), join(log, "log.sqlite"));
  const to = join(folder, "without");
  mkdirSync(to);
  const args = ["--data", log];
  const env = { CAMKET_FILES: join(data, "files") };
  const { code, out, err } = await camket(["backup", join(to, "1.sqlite"), ...args], { env });
  t.match([code, out], [0, /papers {2}0 in .*\n +3 papers that events name are not in the backup\n/]);
  t.match(err, /--data names the papers too, in .*log-alone\/files: CAMKET_FILES, .*data\/files, is not looked at/);
  const exported = await camket(["export", "--from", join(data, "log.sqlite"), "--files", join(to, "papers")]);
  t.match([exported.code, exported.err], [0, /^1 paper that events name is not in .*papers$/m]);
  t.match((await camket(["export", ...args])).err, /^3 papers that events name are not in the export$/m);
});

t.test("a damaged paper: verify differs, a backup leaves it out and says so; all else is restored, and it is told", async (t) => {
  const backups = join(folder, "damaged");
  mkdirSync(backups);
  const whole = readFileSync(files.pathOf(minutes));
  writeFileSync(files.pathOf(minutes), "%PDF-1.7 minutez %%EOF");
  t.teardown(() => writeFileSync(files.pathOf(minutes), whole));
  const verified = await camket(["verify", data]);
  t.equal(verified.code, 3);
  t.match(verified.out, new RegExp(`DIFFERS +papers: the bytes of .*${minutes} are not what its name says`));
  const copied = await camket(["backup", join(backups, "1.sqlite"), "--data", data]);
  t.equal(copied.code, 3, copied.err);
  t.match(copied.err, new RegExp(`paper ${minutes} in .* is damaged, and was left out`));
  t.same(await papersIn(backups), [news]);
  mkdirSync(join(backups, "files", minutes.slice(0, 2)), { recursive: true });
  copyFileSync(files.pathOf(minutes), at(join(backups, "files")).pathOf(minutes));
  const to = join(folder, "restored-in-part");
  const restored = await camket(["restore", join(backups, "1.sqlite"), "--data", to]);
  t.match([restored.code, restored.out], [3, /holds \d+ events of ledger/]);
  t.match(restored.err, new RegExp(`^paper ${minutes} in .* is damaged, and was left out`));
  t.same(await papersIn(to), [news]);
  t.match((await camket(["verify", to])).code, 0);
  const imported = await camket(["import", "--files", join(backups, "files"), "--data", join(folder, "not-imported")], {
    stdin: (await camket(["export", "--from", data, "--unrecorded"])).out,
  });
  t.match([imported.code, imported.err], [1, /nothing of the log was taken in/]);

  writeFileSync(files.pathOf(minutes), whole);
  const again = await camket(["backup", join(backups, "2.sqlite"), "--data", data]);
  t.match([again.code, again.out], [0, /papers {2}2 in .*, 1 of them new or put right/], "the damaged one in the backup is put right");
  t.match((await camket(["verify", join(backups, "2.sqlite")])).code, 0);
});

t.test("an export says where its papers are, or takes them along; an import takes them in before the events", async (t) => {
  const without = await camket(["export", "--data", data, "--unrecorded"]);
  t.match([without.code, without.err], [0, /The papers in .*data\/files are not in it: give --files=<folder>/]);
  const papers = join(folder, "papers");
  const lines = await camket(["export", "--from", data, "--files", papers, "--unrecorded"]);
  t.match([lines.code, lines.err], [0, /2 papers in .*papers, 2 of them new or put right/]);
  t.equal(lines.out, without.out, "the lines are the same");
  const to = join(folder, "moved");
  const taken = await camket(["import", "--data", to, "--files", papers, "--json"], { stdin: lines.out });
  t.match([taken.code, json(taken.out)], [0, [{ papers: 2 }]], taken.err);
  t.same(await papersIn(to), all);
  for (const [words, env, says] of [
    [["import", "--files", join(folder, "nowhere")], { CAMKET_DATA: to }, /there is no folder .*nowhere/],
    [["import", "--files", papers], { CAMKET_EVENT_STORE: "esdb://h?tls=false", CAMKET_ROLES: "command" }, /CAMKET_FILES does not say/],
    [["export", "--files", papers], { CAMKET_EVENT_STORE: "esdb://h?tls=false", CAMKET_ROLES: "command" }, /CAMKET_FILES does not say/],
  ] as const) {
    const { code, err } = await camket(words, { env, stdin: lines.out });
    t.match([code, err], [2, says], words.join(" "));
  }
});

t.test("Ctrl-C while papers are copied ends it at once, and leaves no half of one", async (t) => {
  const large = join(folder, "large");
  mkdirSync(large);
  copyFileSync(join(data, "log.sqlite"), join(large, "log.sqlite"));
  const store = at(join(large, "files"));
  const block = Buffer.alloc(1024 * 1024, "x");
  for (let n = 0; n < 12; n++) {
    const paper = await store.receive(
      (async function* () {
        yield Buffer.from(`${n}\n`);
        for (let at = 0; at < 20; at++) yield block;
      })(),
    );
    await paper.keep();
  }
  const backups = join(folder, "interrupted");
  mkdirSync(backups);
  const running = startCamket(["backup", join(backups, "1.sqlite"), "--data", large]);
  const copying = () =>
    existsSync(join(backups, "files")) && readdirSync(join(backups, "files")).some((name) => name.startsWith("incoming-"));
  await until(copying);
  running.child.kill("SIGINT");
  t.match(await running.ended, { signal: "SIGINT" });
  t.notOk(copying());
  for (const sha256 of await papersIn(backups)) t.ok(await at(join(backups, "files")).isWhole(sha256));
});
