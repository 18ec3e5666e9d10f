// `npm run fuzz -- --requests 10000 [--seed n]`: sends that many requests made from the API's description, and tells each answer that must not be.
// A seed is drawn where none is given, and printed, so that a run can be repeated.
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({ options: { requests: { type: "string", default: "10000" }, seed: { type: "string" } } });
const requests = Number(values.requests);
const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed);
if (!Number.isSafeInteger(requests) || requests < 1 || !Number.isSafeInteger(seed)) {
  console.error("usage: npm run fuzz -- [--requests 10000] [--seed 1]");
  process.exit(2);
}
console.error(`seed ${seed}`);
const began = performance.now();
const { findings, statuses, accepted } = await fuzz(requests, seed, (line) => console.error(line));
for (const finding of findings) console.log(JSON.stringify(finding));
const seconds = Math.round((performance.now() - began) / 1_000);
console.error(
  `${requests} requests in ${seconds} s, ${findings.length} findings; ${accepted.size} operations accepted one; statuses ${JSON.stringify(statuses)}`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
