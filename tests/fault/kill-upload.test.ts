// kill -9 of the service while papers are stored: each that was acknowledged is there, whole, and what was under way is never taken for a
// paper. SEED=<number> chooses the moment.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFiles } from "@camket/files";
import t from "tap";
import { program } from "../journey/processes.ts";

const senders = 6;
const bytesMax = 3 * 1024 * 1024;

t.test("kill -9 among uploads loses no paper that was acknowledged, and shows none that is not whole", async (t) => {
  const seed = Number(process.env.SEED ?? 20_260_101);
  t.comment(`SEED=${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "camket-kill-upload-"));
  const service = await program("service", { CAMKET_DATA: folder });
  t.teardown(async () => {
    await service.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  await service.start();

  const acknowledged = new Set<string>();
  /** Sends papers, each another, until the service is gone. */
  async function send(sender: number): Promise<void> {
    for (let n = 0; ; n++) {
      const digest = createHash("sha256").update(`${seed} ${sender} ${n}`).digest();
      const size = 1 + (digest.readUInt32BE() % bytesMax);
      const form = new FormData();
      const paper = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, digest), Buffer.from("\n%%EOF\n")]);
      form.append("file", new Blob([paper]));
      try {
        const answer = await fetch(`${service.base}/v1/files`, { method: "POST", body: form });
        if (answer.status !== 201) throw new Error(await answer.text());
        acknowledged.add(((await answer.json()) as { sha256: string }).sha256);
      } catch (error) {
        if (error instanceof TypeError) return;
        throw error;
      }
    }
  }
  const sending = Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)));
  const files = join(folder, "files");
  const underWay = () => (existsSync(files) ? readdirSync(files).filter((name) => name.startsWith("incoming-")) : []);
  while (acknowledged.size < 10 + (seed % 7) || underWay().length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await service.kill();
  await sending;

  const store = openFiles(files, () => "none");
  const there = new Set<string>();
  for await (const sha256 of store.list()) {
    there.add(sha256);
    t.ok(await store.isWhole(sha256), sha256);
  }
  t.same(
    [...acknowledged].filter((sha256) => !there.has(sha256)),
    [],
    `${acknowledged.size} were acknowledged, ${there.size} are there, ${underWay().length} were under way`,
  );
});
