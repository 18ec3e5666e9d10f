// A damaged log is found by the digest that was taken of it before. SEED=<number> chooses the damage; digest-main.ts runs more trials.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { sampleIn } from "../../services/tracker/src/cli/under-test.ts";
import { digestTrials } from "./digest-trials.ts";

t.test("twenty copies of a log, each damaged in another way or place, are told from the whole one by its digest", async (t) => {
  const seed = Number(process.env.SEED ?? 20_260_301);
  t.comment(`SEED=${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "camket-digest-"));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const sample = join(folder, "sample");
  await sampleIn(sample);
  for await (const { trial, damage, found } of digestTrials({ log: join(sample, "log.sqlite"), folder, trials: 20, seed }))
    t.ok(found.includes("digest"), `${trial}: ${damage}`);
});
