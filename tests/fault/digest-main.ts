// Trials of damage by hand: node tests/fault/digest-main.ts [--trials 200] [--seed <number>]. Says of each kind of damage how often it was found and by
// which check, and ends with 1 when any was missed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sampleIn } from "../../services/tracker/src/cli/under-test.ts";
import { digestTrials } from "./digest-trials.ts";

const { values } = parseArgs({
  options: { trials: { type: "string", default: "200" }, seed: { type: "string", default: String(Date.now() % 2 ** 31) } },
});
const [trials, seed] = [Number(values.trials), Number(values.seed)];
if (!Number.isInteger(trials) || trials < 1 || !Number.isInteger(seed)) {
  process.stderr.write("--trials is a whole number from 1, --seed a whole number\n");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "camket-digest-"));
const sample = join(folder, "sample");
await sampleIn(sample);
console.log(`${trials} trials of damage to the sample ledger, --seed ${seed}`);
const kinds = new Map<string, { trials: number; byDigest: number; checks: Set<string> }>();
let missed = 0;
for await (const { trial, damage, found } of digestTrials({ log: join(sample, "log.sqlite"), folder, trials, seed })) {
  const kind = kinds.get(damage) ?? { trials: 0, byDigest: 0, checks: new Set<string>() };
  kinds.set(damage, kind);
  kind.trials += 1;
  if (found.includes("digest")) kind.byDigest += 1;
  for (const check of found) kind.checks.add(check);
  if (found.length > 0) continue;
  missed += 1;
  console.log(`trial ${trial}: ${damage} was missed`);
}
for (const [damage, { trials: of, byDigest, checks }] of kinds)
  console.log(`${damage.padEnd(38)} ${of} trials, ${byDigest} by the digest; ${[...checks].join(", ")}`);
rmSync(folder, { recursive: true, force: true });
console.log(missed === 0 ? "every damage was found" : `${missed} of ${trials} were missed`);
process.exitCode = missed === 0 ? 0 : 1;
