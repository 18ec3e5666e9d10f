// The demo as a newcomer starts it: what it prints works as printed, and nothing of it is left behind.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import t from "tap";

const program = fileURLToPath(new URL("../../services/tracker/src/demo.ts", import.meta.url));

t.test("the demo's addresses answer as it says, and Ctrl-C, heard twice, ends it and takes its ledger away", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "camket-demo-test-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const env = { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, TMPDIR: folder, CAMKET_PORT: "0" };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
  t.teardown(() => child.kill("SIGKILL"));
  let out = "";
  for await (const bytes of child.stdout) {
    out += bytes;
    if (out.includes("/docs")) break;
  }
  const curls = [...out.matchAll(/curl -s '([^']+)'/g)].map(([, address]) => address as string);
  const base = new URL(curls[0] as string).origin;
  const ready = async () => (await fetch(`${base}/readyz`)).ok;
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 20));
  const answers = await Promise.all(curls.map(async (address) => (await fetch(address)).json()));
  const finds = (...ids: string[]) => ({ items: ids.map((id) => ({ id })) });
  t.match(answers, [
    { stage: "handed-over", schedule: { status: "on-time" } },
    { items: [{ stage: "submitted" }, {}, {}, {}, {}] },
    { items: [{ id: /^ea-sup/ }, {}, {}, {}] },
    { totals: { commitments: 3, requestsOpen: 9 } },
    finds("gia-lai-ratanakiri-2022-2025", "kon-tum-attapeu-memorandum-2022-2027"),
    { hasEstimate: true, series: { total: 3 } },
    { items: [{}, {}, {}, {}, {}] },
    { items: [{}, {}, {}, {}, {}, {}, {}] },
    finds("thoidai-kon-tum-attapeu"),
  ]);
  const pages = [...out.matchAll(/ (http\S+\/\?lang=\S+)/g)].map(([, address]) => address as string);
  const titles = await Promise.all(pages.map(async (page) => /<h1>(.*?)<\/h1>/.exec(await (await fetch(page)).text())?.[1]));
  t.same(titles, ["Tổng quan", "Overview", "Overview"], "the pages that it names are shown");
  const data = /export CAMKET_DATA='(.+)'/.exec(out)?.[1];
  t.ok(data?.startsWith(folder) && existsSync(join(data, "log.sqlite")), "its log is where it says");

  const ended = once(child, "exit");
  child.kill("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGINT");
  t.same(await ended, [0, null]);
  t.same(readdirSync(folder), [], "nothing is kept");
});
