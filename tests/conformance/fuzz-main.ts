// `npm run fuzz -- --requests 10000 [--seed n]`: sends that many requests made from the API's description, and tells each answer that must not be.
// A seed is drawn where none is given, and printed, so that a run can be repeated.
import { fuzz } from "./fuzz.ts";
import { fuzzOptions } from "./fuzz-options.ts";

const options = fuzzOptions(process.argv.slice(2));
if ("told" in options) {
  (options.exitCode === 0 ? console.log : console.error)(options.told);
  process.exit(options.exitCode);
}
const { requests, seed = Math.trunc(Math.random() * 2 ** 31) } = options;
console.error(`seed ${seed}`);
const began = performance.now();
const { findings, statuses, accepted } = await fuzz(requests, seed, (line) => console.error(line));
for (const finding of findings) console.log(JSON.stringify(finding));
const seconds = Math.round((performance.now() - began) / 1_000);
console.error(
  `${requests} requests in ${seconds} s, ${findings.length} findings; ${accepted.size} operations accepted one; statuses ${JSON.stringify(statuses)}`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
