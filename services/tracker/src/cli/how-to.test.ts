// The how-to pages that an operator follows to the letter: what they say to type is typed.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import t from "tap";
import { sampleIn, temporaryFolder } from "./under-test.ts";

const folder = temporaryFolder(t);
const sample = join(folder, "sample");
await sampleIn(sample);

t.test("what the how-to pages say to type does what they say", async (t) => {
  const pages = ["backup-and-restore.md", "move.md", "know-that-a-ledger-was-not-altered.md", "audit.md"];
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  for (const page of pages) {
    const text = readFileSync(new URL(`../../../../docs/how-to/${page}`, import.meta.url), "utf8");
    // Blocks after a mark are run, with folders of this test in place of those of a server.
    const blocks = [...text.matchAll(/<!-- run -->\s+```sh\n([\s\S]*?)```/g)].map(([, block]) => block as string);
    t.ok(blocks.length >= 2, page);
    const place = join(folder, `typed-${page}`);
    const backups = join(place, "backup");
    mkdirSync(backups, { recursive: true });
    const data = join(folder, `data-of-${page}`);
    cpSync(sample, data, { recursive: true });
    const script = ["set -e -o pipefail", `camket() { "${process.execPath}" "${main}" "$@"; }`, ...blocks]
      .join("\n")
      .replaceAll("/mnt/backup", backups)
      .replaceAll("/var/lib/camket", data);
    const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("CAMKET_")));
    const ran = spawnSync("bash", ["-c", script], { cwd: place, env: { ...outer, CAMKET_DATA: data }, encoding: "utf8" });
    t.equal(ran.status, 0, ran.stdout + ran.stderr);
  }
});
