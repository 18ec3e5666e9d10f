// Rounds of kill -9 by hand: node tests/fault/kill-append-main.ts [--rounds 100] [--seed <number>]. Prints each round that found something,
// the time that the successor of a killed process took to write again, and ends with 1 when anything was lost, changed or doubled.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killRounds } from "./kill-rounds.ts";

const killAfterMsMax = 300;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "100" }, seed: { type: "string", default: String(Date.now() % 2 ** 31) } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write("--rounds is a whole number from 1, --seed a whole number\n");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "camket-kill-"));
const recoveriesMs: number[] = [];
let acknowledged = 0;
let events = 0;
let wrong = 0;
console.log(`${rounds} rounds of kill -9 under 32 writers, --seed ${seed}`);
for await (const round of killRounds({ folder, rounds, seed, killAfterMsMax })) {
  recoveriesMs.push(round.recoveryMs);
  acknowledged += round.acknowledged;
  events = round.events;
  if (round.findings.length === 0) continue;
  wrong += 1;
  console.log(`round ${round.round}: ${round.findings.length} findings\n  ${round.findings.slice(0, 10).join("\n  ")}`);
}

const sorted = recoveriesMs.toSorted((a, b) => a - b);
const quantile = (q: number): string => `${(sorted[Math.ceil(q * sorted.length) - 1] ?? 0).toFixed(1)} ms`;
console.log(`${acknowledged} appends acknowledged, ${events} events in the log`);
console.log(`writing again after: p50 ${quantile(0.5)}, p99 ${quantile(0.99)}`);
if (wrong === 0) {
  rmSync(folder, { recursive: true, force: true });
  console.log("nothing was lost, changed or doubled");
} else {
  console.log(`${wrong} of ${rounds} rounds found something; the data folder was kept: ${folder}`);
  process.exitCode = 1;
}
