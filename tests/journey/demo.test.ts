// The demo as a newcomer starts it: what it prints works as printed, and nothing of it is left behind.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
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
  t.equal(curls.length, 3);
  const base = new URL(curls[0] as string).origin;
  const ready = async () => (await fetch(`${base}/readyz`)).ok;
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 20));
  const [building, corridor, history] = (await Promise.all(curls.map(async (address) => (await fetch(address)).json()))) as [
    { stage: string },
    { items: unknown[] },
    { items: unknown[] },
  ];
  t.equal(building.stage, "handed-over");
  t.equal(corridor.items.length, 5);
  t.equal(history.items.length, 7);
  t.equal((await fetch(`${base}/`)).url, `${base}/docs`, "the front door leads to the docs page");

  const ended = once(child, "exit");
  child.kill("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGINT");
  t.same(await ended, [0, null]);
  t.same(readdirSync(folder), [], "nothing is kept");
});
