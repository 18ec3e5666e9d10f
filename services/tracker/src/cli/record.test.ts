// camket record as officers use it: what the how-to page says to type is typed against a running service.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqliteStore } from "@camket/event-store-sqlite";
import { logTo, settableClock } from "@camket/platform";
import t from "tap";
import { buildApp } from "../app.ts";
import { openLedger } from "../ledger.ts";
import { commandRole } from "../role.ts";
import { camket, json, temporaryFolder } from "./under-test.ts";

const folder = temporaryFolder(t);

/** The command role on a log in memory, at an address. */
async function service(test: { teardown(work: () => Promise<void>): void }): Promise<string> {
  const store = openSqliteStore({ file: ":memory:" });
  const clock = settableClock("2023-12-01T02:00:00Z");
  const ledger = await openLedger(store, { timeZone: "Asia/Ho_Chi_Minh", clock });
  const log = logTo("silent");
  const app = await buildApp({ store, ledger, roles: [commandRole({ store, ledger, clock, log })], log });
  test.teardown(async () => {
    await app.close();
    await store.close();
  });
  return app.listen({ port: 0, host: "127.0.0.1" });
}
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

t.test("what the page on spreadsheets says to type does what it says", async (t) => {
  const address = await service(t);
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const page = readFileSync(new URL("../../../../docs/how-to/import-a-spreadsheet.md", import.meta.url), "utf8").replaceAll(
    "http://127.0.0.1:8080",
    address,
  );
  const steps = [...page.matchAll(/<!-- run(?:: (\d))? -->\s+```sh\n([\s\S]*?)```(?:\s+```text\n([\s\S]*?)```)?/g)];
  t.ok(steps.length >= 6);
  for (const [, code = "0", block, shown = ""] of steps) {
    const typed = `camket() { "${process.execPath}" "${main}" "$@" --to ${address}; }\n${block}`;
    const shell = spawn("bash", ["-e", "-c", typed], { cwd: folder });
    let said = "";
    for (const output of [shell.stdout, shell.stderr]) output.on("data", (bytes) => (said += bytes));
    const [status] = await once(shell, "close");
    t.equal(status, Number(code), said);
    for (const line of shown.split("\n")) t.ok(said.includes(line), `${line}\n${said}`);
  }
});

t.test("lines of JSON are recorded too, and each problem is told at its line", async (t) => {
  const to = await service(t);
  const good = { path: "parties/sekong/register", body: { names: { vi: "tỉnh Sê Kông" }, level: "province", country: "LA" } };
  const file = write("all.ndjson", `${JSON.stringify(good)}\n${JSON.stringify({ path: "parties/sekong/fly" })}\n`);
  const { code, out, err } = await camket(["record", file, "--to", to]);
  t.equal(code, 1);
  t.match(out, /^line 2 {2}UNKNOWN_PATH {2}parties have no command "fly": there are register, .*\n$/);
  t.equal(err, "2 lines: 1 recorded, 1 refused.\n");
  t.match(json((await camket(["record", file, "--to", `${to}/`, "--json"])).out), [
    { line: 1, status: 409 },
    { line: 2, status: 404 },
  ]);
  const table = write("list.txt", "command,id,names.vi,level,country\nparties/register,attapeu,tỉnh Attapeu,province,LA\n");
  t.match(json((await camket(["record", table, "--csv", "--json", `--to=${to}`, "--actor", "Đỗ Văn B"])).out), [{ rows: 1, accepted: 1 }]);
  const empty = await camket(["record", write("empty.csv", "")], { env: { CAMKET_PORT: new URL(to).port } });
  t.equal(empty.code, 1);
  t.match(empty.err, /Nothing was recorded\. TABLE_UNREADABLE: the file has no bytes/);
});

t.test("a dry run sees what follows from a row by policy, as recording it then does", async (t) => {
  const to = await service(t);
  const parties = ["quang-nam", "da-nang"].map((id) => `parties/register,${id},${id},province,VN,,`);
  const merged = "parties/merge,da-nang-city,thành phố Đà Nẵng,province,VN,quang-nam; da-nang,1/7/2022";
  const table = [
    "command,id,names.vi,level,country,predecessors,occurredOn",
    ...parties,
    merged,
    "parties/dissolve,quang-nam,,,,,1/8/2022",
  ];
  const file = write("merger.csv", `${table.join("\n")}\n`);
  const dry = await camket(["record", file, "--to", to, "--dry-run"]);
  const done = await camket(["record", file, "--to", to]);
  t.match(done.out, /^A5 {5}PARTY_ENDED {2}/);
  t.equal(dry.out, done.out);
});

t.test("what cannot be is refused before anything is sent; a service that is away, or that answers by half, is told apart", async (t) => {
  const table = write("table.csv", "command,id\n");
  for (const [words, says] of [
    [[table, "--to", "127.0.0.1:8080"], /--to is the address of a service/],
    [[table, "--to", "http://admin:secret@127.0.0.1"], /a connection string may hold a password/],
    [[write("table.ods", "x")], /a file ends in \.csv, \.xlsx, \.ndjson; --csv/],
    [[write("lines.ndjson", "{}"), "--dry-run"], /lines of JSON are not tried out/],
    [[folder, "--csv"], /there is no file/],
    [[table, "--actor", "Đỗ\nVăn B"], /--actor: 1 to 100 printable characters/],
    [[table, "--actor", "policy:closing"], /--actor: names that begin with policy:/],
  ] as const) {
    const { code, err } = await camket(["record", ...words]);
    t.equal(code, 2, err);
    t.match(err, says);
    t.notMatch(err, /secret/);
  }
  t.match(await camket(["record", join(folder, "nowhere.csv")]), { code: 2, err: /there is no file .*nowhere\.csv/ });

  const said = { status: 500, text: "" };
  const other = createServer((request, response) => {
    request.resume().once("end", () => response.writeHead(said.status).end(said.text));
  });
  await once(other.listen(0, "127.0.0.1"), "listening");
  const answers = async (status: number, code: string, ...flags: string[]) => {
    Object.assign(said, { status, text: JSON.stringify({ code, detail: "told" }) });
    return camket(["record", table, "--to", `http://127.0.0.1:${(other.address() as AddressInfo).port}`, ...flags]);
  };
  t.match(await answers(503, "BUSY"), { code: 1, err: /^Nothing was recorded\. BUSY: told/ });
  t.match(await answers(500, "INTERNAL_ERROR"), { code: 5, err: /^What was sent may be recorded: .* INTERNAL_ERROR: told/ });
  t.match(await answers(500, "INTERNAL_ERROR", "--dry-run"), { code: 1, err: /^Nothing was recorded\./ });
  const lines = write("one.ndjson", "{}\n");
  Object.assign(said, { status: 200, text: `${JSON.stringify({ line: 1, problem: { code: "X", detail: "a\u2028b" } })}\n` });
  const to200 = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  t.match(await camket(["record", lines, "--to", to200]), { code: 1, out: /^line 1 {2}X {2}a\u2028b\n$/ });
  other.close();
  await once(other, "close");

  const half = createServer((request, response) => {
    request.resume().once("end", () => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write("{");
      setImmediate(() => response.destroy());
    });
  });
  await once(half.listen(0, "127.0.0.1"), "listening");
  const to = `http://127.0.0.1:${(half.address() as AddressInfo).port}`;
  t.match(await camket(["record", table, "--to", to]), { code: 5, err: /may be recorded\. Run it again/ });
  t.match(await camket(["record", table, "--to", to, "--dry-run"]), { code: 1, err: /no answer came/ });
  half.close();
  await once(half, "close");
  t.match(await camket(["record", table, "--to", to]), { code: 1, err: /no service answers at/ });
});
